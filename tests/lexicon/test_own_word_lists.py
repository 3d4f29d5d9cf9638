"""A folder of one's own word lists: what it has holds, what it has not is the shipped, and slips are said by entry."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resodiff.errors import InputError, MissingInput, OutputError
from resodiff.lexicon import folders, load, shipped, using
from resodiff.lexicon.checking import LATER, check, check_references
from resodiff.lexicon.exporting import NAMES, export
from resodiff.lexicon.folders import FREQUENCY, LISTS, SHIPPED, lists
from resodiff.lexicon.overlay import laid_over

OVER = 'extends = "shipped"\n'

PAGE = Path(__file__).resolve().parents[2] / "docs" / "word-lists.md"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "house-style"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, words: str) -> Path:
    (folder / name).write_text(words, encoding="utf-8")
    return folder


def tables(folder: Path) -> object:
    return load(folder).lists.tables


# ---------------------------------------------------------------- what there is


@pytest.mark.parametrize("name", [name for name in LISTS if name not in ("caveats", "conditions")])
def test_the_page_names_every_table_and_those_that_came_later(name: str) -> None:
    tables = tomllib.loads((SHIPPED / f"{name}.toml").read_text("utf-8"))
    named = ", ".join(f"`{table}`{'*' if table in LATER.get(name, ()) else ''}" for table in tables)
    assert f"| `{name}.toml` | {named} |" in PAGE.read_text("utf-8").splitlines()


# ---------------------------------------------------------------- laid over, in place of


@settings(max_examples=15, deadline=None)
@given(laid=st.sets(st.sampled_from(LISTS), min_size=1), copied=st.sets(st.sampled_from(LISTS)))
def test_an_overlay_of_nothing_and_a_copy_are_the_shipped_lists(
    tmp_path_factory: pytest.TempPathFactory, laid: set[str], copied: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("words")
    export(folder, tuple(copied))
    for name in laid:
        write(folder, f"{name}.toml", OVER)
    assert tables(folder) == shipped().lists.tables


@pytest.mark.parametrize("name", LISTS)
def test_a_list_laid_over_itself_changes_nothing(own: Path, name: str) -> None:
    write(own, f"{name}.toml", OVER + (SHIPPED / f"{name}.toml").read_text("utf-8"))
    assert load(own).lists.tables[name] == shipped().lists.tables[name]


@pytest.mark.parametrize("name", LISTS)
def test_the_shipped_lists_have_the_form_that_is_asked_of_others(name: str) -> None:
    table = tomllib.loads((SHIPPED / f"{name}.toml").read_text("utf-8"))
    check(name, table, part=False)
    if name == "verbs":
        check_references(table)


def test_a_verb_may_be_added_and_another_given_another_force(own: Path) -> None:
    write(own, "verbs.toml", OVER + "[instructive]\nimplore = 2\nurge = 3.5\n")
    verbs = load(own).verbs
    use = verbs.opening("Implores the Government of Varonia to reopen the courts;")
    assert use is not None
    assert (use.verb.base, use.force) == ("implore", 2.0)
    assert verbs.verbs["urge"].force == 3.5
    assert verbs.verbs["demand"] == shipped().verbs.verbs["demand"]


def test_a_verb_put_under_another_family_moves_there(own: Path) -> None:
    write(own, "verbs.toml", OVER + "[disapproving]\nurge = 1\n")
    verbs = load(own).verbs
    assert verbs.verbs["urge"].family == "disapproving"
    assert "urge" not in load(own).lists.tables["verbs"]["instructive"]


def test_near_ties_are_added_to(own: Path) -> None:
    write(own, "verbs.toml", OVER + '[near]\npairs = [["demand", "suggest"]]\n')
    mine, theirs = load(own).verbs, shipped().verbs
    pairs = [("Demands that", "Suggests that"), ("Urges", "Calls upon")]
    uses = [[mine.opening(words) for words in pair] for pair in pairs]
    assert [mine.softening(*pair) for pair in uses] == [0.0, 0.0]  # type: ignore[arg-type]
    assert theirs.softening(*uses[0]) == 4.0  # type: ignore[arg-type]


def test_forms_are_replaced_and_not_added_to(own: Path) -> None:
    write(own, "verbs.toml", OVER + '[forms]\ngive = ["giveth", "giving", "given"]\n')
    assert load(own).lists.tables["verbs"]["forms"]["give"] == ["giveth", "giving", "given"]


def test_a_caveat_of_ones_own_is_found_beside_the_shipped(own: Path) -> None:
    write(own, "caveats.toml", OVER + '[weather]\npatterns = ["weather permitting"]\n')
    found = [c.group for c in load(own).caveats_in("to reopen the port, weather permitting, as appropriate")]
    assert found == ["weather", "discretion"]


def test_a_synonym_joins_the_list_that_it_shares_a_term_with() -> None:
    lower = {"terms": [["probe", "inquiry"], ["ngo", "association"]]}
    upper = {"terms": [["inquest", "probe"], ["harbour", "port"]]}
    joined = laid_over("synonyms", lower, upper)["terms"]
    assert joined == [["probe", "inquiry", "inquest"], ["ngo", "association"], ["harbour", "port"]]


def test_an_action_put_on_another_step_moves_there(own: Path) -> None:
    write(own, "actions.toml", OVER + '[strength]\n2 = ["ratify"]\n')
    assert (load(own).actions.strength("ratify"), shipped().actions.strength("ratify")) == (2, 5)


def test_a_file_without_extends_takes_the_place_of_its_namesake(own: Path) -> None:
    write(own, "synonyms.toml", 'terms = [["harbour", "port"]]\n')
    assert load(own).lists.tables["synonyms"] == {"terms": [["harbour", "port"]]}
    assert load(own).lists.tables["verbs"] == shipped().lists.tables["verbs"]


@pytest.mark.parametrize(("name", "later"), [(name, later) for name in LATER for later in LATER[name]])
def test_a_table_that_came_later_than_a_teams_file_is_the_shipped_one(
    own: Path, name: str, later: str
) -> None:
    words = (SHIPPED / f"{name}.toml").read_text("utf-8")
    write(own, f"{name}.toml", re.sub(rf"^\[{later}\]\n(?:(?!^\[\w).*\n)*", "", words, flags=re.MULTILINE))
    assert later not in tomllib.loads((own / f"{name}.toml").read_text("utf-8"))
    assert load(own).lists.tables[name] == shipped().lists.tables[name]


def test_a_later_table_that_a_teams_file_has_is_its_own(own: Path) -> None:
    words = (SHIPPED / "times.toml").read_text("utf-8")
    write(own, "times.toml", words.partition("[events]")[0] + '[events]\nwords = ["regatta"]\n')
    assert (load(own).times.events, load(own).times.meetings) == (("regatta",), shipped().times.meetings)


def test_what_was_shipped_for_a_missing_table_is_in_the_hash(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (SHIPPED / "times.toml").read_text("utf-8").partition("[events]")[0]
    whole = load(write(own, "times.toml", words)).identity
    other = shutil.copytree(SHIPPED, own.parent / "later")
    write(other, "times.toml", (SHIPPED / "times.toml").read_text("utf-8").replace('"inauguration", ', ""))
    monkeypatch.setattr(folders, "SHIPPED", other)
    assert lists(own).digest != whole.split()[1]


def test_verbs_may_lie_over_a_ladder(own: Path) -> None:
    write(own, "verbs.toml", 'extends = "three-steps"\n[instructive]\nurge = 2\n')
    forces = {base: verb.force for base, verb in load(own).verbs.verbs.items()}
    assert (forces["urge"], forces["request"], forces["recommend"]) == (2, 3, 1)


def test_frequencies_of_ones_own_are_used(own: Path) -> None:
    write(own, FREQUENCY, "#\t100\nport\t50\n")
    assert load(own).weights.of("port") < shipped().weights.of("port")


# ---------------------------------------------------------------- which is in use, and its name


def test_the_name_says_whose_lists_they_are_and_the_hash_what_is_in_them(own: Path) -> None:
    write(own, "verbs.toml", OVER)
    name, digest = load(own).identity.split()
    assert name == "house-style"
    write(own, "verbs.toml", OVER + "# a remark\n")
    assert load(own).identity.split() != [name, digest]
    assert shipped().identity.startswith("resodiff-en ")


def test_lists_are_in_use_within_and_not_after(own: Path) -> None:
    write(own, "verbs.toml", OVER)
    with using(own) as mine:
        assert load() is mine
        with using(None):
            assert load() is mine
        assert shipped() is not mine
    assert load() is shipped()


def test_lists_are_out_of_use_when_something_fails(own: Path) -> None:
    write(own, "verbs.toml", OVER)
    with pytest.raises(RuntimeError), using(own):
        raise RuntimeError
    assert load() is shipped()


def test_a_folder_is_read_again_when_a_file_changed(own: Path) -> None:
    path = write(own, "verbs.toml", OVER) / "verbs.toml"
    before = load(own)
    assert load(own) is before
    path.write_text(OVER + "[instructive]\nurge = 2\n", "utf-8")
    os.utime(path, (1, 1))
    assert load(own).verbs.verbs["urge"].force == 2


# ---------------------------------------------------------------- slips


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("verbs.toml", OVER + '[instructive]\nurge = "four"\n', "line 3: [instructive] urge is 'four': write a number"),
        ("verbs.toml", OVER + "[instructive]\nurge = true\n", "[instructive] urge is True"),
        ("verbs.toml", OVER + "[instructive]\nurge = nan\n", "[instructive] urge is nan"),
        ("verbs.toml", OVER + "[instructive]\nurge = -1\n", "from 0 to 10"),
        ("verbs.toml", OVER + "[instructive]\nUrge = 4\n", "has 'Urge': write words in small letters"),
        ("verbs.toml", OVER + "[instuctive]\nurge = 4\n", "line 2: [instuctive] means nothing: did you mean instr"),
        ("verbs.toml", OVER + '[near]\npairs = [["urge", "demnad"]]\n', "names the verb 'demnad'"),
        ("verbs.toml", OVER + '[near]\npairs = [["urge"]]\n', "write a list of 2"),
        ("verbs.toml", OVER + '[spelling]\nimplore = "beg"\n', "names the verb 'beg', which has no force"),
        ("verbs.toml", "[instructive]\nurge = 4\n", "is missing: add it, or begin with extends"),
        ("verbs.toml", 'extends = "ours"\n', "extends 'ours', which is not there: write shipped or"),
        ("caveats.toml", 'extends = "three-steps"\n', "extends 'three-steps', which is not there: write shipped"),
        ("caveats.toml", OVER + '[ours]\npatterns = ["as (if"]\n', "line 3: [ours] patterns has 'as (if', which"),
        ("caveats.toml", OVER + '[ours]\npatterns = []\n', "write a list of 1 or more"),
        ("caveats.toml", OVER + '[ours]\npattern = ["as appropriate"]\n', "did you mean patterns?"),
        ("caveats.toml", OVER + '[ours]\npatterns = [""]\n', "write a pattern"),
        ("caveats.toml", "", "write a table with one entry at least"),
        ("actions.toml", OVER + '[strength]\n6 = ["ratify"]\n', "steps are 1 to 5"),
        ("actions.toml", OVER + "[hedges]\nmight = []\n", "line 3: [hedges] might is []"),
        ("qualifiers.toml", OVER + '[groups]\nspeed = "now"\n', "write a list of 1 or more"),
        ("qualifiers.toml", OVER + '[groups]\nspeed = ["At once"]\n', "write words in small letters"),
        ("synonyms.toml", OVER + 'terms = [["mou", ""]]\n', "[terms] has ''"),
        ("synonyms.toml", "terms = 3\n", "line 1: [terms] is 3"),
        ("boilerplate.toml", OVER + '[formulae.ours]\npatterns = 2\n', "[formulae.ours] patterns is 2"),
        ("states.toml", OVER + '[adjectives]\nvaronian = 7\n', "[adjectives] varonian has 7"),
        ("kinds.toml", OVER + '[everywhere]\nnames = [" Lestra"]\n', "write words as they stand in a text"),
        ("letters.toml", OVER + '[edits]\nlone = ["scrap"]\n', "[edits] lone means nothing: did you mean alone?"),
        ("letters.toml", OVER + '[asking]\nBeg = "begs"\n', "has 'Beg': write words in small letters"),
        ("times.toml", OVER + "[rhythms]\nfortnightly = 0.5\n", "write whole months, from 1 to"),
        ("duties.toml", OVER + '[must]\nadjectives = ["sworn"]\n', "[must] adjectives means nothing: it may have"),
        ("duties.toml", '[must]\nwords = ["sworn"]\nnouns = ["oath"]\n', "is missing: add it, or begin with extends"),
        ("kinds.toml", OVER + '[crises]\nnames = "the flood"\n', "write a list of 1 or more"),
        ("people.toml", OVER + '[groups]\nporters = "porter"\n', "write a list of 1 or more"),
        ("actors.toml", '[bodies]\nwords = ["warden"]\n', "is missing: add it, or begin with extends"),
        ("verbs.toml", OVER + "[instructive\n", "cannot be understood"),
        ("frequency.tsv", "port 4\n", "line 1: is 'port 4': write a stem, a tab and a count"),
        ("frequency.tsv", "port\t4\n", "does not say how many paragraphs"),
        ("verb.toml", OVER, "verb.toml is no word list: did you mean verbs.toml?"),
    ],
)  # fmt: skip
def test_a_slip_is_one_line_that_names_file_and_entry(own: Path, name: str, words: str, said: str) -> None:
    write(own, name, words)
    with pytest.raises(InputError) as problem:
        load(own)
    assert said in str(problem.value)
    assert name in str(problem.value)
    assert "\n" not in str(problem.value)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a = [1,\n2,\n\n", ", at the end of the file, line 2): mend it, or close what is open before it"),
        ('a = 1\nb = "x', ", at the end of the file, line 2): "),
        ("a =", ", at the end of the file, line 1): "),
        ("a = 1\nb\nc = 2\n", "(at line 2, column 2)): mend that line"),
    ],
)
def test_broken_toml_names_its_line(own: Path, words: str, said: str) -> None:
    write(own, "verbs.toml", words)
    with pytest.raises(InputError) as problem:
        load(own)
    assert said in str(problem.value)


@pytest.mark.parametrize("name", [*(f"{name}.toml" for name in LISTS), FREQUENCY])
def test_bytes_that_are_no_text_are_an_error(own: Path, name: str) -> None:
    (own / name).write_bytes(b"\xff\xfe\x00x")
    with pytest.raises(InputError, match="is not UTF-8 text"):
        load(own)


@pytest.mark.parametrize("name", LISTS)
@settings(max_examples=10, deadline=None)
@given(words=st.text(max_size=60))
def test_no_file_is_more_than_an_error(
    tmp_path_factory: pytest.TempPathFactory, name: str, words: str
) -> None:
    folder = tmp_path_factory.mktemp("words")
    for begun in ("", OVER):
        (folder / f"{name}.toml").write_text(begun + words, encoding="utf-8", errors="replace")
        try:
            load(folder)
        except InputError as problem:
            assert "\n" not in str(problem)  # noqa: PT017 - most texts are no list, some are


def test_a_folder_that_is_not_there_or_has_no_list_is_said(own: Path) -> None:
    with pytest.raises(MissingInput, match="resodiff lexicon export"):
        load(own / "none")
    write(own, "notes.txt", "to do")
    with pytest.raises(MissingInput, match="has no word list"):
        load(own)


# ---------------------------------------------------------------- written out


def test_what_is_written_out_are_the_shipped_lists(own: Path) -> None:
    paths = export(own)
    assert {p.relative_to(own) for p in paths} == {p.relative_to(SHIPPED) for p in SHIPPED.rglob("*.t*")}
    assert load(own).identity.split()[1] == shipped().identity.split()[1]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_replaced_without_force(own: Path, name: str) -> None:
    path = export(own, (name,))[0]
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="--force"):
        export(own)
    assert path.read_text("utf-8") == "mine"
    export(own, (name,), force=True)
    assert path.read_bytes() == (SHIPPED / path.relative_to(own)).read_bytes()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="choose another folder"):
        export(tmp_path / "file" / "words")

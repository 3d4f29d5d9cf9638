"""Other ladders rank the verbs that are there, say where they come from, and change no family."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from resodiff.errors import InputError
from resodiff.lexicon import Lexicon, ladders, load, shipped, under
from resodiff.lexicon.checking import check
from resodiff.lexicon.folders import LADDERS, SHIPPED

FILES = sorted((SHIPPED / LADDERS).glob("*.toml"))
PAGE = Path(__file__).resolve().parents[2] / "docs" / "word-lists.md"


def fall(lexicon: Lexicon, before: str, after: str) -> float:
    """By how many steps one opening is softer than another."""
    mine, theirs = lexicon.opening_verb(before), lexicon.opening_verb(after)
    assert mine is not None
    assert theirs is not None
    return lexicon.verbs.softening(mine, theirs)


def ranked(name: str) -> Lexicon:
    return under(shipped(), next(ladder for ladder in ladders(shipped()) if ladder.name == name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_ladder_ranks_verbs_that_are_there_and_names_its_source(path: Path) -> None:
    table = tomllib.loads(path.read_text("utf-8"))
    check("ladder", table, part=False)
    known = shipped().verbs.verbs
    assert set(table["force"]) <= set(known)
    assert {base for pair in table["near"]["pairs"] for base in pair} <= set(known)
    assert table["source"]
    assert f"| {table['name']} | `{path.stem}` |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_ladder_leaves_what_it_does_not_rank(path: Path) -> None:
    table = tomllib.loads(path.read_text("utf-8"))
    mine = ranked(table["name"]).verbs.verbs
    for base, verb in shipped().verbs.verbs.items():
        assert mine[base].family is verb.family
        assert mine[base].force == table["force"].get(base, verb.force)


@pytest.mark.parametrize(
    ("name", "before", "after", "steps"),
    [
        ("Gruenberg 2009", "Urges Varonia", "Calls upon Varonia", 2.0),
        ("Gruenberg 2009", "Urges Varonia", "Requests Varonia", 0.67),
        ("Gruenberg 2009", "Demands that", "Decides to", 4.0),
        ("Gruenberg 2009", "Condemns the raid", "Expresses concern at the raid", 1.29),
        ("Gruenberg 2009", "Expresses alarm at the raid", "Condemns the raid", 0.42),
        ("obliges or not", "Urges Varonia", "Encourages Varonia", 0.0),
        ("obliges or not", "Decides to", "Requests Varonia", 2.0),
        ("three steps", "Urges Varonia", "Requests Varonia", 0.0),
        ("three steps", "Demands that", "Urges Varonia", 2.0),
        ("three steps", "Strongly urges Varonia", "Urges Varonia", 0.5),
    ],
)
def test_the_ladders_rank_as_their_sources_do(name: str, before: str, after: str, steps: float) -> None:
    assert fall(ranked(name), before, after) == pytest.approx(steps)


def test_a_verb_found_by_one_ladder_is_ranked_by_another() -> None:
    use = shipped().opening_verb("Urges Varonia"), shipped().opening_verb("Calls upon Varonia")
    assert ranked("Gruenberg 2009").verbs.softening(*use) == pytest.approx(2.0)  # type: ignore[arg-type]


def test_the_name_of_a_lexicon_by_a_ladder_says_so() -> None:
    assert ranked("three steps").identity == f"{shipped().identity}, verbs by three steps"


# ---------------------------------------------------------------- of one's own


def own(folder: Path, words: str, name: str = "ours.toml") -> Path:
    (folder / LADDERS).mkdir(exist_ok=True)
    (folder / LADDERS / name).write_text(words, encoding="utf-8")
    return folder


def test_ladders_of_ones_own_take_the_place_of_the_shipped(tmp_path: Path) -> None:
    own(tmp_path, 'name = "ours"\n[force]\nurge = 1\n')
    (found,) = ladders(load(tmp_path))
    assert (found.name, found.verbs.verbs["urge"].force, found.source) == ("ours", 1.0, "")


def test_shipped_ladders_rank_the_verbs_of_ones_own_list(tmp_path: Path) -> None:
    (tmp_path / "verbs.toml").write_text('extends = "shipped"\n[instructive]\nimplore = 2\n', "utf-8")
    for ladder in ladders(load(tmp_path)):
        assert ladder.verbs.verbs["implore"].force == 2.0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[force]\nurge = 1\n", "[name] is missing"),
        ('name = "ours"\n', "[force] is missing"),
        ('name = "ours"\n[force]\nurge = "much"\n', "line 3: [force] urge is 'much'"),
        ('name = "ours"\n[force]\nimplore = 1\n', "ranks 'implore', which is no verb"),
        ('name = "ours"\n[force]\nurge = 1\n[near]\npairs = [["urge", "beg"]]\n', "names 'beg'"),
        ('name = "ours"\n[forces]\nurge = 1\n', "did you mean force?"),
        ('name = "ours; theirs"\n[force]\nurge = 1\n', "a name without a semicolon"),
        ('name = " "\n[force]\nurge = 1\n', "a name without a semicolon"),
    ],
)
def test_a_slip_in_a_ladder_is_said(tmp_path: Path, words: str, said: str) -> None:
    own(tmp_path, words)
    with pytest.raises(InputError) as problem:
        ladders(load(tmp_path))
    assert said in str(problem.value)
    assert "ours.toml" in str(problem.value)


def test_two_ladders_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        own(tmp_path, 'name = "ours"\n[force]\nurge = 1\n', name)
    with pytest.raises(InputError, match="have one name"):
        ladders(load(tmp_path))

"""How far scores hang on the ladder of verbs: the machine's verdicts may, what people decided does not."""

from __future__ import annotations

import json
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.casework.board.board import Board, board
from resodiff.casework.board.refresh import fingerprint, refresh
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.coding.holding import Basis
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load as load_rubric
from resodiff.casework.scores.scoring import Facts, facts, machine_facts
from resodiff.casework.scores.sensitivity import Range, dependence, sensitivity
from resodiff.casework.scores.views import views
from resodiff.cli import run
from resodiff.model import Code, Origin, Verdict
from resodiff.pipeline.ladders import Other

RUBRIC = load_rubric()
LADDERS = ("Gruenberg 2009", "obliges or not", "three steps")
MET = attrgetter("met")


@pytest.fixture
def stepped(case_folder: Path) -> Path:
    """The case, assisted, with an adopted text that calls upon the Government where ask 2 urges it."""
    for name, old, new in (
        ("adopted.txt", "3. Urges the Government", "3. Calls upon the Government"),
        ("case.toml", 'coding = "blind"', 'coding = "assisted"'),
    ):
        text = (case_folder / name).read_text("utf-8")
        assert old in text
        (case_folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return case_folder


def coded(folder: Path, *, ladders: bool = True) -> LetterCoding:
    case = load(folder)
    return coding(case, Library(case, ladders=ladders).compared(case.letters[0]))


def decide(folder: Path, ask: str, verdict: str, *more: str) -> None:
    assert run(["review", str(folder), "--by", "Anna", "--ask", ask, "--verdict", verdict, *more]) == 0


def spanned(one: LetterCoding) -> Range:
    span = sensitivity(views(one), RUBRIC, MET, one.compared.ladders)
    assert span is not None
    return span


def seen(folder: Path, database: Path) -> Board:
    with Store(database) as store:
        return board(store, refresh(store, [folder]).keys)


# ---------------------------------------------------------------- a letter


def test_an_ask_that_the_machine_decided_depends_on_the_ladder(stepped: Path) -> None:
    one = coded(stepped)
    asks = facts(one)
    assert [ask.number for ask in asks if ask.others] == ["2"]
    assert asks[1].verdict is Verdict.ADOPTED
    assert asks[1].under("Gruenberg 2009").verdict is Verdict.WEAKENED
    assert asks[1].under("three steps") == asks[1]
    told = dependence(asks, one.compared.ladders)
    assert (told.ladders, told.asks, told.decided, told.changed) == (LADDERS, 5, 0, 1)
    assert str(told) == "1 of 5 asks has another verdict under another ladder of verbs"


def test_the_range_covers_the_ladders_and_names_the_one_at_its_end(stepped: Path) -> None:
    span = spanned(coded(stepped))
    # by hand: asks 1 to 3 have 0.5, 1 and 1 of 5; by Gruenberg ask 2 has 0.7 - 0.1
    assert span.value == pytest.approx(2.5 / 5)
    assert list(span.swings["verbs"]) == pytest.approx([2.1 / 5, 2.5 / 5])
    # at the lowest, weakened is nothing: ask 3 alone is left
    assert span.low == pytest.approx(1 / 5)
    assert span.at_low.verbs == "Gruenberg 2009"
    assert str(span.at_low).endswith("; verbs by Gruenberg 2009")
    assert span.at_high.verbs == ""


def test_what_a_person_decided_hangs_on_no_ladder(stepped: Path) -> None:
    decide(stepped, "2", "adopted", "--carrier", "3")
    one = coded(stepped)
    told = dependence(facts(one), one.compared.ladders)
    assert (told.decided, told.changed) == (1, 0)
    assert str(told) == (
        "0 of 5 asks have another verdict under another ladder of verbs; "
        "1 rests on what people decided, which no ladder changes"
    )
    assert machine_facts(one)[1].others  # the machine's own view still does
    held = sensitivity({"held": facts(one)}, RUBRIC, MET, one.compared.ladders)
    assert held is not None
    assert held.swings["verbs"] == (held.value, held.value)


def test_without_ladders_nothing_is_said_of_them(stepped: Path) -> None:
    one = coded(stepped, ladders=False)
    span = spanned(one)
    assert (str(span.dependence), span.at_low.verbs, one.compared.others) == ("", "", {})


OTHERS = st.lists(
    st.builds(
        Other,
        ladder=st.sampled_from(LADDERS),
        verdict=st.sampled_from(Verdict),
        reasons=st.just((Code.VERB_SOFTENED,)),
        origin=st.sampled_from([None, *Origin]),
        is_reversed=st.booleans(),
    ),
    max_size=3,
    unique_by=lambda other: other.ladder,
).map(tuple)

FACTS = st.builds(
    Facts,
    letter=st.just(""),
    number=st.just(""),
    verdict=st.sampled_from(Verdict),
    priority=st.sampled_from([0.0, 1.0, 3.0]),
    basis=st.just(Basis.MACHINE),
    times=st.integers(1, 3),
    others=OTHERS,
)


@given(st.lists(FACTS, min_size=1, max_size=5))
def test_the_range_is_that_of_each_ladder_by_itself(asks: list[Facts]) -> None:
    whole = sensitivity({"held": asks}, RUBRIC, MET, LADDERS)
    parts = [
        sensitivity({"held": [replace(a.under(name), others=()) for a in asks]}, RUBRIC, MET)
        for name in ("", *LADDERS)
    ]
    if whole is None:
        assert set(parts) == {None}
        return
    known = [part for part in parts if part is not None]
    assert (whole.low, whole.high) == (min(p.low for p in known), max(p.high for p in known))
    assert whole.swings["verbs"] == (min(p.value for p in known), max(p.value for p in known))
    assert whole.value == known[0].value


# ---------------------------------------------------------------- the board


def test_the_board_keeps_what_ladders_say(stepped: Path, tmp_path: Path) -> None:
    found = seen(stepped, tmp_path / "board.sqlite")
    (one,) = [entry for entry in found.entries if entry.alike.held.others]
    assert (one.ask.number, [o.ladder for o in one.facts.others]) == ("2", ["Gruenberg 2009"])
    assert (found.ladders, found.dependence.changed) == (LADDERS, 1)
    assert found.lexicons == (coded(stepped).compared.comparison.lexicon,)
    span = found.range(RUBRIC, MET)
    assert span is not None
    letter = sensitivity({"held": facts(coded(stepped))}, RUBRIC, MET, LADDERS)
    assert letter is not None
    assert (span.low, span.high) == pytest.approx((letter.low, letter.high))
    assert span.swings["verbs"] == pytest.approx(letter.swings["verbs"])


def test_a_board_with_a_persons_verdict_varies_the_machines_view_alone(stepped: Path, tmp_path: Path) -> None:
    decide(stepped, "2", "dropped")
    found = seen(stepped, tmp_path / "board.sqlite")
    assert found.dependence.changed == 0
    (entry,) = [entry for entry in found.entries if entry.ask.number == "2"]
    assert (entry.alike.held.others, len(entry.alike.machine.others)) == ((), 1)
    assert entry.alike.machine.verdict is Verdict.ADOPTED


def test_scores_and_the_board_say_it(
    stepped: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["case", "score", str(stepped)]) == 0
    out = " ".join(capfd.readouterr().out.split())
    assert (
        "1 of 5 asks has another verdict under another ladder of verbs. "
        "Tried: Gruenberg 2009, obliges or not, three steps." in out
    )
    assert "ask 2: adopted, but weakened by Gruenberg 2009" in out
    assert "ladder of verbs 42% to 50%" in out
    assert run(["case", "score", str(stepped), "--format", "json"]) == 0
    letter = json.loads(capfd.readouterr().out)["letters"][0]
    assert letter["ladders"] == {"tried": [*LADDERS], "asks": 5, "decided_by_people": 0, "changed": 1}
    assert letter["met"]["each_alone"]["verbs"] == [0.42, 0.5]
    assert [ask["by_other_ladders"] for ask in letter["asks"]][:2] == [{}, {"Gruenberg 2009": "weakened"}]
    database = ["--database", str(tmp_path / "board.sqlite")]
    assert run(["board", str(stepped), *database]) == 0
    assert "1 of 5 asks has another verdict under another ladder of verbs" in " ".join(
        capfd.readouterr().out.split()
    )
    assert run(["board", str(stepped), *database, "--format", "json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["ladders"] == letter["ladders"]
    assert found["total"]["met"]["each_alone"]["verbs"] == [0.42, 0.5]
    assert found["cases"][0]["lexicon"].startswith("resodiff-en ")


def test_the_workbook_says_it(stepped: Path, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "board.xlsx"
    where = ["--database", str(tmp_path / "board.sqlite"), "-o", str(path)]
    assert run(["board", str(stepped), *where]) == 0
    book = load_workbook(path)
    heads, *rows = book["asks"].iter_rows(values_only=True)
    told = [row[heads.index("by other ladders")] for row in rows]
    assert [cell or "" for cell in told] == ["", "weakened by Gruenberg 2009", "", "", ""]
    about = dict(row[:2] for row in book["about"].iter_rows(values_only=True))
    assert str(about["ladders of verbs"]).startswith("1 of 5 asks has another verdict")
    book.close()


# ---------------------------------------------------------------- word lists of a case


def with_lexicon(folder: Path, words: str) -> Path:
    lists = folder / "words"
    lists.mkdir(exist_ok=True)
    (lists / "verbs.toml").write_text(words, encoding="utf-8")
    text = (folder / "case.toml").read_text("utf-8")
    if "lexicon" not in text:
        (folder / "case.toml").write_text('lexicon = "words"\n' + text, encoding="utf-8")
    return folder


def test_a_case_is_read_again_when_its_word_lists_change(stepped: Path, tmp_path: Path) -> None:
    with_lexicon(stepped, 'extends = "shipped"\n')
    before = fingerprint(load(stepped))
    found = seen(stepped, tmp_path / "board.sqlite")
    assert (found.lexicons[0].split()[0], found.entries[1].ask.verdict) == ("words", "adopted")
    with_lexicon(stepped, 'extends = "gruenberg-2009"\n')
    assert fingerprint(load(stepped)) != before
    assert seen(stepped, tmp_path / "board.sqlite").entries[1].ask.verdict == "weakened"


def test_bad_word_lists_leave_out_their_case_alone(
    stepped: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with_lexicon(stepped, "urge = 4\n")
    samples = Path(__file__).resolve().parents[2] / "samples" / "programme" / "varonia-51"
    where = ["--database", str(tmp_path / "board.sqlite")]
    assert run(["board", str(stepped), str(samples), *where]) == 3
    told = capfd.readouterr()
    out = " ".join(told.out.split())
    assert "1 of 2 cases is left out" in out
    assert "verbs.toml, line 1: [urge] means nothing" in out
    assert "Varonia 2022 5 2 2 1 62%" in out

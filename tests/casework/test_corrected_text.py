"""A corrected adopted text opens asks again: no settlement and no coder gives way to what happens to stand still."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.coding.holding import Basis, holding, least
from resodiff.casework.coding.journals import decide
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.casework.reviews.standings import CHECKED
from resodiff.cli import run
from resodiff.model import Code, Verdict
from resodiff.reports import for_file
from resodiff.tui.desk import Desk
from resodiff.tui.filters import Filter
from resodiff.tui.loading import load as open_texts
from resodiff.tui.opening import Opening
from resodiff.tui.screens.handing_over import rendered

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED

Line = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Says:
    by: str
    verdict: Verdict
    standing: str = "carried over"
    at: str = "1"
    on: str = "first"


ANNA, BEN = Says("Anna", W), Says("Ben", D, "outdated")
CHAIR = Says("Chair", D, "outdated", "2")


@pytest.mark.parametrize(
    ("coded", "settled", "verdict", "basis"),
    [
        ((ANNA, Says("Ben", W)), (), W, Basis.AGREED),
        ((ANNA, BEN), (), D, Basis.REOPENED),
        ((Says("Anna", A), Says("Ben", W, "outdated")), (), W, Basis.REOPENED),
        ((ANNA, Says("Ben", A, "outdated")), (), W, Basis.REOPENED),
        ((ANNA,), (CHAIR,), D, Basis.REOPENED),
        ((ANNA, Says("Ben", W)), (CHAIR,), D, Basis.REOPENED),
        ((ANNA, BEN), (Says("Chair", W),), W, Basis.ADJUDICATED),
        ((ANNA, BEN), (CHAIR, Says("Anna", W)), D, Basis.REOPENED),
        ((ANNA, BEN), (CHAIR, Says("Anna", W, "current", "3", "second")), D, Basis.REOPENED),
        ((ANNA, BEN), (CHAIR, Says("Other", W, "current", "3", "second")), W, Basis.ADJUDICATED),
        ((ANNA, BEN), (CHAIR, Says("Other", W, "carried over", "3", "second")), W, Basis.ADJUDICATED),
        ((ANNA, BEN), (CHAIR, Says("Chair", W, "current", "3", "second")), W, Basis.ADJUDICATED),
        ((ANNA, Says("Ben", W, "current", "3", "second")), (CHAIR,), W, Basis.AGREED),
        ((ANNA, Says("Ben", A, "current", "3", "second")), (CHAIR,), D, Basis.REOPENED),
    ],
)
def test_what_was_said_of_an_earlier_text_waits_for_more_than_what_is_left(
    coded: tuple[Says, ...], settled: tuple[Says, ...], verdict: Verdict, basis: Basis
) -> None:
    found = holding(A, coded, settled)
    assert (found.verdict, found.basis) == (verdict, basis)


@pytest.mark.parametrize(("machine", "counts"), [(A, W), (W, W), (D, D)])
def test_where_nothing_that_people_said_still_stands_the_machine_may_only_claim_less(
    machine: Verdict, counts: Verdict
) -> None:
    assert holding(machine, (Says("Anna", W, "outdated"),)).verdict is counts


PEOPLE, VERDICTS, STANDINGS = (
    ("Anna", "Ben", "Chair", "Dina"),
    (A, W, D),
    ("carried over", "outdated", "current"),
)


def said(*texts: str) -> st.SearchStrategy[tuple[Says, ...]]:
    """What each of some people says of one of these adopted texts."""
    of = map(st.sampled_from, (PEOPLE, VERDICTS, STANDINGS, "123", texts))
    return st.lists(st.builds(Says, *of), max_size=4, unique_by=lambda one: one.by).map(tuple)


@given(st.sampled_from(VERDICTS), said("first"), said("first"), st.data())
def test_what_becomes_outdated_never_raises_what_is_claimed(
    machine: Verdict, coded: tuple[Says, ...], settled: tuple[Says, ...], data: st.DataObject
) -> None:
    """Of one text: on a later one people may decide again, and then that counts."""
    assume(coded or settled)
    going = data.draw(st.sampled_from((*coded, *settled)))
    before = holding(machine, coded, settled).verdict

    def later(some: tuple[Says, ...]) -> tuple[Says, ...]:
        return tuple(replace(one, standing="outdated") if one is going else one for one in some)

    after = holding(machine, later(coded), later(settled)).verdict
    assert least((before, after)) is after


@given(st.sampled_from(VERDICTS), said("first", "second"), said("first", "second"))
def test_an_ask_that_is_open_again_claims_no_more_than_anybody_said_of_it(
    machine: Verdict, coded: tuple[Says, ...], settled: tuple[Says, ...]
) -> None:
    found = holding(machine, coded, settled)
    if found.basis is Basis.REOPENED:
        given = {one.verdict for one in (*coded, *found.to_settle)}
        assert least((found.verdict, *given)) is found.verdict


# ---------------------------------------------------------------- a case


def coded(folder: Path) -> LetterCoding:
    case = load(folder)
    return coding(case, Library(case).compared(case.letters[0]))


def say(folder: Path, by: str, number: int, verdict: Verdict, *carriers: str, settled: bool = False) -> None:
    case = load(folder)
    compared = Library(case).compared(case.letters[0])
    ask = compared.comparison.findings[number - 1].ask
    reasons = (Code.CAVEAT_ADDED,) if verdict is W else ()
    said = (ask.id, wording_of(ask), verdict, carriers)
    decide(case, compared, by, Decision(*said, checked=True, reasons=reasons), settled=settled)


@pytest.fixture
def assisted(case_folder: Path) -> Path:
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"blind"', '"assisted"'), encoding="utf-8")
    return case_folder


@pytest.fixture
def corrected(assisted: Path) -> Path:
    """Anna found asks 4 and 5 in a paragraph, Ben in none, the chair settled so; then a paragraph was added."""
    for by, verdict, carriers in (("Anna", W, ("2",)), ("Ben", D, ())):
        for number, carrier in ((1, "2"), (2, "3"), (3, "4")):
            say(assisted, by, number, A, carrier)
        for number in (4, 5):
            say(assisted, by, number, verdict, *carriers)
    say(assisted, "Chair", 4, D, settled=True)
    text = assisted / "adopted.txt"
    words = text.read_text(encoding="utf-8")
    text.write_text(f"{words}\n5. Decides to remain seized of the matter.\n", encoding="utf-8")
    return assisted


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> str:
        assert run([str(a) for a in arguments]) == 0
        return capfd.readouterr().out

    return runner


def test_what_is_open_again_counts_as_what_claims_least_in_every_score(corrected: Path, line: Line) -> None:
    (letter,) = json.loads(line("case", "score", corrected, "--format", "json"))["letters"]
    asks = {ask["number"]: (ask["verdict"], ask["basis"]) for ask in letter["asks"]}
    assert asks["1"] == ("adopted", "agreed")
    assert asks["4"] == asks["5"] == ("dropped", "reopened")
    assert letter["reopened"] == ["4", "5"]


@pytest.mark.parametrize(
    "command", [("case", "score"), ("case", "status"), ("case", "agreement"), ("compare",), ("board",)]
)
def test_every_face_says_how_many_asks_are_open_again(
    corrected: Path, line: Line, command: tuple[str, ...]
) -> None:
    told = " ".join(line(*command, corrected).split())
    assert "2 of 5 asks rest on what was decided on an earlier text" in told


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_the_reports_and_the_page_of_the_board_say_so(corrected: Path, line: Line, suffix: str) -> None:
    for command in ("report", "board") if suffix == ".html" else ("report",):
        out = corrected.parent / f"{command}{suffix}"
        line(command, corrected, "-o", out)
        assert "2 of 5 asks rest on what was decided on an earlier text" in out.read_text(encoding="utf-8")


def test_the_status_tells_what_is_settled_and_what_must_be_settled_again(corrected: Path, line: Line) -> None:
    (letter,) = json.loads(line("case", "status", corrected, "--format", "json"))["letters"]
    found = {key: letter[key] for key in ("settled", "to_settle", "reopened", "outdated")}
    assert found == {
        "settled": [],
        "to_settle": ["4"],
        "reopened": ["4", "5"],
        "outdated": {"Anna": [], "Ben": ["4", "5"]},
    }
    assert "settled on an earlier text, to be settled again: 4" in line("case", "status", corrected)


@pytest.mark.parametrize("suffix", [".md", ".docx", ".xlsx", ".csv", ".json", ".html"])
def test_what_the_interface_exports_of_a_case_is_its_report(corrected: Path, line: Line, suffix: str) -> None:
    files, of_case = (str(corrected / "letter.txt"), str(corrected / "adopted.txt")), (corrected, "open")
    baseline = str(corrected / "previous.txt") if load(corrected).baseline else None
    opening = Opening(files, baseline, read_only=True, of_case=of_case)
    desk = Desk(open_texts(opening, lambda _: None))
    out = corrected.parent / f"report{suffix}"
    line("report", corrected, "-o", out)
    assert rendered(desk, for_file(out.name)) == out.read_bytes()


def test_a_check_says_how_many_decisions_a_changed_file_has_outdated(corrected: Path, line: Line) -> None:
    told = " ".join(line("case", "check", corrected).split())
    assert "outdated by what changed: 2 of 10 decisions, 1 of 1 settlement; resodiff case status" in told
    for by in ("Ben", "Anna"):
        say(corrected, by, 4, D)
        say(corrected, by, 5, D)
    assert "outdated by what changed: 1 of 1 settlement;" in line("case", "check", corrected)
    say(corrected, "Chair", 4, D, settled=True)
    assert "no decision is outdated by what changed" in line("case", "check", corrected)


def test_the_reports_say_for_what_a_decision_is_outdated(corrected: Path, line: Line) -> None:
    findings = json.loads(line("compare", corrected, "--format", "json"))["findings"]
    why = {r["by"]: r["outdated_because"] for r in findings[3]["reviews"]}
    new = "paragraph 5 is new or in other words since"
    assert why == {"Anna": "", "Ben": new, "Chair": new}
    out = corrected.parent / "report.md"
    line("report", corrected, "-o", out)
    assert f"(of an earlier text, outdated: {new})" in out.read_text(encoding="utf-8")


def test_agreement_does_not_change_by_a_corrected_text(corrected: Path, line: Line) -> None:
    found = json.loads(line("case", "agreement", corrected, "--format", "json"))
    (both,) = (a for a in found["agreements"] if a["parties"] == ["Anna", "Ben"] and not a["verdict"])
    assert (both["units"], both["percent"]["value"]) == (5, 0.6)
    assert found["reopened"] == [["open", "4"], ["open", "5"]]


def test_the_board_counts_as_the_case_does(corrected: Path, line: Line) -> None:
    assert json.loads(line("board", corrected, "--format", "json"))["reopened"] == 2
    out = corrected.parent / "asks.csv"
    line("board", corrected, "-o", out)
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [(row["verdict"], row["basis"]) for row in rows[3:]] == [("dropped", "reopened")] * 2


def test_a_bare_mark_checked_opens_the_ask_again_where_the_text_changes(assisted: Path, line: Line) -> None:
    case = load(assisted)
    compared = Library(case).compared(case.letters[0])
    for finding in compared.comparison.findings:
        decide(case, compared, "Anna", Decision(finding.ask.id, wording_of(finding.ask), checked=True))
    assert [a.held.basis for a in coded(assisted).asks] == [Basis.CODED] * 5
    text = assisted / "adopted.txt"
    words = text.read_text(encoding="utf-8")
    text.write_text(f"{words}\n5. Decides to remain seized of the matter.\n", encoding="utf-8")
    assert [a.held.basis for a in coded(assisted).asks] == [Basis.REOPENED] * 5
    (letter,) = json.loads(line("case", "status", assisted, "--format", "json"))["letters"]
    assert letter["missing"]["Anna"] == letter["outdated"]["Anna"] == ["1", "2", "3", "4", "5"]
    (review, *_) = json.loads(line("compare", assisted, "--format", "json"))["findings"][0]["reviews"]
    assert (review["standing"], review["outdated_because"]) == ("outdated", CHECKED)
    files = (str(assisted / "letter.txt"), str(text))
    desk = Desk(open_texts(Opening(files, reviewer="Anna", reviews=assisted / "reviews"), lambda _: None))
    assert [desk.outdated(row.id) for row in desk.rows] == [CHECKED] * 5
    text.write_text(words.replace("\n", "\n\n"), encoding="utf-8")
    assert [a.held.basis for a in coded(assisted).asks] == [Basis.CODED] * 5, "the paragraphs are the same"
    desk = Desk(open_texts(Opening(files, reviewer="Anna", reviews=assisted / "reviews"), lambda _: None))
    assert desk.counts(desk.rows).reviewed == 5


def test_a_settlement_on_the_present_text_closes_the_ask(corrected: Path) -> None:
    assert (
        run(["review", str(corrected), "--by", "Chair", "--adjudicate", "--ask", "4", "--verdict", "dropped"])
        == 0
    )
    ask = coded(corrected).asks[3]
    assert (ask.held.verdict, ask.held.basis, ask.is_to_settle) == (D, Basis.ADJUDICATED, False)


def test_a_settlement_by_a_coder_is_marked_wherever_it_holds(corrected: Path, line: Line) -> None:
    say(corrected, "Ben", 5, D)
    say(corrected, "Anna", 5, W, "2", settled=True)
    assert "settled by one who coded it: 5" in line("case", "status", corrected)
    out = corrected.parent / "report.md"
    line("report", corrected, "-o", out)
    assert "settled by Anna, who coded it" in out.read_text(encoding="utf-8")
    (letter,) = json.loads(line("case", "score", corrected, "--format", "json"))["letters"]
    assert [ask["number"] for ask in letter["asks"] if ask["settled_by_coder"]] == ["5"]


def test_the_interface_lists_what_status_and_prompts_ask_for(corrected: Path, line: Line) -> None:
    files = (str(corrected / "letter.txt"), str(corrected / "adopted.txt"))
    desk = Desk(open_texts(Opening(files, reviewer="Ben", reviews=corrected / "reviews"), lambda _: None))
    assert desk.told == (
        "the adopted text changed: 2 decisions are outdated, marked “old”; u lists what to decide again",
    )
    assert desk.counts(desk.rows).reviewed == 3
    desk.filter = Filter(unreviewed=True)
    assert [row.number for row in desk.rows] == ["4", "5"]
    (letter,) = json.loads(line("case", "status", corrected, "--format", "json"))["letters"]
    assert letter["missing"]["Ben"] == ["4", "5"]
    desk.choose(desk.rows[0].id)
    desk.decide(verdict=D, checked=True)
    assert [row.number for row in desk.rows] == ["5"]

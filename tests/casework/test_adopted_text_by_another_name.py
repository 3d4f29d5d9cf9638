"""A draft becomes an adopted text and a Word file a PDF: what people decided goes along, under whatever file name."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.board.refresh import refresh
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.coding.found import unused
from resodiff.casework.coding.journals import decide
from resodiff.casework.database.store import Store
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.cli import run
from resodiff.model import Code, Verdict
from resodiff.tui.desk import Desk
from resodiff.tui.loading import load as open_texts
from resodiff.tui.opening import Opening

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED


def coded(folder: Path) -> LetterCoding:
    case = load(folder)
    return coding(case, Library(case).compared(case.letters[0]))


def say(folder: Path, by: str, number: int, verdict: Verdict, *carriers: str, settled: bool = False) -> None:
    case = load(folder)
    compared = Library(case).compared(case.letters[0])
    ask = compared.comparison.findings[number - 1].ask
    reasons = (Code.CAVEAT_ADDED,) if verdict is W else ()
    words = wording_of(ask)
    decide(
        case,
        compared,
        by,
        Decision(ask.id, words, verdict, carriers, checked=True, reasons=reasons),
        settled=settled,
    )


@pytest.fixture
def done(case_folder: Path) -> Path:
    """A case that both coders have gone through, and whose one dispute is settled."""
    for by, first in (("Anna", W), ("Ben", A)):
        for number, verdict, carrier in ((1, first, "2"), (2, A, "3"), (3, A, "4"), (4, D, ""), (5, D, "")):
            say(case_folder, by, number, verdict, *filter(None, (carrier,)))
    say(case_folder, "Chair", 1, W, "2", settled=True)
    return case_folder


def renamed(folder: Path, old: str = "", new: str = "") -> None:
    """The adopted text under its symbol, with other words where they are given."""
    text = (folder / "adopted.txt").read_text(encoding="utf-8")
    assert old in text
    (folder / "A_HRC_RES_90_7.txt").write_text(text.replace(old, new), encoding="utf-8")
    (folder / "adopted.txt").unlink()
    toml = folder / "case.toml"
    words = toml.read_text(encoding="utf-8")
    toml.write_text(words.replace('"adopted.txt"', '"A_HRC_RES_90_7.txt"'), encoding="utf-8")


def stands(one: LetterCoding, by: str) -> dict[str, str]:
    said = {c.ask_id: c.standing.value for a in one.asks for c in (*a.coded, *a.outdated) if c.by == by}
    return {a.finding.ask.number: said[a.finding.ask.id] for a in one.asks}


def test_decisions_on_a_renamed_and_changed_text_are_carried_over(done: Path) -> None:
    renamed(done, "ratify the Convention", "consider ratifying the Convention")
    one = coded(done)
    expected = {"1": "carried over", "2": "outdated", "3": "carried over", "4": "outdated", "5": "outdated"}
    assert stands(one, "Anna") == stands(one, "Ben") == expected
    assert unused([done / "reviews"], [one.compared.comparison.proposed]) == ()
    assert one.asks[0].settled is not None
    assert one.asks[0].settled.by == "Chair"


def test_decisions_made_in_the_interface_on_a_case_are_carried_over_as_well(case_folder: Path) -> None:
    opening = Opening(
        (str(case_folder / "letter.txt"), str(case_folder / "adopted.txt")),
        reviewer="Anna",
        reviews=case_folder / "reviews",
    )
    (case_folder / "reviews").mkdir()
    desk = Desk(open_texts(opening, print))
    assert not (case_folder / "texts").exists()
    for number, carrier in (("1", "2"), ("2", "3")):
        desk.choose(next(row.id for row in desk.rows if row.number == number))
        desk.decide(verdict=A, carriers=(carrier,))
    renamed(case_folder, "ratify the Convention", "consider ratifying the Convention")
    standing = {
        a.finding.ask.number: c.standing.value
        for a in coded(case_folder).asks
        for c in (*a.coded, *a.outdated)
    }
    assert standing == {"1": "carried over", "2": "outdated"}


def test_where_the_carriers_kept_their_words_the_round_stays_closed_and_the_board_has_the_case(
    done: Path, database: str, capfd: pytest.CaptureFixture[str]
) -> None:
    renamed(done, "Resolution adopted by", "Text adopted by")
    assert not coded(done).sealed
    with Store(database) as store:
        assert refresh(store, [done]).left_out == ()
    assert run(["case", "status", str(done)]) == 0
    told = capfd.readouterr().out
    assert "open: decided on an earlier text, carried over: Anna 5, Ben 5" in told
    assert "a review of no letter" not in told
    assert run(["compare", str(done), "--format", "json"]) == 0
    findings = json.loads(capfd.readouterr().out)["findings"]
    assert {review["standing"] for f in findings for review in f["reviews"]} == {"carried over"}
    assert findings[0]["holds"] == {"verdict": "weakened", "basis": "adjudicated", "by": ["Chair"]}


def test_a_coder_goes_on_in_the_journal_that_is_there(done: Path) -> None:
    renamed(done, "ratify the Convention", "consider ratifying the Convention")
    before = sorted(path.name for path in (done / "reviews").iterdir())
    say(done, "Anna", 2, W, "3")
    assert sorted(path.name for path in (done / "reviews").iterdir()) == before
    assert stands(coded(done), "Anna")["2"] == "current"


def test_a_journal_begun_on_each_name_counts_once_by_the_later_decision(done: Path) -> None:
    """As programs left them that knew a journal by the name of the adopted text as well."""
    (own,) = (path for path in (done / "reviews").iterdir() if ".anna." in path.name)
    renamed(done, "ratify the Convention", "consider ratifying the Convention")
    earlier = re.sub(r'"at": "[^"]*"', '"at": "2020-01-01T10:00:00Z"', own.read_text(encoding="utf-8"))
    own.write_text(earlier, encoding="utf-8")
    own.rename(aside := done / "aside")
    say(done, "Anna", 2, W, "3")
    aside.rename(own)
    one = coded(done)
    assert stands(one, "Anna") == {**stands(one, "Ben"), "2": "current"}
    say(done, "Anna", 4, D)
    assert "A_HRC_RES_90_7" not in own.name
    assert stands(coded(done), "Anna")["4"] == "current"
    assert '"ask": "ask-4"' in next((done / "reviews").glob("letter--A_HRC*")).read_text(encoding="utf-8")


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def runner(*arguments: object) -> str:
        assert run([str(a) for a in arguments]) == 0
        return capfd.readouterr().out

    return runner


def test_the_pdf_of_the_same_resolution_carries_everything_over(
    samples: Path, tmp_path: Path, line: Callable[..., str]
) -> None:
    shutil.copytree(samples, tmp_path / "samples")
    folder = tmp_path / "samples/programme/varonia-57"
    toml = folder / "case.toml"
    words = toml.read_text(encoding="utf-8").replace(
        'adopted = "../../adopted-resolution.docx"', 'adopted = "../../A_HRC_RES_57_48.pdf"'
    )
    toml.write_text(words, encoding="utf-8")
    shutil.copy(samples / "adopted-resolution.pdf", tmp_path / "samples/A_HRC_RES_57_48.pdf")
    told = json.loads(line("case", "status", folder, "--format", "json"))["letters"]
    assert [letter["sealed"] for letter in told] == [False, False]
    for letter, asks in zip(told, (11, 9), strict=True):
        for coder in ("Anna Kessel", "Ben Oduya"):
            assert (len(letter["carried_over"][coder]), letter["outdated"][coder]) == (asks, [])

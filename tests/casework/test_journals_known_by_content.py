"""A colleague's journal counts whatever its file is called; what cannot be used is named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.cases.compared import LetterComparison, Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.casework.coding.journals import decide, own
from resodiff.casework.coding.trail import trail
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.cli import run
from resodiff.model import Verdict

A, D = Verdict.ADOPTED, Verdict.DROPPED
Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Line:
    def runner(*arguments: object) -> tuple[int, str, str]:
        code = run([str(a) for a in arguments])
        return code, *capfd.readouterr()

    return runner


def compared(folder: Path) -> LetterComparison:
    case = load(folder)
    return Library(case).compared(case.letters[0])


def say(folder: Path, number: int, verdict: Verdict | None, at: str, by: str = "Anna") -> None:
    """A decision of that day, or with no verdict one that clears what was said."""
    one = compared(folder)
    ask = one.comparison.findings[number - 1].ask
    carriers = () if verdict is D else ("2",) if verdict else None
    decision = Decision(ask.id, wording_of(ask), verdict, carriers, checked=bool(verdict))
    sizes = {p.name: p.stat().st_size for p in (folder / "reviews").glob("*")}
    decide(load(folder), one, by, decision)
    for path in (p for p in (folder / "reviews").iterdir() if len(p.read_bytes()) != sizes.get(p.name)):
        lines = path.read_text(encoding="utf-8").splitlines()
        last = json.loads(lines[-1]) | {"at": at}
        path.write_text("\n".join([*lines[:-1], json.dumps(last)]) + "\n", encoding="utf-8")


def _journal(folder: Path, by: str) -> Path:
    return next(p for p in (folder / "reviews").iterdir() if f'"by": "{by}"' in p.read_text(encoding="utf-8"))


def said(folder: Path, by: str = "Anna") -> dict[str, Verdict]:
    one = coding(load(folder), compared(folder))
    return {a.finding.ask.number: held.verdict for a in one.asks if (held := a.by(by))}


@pytest.fixture
def begun(case_folder: Path) -> Path:
    say(case_folder, 1, A, "2030-10-03T10:00:00Z")
    say(case_folder, 2, D, "2030-10-03T10:01:00Z")
    return case_folder


NAMES = (
    "letter--adopted.anna.review (1).jsonl",
    "anna Kopie (1).jsonl",
    "from-anna.txt",
    "review",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_journal_of_any_name_counts_and_is_gone_on_with(begun: Path, name: str, line: Line) -> None:
    _journal(begun, "Anna").rename(begun / "reviews" / name)
    assert said(begun) == {"1": A, "2": D}
    say(begun, 3, D, "2030-10-04T10:00:00Z")
    assert [path.name for path in (begun / "reviews").iterdir()] == [name]
    assert said(begun) == {"1": A, "2": D, "3": D}
    assert "not used" not in line("case", "status", begun)[2]


def test_a_copy_counts_once_and_the_fuller_one_is_gone_on_with(begun: Path) -> None:
    journal = _journal(begun, "Anna")
    copy = begun / "reviews" / "a copy.jsonl"
    shutil.copy(journal, copy)
    whole = journal.read_bytes()
    say(begun, 1, None, "2030-10-05T10:00:00Z")
    assert copy.read_bytes() == whole
    assert said(begun) == {"2": D}
    assert len(trail(load(begun), compared(begun))) == 3


def test_copies_that_went_on_apart_are_merged_ask_by_ask(begun: Path) -> None:
    journal, aside = _journal(begun, "Anna"), begun / "aside"
    shutil.copy(journal, aside)
    say(begun, 1, None, "2030-10-05T10:00:00Z")
    say(begun, 3, D, "2030-10-05T10:01:00Z")
    journal.rename(begun / "one")
    aside.rename(journal)
    say(begun, 2, A, "2030-10-06T10:00:00Z")
    say(begun, 3, A, "2030-10-06T10:01:00Z")
    (begun / "one").rename(begun / "reviews" / "one.jsonl")
    assert said(begun) == {"2": A, "3": A}
    decided = own(load(begun), compared(begun), "Anna").values()
    assert {decision.verdict for decision in decided} == {A}
    changes = trail(load(begun), compared(begun))
    assert len(changes) == len(set(changes))


def _of_another_letter(begun: Path) -> bytes:
    record = json.loads(_journal(begun, "Anna").read_bytes().splitlines()[0])
    record["proposed"] = {"name": "other.docx", "text": "0" * 64}
    return json.dumps(record).encode() + b"\n"


STRANGE: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "notes": (lambda _: b"Anna did asks 1 to 5", "it is no journal of decisions"),
    "a page": (lambda _: b"<!DOCTYPE html><html>Sign in</html>", "it is no journal of decisions"),
    "a picture": (lambda _: bytes(range(256)) * 9, "it is no journal of decisions"),
    "a journal of nobody": (lambda _: b'{"do": "open", "proposed": {"name": "letter.txt"}}', "no journal"),
    "a journal of another letter": (_of_another_letter, "it is Anna's of other.docx, which is no letter"),
}


@pytest.mark.parametrize(("data", "why"), STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize(
    "verb", [("status",), ("check",), ("score", "--unblind"), ("status", "--format=json")]
)
def test_what_cannot_be_used_is_named_in_a_notice(
    begun: Path, line: Line, data: Callable[[Path], bytes], why: str, verb: tuple[str, ...]
) -> None:
    (begun / "reviews" / "stray.review.jsonl").write_bytes(data(begun))
    code, out, err = line("case", verb[0], begun, *verb[1:])
    assert code == 0
    assert "notice: reviews/stray.review.jsonl is not used: " in err
    assert why in err
    if "--format=json" in verb:
        assert [one["file"] for one in json.loads(out)["unused"]] == ["reviews/stray.review.jsonl"]


def test_a_folder_among_the_journals_is_named_and_what_systems_hide_there_is_not(
    begun: Path, line: Line
) -> None:
    (begun / "reviews" / "from Ben").mkdir()
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (begun / "reviews" / name).write_bytes(b"\0")
    _, _, err = line("case", "status", begun)
    assert err.count("is not used") == 1
    assert "reviews/from Ben is not used: it is a folder" in err

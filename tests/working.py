"""What processes do at the same time (`processes.at_once`): each function is the whole work of one."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from multiprocessing.synchronize import Barrier
from pathlib import Path

from resodiff.casework.board.board import board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.cases.case import Case, Letter
from resodiff.casework.cases.compared import LetterComparison, Library
from resodiff.casework.cases.edit import add_letter, add_text
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.journals import decide
from resodiff.casework.database.rows import CaseRow
from resodiff.casework.database.store import Store
from resodiff.casework.reviews.file import ReviewFile, Texts
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.model import Finding, Verdict


def opening(gate: Barrier, database: str, cases: int) -> None:
    """Open a database that may be old or new, with so many cases."""
    gate.wait()
    with Store(database) as store:
        assert len(store.rows(CaseRow, ["v-90", "v-91"])) == cases


def rebuilding(gate: Barrier, database: str, folders: Iterable[str]) -> None:
    """Rebuild the board, again and again."""
    paths = [Path(folder) for folder in folders]
    gate.wait()
    with Store(database) as store:
        for _ in range(5):
            refresh(store, paths, rebuild=True)


def refreshing(gate: Barrier, database: str, folder: str) -> None:
    """Look at the board, again and again."""
    gate.wait()
    for _ in range(6):
        with Store(database) as store:
            done = refresh(store, [Path(folder)])
            assert not done.left_out, done.left_out
            board(store, done.keys)


def coding_all(gate: Barrier, folder: str, by: str) -> None:
    """Code every ask, four times over."""
    case, compared = _compared(folder)
    verdicts = list(Verdict)
    gate.wait()
    for number, finding in enumerate(compared.comparison.findings * 4):
        words, verdict = wording_of(finding.ask), verdicts[number % 3]
        decide(case, compared, by, Decision(finding.ask.id, words, verdict, (), "", True, reasons=()))


def reviewing(gate: Barrier, folder: str, by: str, window: int, rounds: int, locks: bool) -> None:
    """Drop every ask, round after round, each time with a note of its own."""
    if not locks:
        _without_locks()
    case, compared = _compared(folder)
    gate.wait()
    for turn in range(rounds):
        for finding in compared.comparison.findings:
            decide(case, compared, by, _dropped(finding, f"{by} {window} {turn} {finding.ask.id}"))


def _without_locks() -> None:
    import fcntl

    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    fcntl.flock = flock


def reviewing_for_ever(folder: str, told: Path) -> None:
    """Drop asks and tell of each, until somebody ends it."""
    case, compared = _compared(folder)
    number = 0
    with told.open("w", encoding="utf-8") as out:
        while True:
            for finding in compared.comparison.findings:
                note = f"{told.name} {number}"
                decide(case, compared, "Anna", _dropped(finding, note))
                print(note, file=out, flush=True)
                number += 1


def adding(gate: Barrier, folder: Path, name: str) -> None:
    """Add four letters and four stages to a case."""
    gate.wait()
    for n in range(4):
        add_letter(folder, Letter(f"{name}{n}", f"{name}{n}.txt"))
        add_text(folder, "stages", f"draft-{name}{n}.txt")


def deciding(gate: Barrier, journal: Path, name: str) -> None:
    """Take twenty decisions."""
    file = ReviewFile(journal, "Anna", Texts((("proposed", "a", "1"), ("adopted", "b", "2"))))
    gate.wait()
    for number in range(20):
        file.take(Decision(f"{name}-{number}", "w", checked=True))


def _compared(folder: str) -> tuple[Case, LetterComparison]:
    case = load(Path(folder))
    return case, Library(case).compared(case.letters[0])


def _dropped(finding: Finding, note: str) -> Decision:
    return Decision(finding.ask.id, wording_of(finding.ask), Verdict.DROPPED, (), note, True)

"""A board for the tests of the interface: three cases of Varonia, made of rows, without any text to read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from textual.pilot import Pilot

from resodiff.casework.asks.threads import signature
from resodiff.casework.board.board import Board
from resodiff.casework.board.board import board as made
from resodiff.casework.database.rows import AskRow, CaseRow, CodingRow, LetterRow, Row, SignatoryRow
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load
from resodiff.tui.board.app import BoardApp
from resodiff.tui.board.desk import BoardOpening
from resodiff.tui.board.screen import BoardScreen

R = TypeVar("R")


def row(kind: type[R], **given: Any) -> R:
    """A row of which only what matters is named; the rest is empty."""
    hints = get_type_hints(kind)
    empty: dict[Any, Any] = {str: "", int: 0, float: 0.0, bool: False}
    blank = {f.name: empty.get(hints[f.name]) for f in fields(kind)}  # type: ignore[arg-type]
    return kind(**{**blank, **given})


YEARS = (2021, 2022, 2024)

ASKS = (
    ("release", "Calls upon the Government of Varonia to release all teachers held since the strike of May;"),
    ("visit", "Urges the Government of Varonia to invite the mandate holder to Lestra;"),
    ("report", "Requests the High Commissioner to report on Varonia at the next session;"),
)

VERDICTS = {
    ("release", 2021): "dropped",
    ("release", 2022): "dropped",
    ("release", 2024): "adopted",
    ("visit", 2022): "weakened",
    ("visit", 2024): "weakened",
    ("report", 2024): "adopted",
}

COALITION = ("Lestra Advocates’ Circle", "Quayside Legal Aid")


@lru_cache(maxsize=1)
def board() -> Board:
    """A coalition that asks the same for years, lawyers who ask it too, and two coders who differ once."""
    keys = [f"varonia-{year}" for year in YEARS]
    letters = [("coalition", name, year) for name, _ in ASKS for year in YEARS if (name, year) in VERDICTS]
    rows: list[Row] = [_case(year) for year in YEARS]
    rows += [row_ for year in YEARS for row_ in _letter("coalition", year)]
    rows += [*_letter("lawyers", 2024), *(_ask(*one) for one in (*letters, ("lawyers", "visit", 2024)))]
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "board.sqlite") as store:
        store.replace(keys, [*rows, *_codings()])
        return made(store, keys)


def empty() -> Board:
    """A board without a case."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "board.sqlite") as store:
        return made(store, [])


def _case(year: int) -> CaseRow:
    return row(
        CaseRow,
        case=f"varonia-{year}",
        title=f"Varonia {year}",
        body="Human Rights Council",
        session=str(year - 1967),
        year=year,
        country="Varonia",
        adopted=f"A/HRC/RES/{year - 1967}/7",
        paragraphs=12,
        answering=year - 2020,
    )


def _letter(letter: str, year: int) -> Iterator[Row]:
    dated, signed = (
        (f"{year}-09-02", COALITION) if letter == "coalition" else (f"{year}-09-20", ("Lestra Bar",))
    )
    case, place = f"varonia-{year}", int(letter != "coalition")
    yield row(LetterRow, case=case, letter=letter, dated=dated, place=place)
    yield from (row(SignatoryRow, case=case, letter=letter, organisation=name) for name in signed)


def _ask(letter: str, name: str, year: int) -> AskRow:
    number = str([known for known, _ in ASKS].index(name) + 1)
    verdict, text = VERDICTS[name, year], dict(ASKS)[name]
    return row(
        AskRow,
        case=f"varonia-{year}",
        letter=letter,
        ask=f"ask-{number}",
        number=number,
        text=text,
        addressee="the Government of Varonia" if name != "report" else "the High Commissioner",
        priority=2.0 if name == "release" else 1.0,
        verdict=verdict,
        basis="disputed" if (letter, name, year) == ("coalition", "visit", 2024) else "coded",
        reasons="qualifier_lost; narrowed" if verdict == "weakened" else "",
        because="narrowed: gone: “before 1 June 2031”" if verdict == "weakened" else "",
        carriers="" if verdict == "dropped" else "4; 7",
        origin="gained" if year == 2024 else None,
        machine_verdict=verdict,
        confidence=0.9,
        signature=signature(text),
    )


def _codings() -> list[CodingRow]:
    said = [
        ("ask-1", "Anna", "adopted", ""),
        ("ask-1", "Ben", "adopted", ""),
        ("ask-2", "Anna", "weakened", "qualifier_lost; narrowed"),
        ("ask-2", "Ben", "dropped", ""),
    ]
    return [
        row(
            CodingRow,
            case="varonia-2024",
            letter="coalition",
            ask=ask,
            coder=coder,
            verdict=verdict,
            reasons=reasons,
            carriers="4",
            note="look at the second half" if coder == "Ben" else "",
            at="2031-01-02T03:04:05Z",
            standing="current",
        )
        for ask, coder, verdict, reasons in said
    ]


def app(theme: str = "dark", shown: Board | None = None, **more: Any) -> BoardApp:
    """The board in the interface, with the points of resodiff."""
    return BoardApp(BoardOpening(shown or board(), load(), theme=theme, **more))


async def ready(pilot: Pilot[Any]) -> BoardScreen:
    """The board once its first table is filled."""
    for _ in range(400):
        screen = pilot.app.screen
        if isinstance(screen, BoardScreen) and screen.is_mounted and screen.query("#table-groups"):
            await pilot.pause()
            await pilot.pause()
            return screen
        await pilot.pause(0.01)
    raise AssertionError("the board did not come")


async def agreed(pilot: Pilot[Any]) -> None:
    """Wait until it is worked out how far the coders agree."""
    for _ in range(400):
        if "alpha" in words(pilot, "#about"):
            return
        await pilot.pause(0.02)
    raise AssertionError("nobody said how far the coders agree")


def lines(pilot: Pilot[Any]) -> list[str]:
    """The rows of the table that is shown."""
    return [line.plain for line in pilot.app.screen.table.rows._lines]  # type: ignore[attr-defined]


def words(pilot: Pilot[Any], name: str) -> str:
    """The words of a line of text."""
    return str(pilot.app.screen.query_one(name).render())


PROGRAMME = Path(__file__).resolve().parent.parent.parent / "samples/programme"

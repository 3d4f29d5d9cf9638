"""Asks in a table: a row each, in the column whose head says that it holds what is recommended or proposed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from resodiff.extraction.letter.actors import is_own_delegation, tidy
from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.demand import Demand, stated_demand
from resodiff.extraction.letter.findings import Found, Taken
from resodiff.extraction.letter.labels import is_labelled
from resodiff.extraction.letter.layout import Line
from resodiff.extraction.letter.patterns import Hinted
from resodiff.extraction.letter.wording import read_wording
from resodiff.model import AskKind, BlockKind, Passage, Span

_BETWEEN = " | "
"""What the readers put between the cells of a row."""
_PROPOSED = Hinted(
    "",
    r"(?:(?:our|ngo|key|new|suggested|proposed|recommended|alternative|requested|the)\s)*(?:recommendations?|asks?|proposals?|requests?"
    r"|demands?|amendments?|changes?|(?:proposed|suggested|recommended|alternative|new|our)\s(?:\w+\s)?(?:text|wording|language"
    r"|formulation|paragraph|version|action)|suggestions?)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ASKED = Hinted(
    "", r"(?:addressees?|addressed to|to whom|to|target|responsible|actor|who)\W*$", re.IGNORECASE
)
_NAMED = Hinted(
    "",
    r"(?:paragraphs?|para\.?|OP|PP|place|provision|reference|OP\s?/\s?PP)\W*(?:no\.?|number)?\W*$",
    re.IGNORECASE,
)
_NOTHING = Hinted(
    "",
    r"\W*(?:(?:no\s(?:change|comment|objection|proposal)s?|none|ok|okay|agreed|n/a|fine|support(?:ed)?|as\sis"
    r"|same)\W*)?$",
    re.IGNORECASE,
)


def read_table(lines: Sequence[Line], at: int) -> Taken | None:
    """The asks of the table whose head is line `at`; None where no table of asks begins there."""
    heads = [cell.text for cell in _cells(lines[at])] if _is_row(lines[at]) else []
    column = _column(heads, _PROPOSED)
    if column is None or len(heads) < _FEWEST_COLUMNS:
        return None
    end = at + 1
    while end < len(lines) and _is_row(lines[end]):
        end += 1
    rows = ((line, _cells(line)) for line in lines[at + 1 : end])
    found = tuple(_found(line, cells, heads, column) for line, cells in rows if _asks(cells, column))
    return Taken(found, at, end) if found else None


_FEWEST_COLUMNS = 2


class _Cell:
    """The words of one cell and their place in its row."""

    __slots__ = ("place", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text.strip()
        left = start + len(text) - len(text.lstrip())
        self.place = Span(left, left + len(self.text))


def _is_row(line: Line) -> bool:
    return line.block.kind is BlockKind.TABLE_ROW


def _cells(line: Line) -> list[_Cell]:
    found: list[_Cell] = []
    start = 0
    for text in line.text.split(_BETWEEN):
        found.append(_Cell(text, start))
        start += len(text) + len(_BETWEEN)
    return found


def _column(heads: Sequence[str], wanted: Hinted) -> int | None:
    """The last column so headed: what is proposed stands right of what there is."""
    return next((at for at in reversed(range(len(heads))) if wanted.match(heads[at])), None)


def _asks(cells: Sequence[_Cell], column: int) -> bool:
    return column < len(cells) and not _NOTHING.match(cells[column].text)


def _found(line: Line, cells: Sequence[_Cell], heads: Sequence[str], column: int) -> Found:
    cell = cells[column]
    wording = read_wording(cell.text, AskKind.PROSE)
    named = _column(heads, _NAMED)
    passages: tuple[Passage, ...] = (line.passage(cell.place),)
    if (
        wording.kind is AskKind.PROSE
        and named is not None
        and named < column
        and is_labelled("", cells[named].text)
    ):
        passages = (line.passage(cells[named].place), *passages)
    demand = wording.demand if wording.kind is AskKind.OPERATIVE else _addressed(cell, cells, heads)
    return Found(demand, passages, wording.kind)


def _addressed(cell: _Cell, cells: Sequence[_Cell], heads: Sequence[str]) -> Demand:
    """What a cell asks of itself, or of the one whom another cell of its row names."""
    own = stated_demand(cell.text) or Demand(aim=aim_of(cell.text))
    at = _column(heads, _ASKED)
    who = tidy(cells[at].text) if at is not None and at < len(cells) else ""
    if own.addressee or not who:
        return own
    return replace(own, addressee=who, to_delegation=is_own_delegation(who, cell.text))

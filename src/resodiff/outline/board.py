"""The board in the one order and wording of every face: terminal, page, workbook and interface.

Every function takes values and gives rows or a line. A row that has a score has its range beside it, because no
score is shown alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from types import MappingProxyType

from resodiff.casework.board.board import BY, Board, Entry, Group
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Points
from resodiff.casework.scores.sensitivity import Range
from resodiff.model import Verdict
from resodiff.outline.legible import one_line
from resodiff.outline.phrases import PHRASES
from resodiff.outline.reopened import reopened_line

FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "met": "how much of what was asked stands in the adopted text",
        "gained": "of that, only what was not there before",
    }
)
"""The two scores, and what each says."""

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "case": "Case",
        "letter": "Letter or coalition",
        "organisation": "Organisation",
        "theme": "Theme",
        "country": "Country",
        "mechanism": "Mechanism",
        "addressee": "Addressee",
        "session": "Session",
        "year": "Year",
        "basis": "Verdict rests on",
    }
)
"""What stands over each of the groupings that the board has."""

NOTHING = "–"
"""What stands where there is nothing to tell."""

BARE = "*"
"""The mark of a figure of "gained" in which asks without a previous text count."""

NO_CAUSE = "A score says what corresponds, never what caused it."


# ---------------------------------------------------------------- numbers in words


def share(value: float | None) -> str:
    """ "55%", or a dash."""
    return NOTHING if value is None else f"{value:.0%}"


def span(found: Range | None) -> str:
    """The lowest and the highest value: "35% to 76%", or a dash."""
    return NOTHING if found is None else f"{found.low:.0%} to {found.high:.0%}"


def spanned(found: Range | None, mark: str = "") -> str:
    """A score with its mark and its range: "60% (35% to 76%)", or a dash."""
    return NOTHING if found is None else f"{found.value:.0%}{mark} ({span(found)})"


def span_line(figure: str, found: Range | None, mark: str = "") -> str:
    """A figure over all asks, with its mark, its ends and how each comes about."""
    return f"{figure}: nothing to score" if found is None else f"{figure} over all: {ends(found, mark)}"


def ends(found: Range, mark: str = "") -> str:
    """A score with its mark and the ends of its range, and how each comes about."""
    low, high = f"{found.low:.0%} ({found.at_low})", f"{found.high:.0%} ({found.at_high})"
    return f"{found.value:.0%}{mark}; from {low} to {high}"


def nth(number: int) -> str:
    """ "first", "second", "third", "4th", "21st"."""
    if number <= 3:
        return ("first", "second", "third")[number - 1]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


def count(number: int, noun: str) -> str:
    """ "1 ask", "12 asks"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def points_line(rubric: Rubric) -> str:
    """By which points the scores are, and what they do not say."""
    return f"Points by {one_line(rubric.name)}. {NO_CAUSE}"


def board_reopened_line(board: Board) -> str:
    """How many asks of the board rest on what was decided on an earlier text; "" where none does."""
    return reopened_line(board.reopened, sum(not entry.ask.to_delegation for entry in board.entries))


def bare(board: Board) -> int:
    """How many asks have no previous text, so that all that stands of them counts as gained."""
    return sum(
        not (entry.ask.to_delegation or entry.ask.keeps_out or entry.ask.origin) for entry in board.entries
    )


def bare_line(board: Board) -> str:
    """What `BARE` beside a figure of "gained" says; "" where no figure has it."""
    if not (number := bare(board)):
        return ""
    asks = sum(not entry.ask.to_delegation for entry in board.entries)
    has, them = ("has", "it") if number == 1 else ("have", "them")
    return (
        f"{BARE} {number:,} of {count(asks, 'ask')} {has} no previous text, so all that stands of {them} counts as "
        "gained: do not set such a figure beside one of asks that have it."
    )


# ---------------------------------------------------------------- groups


@dataclass(frozen=True, slots=True)
class GroupRow:
    """What became of the asks of one organisation, year and so on, with both scores and their ranges.

    `possible` is the sum of the priorities, of which a score is the share; `bare` counts the asks that have no previous
    text.
    """

    name: str
    adopted: int
    weakened: int
    dropped: int
    possible: float
    met: Range | None
    gained: Range | None
    bare: int = 0

    def mark(self, figure: str) -> str:
        """What stands behind a figure that is not to be compared with others as it is."""
        return BARE if figure == "gained" and self.bare else ""

    def told(self, figure: str) -> str:
        """A score with its mark and its range."""
        return spanned(getattr(self, figure), self.mark(figure))

    @property
    def asks(self) -> int:
        """How many asks count."""
        return self.adopted + self.weakened + self.dropped

    @property
    def counts(self) -> tuple[tuple[Verdict, int], ...]:
        """Each verdict with how many asks have it."""
        return tuple(zip(Verdict, (self.adopted, self.weakened, self.dropped), strict=True))

    @property
    def words(self) -> str:
        """ "6 adopted, 7 weakened, 5 dropped"."""
        return ", ".join(f"{number:,} {verdict.value}" for verdict, number in self.counts)

    def points(self, figure: str) -> str:
        """A score before it is a share: "9.90 of 18 points"; "" where there is none."""
        found: Range | None = getattr(self, figure)
        return "" if found is None else f"{found.value * self.possible:.2f} of {_points(self.possible)}"


def _points(number: float) -> str:
    return f"{number:g} point" if number == 1 else f"{number:g} points"


def group_rows(board: Board, rubric: Rubric, by: str, scored: Sequence[Points]) -> tuple[GroupRow, ...]:
    """The rows of one grouping, in the board's order. `scored` are the board's points, made once for all groupings."""
    return tuple(group_row(board, rubric, group) for group in board.groups(by, scored))


def total(board: Board, rubric: Rubric) -> GroupRow:
    """All asks of the board as one row."""
    counted = [e.ask.verdict for e in board.entries if not e.ask.to_delegation]
    return _row("All asks", [counted.count(v.value) for v in Verdict], board, rubric)


def group_row(board: Board, rubric: Rubric, group: Group) -> GroupRow:
    """The row of one group: a face that shows some of them need not make the ranges of all."""
    own = replace(board, entries=group.entries)
    return _row(one_line(group.name), [group.count(v) for v in Verdict], own, rubric)


def _row(name: str, counts: Sequence[int], board: Board, rubric: Rubric) -> GroupRow:
    adopted, weakened, dropped = counts
    met, gained = (board.range(rubric, attrgetter(figure)) for figure in FIGURES)
    possible = sum(e.ask.priority for e in board.entries if not e.ask.to_delegation)
    return GroupRow(name, adopted, weakened, dropped, possible, met, gained, bare(board))


def telling(board: Board) -> tuple[str, ...]:
    """The groupings that part the asks of this board at all, in their order: one theme alone says nothing."""
    counted = [e for e in board.entries if not e.ask.to_delegation]
    return tuple(by for by, names in BY.items() if len({names(e) for e in counted}) > 1)


# ---------------------------------------------------------------- what answers anyone


def answering_line(board: Board) -> str:
    """How much of the adopted texts carries anybody's ask; "" where there is no text."""
    if board.answering is None:
        return ""
    answering, all_ = sum(c.answering for c in board.cases), sum(c.paragraphs for c in board.cases)
    return f"{answering:,} of {all_:,} adopted operative paragraphs ({board.answering:.0%}) answer anyone."


# ---------------------------------------------------------------- every ask with its working


def key(entry: Entry) -> tuple[str, str, str]:
    """What names an ask in the board: its case, its letter, and its own name."""
    return entry.ask.case, entry.ask.letter, entry.ask.ask


@dataclass(frozen=True, slots=True)
class AskRow:
    """One ask with the verdict that holds and what it adds to the scores. Numbers are None where it does not count."""

    case: str
    letter: str
    number: str
    words: str
    verdict: Verdict
    basis: str
    reasons: str
    carriers: str
    origin: str
    met: float | None
    gained: float | None
    possible: float | None
    working: str
    entry: Entry


def ask_rows(board: Board, scored: Sequence[Points]) -> tuple[AskRow, ...]:
    """Every ask of the board in its order; `scored` are the board's points."""
    return tuple(_ask(entry, one) for entry, one in zip(board.entries, scored, strict=True))


def _ask(entry: Entry, one: Points) -> AskRow:
    ask, counts = entry.ask, not entry.ask.to_delegation
    return AskRow(
        one_line(entry.case.title),
        one_line(ask.letter),
        one_line(ask.number),
        one_line(ask.text),
        Verdict(ask.verdict),
        ask.basis,
        ", ".join(PHRASES[code] for code in one.facts.reasons),
        one_line(ask.carriers.replace(";", ",")),
        ask.origin or "",
        one.met if counts else None,
        one.gained if counts else None,
        ask.priority if counts else None,
        one.working if counts else "to the reader’s own delegation: does not count",
        entry,
    )

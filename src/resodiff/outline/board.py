"""The board in the one order and wording of every face: terminal, page, workbook and interface.

Every function takes values and gives rows or a line. A row that has a score has its range beside it, because no
score is shown alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from types import MappingProxyType

from resodiff.casework.board.board import BY, Board, Course, Entry, Group
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Points
from resodiff.casework.scores.sensitivity import Range
from resodiff.model import Verdict
from resodiff.outline.legible import first_words, one_line
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

FATES = ("Won after it was asked again", "Not yet won", "Won the first time")
"""What can have become of an ask that was made in several cases."""

BARE = "*"
"""The mark of a figure of "gained" in which asks without a previous text count."""

TOLD = 8
"""Steps of a course that stand on one line."""

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


# ---------------------------------------------------------------- asks that come again, asks that are shared


@dataclass(frozen=True, slots=True)
class StepRow:
    """One time that an ask was made. `when` is its year, or the case where that has none; `key` names the ask
    in the board: case, letter, ask."""

    key: tuple[str, str, str]
    when: str
    year: int | None
    case: str
    letter: str
    number: str
    dated: str
    organisations: tuple[str, ...]
    verdict: Verdict
    words: str

    @property
    def named(self) -> str:
        """The letter, the ask's number in it, and the letter's date."""
        dated = f", {self.dated}" if self.dated else ""
        return f"{self.letter} {self.number}{dated}"


@dataclass(frozen=True, slots=True)
class CourseRow:
    """An ask that was made again, in order of time. `times` counts the cases; `adopted_at` is one of them, from 1."""

    words: str
    steps: tuple[StepRow, ...]
    times: int
    adopted_at: int | None

    @property
    def end(self) -> str:
        """ "adopted the 4th time", "adopted the first time, weakened the last", or "never adopted"."""
        if not self.adopted_at:
            return "never adopted"
        won = f"adopted the {nth(self.adopted_at)} time"
        return won if self.stands else f"{won}, {self.steps[-1].verdict.value} the last"

    @property
    def stands(self) -> bool:
        """Whether it was adopted the last time it was asked."""
        last = self.steps[-1].key[0]
        return any(s.verdict is Verdict.ADOPTED for s in self.steps if s.key[0] == last)

    @property
    def fate(self) -> str:
        """Which of `FATES` it had."""
        return FATES[1] if not self.adopted_at else FATES[0] if self.adopted_at > 1 else FATES[2]

    @property
    def line(self) -> str:
        """All of it on one line; of a long course the first and the last steps."""
        told = [f"{step.when}: {step.verdict.value}" for step in self.steps]
        if len(told) > TOLD:
            told[TOLD // 2 : -TOLD // 2] = [f"{len(told) - TOLD} more"]
        return f"{first_words(self.words, 80)} ({', '.join(told)}; {self.end})"


@dataclass(frozen=True, slots=True)
class SharedRow:
    """An ask that several letters of one case make, the earliest first."""

    words: str
    steps: tuple[StepRow, ...]

    @property
    def first(self) -> tuple[StepRow, ...]:
        """Those of the first day; none where a letter has no date, for then nobody knows who asked first."""
        known = all(step.dated for step in self.steps)
        return tuple(step for step in self.steps if known and step.dated == self.steps[0].dated)

    @property
    def later(self) -> tuple[StepRow, ...]:
        """All others."""
        return self.steps[len(self.first) :]

    @property
    def how(self) -> str:
        """How those of the first day are introduced: one letter was first, several are of one day."""
        letters = {step.letter for step in self.first}
        return "first by" if len(letters) == 1 else "on the same day by" if letters else "not all dated:"

    @property
    def asker(self) -> str:
        """The letters that asked first, with their day."""
        if not self.first:
            return "not known"
        letters = ", ".join(dict.fromkeys(step.letter for step in self.first))
        return f"{letters} {self.first[0].dated}"

    @property
    def line(self) -> str:
        """All of it on one line."""
        first, later = (", ".join(step.named for step in steps) for steps in (self.first, self.later))
        who = "; then ".join(filter(None, (first, later)))
        return f"{first_words(self.words, 80)} ({self.how} {who}; {', '.join(self.verdicts)})"

    @property
    def verdicts(self) -> tuple[str, ...]:
        """What became of it, each verdict once: the letters may differ in what they ask for."""
        return tuple(dict.fromkeys(step.verdict.value for step in self.steps))


def course_rows(board: Board) -> tuple[CourseRow, ...]:
    """The asks that were made in two cases or more, the most often repeated first."""
    return tuple(_course(course) for course in board.repeated)


def shared_rows(board: Board) -> tuple[SharedRow, ...]:
    """The asks that several letters of one case have in common."""
    return tuple(SharedRow(one_line(some[0].ask.text), tuple(map(step_row, some))) for some in board.shared)


def _course(course: Course) -> CourseRow:
    steps = tuple(map(step_row, course.steps))
    times = len({step.case.case for step in course.steps})
    return CourseRow(steps[0].words, steps, times, course.adopted_at)


def key(entry: Entry) -> tuple[str, str, str]:
    """What names an ask in the board: its case, its letter, and its own name."""
    return entry.ask.case, entry.ask.letter, entry.ask.ask


def step_row(entry: Entry) -> StepRow:
    """One ask as a step of a course."""
    return StepRow(
        key(entry),
        one_line(str(entry.case.year or entry.case.title)),
        entry.case.year,
        one_line(entry.case.title),
        one_line(entry.letter.letter),
        one_line(entry.ask.number),
        one_line(entry.letter.dated),
        tuple(map(one_line, entry.organisations)),
        Verdict(entry.ask.verdict),
        one_line(entry.ask.text),
    )


# ---------------------------------------------------------------- what answers anyone


def answering_line(board: Board) -> str:
    """How much of the adopted texts carries anybody's ask; "" where there is no text."""
    if board.answering is None:
        return ""
    answering, all_ = sum(c.answering for c in board.cases), sum(c.paragraphs for c in board.cases)
    return f"{answering:,} of {all_:,} adopted operative paragraphs ({board.answering:.0%}) answer anyone."


# ---------------------------------------------------------------- every ask with its working


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

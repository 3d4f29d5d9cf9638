"""The board: what many cases say together, by whom, about what, and over the years."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from resodiff.casework.board.left_out import LeftOut
from resodiff.casework.coding.holding import Basis
from resodiff.casework.database.rows import (
    JOINT,
    AskRow,
    CaseRow,
    CodingRow,
    LadderRow,
    LetterRow,
    SignatoryRow,
)
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import Rubric
from resodiff.casework.scores.scoring import Facts, Points, Score, points
from resodiff.casework.scores.sensitivity import Dependence, Figure, Range, dependence, sensitivity
from resodiff.model import Code, Origin, Verdict
from resodiff.pipeline.ladders import Other

NOBODY = "not stated"


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """What a score needs of all asks that are alike to it: by the verdict that holds, and by the machine's."""

    held: Facts
    machine: Facts


@dataclass(frozen=True, slots=True)
class Entry:
    """One ask with its letter and its case; `alike` is one and the same for all asks that are alike to a score."""

    ask: AskRow
    letter: LetterRow
    case: CaseRow
    organisations: tuple[str, ...]
    alike: Alike = field(compare=False)

    @property
    def when(self) -> tuple[int, str, str, int]:
        """Its place in time: the year, the letter's date, and the order in the case. What has no date comes last."""
        return self.case.year or 9999, self.letter.dated or "9999", self.case.title, self.letter.place

    @property
    def facts(self) -> Facts:
        """What its score needs."""
        return replace(self.alike.held, letter=self.ask.letter, number=self.ask.number)


@dataclass(frozen=True, slots=True)
class Group:
    """The asks of one organisation, year, theme and so on, with their score."""

    name: str
    score: Score
    entries: tuple[Entry, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many asks have that verdict."""
        return sum(p.facts.verdict is verdict for p in self.score.asks)


@dataclass(frozen=True, slots=True)
class Course:
    """One ask that came again, in order of time. `adopted_at` is the place, from 1, at which it was first adopted."""

    steps: tuple[Entry, ...]

    @property
    def adopted_at(self) -> int | None:
        """Which time it was asked when it was first adopted: 4 where it was asked three times in vain."""
        cases = dict.fromkeys(step.case.case for step in self.steps)
        won = {s.case.case for s in self.steps if s.ask.verdict == Verdict.ADOPTED}
        return next((n for n, case in enumerate(cases, 1) if case in won), None)


@dataclass(frozen=True, slots=True)
class Board:
    """Many cases as they are in the database. `left_out` are those that were asked for and are not in."""

    cases: tuple[CaseRow, ...]
    entries: tuple[Entry, ...]
    codings: tuple[CodingRow, ...]
    left_out: tuple[LeftOut, ...] = ()

    def points(self, rubric: Rubric) -> tuple[Points, ...]:
        """The points of every ask, in the order of the entries."""
        return tuple(points(entry.facts, rubric) for entry in self.entries)

    def groups(self, by: str, scored: Sequence[Points]) -> tuple[Group, ...]:
        """The asks by one of `BY`, with their points; most asks first. An ask with several values counts under each.

        Asks to the reader's own delegation count nowhere.
        """
        found: defaultdict[str, list[tuple[Points, Entry]]] = defaultdict(list)
        names: dict[str, str] = {}
        for entry, one in zip(self.entries, scored, strict=True):
            for name in () if entry.ask.to_delegation else BY[by](entry) or (NOBODY,):
                found[names.setdefault(name.casefold(), name)].append((one, entry))
        groups = [
            Group(name, Score(tuple(one for one, _ in some)), tuple(entry for _, entry in some))
            for name, some in found.items()
        ]
        if by in ("year", "session"):
            return tuple(sorted(groups, key=lambda g: (g.name == NOBODY, len(g.name), g.name)))
        return tuple(sorted(groups, key=lambda g: (-len(g.score.asks), g.name)))

    def range(self, rubric: Rubric, figure: Figure) -> Range | None:
        """The range of a figure over everything: other ladders, equal weights, and the machine's verdicts alone."""
        counts = Counter(entry.alike for entry in self.entries)
        views = {"the verdicts that hold": [replace(alike.held, times=n) for alike, n in counts.items()]}
        if any(alike.machine is not alike.held for alike in counts):
            views["the machine's verdicts"] = [replace(a.machine, times=n) for a, n in counts.items()]
        return sensitivity(views, rubric, figure, self.ladders)

    @property
    def ladders(self) -> tuple[str, ...]:
        """The other ladders of verbs that the cases of these entries were judged by."""
        named = dict.fromkeys(entry.case.ladders for entry in self.entries)
        return tuple(dict.fromkeys(name for joined in named for name in _parts(joined)))

    @property
    def dependence(self) -> Dependence:
        """How far the verdicts that hold hang on the ladder of verbs."""
        return dependence([entry.alike.held for entry in self.entries], self.ladders)

    @property
    def reopened(self) -> int:
        """How many asks rest on what was decided on an earlier adopted text and no longer stands."""
        return sum(entry.ask.basis == Basis.REOPENED for entry in self._counted())

    @property
    def lexicons(self) -> tuple[str, ...]:
        """The word lists that the cases were judged by: one name and hash, unless cases have lists of their own."""
        return tuple(dict.fromkeys(case.lexicon for case in self.cases if case.lexicon))

    @property
    def repeated(self) -> tuple[Course, ...]:
        """Asks that were made in two cases or more, the most often repeated first."""
        courses = [c for c in self._courses() if len({s.case.case for s in c.steps}) > 1]
        return tuple(sorted(courses, key=lambda c: (-len({s.case.case for s in c.steps}), c.steps[0].when)))

    @property
    def shared(self) -> tuple[tuple[Entry, ...], ...]:
        """Asks that several letters of one case have in common, whoever asked first at the head."""
        found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self._counted():
            found[entry.case.case, entry.ask.thread].append(entry)
        several = (e for e in found.values() if len({one.letter.letter for one in e}) > 1)
        return tuple(tuple(sorted(entries, key=lambda e: e.when)) for entries in several)

    @property
    def answering(self) -> float | None:
        """The share of adopted operative paragraphs, over all cases, that carry anybody's ask."""
        paragraphs = sum(case.paragraphs for case in self.cases)
        return sum(case.answering for case in self.cases) / paragraphs if paragraphs else None

    def _counted(self) -> Iterable[Entry]:
        """The asks that are the resolution's to give: those to the reader's own delegation count nowhere."""
        return (entry for entry in self.entries if not entry.ask.to_delegation)

    def _courses(self) -> Iterable[Course]:
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(self._counted(), key=lambda e: e.when):
            found[entry.ask.thread].append(entry)
        return (Course(tuple(steps)) for steps in found.values())


_TOLD = attrgetter(
    "verdict", "reasons", "origin", "keeps_out", "threatened", "is_reversed", "to_delegation", "priority", "basis",
    "machine_verdict", "machine_reversed",
)  # fmt: skip
"""What of an ask a score looks at."""


def _interned(ask: AskRow, others: tuple[Other, ...], kinds: dict[tuple[object, ...], Alike]) -> Alike:
    """The one value for all asks like this one: thousands of asks are of some dozens of kinds."""
    kind = (*_TOLD(ask), others)
    if kind not in kinds:
        kinds[kind] = _alike(ask, others)
    return kinds[kind]


def _alike(ask: AskRow, others: tuple[Other, ...]) -> Alike:
    """What a score needs of an ask. What people decided hangs on no ladder, what the machine says of it may."""
    held = Facts(
        "",
        "",
        Verdict(ask.verdict),
        tuple(Code(code) for code in _parts(ask.reasons)),
        Origin(ask.origin) if ask.origin else None,
        ask.keeps_out,
        ask.threatened,
        ask.is_reversed,
        ask.to_delegation,
        ask.priority,
        Basis(ask.basis),
        others=others if ask.basis == Basis.MACHINE else (),
    )
    return Alike(held, _machines(ask, held, others))


def _machines(ask: AskRow, held: Facts, others: tuple[Other, ...]) -> Facts:
    """The facts under the machine's verdict, without reasons where it is another than the one that holds."""
    verdict = Verdict(ask.machine_verdict)
    if verdict is held.verdict and others == held.others and ask.machine_reversed == held.is_reversed:
        return held
    reasons = held.reasons if verdict is held.verdict else ()
    return replace(held, verdict=verdict, reasons=reasons, others=others, is_reversed=ask.machine_reversed)


def _other(row: LadderRow) -> Other:
    origin = Origin(row.origin) if row.origin else None
    reasons = tuple(Code(code) for code in _parts(row.reasons))
    return Other(row.ladder, Verdict(row.verdict), reasons, origin, row.is_reversed)


By = Callable[[Entry], tuple[str, ...]]


def _parts(joined: str) -> tuple[str, ...]:
    return tuple(part for part in joined.split(JOINT) if part)


def _one(value: object) -> tuple[str, ...]:
    return (str(value),) if value not in (None, "") else ()


def _session(entry: Entry) -> tuple[str, ...]:
    case = entry.case
    return _one(f"{case.body}, session {case.session}".removeprefix(", ") if case.session else "")


BY: Mapping[str, By] = {
    "case": lambda e: (e.case.title,),
    "letter": lambda e: (f"{e.case.title}: {e.letter.letter}",),
    "organisation": lambda e: e.organisations,
    "theme": lambda e: _one(e.case.theme),
    "country": lambda e: _one(e.case.country),
    "mechanism": lambda e: _parts(e.ask.mechanism),
    "addressee": lambda e: _one(e.ask.addressee.removeprefix("the ")),
    "session": _session,
    "year": lambda e: _one(e.case.year),
    "basis": lambda e: (e.ask.basis,),
}
"""By what the asks can be grouped. A letter is a coalition where several organisations signed it."""


def board(store: Store, keys: Sequence[str], left_out: Sequence[LeftOut] = ()) -> Board:
    """The board of some cases, and which others it leaves out. Raises an `InputError` where the database fails."""
    with store.snapshot() as now:
        cases = {row.case: row for row in now.rows(CaseRow, keys)}
        letters = {(row.case, row.letter): row for row in now.rows(LetterRow, keys)}
        signatories, asks = now.rows(SignatoryRow, keys), now.rows(AskRow, keys)
        codings, seen = tuple(now.rows(CodingRow, keys)), now.rows(LadderRow, keys)
    signed: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in signatories:
        signed[row.case, row.letter].append(row.organisation)
    others: defaultdict[tuple[str, str, str], list[Other]] = defaultdict(list)
    for other in seen:
        others[other.case, other.letter, other.ask].append(_other(other))
    kinds: dict[tuple[object, ...], Alike] = {}
    entries = tuple(
        Entry(
            ask,
            letters[ask.case, ask.letter],
            cases[ask.case],
            tuple(signed[ask.case, ask.letter]),
            _interned(ask, tuple(others[ask.case, ask.letter, ask.ask]), kinds),
        )
        for ask in asks
    )
    return Board(tuple(cases.values()), entries, codings, tuple(left_out))

"""The comparison as a whole: the two texts, the totals, the rows, and what a reader must be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from resodiff.casework.coding.holding import Basis
from resodiff.model import Comparison, Notice, Origin, Reading, Severity, Verdict
from resodiff.outline.case_told import CaseTold
from resodiff.outline.dates import spoken
from resodiff.outline.legible import first_words, one_line
from resodiff.outline.phrases import KINDS, METHOD, vote_in_words
from resodiff.outline.reopened import reopened_line
from resodiff.outline.rows import DOUBT, Row, Unclaimed, row, unclaimed


@dataclass(frozen=True, slots=True)
class Side:
    """One of the texts, for a heading. `role` is "Proposed", "Adopted" or "Previous".

    `date` and `vote` are in words, `sha256` is the hash of the file, `language` its ISO 639-1 code.
    """

    role: str
    name: str
    kind: str
    symbol: str
    title: str
    date: str
    organ: str = ""
    session: str = ""
    vote: str = ""
    sha256: str = ""
    language: str = ""

    @property
    def line(self) -> str:
        """Symbol or file name, title, kind and date, in a line."""
        parts = (
            self.symbol or self.name,
            first_words(self.title, 140),
            f"{self.kind}, {self.date}" if self.date else self.kind,
        )
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ByPeople:
    """What people decided of the asks, and what the program alone says.

    `program` is how many asks it calls adopted, weakened and dropped. `decided` are the asks on which people decided,
    `changed` those of them that the program sees otherwise, `disputed` the numbers of those on which people differ and
    nobody settled, `settled` how many one of `settlers` did, `reopened` those that rest on what was decided on an
    earlier adopted text, and `changed_before` those of them that the program sees otherwise.
    """

    program: tuple[int, int, int]
    decided: int
    changed: int
    disputed: tuple[str, ...] = ()
    settled: int = 0
    settlers: tuple[str, ...] = ()
    reopened: int = 0
    changed_before: int = 0

    def lines(self, asks: int) -> tuple[str, ...]:
        """The same in words, of so many asks in all: people first, then the program."""
        told = f"People decided on {self.decided} of {asks}"
        if self.settled:
            which = "all" if self.settled == self.decided > 1 else f"of which {self.settled}"
            told += f", {which} settled by {', '.join(self.settlers)}"
        others = asks - self.decided - self.reopened
        rest = "; of the others the program’s verdict counts" if others else ""
        lines = [told + rest]
        if self.disputed:
            which = f"{'ask' if len(self.disputed) == 1 else 'asks'} {', '.join(self.disputed)}"
            lines.append(f"People differ on {which}, not settled: the verdict that claims least counts")
        if again := reopened_line(self.reopened, asks):
            lines.append(again)
        return (*lines, f"The program alone: {became(self.program)}; {self._beside_program}")

    @property
    def _beside_program(self) -> str:
        """On how many people decided otherwise than the program: here, and on an earlier text."""
        if not self.changed and not self.changed_before:
            return "people decided the same"
        before = f"{self.changed_before} on an earlier text"
        if not self.changed:
            return f"people decided otherwise on {before}"
        return f"people decided otherwise on {self.changed}" + (
            f", and on {before}" * bool(self.changed_before)
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """How many asks there are and what became of them. `apart` are asks to the delegation, in no count.

    What people decided counts as they decided it, all else as the program says. `doubtful` are the asks to be checked:
    none that people decided. `people` is what they decided, None where nobody did.
    """

    asks: int
    adopted: int
    weakened: int
    dropped: int
    apart: int
    strengthened: int
    reversed: int
    verbatim: int
    doubtful: int
    origins: tuple[tuple[Origin, int], ...]
    people: ByPeople | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The totals in words, a line for each thought."""
        lines = [f"{_count(self.asks, 'ask')}: {became((self.adopted, self.weakened, self.dropped))}"]
        lines += self.people.lines(self.asks) if self.people else ()
        marks = (
            ("verbatim", self.verbatim),
            ("strengthened", self.strengthened),
            ("reversed", self.reversed),
        )
        if any(number for _, number in marks):
            lines.append("Of these: " + ", ".join(f"{number} {mark}" for mark, number in marks if number))
        if self.doubtful:
            lines.append(f"Please check {self.doubtful} of {self.asks}: confidence below {DOUBT:.0%}")
        if self.origins:
            lines.append("Against the previous text: " + ", ".join(f"{n} {o.value}" for o, n in self.origins))
        if self.apart:
            lines.append(f"Not counted: {_count(self.apart, 'ask')} to the reader's own delegation")
        return tuple(lines)


def became(counts: tuple[int, int, int]) -> str:
    """ "1 adopted, 7 weakened, 9 dropped"."""
    return ", ".join(f"{count} {verdict.value}" for verdict, count in zip(Verdict, counts, strict=True))


@dataclass(frozen=True, slots=True)
class Outline:
    """A comparison in the one order and wording of every face."""

    title: str
    proposed: Side
    adopted: Side
    baseline: Side | None
    totals: Totals
    rows: tuple[Row, ...]
    unclaimed: tuple[Unclaimed, ...]
    warnings: tuple[str, ...]
    notices: tuple[str, ...]
    method: str
    case: CaseTold | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The texts, the previous one last."""
        return (self.proposed, self.adopted, *((self.baseline,) if self.baseline else ()))

    @property
    def lost_lines(self) -> tuple[str, ...]:
        """The numbers of the asks that were weakened and of those that were dropped, a line each."""
        counted = [row for row in self.rows if not row.finding.ask.to_delegation]
        named = (
            (v, [r.number for r in counted if r.verdict is v]) for v in (Verdict.WEAKENED, Verdict.DROPPED)
        )
        return tuple(f"{verdict.value.capitalize()}: {', '.join(found)}" for verdict, found in named if found)

    @property
    def unclaimed_line(self) -> str:
        """The adopted paragraphs that carry no ask, in a line; "" when there is none."""
        found = ", ".join(u.number for u in self.unclaimed)
        return f"Adopted operative paragraphs that carry no ask: {found}" if found else ""


def of(comparison: Comparison, case: CaseTold | None = None) -> Outline:
    """The outline of a comparison: cheap, without any diff. `case` is that which a report is on."""
    c, rows = comparison, tuple(row(f, comparison.adopted) for f in comparison.findings)
    counted = totals(rows)
    asked = _count(counted.asks, "ask")
    return Outline(
        f"{case.title}: what became of {asked}" if case and case.title else f"What became of {asked}",
        _side("Proposed", c.proposed),
        _side("Adopted", c.adopted),
        _side("Previous", c.baseline) if c.baseline else None,
        counted,
        rows,
        unclaimed(c, rows),
        tuple(_warnings(c)),
        tuple(_notices(c)),
        f"{METHOD} Rubric {c.rubric}" + (f", word lists {c.lexicon}." if c.lexicon else "."),
        case,
    )


def totals(rows: tuple[Row, ...]) -> Totals:
    """What became of all asks, those to the reader's own delegation apart."""
    counted = [row for row in rows if not row.finding.ask.to_delegation]
    origins = ((origin, sum(row.origin is origin for row in counted)) for origin in Origin)
    adopted, weakened, dropped = _counts(row.verdict for row in counted)
    return Totals(
        asks=len(counted),
        adopted=adopted,
        weakened=weakened,
        dropped=dropped,
        apart=len(rows) - len(counted),
        strengthened=sum(row.view.strengthened for row in counted),
        reversed=sum(row.view.reversed for row in counted),
        verbatim=sum(row.view.verbatim for row in counted),
        doubtful=sum(row.is_doubtful for row in counted),
        origins=tuple((origin, number) for origin, number in origins if number),
        people=_by_people(counted),
    )


def _counts(verdicts: Iterable[Verdict]) -> tuple[int, int, int]:
    found = Counter(verdicts)
    return found[Verdict.ADOPTED], found[Verdict.WEAKENED], found[Verdict.DROPPED]


def _by_people(counted: list[Row]) -> ByPeople | None:
    decided = [row for row in counted if row.view.is_decided]
    reopened = [row for row in counted if row.view.basis is Basis.REOPENED]
    if not decided and not reopened:
        return None
    settled = [row for row in decided if row.view.basis is Basis.ADJUDICATED]
    return ByPeople(
        program=_counts(row.finding.verdict for row in counted),
        decided=len(decided),
        changed=sum(row.verdict is not row.finding.verdict for row in decided),
        disputed=tuple(row.number for row in decided if row.view.basis is Basis.DISPUTED),
        settled=len(settled),
        settlers=tuple(dict.fromkeys(one_line(row.view.said[0].by) for row in settled)),
        reopened=len(reopened),
        changed_before=sum(row.verdict is not row.finding.verdict for row in reopened),
    )


def _side(role: str, reading: Reading) -> Side:
    told = reading.metadata
    name, symbol, title = one_line(reading.document.name), one_line(told.symbol), one_line(told.title)
    return Side(
        role,
        name,
        KINDS[reading.kind],
        symbol,
        title,
        spoken(one_line(reading.day)),
        one_line(told.organ),
        one_line(told.session),
        vote_in_words(told.vote) if told.vote else "",
        reading.document.sha256,
        one_line(reading.language),
    )


def flaws(reading: Reading) -> tuple[Notice, ...]:
    """What was noticed in reading a file and in understanding it, each once."""
    return tuple(dict.fromkeys((*reading.document.notices, *reading.notices)))


def _warnings(comparison: Comparison) -> list[str]:
    pair = {n.code for n in comparison.warnings}
    loud = [line for line, n in _told(comparison) if n.severity is Severity.WARNING and n.code not in pair]
    return [*(one_line(n.message) for n in comparison.warnings), *loud]


def _notices(comparison: Comparison) -> list[str]:
    return [line for line, n in _told(comparison) if n.severity is Severity.NOTICE]


def _told(comparison: Comparison) -> list[tuple[str, Notice]]:
    """The flaws of all texts as lines that name the file."""
    readings = (comparison.proposed, comparison.adopted, comparison.baseline)
    return [
        (f"{one_line(r.document.name)}: {one_line(n.message)}", n) for r in readings if r for n in flaws(r)
    ]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

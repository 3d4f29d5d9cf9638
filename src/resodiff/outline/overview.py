"""The comparison as a whole: the two texts, the totals, the rows, and what a reader must be told."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.casework.coding.holding import Basis
from resodiff.model import Comparison, Finding, Notice, Origin, Reading, Severity, Verdict
from resodiff.outline.dates import spoken
from resodiff.outline.legible import first_words, one_line
from resodiff.outline.people import held
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
class AfterReview:
    """What became of the asks by the verdicts that hold: settled, else agreed, else the one that claims least.

    `reviewed` are the asks that anyone reviewed, `changed` those whose verdict is another one by it, `disputed`
    those on which people differ and nobody settled, `settled` those that one of `settlers` did, `reopened`
    those that rest on what was decided on an earlier adopted text.
    """

    adopted: int
    weakened: int
    dropped: int
    reviewed: int
    changed: int
    disputed: int
    settled: int = 0
    settlers: tuple[str, ...] = ()
    reopened: int = 0

    @property
    def asks(self) -> int:
        """All asks that count, reviewed or not."""
        return self.adopted + self.weakened + self.dropped

    @property
    def line(self) -> str:
        """The same in words."""
        became = f"{self.adopted} adopted, {self.weakened} weakened, {self.dropped} dropped"
        few = f" of {self.asks}" if self.reviewed < self.asks else ""
        told = f"After review of {f'{self.reviewed}{few} asks' if few else _count(self.reviewed, 'ask')}: {became}"
        told += f"{' in all' * bool(few)}; a person changed {self.changed}"
        told += f"; {self.settled} settled by {', '.join(self.settlers)}" if self.settled else ""
        differ = f"; people differ on {self.disputed}, counted as whoever claims least has it"
        told += differ if self.disputed else ""
        again = reopened_line(self.reopened, self.asks)
        return told + (f"; {again}" if again else "")


@dataclass(frozen=True, slots=True)
class Totals:
    """How many asks there are and what became of them. `apart` are asks to the delegation, in no count.

    `doubtful` are the asks to be checked. `review` is what people made of the asks, None where nobody reviewed one.
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
    review: AfterReview | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The totals in words, a line for each thought."""
        became = f"{self.adopted} adopted, {self.weakened} weakened, {self.dropped} dropped"
        lines = [f"{_count(self.asks, 'ask')}: {became}"]
        marks = (
            ("verbatim", self.verbatim),
            ("strengthened", self.strengthened),
            ("reversed", self.reversed),
        )
        if any(number for _, number in marks):
            lines.append("Of these: " + ", ".join(f"{number} {mark}" for mark, number in marks if number))
        if self.doubtful:
            lines.append(f"Please check {self.doubtful} of {self.asks}: confidence below {DOUBT:.0%}")
        if self.review:
            lines.append(self.review.line)
        if self.origins:
            lines.append("Against the previous text: " + ", ".join(f"{n} {o.value}" for o, n in self.origins))
        if self.apart:
            lines.append(f"Not counted: {_count(self.apart, 'ask')} to the reader's own delegation")
        return tuple(lines)


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

    @property
    def sides(self) -> tuple[Side, ...]:
        """The texts, the previous one last."""
        return (self.proposed, self.adopted, *((self.baseline,) if self.baseline else ()))

    @property
    def unclaimed_line(self) -> str:
        """The adopted paragraphs that carry no ask, in a line; "" when there is none."""
        found = ", ".join(u.number for u in self.unclaimed)
        return f"Adopted operative paragraphs that carry no ask: {found}" if found else ""


def of(comparison: Comparison) -> Outline:
    """The outline of a comparison: cheap, without any diff."""
    c, counted = comparison, totals(comparison.findings)
    return Outline(
        f"What became of {_count(counted.asks, 'ask')}",
        _side("Proposed", c.proposed),
        _side("Adopted", c.adopted),
        _side("Previous", c.baseline) if c.baseline else None,
        counted,
        tuple(row(f) for f in c.findings),
        unclaimed(c),
        tuple(_warnings(c)),
        tuple(_notices(c)),
        f"{METHOD} Rubric {c.rubric}" + (f", word lists {c.lexicon}." if c.lexicon else "."),
    )


def totals(findings: tuple[Finding, ...]) -> Totals:
    """What became of all asks, those to the reader's own delegation apart."""
    counted = [f for f in findings if not f.ask.to_delegation]
    origins = ((origin, sum(f.origin is origin for f in counted)) for origin in Origin)
    return Totals(
        asks=len(counted),
        adopted=sum(f.verdict is Verdict.ADOPTED for f in counted),
        weakened=sum(f.verdict is Verdict.WEAKENED for f in counted),
        dropped=sum(f.verdict is Verdict.DROPPED for f in counted),
        apart=len(findings) - len(counted),
        strengthened=sum(f.strengthened for f in counted),
        reversed=sum(f.reversed for f in counted),
        verbatim=sum(f.verbatim for f in counted),
        doubtful=sum(f.confidence < DOUBT for f in counted),
        origins=tuple((origin, number) for origin, number in origins if number),
        review=_after_review(counted),
    )


def _after_review(counted: list[Finding]) -> AfterReview | None:
    found = [held(f) for f in counted]
    if all(one.basis is Basis.MACHINE for one in found):
        return None
    verdicts = [one.verdict for one in found]
    settled = [one for one in found if one.basis is Basis.ADJUDICATED]
    return AfterReview(
        adopted=verdicts.count(Verdict.ADOPTED),
        weakened=verdicts.count(Verdict.WEAKENED),
        dropped=verdicts.count(Verdict.DROPPED),
        reviewed=sum(one.basis is not Basis.MACHINE for one in found),
        changed=sum(verdict is not f.verdict for verdict, f in zip(verdicts, counted, strict=True)),
        disputed=sum(one.basis is Basis.DISPUTED for one in found),
        settled=len(settled),
        settlers=tuple(dict.fromkeys(one_line(one.said[0].by) for one in settled)),
        reopened=sum(one.basis is Basis.REOPENED for one in found),
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

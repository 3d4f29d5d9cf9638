"""What stands on each sheet: names of columns, and rows of typed values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from resodiff.model import Comparison, Paragraph, Reading, Reviewed, Verdict
from resodiff.outline import Flag, Outline, Row, detail, held, legible, one_line
from resodiff.outline.meanings import CAVEATS
from resodiff.outline.phrases import PHRASES
from resodiff.reports import story

Value = str | int | float | bool | datetime | None
"""What a cell holds; None leaves it empty, and a time is in UTC, since Excel knows no zones."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its width in characters, and how Excel shows its numbers ("" as they are)."""

    name: str
    width: int
    numbers: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: a line of names, then a line a record. `data` says that it is to be filtered and pivoted."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    data: bool = True


PERCENT, SIGNED, TIME = "0%", "+0.00;-0.00;0.00", "yyyy-mm-dd hh:mm"


EARLIEST = 1900
"""The first year of Excel's calendar."""


def sheets(comparison: Comparison, o: Outline, case: tuple[Sheet, ...] = ()) -> tuple[Sheet, ...]:
    """All sheets, in order; that of reviews only where somebody reviewed an ask. `case` are those of a case."""
    reviews = tuple(line for row in o.rows for line in _reviews(row))
    return (
        Sheet("findings", FINDINGS, tuple(_finding(row) for row in o.rows)),
        Sheet("evidence", EVIDENCE, tuple(line for row in o.rows for line in _evidence(row))),
        *((Sheet("reviews", REVIEWS, reviews),) if reviews else ()),
        Sheet("scores", SCORES, tuple(_scores(o))),
        *case,
        Sheet("texts", TEXTS, tuple(_texts(comparison, o))),
        Sheet("about", ABOUT, tuple(_about(comparison, o)), data=False),
    )


# ---------------------------------------------------------------- findings and evidence

FINDINGS = (
    Column("ask", 8),
    Column("id", 10),
    Column("verdict", 12),
    Column("strengthened", 13),
    Column("reversed", 10),
    Column("verbatim", 10),
    Column("to delegation", 13),
    Column("origin", 10),
    Column("confidence", 11, PERCENT),
    Column("now in", 10),
    Column("why", 36),
    Column("proposed wording", 55),
    Column("adopted wording", 55),
    Column("heading", 20),
    Column("page", 7),
    Column("please check", 13),
    Column("rests on", 22),
    Column("program's verdict", 17),
    Column("program's now in", 16),
    Column("program's why", 36),
    Column("read also", 10),
)
"""The verdict, and what goes with it, is the one that holds; the program's own view comes last."""


def _finding(row: Row) -> tuple[Value, ...]:
    f, view, program = row.finding, row.view, row.programs
    return (
        row.number,
        row.id,
        row.verdict.value,
        view.strengthened,
        view.reversed,
        view.verbatim,
        f.ask.to_delegation,
        row.origin.value if row.origin else None,
        round(row.confidence, 4),
        row.carriers or None,
        row.reason,
        legible(f.ask.text),
        legible("\n".join(c.passage.text for c in view.carriers)) or None,
        row.heading or None,
        row.page,
        row.is_doubtful,
        view.decided or "the program",
        program.verdict.value,
        program.carriers or None,
        program.reason,
        row.also_read or None,
    )


EVIDENCE = (
    Column("ask", 8),
    Column("verdict", 12),
    Column("code", 20),
    Column("reason", 28),
    Column("because", 50),
    Column("words of the ask", 50),
    Column("adopted words", 50),
    Column("weight", 9, SIGNED),
    Column("program's verdict", 17),
    Column("speaks for", 22),
)
"""Evidence beside the verdict that holds: where people decided otherwise, some speaks for the program's own alone."""


def _evidence(row: Row) -> Iterator[tuple[Value, ...]]:
    told = [(quote, "the verdict") for quote in detail(row.view).evidence]
    told += [(quote, "the program's alone") for quote in story.only_programs(row)]
    for quote, speaks in told:
        sides = (" … ".join(words) or None for words in (quote.ask, quote.adopted))
        line = (row.number, row.verdict.value, quote.code.value, quote.phrase, quote.because)
        yield (*line, *sides, round(quote.weight, 4), row.finding.verdict.value, speaks)


# ---------------------------------------------------------------- reviews

REVIEWS = (
    Column("ask", 8),
    Column("program's verdict", 17),
    Column("reviewed verdict", 16),
    Column("agrees", 9),
    Column("now in, as reviewed", 18),
    Column("note", 60),
    Column("by", 24),
    Column("at (UTC)", 17, TIME),
    Column("standing", 13),
    Column("settles", 9),
    Column("held verdict", 13),
    Column("rests on", 13),
    Column("reasons", 30),
)


def _reviews(row: Row) -> Iterator[tuple[Value, ...]]:
    found = held(row.finding)
    for review in row.finding.reviews:
        carriers = ", ".join(map(one_line, review.carriers)) or None
        program = row.finding.verdict
        agrees = review.verdict is program
        said = (review.verdict.value, agrees, carriers, legible(review.note) or None, one_line(review.by))
        reasons = ", ".join(code.value for code in review.reasons) or None
        holds = (review.settles, found.verdict.value, found.basis.value, reasons)
        yield (row.number, program.value, *said, _time(review), one_line(review.standing), *holds)


def _time(review: Reviewed) -> Value:
    """When it was decided; the words as they are where Excel has no such time."""
    try:
        when = datetime.fromisoformat(review.at)
        plain = when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    except (ValueError, OverflowError):
        return one_line(review.at) or None
    return plain if plain.year >= EARLIEST else one_line(review.at)


# ---------------------------------------------------------------- scores

SCORES = (Column("group", 22), Column("what", 34), Column("asks", 8), Column("share of asks", 14, PERCENT))


def _scores(o: Outline) -> Iterator[tuple[Value, ...]]:
    """Counts of the asks that are the resolution's to give; their share of these."""
    t = o.totals

    def line(group: str, what: str, count: int) -> tuple[Value, ...]:
        return (group, what, count, round(count / t.asks, 4) if t.asks else None)

    yield line("asks", "counted", t.asks)
    yield from (line("verdict", verdict.value, count) for verdict, count in story.counts(o))
    if t.people:
        yield line("people", "asks decided", t.people.decided)
        yield line("people", "decided otherwise than the program", t.people.changed)
        yield line("people", "settled", t.people.settled)
        yield line("people", "people differ (the least counts)", len(t.people.disputed))
        yield line("people", "decided on an earlier text (the least counts)", t.people.reopened)
    yield from (line("the program alone", v.value, count) for v, count in story.programs(o).items())
    marks = (
        ("strengthened", t.strengthened),
        ("reversed", t.reversed),
        ("verbatim", t.verbatim),
        (Flag.DOUBTFUL.value, t.doubtful),
    )
    yield from (line("flag", mark, count) for mark, count in marks)
    yield from (line("origin", origin.value, count) for origin, count in t.origins)
    reasons = Counter(code for row in o.rows for code in _reasons(row))
    yield from (
        line("reason for weakened", PHRASES[code], reasons[code]) for code in PHRASES if reasons[code]
    )
    yield ("not counted", "asks to the reader's own delegation", t.apart, None)


def _reasons(row: Row) -> Iterable[object]:
    counts = row.verdict is Verdict.WEAKENED and not row.finding.ask.to_delegation
    return row.view.reasons if counts else ()


# ---------------------------------------------------------------- texts

TEXTS = (
    Column("text", 10),
    Column("symbol", 20),
    Column("part", 12),
    Column("number", 9),
    Column("verb", 18),
    Column("wording", 90),
    Column("carries asks", 13),
    Column("heading", 24),
    Column("page", 7),
)


def _texts(comparison: Comparison, o: Outline) -> Iterator[tuple[Value, ...]]:
    readings = (
        ("proposed", comparison.proposed),
        ("adopted", comparison.adopted),
        ("previous", comparison.baseline),
    )
    carried = _carried(o)
    for role, reading in readings:
        if reading is not None:
            yield from _paragraphs(role, reading, carried if role == "adopted" else {})


def _paragraphs(role: str, reading: Reading, carried: dict[str, str]) -> Iterator[tuple[Value, ...]]:
    symbol = one_line(reading.metadata.symbol or reading.document.name)
    for p in reading.paragraphs:
        yield (role, symbol, p.part.value, *_paragraph(p, carried))
    if not reading.paragraphs:
        for ask in reading.asks:
            about = (
                one_line(ask.number),
                ask.verb or None,
                legible(ask.text),
                None,
                one_line(ask.heading) or None,
            )
            yield (role, symbol, "ask", *about, ask.page)


def _paragraph(p: Paragraph, carried: dict[str, str]) -> tuple[Value, ...]:
    number, heading = one_line(p.number), one_line(p.heading) or None
    return (number, p.verb or None, legible(p.text), carried.get(p.number), heading, p.passage.page)


def _carried(o: Outline) -> dict[str, str]:
    """The numbers of the asks that each adopted paragraph carries."""
    found: dict[str, list[str]] = {}
    for row in o.rows:
        for number in dict.fromkeys(c.number for c in row.view.carriers):
            found.setdefault(number, []).append(row.number)
    return {number: ", ".join(asks) for number, asks in found.items()}


# ---------------------------------------------------------------- about

ABOUT = (Column("what", 22), Column("proposed", 50), Column("adopted", 50), Column("previous", 50))


def _about(comparison: Comparison, o: Outline) -> Iterator[tuple[Value, ...]]:
    width = len(ABOUT) - 1
    for name, values in story.facts(o):
        yield (name, *(value or None for value in values), *[None] * (width - len(values)))
    told = [("Please note", each) for each in o.warnings] + [("Reading", each) for each in o.notices]
    told += [("Caveat", each) for each in CAVEATS] + [("Made by", story.made_by(comparison))]
    for name, words in told:
        yield (name, words, *[None] * (width - 1))

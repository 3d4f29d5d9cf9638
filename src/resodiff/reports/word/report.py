"""The report as a Word file, for a reader who has never heard of resodiff."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff import __version__
from resodiff.model import Comparison, Verdict
from resodiff.outline import Headline, Outline, Side, first_words, headlines, of
from resodiff.outline.meanings import CAVEATS, ORIGINS, VERDICTS
from resodiff.outline.phrases import SIGNS
from resodiff.reports.anchors import anchors
from resodiff.reports.dates import moment
from resodiff.reports.word import asks, styles
from resodiff.reports.word.chart import Bars
from resodiff.reports.word.markup import Element, field_mark, link, paragraph, run, w
from resodiff.reports.word.paper import Paper, number_pages
from resodiff.reports.word.tables import Cell, Plan, cell, table

SUMMARY, TABLE, ASKS, UNCLAIMED, METHOD, NOTICES = (
    ("summary", "Summary in a minute"),
    ("all-asks", "All asks"),
    ("ask-by-ask", "Ask by ask"),
    ("adopted-unasked", "Adopted, and asked by nobody here"),
    ("method", "Method and caveats"),
    ("reading-notes", "Notes on the reading of the files"),
)
"""The chapters: the name to link to, and the heading."""


def render(comparison: Comparison, template: bytes | None = None) -> bytes:
    """The report; `template` is a Word file whose styles, headers, footers and paper it takes.

    Raises an `InputError` when the template cannot be used.
    """
    paper, o = Paper(template), of(comparison)
    _title(o, paper)
    _summary(o, paper)
    _contents(o, paper)
    _asks(comparison, o, paper)
    _unclaimed(o, paper)
    _method(comparison, o, paper)
    number_pages(paper, f"{o.title} · {o.adopted.symbol or o.adopted.name}")
    return paper.saved(o.title, " · ".join(s.symbol or s.name for s in o.sides), moment(comparison))


# ---------------------------------------------------------------- title


def _title(o: Outline, paper: Paper) -> None:
    paper.add(run(o.title), style=paper.style("title"))
    texts = " in ".join(side.symbol or side.name for side in (o.proposed, o.adopted))
    paper.add(run(f"{texts}: adopted, weakened or dropped"), style=paper.style("subtitle"))
    sides = o.sides
    plan = Plan(
        "The texts compared",
        "A column for each text, a row for each fact about it.",
        ("", *(side.role for side in sides)),
        (11, *(78 / len(sides) for _ in sides)),
        first=True,
    )
    paper.put(table(plan, list(_facts(sides)), paper.width))
    for warning in o.warnings:
        paper.add(run("Please note: ", b=""), run(warning), style=styles.WARNING)


def _facts(sides: tuple[Side, ...]) -> Iterator[list[Cell]]:
    """The rows of the table of texts; what no text states has none."""
    rows = (
        ("Title", [first_words(s.title, 120) for s in sides], styles.TEXT),
        ("Symbol", [s.symbol for s in sides], styles.TEXT),
        ("Kind", [", ".join(filter(None, (s.kind, s.date))) for s in sides], styles.TEXT),
        ("Body", [", ".join(filter(None, (s.organ, s.session))) for s in sides], styles.TEXT),
        ("Vote", [s.vote for s in sides], styles.TEXT),
        ("File", [s.name for s in sides], styles.TEXT),
        ("SHA-256", [s.sha256 for s in sides], styles.SMALL),
    )
    for name, values, style in rows:
        if any(values):
            yield [cell(name), *(cell(value or "–", style=style) for value in values)]


# ---------------------------------------------------------------- summary


def _summary(o: Outline, paper: Paper) -> None:
    paper.heading(1, SUMMARY[1], SUMMARY[0])
    first, *rest = o.totals.lines
    paper.add(run(f"{first}.", b=""), *(run(f" {line}.") for line in rest))
    paper.put(_chart(o, paper))
    for headline in headlines(o):
        paper.put(*_headline(headline, o))
    paper.add("These are correspondences between two texts. They do not say what caused them.")


def _chart(o: Outline, paper: Paper) -> Element:
    total = max(o.totals.asks, 1)
    counts = {
        Verdict.ADOPTED: o.totals.adopted,
        Verdict.WEAKENED: o.totals.weakened,
        Verdict.DROPPED: o.totals.dropped,
    }
    plan = Plan(
        "What became of the asks",
        "A row for each verdict: the number of asks, their share of all, and a bar as long as the share.",
        ("Verdict", "Asks", "Share", "Share as a bar"),
        (20, 9, 9, 62),
        first=True,
    )
    bars = Bars(paper.document)
    longest = paper.width * 57 // 100
    rows = [
        [
            cell(
                paragraph(
                    run(f"{SIGNS[verdict]} {verdict.value}", color=styles.INK[verdict]), style=styles.TEXT
                )
            ),
            cell(str(count), align="right"),
            cell(f"{count / total:.0%}", align="right"),
            cell(paragraph(*_bar(bars, verdict, count, total, longest), style=styles.TEXT)),
        ]
        for verdict, count in counts.items()
    ]
    return table(plan, rows, paper.width)


def _bar(bars: Bars, verdict: Verdict, count: int, total: int, longest: int) -> Iterator[Element]:
    if count:
        words = f"{count} of {total} asks {verdict.value}"
        yield bars.bar(styles.INK[verdict], max(longest * count // total, 20), 190, words)


def _headline(headline: Headline, o: Outline) -> Iterator[Element]:
    names = dict(zip((row.id for row in o.rows), anchors(o.rows), strict=True))
    count = len(headline.rows) + headline.more
    title = f"{headline.verdict.value.capitalize()} ({count})"
    yield paragraph(run(title, b="", color=styles.INK[headline.verdict]), style=styles.FACTS)
    for row in headline.rows:
        told = run(f"Ask {row.number}", rStyle=styles.LINK)
        origin = f"; {row.origin.value}" if row.origin else ""
        words = run(f", “{row.gist(70)}”: {row.brief}{origin}")
        yield paragraph(link(names[row.id], told), words, style=styles.BULLET)
    if headline.more:
        yield paragraph(run(f"and {headline.more} more in the table of all asks"), style=styles.BULLET)


# ---------------------------------------------------------------- contents


def _contents(o: Outline, paper: Paper) -> None:
    """A table of contents that reads well as it is, and gets its page numbers when Word counts it anew."""
    chapters = list(_chapters(o))
    paper.add(run("Contents", b=""), style=styles.FACTS)
    instruction = w("instrText")
    instruction.text = r' TOC \o "1-1" \h \z \u '
    opening = [field_mark("begin"), w("r", instruction), field_mark("separate")]
    for place, (name, title) in enumerate(chapters):
        before = opening if place == 0 else []
        after = [field_mark("end")] if place == len(chapters) - 1 else []
        paper.add(*before, link(name, run(title)), *after, style=paper.style("toc 1"), keep=not after)


def _chapters(o: Outline) -> Iterator[tuple[str, str]]:
    yield SUMMARY
    if o.rows:
        yield from (TABLE, ASKS)
    if o.unclaimed:
        yield UNCLAIMED
    yield METHOD
    if o.notices:
        yield NOTICES


# ---------------------------------------------------------------- the asks, and the rest


def _asks(comparison: Comparison, o: Outline, paper: Paper) -> None:
    if not o.rows:
        return
    names = anchors(o.rows)
    paper.heading(1, TABLE[1], TABLE[0])
    paper.put(asks.overview(o.rows, names, o.baseline is not None, paper))
    paper.heading(1, ASKS[1], ASKS[0])
    legend = (
        run("Words that are gone are "),
        run("red and struck through", rStyle=styles.LOST),
        run(", words that are new are "),
        run("green and underlined", rStyle=styles.GAINED),
        run("."),
    )
    paper.add(*legend)
    for row, name in zip(o.rows, names, strict=True):
        asks.section(asks.asked(row, comparison), name, paper)


def _unclaimed(o: Outline, paper: Paper) -> None:
    if not o.unclaimed:
        return
    paper.heading(1, UNCLAIMED[1], UNCLAIMED[0])
    paper.add("Operative paragraphs of the adopted text that carry none of the asks above.")
    plan = Plan(
        "Adopted paragraphs that carry no ask",
        "A row for each paragraph: its number and its words.",
        ("Paragraph", "Words"),
        (14, 86),
        first=True,
    )
    paper.put(table(plan, [[cell(u.number), cell(u.gist(700))] for u in o.unclaimed], paper.width))


def _method(comparison: Comparison, o: Outline, paper: Paper) -> None:
    paper.heading(1, METHOD[1], METHOD[0])
    for verdict, meaning in VERDICTS.items():
        look = {"b": "", "color": styles.INK[verdict]}
        paper.add(run(verdict.value.capitalize(), **look), run(f": {meaning}."), style=styles.BULLET)
    if o.baseline:
        paper.add(
            "Against the previous text, so that nobody takes credit for language that was there before:"
        )
        for origin, meaning in ORIGINS.items():
            paper.add(run(origin.value.capitalize(), b=""), run(f": {meaning}."), style=styles.BULLET)
    for caveat in CAVEATS:
        paper.add(caveat)
    lists = f", word lists {comparison.lexicon}" if comparison.lexicon else ""
    paper.add(f"Made by resodiff {__version__} with rubric {comparison.rubric}{lists}.", style=styles.SMALL)
    if o.notices:
        paper.heading(1, NOTICES[1], NOTICES[0])
        for notice in o.notices:
            paper.add(notice, style=styles.BULLET)

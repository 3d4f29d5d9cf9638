"""The report as a Word file, for a reader who has never heard of resodiff."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

from resodiff.model import Comparison, Verdict
from resodiff.outline import CaseTold, Headline, Outline, headlines, of
from resodiff.outline.meanings import CAVEATS, ORIGINS, VERDICTS
from resodiff.outline.phrases import SIGNS
from resodiff.reports import story
from resodiff.reports.anchors import anchors
from resodiff.reports.dates import moment
from resodiff.reports.palette import INK
from resodiff.reports.word import asks, styles
from resodiff.reports.word.chart import Bars
from resodiff.reports.word.markup import Element, field, field_mark, link, paragraph, run
from resodiff.reports.word.overview import is_tall, overview
from resodiff.reports.word.paper import Paper, number_pages
from resodiff.reports.word.tables import Cell, Plan, cell, table

CONTENTS = r'TOC \o "1-1" \n \h \z \u'
"""Headings of the first level, without page numbers, as links."""


def render(comparison: Comparison, template: bytes | None = None, case: CaseTold | None = None) -> bytes:
    """The report, with what is said of the case that it is on; `template` is a Word file whose styles, headers, footers
    and paper it takes.

    Raises an `InputError` when the template cannot be used.
    """
    paper, o = Paper(template), of(comparison, case)
    _title(o, paper)
    _summary(o, paper)
    _contents(o, paper)
    _asks(comparison, o, paper)
    _unclaimed(o, paper)
    _method(comparison, o, paper)
    number_pages(paper, f"{o.title} · {o.adopted.symbol or o.adopted.name}")
    return paper.saved(o.title, " · ".join(s.symbol or s.name for s in o.sides), moment(comparison))


def _chapter(chapter: story.Chapter, paper: Paper) -> None:
    paper.heading(1, chapter.title, chapter.name)


# ---------------------------------------------------------------- title


def _title(o: Outline, paper: Paper) -> None:
    paper.add(run(o.title), style=paper.style("title"))
    paper.add(run(story.subtitle(o)), style=paper.style("subtitle"))
    if signed := story.signed(o):
        paper.add(run(signed), style=paper.style("subtitle"))
    sides = o.sides
    plan = Plan(
        "The texts compared",
        "A column for each text, a row for each fact about it.",
        ("", *(side.role for side in sides)),
        (11, *(78 / len(sides) for _ in sides)),
        first=True,
    )
    paper.put(table(plan, list(_facts(o)), paper.room))
    for warning in o.warnings:
        paper.add(run("Please note: ", b=""), run(warning), style=styles.WARNING)


def _facts(o: Outline) -> Iterator[list[Cell]]:
    for name, values in story.facts(o):
        style = styles.SMALL if name == "SHA-256" else styles.TEXT
        yield [cell(name), *(cell(value or "–", style=style) for value in values)]


# ---------------------------------------------------------------- summary


def _summary(o: Outline, paper: Paper) -> None:
    _chapter(story.SUMMARY, paper)
    first, *rest = o.totals.lines
    paper.add(run(f"{first}.", b=""), *(run(f" {line}.") for line in rest))
    paper.put(_chart(o, paper))
    for line in story.scores(o):
        paper.add(line)
    for headline in headlines(o):
        paper.put(*_headline(headline, o, paper))
    paper.add(story.NO_CAUSE)


def _chart(o: Outline, paper: Paper) -> Element:
    total, alone = max(o.totals.asks, 1), story.programs(o)
    plan = Plan(
        "What became of the asks",
        "A row for each verdict: the number of asks, their share of all, and a bar as long as the share.",
        ("Verdict", "Asks", *((story.PROGRAM_ALONE,) if alone else ()), "Share", "Share as a bar"),
        (20, 9, *((16,) if alone else ()), 11, 60),
        first=True,
    )
    bars = Bars(paper.document)
    longest = paper.room.width * (47 if alone else 55) // 100
    rows = [
        [
            cell(paragraph(run(f"{SIGNS[verdict]} {verdict.value}", color=INK[verdict]), style=styles.TEXT)),
            cell(str(count), align="right"),
            *((cell(str(alone[verdict]), align="right"),) if alone else ()),
            cell(f"{count / total:.0%}", align="right"),
            cell(paragraph(*_bar(bars, verdict, count, total, longest), style=styles.TEXT)),
        ]
        for verdict, count in story.counts(o)
    ]
    return table(plan, rows, paper.room)


def _bar(bars: Bars, verdict: Verdict, count: int, total: int, longest: int) -> Iterator[Element]:
    if count:
        words = f"{count} of {total} asks {verdict.value}"
        yield bars.bar(INK[verdict], max(longest * count // total, 20), 190, words)


def _headline(headline: Headline, o: Outline, paper: Paper) -> Iterator[Element]:
    names = dict(zip((row.id for row in o.rows), anchors(o.rows), strict=True))
    title = run(story.headline_title(headline), b="", color=INK[headline.verdict])
    yield paragraph(title, style=styles.FACTS)
    for row in headline.rows:
        told = run(f"Ask {row.number}", rStyle=paper.style("hyperlink"))
        yield paragraph(link(names[row.id], told), run(story.headline_line(row)), style=styles.BULLET)
    if lead := story.rest_lead(headline):
        look = {"rStyle": paper.style("hyperlink")}
        rest = [(run(", "), link(names[row.id], run(row.number, **look))) for row in headline.rest]
        parted = [part for pair in rest for part in pair][1:]
        yield paragraph(run(lead), *parted, style=styles.BULLET)


# ---------------------------------------------------------------- contents


def _contents(o: Outline, paper: Paper) -> None:
    r"""The chapters as links, in a field that Word can make anew.

    Page numbers are left out (`\n`): only a program that lays out pages knows them, and nobody does so before the
    file is opened (ECMA-376 Part 1, 17.16.5.68).
    """
    chapters = list(story.chapters(o))
    paper.add(run("Contents", b=""), style=styles.FACTS)
    look = {"rStyle": paper.style("hyperlink")}
    entries = [link(chapter.name, run(chapter.title, **look)) for chapter in chapters]
    first, *middle, last = ([entry] for entry in entries)
    opening = field(CONTENTS)[:-1]
    lines = [[*opening, *first], *middle, [*last, field_mark("end")]]
    for place, line in enumerate(lines, 1):
        paper.add(*line, style=paper.style("toc 1"), keep=place < len(lines))


# ---------------------------------------------------------------- the asks, and the rest


def _asks(comparison: Comparison, o: Outline, paper: Paper) -> None:
    if not o.rows:
        return
    names = anchors(o.rows)
    with paper.sideways() if is_tall(o, paper.room.width) else nullcontext():
        _chapter(story.TABLE, paper)
        paper.put(overview(o, names, paper))
    _chapter(story.ASKS, paper)
    legend = (
        run("Words that are gone are "),
        run("red and struck through", rStyle=styles.LOST),
        run(", words that are new are "),
        run("green and underlined", rStyle=styles.GAINED),
        run("."),
    )
    paper.add(*legend, keep=True)
    for row, name in zip(o.rows, names, strict=True):
        asks.section(asks.asked(row, comparison), name, paper)


def _unclaimed(o: Outline, paper: Paper) -> None:
    if not o.unclaimed:
        return
    _chapter(story.UNCLAIMED, paper)
    paper.add(story.UNCLAIMED_LEAD)
    plan = Plan(
        "Adopted paragraphs that carry no ask",
        "A row for each paragraph: its number and its words.",
        ("Paragraph", "Words"),
        (14, 86),
        first=True,
    )
    paper.put(
        table(plan, [[cell(u.number), cell(u.gist(story.WORDS_SHOWN))] for u in o.unclaimed], paper.room)
    )


def _method(comparison: Comparison, o: Outline, paper: Paper) -> None:
    """The last chapter holds together, so that no page ends the report with a line or two."""
    _chapter(story.METHOD, paper)
    for verdict, meaning in VERDICTS.items():
        look = {"b": "", "color": INK[verdict]}
        words = (run(verdict.value.capitalize(), **look), run(f": {meaning}."))
        paper.add(*words, style=styles.BULLET, keep=True)
    if o.baseline:
        paper.add(story.ORIGINS_LEAD, keep=True)
        for origin, meaning in ORIGINS.items():
            told = (run(origin.value.capitalize(), b=""), run(f": {meaning}."))
            paper.add(*told, style=styles.BULLET, keep=True)
    for caveat in CAVEATS:
        paper.add(caveat, keep=True)
    paper.add(story.made_by(comparison), style=styles.SMALL, keep=bool(o.notices))
    if o.notices:
        _chapter(story.NOTICES, paper)
        for place, notice in enumerate(o.notices, 1):
            paper.add(notice, style=styles.BULLET, keep=place < len(o.notices))

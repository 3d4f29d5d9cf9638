"""The report as one HTML file, for a browser on any machine and for the archive."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff.model import Comparison, Verdict
from resodiff.outline import CaseTold, Headline, Outline, headlines, of
from resodiff.outline.meanings import CAVEATS, ORIGINS, VERDICTS
from resodiff.outline.phrases import SIGNS
from resodiff.reports import story
from resodiff.reports.anchors import anchors
from resodiff.reports.html import asks
from resodiff.reports.html.page import bullets, chapter, contents, page, skip
from resodiff.reports.html.tags import Html, joined, tag, text, wide


def render(comparison: Comparison, case: CaseTold | None = None) -> bytes:
    """The whole page, with what is said of the case that it is on."""
    o = of(comparison, case)
    names = anchors(o.rows)
    body = (
        skip(story.SUMMARY),
        tag("header", *_title(o)),
        tag("main", *_main(comparison, o, names)),
        tag("footer", tag("p", story.made_by(comparison), class_="small")),
    )
    title = f"{o.title}: {story.called(o.proposed)} in {story.called(o.adopted)}"
    return page(title, body, ("page.css",), "page.js")


# ---------------------------------------------------------------- chapters


def _main(comparison: Comparison, o: Outline, names: list[str]) -> Iterator[Html]:
    yield chapter(story.SUMMARY, _summary(o, names))
    yield contents(story.chapters(o))
    if o.rows:
        yield chapter(story.TABLE, [_filter(), *asks.overview(o, names)])
        sections = (asks.section(row, name, comparison) for row, name in zip(o.rows, names, strict=True))
        yield chapter(story.ASKS, [_legend(), *sections])
    if o.unclaimed:
        yield chapter(story.UNCLAIMED, _unclaimed(o))
    yield chapter(story.METHOD, _method(o))
    if o.notices:
        yield chapter(story.NOTICES, [bullets(o.notices)])


def _title(o: Outline) -> Iterator[Html]:
    yield tag("h1", o.title)
    yield tag("p", story.subtitle(o), class_="subtitle")
    if signed := story.signed(o):
        yield tag("p", signed, class_="subtitle")
    head = tag("tr", tag("td"), *(tag("th", side.role, scope="col") for side in o.sides))
    rows = (
        tag("tr", tag("th", name, scope="row"), *(_fact(name, v) for v in values))
        for name, values in story.facts(o)
    )
    yield wide(tag("table", tag("thead", head), tag("tbody", *rows)), "The texts compared")
    for warning in o.warnings:
        yield tag("p", tag("strong", "Please note: "), warning, class_="warning", role="note")


def _fact(name: str, value: str) -> Html:
    return tag("td", tag("code", value) if name == "SHA-256" and value else value or "–")


def _summary(o: Outline, names: list[str]) -> Iterator[Html]:
    first, *rest = o.totals.lines
    yield tag("p", tag("strong", f"{first}."), *(f" {line}." for line in rest))
    yield _chart(o)
    yield from (tag("p", line) for line in story.scores(o))
    for headline in headlines(o):
        yield from _headline(headline, dict(zip((row.id for row in o.rows), names, strict=True)))
    yield tag("p", story.NO_CAUSE)


def _chart(o: Outline) -> Html:
    total = max(o.totals.asks, 1)
    alone = story.programs(o)
    names = ("Verdict", "Asks", *((story.PROGRAM_ALONE,) if alone else ()), "Share", "Share as a bar")
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    rows = (
        tag(
            "tr",
            tag("th", f"{SIGNS[verdict]} {verdict.value}", scope="row", class_=verdict.value),
            tag("td", str(count), class_="number"),
            *((tag("td", str(alone[verdict]), class_="number"),) if alone else ()),
            tag("td", f"{count / total:.0%}", class_="number"),
            tag("td", _bar(verdict, count, total)),
        )
        for verdict, count in story.counts(o)
    )
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="chart")


def _bar(verdict: Verdict, count: int, total: int) -> Html:
    share = f"{100 * count / total:.1f}"
    bar = tag("rect", width=f"{share}%", height="100%", class_=f"bar-{verdict.value}")
    return tag("svg", bar, role="img", aria_label=f"{count} of {total} asks {verdict.value}")


def _headline(headline: Headline, names: dict[str, str]) -> Iterator[Html]:
    yield tag("h3", story.headline_title(headline), class_=headline.verdict.value)
    lines = [
        joined((tag("a", f"Ask {row.number}", href=f"#{names[row.id]}"), story.headline_line(row)))
        for row in headline.rows
    ]
    rest = [tag("a", row.number, href=f"#{names[row.id]}") for row in headline.rest]
    if rest:
        parted = (part for link in rest for part in (text(", "), link))
        lines.append(joined((text(story.rest_lead(headline)), *list(parted)[1:])))
    yield bullets(lines)


def _filter() -> Html:
    """The choice of verdicts; hidden until the script that serves it has started."""
    choices = (
        tag("label", tag("input", type="checkbox", value=verdict.value, checked=True), f" {verdict.value}")
        for verdict in Verdict
    )
    status = tag("span", id="shown", role="status")
    return tag("fieldset", tag("legend", "Show"), *choices, status, id="filter", hidden=True)


def _legend() -> Html:
    told = ("Words that are gone are ", tag("del", "red and struck through"), ", words that are new are ")
    return tag("p", *told, tag("ins", "green and underlined"), ".")


def _unclaimed(o: Outline) -> Iterator[Html]:
    yield tag("p", story.UNCLAIMED_LEAD)
    head = tag("tr", tag("th", "Paragraph", scope="col"), tag("th", "Words", scope="col"))
    rows = (
        tag(
            "tr",
            tag("th", u.number, scope="row"),
            tag("td", u.gist(story.WORDS_SHOWN), lang=o.adopted.language),
        )
        for u in o.unclaimed
    )
    yield tag("table", tag("thead", head), tag("tbody", *rows))


def _method(o: Outline) -> Iterator[Html]:
    yield bullets(
        joined((tag("strong", story.sentence(v.value), class_=v.value), f": {meaning}."))
        for v, meaning in VERDICTS.items()
    )
    if o.baseline:
        yield tag("p", story.ORIGINS_LEAD)
        yield bullets(
            joined((tag("strong", story.sentence(origin.value)), f": {meaning}."))
            for origin, meaning in ORIGINS.items()
        )
    yield from (tag("p", caveat) for caveat in CAVEATS)

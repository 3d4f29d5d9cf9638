"""The report as one HTML file, for a browser on any machine and for the archive."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from importlib.resources import files

from resodiff.model import Comparison, Verdict
from resodiff.outline import Headline, Outline, headlines, of
from resodiff.outline.meanings import CAVEATS, ORIGINS, VERDICTS
from resodiff.outline.phrases import SIGNS
from resodiff.reports import story
from resodiff.reports.anchors import anchors
from resodiff.reports.html import asks
from resodiff.reports.html.tags import Html, joined, tag, wide


def render(comparison: Comparison) -> bytes:
    """The whole page. Words of documents are escaped; a policy in its head forbids every load and every script
    but its own."""
    o = of(comparison)
    names = anchors(o.rows)
    body = (
        tag("a", "To the summary", class_="skip", href=f"#{story.SUMMARY.name}"),
        tag("header", *_title(o)),
        tag("main", *_main(comparison, o, names)),
        tag("footer", tag("p", story.made_by(comparison), class_="small")),
    )
    page = f"<!DOCTYPE html>\n{_page(o, joined(body))}\n"
    return page.encode("utf-8", "replace")


def _page(o: Outline, body: Html) -> Html:
    style, script = (Html(_own(name)) for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{o.title}: {story.called(o.proposed)} in {story.called(o.adopted)}"),
        tag("style", style),
    )
    return tag("html", tag("head", *head), "\n", tag("body", body, tag("script", script)), lang="en")


def _own(name: str) -> str:
    return files("resodiff.reports.html").joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    """A source expression of Content Security Policy level 3, section 2.3.1."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


# ---------------------------------------------------------------- chapters


def _main(comparison: Comparison, o: Outline, names: list[str]) -> Iterator[Html]:
    yield _chapter(story.SUMMARY, _summary(o, names))
    yield tag("nav", tag("h2", "Contents"), _list(_contents(o)), aria_label="Contents")
    if o.rows:
        yield _chapter(story.TABLE, [_filter(), *asks.overview(o, names)])
        sections = (asks.section(row, name, comparison) for row, name in zip(o.rows, names, strict=True))
        yield _chapter(story.ASKS, [_legend(), *sections])
    if o.unclaimed:
        yield _chapter(story.UNCLAIMED, _unclaimed(o))
    yield _chapter(story.METHOD, _method(o))
    if o.notices:
        yield _chapter(story.NOTICES, [_list(o.notices)])


def _chapter(chapter: story.Chapter, inside: Iterable[str]) -> Html:
    return tag("section", tag("h2", chapter.title), *inside, id=chapter.name)


def _list(lines: Iterable[str]) -> Html:
    return tag("ul", *(tag("li", line) for line in lines))


def _title(o: Outline) -> Iterator[Html]:
    yield tag("h1", o.title)
    yield tag("p", story.subtitle(o), class_="subtitle")
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
    for headline in headlines(o):
        yield from _headline(headline, dict(zip((row.id for row in o.rows), names, strict=True)))
    yield tag("p", story.NO_CAUSE)


def _chart(o: Outline) -> Html:
    total = max(o.totals.asks, 1)
    names = ("Verdict", "Asks", "Share", "Share as a bar")
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    rows = (
        tag(
            "tr",
            tag("th", f"{SIGNS[verdict]} {verdict.value}", scope="row", class_=verdict.value),
            tag("td", str(count), class_="number"),
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
    yield _list([*lines, *filter(None, [story.more(headline)])])


def _contents(o: Outline) -> Iterator[Html]:
    return (tag("a", each.title, href=f"#{each.name}") for each in story.chapters(o))


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
    yield _list(
        joined((tag("strong", story.sentence(v.value), class_=v.value), f": {meaning}."))
        for v, meaning in VERDICTS.items()
    )
    if o.baseline:
        yield tag("p", story.ORIGINS_LEAD)
        yield _list(
            joined((tag("strong", story.sentence(origin.value)), f": {meaning}."))
            for origin, meaning in ORIGINS.items()
        )
    yield from (tag("p", caveat) for caveat in CAVEATS)

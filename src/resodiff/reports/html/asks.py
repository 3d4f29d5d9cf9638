"""The asks on the page: a row each in the table, an article each below."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff.model import Comparison, Diff, Edit, EditKind
from resodiff.outline import Detail, Outline, Quote, Row, detail, first_words, one_line
from resodiff.reports import story
from resodiff.reports.html.tags import Html, joined, tag, text, wide

_EDITS = {EditKind.LOST: "del", EditKind.GAINED: "ins"}


def overview(o: Outline, names: list[str]) -> Iterator[Html]:
    """The table of all asks, each linked to its article."""
    columns = ["Ask", "Verdict", "First words", "Now in", "Why", *(["Origin"] if o.baseline else [])]
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    rows = (_line(row, name, o) for row, name in zip(o.rows, names, strict=True))
    yield wide(tag("table", tag("thead", head), tag("tbody", *rows)), "All asks")


def _line(row: Row, name: str, o: Outline) -> Html:
    flags = tag("span", ", ".join(row.marks), class_="flags") if row.marks else ""
    verdict = tag("span", f"{row.sign} {row.verdict.value}", class_="verdict")
    cells = (
        tag("th", tag("a", row.number, href=f"#{name}"), scope="row"),
        tag("td", verdict, flags, class_=row.verdict.value),
        tag("td", row.gist(), lang=o.proposed.language),
        tag("td", row.carriers or "–"),
        tag("td", row.reason),
        *([tag("td", row.origin.value if row.origin else "–")] if o.baseline else []),
    )
    return tag("tr", *cells, data_verdict=row.verdict.value)


def section(row: Row, name: str, comparison: Comparison) -> Html:
    """The article of one ask, under `name`."""
    found = detail(row.view)
    here = tag("a", "#", class_="here", href=f"#{name}", aria_label=f"Link to ask {row.number}")
    verdict = tag(
        "span", f"{row.sign} {story.sentence(row.verdict.value)}", class_=f"verdict {row.verdict.value}"
    )
    inside = (
        tag("h3", f"Ask {row.number}: {row.verdict.value}", here),
        tag("p", verdict, f" · {story.beside(row)}", class_="beside"),
        *(tag("p", line, class_="beside") for line in story.reviewed(row)),
        _wordings(row, found, comparison),
        *_difference(row, found),
        *_why(row, found, comparison),
    )
    return tag("article", *inside, id=name, data_verdict=row.verdict.value)


def _why(row: Row, found: Detail, comparison: Comparison) -> Iterator[Html]:
    """The reasons for the verdict that holds; then what the program alone says, under its name."""
    if found.evidence:
        yield tag("h4", "Why")
        yield _reasons(found.evidence, comparison)
    if aside := story.aside(row):
        yield tag("p", aside, class_="small")
    if more := story.only_programs(row):
        yield _reasons(more, comparison)


def _reasons(evidence: tuple[Quote, ...], comparison: Comparison) -> Html:
    return tag("ul", *(tag("li", _reason(quote, comparison)) for quote in evidence))


def _wordings(row: Row, found: Detail, comparison: Comparison) -> Html:
    page = f", page {row.page}" if row.page else ""
    left = f"Proposed (ask {row.number}{page})"
    right = f"Adopted ({row.carriers})" if row.carriers else "Adopted"
    head = tag("tr", tag("th", left, scope="col"), tag("th", right, scope="col"))
    cells = (
        tag("td", tag("div", row.finding.ask.text, lang=comparison.proposed.language), data_side=left),
        tag("td", *_adopted(row, found, comparison.adopted.language), data_side=right),
    )
    return tag("table", tag("thead", head), tag("tbody", tag("tr", *cells)), class_="wordings")


def _adopted(row: Row, found: Detail, language: str) -> Iterator[Html]:
    if not row.view.carriers:
        yield tag("p", story.nothing(row))
        if nearest := story.nearest(row, found):
            told = tag("em", story.nearest_lead(row, nearest))
            yield tag("p", told, tag("span", first_words(nearest.passage.text, 300), lang=language))
    for carrier in row.view.carriers:
        number = tag("strong", f"{one_line(carrier.number)} ")
        yield tag("p", number, tag("span", carrier.passage.text, lang=language))


def _difference(row: Row, found: Detail) -> Iterator[Html]:
    shown = story.difference(row, found)
    if shown is None:
        return
    if isinstance(shown, str):
        yield tag("p", shown, class_="small")
    else:
        yield tag("h4", "The difference")
        yield tag("div", *_marked(shown), class_="difference")


def _marked(diff: Diff) -> Iterator[Html]:
    return (tag("p", *map(_edit, line)) for line in story.lines(diff))


def _edit(edit: Edit) -> Html:
    return tag(_EDITS[edit.kind], edit.text) if edit.kind in _EDITS else text(edit.text)


def _reason(quote: Quote, comparison: Comparison) -> Html:
    return joined(_told(quote, comparison))


def _told(quote: Quote, comparison: Comparison) -> Iterator[str]:
    yield tag("strong", f"{story.sentence(quote.phrase)}. ")
    yield story.sentence(quote.because)
    sides = (
        ("Words of the ask", quote.ask, comparison.proposed.language),
        ("Adopted words", quote.adopted, comparison.adopted.language),
    )
    for side, words, language in sides:
        if told := story.unquoted(words, quote):
            yield tag("br")
            yield tag("em", f"{side}: ")
            yield tag("span", told, lang=language)

"""The wording of each ask on the terminal: what was lost, what was gained, and the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from resodiff.cli.pages.table import STYLES
from resodiff.cli.terminal import Page
from resodiff.model import Diff, Edit, EditKind
from resodiff.outline import Outline, Quote, Row, detail, legible, one_line
from resodiff.reports import story

if TYPE_CHECKING:
    from rich.text import Text

NOWHERE: Mapping[int, str] = MappingProxyType({})

LOST, GAINED = "strike red", "underline green"

MARKS = {EditKind.SAME: ("", ""), EditKind.LOST: ("[-", "-]"), EditKind.GAINED: ("{+", "+}")}
"""What stands for colour where there is none."""


def show(outline: Outline, page: Page) -> None:
    """Print the wording and the evidence of every row."""
    for row in outline.rows:
        page.put()
        one(row, page)


def one(row: Row, page: Page) -> None:
    """Print one row's heading, wording and evidence."""
    found = detail(row.view)
    page.put(heading(row, page))
    if found.is_apart:
        _apart(row, page)
    else:
        page.beside(page.text(""), marked(found.diff, page, _starts(row)), width=2)
    _reasons(found.evidence, page)
    if row.also_read:
        page.beside(page.text("- "), page.text(f"read also: {row.also_read}"), indent=2)
    if aside := story.aside(row):
        page.beside(page.text("- "), page.text(aside, "dim"), indent=2)
        _reasons(story.only_programs(row), page)


def _reasons(evidence: tuple[Quote, ...], page: Page) -> None:
    for quote in evidence:
        page.beside(page.text("- "), words_of(quote, page), indent=2)


def heading(row: Row, page: Page) -> Text:
    """ "Ask 4 (page 2): ◐ weakened, now in 12"."""
    place = f" (page {row.page})" if row.page else ""
    line = page.text(f"Ask {row.number}{place}: ", "bold")
    line.append_text(page.text(f"{row.sign} {row.verdict.value}", f"bold {STYLES[row.verdict]}"))
    marks = "".join(f", {mark}" for mark in row.marks)
    where = f", now in {row.carriers}" if row.carriers else ""
    return line.append_text(page.text(where + marks, "bold"))


def _apart(row: Row, page: Page) -> None:
    """The ask and each of its carriers for themselves: they share too little to be read in one."""
    texts = [("asked", row.finding.ask.text), *((c.number, c.passage.text) for c in row.view.carriers)]
    width = max(len(one_line(name)) for name, _ in texts) + 2
    for name, text in texts:
        page.beside(page.text(one_line(name), "bold"), page.text(legible(text)), width=width, indent=2)


def _starts(row: Row) -> dict[int, str]:
    """Where each carrier begins in the adopted side of a difference, where there are several."""
    found, at = dict[int, str](), 0
    for carrier in row.view.carriers if row.view.carriers[1:] else ():
        found[at] = carrier.number
        at += len(carrier.passage.text) + 1
    return found


def marked(diff: Diff, page: Page, starts: Mapping[int, str] = NOWHERE) -> Text:
    """The ask turned into what was adopted: struck and underlined, or in marks where there is no colour.

    `starts` says which paragraph begins at which character of the adopted side.
    """
    shown = page.text("")
    for edit in _parted(diff, starts):
        if isinstance(edit, str):
            shown.append_text(page.text(f"[{one_line(edit)}] ", "bold"))
            continue
        text = legible(edit.text)
        style = {EditKind.LOST: LOST, EditKind.GAINED: GAINED}.get(edit.kind, "")
        if page.coloured or edit.kind is EditKind.SAME or not text.strip():
            shown.append_text(page.text(text, style if text.strip() else ""))
        else:
            shown.append_text(page.text(_bracketed(text, *MARKS[edit.kind])))
    return shown


def _parted(diff: Diff, starts: Mapping[int, str]) -> Iterator[Edit | str]:
    """The edits, and before the words of another paragraph its number."""
    at = 0
    for edit in diff:
        if edit.kind is EditKind.LOST:
            yield edit
            continue
        done = at
        for start in sorted(s for s in starts if at <= s < at + len(edit.text)):
            yield Edit(edit.kind, edit.text[done - at : start - at])
            yield starts[start]
            done = start
        yield Edit(edit.kind, edit.text[done - at :])
        at += len(edit.text)


def _bracketed(text: str, opening: str, closing: str) -> str:
    """`text` in marks, the white space around its words outside them."""
    words = text.strip()
    before, _, after = text.partition(words)
    return f"{before}{opening}{words}{closing}{after}"


def words_of(quote: Quote, page: Page) -> Text:
    """A piece of evidence: its phrase, why, and the words on both sides that this has not quoted."""
    said_again = quote.phrase.endswith(" gone") and quote.because.startswith("gone")
    because = quote.because.removeprefix("gone") if said_again else f": {quote.because}"
    line = page.text(quote.phrase, "bold").append_text(page.text(because))
    said = quote.because.casefold()
    for side, quoted in (("ask", quote.ask), ("adopted", quote.adopted)):
        words = [one_line(words) for words in quoted if one_line(words).casefold() not in said]
        if words:
            line.append_text(page.text(f"\n{side}: “{'” … “'.join(words)}”", "italic"))
    return line

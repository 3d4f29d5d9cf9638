"""The wording of each ask on the terminal: what was lost, what was gained, and the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.cli.table import STYLES
from resodiff.cli.terminal import Page
from resodiff.model import Diff, EditKind
from resodiff.outline import Outline, Quote, Row, detail, legible

if TYPE_CHECKING:
    from rich.text import Text

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
    found = detail(row.finding)
    page.put(heading(row, page))
    page.beside(page.text(""), marked(found.diff, page), width=2)
    for quote in found.evidence:
        page.beside(page.text("- "), words_of(quote, page), indent=2)


def heading(row: Row, page: Page) -> Text:
    """ "Ask 4 (page 2): ◐ weakened, now in 12"."""
    place = f" (page {row.page})" if row.page else ""
    line = page.text(f"Ask {row.number}{place}: ", "bold")
    line.append_text(page.text(f"{row.sign} {row.verdict.value}", f"bold {STYLES[row.verdict]}"))
    flags = "".join(f", {flag.value}" for flag in row.flags)
    where = f", now in {row.carriers}" if row.carriers else ""
    return line.append_text(page.text(where + flags, "bold"))


def marked(diff: Diff, page: Page) -> Text:
    """The ask turned into what was adopted: struck and underlined, or in marks where there is no colour."""
    shown = page.text("")
    for edit in diff:
        text = legible(edit.text)
        style = {EditKind.LOST: LOST, EditKind.GAINED: GAINED}.get(edit.kind, "")
        if page.coloured or edit.kind is EditKind.SAME or not text.strip():
            shown.append_text(page.text(text, style if text.strip() else ""))
        else:
            shown.append_text(page.text(_bracketed(text, *MARKS[edit.kind])))
    return shown


def _bracketed(text: str, opening: str, closing: str) -> str:
    """`text` in marks, the white space around its words outside them."""
    words = text.strip()
    before, _, after = text.partition(words)
    return f"{before}{opening}{words}{closing}{after}"


def words_of(quote: Quote, page: Page) -> Text:
    """A piece of evidence: its phrase, why, and the words on both sides."""
    line = page.text(f"{quote.phrase}: ", "bold").append_text(page.text(quote.because))
    for side, words in (("ask", quote.ask), ("adopted", quote.adopted)):
        if words:
            line.append_text(page.text(f"\n{side}: “{' … '.join(words)}”", "italic"))
    return line

"""Comments in the margin that carry the verdicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from resodiff.outline import Row, legible
from resodiff.outline.phrases import ORIGINS
from resodiff.reports import story
from resodiff.reports.word.markup import Element, W, looks, w

AUTHOR, INITIALS = "resodiff", "rd"

TEXT, REFERENCE = "annotation text", "annotation reference"
"""The styles of comments, as Word names them."""


class Remarks:
    """Writes comments into one document, all of one moment."""

    def __init__(self, document: Any, when: datetime, style: Callable[[str], str]) -> None:
        self._document = document
        self._when = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        self._style = style

    def on(self, row: Row, words: Sequence[Element]) -> list[Element]:
        """`words` with the verdict of `row` as a comment on them."""
        comment = self._document.comments.add_comment(
            text=legible(told(row)), author=AUTHOR, initials=INITIALS
        )
        comment._comment_elm.set(f"{{{W}}}date", self._when)
        self._dress(comment._comment_elm)
        number = comment.comment_id
        return [
            w("commentRangeStart", id=number),
            *words,
            w("commentRangeEnd", id=number),
            w("r", looks({"rStyle": self._style(REFERENCE)}), w("commentReference", id=number)),
        ]

    def _dress(self, comment: Element) -> None:
        """python-docx names two styles that its own template lacks; others call them differently."""
        known = {"CommentText": self._style(TEXT), "CommentReference": self._style(REFERENCE)}
        for use in comment.iter(f"{{{W}}}pStyle", f"{{{W}}}rStyle"):
            use.set(f"{{{W}}}val", known.get(use.get(f"{{{W}}}val", ""), self._style(TEXT)))


def told(row: Row) -> str:
    """The verdict that holds, where the ask stands now, why, against the previous text, what people made of it, and
    the program."""
    parts = [
        f"Ask {row.number}: {', '.join((row.verdict.value, *row.marks))}.",
        f"Now in {row.carriers}." if row.carriers else "",
        f"{row.reason}.",
        f"{ORIGINS[row.origin].capitalize()}." if row.origin else "",
        *story.reviewed(row),
        story.aside(row) or f"Confidence {row.confidence:.0%}.",
    ]
    return "\n".join(part for part in parts if part)

"""Where words that a person wrote stand in a document, forgiving of white space, quotes and case."""

from __future__ import annotations

from resodiff.model import Document, Passage, Span
from resodiff.text import Folded, find_folded, fold

NOWHERE = Span(0, 0)
"""The place of words that the document does not have: an empty span."""


def has_place(passage: Passage) -> bool:
    """Whether the words of `passage` stand in the document; an empty span says that they do not."""
    return len(passage.span) > 0


class Places:
    """One document, folded once for many searches."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._folded: Folded = fold(document.text)

    def passages(self, lines: tuple[str, ...], near: int = 0) -> tuple[Passage, ...]:
        """The passages that carry `lines`, as few as possible, searched from the offset `near` on first.

        Lines that stand together make one passage; a line that is nowhere keeps its words and no place.
        """
        found: list[Passage] = []
        at, after = 0, near
        while at < len(lines):
            passage, used = self._longest(lines[at:], after)
            found.append(passage)
            after = passage.span.end if has_place(passage) else after
            at += used
        return tuple(found)

    def _longest(self, lines: tuple[str, ...], near: int) -> tuple[Passage, int]:
        for count in range(len(lines), 0, -1):
            words = " ".join(lines[:count])
            span = find_folded(words, self._folded, near) or find_folded(words, self._folded)
            if span is not None:
                return self._document.quote(span), count
        return Passage(lines[0], NOWHERE), 1

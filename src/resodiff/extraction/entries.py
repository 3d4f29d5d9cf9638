"""A document's blocks as a resolution needs them: the marker always apart from the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.extraction.numbering import is_sub_marker, split_marker, top_number
from resodiff.model import BlockKind, Document, Passage, Span

_NOTE = re.compile(r"\[\d{1,3}\]")
"""The number of a footnote that a reader kept."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One block with words: what it says, the marker before it, and how it looks."""

    index: int
    marker: str
    passage: Passage
    kind: BlockKind
    lead: str

    @property
    def text(self) -> str:
        """Its words, without the marker."""
        return self.passage.text

    @property
    def top(self) -> int | None:
        """The number of a whole paragraph, or None."""
        return top_number(self.marker) if self.marker else None

    @property
    def is_sub(self) -> bool:
        """Whether it carries the marker of a sub-paragraph."""
        return bool(self.marker) and is_sub_marker(self.marker)


def entries(document: Document) -> tuple[Entry, ...]:
    """The blocks that have words, footnotes left out: white space cut off, markers split from the wording."""
    return tuple(_entries(document))


def _entries(document: Document) -> Iterator[Entry]:
    for index, block in enumerate(document.blocks):
        wording = document.wording(block)
        start = block.span.start + len(wording) - len(wording.lstrip())
        text = wording.strip()
        marker = block.marker.strip()
        split = None if marker else split_marker(text)
        if split:
            marker, start, text = split.marker, start + split.start, text[split.start :]
        if text and not _NOTE.fullmatch(marker):
            passage = Passage(text, Span(start, start + len(text)), block.page)
            yield Entry(index, marker, passage, block.kind, block.lead.strip())

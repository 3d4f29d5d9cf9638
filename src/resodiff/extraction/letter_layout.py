"""The lines of a letter in reading order and what each is: heading, list item or prose. Footnotes are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from resodiff.model import Block, BlockKind, Document, Passage, Span
from resodiff.text import sentences


class Role(StrEnum):
    """What a line is for the reader of a letter."""

    HEADING = "heading"
    ITEM = "item"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Line:
    """One block of a letter with its words and its role."""

    document: Document
    block: Block
    text: str
    role: Role

    def passage(self, part: Span) -> Passage:
        """The words at `part`, offsets within the line."""
        start = self.block.span.start
        return self.document.quote(Span(start + part.start, start + part.end))

    @property
    def whole(self) -> Passage:
        """All its words, without white space at the ends."""
        return self.passage(self.inner)

    @property
    def inner(self) -> Span:
        """The place of its words within the line, without white space at the ends."""
        left = len(self.text) - len(self.text.lstrip())
        return Span(left, max(left, len(self.text.rstrip())))

    @property
    def with_marker(self) -> Passage:
        """Its words after its own marker, as a sub-paragraph is quoted."""
        marker, text = self.block.marker, self.document.text
        start = self.block.span.start - len(marker) - 1
        if marker and start >= 0 and text[start : self.block.span.start] == f"{marker} ":
            return self.document.quote(Span(start, self.block.span.start + self.inner.end))
        return self.whole

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, offsets within the line."""
        return sentences(self.text)

    @property
    def shape(self) -> str:
        """The kind of its marker: "1." and "2." have one shape, "(a)" another, each bullet its own."""
        return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", self.block.marker.lower()))


_FOOTNOTE_MARKER = re.compile(r"\[(?:\d{1,3}|[ivx]+)\]|[¹²³⁴-⁹⁰]+")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰]+|\d{1,2}\s(?=See\b|Ibid|Available|Cf\.?|https?:))\s*")
_NOTES = re.compile(r"(?:foot|end)?notes:?|references:?|sources:?|bibliography:?", re.IGNORECASE)
_TOPIC = re.compile(r"(?:re|subject|ref|object|cc|from|date)\s*:", re.IGNORECASE)
_SPOKEN = re.compile(r"(?:We|I|Please|Kindly|Our|My)\b")
_FINISHED = re.compile(r"[.?!;:,…][\"”’')\]]*(?:\[\d+\])*\s*$|(?:;|,)\s+(?:and|or)\s*$")
_RULE = re.compile(r"[\W_]*")
_LONGEST_HEADING = 25
"""Words: a longer line without a full stop at its end is a paragraph whose full stop was lost."""


def lines(document: Document) -> tuple[Line, ...]:
    """The lines that may say something, up to a list of notes if there is one."""
    return tuple(_reading_order(document))


def _reading_order(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        text = document.wording(block)
        if _NOTES.fullmatch(text.strip()):
            return
        if _RULE.fullmatch(text) or _FOOTNOTE_MARKER.fullmatch(block.marker) or _FOOTNOTE.match(text):
            continue
        yield Line(document, block, text, _role(block, text.strip()))


def _role(block: Block, text: str) -> Role:
    if block.kind is BlockKind.LIST_ITEM or block.marker:
        return Role.ITEM
    if block.kind is BlockKind.HEADING or is_topic(text) or text.isupper():
        return Role.HEADING
    short = len(text.split()) <= _LONGEST_HEADING
    return Role.HEADING if short and not _FINISHED.search(text) and not _SPOKEN.match(text) else Role.PROSE


def is_topic(text: str) -> bool:
    """Whether a line says what a letter is about ("Re: …") or between whom it goes, and heads no section."""
    return bool(_TOPIC.match(text))

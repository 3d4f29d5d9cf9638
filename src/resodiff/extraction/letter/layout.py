"""The lines of a letter in reading order and what each is: heading, list item or prose. Footnotes are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from resodiff.extraction.letter.imperative import is_imperative
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
        return _sentences(self.text)

    @property
    def shape(self) -> str:
        """The kind of its marker: "1." and "2." have one shape, "(a)" another, each bullet its own."""
        marker = "First:" if _COUNTED.match(self.block.marker) else self.block.marker
        return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", marker.lower()))


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[Span, ...]:
    """Kept, because every reader of a letter's parts asks each line for them."""
    return sentences(text)


_COUNTED = re.compile(r"[A-Z][a-z]{2,}\s?[:,–—]$")
"""A number in words as a marker: "First:", "Two,"."""
_FOOTNOTE_MARKER = re.compile(r"\[(?:\d{1,3}|[ivx]+)\]|[¹²³⁴-⁹⁰]+")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰]+|\d{1,2}\s(?=See\b|Ibid|Available|Cf\.?|https?:))\s*")
_NOTES = re.compile(r"(?:foot|end)?notes:?|references:?|sources:?|bibliography:?", re.IGNORECASE)
_TOPIC = re.compile(r"(?:re|subject|ref|object|cc|from|date)\s*:", re.IGNORECASE)
_SPOKEN = re.compile(r"(?:We|I(?!\.)|Please|Kindly)\b|(?:Our|My)(?:\s+\S+){6}")
_FINISHED = re.compile(r"[.?!;:,…][\"”’')\]]*(?:\[\d+\])*\s*$|(?:;|,)\s+(?:and|or)\s*$")
_RULE = re.compile(r"[\W_]*")
_LONGEST_HEADING = 25
"""Words: a longer line without a full stop at its end is a paragraph whose full stop was lost."""


_TWO_SENTENCES = re.compile(r"\b[a-z]{4,}[.?!]\s+[A-Z]\S*\s+\S+\s+\S")

_OPEN_END = re.compile(r"\b(?:the|an?|of|in|on|from|at|its|their|his|her|our|(?<![;,]\s)(?:and|or))$")
"""Words that end no paragraph. "To" and "that" are not among them: a list may follow."""
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,5}|[A-Za-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?")
_LONGEST_NUMBERED_HEADING = 12


def lines(document: Document) -> tuple[Line, ...]:
    """The lines that may say something, up to a list of notes if there is one."""
    found = _joined(_reading_order(document))
    return tuple(_settled(found, at) for at in range(len(found)))


def _joined(found: Iterator[Line]) -> list[Line]:
    """The lines, with those put together that a wrapped line's end has parted ("… of the" / "Council …")."""
    whole: list[Line] = []
    for line in found:
        if whole and line.role is not Role.ITEM and _goes_on(whole[-1], line):
            whole[-1] = _both(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _goes_on(line: Line, after: Line) -> bool:
    touching = line.block.span.end + 1 == after.block.span.start and line.block.page == after.block.page
    prose = line.block.kind is not BlockKind.HEADING and after.block.kind is BlockKind.PARAGRAPH
    return touching and prose and bool(_OPEN_END.search(line.text.rstrip()))


def _both(line: Line, after: Line) -> Line:
    block = replace(line.block, span=Span(line.block.span.start, after.block.span.end))
    text = line.document.wording(block)
    return Line(line.document, block, text, _role(block, text.strip()))


def _settled(found: Sequence[Line], at: int) -> Line:
    """A line that stands alone with a number before it ("2. Mandates") heads what follows; it is no item."""
    line = found[at]
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    if line.role is not Role.ITEM or not _NUMBER.fullmatch(line.block.marker) or after is None:
        return line
    listed = any(other and other.role is Role.ITEM and other.shape == line.shape for other in (before, after))
    alone = after.role is not Role.HEADING and not listed and not is_imperative(line.text, known=True)
    short = len(line.text.split()) <= _LONGEST_NUMBERED_HEADING and (
        not _FINISHED.search(line.text) or line.text.rstrip().endswith("?")
    )
    return replace(line, role=Role.HEADING) if alone and short else line


def _reading_order(document: Document) -> Iterator[Line]:
    for block in document.blocks:
        text = document.wording(block)
        if _NOTES.fullmatch(text.strip()):
            return
        if _RULE.fullmatch(text) or _FOOTNOTE_MARKER.fullmatch(block.marker) or _FOOTNOTE.match(text):
            continue
        block = _marked(block, text)
        text = document.wording(block)
        yield Line(document, block, text, _role(block, text.strip()))


_OTHER_MARKER = re.compile(
    r"(?P<marker>\d{1,2}(?:\.\d{1,2}){1,3}\.?|[→➔➢➤►▶✓✔☐☑■□◆❖⇒>»›§✅⚫⬥~]"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)(?:ly)?\s?[:–—]|(?:One|Two|Three|Four|Five|Six|Seven)\s?[:,–—])\s+(?=\S)"
)


def _marked(block: Block, text: str) -> Block:
    """The block with a marker of its own that its reader left among the words: "3.1 Renew", "→ Renew"."""
    found = None if block.marker or block.kind is BlockKind.HEADING else _OTHER_MARKER.match(text)
    if found is None:
        return block
    span = Span(block.span.start + found.end(), block.span.end)
    return replace(block, span=span, marker=found.group("marker"), kind=BlockKind.LIST_ITEM)


def _role(block: Block, text: str) -> Role:
    if block.kind is BlockKind.LIST_ITEM or block.marker:
        return Role.ITEM
    if block.kind is BlockKind.HEADING or is_topic(text) or text.isupper():
        return Role.HEADING
    short = len(text.split()) <= _LONGEST_HEADING and not _TWO_SENTENCES.search(text)
    return Role.HEADING if short and not _FINISHED.search(text) and not _SPOKEN.match(text) else Role.PROSE


def is_topic(text: str) -> bool:
    """Whether a line says what a letter is about ("Re: …") or between whom it goes, and heads no section."""
    return bool(_TOPIC.match(text))

"""Where words stand: a document, its blocks and passages, and the flaws that were seen in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `start` included and `end` excluded."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document and where they stand. `page` counts from 1 where the format has pages."""

    text: str
    span: Span
    page: int | None = None

    def quote(self, start: int, end: int) -> Passage:
        """The part from `start` to `end`, offsets within this passage's own text."""
        begin = self.span.start + start
        return Passage(self.text[start:end], Span(begin, begin + end - start), self.page)


class BlockKind(StrEnum):
    """What a block is in the layout of its source."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source. `span` covers its wording, without the marker before it.

    `marker` is the number or bullet as the source shows it ("4.", "(a)", "•"; "" for none), `level` how
    deep the block stands (0 is the margin), `lead` the words set in italics at its very start, which in UN
    texts are its verb.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    marker: str = ""
    level: int = 0
    page: int | None = None
    lead: str = ""


class Severity(StrEnum):
    """How loudly a notice speaks: a warning says that the result may mislead."""

    NOTICE = "notice"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Notice:
    """A flaw in a readable document, or a doubt about a pair, as data. `code` is stable, `message` is for people."""

    code: str
    message: str
    severity: Severity = Severity.NOTICE
    span: Span | None = None

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, its blocks in reading order, and what the format itself states.

    `facts` are pairs such as ("symbol", "A/HRC/RES/30/23") that the format carries as metadata.
    """

    name: str
    sha256: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    def quote(self, span: Span) -> Passage:
        """The words at `span`, with the page on which they begin."""
        page = next((b.page for b in self.blocks if b.span.end > span.start), None)
        return Passage(self.text[span.start : span.end], span, page)

    def wording(self, block: Block) -> str:
        """The words of one block, without its marker."""
        return self.text[block.span.start : block.span.end]

    def fact(self, name: str) -> str:
        """The first fact of that name, or ""."""
        return next((value for key, value in self.facts if key == name), "")

"""What a text says: its paragraphs and its asks, what it tells of itself, and all that was understood of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from resodiff.model.place import Document, Notice, Passage, Span


class Kind(StrEnum):
    """What a text is in the life of a resolution."""

    LETTER = "letter"
    DRAFT = "draft"
    RESOLUTION = "resolution"


class Part(StrEnum):
    """The part of a resolution in which a paragraph stands."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


class AskKind(StrEnum):
    """How an ask was put: as a proposed operative paragraph, or in running prose."""

    OPERATIVE = "operative"
    PROSE = "prose"


class Aim(StrEnum):
    """Whether an ask wants its words in the text, or wants words kept out of it."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or sub-paragraph of a resolution: its own words only.

    `number` is "4", "31(b)", "8(a)(ii)", or "PP3" in the preamble. `verb` is the operative verb in lower
    case ("calls upon", "strongly condemns"); a sub-paragraph inherits its chapeau's. `heading` is the
    section heading it stands under.
    """

    number: str
    part: Part
    passage: Passage
    verb: str = ""
    heading: str = ""

    @property
    def text(self) -> str:
        """Its wording."""
        return self.passage.text

    @property
    def top(self) -> str:
        """The number of the whole paragraph it belongs to: "31" for "31(b)"."""
        return self.number.partition("(")[0]


@dataclass(frozen=True, slots=True)
class Ask:
    """One whole proposed paragraph with its sub-paragraphs, or one demand of a letter.

    `text` is the whole wording: the passages joined by line ends, each sub-paragraph on a line of its own
    with its marker. `number` is the paragraph's own, or its place among the letter's asks; `id` is unique
    within the text ("op-4", "pp-3", "ask-7").
    """

    id: str
    number: str
    kind: AskKind
    passages: tuple[Passage, ...]
    part: Part = Part.OPERATIVE
    verb: str = ""
    addressee: str = ""
    to_delegation: bool = False
    aim: Aim = Aim.INCLUDE
    heading: str = ""

    def __post_init__(self) -> None:
        if not self.passages:
            raise ValueError("an ask has words")

    @property
    def text(self) -> str:
        """The whole wording."""
        return "\n".join([p.text for p in self.passages])

    @property
    def place(self) -> Span:
        """From the first word to the last."""
        return Span(min(p.span.start for p in self.passages), max(p.span.end for p in self.passages))

    @property
    def page(self) -> int | None:
        """The page on which it begins."""
        return self.passages[0].page


@dataclass(frozen=True, slots=True)
class Vote:
    """How a text was adopted. `method` is "without a vote" or "recorded"; the numbers belong to the latter."""

    method: str
    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a text says of itself; "" where it is silent. Dates are ISO 8601 ("2015-10-02")."""

    symbol: str = ""
    title: str = ""
    organ: str = ""
    session: str = ""
    agenda_item: str = ""
    adopted_on: str = ""
    dated: str = ""
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one document.

    `preambular` and `operative` are flat and in order, sub-paragraphs as entries of their own. `asks` are
    what the text proposes: a letter's demands, or each whole operative paragraph of a draft or resolution.
    """

    document: Document
    kind: Kind
    language: str
    metadata: Metadata
    preambular: tuple[Paragraph, ...] = ()
    operative: tuple[Paragraph, ...] = ()
    asks: tuple[Ask, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def day(self) -> str:
        """The one day that a text has for people: a resolution's adoption, not its distribution; else its own date."""
        told = self.metadata
        days = (told.adopted_on, told.dated)
        return next((day for day in (days if self.kind is Kind.RESOLUTION else days[::-1]) if day), "")

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The preamble, then the operative part."""
        return self.preambular + self.operative

    def whole(self, number: str) -> tuple[Paragraph, ...]:
        """The paragraph with that number and all its sub-paragraphs, in order."""
        return tuple(p for p in self.paragraphs if p.top == number.partition("(")[0])

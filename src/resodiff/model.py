"""The nouns, frozen. Read this page first.

Bytes become a `Document` (text and blocks), a document becomes a `Reading` (metadata, paragraphs, asks),
an ask meets its candidates in a `Match`, a match is judged into a `Finding`, and findings make a
`Comparison`. Every value keeps its place in the source, so that it can be quoted, highlighted and checked.
Standard library only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

RUBRIC = "1"
"""The version of the definitions of the verdicts (docs/verdicts.md)."""


# ---------------------------------------------------------------- place


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


# ---------------------------------------------------------------- matter


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
        return "\n".join(p.text for p in self.passages)

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
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The preamble, then the operative part."""
        return self.preambular + self.operative

    def whole(self, number: str) -> tuple[Paragraph, ...]:
        """The paragraph with that number and all its sub-paragraphs, in order."""
        return tuple(p for p in self.paragraphs if p.top == number.partition("(")[0])


# ---------------------------------------------------------------- outcome


class Verdict(StrEnum):
    """What became of an ask."""

    ADOPTED = "adopted"
    WEAKENED = "weakened"
    DROPPED = "dropped"


class Origin(StrEnum):
    """What became of an ask against the previous resolution."""

    GAINED = "gained"
    HELD = "held"
    ERODED = "eroded"
    LOST = "lost"
    ABSENT = "absent"


class Code(StrEnum):
    """What a piece of evidence shows. The first nine are the reasons for *weakened*."""

    VERB_SOFTENED = "verb_softened"
    ACTION_SOFTENED = "action_softened"
    QUALIFIER_LOST = "qualifier_lost"
    CAVEAT_ADDED = "caveat_added"
    NARROWED = "narrowed"
    ADDRESSEE_CHANGED = "addressee_changed"
    DEADLINE_LOST = "deadline_lost"
    GENERALISED = "generalised"
    DEMOTED = "demoted"
    SAME_WORDING = "same_wording"
    DEMAND_KEPT = "demand_kept"
    VERB_RAISED = "verb_raised"
    SCOPE_WIDENED = "scope_widened"
    DEMAND_ABSENT = "demand_absent"
    TOPIC_ONLY = "topic_only"
    CONTRARY = "contrary"

    @property
    def is_reason(self) -> bool:
        """Whether it is a reason to call an ask weakened."""
        return self in REASONS


REASONS = tuple(Code)[:9]
"""The codes that make a verdict of *weakened*, in the rubric's order."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An adopted paragraph that may carry an ask, with its sub-paragraphs.

    `number` is the whole paragraph's, or that of the sub-paragraph which alone carries the ask ("31(b)"); `passage`
    is the whole in either case. `likeness` is 0 to 1; `parts` are the sub-paragraphs by number, with offsets in
    the passage.
    """

    number: str
    part: Part
    passage: Passage
    likeness: float
    parts: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An ask and the adopted paragraphs most likely to carry it, best first."""

    ask: Ask
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a verdict: what it shows, why, and the words on both sides.

    `weight` is what it adds to the sum behind the verdict: positive speaks for *adopted*, negative against.
    """

    code: Code
    because: str
    ask: tuple[Passage, ...] = ()
    adopted: tuple[Passage, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person made of a finding: the verdict and carriers as they see them, whole, and when (ISO 8601).

    `standing` is "current"; or, where it was said of an earlier adopted text, "carried over" if the wording still
    stands, with the carriers under their present numbers, and "outdated" if not.
    """

    verdict: Verdict
    carriers: tuple[str, ...]
    note: str
    by: str
    at: str
    standing: str = "current"


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one ask, as the program sees it. It cannot exist without its evidence.

    `confidence` is 0 to 1; `reviews` are what people made of it, and leave the rest as it was.
    """

    ask: Ask
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    confidence: float
    carriers: tuple[Candidate, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    strengthened: bool = False
    reversed: bool = False
    verbatim: bool = False
    origin: Origin | None = None
    reviews: tuple[Reviewed, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a finding has evidence")
        if self.verdict is Verdict.WEAKENED and not any(e.code.is_reason for e in self.evidence):
            raise ValueError("a weakened finding has a reason")

    @property
    def reasons(self) -> tuple[Code, ...]:
        """The codes that explain *weakened*, each once, in the rubric's order."""
        found = {e.code for e in self.evidence}
        return tuple(code for code in REASONS if code in found)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of every ask of one text in another, in the order of the proposal.

    `lexicon` is the name and hash of the word lists that were used; `unclaimed` are the numbers of the
    adopted operative paragraphs that carry no ask; `warnings` are doubts about the pair itself.
    """

    proposed: Reading
    adopted: Reading
    findings: tuple[Finding, ...]
    unclaimed: tuple[str, ...] = ()
    baseline: Reading | None = None
    warnings: tuple[Notice, ...] = ()
    lexicon: str = ""
    rubric: str = RUBRIC

    def count(self, verdict: Verdict) -> int:
        """How many findings have that verdict."""
        return sum(f.verdict is verdict for f in self.findings)


# ---------------------------------------------------------------- wording


class EditKind(StrEnum):
    """What happened to a run of words."""

    SAME = "same"
    LOST = "lost"
    GAINED = "gained"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words that stayed, was lost, or was gained."""

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Two wordings as a run of edits: `before` and `after` spell both out exactly."""

    edits: tuple[Edit, ...]

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.edits)

    @property
    def before(self) -> str:
        """The first wording."""
        return "".join(e.text for e in self.edits if e.kind is not EditKind.GAINED)

    @property
    def after(self) -> str:
        """The second wording."""
        return "".join(e.text for e in self.edits if e.kind is not EditKind.LOST)

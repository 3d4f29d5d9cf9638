"""What became of an ask: the paragraphs that may carry it, the evidence, the verdict, and what people made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from resodiff.model.matter import Ask, Part
from resodiff.model.place import Passage, Span


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
    """What a piece of evidence shows; `REASONS` are those for *weakened*."""

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


REASONS = (
    Code.VERB_SOFTENED,
    Code.ACTION_SOFTENED,
    Code.QUALIFIER_LOST,
    Code.CAVEAT_ADDED,
    Code.NARROWED,
    Code.ADDRESSEE_CHANGED,
    Code.DEADLINE_LOST,
    Code.GENERALISED,
    Code.DEMOTED,
)
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
    stands, with the carriers under their present numbers, and "outdated" if not. `settles` says that it settles what
    others dispute, `is_note` that it has a note and decides nothing, `reversed` that the text says the contrary.
    `reasons` are those for *weakened*. `on` is the adopted text of which it was said, by the hash of its words, and
    `why` says in words for what it is outdated.
    """

    verdict: Verdict
    carriers: tuple[str, ...]
    note: str
    by: str
    at: str
    standing: str = "current"
    settles: bool = False
    is_note: bool = False
    reversed: bool = False
    reasons: tuple[Code, ...] = ()
    on: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one ask, as the program sees it. It cannot exist without its evidence.

    `confidence` is 0 to 1; where it is not high, `likely` are the paragraphs that may carry the ask beside those named,
    the likeliest first; `reviews` are what people made of it, and leave the rest as it was.
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
    likely: tuple[Candidate, ...] = ()

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

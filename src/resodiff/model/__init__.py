"""The nouns, frozen. Read this page first.

Bytes become a `Document` (text and blocks), a document becomes a `Reading` (metadata, paragraphs, asks),
an ask meets its candidates in a `Match`, a match is judged into a `Finding`, and findings make a
`Comparison`. Every value keeps its place in the source, so that it can be quoted, highlighted and checked.

The nouns live in families, each of which knows only those before it: `place` (where words stand), `matter` (what a
text says), `outcome` (what became of an ask), `comparison` (of all asks), and `wording` (what happened to words).
Everybody takes them from here. Standard library only.
"""

from resodiff.model.comparison import RUBRIC, Comparison
from resodiff.model.matter import Aim, Ask, AskKind, Kind, Metadata, Paragraph, Part, Reading, Vote
from resodiff.model.outcome import (
    REASONS,
    Candidate,
    Code,
    Evidence,
    Finding,
    Match,
    Origin,
    Reviewed,
    Verdict,
)
from resodiff.model.place import Block, BlockKind, Document, Notice, Passage, Severity, Span
from resodiff.model.wording import Diff, Edit, EditKind

__all__ = [
    "REASONS",
    "RUBRIC",
    "Aim",
    "Ask",
    "AskKind",
    "Block",
    "BlockKind",
    "Candidate",
    "Code",
    "Comparison",
    "Diff",
    "Document",
    "Edit",
    "EditKind",
    "Evidence",
    "Finding",
    "Kind",
    "Match",
    "Metadata",
    "Notice",
    "Origin",
    "Paragraph",
    "Part",
    "Passage",
    "Reading",
    "Reviewed",
    "Severity",
    "Span",
    "Verdict",
    "Vote",
]

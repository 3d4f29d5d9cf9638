"""Readings made of bare sentences, for the tests of everything between extraction and the faces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.extraction.draft_asks import asks_of
from resodiff.model import (
    Aim,
    Ask,
    AskKind,
    Block,
    Document,
    Kind,
    Metadata,
    Paragraph,
    Part,
    Passage,
    Reading,
    Span,
)

_SUB = re.compile(r"^(\([a-z]+\)) ", re.MULTILINE)


def resolution(*operative: str, preamble: Sequence[str] = (), kind: Kind = Kind.RESOLUTION) -> Reading:
    """A text with these paragraphs, numbered from 1 and from PP1; lines that begin "(a) " are sub-paragraphs.

    Each operative paragraph is also an ask, as in a draft.
    """
    document = _document([*preamble, *operative])
    pieces = [passage for block in document.blocks for passage in [document.quote(block.span)]]
    before = tuple(Paragraph(f"PP{n}", Part.PREAMBULAR, p) for n, p in enumerate(pieces[: len(preamble)], 1))
    after = tuple(
        part for n, p in enumerate(pieces[len(preamble) :], 1) for part in _parts(str(n), p, document)
    )
    return Reading(document, kind, "en", Metadata(), before, after, asks_of(after, document))


def draft(*operative: str, preamble: Sequence[str] = ()) -> Reading:
    """A draft with these operative paragraphs, each an ask."""
    return resolution(*operative, preamble=preamble, kind=Kind.DRAFT)


def letter(*asks: str, aim: Aim = Aim.INCLUDE) -> Reading:
    """A letter with these asks, as put in prose."""
    document = _document(asks)
    found = tuple(
        Ask(f"ask-{n}", str(n), AskKind.PROSE, (document.quote(block.span),), aim=aim)
        for n, block in enumerate(document.blocks, 1)
    )
    return Reading(document, Kind.LETTER, "en", Metadata(), asks=found)


def _document(wordings: Sequence[str]) -> Document:
    blocks, at = [], 0
    for wording in wordings:
        blocks.append(Block(Span(at, at + len(wording))))
        at += len(wording) + 1
    return Document("text.txt", "0" * 64, "text", "\n".join(wordings), tuple(blocks))


def _parts(number: str, whole: Passage, document: Document) -> tuple[Paragraph, ...]:
    """The chapeau and each sub-paragraph, without its marker."""
    marks = list(_SUB.finditer(whole.text))
    ends = [*(m.start() - 1 for m in marks), len(whole.text)]
    chapeau = Paragraph(number, Part.OPERATIVE, whole.quote(0, ends[0]))
    subs = (
        Paragraph(number + m.group(1), Part.OPERATIVE, whole.quote(m.end(), end))
        for m, end in zip(marks, ends[1:], strict=True)
    )
    return (chapeau, *subs)

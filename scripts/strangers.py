"""Pairs of resolutions of a corpus that are about different things, for scripts/learn_weights.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import planting

from resodiff.model import (
    Ask,
    AskKind,
    Document,
    Kind,
    Metadata,
    Paragraph,
    Part,
    Passage,
    Reading,
    Span,
)

ASKED = 12
"""Asks taken of each resolution."""


def strangers(corpus: Path, remainder: int, of: int) -> Iterator[tuple[str, Reading, Reading]]:
    """Every `of`-th resolution as a draft with its first asks, before the next but one; the symbol of the first."""
    texts = list(planting.resolutions(corpus, remainder, of))
    for (symbol, _, asked), (_, preamble, operative) in zip(texts, texts[2:], strict=False):
        yield symbol, reading([], asked[:ASKED]), reading(preamble, operative)


def reading(preamble: list[str], operative: list[str]) -> Reading:
    """A text of these paragraphs."""
    before = _paragraphs([(f"PP{i}", text) for i, text in enumerate(preamble, start=1)], Part.PREAMBULAR)
    after = _paragraphs([(str(i), text) for i, text in enumerate(operative, start=1)], Part.OPERATIVE)
    asks = tuple(Ask(f"op-{p.number}", p.number, AskKind.OPERATIVE, (p.passage,)) for p in after)
    document = Document("", "", "text", "\n".join([*preamble, *operative]), ())
    return Reading(document, Kind.RESOLUTION, "en", Metadata(), before, after, asks)


def _paragraphs(texts: list[tuple[str, str]], part: Part) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(n, part, Passage(text, Span(0, len(text)))) for n, text in texts)

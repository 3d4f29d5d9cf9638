"""The asks of a letter or statement."""

from __future__ import annotations

import re

from resodiff.model import Ask, AskKind, Document, Span
from resodiff.text import sentences

_DEMAND = re.compile(
    r"\b[Ww]e,? (?:(?:also|therefore|further|strongly|would|respectfully) )*(call (?:up)?on|urge|request|encourage)\b"
)


def asks(document: Document) -> tuple[Ask, ...]:
    """The asks in reading order, numbered by their place."""
    found: list[Ask] = []
    for block in document.blocks:
        for span in sentences(document.wording(block)):
            passage = document.quote(Span(block.span.start + span.start, block.span.start + span.end))
            if _DEMAND.search(passage.text):
                number = str(len(found) + 1)
                found.append(Ask(f"ask-{number}", number, AskKind.PROSE, (passage,)))
    return tuple(found)

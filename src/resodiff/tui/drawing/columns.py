"""Texts beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

GAP = 2
"""Columns of the screen between two texts."""

_NOTHING = Content("")


def beside(texts: Sequence[Content], width: int) -> list[Content]:
    """The lines of several texts, each wrapped in its share of the width."""
    if len(texts) == 1:
        return texts[0].wrap(width)
    each = share(width, len(texts))
    wrapped = [text.wrap(each) for text in texts]
    gap = Content(" " * GAP)
    return [
        gap.join([line.truncate(each, pad=True) for line in row])
        for row in zip_longest(*wrapped, fillvalue=_NOTHING)
    ]


def share(width: int, texts: int) -> int:
    """The columns of the screen for each of some texts."""
    return max((width - GAP * (texts - 1)) // texts, 8)

"""Putting the asks of a text right: reword, split, join, remove, add.

Each function gives the text of an asks file, which `corrected` applies: the same file that a person may write
by hand, so that a correction made anywhere means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resodiff.errors import UsageError
from resodiff.extraction.asks_file import apply, write
from resodiff.extraction.asks_file_blocks import AskBlock, block_text, blocks
from resodiff.model import Reading

_NO_ASK = "# every ask was removed"
"""Stands for a correction that leaves no ask, since an asks file without a word is taken for an accident."""


def corrected(reading: Reading, corrections: Iterable[str]) -> Reading:
    """`reading` with its asks put right, one asks file after the other. Raises `InputError`."""
    for text in corrections:
        reading = apply(reading, text or _NO_ASK)
    return reading


def reworded(reading: Reading, place: int, wordings: Sequence[str]) -> str:
    """The ask at `place` with other words; several wordings split it, none removes it."""
    found = list(blocks(write(reading)))
    old = found[place]
    new = [_worded(old if n == 0 else None, words) for n, words in enumerate(wordings)]
    return _text([*found[:place], *new, *found[place + 1 :]])


def joined(reading: Reading, place: int) -> str:
    """The ask at `place` with the next one in it. Raises `UsageError` at the last."""
    found = list(blocks(write(reading)))
    if place + 1 >= len(found):
        raise UsageError("there is no ask after this one", "join from the one before")
    one, next_ = found[place], found[place + 1]
    both = AskBlock(one.key, one.details, (*one.words, *next_.words), one.line)
    return _text([*found[:place], both, *found[place + 2 :]])


def added(reading: Reading, words: str) -> str:
    """One more ask; where the text has its words, it takes its place among the others."""
    return _text([*blocks(write(reading)), _worded(None, words)])


def _worded(old: AskBlock | None, words: str) -> AskBlock:
    lines = tuple(line.strip() for line in words.splitlines() if line.strip())
    if not lines:
        raise UsageError("an ask has words", "write some, or remove the ask")
    return AskBlock(old.key if old else "", old.details if old else {}, lines, 0)


def _text(found: Iterable[AskBlock]) -> str:
    return "\n".join(block_text(b.key, b.details, "\n".join(b.words)) for b in found)

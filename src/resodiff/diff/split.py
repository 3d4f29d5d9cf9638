"""A wording cut into words and punctuation marks, each carrying the white space behind it.

White space is carried aside, never compared: as tokens of its own it would turn every diff into confetti.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+(?:[-'’\u2011]\w+|(?<=\d)[.,/](?=\d)\w+)*|\s+|[^\w\s]")
"""A word keeps its hyphens and apostrophes ("self-determination"), a number its marks ("48/23", "1,000")."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark, and the white space behind it."""

    core: str
    tail: str = ""

    @property
    def key(self) -> str:
        """What is compared: the word without its case."""
        return self.core.casefold()

    def __str__(self) -> str:
        return self.core + self.tail


def split(text: str) -> list[Word]:
    """The words of `text`; joined they are `text` again. The first is empty and carries the leading space."""
    found: list[Word] = [Word("")]
    for token in _TOKEN.findall(text):
        if token.isspace():
            found[-1] = Word(found[-1].core, token)
        else:
            found.append(Word(token))
    return found

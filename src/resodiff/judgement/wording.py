"""A wording ready to be judged: its words and acts, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from resodiff.demands import Act, Token, acts, tokens
from resodiff.lexicon import Lexicon
from resodiff.model import Passage


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A text taken apart.

    `content` are its content words without those of the operative verbs, nor those before the first act.
    """

    text: str
    acts: tuple[Act, ...]
    content: tuple[Token, ...]

    def act_at(self, offset: int) -> Act:
        """The act in which a character stands."""
        return next((a for a in reversed(self.acts) if a.start <= offset), self.acts[0])


@lru_cache(maxsize=4096)
def take_apart(text: str, lexicon: Lexicon) -> Wording:
    """The wording of `text` by the word lists of `lexicon`."""
    found = acts(text, lexicon)
    verbs = [(a.verb.start, a.verb.end) for a in found if a.verb]
    content = tuple(
        t
        for t in tokens(text, lexicon)
        if t.start >= found[0].start and not any(s <= t.start < e for s, e in verbs)
    )
    return Wording(text, found, content)


def shown(text: str, most: int) -> int:
    """Where to stop quoting a text that is longer than `most` characters: at the end of a word."""
    if len(text) <= most:
        return len(text)
    return text.rfind(" ", 0, most + 1) if " " in text[:most] else most


def quote(passages: tuple[Passage, ...], start: int, end: int) -> Passage:
    """The words from `start` to `end` of passages joined by line ends, as a passage with its own place.

    A stretch that runs over the end of one passage is quoted up to that end.
    """
    at = 0
    for passage in passages:
        length = len(passage.text)
        if start < at + length or passage is passages[-1]:
            begin = max(start - at, 0)
            return passage.quote(min(begin, length), min(max(end - at, begin), length))
        at += length + 1
    raise ValueError("a quotation needs a passage")

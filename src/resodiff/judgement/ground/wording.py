"""A wording ready to be judged: its words and acts, read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from resodiff.demands import Act, Token, acts, tokens
from resodiff.lexicon import Lexicon
from resodiff.model import Passage


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A text taken apart.

    `content` are its content words without those of the operative verbs, nor those before the first act. Beside it
    stand what each of them means, what it weighs, and where in `acts` its act is, since every candidate of every
    ask is looked at by these. `known` is all that they mean, `total` what they weigh together.
    """

    text: str
    acts: tuple[Act, ...]
    content: tuple[Token, ...]
    concepts: tuple[str, ...]
    known: frozenset[str]
    weights: tuple[float, ...]
    homes: tuple[int, ...]
    total: float

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The places of the first content word from `start`, and of the first from `end`."""
        return bisect_left(self.content, (start,)), bisect_left(self.content, (end,))

    def place_from(self, offset: int) -> int:
        """The place of the first content word from an offset."""
        return bisect_left(self.content, (offset,))

    def act_at(self, offset: int) -> Act:
        """The act in which a character stands."""
        return next((a for a in reversed(self.acts) if a.start <= offset), self.acts[0])


def wording(text: str, found: tuple[Act, ...], content: tuple[Token, ...]) -> Wording:
    """The wording of `text` with these acts, in order, and these content words."""
    weights = tuple([t.weight for t in content])
    concepts = tuple([t.concept for t in content])
    starts = [a.start for a in found]
    homes = (
        tuple([max(bisect_right(starts, t.start) - 1, 0) for t in content])
        if starts[1:]
        else (0,) * len(content)
    )
    return Wording(text, found, content, concepts, frozenset(concepts), weights, homes, sum(weights))


@lru_cache(maxsize=4096)
def take_apart(text: str, lexicon: Lexicon) -> Wording:
    """The wording of `text` by the word lists of `lexicon`."""
    found, words = acts(text, lexicon), tokens(text, lexicon)
    content: list[Token] = []
    past = bisect_left(words, (found[0].start,))
    for verb in (a.verb for a in found if a.verb and a.verb.start >= a.start):
        content += words[past : bisect_left(words, (verb.start,))]
        past = bisect_left(words, (verb.end,))
    return wording(text, found, (*content, *words[past:]))


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

"""Where an edited paragraph has other words than the ask, word for word: what was put in, taken out and exchanged.

The fates of content words do not show it where "some" comes before "children", or "pilots" stands for "no one".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from resodiff.judgement.ground.case import Case
from resodiff.lexicon.phrases import Placed, placed

_MOST = 8
"""Words of either side: more of them are no exchange of one phrase for another."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the ask for which others stand in its main carrier, between words that both have.

    `mine` and `theirs` are places of words, first and past: the first is empty where something was only put in, the
    second where it was only taken out. `old` and `new` are these words in small letters, one space between them.
    """

    ask: Placed
    main: Placed
    mine: tuple[int, int]
    theirs: tuple[int, int]
    old: str
    new: str

    def reverse(self) -> Edit:
        """The same as if the main carrier had become the ask."""
        return Edit(self.main, self.ask, self.theirs, self.mine, self.new, self.old)

    def without_noun(self) -> Edit:
        """The same without the last word of both, where these are two forms of one: "any breach", "grave breaches"."""
        (first, past), (start, end) = self.mine, self.theirs
        if past == first or end == start:
            return self
        if _are_forms(self.ask.words[past - 1], self.main.words[end - 1]):
            return edit(self.ask, self.main, (first, past - 1), (start, end - 1))
        return self

    def before(self, words: int) -> list[str]:
        """The kept words before both, at most so many, back to a sign."""
        first = at = self.theirs[0]
        while at > max(0, first - words) and (at == first or is_joined(self.main, at)):
            at -= 1
        return self.main.words[at:first] if is_joined(self.main, first) else []

    def behind(self, words: int) -> list[str]:
        """The kept words behind both, at most so many, up to a sign."""
        first = past = self.theirs[1]
        kept = self.ask.words[self.mine[1] : self.mine[1] + words]
        for mine, theirs in zip(kept, self.main.words[first:], strict=False):
            if not is_joined(self.main, past) or not _are_forms(mine, theirs):
                break
            past += 1
        return self.main.words[first:past]

    def spans(self, back: int = 0, on: int = 0) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where both sides stand, with as many kept words before and behind."""
        return (
            _span(self.ask, self.mine[0] - back, self.mine[1] + on),
            _span(self.main, self.theirs[0] - back, self.theirs[1] + on),
        )


def edit(ask: Placed, main: Placed, mine: tuple[int, int], theirs: tuple[int, int]) -> Edit:
    """The edit at these places."""
    old, new = " ".join(ask.words[slice(*mine)]), " ".join(main.words[slice(*theirs)])
    return Edit(ask, main, mine, theirs, old, new)


def is_joined(text: Placed, at: int) -> bool:
    """Whether no sign but a hyphen or an apostrophe parts a word from the one before it."""
    return 0 < at < len(text.words) and not text.text[text.ends[at - 1] : text.starts[at]].strip(" \u00a0-’'")


def edits(case: Case) -> tuple[Edit, ...]:
    """What became other in the main carrier, in order; nothing where it is more than an edited form."""
    return () if case.rewritten else _edits(case.wording.text, case.carriers[0].wording.text)


@lru_cache(maxsize=64)
def _edits(mine: str, theirs: str) -> tuple[Edit, ...]:
    ask, main = placed(mine), placed(theirs)
    found: list[Edit] = []
    i = j = 0
    for a, b, size in in_order(mine, theirs):
        if (i < a or j < b) and a - i <= _MOST and b - j <= _MOST:
            found.append(edit(ask, main, (i, a), (j, b)))
        i, j = a + size, b + size
    return tuple(found)


@lru_cache(maxsize=64)
def in_order(mine: str, theirs: str) -> tuple[tuple[int, int, int], ...]:
    """The stretches of words that two texts have in the same order: where each begins in the first and in the second,
    and how long it is; the last one is empty and stands at both ends."""
    from rapidfuzz.distance.Indel import editops

    blocks = editops(placed(mine).words, placed(theirs).words).as_matching_blocks()
    return tuple([(block.a, block.b, block.size) for block in blocks])


def joined(found: tuple[Edit, ...]) -> Iterator[Edit]:
    """Each of several edits, and any two with but one word between them as one."""
    yield from found
    for first, second in pairwise(found):
        if second.theirs[0] - first.theirs[1] == second.mine[0] - first.mine[1] == 1:
            mine, theirs = (first.mine[0], second.mine[1]), (first.theirs[0], second.theirs[1])
            yield edit(first.ask, first.main, mine, theirs)


def _are_forms(mine: str, theirs: str) -> bool:
    """Whether two words are one, but for a plural."""
    one, other = sorted((mine, theirs), key=len)
    return bool(one) and other in (one, f"{one}s", f"{one}es", f"{one[:-1]}ies")


def _span(text: Placed, first: int, past: int) -> tuple[int, int]:
    return text.starts[max(first, 0)], text.ends[min(past, len(text.words)) - 1]

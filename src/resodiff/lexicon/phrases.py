"""Looking for any of many phrases in a text, in any case.

Judgement looks for hundreds of phrases in every paragraph, and few of them are there. So a text is folded and its
words are placed once, and a phrase is tried only where its first word stands: on 140 paragraphs that takes half the
time of one expression for all phrases. An expression is built when its first word is met, and most never are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

_REMEMBERED = 2048
"""Texts whose words are remembered: several lists of phrases look for theirs."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"([\W_]+)")
_VARIED = re.compile(r"\S*(?: \S*)?[*|]")
"""One of the first two words of a phrase is not the same in all its forms."""


class Placed(NamedTuple):
    """A text folded, its words in order, and where each of them begins and ends.

    The first and the last word are empty where something else stands at that end of the text.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=_REMEMBERED)
def placed(text: str) -> Placed:
    """A text with its words placed."""
    folded_text = folded(text)
    pieces = _BETWEEN.split(folded_text)
    bounds = [0, *accumulate(map(len, pieces))]
    return Placed(folded_text, pieces[::2], bounds[:-1:2], bounds[1::2])


@lru_cache(maxsize=_REMEMBERED)
def _known(text: str) -> frozenset[str]:
    return frozenset(placed(text).words)


def may_have(text: str, firsts: frozenset[str]) -> bool:
    """Whether a text may have a phrase that begins with one of these words, in small letters: a quick look before a
    long one. A phrase that begins with no word ("") may be anywhere."""
    return "" in firsts or not firsts.isdisjoint(_known(text))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words with which phrases in any case begin, for `may_have`."""
    return frozenset(first_word(plain(phrase)) for phrase in phrases)


def first_word(phrase: str) -> str:
    """The word with which a phrase in small letters begins, without what a hyphen or apostrophe joins to it."""
    found = _WORD.match(phrase)
    return found[0] if found else ""


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


def begun(text: str, words: frozenset[str], found: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where an expression fits in `text` that begins with one of these words, in small letters: as `finditer` would
    tell, which tries it at every character."""
    if words.isdisjoint(_known(text)):
        return
    past = 0
    _, known, starts, _ = placed(text)
    for at in compress(starts, map(words.__contains__, known)):
        if at >= past and (hit := found.match(text, at)):
            past = hit.end()
            yield hit


def _second_words(phrases: Iterable[str]) -> frozenset[str]:
    """The words that come second in phrases; none of them where any word may, or where there need be no second."""
    found = [_WORD.findall(phrase)[1:2] if not _VARIED.match(phrase) else [] for phrase in phrases]
    return frozenset(word for second in found for word in second) if all(found) else frozenset()


class Phrases:
    """Phrases as they stand, the longest first, and then those with gaps ("*")."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in map(str.lower, phrases):
            self._by_first[first_word(phrase)].append(phrase)
        self._seconds = {first: _second_words(known) for first, known in self._by_first.items()}
        self._built: dict[str, re.Pattern[str]] = {}

    def within(self, text: str) -> Iterator[re.Match[str]]:
        """Where a phrase stands in `text`, in order of place, none over another. The matches are of the folded text."""
        lower, words, starts, _ = placed(text)
        seconds, past = self._seconds, 0
        for n in [n for n, word in enumerate(words) if word in seconds]:
            wanted = seconds[words[n]]
            if wanted and (n + 1 == len(words) or words[n + 1] not in wanted):
                continue
            if starts[n] >= past and (found := self._beginning(words[n]).match(lower, starts[n])):
                past = found.end()
                yield found

    def _beginning(self, word: str) -> re.Pattern[str]:
        if word not in self._built:
            self._built[word] = literally(self._by_first[word])
        return self._built[word]


def any_of(alternatives: Iterable[str], firsts: Iterable[str]) -> re.Pattern[str]:
    """An expression for whole words, to be used on folded texts. Each of `firsts` begins an alternative."""
    letters = {first[:1] for first in firsts}
    ahead = f"(?=[{''.join(sorted(letters))}])" if all(letter.isalnum() for letter in letters) else ""
    return re.compile(rf"\b{ahead}(?:" + "|".join(alternatives) + r")\b")


_GAP = r",?(?: (?!(?:to|of|for|in|on|at|by|from|that|which|who)\b)[\w’'-]+,?){0,4}?"
"""Up to four words that stay within a phrase."""


def with_gaps(words: str) -> str:
    """The expression for words among which "*" is up to four others, and "|" separates alternatives for one. What
    follows the gap is the group "key"."""
    before, _, after = (part.strip() for part in words.partition("*"))
    return rf"{_in_a_row(before)}{_GAP} (?P<key>{_in_a_row(after)})"


def _in_a_row(words: str) -> str:
    return " ".join(f"(?:{'|'.join(map(re.escape, word.split('|')))})" for word in words.split())


def alternatives(words: Iterable[str], space: str = r"\s+") -> str:
    """The part of an expression that matches any of these words, the longest first; a space in them is `space`."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", space) for word in longest_first)


def literally(phrases: Iterable[str]) -> re.Pattern[str]:
    """An expression for these phrases as they stand, the longest first, and then for those with gaps ("*").

    Those that share a first word share it in the expression: many hedges begin alike, and are ruled out at once.
    """
    by_first: dict[str, list[str]] = {}
    for phrase in map(str.lower, phrases):
        first = phrase.split(" ", 1)[0]
        by_first.setdefault(first, []).append(phrase[len(first) :])
    longest_first = sorted(by_first, key=len, reverse=True)
    grouped = (
        f"{re.escape(first)}(?:{'|'.join(map(_tail, sorted(by_first[first], key=_rank)))})"
        for first in longest_first
    )
    return any_of(grouped, longest_first)


def _rank(tail: str) -> tuple[bool, int]:
    return "*" in tail, -len(tail)


def _tail(words: str) -> str:
    if "*" not in words:
        return re.escape(words)
    before, _, after = (part.strip() for part in words.partition("*"))
    return (f" {_in_a_row(before)}" if before else "") + rf"{_GAP} {_in_a_row(after)}"


_LOOKALIKES = str.maketrans({"ı": "i", "ſ": "s", "\u0307": None})
_ALIKE = {"ı": "i", "ſ": "s", "İ": "i"}


def plain(words: str) -> str:
    """Words found in any case, as the key of a table: in small letters, one space between them.

    An expression that ignores case takes a dotless i for an i, a long s for an s; `str.lower` does not.
    """
    return " ".join(words.lower().translate(_LOOKALIKES).split())


def folded(text: str) -> str:
    """The text in lower case, every character at its own place still, without the lookalikes of `plain`."""
    lower = text.lower()
    if len(lower) == len(text) and "ı" not in lower and "ſ" not in lower:
        return lower
    return "".join(_ALIKE.get(c) or (c.lower() if len(c.lower()) == 1 else c) for c in text)

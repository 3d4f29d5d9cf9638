"""Lines become running text: words split at a line's end are whole again, true hyphens stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

SOFT = "\u00ad"
"""The soft hyphen."""

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_SPLIT = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐]$")
_FIRST = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)")
_HYPHENS = str.maketrans("‐‑", "--")
_TIGHT = ("-", "‐", "‑", "–", "—", "/")
_PREFIXES = frozenset(
    {
        "anti",
        "co",
        "cross",
        "ex",
        "extra",
        "follow",
        "half",
        "high",
        "inter",
        "intra",
        "long",
        "low",
        "mid",
        "multi",
        "non",
        "post",
        "pre",
        "pro",
        "self",
        "semi",
        "short",
        "sub",
        "well",
    }
)


class Vocabulary:
    """The words of one document, split words left out, to tell a split word from a true hyphen."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            whole = line[: -len(_last_word(line))] if _split_word(line) else line
            self._words.update(_plain(word) for word in _WORD.findall(whole))
        ends = [(_split_word(line), _FIRST.match(after)) for line, after in pairwise(lines)]
        votes = [self._vote(_plain(left[1]), _plain(right[1])) for left, right in ends if left and right]
        self._splits_words = sum(votes) <= 0

    def _vote(self, left: str, right: str) -> int:
        """1 where the document has the hyphenated word elsewhere, -1 where it has the joined one, else 0."""
        joined, hyphenated = self._words[left + right], self._words[f"{left}-{right}"]
        return (hyphenated > joined) - (joined > hyphenated)

    def hyphenates(self, left: str, right: str) -> bool:
        """Whether the hyphen between two halves is part of the word."""
        left, right = _plain(left), _plain(right)
        vote = self._vote(left, right)
        if vote:
            return vote > 0
        stands_alone = self._words[left] or self._words[right]
        return bool("-" in left or left in _PREFIXES or stands_alone or not self._splits_words)


def _plain(word: str) -> str:
    return (word if word.isascii() else word.translate(_HYPHENS)).lower()


def _last_word(line: str) -> str:
    """The word at the end of a line: a pattern would try every place of a long text."""
    return line.rsplit(None, 1)[-1] if line.strip() else ""


def _split_word(line: str) -> re.Match[str] | None:
    """The half of a word before the hyphen that ends a line."""
    return _SPLIT.search(_last_word(line)) if line.endswith(("-", "‐")) else None


def join(text: str, line: str, words: Vocabulary) -> str:
    """The text with one more line."""
    if not text or not line:
        return text + line
    if text[-1] in SOFT:
        return text.rstrip(SOFT) + line
    split, first = _split_word(text), _FIRST.match(line)
    if split and first:
        true = first[1][0].isupper() or words.hyphenates(split[1], first[1])
        return text + line if true else text[:-1] + line
    tight = text.endswith(_TIGHT) and len(_last_word(text)) > 1
    return text + line if tight else f"{text} {line}"

"""Lines become running text: words split at a line's end are whole again, true hyphens stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

SOFT = "\u00ad"
"""The soft hyphen."""

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_SPLIT = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐]$")
_HEAD = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)")
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
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    }
)

_ENDINGS = frozenset(
    {
        "tion",
        "tions",
        "tional",
        "sion",
        "sions",
        "ment",
        "ments",
        "mental",
        "ing",
        "ings",
        "ed",
        "er",
        "ers",
        "ly",
        "ness",
        "ity",
        "ities",
        "able",
        "ible",
        "ance",
        "ances",
        "ence",
        "ences",
        "al",
        "ally",
        "ous",
        "ive",
        "tive",
        "tives",
        "cal",
        "cally",
        "ture",
        "tures",
        "ist",
        "ists",
        "ism",
        "ary",
        "ory",
        "ate",
        "ated",
        "ates",
        "ating",
        "ize",
        "ized",
        "ization",
    }
)


class Vocabulary:
    """The words of one document, halves at line ends left out, to tell a split word from a true hyphen."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        ends: list[tuple[str, str]] = []
        left = ""
        for line in lines:
            head, split = _HEAD.match(line), _split_word(line)
            if left and head:
                ends.append((left, _plain(head[1])))
            whole = line[head.end() :] if left and head else line
            whole = whole[: -len(_last_word(line))] if split else whole
            left = _plain(split[1]) if split else ""
            self._words.update(_plain(word) for word in _WORD.findall(whole))
        self._splits_words = sum(self._vote(*halves) for halves in ends) < 0

    def _vote(self, left: str, right: str) -> int:
        """1 where the document has the hyphenated word elsewhere, -1 where it has the joined one, else 0."""
        joined, hyphenated = self._words[left + right], self._words[f"{left}-{right}"]
        return (hyphenated > joined) - (joined > hyphenated)

    def hyphenates(self, left: str, right: str) -> bool:
        """Whether the hyphen between two halves is part of the word.

        The document's own spelling decides; then halves that are no words; then what it does elsewhere.
        """
        left, right = _plain(left), _plain(right)
        vote = self._vote(left, right)
        if vote:
            return vote > 0
        if "-" in left + right or left in _PREFIXES:
            return True
        if right in _ENDINGS and not self._words[right]:
            return False
        known = [half for half in (left, right) if self._words[half]]
        return len(known) == 2 or any(len(half) > 3 for half in known) or not self._splits_words


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
    split, first = _split_word(text), _HEAD.match(line)
    if split and first:
        true = first[1][0].isupper() or words.hyphenates(split[1], first[1])
        return text + line if true else text[:-1] + line
    tight = text.endswith(_TIGHT) and len(_last_word(text)) > 1
    return text + line if tight else f"{text} {line}"

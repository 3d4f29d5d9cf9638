"""Looking for any of many phrases in a text, in any case.

Python's expressions take three to five times as long when they ignore case and when no first letter rules a place
out (measured on 140 paragraphs: 20 ms against 4), and judgement looks for phrases in every paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(alternatives: Iterable[str], firsts: Iterable[str]) -> re.Pattern[str]:
    """An expression for whole words, to be used on folded texts. Each of `firsts` begins an alternative."""
    letters = {first[:1] for first in firsts}
    ahead = f"(?=[{''.join(sorted(letters))}])" if all(letter.isalnum() for letter in letters) else ""
    return re.compile(rf"\b{ahead}(?:" + "|".join(alternatives) + r")\b")


def alternatives(words: Iterable[str], space: str = r"\s+") -> str:
    """The part of an expression that matches any of these words, the longest first; a space in them is `space`."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", space) for word in longest_first)


def literally(phrases: Iterable[str]) -> re.Pattern[str]:
    """An expression for these phrases as they stand, the longest first.

    Those that share a first word share it in the expression: many hedges begin alike, and are ruled out at once.
    """
    by_first: dict[str, list[str]] = {}
    for phrase in map(str.lower, phrases):
        first = phrase.split(" ", 1)[0]
        by_first.setdefault(first, []).append(re.escape(phrase[len(first) :]))
    longest_first = sorted(by_first, key=len, reverse=True)
    grouped = (
        f"{re.escape(first)}(?:{'|'.join(sorted(by_first[first], key=len, reverse=True))})"
        for first in longest_first
    )
    return any_of(grouped, longest_first)


_LOOKALIKES = str.maketrans({"ı": "i", "ſ": "s", "\u0307": None})


def plain(words: str) -> str:
    """Words found in any case, as the key of a table: in small letters, one space between them.

    An expression that ignores case takes a dotless i for an i, a long s for an s; `str.lower` does not.
    """
    return " ".join(words.lower().translate(_LOOKALIKES).split())


def folded(text: str) -> str:
    """The text in lower case, every character at its own place still."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

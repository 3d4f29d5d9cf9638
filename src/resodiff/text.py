"""Words as people compare them, and where sentences end.

`fold` takes the differences away that no reader sees (case, white space, the shape of quotation marks and
dashes, soft hyphens) and remembers where each remaining character came from. `sentences` knows the
abbreviations of UN texts, so that "Ms. Vaal", "No. 5", "U.N." and "[…]" end no sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.model import Span

# ---------------------------------------------------------------- folding


def _table() -> dict[int, str]:
    groups = {
        "": "\u00ad\u200b\u200c\u200d\u2060\ufeff",
        "'": "‘’‚‛′`´",
        '"': "“”„‟″«»",
        "-": "‐‑‒–—―−",
        "...": "…",
    }
    return {ord(char): plain for plain, chars in groups.items() for char in chars}


_PLAIN = _table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its plainest form. `origins[i]` is where character `i` stood in the source."""

    text: str
    origins: tuple[int, ...]

    def source(self, start: int, end: int) -> Span:
        """The place in the source of the characters from `start` to `end` (`start` below `end`)."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


def fold(text: str) -> Folded:
    """`text` in lower case, with single spaces, straight quotes and plain hyphens, without soft hyphens."""
    out: list[str] = []
    origins: list[int] = []
    after_space = True
    for at, char in enumerate(text):
        plain = " " if char.isspace() else _PLAIN.get(ord(char), char).casefold()
        if plain == " " and after_space:
            continue
        after_space = plain == " " if plain else after_space
        out.append(plain)
        origins.extend([at] * len(plain))
    return Folded("".join(out), tuple(origins))


def plain(text: str) -> str:
    """The folded wording alone, without spaces at its ends."""
    return fold(text).text.strip()


def find(words: str, text: str, start: int = 0) -> Span | None:
    """Where `words` first stand in `text` from `start` on, whatever their case, spacing and quotes."""
    return find_folded(words, fold(text), start)


def find_folded(words: str, haystack: Folded, start: int = 0) -> Span | None:
    """As `find`, in a text folded once for many searches; `start` is an offset in the source."""
    needle = plain(words)
    if not needle:
        return None
    at = haystack.text.find(needle)
    while at >= 0 and haystack.origins[at] < start:
        at = haystack.text.find(needle, at + 1)
    return haystack.source(at, at + len(needle)) if at >= 0 else None


# ---------------------------------------------------------------- sentences

_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰])*\s+(?=[\"“‘'«(\[]*[^\W_a-z])")


def _words(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split())


_TITLES = _words(
    "mr mrs ms mx dr prof rev hon st gen col lt sgt sen rep gov capt messrs h.e amb e.g i.e cf vs viz"
)
"""Abbreviations that always want more words after them."""

_REFERENCES = _words(
    "no nos para paras art arts sec sect ch chap p pp vol fig reg doc res dec add corr annex op pt"
)
"""Abbreviations that a number follows; before anything else their dot may end a sentence ("We said no.")."""

_STARTERS = _words(
    """the this these that those we our it its they their he she his her in on at as for with to by from
    however moreover furthermore finally also although while when if since after before despite all any no
    a an i you your there such"""
)
"""Words whose capital shows that a sentence begins, after a dotted abbreviation such as "U.N."."""

_NO_WORD = " \t\n\u00a0\"“”‘’')]"
_LAST_WORD = re.compile(r"[\w.]*\w$")
_NEXT_WORD = re.compile(r"[\"“‘'«(\[]*(\w+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$|[A-Z]$")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the white space between them."""
    starts = [0, *(end.end() for end in _END.finditer(text) if _ends_sentence(text, end))]
    spans = (_trimmed(text, a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True))
    return tuple(span for span in spans if len(span))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    if end.group().startswith((".", "…")) and _is_ellipsis_in_brackets(text, end):
        return False
    if not end.group().startswith(".") or end.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(0, end.start() - 24), end.start())
    following = _NEXT_WORD.match(text, end.end())
    return before is None or not _abbreviates(before.group(), following.group(1) if following else "", before)


def _is_ellipsis_in_brackets(text: str, end: re.Match[str]) -> bool:
    return "]" in end.group() and text[: end.start()].rstrip().endswith("[")


def _abbreviates(word: str, following: str, match: re.Match[str]) -> bool:
    low = word.lower()
    if low in _TITLES:
        return True
    if low in _REFERENCES:
        return following[:1].isdigit() or bool(re.fullmatch(r"[IVXLC]+|[A-Z]", following))
    if word.isdigit():
        return not match.string[: match.start()].rstrip(_NO_WORD)[-1:].strip(".;:!?")
    return bool(_DOTTED.fullmatch(word)) and following.lower() not in _STARTERS

"""UTF-8 that was read in another encoding and saved again, mended run by run.

A text may be damaged in some places and whole in others, so no re-decoding of the whole can mend it. Each
character that UTF-8 spells with two or three bytes leaves a known sequence of other characters behind; such
a sequence is mended if it gives typography, or if it gives a letter and stands where no word would have it.
The letters of Czech, French or Romanian that look like such a sequence are thereby left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

MISREADINGS = ("cp1252", "latin-1", "cp1250", "cp1254", "mac_roman", "mac_latin2")
"""Encodings in which UTF-8 is usually misread. None of their sequences stands for two things."""

ROUNDS = 8
"""A text may have been damaged again and again; one not settled after this many rounds is left alone."""

_LETTERS = [*range(0xC0, 0x180), *range(0x218, 0x21C)]
_SIGNS = [*range(0xA0, 0xC0), *range(0x2000, 0x2070)]
_RARE_SIGNS = [ord(char) for char in "€№™−≈≠≤≥■□▪▫●○◦►✓✔\ufeff\uf0b7\ufffdﬁﬂ×÷"]

_SUSPECT = re.compile("[ÂÃÄÅÈâïĂĹČďŃńŇ¬√ƒ≈»‚Ô][^\x00-\x7f]")
"""First and second character of every sequence there is: texts without it cost one search."""

_AFTER_WORDS = frozenset("«»“”„‘’‚‹›–—…•·\xa0°ºª®™©¨")
"""Signs that true texts set right behind a word or a single letter."""

_OPENING = frozenset("«»“„‘‚‹›'\"([")


@dataclass(frozen=True, slots=True)
class _Sequence:
    """What a sequence stands for and the encoding that made it.

    `sign` says that it is no letter; `whole`, that none of its characters went missing since.
    """

    meant: str
    misreading: str
    sign: bool
    whole: bool = True


def repair(text: str) -> tuple[str, int]:
    """`text` with its broken encodings mended, and in how many places; mending twice changes nothing more."""
    mended, places = text, 0
    for _ in range(ROUNDS):
        mended, found = _once(mended)
        if not found:
            return mended, places
        places = max(places, found)
    return text, 0


def _once(text: str) -> tuple[str, int]:
    if text.isascii() or not _SUSPECT.search(text):
        return text, 0
    sequences, pattern = _known()
    matches = list(pattern.finditer(text))
    proven = {sequences[m[0]].misreading for m in matches if _sure(m, sequences[m[0]])}
    taken = [m for m in matches if _sure(m, sequences[m[0]]) or _likely(m, sequences[m[0]], proven)]
    out, end, places = [], -1, 0
    for match in taken:
        places += match.start() != end
        out += [text[max(end, 0) : match.start()], sequences[match[0]].meant]
        end = match.end()
    return "".join([*out, text[max(end, 0) :]]), places


# ---------------------------------------------------------------- what is known


@cache
def _known() -> tuple[dict[str, _Sequence], re.Pattern[str]]:
    found: dict[str, _Sequence] = {}
    for misreading in MISREADINGS:
        table = _table(misreading)
        for code in (*_SIGNS, *_RARE_SIGNS, *_LETTERS):
            broken = "".join(table[byte] for byte in chr(code).encode())
            sign = code not in _LETTERS
            found.setdefault(broken, _Sequence(chr(code), misreading, sign))
    for broken, sequence in _maimed().items():
        found.setdefault(broken, sequence)
    longest_first = sorted(found, key=len, reverse=True)
    return found, re.compile("|".join(map(re.escape, longest_first)))


def _table(misreading: str) -> dict[int, str]:
    """What each high byte becomes; bytes without a meaning become C1 controls, as browsers have it."""
    table = {}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(misreading, "ignore")
        table[byte] = char or chr(byte)
    return table


def _maimed() -> dict[str, _Sequence]:
    """Sequences that lost a character since: a byte without a meaning, or a no-break space made plain.

    And the last two of three may have been read once more, as the UTF-8 of one letter: `‚Ķ` for `‚Ä¶`.
    """
    found = {
        broken: _Sequence(meant, "cp1252", sign=True, whole=False)
        for broken, meant in (("â€", "”"), ("â€\ufffd", "”"), ("Â ", " "), ("Ã ", "à "))
    }
    for misreading in ("mac_roman", "mac_latin2"):
        table = _table(misreading)
        for code in range(0x2010, 0x2040):
            first, second, third = (table[byte] for byte in chr(code).encode())
            if "\x80" <= third <= "\xbf":
                lost = (second + third).encode("latin-1").decode("utf-8")
                found.setdefault(first + lost, _Sequence(chr(code), misreading, sign=True, whole=False))
    return found


# ---------------------------------------------------------------- what may be mended


def _sure(match: re.Match[str], sequence: _Sequence) -> bool:
    """Whether the sequence is broken for certain, from itself and its neighbours alone."""
    if len(match[0]) >= 3:
        return sequence.whole
    before, after = _neighbours(match)
    if sequence.sign:
        return sequence.whole and not _capitals(match)
    return _no_word(before, match[0][0], match[0][1], after)


def _likely(match: re.Match[str], sequence: _Sequence, proven: set[str]) -> bool:
    """Whether it is broken because others of the same misreading are."""
    return sequence.misreading in proven and not (sequence.sign and _capitals(match))


def _capitals(match: re.Match[str]) -> bool:
    """Whether the first character may end a word in capitals, with a true sign behind it."""
    return match[0][0].isupper() and _neighbours(match)[0].isupper()


def _neighbours(match: re.Match[str]) -> tuple[str, str]:
    start, end = match.span()
    return match.string[max(start - 1, 0) : start], match.string[end : end + 1]


def _no_word(before: str, lead: str, tail: str, after: str) -> bool:
    """Whether true text never has these two characters, read as one letter, between those two."""
    if lead == "»":
        return False
    if not lead.isalpha() or lead == "ƒ":
        return lead != "¬" or not tail.isalpha()
    if lead.isupper() and before.islower():
        return True
    if tail.isalpha():
        return lead.islower() and tail.isupper() and after.islower()
    if tail == "\xa0" and lead in "ÄÅ":
        return False
    if tail in _AFTER_WORDS:
        return after.islower() and not before.isupper() and before not in _OPENING
    return True

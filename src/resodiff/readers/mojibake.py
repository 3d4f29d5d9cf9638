"""UTF-8 that was read in another encoding and saved again, mended run by run.

A text may be damaged in some places and whole in others, so no re-decoding of the whole can mend it. Each
character that UTF-8 spells with two or three bytes leaves a known sequence of other characters behind; such
a sequence is mended if it gives typography, or if it gives a letter and stands where no word would have it.
The letters of Czech, French or Romanian that look like such a sequence are thereby left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from resodiff.model import Notice

MISREADINGS = ("cp1252", "latin-1", "cp1250", "cp1254", "mac_roman", "mac_latin2")
"""Encodings in which UTF-8 is usually misread. None of their sequences stands for two things."""

ROUNDS = 8
"""A text may have been damaged again and again; one not settled after this many rounds is left alone."""

_LETTERS = frozenset([*range(0xC0, 0xD7), *range(0xD8, 0xF7), *range(0xF8, 0x180), *range(0x218, 0x21C)])
_SIGNS = frozenset([*range(0xA0, 0xC0), 0xD7, 0xF7, *range(0x2000, 0x2070)])
_RARE_SIGNS = frozenset(map(ord, "€№™−≈≠≤≥■□▪▫●○◦►✓✔\ufeff\uf0b7\ufffdﬁﬂ"))
"""What damaged texts had: Latin letters, the signs of Latin-1 and general punctuation, money and bullets."""

_SUSPECT = re.compile("[ÂÃÄÅÈâïĂĹČďŃńŇ¬√ƒ≈»‚Ô](?=[^\x00-\x7f])|[ÂÃ](?= )")
"""First before second character of every sequence there is: texts without it cost one search."""

_AFTER_WORDS = frozenset("«»“”„‘’‚‹›–—…•·\xa0°ºª®™©¨")
"""Signs that true texts set right behind a word or a single letter."""

_OPENING = frozenset("«»“„‘‚‹›'\"([")


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a sequence stands for and the encoding that made it.

    `sign` says that it is no letter; `whole`, that none of its characters went missing since.
    """

    char: str
    misreading: str
    sign: bool = True
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Place:
    """A sequence in a text, with its neighbours."""

    start: int
    broken: str
    before: str
    after: str
    meaning: _Meaning

    @property
    def end(self) -> int:
        return self.start + len(self.broken)


def repair(text: str) -> tuple[str, int]:
    """`text` with its broken encodings mended, and in how many places; mending twice changes nothing more."""
    mended, places = text, 0
    for _ in range(ROUNDS):
        mended, found = _once(mended)
        if not found:
            return mended, places
        places = max(places, found)
    return text, 0


def mended(text: str) -> tuple[str, tuple[Notice, ...]]:
    """As `repair`, with a notice for people if anything was mended."""
    text, places = repair(text)
    if not places:
        return text, ()
    many = "one place" if places == 1 else f"{places} places"
    return text, (Notice("encoding_repaired", f"The encoding was broken in {many} and has been mended."),)


def _once(text: str) -> tuple[str, int]:
    if text.isascii() or not _SUSPECT.search(text):
        return text, 0
    found = list(_places(text))
    proven = {place.meaning.misreading for place in found if _sure(place)}
    out: list[str] = []
    end = places = 0
    for place in found:
        if _sure(place) or _likely(place, proven):
            places += place.start != end or not out
            out += [text[end : place.start], place.meaning.char]
            end = place.end
    return "".join([*out, text[end:]]), places


# ---------------------------------------------------------------- what is known


def _places(text: str) -> Iterator[_Place]:
    end = 0
    for suspect in _SUSPECT.finditer(text):
        start = suspect.start()
        if start < end:
            continue
        for broken in (text[start : start + 3], text[start : start + 2]):
            meaning = _meaning(broken)
            if meaning:
                end = start + len(broken)
                yield _Place(start, broken, text[max(start - 1, 0) : start], text[end : end + 1], meaning)
                break


@lru_cache(4096)
def _meaning(broken: str) -> _Meaning | None:
    for misreading in MISREADINGS:
        char = _undone(broken, misreading)
        if char and ord(char) in _LETTERS:
            return _Meaning(char, misreading, sign=False)
        if char and (ord(char) in _SIGNS or ord(char) in _RARE_SIGNS):
            return _Meaning(char, misreading)
    return _maimed(broken)


def _undone(broken: str, misreading: str) -> str:
    """The one character whose UTF-8 was misread as `broken`, or ""."""
    try:
        char = b"".join(_byte(c, misreading) for c in broken).decode()
    except UnicodeError:
        return ""
    return char if len(char) == 1 else ""


def _byte(char: str, misreading: str) -> bytes:
    """The byte behind a character; one without a meaning has become a C1 control, as browsers have it."""
    try:
        return char.encode(misreading)
    except UnicodeEncodeError:
        if "\x80" <= char <= "\x9f":
            return char.encode("latin-1")
        raise


_DROPPED = {"â€\ufffd": "”", "â€": "”", "Â ": " ", "Ã ": "à "}
"""A byte that cp1252 has no meaning for was dropped, or a no-break space was made plain."""


def _maimed(broken: str) -> _Meaning | None:
    """What a sequence stands for that lost a character since.

    The last two of three may have been read once more, as the UTF-8 of one letter: `‚Ķ` for `‚Ä¶`.
    """
    if broken in _DROPPED:
        return _Meaning(_DROPPED[broken], "cp1252", whole=False)
    if len(broken) == 2 and broken[0] == "‚" and "\u0100" <= broken[1] <= "\u013f":
        restored = "‚" + broken[1].encode().decode("latin-1")
        for misreading in ("mac_roman", "mac_latin2"):
            char = _undone(restored, misreading)
            if char and ord(char) in _SIGNS:
                return _Meaning(char, misreading, whole=False)
    return None


# ---------------------------------------------------------------- what may be mended


def _sure(place: _Place) -> bool:
    """Whether the sequence is broken for certain, from itself and its neighbours alone."""
    if len(place.broken) == 3:
        return place.meaning.whole
    if place.meaning.sign:
        return place.meaning.whole and not _capitals(place)
    return _no_word(place.before, place.broken[0], place.broken[1], place.after)


def _likely(place: _Place, proven: set[str]) -> bool:
    """Whether it is broken because others of the same misreading are."""
    return place.meaning.misreading in proven and not (place.meaning.sign and _capitals(place))


def _capitals(place: _Place) -> bool:
    """Whether the first character may end a word in capitals, with a true sign behind it."""
    return place.broken[0].isupper() and place.before.isupper()


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

"""Markers become numbers: "8", then "(a)", then "(ii)" is "8(a)(ii)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

_TOP = re.compile(r"(?:OP\s?)?(\d{1,3})\s?(?:bis|ter|quater|quinquies|alt)?\s?[.:)]?", re.IGNORECASE)
_SUB = re.compile(r"\(?([a-z]{1,6}|[A-Z]|\d{1,2})[.)]\)?")
_BULLET = re.compile(r"[•●▪■◦‣⁃–—*·o-]|[\ue000-\uf8ff]")
_INLINE_TOP = re.compile(
    r"(\d{1,3})\s?\.(?!\d)[\s\u00a0]+(?=\S)|OP\s?(\d{1,3})(?:\.|:|\s(?=[A-Z(\[]))\s*", re.IGNORECASE
)
_INLINE_SUB = re.compile(r"\(([a-z]{1,2}|[ivxl]{1,6})\)[\s\u00a0]+(?=\S)|[•●▪■◦]\s+(?=\S)")
_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})")


class Sort(Enum):
    """How a level of sub-paragraphs is counted."""

    LETTER = "letter"
    ROMAN = "roman"
    DIGIT = "digit"
    BULLET = "bullet"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Split:
    """A marker at the start of a wording: the marker, and where the words begin."""

    marker: str
    start: int


def split_marker(wording: str) -> Split | None:
    """The number or letter inside a wording at its start ("12.  Requests …"), or None."""
    match = _INLINE_TOP.match(wording)
    if match:
        return Split(f"{match[1] or match[2]}.", match.end())
    match = _INLINE_SUB.match(wording)
    return Split(match[0].strip(), match.end()) if match else None


def top_number(marker: str) -> int | None:
    """The number of a whole paragraph: 12 for "12." or "12", None for "(a)", "•" and the like."""
    match = _TOP.fullmatch(marker.strip())
    return int(match[1]) if match else None


def is_sub_marker(marker: str) -> bool:
    """Whether a marker is that of a sub-paragraph."""
    plain = marker.strip()
    return _SUB.fullmatch(plain) is not None or _BULLET.fullmatch(plain) is not None


def roman(letters: str) -> int:
    """The value of a small Roman numeral below fifty, 0 if it is none."""
    if not letters or not _ROMAN.fullmatch(letters):
        return 0
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[c] for c in letters]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


@dataclass(slots=True)
class Counter:
    """Follows the markers of one paragraph's sub-paragraphs and says how deep each stands.

    "(i)" is a letter after "(h)" and a Roman numeral after "(a)": what continues an open level wins.
    """

    _levels: list[tuple[Sort, int, str]] = field(default_factory=list)

    def number(self, marker: str) -> str:
        """The label of the next sub-paragraph below its paragraph: "(a)", "(a)(ii)"."""
        readings = _readings(marker.strip())
        depth, reading = self._continued(readings) or self._opened(readings)
        self._levels[depth:] = [reading]
        return "".join(label for _, _, label in self._levels)

    def _continued(self, readings: list[tuple[Sort, int, str]]) -> tuple[int, tuple[Sort, int, str]] | None:
        for depth in range(len(self._levels) - 1, -1, -1):
            sort, count, _ = self._levels[depth]
            for reading in readings:
                if reading[0] is sort and (reading[1] == count + 1 or sort is Sort.BULLET):
                    return depth, _counted(reading, count + 1)
        return None

    def _opened(self, readings: list[tuple[Sort, int, str]]) -> tuple[int, tuple[Sort, int, str]]:
        """A first item opens a level; one that follows nothing stays on the level of its sort."""
        first = next((r for r in readings if r[1] == 1), None)
        if first and all(sort is not first[0] for sort, _, _ in self._levels):
            return len(self._levels), _counted(first, 1)
        for reading in readings:
            for depth, (sort, _, _) in enumerate(self._levels):
                if sort is reading[0]:
                    return depth, reading
        return len(self._levels), _counted(readings[0], max(readings[0][1], 1))


def _counted(reading: tuple[Sort, int, str], count: int) -> tuple[Sort, int, str]:
    sort, _, label = reading
    return (sort, count, f"({count})") if sort is Sort.BULLET else (sort, count, label)


def _readings(marker: str) -> list[tuple[Sort, int, str]]:
    """What a marker can mean, the likelier first."""
    match = _SUB.fullmatch(marker)
    if not match:
        return [(Sort.BULLET, 1, "(1)")]
    word = match[1]
    label = f"({word})"
    if word.isdecimal():
        return [(Sort.DIGIT, int(word), label)]
    if word.isupper():
        return [(Sort.CAPITAL, ord(word) - 64, label)]
    found: list[tuple[Sort, int, str]] = []
    if len(set(word)) == 1 and len(word) <= 3:
        found.append((Sort.LETTER, ord(word[0]) - 96 + 26 * (len(word) - 1), label))
    value = roman(word)
    if value:
        found.append((Sort.ROMAN, value, label))
    return found or [(Sort.LETTER, 0, label)]

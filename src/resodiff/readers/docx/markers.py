"""Numbers and bullets that were typed, not counted: "4.", "(a)", "OP7.", "•" before the words they mark."""

from __future__ import annotations

import re

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}"
_LATER = r"(?:[ \xa0](?:bis|ter|quat(?:er)?|quin(?:quies)?|alt))?"
_ROMAN = r"[ivxlc]{1,6}|[IVXLC]{1,6}"
_BEFORE_A_SPACE = (
    rf"(?:{_NUMBER}{_LATER}[.)]|\((?:\d{{1,3}}|[a-z]{{1,2}}|[A-Z]|{_ROMAN}){_LATER}\)|[a-z]\)|(?:{_ROMAN})\)"
    rf"|(?:OP|PP)[ \xa0]?\d{{1,3}}{_LATER}[.:)]?|[•●▪■◦○‣⁃·❑❖◆➢*–—-])"
)
_BEFORE_A_TAB = (
    rf"(?:{_BEFORE_A_SPACE}|{_NUMBER}{_LATER}|(?:[A-Za-z]|{_ROMAN})\.?|[A-Za-z]\)|[A-Z]{{1,2}}\d{{1,2}}|[o§])"
)
_TYPED = re.compile(
    rf"\s*(?:(?P<tabbed>{_BEFORE_A_TAB})[ \xa0]*\t\s*|(?P<spaced>{_BEFORE_A_SPACE})\s+"
    r"|(?P<stuck>[•●▪■‣❖➢]))(?=\S)"
)
_HEADED = re.compile(r"\s*(?P<spaced>(?:[A-Z]|[IVXLC]{1,6})\.)\s+(?=\S)")
_ALONE = re.compile(rf"\s*(?:{_BEFORE_A_SPACE}|{_NUMBER})\s*")
_ROUND = str.maketrans(dict.fromkeys("·●○◦⁃*§", "•"))
_LETTERED = re.compile(r"\(?([a-z]{1,2})[.)]")
_SMALL_ROMAN = re.compile(r"\(?([ivxl]+)[.)]")


def split(text: str, heading: bool = False) -> tuple[str, int]:
    """The marker typed at the start of `text` and where the words begin; ("", 0) where there is none.

    A heading may also have a capital and a stop before a mere space ("A. Overview"), which in running text
    is an initial.
    """
    found = _TYPED.match(text) or (_HEADED.match(text) if heading else None)
    if found is None:
        return "", 0
    groups = found.groupdict()
    marker = groups.get("tabbed") or groups["spaced"] or groups["stuck"]
    return _shown(" ".join(marker.split())), found.end()


def is_marker(text: str) -> bool:
    """Whether `text` is a number or bullet and nothing else."""
    return _ALONE.fullmatch(text) is not None


def depth(marker: str, before: str) -> int:
    """How deep a marker usually stands: 0 for "4." or "•", 1 for "(a)", 2 for "(i)".

    `before` is the marker before it, which tells the letter i from the numeral.
    """
    letter = _LETTERED.fullmatch(marker)
    if _SMALL_ROMAN.fullmatch(marker) and not (letter and _follows(letter[1], before)):
        return 2
    return 1 if letter else 0


def _follows(letter: str, before: str) -> bool:
    earlier = _LETTERED.fullmatch(before)
    return (
        earlier is not None
        and len(letter) == 1
        and len(earlier[1]) == 1
        and ord(letter) - ord(earlier[1]) == 1
    )


def _shown(marker: str) -> str:
    return "•" if marker in ("o", "§") else marker.translate(_ROUND)

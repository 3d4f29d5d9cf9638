"""Italics within a paragraph, carried along in its text until its opening words are known.

A format that walks through nested elements puts `ON` and `OFF` around what it sets in italics; both are
noncharacters of Unicode, which no text may contain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

ON, OFF = "\ufdd0", "\ufdd1"

_MARKS = re.compile(f"[{ON}{OFF}]")
_NOTHING = re.compile(rf"{ON}(\s*){OFF}|{OFF}(\s*){ON}")
_LEAD = re.compile(rf"\s*{ON}([^{ON}{OFF}]*){OFF}")


def without(text: str) -> str:
    """`text` without its italics, or a source without characters that would be taken for them."""
    return _MARKS.sub("", text)


def opening(text: str) -> tuple[str, str]:
    """`text` without its italics, and the words in italics at its very start or ""."""
    if not _MARKS.search(text):
        return text, ""
    lead = _LEAD.match(_NOTHING.sub(lambda found: found[1] or found[2] or "", text))
    return without(text), lead[1] if lead else ""


def carried(lines: Iterable[str]) -> Iterator[str]:
    """Lines of one text, each with the italics closed at its end and opened again in the next."""
    slanted = False
    for line in lines:
        whole = ON + line if slanted else line
        slanted = whole.rfind(ON) > whole.rfind(OFF)
        yield whole + OFF if slanted else whole


def before_marker(text: str) -> str:
    """`text` with an opening ON removed to let a marker be seen: put back by `after_marker`."""
    return text.lstrip().removeprefix(ON)


def after_marker(text: str, rest: str) -> str:
    """What is left of `text` behind its marker, in italics again if the marker stood within them."""
    inside = (
        text.lstrip().startswith(ON) and OFF in rest and (rest.find(OFF) < rest.find(ON) or ON not in rest)
    )
    return ON + rest if inside else rest

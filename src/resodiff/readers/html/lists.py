"""What a browser shows before the items of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resodiff.readers.html.notes import item_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_NUMBER = re.compile(r"-?\d{1,6}")


@dataclass(slots=True)
class Listing:
    """A list that is being read: how it numbers, the next number, and whether it holds footnotes."""

    style: str
    next: int = 1
    notes: bool = False

    def marker(self, item: _Element) -> str:
        """What stands before `item`, and counts on."""
        value = _NUMBER.fullmatch(item.get("value", "").strip())
        number = int(value[0]) if value else self.next
        self.next = number + 1
        style = _styled(item) or self.style
        noted = item_number(item) or (str(number) if self.notes else "")
        return f"[{noted}]" if noted else _shown(number, style)


def listing(element: _Element, *, notes: bool = False) -> Listing:
    """The list that an `<ol>` or `<ul>` opens."""
    start = _NUMBER.fullmatch(element.get("start", "").strip())
    default = "decimal" if element.tag == "ol" else "disc"
    return Listing(_styled(element) or default, int(start[0]) if start else 1, notes)


def _styled(element: _Element) -> str:
    style = _STYLE.search(element.get("style", ""))
    if style:
        return style[1].lower()
    return _TYPES.get(element.get("type", ""), "")


def _shown(number: int, style: str) -> str:
    if style == "none":
        return ""
    if style.endswith(("alpha", "latin")) and 0 < number <= 26 * 27:
        return f"{_cased(_letters(number), style)}."
    if style.endswith("roman") and 0 < number < 400:
        return f"{_cased(_roman(number), style)}."
    return f"{number}." if style.startswith("decimal") or style.endswith(("alpha", "latin", "roman")) else "•"


def _cased(word: str, style: str) -> str:
    return word.upper() if style.startswith("upper") else word


def _letters(number: int) -> str:
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("a") + last)


def _roman(number: int) -> str:
    shown = ""
    for value, sign in _ROMAN:
        shown += sign * (number // value)
        number %= value
    return shown

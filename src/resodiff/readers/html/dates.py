"""When a web page was published, as the page states or shows it beside its text."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from resodiff.readers.characters import clean
from resodiff.readers.html.content import is_aside

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:date-?line|(?:entry|post|posted|article|news|publication|publish|published|pub)[_-]?(?:date|on)"
    r"|date(?:-?published)?|published|posted)(?:$|[\s_-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 100
"""Characters of a line that shows a date: with its place, or its author."""

_MOST = 50
"""Elements named as dates that are looked at."""


def shown_date(root: _Element) -> str:
    """The words of the first element that is named as a date and shows a year, or its `datetime`; "" for none.

    Dates in menus, sidebars and lists of other pages are theirs. Call it before the page is stripped.
    """
    named = (e for e in root.iter("time", "p", "div", "span", "small", "li") if _is_named(e))
    for element in islice(named, _MOST):
        words = element.get("datetime", "")[:10] or _short(element)
        if _YEAR.search(words) and not any(is_aside(e) for e in (element, *element.iterancestors())):
            return words
    return ""


def _is_named(element: _Element) -> bool:
    said = f"{element.get('class', '')[:300]} {element.get('itemprop', '')[:50]}"
    return element.tag == "time" or bool(_NAMES.search(said))


def _short(element: _Element) -> str:
    """The words of an element, or "" where they are more than a date with its place or its author."""
    words = clean("".join(islice((str(part)[: _LONGEST + 1] for part in element.itertext()), _LONGEST)))
    return words if len(words) <= _LONGEST else ""

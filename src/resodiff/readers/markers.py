"""The number, letter or bullet at the start of a paragraph, told from its words."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

_MARKER = re.compile(
    r"""
    (?: (?P<note> \[ \d{1,3} \] ) \s*
      | (?P<listed>
            \d{1,3} (?: \.\d{1,2} )* [.)] (?= \s | [A-Z][a-z] | $ )
          | \d{1,3} (?= \t )
          | \( (?: \d{1,3} | [a-z]{1,2} | [ivxl]{1,6} ) \)
          | (?: [a-z] | [ivx]{2,5} ) [.)] (?= \s )
          | [IVX]{2,5} \. (?= \s )
          | (?: OP | PP ) \s? \d{1,3} (?: \s? (?: bis | ter | quater | quinquies | alt ) )? [.:)]? (?= \s )
          | [•◦▪▫■□●○‣∙⁃►➢✓✔]
          | [·*+–—-] (?= \s )
          | o (?= \t )
        ) \s*
    )
    """,
    re.VERBOSE,
)
_BRACKETED = re.compile(r"\(([a-z]{1,4})\)")
_ROWS = (tuple(string.ascii_lowercase), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
_LONGEST = 100
"""Lines of a paragraph that are looked at for a row inside it."""

_BULLET = re.compile(r"[^\w\[\]().]|o")


def split(text: str) -> tuple[str, str]:
    """The marker that opens `text`, or "", and the rest without the space between: ("(a)", "Ensure …").

    A number needs white space or a capital after it, so that "12.5 per cent" and "54/36." are none. A
    footnote's own number counts: ("[15]", "See …").
    """
    found = _MARKER.match(text)
    if not found:
        return "", text
    return found["note"] or found["listed"], text[found.end() :]


def is_note(marker: str) -> bool:
    """Whether it is the number of a footnote, "[15]"."""
    return marker.startswith("[")


def is_bullet(marker: str) -> bool:
    """Whether it is a sign that counts nothing."""
    return bool(_BULLET.fullmatch(marker))


def goes_on_inline(before: Sequence[str], line: str) -> bool:
    """Whether `line` begins with a letter or numeral in brackets that goes on a row inside the lines `before` it.

    "(c)" does where "(a)" and "(b)" stand in the running text, and the paragraph is itself no item of a list.
    """
    found = _BRACKETED.match(line)
    if not found or split(before[0].strip())[0].startswith("("):
        return False
    text = " ".join(before[-_LONGEST:])
    rows = (row[: row.index(found[1])] for row in _ROWS if found[1] in row)
    return any(row and _stand_in_order(row, text) for row in rows)


def _stand_in_order(row: Sequence[str], text: str) -> bool:
    at = 0
    return all((at := text.find(f"({mark})", at + 1)) > 0 for mark in row)

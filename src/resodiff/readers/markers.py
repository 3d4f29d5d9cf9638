"""The number, letter or bullet at the start of a paragraph, told from its words."""

from __future__ import annotations

import re

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

"""Marks of footnotes in running text: "session[1]", "session¹", "session[^1]"."""

from __future__ import annotations

import re
from collections.abc import Collection

_ATTACHED = re.compile(r"(?<=[\w.,;:!?'\"’”»)\]…])(?<!/)(?<!L\.)(?:\[(?:\d{1,3}|\^[^\]\s]{1,30})\])+")
_SPACED = re.compile(r"\s\[(\d{1,3})\](?=[\s.,;:]|$)")
_RAISED = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:’”)]))[⁰¹²³⁴-⁹]+")


def without_marks(text: str, notes: Collection[str] = ()) -> str:
    """`text` without its marks.

    A mark that stands apart ("session [1]") goes only if `notes` has its number, as brackets may be the
    text's own. A bracket after "/" or "L." belongs to a symbol that is not yet given ("A/HRC/54/L.[12]").
    """
    if "[" in text:
        text = _ATTACHED.sub("", text)
        text = _SPACED.sub(lambda mark: "" if mark[1] in notes else mark[0], text)
    return text if text.isascii() else _RAISED.sub("", text)

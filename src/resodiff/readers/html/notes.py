"""Footnotes of web pages: the marks in the text, and the notes themselves."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z])[\])]?|[*†‡§]{1,3}|[↩↑^]\ufe0e?|\[\d{1,3}\]\s*,?")
_RAISED = re.compile(r"[\[\]()\d\s,;*†‡§–-]{1,16}")
_FIGURE = re.compile(r"\d{1,3}")
_UNIT = re.compile(r"\b(?:[kcm]?m|CO|H)$")
_LABEL = 40
"""Elements and characters above which an element is no label."""

_NOTES = re.compile(
    r"(?:^|[\s_-])(?:foot-?notes?|end-?notes?|doc-endnotes|ftnt?)(?:$|[\s_\d-])|footnote-list", re.IGNORECASE
)
_NOTE_ID = re.compile(r"(?:_?ftn|fn|footnote|endnote|note|cite_note)[-_:.]?(\d{1,3})", re.IGNORECASE)


def is_mark(element: _Element, before: str) -> bool:
    """Whether an `<a>` or `<sup>` is a footnote's mark or its way back; `before` is the text in front of it."""
    text = label(element)
    if element.get("role", "") in ("doc-noteref", "doc-backlink"):
        return True
    if element.tag == "sup":
        return bool(text) and bool(_RAISED.fullmatch(text)) and not _UNIT.search(before[-10:])
    return "#" in element.get("href", "") and bool(_MARK.fullmatch(text))


def label(element: _Element) -> str:
    """The text of a small element; "" if much stands in it."""
    parts = list(islice(element.iter(), _LABEL))
    if len(parts) == _LABEL:
        return ""
    return "".join(str(part)[:_LABEL] for part in element.itertext()).strip()


def number(element: _Element) -> str:
    """The figure of a mark as a marker ("[3]"), or ""."""
    found = _FIGURE.search(label(element))
    return f"[{found[0]}]" if found else ""


def holds_notes(element: _Element) -> bool:
    """Whether an element says that footnotes stand in it."""
    said = f"{element.get('class', '')[:300]} {element.get('id', '')[:100]} {element.get('role', '')[:50]}"
    return bool(_NOTES.search(said)) or "footnote-list" in element.get("style", "")


def item_number(item: _Element) -> str:
    """The number of a list's item that is a footnote ("3" of `<li id="fn3">`), or ""."""
    found = _NOTE_ID.fullmatch(item.get("id", "")[:60])
    return found[1] if found else ""

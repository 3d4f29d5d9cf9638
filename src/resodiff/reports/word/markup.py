"""WordprocessingML in small pieces: elements, runs, paragraphs, links (ECMA-376 Part 1, 17.3).

The order of the children inside properties is the schema's; Word refuses files that break it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from resodiff.outline import legible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = {"w": W}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile(r"([\n\t])")

Element = etree._Element
Look = dict[str, str]
"""Looks of a run, by the names of `_LOOKS`; "" for a switch that has no value."""

_LOOKS = ("rStyle", "b", "i", "strike", "color", "sz", "u", "lang")
"""The properties of a run that are used here, in the order of the schema."""


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element `w:tag`; attributes get the same prefix, children that are None are left out."""
    made = etree.Element(f"{{{W}}}{tag}", nsmap=_NAMES)
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def run(text: str, **look: str) -> Element:
    """Words of one look; a line end becomes a break, a tab a tab. What XML cannot hold is left out."""
    return spelled(legible(text), "t", look)


def spelled(text: str, tag: str, look: Look) -> Element:
    """A run of exactly `text` under `w:t` or `w:delText`."""
    made = w("r", looks(look))
    for piece in filter(None, _PIECES.split(text)):
        made.append(w("br") if piece == "\n" else w("tab") if piece == "\t" else _words(piece, tag))
    return made


def _words(text: str, tag: str) -> Element:
    made = w(tag)
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def looks(look: Look) -> Element | None:
    """The `w:rPr` of a run, or None for a plain one."""
    if not look:
        return None
    return w("rPr", *(_look(name, look[name]) for name in _LOOKS if name in look))


def _look(name: str, value: str) -> Element:
    return w(name, val=value) if value else w(name)


def paragraph(
    *inside: Element | str, style: str = "", keep: bool = False, align: str = "", marks: Element | None = None
) -> Element:
    """A paragraph; `keep` holds it together with the next one, `marks` are properties of the mark at its end."""
    properties = w(
        "pPr",
        w("pStyle", val=style) if style else None,
        w("keepNext") if keep else None,
        w("jc", val=align) if align else None,
        marks,
    )
    made = w("p", properties if len(properties) else None)
    made.extend(run(each) if isinstance(each, str) else each for each in inside)
    return made


def bookmarked(name: str, number: int, inside: Iterable[Element]) -> list[Element]:
    """`inside` under a name that links can point to; `number` is unique in the file."""
    return [w("bookmarkStart", id=number, name=name), *inside, w("bookmarkEnd", id=number)]


def link(name: str, *inside: Element) -> Element:
    """A link to a bookmark of the same file."""
    return w("hyperlink", *inside, anchor=name, history=1)


def field(instruction: str, *shown: Element) -> list[Element]:
    """A field with what it shows until Word counts it anew."""
    told = w("instrText")
    told.text = f" {instruction} "
    told.set(_SPACE, "preserve")
    return [field_mark("begin"), w("r", told), field_mark("separate"), *shown, field_mark("end")]


def field_mark(kind: str) -> Element:
    """One of the three signs of a field: "begin", "separate", "end"."""
    return w("r", w("fldChar", fldCharType=kind))

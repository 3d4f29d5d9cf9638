"""Pages that lie on their side, for what is too wide for upright ones (ECMA-376 Part 1, 17.6).

The paper of a Word file belongs to sections. A section says what it is at its end: in its last paragraph, or,
for the last one, at the end of the body.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from resodiff.reports.word.markup import Element, W, w

LEAST = 4_000
"""Twentieths of a point of the least room that is laid out for, whatever a template says."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room for text on a page, in twentieths of a point."""

    width: int
    height: int


def room(section: Element) -> Room:
    """The room on the pages of a section: its paper without the margins."""
    size, margins = _child(section, "pgSz"), _child(section, "pgMar")
    across = sum(_number(margins, side) for side in ("left", "right", "gutter"))
    down = sum(abs(_number(margins, side)) for side in ("top", "bottom"))  # below 0: whatever the head takes
    return Room(max(_number(size, "w") - across, LEAST), max(_number(size, "h") - down, LEAST))


def _child(section: Element, tag: str) -> Element | None:
    return section.find(f"{{{W}}}{tag}")


def _number(element: Element | None, name: str) -> int:
    value = "" if element is None else element.get(f"{{{W}}}{name}", "")
    return int(value) if value.lstrip("-").isdecimal() else 0


def _forget(element: Element, name: str) -> None:
    if element.get(f"{{{W}}}{name}") is not None:
        del element.attrib[f"{{{W}}}{name}"]


def stands_upright(section: Element) -> bool:
    """Whether the paper of a section is higher than wide."""
    size = _child(section, "pgSz")
    return 0 < _number(size, "w") < _number(size, "h")


def continued(section: Element) -> None:
    """Make a section one that follows another: from a new page, with its numbers going on.

    The head of a first page is the letterhead, which a report has once.
    """
    for tag in ("titlePg", "type"):
        found = _child(section, tag)
        if found is not None:
            section.remove(found)
    numbers = _child(section, "pgNumType")
    if numbers is not None:
        _forget(numbers, "start")


def lying(section: Element) -> Element:
    """A section like this one on its side. Head and foot stay where they are on the page."""
    made = deepcopy(section)
    size = _child(made, "pgSz")
    if size is not None:
        across, down = size.get(f"{{{W}}}w", ""), size.get(f"{{{W}}}h", "")
        size.set(f"{{{W}}}w", down)
        size.set(f"{{{W}}}h", across)
        size.set(f"{{{W}}}orient", "landscape")
        _forget(size, "code")  # a printer's number for the upright size
    return made


def end_of(section: Element) -> Element:
    """A paragraph that ends a section and takes no room."""
    least = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", least, w("rPr", w("sz", val=2)), section))

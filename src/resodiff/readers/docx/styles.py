"""Paragraph and character styles: what a style says of headings, numbers, italics and hidden text.

A style inherits what it does not say from the style it is based on (ECMA-376 Part 1, 17.7.4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.readers.docx.names import VAL, Element, first, number, switch, value, w

_STYLE, _ID, _NAME, _BASED, _TYPE = w("style"), w("styleId"), w("name"), w("basedOn"), w("type")
_PARAGRAPH, _RUN = w("pPr"), w("rPr")
_NUMBERING, _NUMBER, _LEVEL, _OUTLINE = w("numPr"), w("numId"), w("ilvl"), w("outlineLvl")
_ITALIC, _HIDDEN = w("i"), w("vanish")
_LONGEST_CHAIN = 20
_BODY_LEVEL = 9

_HEADING = re.compile(r"heading (\d)$|(?:sub)?title$|_+ ?H ?_+ ?(?:Ch|M|1|2/3|4|5/6)(?:_?G)?$", re.IGNORECASE)
"""Word's own headings, and those of the templates that the UN's conference services use."""

_CONTENTS = re.compile(r"toc \d$|toc heading$|contents \d$|table of figures$|index \d$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style comes to. `outline` is its heading level from 0, None for body text.

    `number` names the numbering it puts its paragraphs in, None for none; `contents` says that it is used
    for a table of contents.
    """

    id: str = ""
    outline: int | None = None
    number: int | None = None
    level: int | None = None
    italic: bool = False
    hidden: bool = False
    contents: bool = False


PLAIN = Style()


class Styles:
    """The styles of a file by their id."""

    def __init__(self, root: Element | None) -> None:
        every = [] if root is None else root.findall(_STYLE)
        self._elements = {each.get(_ID, ""): each for each in every}
        self._known: dict[str, Style] = {}
        self._default = next((each.get(_ID, "") for each in every if _is_default(each)), "")

    def paragraph(self, name: str) -> Style:
        """The paragraph style with that id, or the file's default."""
        return self.named(name if name in self._elements else self._default)

    def named(self, name: str) -> Style:
        """The style with that id; a plain one where there is none."""
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def numbering_of(self, name: str) -> int | None:
        """The numbering that a numbering style stands for."""
        element = self._elements.get(name)
        return None if element is None else _number_of(first(element, _PARAGRAPH))[0]

    def _resolved(self, name: str) -> Style:
        chain = self._chain(name)
        paragraphs = [first(each, _PARAGRAPH) for each in chain]
        runs = [first(each, _RUN) for each in chain]
        numbers = [_number_of(each) for each in paragraphs]
        label = value(chain[0], _NAME) if chain else ""
        return Style(
            name,
            _outline(paragraphs, label),
            next((each for each, _ in numbers if each is not None), None),
            next((each for _, each in numbers if each is not None), None),
            next((each for each in (switch(run, _ITALIC) for run in runs) if each is not None), False),
            next((each for each in (switch(run, _HIDDEN) for run in runs) if each is not None), False),
            bool(_CONTENTS.match(label)),
        )

    def _chain(self, name: str) -> list[Element]:
        chain: list[Element] = []
        while name in self._elements and len(chain) < _LONGEST_CHAIN:
            chain.append(self._elements[name])
            name = value(chain[-1], _BASED)
        return chain


def _is_default(style: Element) -> bool:
    return style.get(_TYPE) == "paragraph" and style.get(w("default"), "0") in ("1", "true", "on")


def _number_of(properties: Element | None) -> tuple[int | None, int | None]:
    numbering = first(properties, _NUMBERING)
    return number(value(numbering, _NUMBER)), number(value(numbering, _LEVEL))


def _outline(paragraphs: list[Element | None], label: str) -> int | None:
    for each in paragraphs:
        stated = first(each, _OUTLINE)
        if stated is not None:
            level = number(stated.get(VAL), _BODY_LEVEL)
            return level if level is not None and 0 <= level < _BODY_LEVEL else None
    known = _HEADING.match(label)
    if known is None:
        return None
    return max(int(known[1]) - 1, 0) if known[1] else 0

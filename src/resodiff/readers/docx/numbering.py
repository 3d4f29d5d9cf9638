"""Word's automatic numbers, written out as Word shows them.

A paragraph names a numbering (`w:num`) and a level in it. The numbering points to a definition
(`w:abstractNum`) and may replace or restart levels of it; numberings of one definition go on counting
together (ECMA-376 Part 1, 17.9).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from resodiff.readers.docx.names import ALTERNATE, VAL, Element, branch, number, switch, value, w
from resodiff.readers.docx.numerals import numeral

DEEPEST = 8
"""The last of Word's nine levels."""

_ABSTRACT, _ABSTRACT_ID = w("abstractNum"), w("abstractNumId")
_NUM, _NUM_ID = w("num"), w("numId")
_OVERRIDE, _START_OVERRIDE = w("lvlOverride"), w("startOverride")
_LEVEL, _DEPTH, _START, _FORMAT, _TEXT = w("lvl"), w("ilvl"), w("start"), w("numFmt"), w("lvlText")
_RESTART, _LEGAL, _STYLE, _LINK = w("lvlRestart"), w("isLgl"), w("pStyle"), w("numStyleLink")
_RUN, _HIDDEN = w("rPr"), w("vanish")
_PLACE = re.compile(r"%([1-9])")
_LOOKS_LIKE_BULLET = frozenset("o§Øüvqwnl·")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering. `restart`, from 1, is the level that sets it back (0: none, None: any)."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """A numbering with its levels as they come to; those with the same `definition` count together."""

    definition: int
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of one wording, in reading order."""

    def __init__(self, root: Element | None, style_numbering: Callable[[str], int | None]) -> None:
        self._abstract = _by_id(root, _ABSTRACT, _ABSTRACT_ID)
        self._numbers = _by_id(root, _NUM, _NUM_ID)
        self._style_numbering = style_numbering
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def level_of(self, number_id: int, style: str) -> int | None:
        """The level that belongs to a paragraph style in a numbering, or None."""
        found = self._list(number_id)
        levels = {} if found is None else found.levels
        return next(
            (depth for depth, each in levels.items() if style and each.paragraph_style == style), None
        )

    def marker(self, number_id: int, depth: int) -> str:
        """Counts one paragraph and gives its number or bullet; "" where the numbering shows none."""
        found = self._list(number_id)
        if found is None:
            return ""
        depth = min(max(depth, 0), DEEPEST)
        level = found.levels.get(depth, Level())
        counts = self._count(number_id, found, depth, level)
        return "" if level.hidden else _shown(level, found.levels, counts)

    def _count(self, number_id: int, found: _List, depth: int, level: Level) -> dict[int, int]:
        counts = self._counts.setdefault(found.definition, {})
        restarted = depth in found.starts and (number_id, depth) not in self._begun
        self._begun.add((number_id, depth))
        if depth in counts and not restarted:
            counts[depth] += 1
        else:
            counts[depth] = found.starts.get(depth, level.start)
        for deeper in [each for each in counts if each > depth]:
            if _sets_back(depth, found.levels.get(deeper, Level()).restart):
                del counts[deeper]
        return counts

    def _list(self, number_id: int) -> _List | None:
        if number_id not in self._lists:
            self._lists[number_id] = self._resolved(number_id)
        return self._lists[number_id]

    def _resolved(self, number_id: int) -> _List | None:
        element = self._numbers.get(number_id)
        definition = number(value(element, _ABSTRACT_ID))
        if element is None or definition is None:
            return None
        definition, abstract = self._followed(definition)
        levels = {} if abstract is None else _levels(abstract)
        starts: dict[int, int] = {}
        for override in element.findall(_OVERRIDE):
            _replace(override, levels, starts)
        return _List(definition, levels, starts)

    def _followed(self, definition: int) -> tuple[int, Element | None]:
        """The definition itself, or the one that the numbering style it refers to stands for."""
        abstract = self._abstract.get(definition)
        link = value(abstract, _LINK)
        linked = self._style_numbering(link) if link else None
        target = None if linked is None else number(value(self._numbers.get(linked), _ABSTRACT_ID))
        return (definition, abstract) if target is None else (target, self._abstract.get(target))


def _by_id(root: Element | None, name: str, attribute: str) -> dict[int, Element]:
    found = [] if root is None else root.findall(name)
    return {key: each for each in found if (key := number(each.get(attribute))) is not None}


def _levels(parent: Element) -> dict[int, Level]:
    return {_depth(each): _level(each) for each in parent.findall(_LEVEL)}


def _depth(element: Element) -> int:
    return min(max(number(element.get(_DEPTH)) or 0, 0), DEEPEST)


def _level(element: Element) -> Level:
    return Level(
        number(value(element, _START)) or 0,
        _format(element),
        value(element, _TEXT),
        number(value(element, _RESTART)),
        bool(switch(element, _LEGAL)),
        value(element, _STYLE),
        bool(switch(element.find(_RUN), _HIDDEN)),
    )


def _format(element: Element) -> str:
    """The number format; where newer programs are offered one of their own, the common one."""
    alternate = element.find(ALTERNATE)
    chosen = None if alternate is None else branch(alternate, fallback_first=True)
    return value(element, _FORMAT) or value(chosen, _FORMAT) or "decimal"


def _replace(override: Element, levels: dict[int, Level], starts: dict[int, int]) -> None:
    depth = _depth(override)
    level = override.find(_LEVEL)
    if level is not None:
        levels[depth] = _level(level)
    start = override.find(_START_OVERRIDE)
    if start is not None:
        starts[depth] = number(start.get(VAL)) or 0


def _sets_back(depth: int, restart: int | None) -> bool:
    return restart is None or depth < restart


def _shown(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.style == "bullet":
        return _bullet(level.text)

    def figure(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        other = levels.get(depth, Level())
        style = "decimal" if level.legal and other.style != "none" else other.style
        return numeral(counts.get(depth, other.start), style)

    return " ".join(_PLACE.sub(figure, level.text).split())


def _bullet(text: str) -> str:
    """The sign before a paragraph; letters and codes are signs of Wingdings, Symbol or Courier."""
    sign = text.strip()
    if not sign:
        return ""
    return "•" if sign[0] in _LOOKS_LIKE_BULLET or "\ue000" <= sign[0] <= "\uf8ff" else sign

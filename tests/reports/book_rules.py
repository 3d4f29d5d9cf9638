"""Rules that Excel enforces, or repairs a workbook for, and that its schema cannot say. Each gives the flaws of a file.

The clauses are those of ECMA-376 Part 1 (ISO/IEC 29500-1); the limits are those that Excel states for itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from word_rules import Element, Flaws, parts

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BOOK, STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"

LONGEST_TEXT, LONGEST_NAME = 32_767, 31
"""Characters of a cell's text and of a sheet's name that Excel takes."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$|^$")
_PLACE = re.compile(r"([A-Z]+)(\d+)")


def flaws(data: bytes) -> list[str]:
    """What breaks a rule, each with the name of its rule."""
    found = parts(data)
    return [f"{rule.__name__}: {flaw}" for rule in RULES for flaw in rule(found)]


def _pages(found: dict[str, Element]) -> list[tuple[str, Element]]:
    return [(name, root) for name, root in found.items() if name.startswith("xl/worksheets/sheet")]


def _place(reference: str) -> tuple[int, int]:
    """ "B7" as (7, 2)."""
    match = _PLACE.fullmatch(reference)
    assert match, reference
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def sheets_have_a_name_of_their_own(found: dict[str, Element]) -> Flaws:
    """18.2.19: a name is unique; Excel adds that case does not tell two apart, and which characters none may have."""
    names = [str(sheet.get("name")) for sheet in found[BOOK].iter(f"{S}sheet")]
    if len({name.casefold() for name in names}) != len(names):
        yield f"{names}"
    yield from (name for name in names if len(name) > LONGEST_NAME or _FORBIDDEN.search(name))


def texts_fit_in_their_cells(found: dict[str, Element]) -> Flaws:
    """A text above Excel's limit makes it repair the file."""
    for entry in (*found[STRINGS].iter(f"{S}si"), *(i for _, p in _pages(found) for i in p.iter(f"{S}is"))):
        length = len("".join(map(str, entry.itertext())).encode("utf-16-le")) // 2
        if length > LONGEST_TEXT:
            yield f"{length} characters"


def shared_texts_are_there(found: dict[str, Element]) -> Flaws:
    """18.4.9 and 18.18.11: a cell of type s holds the place of a text in the table, which says how many it has."""
    entries = len(found[STRINGS].findall(f"{S}si"))
    if int(found[STRINGS].get("uniqueCount", entries)) != entries:
        yield f"{found[STRINGS].get('uniqueCount')} promised, {entries} there"
    for name, page in _pages(found):
        for cell in page.iter(f"{S}c"):
            if cell.get("t") == "s" and not 0 <= int(cell.findtext(f"{S}v", "-1")) < entries:
                yield f"{cell.get('r')} of {name}"


def cells_stand_in_order_within_the_stated_size(found: dict[str, Element]) -> Flaws:
    """18.3.1.73 and 18.3.1.4: rows go down and cells to the right; 18.3.1.35: the size covers what is used."""
    for name, page in _pages(found):
        places = [_place(str(cell.get("r"))) for cell in page.iter(f"{S}c")]
        size = page.find(f"{S}dimension")
        assert size is not None
        first, _, last = str(size.get("ref")).partition(":")
        top, bottom = _place(first), _place(last or first)
        if places != sorted(set(places)):
            yield f"the cells of {name} are out of order"
        outside = [p for p in places if not (top[0] <= p[0] <= bottom[0] and top[1] <= p[1] <= bottom[1])]
        yield from (f"{place} is outside {size.get('ref')} of {name}" for place in outside)


def filters_have_the_name_that_excel_gives_them(found: dict[str, Element]) -> Flaws:
    """18.2.5: a filter is a hidden name of its sheet, of the same cells."""
    ranges = [str(each.get("ref")) for _, page in _pages(found) for each in page.findall(f"{S}autoFilter")]
    named = [
        str(name.text).rpartition("!")[2].replace("$", "")
        for name in found[BOOK].iter(f"{S}definedName")
        if name.get("name") == "_xlnm._FilterDatabase"
    ]
    if sorted(ranges) != sorted(named):
        yield f"filters {ranges}, names {named}"


def no_cell_has_a_formula(found: dict[str, Element]) -> Flaws:
    """Ours: whatever stands in a cell is a value."""
    yield from (f"{f.text} in {name}" for name, page in _pages(found) for f in page.iter(f"{S}f"))


Rule = Callable[[dict[str, Element]], Flaws]

RULES: tuple[Rule, ...] = (
    sheets_have_a_name_of_their_own,
    texts_fit_in_their_cells,
    shared_texts_are_there,
    cells_stand_in_order_within_the_stated_size,
    filters_have_the_name_that_excel_gives_them,
    no_cell_has_a_formula,
)

"""Rules that Word enforces, or repairs a file for, and that its schema cannot say. Each gives the flaws of a file.

The clauses are those of ECMA-376 Part 1 (ISO/IEC 29500-1), where a clause says it.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
BODY, COMMENTS, STYLES = "word/document.xml", "word/comments.xml", "word/styles.xml"

LONGEST_NAME = 40
"""Characters of a bookmark's name that Word takes."""

Element = etree._Element
Flaws = Iterator[str]


@cache
def parts(data: bytes) -> dict[str, Element]:
    """The XML parts of a file, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def flaws(data: bytes) -> list[str]:
    """What breaks a rule, each with the name of its rule."""
    found = parts(data)
    return [f"{rule.__name__}: {flaw}" for rule in RULES for flaw in rule(found)]


def _all(root: Element, *tags: str) -> list[Element]:
    return list(root.iter(*(f"{W}{tag}" for tag in tags)))


def _value(element: Element, name: str = "val") -> str:
    return element.get(f"{W}{name}", "")


def _twice(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def bookmarks_have_a_name_of_their_own_and_an_end(found: dict[str, Element]) -> Flaws:
    """17.13.6.2: of two with one name the second is lost; 17.13.6.1: an end belongs to a start before it."""
    starts = [_value(mark, "id") for mark in _all(found[BODY], "bookmarkStart")]
    ends = [_value(mark, "id") for mark in _all(found[BODY], "bookmarkEnd")]
    names = [_value(mark, "name") for mark in _all(found[BODY], "bookmarkStart")]
    yield from (f"the name {name} twice" for name in _twice([name.casefold() for name in names]))
    yield from (f"the name {name} is too long" for name in names if not 0 < len(name) <= LONGEST_NAME)
    if sorted(starts) != sorted(ends) or _twice(starts):
        yield f"starts {starts}, ends {ends}"


def links_lead_to_a_bookmark(found: dict[str, Element]) -> Flaws:
    """17.16.22: a link to a name that is not there leads to the start of the document."""
    names = {_value(mark, "name") for mark in _all(found[BODY], "bookmarkStart")}
    for link in _all(found[BODY], "hyperlink"):
        if _value(link, "anchor") not in names:
            yield f"a link to {_value(link, 'anchor')!r}"


def comments_have_one_start_one_end_and_one_reference(found: dict[str, Element]) -> Flaws:
    """17.13.4: a comment stands from its start to its end, and is referred to after it."""
    comments = [_value(c, "id") for c in _all(found[COMMENTS], "comment")] if COMMENTS in found else []
    yield from (f"comment {number} twice" for number in _twice(comments))
    tags = ("commentRangeStart", "commentRangeEnd", "commentReference")
    marks = [(_value(m, "id"), str(m.tag).removeprefix(W)) for m in _all(found[BODY], *tags)]
    for number in dict.fromkeys([*comments, *(number for number, _ in marks)]):
        there = [kind for other, kind in marks if other == number]
        if there != list(tags) or number not in comments:
            yield f"comment {number} has {there}"


def tracked_changes_have_a_number_of_their_own(found: dict[str, Element]) -> Flaws:
    """17.13.5: every change has an id, an author and a date; Word numbers each change once."""
    marks = _all(found[BODY], "ins", "del")
    yield from (f"change {number} twice" for number in _twice([_value(mark, "id") for mark in marks]))
    yield from (
        f"change {_value(m, 'id')} without author or date"
        for m in marks
        if not (m.get(f"{W}author") and m.get(f"{W}date"))
    )


def deleted_words_stand_in_deletions_alone(found: dict[str, Element]) -> Flaws:
    """17.3.3.7: words of a deleted run are w:delText, and no others are."""
    for words in _all(found[BODY], "t", "delText"):
        deleted = next(words.iterancestors(f"{W}del"), None) is not None
        if deleted != (words.tag == f"{W}delText"):
            yield f"{words.tag.removeprefix(W)} with {words.text!r}"


def changes_stand_in_no_change_of_their_kind(found: dict[str, Element]) -> Flaws:
    """17.13.5: an insertion in an insertion, or a deletion in one, says nothing and is repaired."""
    for mark in _all(found[BODY], "ins", "del"):
        if next(mark.iterancestors(f"{W}ins", f"{W}del"), None) is not None:
            yield f"change {_value(mark, 'id')} inside another"


def words_stand_in_runs(found: dict[str, Element]) -> Flaws:
    """17.3.2.25: words are content of a run."""
    for words in _all(found[BODY], "t", "delText", "instrText"):
        parent = words.getparent()
        if parent is None or parent.tag != f"{W}r":
            yield f"{words.text!r} outside a run"


def white_space_is_kept(found: dict[str, Element]) -> Flaws:
    """17.3.3.31: white space at the ends of words is lost unless it is said to stay."""
    space = "{http://www.w3.org/XML/1998/namespace}space"
    for name, root in found.items():
        for words in _all(root, "t", "delText", "instrText"):
            text = words.text or ""
            if text != text.strip() and words.get(space) != "preserve":
                yield f"{text!r} in {name}"


def cells_end_with_a_paragraph(found: dict[str, Element]) -> Flaws:
    """17.4 (tc): a cell without a paragraph at its end makes the file corrupt."""
    for cell in _all(found[BODY], "tc"):
        if not len(cell) or cell[-1].tag != f"{W}p":
            yield f"a cell with {''.join(map(str, cell.itertext()))!r}"


def rows_fill_the_grid(found: dict[str, Element]) -> Flaws:
    """17.4 (tblGrid, gridSpan): the cells of a row, with what they span, are the columns of the grid."""
    for table in _all(found[BODY], "tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            across = sum(1 if span is None else int(_value(span)) for span in spans)
            if across != columns:
                yield f"{across} of {columns} columns"


def header_rows_come_first(found: dict[str, Element]) -> Flaws:
    """17.4 (tblHeader): a header row repeats only where all rows above it are header rows."""
    for table in _all(found[BODY], "tbl"):
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(f"{W}tr")]
        if heads != sorted(heads, reverse=True):
            yield f"{heads}"


def drawings_have_a_number_of_their_own(found: dict[str, Element]) -> Flaws:
    """20.4.2.5: the id of a drawing is unique in the document."""
    yield from _twice([str(each.get("id")) for each in found[BODY].iter(DRAWN)])


def fields_open_separate_and_close(found: dict[str, Element]) -> Flaws:
    """17.16.18: begin, separate, end, in this order; a field may stand in another."""
    for name, root in found.items():
        open_: list[str] = []
        for mark in _all(root, "fldChar"):
            kind = _value(mark, "fldCharType")
            if kind == "begin":
                open_.append(kind)
            elif not open_ or (kind == "separate" and open_[-1] != "begin"):
                yield f"{kind} in {name}"
            elif kind == "separate":
                open_[-1] = kind
            else:
                open_.pop()
        if open_:
            yield f"{len(open_)} fields stay open in {name}"


def sections_are_as_wide_as_they_say(found: dict[str, Element]) -> Flaws:
    """17.6.13: orient only says how the paper goes through the printer; width and height must say the same."""
    for size in _all(found[BODY], "pgSz"):
        lying = int(_value(size, "w")) > int(_value(size, "h"))
        if lying != (_value(size, "orient") == "landscape"):
            yield f"{_value(size, 'w')} by {_value(size, 'h')} {_value(size, 'orient')}"


def styles_and_numberings_are_defined(found: dict[str, Element]) -> Flaws:
    """17.7.4.17 and 17.9.18: what is not defined is ignored, and the look is lost."""
    identities = {_value(style, "styleId") for style in _all(found[STYLES], "style")}
    numbering = found.get("word/numbering.xml")
    numbers = {"0"} | {_value(n, "numId") for n in (() if numbering is None else _all(numbering, "num"))}
    for name, root in found.items():
        for use in _all(root, "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            if _value(use) not in identities:
                yield f"the style {_value(use)!r} in {name}"
        for use in _all(root, "numId"):
            if _value(use) not in numbers:
                yield f"the numbering {_value(use)!r} in {name}"


def relations_lead_to_parts_and_are_used_by_name(found: dict[str, Element]) -> Flaws:
    """Part 2, 9.3: a relation names a part of the package, and an id that is used names a relation."""
    named = {str(each.get("Id")) for each in found.get("word/_rels/document.xml.rels", etree.Element("none"))}
    for element in found[BODY].iter():
        for key in ("id", "embed", "link"):
            used = element.get(f"{R}{key}")
            if used is not None and used not in named:
                yield f"{used} is no relation"


Rule = Callable[[dict[str, Element]], Flaws]

RULES: tuple[Rule, ...] = (
    bookmarks_have_a_name_of_their_own_and_an_end,
    links_lead_to_a_bookmark,
    comments_have_one_start_one_end_and_one_reference,
    tracked_changes_have_a_number_of_their_own,
    deleted_words_stand_in_deletions_alone,
    changes_stand_in_no_change_of_their_kind,
    words_stand_in_runs,
    white_space_is_kept,
    cells_end_with_a_paragraph,
    rows_fill_the_grid,
    header_rows_come_first,
    drawings_have_a_number_of_their_own,
    fields_open_separate_and_close,
    sections_are_as_wide_as_they_say,
    styles_and_numberings_are_defined,
    relations_lead_to_parts_and_are_used_by_name,
)

"""A bullet as a numbering of the file, so that screen readers hear a list (ECMA-376 Part 1, 17.9)."""

from __future__ import annotations

from typing import Any

from lxml import etree

from resodiff.reports.word.markup import Element, W, w

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"


def bullet(document: Any) -> int:
    """Add a numbering with one bullet to a python-docx document; its number."""
    part, root = _numbering(document.part)
    abstract = _free(root, "abstractNum", "abstractNumId")
    number = max(_free(root, "num", "numId"), 1)
    first = next((each for each in root if each.tag == f"{{{W}}}num"), None)
    definition = _definition(abstract)
    first.addprevious(definition) if first is not None else root.append(definition)
    num = w("num", w("abstractNumId", val=abstract), numId=number)
    _last(root).addnext(num)
    if part is not None:
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return number


def _last(root: Element) -> Element:
    """What the new `w:num` comes after: numbers stand behind definitions and before what cleans up."""
    kinds = (f"{{{W}}}num", f"{{{W}}}abstractNum")
    return [each for each in root if each.tag in kinds][-1]


def _numbering(main: Any) -> tuple[Any, Element]:
    """The numbering of the file. Where it has none a part is made, whose bytes are to be set at the end."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    found = next((each.target_part for each in main.rels.values() if each.reltype == _RELATION), None)
    if found is not None:
        return None, found.element
    made = Part(PackURI("/word/numbering.xml"), _TYPE, b"", main.package)
    main.relate_to(made, _RELATION)
    return made, w("numbering")


def _free(root: Element, tag: str, key: str) -> int:
    taken = [int(each.get(f"{{{W}}}{key}") or 0) for each in root if each.tag == f"{{{W}}}{tag}"]
    return max(taken, default=-1) + 1


def _definition(number: int) -> Element:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("lvlText", val="•"),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=360, hanging=240)),
        ilvl=0,
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=number)

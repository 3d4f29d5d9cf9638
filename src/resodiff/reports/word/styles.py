"""The styles of the reports: our own under names of their own, Word's where a template lacks them.

An organization that wants another look changes a style once; what its template defines stays as it is.
"""

from __future__ import annotations

from resodiff.model import EditKind, Verdict
from resodiff.reports.palette import INK
from resodiff.reports.word.markup import W

TABLE, TEXT, SMALL, DIFFERENCE, WARNING = (
    f"Resodiff{name}" for name in ("Table", "Text", "Small", "Difference", "Warning")
)
BULLET, FACTS, SUBPARAGRAPH = "ResodiffList", "ResodiffFacts", "ResodiffSubparagraph"
LOST, GAINED = "ResodiffLost", "ResodiffGained"
CONTENTS, LINK = "TOC1", "Hyperlink"
NORMAL = "Normal"
"""The basis of our styles; put in the words of the template when it calls its own differently."""

EDITS = {EditKind.LOST: LOST, EditKind.GAINED: GAINED}
NAVY = "1F3A5F"


def _style(
    kind: str, identity: str, name: str, inside: str, based: str = "", after: str = "", custom: bool = True
) -> str:
    """One `w:style`; `based` and `after` are the identities of the style it varies and of the next paragraph's."""
    own = ' w:customStyle="1"' if custom else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style xmlns:w="{W}" w:type="{kind}"{own} w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f'{following}<w:uiPriority w:val="40"/><w:qFormat/>{inside}</w:style>'
    )


def _paragraph(identity: str, name: str, inside: str) -> str:
    return _style("paragraph", identity, name, inside, NORMAL)


_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B8C0CA"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

_TABLE = (
    "<w:pPr><w:spacing w:before='40' w:after='40' w:line='240' w:lineRule='auto'/></w:pPr>"
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar><w:top w:w='40' w:type='dxa'/>"
    "<w:left w:w='100' w:type='dxa'/><w:bottom w:w='40' w:type='dxa'/><w:right w:w='100' w:type='dxa'/>"
    "</w:tblCellMar></w:tblPr>"
    "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>"
    "<w:shd w:val='clear' w:color='auto' w:fill='E4EAF1'/></w:tcPr></w:tblStylePr>"
    "<w:tblStylePr w:type='firstCol'><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>"
)


def _bar(colour: str, fill: str) -> str:
    """A rule at the left of a light ground: it is seen in print and needs no colour."""
    return (
        f"<w:pBdr><w:left w:val='single' w:sz='24' w:space='8' w:color='{colour}'/></w:pBdr>"
        f"<w:shd w:val='clear' w:color='auto' w:fill='{fill}'/>"
    )


OWN = (
    _style("table", TABLE, "Resodiff Table", _TABLE),
    _paragraph(TEXT, "Resodiff Text", "<w:pPr><w:spacing w:before='30' w:after='30'/></w:pPr>"
               "<w:rPr><w:sz w:val='19'/><w:szCs w:val='19'/></w:rPr>"),
    _paragraph(SMALL, "Resodiff Small", "<w:pPr><w:spacing w:before='20' w:after='20'/></w:pPr>"
               "<w:rPr><w:sz w:val='16'/><w:szCs w:val='16'/></w:rPr>"),
    _paragraph(FACTS, "Resodiff Facts", "<w:pPr><w:keepNext/><w:spacing w:before='100' w:after='60'/></w:pPr>"),
    _paragraph(DIFFERENCE, "Resodiff Difference",
               f"<w:pPr>{_bar('8796A8', 'F6F7F9')}<w:spacing w:before='60' w:after='100'/>"
               "<w:ind w:left='200'/></w:pPr>"),
    _paragraph(WARNING, "Resodiff Warning",
               f"<w:pPr>{_bar('8A5A00', 'FBF0DA')}<w:spacing w:before='60' w:after='100'/>"
               "<w:ind w:left='200'/></w:pPr>"),
    _paragraph(SUBPARAGRAPH, "Resodiff Subparagraph", "<w:pPr><w:ind w:left='567'/></w:pPr>"),
    _style("character", LOST, "Resodiff Lost",
           f"<w:rPr><w:strike/><w:color w:val='{INK[Verdict.DROPPED]}'/></w:rPr>"),
    _style("character", GAINED, "Resodiff Gained",
           f"<w:rPr><w:color w:val='{INK[Verdict.ADOPTED]}'/><w:u w:val='single'/></w:rPr>"),
)  # fmt: skip
"""Styles under our own names, as whole `w:style` elements."""

LIST = _paragraph(
    BULLET,
    "Resodiff List",
    "<w:pPr><w:numPr><w:numId w:val='{number}'/></w:numPr><w:spacing w:after='50'/>"
    "<w:ind w:left='360' w:hanging='240'/></w:pPr>",
)
"""The style of bulleted lines, once the file has said which numbering has the bullet."""


def _heading(level: int, size: int, before: int) -> str:
    look = f"<w:b/><w:bCs/><w:color w:val='{NAVY}'/><w:sz w:val='{size}'/><w:szCs w:val='{size}'/>"
    space = f"<w:spacing w:before='{before}' w:after='100'/><w:outlineLvl w:val='{level - 1}'/>"
    inside = f"<w:pPr><w:keepNext/><w:keepLines/>{space}</w:pPr><w:rPr>{look}</w:rPr>"
    return _known("paragraph", f"Heading{level}", f"heading {level}", inside)


def _known(kind: str, identity: str, name: str, inside: str) -> str:
    """A style that Word has by that name."""
    based = NORMAL if kind == "paragraph" else ""
    return _style(kind, identity, name, inside, based, based, custom=False)


WORDS_OWN = {
    "heading 1": _heading(1, 32, 360),
    "heading 2": _heading(2, 25, 320),
    "heading 3": _heading(3, 21, 160),
    "Title": _known("paragraph", "Title", "Title",
                    f"<w:pPr><w:spacing w:before='0' w:after='80'/></w:pPr><w:rPr><w:b/><w:bCs/>"
                    f"<w:color w:val='{NAVY}'/><w:sz w:val='48'/><w:szCs w:val='48'/></w:rPr>"),
    "Subtitle": _known("paragraph", "Subtitle", "Subtitle",
                       "<w:pPr><w:spacing w:after='200'/></w:pPr>"
                       "<w:rPr><w:color w:val='44546A'/><w:sz w:val='24'/><w:szCs w:val='24'/></w:rPr>"),
    "toc 1": _known("paragraph", CONTENTS, "toc 1",
                    "<w:pPr><w:spacing w:after='40'/></w:pPr>"),
    "Hyperlink": _known("character", LINK, "Hyperlink",
                        "<w:rPr><w:color w:val='1F4E8C'/><w:u w:val='single'/></w:rPr>"),
    "footer": _known("paragraph", "Footer", "footer",
                     "<w:rPr><w:color w:val='44546A'/><w:sz w:val='17'/><w:szCs w:val='17'/></w:rPr>"),
    "annotation text": _known("paragraph", "CommentText", "annotation text",
                              "<w:rPr><w:sz w:val='20'/><w:szCs w:val='20'/></w:rPr>"),
    "annotation reference": _known("character", "CommentReference", "annotation reference",
                                   "<w:rPr><w:sz w:val='16'/><w:szCs w:val='16'/></w:rPr>"),
}  # fmt: skip
"""Styles that Word itself knows, by the name it stores; put in where a file has none of that name."""

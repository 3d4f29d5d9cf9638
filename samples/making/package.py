"""The parts of a Word file that do not depend on its text, and the zip around all of them.

The zip is stored, not deflated, and carries one fixed date, so that every machine writes the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

PARTS = ("styles", "numbering", "settings", "footnotes", "comments", "header1", "footer1")

STYLES = (
    ("SingleTxtG", "_ Single Txt_G", '<w:spacing w:after="120" w:line="240" w:lineRule="atLeast"/><w:ind w:left="1134" w:right="1134"/><w:jc w:val="both"/>', ""),
    ("HChG", "_ H _Ch_G", '<w:keepNext/><w:spacing w:before="360" w:after="240"/><w:ind w:left="1134" w:right="1134" w:hanging="1134"/>', '<w:b/><w:sz w:val="28"/>'),
    ("H1G", "_ H_1_G", '<w:keepNext/><w:spacing w:before="360" w:after="240"/><w:ind w:left="1134" w:right="1134" w:hanging="1134"/>', '<w:b/><w:sz w:val="24"/>'),
    ("H23G", "_ H_2/3_G", '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:ind w:left="1134" w:right="1134"/>', "<w:b/>"),
    ("Letter", "Letter text", '<w:spacing w:after="140" w:line="264" w:lineRule="auto"/>', '<w:sz w:val="22"/>'),
    ("LetterHead", "Letter head", '<w:spacing w:after="40"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="30"/>'),
    ("ListParagraph", "List Paragraph", '<w:spacing w:after="100"/>', '<w:sz w:val="22"/>'),
    ("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="24"/>'),
    ("FootnoteText", "footnote text", '<w:ind w:left="1134" w:right="1134"/>', '<w:sz w:val="18"/>'),
    ("Header", "header", "", '<w:b/><w:sz w:val="18"/>'),
    ("Footer", "footer", "", '<w:sz w:val="18"/>'),
    ("CommentText", "annotation text", "", '<w:sz w:val="20"/>'),
)  # fmt: skip
CHARACTERS = (
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0000FF"/><w:u w:val="single"/>'),
    ("CommentReference", "annotation reference", '<w:sz w:val="16"/>'),
)

LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))


def styles() -> str:
    """word/styles.xml."""
    paragraph = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{layout}</w:pPr><w:rPr>{look}</w:rPr></w:style>'
        for key, name, layout, look in STYLES
    )
    character = "".join(
        f'<w:style w:type="character" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr>{look}</w:rPr></w:style>'
        for key, name, look in CHARACTERS
    )
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    return (
        f"{PROLOGUE}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{font}"
        '<w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{paragraph}{character}</w:styles>"
    )


def numbering() -> str:
    """word/numbering.xml: list 1 numbers a resolution at its margin, 2 a letter's asks, 3 is bulleted."""
    bullet = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>'
    lists = (_levels(1134, 0), _levels(567, 425), bullet)
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for n, levels in enumerate(lists, 1)
    )
    used = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    return f"{PROLOGUE}<w:numbering {NAMESPACES}>{abstract}{used}</w:numbering>"


def _levels(left: int, hanging: int) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
        f'<w:pPr><w:ind w:left="{left + 567 * depth}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        for depth, (form, shown) in enumerate(LEVELS)
    )


def settings(tracking: bool) -> str:
    """word/settings.xml, with the tracking of changes switched on or not."""
    track = "<w:trackRevisions/>" if tracking else ""
    return (
        f"{PROLOGUE}<w:settings {NAMESPACES}>{track}<w:evenAndOddHeaders w:val=\"0\"/>"
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>'
    )


def wrap(tag: str, inner: str) -> str:
    """A part with one root element."""
    return f"{PROLOGUE}<w:{tag} {NAMESPACES}>{inner}</w:{tag}>"


def pack(bodies: dict[str, str], links: list[str], title: str, day: str) -> bytes:
    """The .docx with these word/*.xml parts; `links` are the addresses of rLink1, rLink2, …"""
    held = [name for name in PARTS if name in bodies]
    files = {
        "[Content_Types].xml": _content_types(held),
        "_rels/.rels": _relations(
            [
                ("rId1", f"{R}/officeDocument", "word/document.xml", ""),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", ""),
            ]
        ),
        "docProps/core.xml": _core(title, day),
        "word/_rels/document.xml.rels": _relations(
            [(f"r_{name}", f"{R}/{name.rstrip('1')}", f"{name}.xml", "") for name in held]
            + [(f"rLink{n}", f"{R}/hyperlink", to, ' TargetMode="External"') for n, to in enumerate(links, 1)]
        ),
        **{f"word/{name}.xml": body for name, body in bodies.items()},
    }
    return _zip(files)


def _zip(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, body in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, body.encode())
    return made.getvalue()


def _content_types(held: list[str]) -> str:
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{name.rstrip("1")}+xml"/>' for name in held
    )
    return (
        f'{PROLOGUE}<Types xmlns="{types}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>{parts}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    )


def _relations(rows: list[tuple[str, str, str, str]]) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"{mode}/>' for key, kind, target, mode in rows
    )
    return f'{PROLOGUE}<Relationships xmlns="{space}">{inner}</Relationships>'


def _core(title: str, day: str) -> str:
    at = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day}T09:00:00Z</dcterms:{{0}}>'
    return (
        f'{PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>{at.format('created')}{at.format('modified')}</cp:coreProperties>"
    )

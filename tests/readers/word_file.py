"""A small writer of Word files for the tests: strings of WordprocessingML, zipped."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from resodiff.model import Document
from resodiff.readers import read
from resodiff.readers.registry import Revisions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps" xmlns:w14="urn:w14"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
)


def run(text: str, properties: str = "") -> str:
    """A run; `properties` are the children of its `w:rPr`."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def italic(text: str) -> str:
    return run(text, "<w:i/>")


def inserted(content: str, author: str = "Ms. Vaal") -> str:
    return f'<w:ins w:id="1" w:author="{author}">{content}</w:ins>'


def deleted(content: str, author: str = "Mr. Orin") -> str:
    gone = content.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:del w:id="2" w:author="{author}">{gone}</w:del>'


def paragraph(content: str = "", *, style: str = "", properties: str = "", mark: str = "") -> str:
    """A paragraph of runs, or of mere words; `mark` are the properties of the mark that ends it."""
    inside = content if content.startswith("<") or not content else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{named}{properties}{marked}</w:pPr>{inside}</w:p>"


def numbered(content: str, number: int = 1, level: int | None = 0, **more: str) -> str:
    depth = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return paragraph(content, properties=f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>', **more)


def cell(*contents: str, properties: str = "") -> str:
    """A cell of paragraphs, or of mere words."""
    inside = "".join(each if each.startswith("<") else paragraph(each) for each in contents)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(each if each.startswith("<w:tc") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def part(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{inside}</w:{name}>'


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_file(*body: str, **parts: str) -> bytes:
    """A Word file of that body; `parts` are the insides of `styles`, `numbering`, `comments`."""
    files = {
        "_rels/.rels": RELATIONS,
        "word/document.xml": part("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>"),
    }
    files |= {f"word/{name}.xml": part(name, inside) for name, inside in parts.items()}
    return zipped(files)


def document(*body: str, revisions: Revisions = "final", **parts: str) -> Document:
    return read(word_file(*body, **parts), "draft.docx", revisions)


def lines(*body: str, revisions: Revisions = "final", **parts: str) -> list[str]:
    """The lines of the text as read, markers included."""
    return document(*body, revisions=revisions, **parts).text.split("\n")

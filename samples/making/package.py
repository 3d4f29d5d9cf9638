"""The parts of a Word file that do not depend on its text, and the zip around all of them.

The zip is stored, not deflated, and carries one fixed date, so that every machine writes the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'

PARTS = ("styles", "numbering", "settings", "footnotes", "comments", "header1", "footer1")

HERE = Path(__file__).resolve().parent


def fixed(name: str) -> str:
    """A part that is the same in every file: the styles, or the numbering.

    In it list 1 numbers a resolution at its margin, 2 a letter's asks, and 3 is bulleted.
    """
    return (HERE / f"{name}.xml").read_text(encoding="utf-8")


def settings(tracking: bool) -> str:
    """word/settings.xml, with the tracking of changes switched on or not."""
    track = "<w:trackRevisions/>" if tracking else ""
    return (
        f'{PROLOGUE}<w:settings {NAMESPACES}>{track}<w:evenAndOddHeaders w:val="0"/>'
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
                (
                    "rId2",
                    f"{PACKAGE}/relationships/metadata/core-properties",
                    "docProps/core.xml",
                    "",
                ),
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
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{OFFICE}.{name.rstrip("1")}+xml"/>'
        for name in held
    )
    return (
        f'{PROLOGUE}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>'
        "</Types>"
    )


def _relations(rows: list[tuple[str, str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{escape(target)}"{mode}/>'
        for key, kind, target, mode in rows
    )
    return f'{PROLOGUE}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _core(title: str, day: str) -> str:
    at = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day}T09:00:00Z</dcterms:{{0}}>'
    return (
        f'{PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>{at.format('created')}{at.format('modified')}</cp:coreProperties>"
    )

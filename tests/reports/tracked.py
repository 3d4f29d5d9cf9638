"""A second, small reader of tracked changes for the tests: it shares nothing with the reader of the program."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as Xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"accept": "del", "reject": "ins"}
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}


def part(data: bytes, name: str) -> Xml.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Xml.fromstring(archive.read(name))


def settled(data: bytes, answer: str) -> list[str]:
    """The paragraphs with words after "accept" or "reject" of all changes."""
    gone = f"{W}{GONE[answer]}"
    found, open_words = [], ""
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        open_words += words(paragraph, gone)
        if paragraph.find(f"{W}pPr/{W}rPr/{gone}") is None:
            found.append(open_words)
            open_words = ""
    return [line for line in (*found, open_words) if line.strip()]


def words(element: Xml.Element, gone: str = "") -> str:
    """The words in an element, without what stands inside `gone` and without properties."""
    shown = ""
    for child in element:
        if child.tag in (f"{W}t", f"{W}delText"):
            shown += child.text or ""
        elif child.tag in SIGNS:
            shown += SIGNS[child.tag]
        elif child.tag not in (gone, f"{W}pPr", f"{W}rPr"):
            shown += words(child, gone)
    return shown

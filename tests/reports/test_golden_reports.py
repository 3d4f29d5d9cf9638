"""The whole of each report on one small comparison, as recorded in `golden/`.

A change of a report shows here in full. Where it is meant, record it anew and read the difference:
`RESODIFF_RECORD=1 pytest tests/reports/test_golden_reports.py`.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from decided import decided
from openpyxl import load_workbook
from tracked import W, part, words

from resodiff import __version__
from resodiff.reports import named
from resodiff.reports.word.redline import render as redline

FOLDER = Path(__file__).with_name("golden")


def printed(name: str) -> str:
    return named(name).render(decided()).decode("utf-8-sig")


def html() -> str:
    """The page without its style and script, which are files of their own, and their hashes; a line an element."""
    bare = re.sub(r"<(style|script)>.*?</\1>", r"<\1/>", printed("html"), flags=re.DOTALL)
    bare = re.sub(r"'sha256-[^']*'", "'sha256-…'", bare)
    return re.sub(r"(</(?:p|h\d|tr|thead|li|ul|table|section|article|header|title|nav)>)", r"\1\n", bare)


def docx() -> str:
    data = named("docx").render(decided())
    return "\n".join(told(part(data, "word/document.xml")[0]))


def changes() -> str:
    data = redline(decided())
    comments = [f"comment: {line}" for line in told(part(data, "word/comments.xml"))]
    return "\n".join([*told(part(data, "word/document.xml")[0]), *comments])


def told(blocks: Xml.Element) -> Iterator[str]:
    """A line a paragraph: its style and its words, [-deleted-] and {+inserted+}; tables row by row."""
    for block in blocks:
        if block.tag == f"{W}tbl":
            for row in block.iter(f"{W}tr"):
                cells = ["/".join(told(cell)) for cell in row.findall(f"{W}tc")]
                yield f"| {' | '.join(cells)} |"
        elif block.tag == f"{W}comment":
            yield f"{block.get(f'{W}author')} {block.get(f'{W}date')}: {'/'.join(told(block))}"
        elif block.tag == f"{W}p":
            style = block.find(f"{W}pPr/{W}pStyle")
            yield f"[{'' if style is None else style.get(f'{W}val')}] {''.join(map(spelled, block))}".strip()


def spelled(element: Xml.Element) -> str:
    marks = {f"{W}ins": "{+%s+}", f"{W}del": "[-%s-]", f"{W}hyperlink": "<%s>"}
    text = words(element).replace("\n", "⏎").replace("\t", "⇥") if element.tag != f"{W}pPr" else ""
    return marks.get(element.tag, "%s") % text if text else ""


def xlsx() -> str:
    book = load_workbook(io.BytesIO(named("xlsx").render(decided())))
    lines = []
    for sheet in book:
        lines.append(f"# {sheet.title} {sheet.dimensions} filter {sheet.auto_filter.ref}")
        for row in sheet.iter_rows(values_only=True):
            lines.append(" | ".join("" if value is None else repr(value) for value in row))
    return "\n".join(lines)


GOLDEN: dict[str, Callable[[], str]] = {
    "report.md": lambda: printed("markdown"),
    "report.csv": lambda: printed("csv"),
    "report.json": lambda: printed("json"),
    "report.html": html,
    "report.docx.txt": docx,
    "redline.docx.txt": changes,
    "report.xlsx.txt": xlsx,
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_report_is_as_recorded(name: str) -> None:
    shown = GOLDEN[name]().replace("\r\n", "\n").replace(__version__, "VERSION").rstrip("\n") + "\n"
    file = FOLDER / name
    if os.environ.get("RESODIFF_RECORD"):
        file.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == file.read_text(encoding="utf-8")


def test_nothing_is_recorded_that_no_test_compares() -> None:
    assert {file.name for file in FOLDER.iterdir()} == set(GOLDEN)

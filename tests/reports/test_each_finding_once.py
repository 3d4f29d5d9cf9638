"""The law of every report: it shows each finding once, in the order of the findings."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
import tracked
from decided import decided
from lxml import html
from openpyxl import load_workbook

from resodiff.model import Comparison
from resodiff.reports import REPORTS
from resodiff.reports.word.redline import render as redline

W = tracked.W
Shown = dict[str, list[str]]
"""The numbers of the asks, for each place of a report that shows all of them."""


def in_json(data: bytes) -> Shown:
    return {"findings": [finding["ask"]["number"] for finding in json.loads(data)["findings"]]}


def in_markdown(data: bytes) -> Shown:
    text = data.decode()
    return {
        "table": re.findall(r"^\| (\d+) \|", text, re.MULTILINE),
        "sections": re.findall(r"^### Ask (\d+) ", text, re.MULTILINE),
    }


def in_csv(data: bytes) -> Shown:
    lines = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return {"lines": [line["number"] for line in lines]}


def in_html(data: bytes) -> Shown:
    page: Any = html.document_fromstring(data.decode())
    table, articles = page.xpath("//tr[@data-verdict]/th"), page.xpath("//article/@id")
    return {
        "table": [str(cell.text_content()) for cell in table],
        "articles": [str(name).removeprefix("ask-") for name in articles],
    }


def in_docx(data: bytes) -> Shown:
    body = tracked.part(data, "word/document.xml")[0]
    tables = [
        table for table in body.findall(f"{W}tbl") if tracked.words(table).startswith("AskVerdictFirst")
    ]
    rows = [row for table in tables for row in table.findall(f"{W}tr")[1:]]
    headings = [p for p in body if p.find(f"{W}pPr/{W}pStyle[@{W}val='Heading2']") is not None]
    return {
        "table": [tracked.words(row[1]) for row in rows],
        "sections": [tracked.words(p).removeprefix("Ask ").partition(":")[0] for p in headings],
    }


def in_xlsx(data: bytes) -> Shown:
    _, *rows = load_workbook(io.BytesIO(data))["findings"].iter_rows(values_only=True)
    return {"findings": [str(row[0]) for row in rows]}


READ: dict[str, Callable[[bytes], Shown]] = {
    "json": in_json,
    "markdown": in_markdown,
    "csv": in_csv,
    "html": in_html,
    "docx": in_docx,
    "xlsx": in_xlsx,
}


def test_the_law_is_tried_on_every_format() -> None:
    assert set(READ) == {report.name for report in REPORTS}


CHOICES = (
    *(p for n in range(3) for p in permutations(range(4), n)),
    (2, 0, 1),
    (0, 1, 2, 3),
    (3, 2, 1, 0),
    (1, 3, 0, 2),
)
"""None, each alone, each two in both orders, and some of more."""


def of(places: Sequence[int]) -> Comparison:
    c = decided()
    return replace(c, findings=tuple(c.findings[place] for place in places))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_each_finding_is_shown_once_and_in_order(report: object) -> None:
    (made,) = [each for each in REPORTS if each is report]
    for places in CHOICES:
        found = READ[made.name](made.render(of(places)))
        expected = [str(place + 1) for place in places]
        assert found
        assert all(numbers == expected for numbers in found.values()), found


def test_a_redline_remarks_on_each_finding_once_where_its_ask_stands() -> None:
    for places in CHOICES:
        comments = list(tracked.part(redline(of(places)), "word/comments.xml")) if places else []
        told = [tracked.words(comment).partition(":")[0].removeprefix("Ask ") for comment in comments]
        assert told == sorted(str(place + 1) for place in places)

"""The workbook: every value in the type it has, every wording a wording and never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from resodiff.model import Comparison, Verdict
from resodiff.outline import of
from resodiff.reports.dates import moment
from resodiff.reports.palette import GROUND, INK
from resodiff.reports.xlsx.case_scores import CaseScores, case_sheets
from resodiff.reports.xlsx.sheets import Column, Sheet, Value, sheets

LIMIT = 32_767
"""Characters that a cell can hold (Excel specifications and limits)."""

LINE, TALLEST = 15, 409
"""Points of a line of text, and of the tallest row that Excel allows."""

_CUT = " … (cut: a cell holds no more)"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(comparison: Comparison, scores: CaseScores | None = None) -> bytes:
    """The workbook, with the scores of its case where there are any.

    A wording that begins like a formula is text, and is marked to stay text when edited.
    """
    o = of(comparison)
    title = f"{o.title}: {o.adopted.symbol or o.adopted.name}"
    pages = sheets(comparison, o, case_sheets(scores) if scores else ())
    return workbook(pages, title, moment(comparison).replace(tzinfo=None))


def workbook(pages: Iterable[Sheet], title: str, created: datetime) -> bytes:
    """The bytes of a workbook with these sheets, the same for the same sheets, title and time."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    book = Workbook(made, _OPTIONS)
    book.set_properties({"title": title[:255], "author": "resodiff", "created": created})
    looks = _Looks(book)
    for sheet in pages:
        _write(book.add_worksheet(sheet.name), sheet, looks)
    book.close()
    return made.getvalue()


class _Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def look(self, **properties: object) -> Any:
        """A format with these properties, at the top of its cell and wrapped."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"valign": "top", "text_wrap": True, **properties})
        return self._made[key]


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.name, looks.look(bold=True, bg_color="#E4EAF1", bottom=1))
    for line, row in enumerate(sheet.rows, 1):
        page.set_row(line, _height(row, sheet.columns))
        for place, (value, column) in enumerate(zip(row, sheet.columns, strict=True)):
            _put(page, line, place, value, column, looks)
    _arrange(page, sheet)


def _arrange(page: Any, sheet: Sheet) -> None:
    """Frozen names, filters, and pages for print."""
    last, right = len(sheet.rows), len(sheet.columns) - 1
    page.freeze_panes(1, 1)
    if sheet.data:
        page.autofilter(0, 0, last, right)
        page.ignore_errors({"number_stored_as_text": f"A2:I{last + 2}"})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&RPage &P of &N")


def _put(page: Any, line: int, place: int, value: Value, column: Column, looks: _Looks) -> None:
    if isinstance(value, bool):
        page.write_boolean(line, place, value, looks.look())
    elif isinstance(value, datetime):
        page.write_datetime(line, place, value, looks.look(num_format=column.numbers, align="left"))
    elif isinstance(value, int | float):
        page.write_number(
            line, place, value, looks.look(**({"num_format": column.numbers} if column.numbers else {}))
        )
    elif value:
        page.write_string(
            line, place, _fitting(value), looks.look(**_colours(value, column), **_guard(value))
        )


def _height(row: tuple[Value, ...], columns: tuple[Column, ...]) -> float:
    """Points for the tallest cell: not every program finds the height of wrapped text by itself."""
    lines = (
        sum(1 + len(words) // column.width for words in value.split("\n"))
        for value, column in zip(row, columns, strict=True)
        if isinstance(value, str)
    )
    return min(LINE * max(lines, default=1), TALLEST)


def _fitting(text: str) -> str:
    return text if len(text) <= LIMIT else text[: LIMIT - len(_CUT)] + _CUT


def _guard(text: str) -> dict[str, object]:
    """What keeps Excel from taking words for a formula when their cell is edited."""
    return {"quote_prefix": True} if text.lstrip(" ").startswith(_FORMULA) else {}


def _colours(text: str, column: Column) -> dict[str, object]:
    if not column.name.endswith("verdict"):
        return {}
    verdict = Verdict(text)
    return {"font_color": f"#{INK[verdict]}", "bg_color": f"#{GROUND[verdict]}", "bold": True}

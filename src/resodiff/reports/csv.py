"""CSV for spreadsheets: one line an ask.

UTF-8 with a byte order mark, because Excel takes a file without one for the code page of the machine and
breaks every dash and accent. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from resodiff.model import Code, Comparison, Finding, Reviewed
from resodiff.outline import Row, held, legible, of, one_line

COLUMNS = (
    "number",
    "id",
    "verdict",
    "strengthened",
    "reversed",
    "verbatim",
    "to_delegation",
    "origin",
    "confidence",
    "carriers",
    "reasons",
    "reason",
    "ask",
    "adopted",
    "heading",
    "page",
    "review_verdict",
    "review_carriers",
    "review_note",
    "review_by",
    "review_at",
    "review_standing",
    "please_check",
    "review_settles",
    "held_verdict",
    "held_basis",
    "held_by",
    "review_reasons",
    "held_carriers",
    "held_reasons",
    "held_reason",
    "held_adopted",
    "held_origin",
    "read_also",
)
"""Programs read these: names, places and meanings stay, new columns come at the end.

`verdict` and what goes with it is the program's own view; what holds, by the people who decided, stands in `held_…`.

What several people decided stands line by line in the cells of `review_…`, in the same order in each."""

_NOTHING = "–"
"""What keeps the place of an empty line among the lines of several people."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def render(comparison: Comparison) -> bytes:
    """All findings, in the order of the proposal, after a line of column names."""
    page = io.StringIO(newline="")
    lines = csv.writer(page)
    lines.writerow(COLUMNS)
    lines.writerows([_cell(value) for value in _values(row)] for row in of(comparison).rows)
    return page.getvalue().encode("utf-8-sig")


def _values(row: Row) -> tuple[str, ...]:
    f, own, view = row.finding, row.programs, row.view
    flags = (f.strengthened, f.reversed, f.verbatim, f.ask.to_delegation)
    return (
        row.number,
        row.id,
        f.verdict.value,
        *("yes" if flag else "no" for flag in flags),
        own.origin.value if own.origin else "",
        f"{row.confidence:.2f}",
        own.carriers,
        _codes(f.reasons),
        own.reason,
        f.ask.text,
        "\n".join(c.passage.text for c in f.carriers),
        row.heading,
        "" if row.page is None else str(row.page),
        *_reviews(f.reviews),
        "yes" if row.is_doubtful else "no",
        "\n".join("yes" if review.settles else "no" for review in f.reviews),
        *_held(f),
        _lines([_codes(review.reasons) for review in f.reviews]),
        row.carriers,
        _codes(view.reasons),
        row.reason,
        "\n".join(c.passage.text for c in view.carriers),
        row.origin.value if row.origin else "",
        row.also_read,
    )


def _codes(reasons: tuple[Code, ...]) -> str:
    return ", ".join(code.value for code in reasons)


def _held(f: Finding) -> tuple[str, str, str]:
    """The verdict that holds, on what it rests, and whose it is; the program's where nobody decided."""
    found = held(f)
    return found.verdict.value, found.basis.value, "\n".join(one_line(review.by) for review in found.said)


def _reviews(reviews: tuple[Reviewed, ...]) -> Iterator[str]:
    """Verdicts, carriers, notes, names, times, and of which text they are, a line a person."""
    columns = (
        [review.verdict.value for review in reviews],
        [", ".join(map(one_line, review.carriers)) for review in reviews],
        [one_line(review.note) for review in reviews],
        [one_line(review.by) for review in reviews],
        [one_line(review.at) for review in reviews],
        [one_line(review.standing) for review in reviews],
    )
    yield from map(_lines, columns)


def _lines(said: Sequence[str]) -> str:
    """What several people said, a line each."""
    return "\n".join(line or _NOTHING for line in said) if len(said) > 1 else "".join(said)


def _cell(value: str) -> str:
    value = legible(value)
    return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value

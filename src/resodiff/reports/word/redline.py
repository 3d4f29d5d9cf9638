"""The proposed text turned into the adopted one as tracked changes, with the verdicts as comments.

Accepting all changes gives the adopted paragraphs, rejecting all the proposed ones, both in the wording as
read (ECMA-376 Part 1, 17.13.5). The body holds these paragraphs and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from resodiff.model import Comparison, EditKind
from resodiff.outline import Row, first_words, of, readable
from resodiff.reports.dates import moment
from resodiff.reports.redline import Line, Step, steps
from resodiff.reports.word import styles
from resodiff.reports.word.comments import AUTHOR, Remarks
from resodiff.reports.word.markup import Element, spelled, w
from resodiff.reports.word.paper import Paper, number_pages
from resodiff.reports.word.unspeakable import speakable

DEEPER = 567
"""Twentieths of a point that each level of sub-paragraphs stands in (one centimetre)."""

LONGEST_AUTHOR = 255
"""Characters of the name of an author that Word takes."""

_TAGS = {EditKind.LOST: "del", EditKind.GAINED: "ins"}


def render(comparison: Comparison, template: bytes | None = None) -> bytes:
    """The redline. `template` is as in the report; raises an `InputError` when it cannot be used."""
    paper, o = Paper(template), of(comparison)
    when = moment(comparison)
    path = steps(comparison)
    pen = _Pen(o.adopted.symbol or o.adopted.name, when)
    remarks = Remarks(paper.document, when, paper.style)
    noted = _noted(path, o.rows)
    for place, (step, mark) in enumerate(zip(path, _marks(path), strict=True)):
        inside = list(pen.words(step))
        for row in noted[place]:
            inside = remarks.on(row, inside)
        paper.put(w("p", _properties(step, pen.mark(mark)), *inside))
    names = [side.symbol or side.name for side in (o.proposed, o.adopted)]
    number_pages(paper, f"{names[0]} turned into {names[1]}, as tracked changes")
    return paper.saved(f"Redline: {names[0]} to {names[1]}", " · ".join(names), when)


def _noted(path: Sequence[Step], rows: Sequence[Row]) -> list[list[Row]]:
    """The rows to remark on at each step: where their ask begins."""
    noted: list[list[Row]] = [[] for _ in path]
    for row in rows:
        start = row.finding.ask.passages[0].span.start
        there = [n for n, step in enumerate(path) if step.before and step.before.place.start <= start]
        if path:
            nearest = max(there, key=lambda n: _start(path[n]), default=0)
            noted[nearest].append(row)
    return noted


def _start(step: Step) -> int:
    return step.before.place.start if step.before else -1


def _marks(path: Sequence[Step]) -> list[EditKind]:
    """What happens to the mark at the end of each paragraph.

    A paragraph that goes takes its mark along. At the end of the file it cannot, since the last mark of a file
    stays: there the mark before it goes instead, as when Word itself tracks such a change.
    """
    marks = [_kind(step) for step in path]
    if not marks or marks[-1] is EditKind.SAME:
        return marks
    tail = next((n for n in reversed(range(len(marks))) if marks[n] is EditKind.SAME), -1)
    shifted = [marks[-1]] * (len(marks) - tail - 1)
    return [*marks[:tail], *shifted, EditKind.SAME] if tail >= 0 else [*marks[:-1], EditKind.SAME]


def _kind(step: Step) -> EditKind:
    if step.before and step.after:
        return EditKind.SAME
    return EditKind.LOST if step.before else EditKind.GAINED


def _properties(step: Step, mark: Element | None) -> Element:
    line = step.after or step.before
    level = line.level if line else 0
    return w(
        "pPr",
        w("pStyle", val=styles.SUBPARAGRAPH) if level else None,
        w("tabs", w("tab", val="left", pos=DEEPER * (level + 1))),
        w("ind", left=DEEPER * level) if level > 1 else None,
        mark,
    )


class _Pen:
    """Writes words as kept, deleted or inserted, in the name of `author`, with numbers that never repeat."""

    def __init__(self, author: str, when: datetime) -> None:
        self._author = first_words(author, LONGEST_AUTHOR) or AUTHOR
        self._when = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        self._used = 0

    def words(self, step: Step) -> Iterator[Element]:
        """The runs of one paragraph: its marker, then its words."""
        before, after = step.before, step.after
        yield from self._number(before, after)
        for edit in readable(before.text if before else "", after.text if after else ""):
            yield self._piece(edit.kind, edit.text)

    def mark(self, kind: EditKind) -> Element | None:
        """The properties of a paragraph's mark that goes or comes; None for one that stays."""
        return None if kind is EditKind.SAME else w("rPr", self._change(kind))

    def _number(self, before: Line | None, after: Line | None) -> Iterator[Element]:
        """The marker and the tab behind it, as far as both have them."""
        old, new = (line.marker if line else "" for line in (before, after))
        if old and new:
            if old == new:
                yield self._piece(EditKind.SAME, f"{old}\t")
                return
            yield self._piece(EditKind.LOST, old)
            yield self._piece(EditKind.GAINED, new)
            yield self._piece(EditKind.SAME, "\t")
        elif old or new:
            yield self._piece(EditKind.LOST if old else EditKind.GAINED, f"{old or new}\t")

    def _piece(self, kind: EditKind, text: str) -> Element:
        tag = "delText" if kind is EditKind.LOST else "t"
        run = spelled(speakable(text), tag, {})
        if kind is EditKind.SAME:
            return run
        change = self._change(kind)
        change.append(run)
        return change

    def _change(self, kind: EditKind) -> Element:
        self._used += 1
        return w(_TAGS[kind], id=self._used, author=self._author, date=self._when)

"""Tracked changes: which wording of a Word file is read, and what is said of the others.

Word keeps both wordings in one file. What was inserted or moved here (`w:ins`, `w:moveTo`) belongs to the
final wording, what was deleted or moved away (`w:del`, `w:moveFrom`) to the original one; the same marks
stand on runs, on the mark that ends a paragraph, on table rows and on table cells (ECMA-376 Part 1, 17.13.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resodiff.model import Notice, Severity
from resodiff.readers.docx.names import Element, first, w

_GAINED = frozenset((w("ins"), w("moveTo"), w("cellIns")))
_LOST = frozenset((w("del"), w("moveFrom"), w("cellDel")))
_MARK, _PARAGRAPH = w("rPr"), w("p")
_PROPERTIES = w("pPr")
_AUTHOR = w("author")
_NUMBERING = w("numPr")
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """The chosen wording: `absent` are the names of the marks whose content it does not have."""

    original: bool
    absent: frozenset[str]

    def has(self, properties: Element | None) -> bool:
        """Whether what has these properties (of a mark, a row or a cell) stands in this wording."""
        return properties is None or not any(each.tag in self.absent for each in properties)

    def has_mark(self, properties: Element | None) -> bool:
        """Whether the paragraph with these properties ends in this wording, or runs on into the next."""
        return self.has(first(properties, _MARK))

    def properties(self, properties: Element | None, change: str) -> Element | None:
        """The properties as this wording has them; `change` is the name of the child with the old ones."""
        if not self.original or properties is None:
            return properties
        kept = first(properties, change)
        return properties if kept is None or not len(kept) else kept[0]

    def numbering(self, properties: Element | None) -> Element | None:
        """The `w:numPr` of a paragraph, unless its number was only given to it later."""
        found = first(properties, _NUMBERING)
        return found if found is not None and self.has(found) else None


def wording(revisions: str) -> Wording:
    """The view for "final" or "original"."""
    original = revisions == "original"
    return Wording(original, _GAINED if original else _LOST)


def tracked_changes(root: Element, view: Wording) -> Notice | None:
    """What is to be said of the tracked changes below `root`; None where there are none."""
    marks = [each for each in root.iter(*_GAINED, *_LOST) if _counts(each)]
    if not marks:
        return None
    gained = sum(mark.tag in _GAINED for mark in marks)
    lost = len(marks) - gained
    read, other = ("original", "final") if view.original else ("final", "original")
    return Notice(
        "tracked_changes",
        f"the file has tracked changes ({_many(gained, 'insertion')}, {_many(lost, 'deletion')}"
        f"{by(each.get(_AUTHOR, '') for each in marks)}); the {read} wording is read, "
        f"--revisions {other} reads the other",
        Severity.NOTICE,
    )


def _counts(mark: Element) -> bool:
    """Whether a mark is a change of its own: that of a whole paragraph stands on its words and on its end."""
    parent = mark.getparent()
    if parent is None or parent.tag != _MARK:
        return parent is None or parent.tag != _NUMBERING
    holder = parent.getparent()
    if holder is None or holder.tag != _PROPERTIES:
        return False
    paragraph = holder.getparent()
    return paragraph is None or paragraph.find(mark.tag) is None


def by(authors: Iterable[str]) -> str:
    """The authors as the end of a phrase (" by A, B and 2 others"), or ""."""
    names = list(dict.fromkeys(" ".join(name.split())[:80] for name in authors if name.strip()))
    if not names:
        return ""
    rest = len(names) - _NAMED
    if rest > 0:
        return f" by {', '.join(names[:_NAMED])} and {_many(rest, 'other')}"
    return " by " + " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

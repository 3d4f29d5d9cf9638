"""The preambular and operative paragraphs of a resolution, in any format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resodiff.extraction.bounds import DECIDING, Bounds, bounds
from resodiff.extraction.entries import Entry, entries
from resodiff.extraction.numbering import Counter
from resodiff.extraction.openings import is_operative, plain_verb
from resodiff.extraction.sections import heading_of, joined_heading
from resodiff.lexicon import load
from resodiff.model import Document, Notice, Paragraph, Part, Passage, Span


@dataclass(frozen=True, slots=True)
class ResolutionParts:
    """The paragraphs of a resolution. `blocks` are the indices of the document's blocks they stand in.

    `organ` is the one whose name opens the text; the opening itself ("The General Assembly,") is no
    paragraph.
    """

    preambular: tuple[Paragraph, ...] = ()
    operative: tuple[Paragraph, ...] = ()
    notices: tuple[Notice, ...] = ()
    blocks: range = range(0)
    organ: str = ""


def paragraphs(document: Document) -> ResolutionParts:
    """The paragraphs of the first resolution, decision or draft in a document; none where it has none."""
    all_entries = entries(document)
    found = bounds(all_entries)
    if found is None:
        return ResolutionParts()
    reading = _Parts(document)
    body = _opened(all_entries, found)
    for place, entry in enumerate(body):
        if not reading.take(entry, body[place + 1 :]):
            break
    read = reading.finished()
    return ResolutionParts(
        tuple(p for p in read if p.part is Part.PREAMBULAR),
        tuple(p for p in read if p.part is Part.OPERATIVE),
        found.notices,
        range(body[0].index, reading.last + 1) if read else range(0),
        found.organ,
    )


def _opened(all_entries: Sequence[Entry], found: Bounds) -> tuple[Entry, ...]:
    """The entries of the text, the organ's name cut off the first where it shares a paragraph."""
    body = tuple(all_entries[found.first : found.end])
    if not found.words_from:
        return body
    first = body[0]
    passage = first.passage.quote(found.words_from, len(first.text))
    return (replace(first, passage=passage, lead=""), *body[1:])


@dataclass(slots=True)
class _Parts:
    """The paragraphs as they are found, one entry after the other."""

    document: Document
    last: int = 0
    _found: list[Paragraph] = field(default_factory=list)
    _preambular: int = 0
    _top: int = 0
    _headings: list[str] = field(default_factory=list)
    _heading: str = ""
    _subs: Counter = field(default_factory=Counter)
    _verb: str = ""
    _counted: bool = False

    def take(self, entry: Entry, ahead: Sequence[Entry]) -> bool:
        """Adds an entry to the text; False when the text has ended before it."""
        heading = heading_of(entry, operative=bool(self._top))
        if heading:
            self._headings.append(heading)
            return True
        number = self._whole(entry, ahead)
        if number is not None:
            if not self._follows(number, entry):
                return False
            self._counted |= entry.top is not None
            self._open_operative(number, entry)
        elif entry.is_sub and self._found:
            self._add_sub(entry)
        elif not self._top:
            self._open_preambular(entry)
        elif not self._continue(entry, ahead):
            return False
        self.last = entry.index
        return True

    def _whole(self, entry: Entry, ahead: Sequence[Entry]) -> int | None:
        """The number of the operative paragraph that an entry opens: its own, or the one it lost."""
        if entry.top is not None:
            return entry.top
        if entry.marker or not is_operative(entry.text) or not self._ended():
            return None
        following = next((e.top for e in ahead if e.top is not None), None)
        if following is None:
            return None if self._is_closed() else self._top + 1
        return self._top + 1 if following == self._top + 2 else None

    def _is_closed(self) -> bool:
        """Whether a numbered text has come to its full stop."""
        return self._counted and self._found[-1].text.endswith(".")

    def _ended(self) -> bool:
        """Whether the paragraph before is complete."""
        return not self._found or self._found[-1].text.rstrip("”\"’' ")[-1:] in tuple(",;.:")

    def _follows(self, number: int, entry: Entry) -> bool:
        """Whether a number continues the operative part, or opens it anew in a new section."""
        if number > self._top:
            return number - self._top <= 10 or bool(entry.lead) or is_operative(entry.text)
        return bool(entry.lead) or is_operative(entry.text)

    def _open_operative(self, number: int, entry: Entry) -> None:
        self._begin_section()
        self._top, self._verb, self._subs = number, _verb(entry), Counter()
        self._add(str(number), Part.OPERATIVE, entry)

    def _open_preambular(self, entry: Entry) -> None:
        self._begin_section()
        self._preambular += 1
        self._verb, self._subs = _verb(entry), Counter()
        self._add(f"PP{self._preambular}", Part.PREAMBULAR, entry)

    def _begin_section(self) -> None:
        if self._headings:
            self._heading = joined_heading(self._headings)
            self._headings = []

    def _add_sub(self, entry: Entry) -> None:
        self._headings = []
        whole = self._found[-1]
        self._add(whole.top + self._subs.number(entry.marker), whole.part, entry)

    def _add(self, number: str, part: Part, entry: Entry) -> None:
        self._found.append(Paragraph(number, part, entry.passage, self._verb, self._heading))

    def _continue(self, entry: Entry, ahead: Sequence[Entry]) -> bool:
        """An operative paragraph without a marker goes on with the one before, or ends the text."""
        following = next((e.top for e in ahead if e.top is not None), None)
        if self._ended() and self._found[-1].text.endswith(".") and following != self._top + 1:
            return False
        before = self._found[-1]
        span = Span(before.passage.span.start, entry.passage.span.end)
        passage = Passage(self.document.text[span.start : span.end], span, before.passage.page)
        self._found[-1] = replace(before, passage=passage)
        return True

    def finished(self) -> tuple[Paragraph, ...]:
        """All paragraphs. The last of a text without operative ones is operative if it decides something."""
        if self._top or not self._found or not DECIDING.search(self._found[-1].text):
            return tuple(self._found)
        last = self._found[-1]
        uses = [use for use in load().operative_verbs(last.text) if use.form == "present"]
        verb = uses[0].words if uses else last.verb
        return (*self._found[:-1], replace(last, number="1", part=Part.OPERATIVE, verb=verb))


def _verb(entry: Entry) -> str:
    if entry.lead and len(entry.lead) < len(entry.text):
        return plain_verb(entry.lead)
    use = load().opening_verb(entry.text)
    return use.words if use else ""

"""The words of one paragraph: its runs, wherever they are wrapped, and the text boxes anchored in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from resodiff.readers.docx.fields import Fields, left_out
from resodiff.readers.docx.names import ALTERNATE, MATH, VAL, Element, branch, first, is_on, switch, w
from resodiff.readers.docx.revisions import Wording
from resodiff.readers.docx.styles import PLAIN, Style, Styles
from resodiff.readers.docx.symbols import symbol, without_private

_RUN, _MATH_RUN, _MATH_TEXT = w("r"), f"{{{MATH}}}r", f"{{{MATH}}}t"
_RUN_PROPERTIES, _RUN_CHANGE, _RUN_STYLE = w("rPr"), w("rPrChange"), w("rStyle")
_PARAGRAPH_PROPERTIES = w("pPr")
_ITALIC, _HIDDEN = w("i"), w("vanish")
_LOOKS = (_RUN_STYLE, _ITALIC, _HIDDEN)
_TEXT, _DELETED_TEXT, _SYMBOL = w("t"), w("delText"), w("sym")
_FIELD_MARK, _FIELD_TYPE, _INSTRUCTION, _SIMPLE = (
    w("fldChar"),
    w("fldCharType"),
    w("instrText"),
    w("fldSimple"),
)
_INSTRUCTION_ATTRIBUTE = w("instr")
_NOTE_MARKS = frozenset((w("footnoteReference"), w("endnoteReference")))
_CUSTOM_MARK = w("customMarkFollows")
_BOX = w("txbxContent")
_PICTURES = frozenset((w("drawing"), w("pict"), w("object")))
_RUBY, _RUBY_BASE = w("ruby"), w("rubyBase")
_CONTROL, _CONTROL_PROPERTIES, _PLACEHOLDER = w("sdt"), w("sdtPr"), w("showingPlcHdr")
PAGE = "\f"
"""What stands for a page break among the words of a line."""

_BREAK, _BREAK_TYPE = w("br"), w("type")
_SENTENCE_ENDS = (".", ";", ":", "!", "?", "”", ")", "]")
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}


@dataclass(slots=True)
class Line:
    """A paragraph while it is read: strands of words, each italic or not, and its text boxes."""

    strands: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words, with tabs as they stand."""
        return "".join(words for words, _ in self.strands)

    def sheets(self) -> list[Line]:
        """The line itself, or its parts where a page break stands between two sentences.

        A page break within a sentence is an accident of layout. The text boxes stay with the first part.
        """
        parts = [Line(boxes=self.boxes)]
        for words, italic in self.strands:
            if words == PAGE and parts[-1].text.rstrip().endswith(_SENTENCE_ENDS):
                parts.append(Line())
            else:
                parts[-1].strands.append((words, italic))
        return parts

    def slanted(self, start: int) -> str:
        """The italic words from `start` on, up to the first that is upright."""
        found: list[str] = []
        at = 0
        for words, italic in self.strands:
            rest = words[max(start - at, 0) :]
            at += len(words)
            if rest.strip() and not italic:
                break
            found.append(rest)
        return "".join(found)


@dataclass(frozen=True, slots=True)
class Scribe:
    """Reads paragraphs in one wording. The open fields are carried from one paragraph to the next."""

    view: Wording
    styles: Styles
    fields: Fields

    def line(self, paragraph: Element, style: Style) -> Line:
        """The words of a `w:p` of that style."""
        found = Line()
        self._inside(paragraph, style, found)
        return found

    def _inside(self, parent: Element, style: Style, line: Line) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, style, line)
            elif tag == _MATH_RUN:
                line.strands.extend((part.text or "", False) for part in child.findall(_MATH_TEXT))
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._inside(chosen, style, line)
            elif tag != _PARAGRAPH_PROPERTIES and tag not in self.view.absent and not _is_mute(child):
                self._inside(child, style, line)

    def _run(self, run: Element, style: Style, line: Line) -> None:
        properties = self.view.properties(first(run, _RUN_PROPERTIES), _RUN_CHANGE)
        hidden, italic, named = None, None, PLAIN
        for each in () if properties is None else properties.iterchildren(*_LOOKS):
            if each.tag == _RUN_STYLE:
                named = self.styles.named(each.get(VAL, ""))
            elif each.tag == _HIDDEN:
                hidden = is_on(each)
            else:
                italic = is_on(each)
        hidden = _set(hidden, named.hidden, style.hidden)
        italic = _set(italic, named.italic, style.italic)
        self._content(run, style, line, hidden, italic)

    def _content(self, run: Element, style: Style, line: Line, hidden: bool, italic: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == _FIELD_MARK:
                self.fields.mark(child.get(_FIELD_TYPE, ""))
            elif tag == _INSTRUCTION:
                self.fields.instruct(child.text or "")
            elif hidden or not self.fields.visible or tag == _RUN_PROPERTIES:
                continue
            elif tag in _PICTURES:
                line.boxes.extend(_boxes(child))
            elif tag == ALTERNATE:
                chosen = branch(child)
                if chosen is not None:
                    self._content(chosen, style, line, hidden, italic)
            elif tag == _RUBY:
                for base in child.findall(_RUBY_BASE):
                    self._inside(base, style, line)
            elif tag in _NOTE_MARKS and child.get(_CUSTOM_MARK):
                return  # the rest of the run is the mark itself
            elif words := self._words(child):
                line.strands.append((words, italic))

    def _words(self, child: Element) -> str:
        tag = child.tag
        if tag == _TEXT or (tag == _DELETED_TEXT and self.view.original):
            return without_private(child.text or "")
        if tag == _BREAK and child.get(_BREAK_TYPE) == "page":
            return PAGE
        if tag == _SYMBOL:
            return symbol(child.get(w("char"), ""), child.get(w("font"), ""))
        return _SIGNS.get(tag, "") if isinstance(tag, str) else ""


def _is_mute(element: Element) -> bool:
    """Whether a wrapper holds what is no part of the text: an unfilled form field, a table of contents."""
    if element.tag == _SIMPLE:
        return left_out(element.get(_INSTRUCTION_ATTRIBUTE, ""))
    return element.tag == _CONTROL and is_placeholder(element)


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only its prompt ("Click here to enter text")."""
    return bool(switch(first(control, _CONTROL_PROPERTIES), _PLACEHOLDER))


def _set(direct: bool | None, named: bool, inherited: bool) -> bool:
    """A toggle: what the run says itself, else the styles, where two of them undo each other."""
    return named != inherited if direct is None else direct


def _boxes(picture: Element) -> Iterator[Element]:
    """The outermost text boxes of a picture, each once."""
    for child in picture:
        if child.tag == _BOX:
            yield child
            continue
        chosen = branch(child) if child.tag == ALTERNATE else child
        if chosen is not None:
            yield from _boxes(chosen)

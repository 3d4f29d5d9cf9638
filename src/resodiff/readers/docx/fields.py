"""Fields: what Word computed into the text. The result is read, the instruction is not.

A field begins, may separate its instruction from its result, and ends, over any number of runs and
paragraphs, and may stand inside another (ECMA-376 Part 1, 17.16.18).
"""

from __future__ import annotations

from dataclasses import dataclass

_LEFT_OUT = frozenset(("TOC", "INDEX", "TOA", "TC", "XE", "TA", "RD", "NOTEREF", "FTNREF"))
"""Contents and indexes repeat the headings with page numbers; a reference to a note is a footnote mark."""


@dataclass(slots=True)
class _Open:
    ordinal: int
    instruction: str = ""
    in_result: bool = False


class Fields:
    """The fields open at the point that reading has reached."""

    def __init__(self, ignored: frozenset[int] = frozenset()) -> None:
        self._stack: list[_Open] = []
        self._begun = 0
        self._ignored = ignored
        self.visible = True

    @property
    def unclosed(self) -> frozenset[int]:
        """The fields that have not ended, by their place among all: at the end of a file, they never will."""
        return frozenset(each.ordinal for each in self._stack)

    def mark(self, kind: str) -> None:
        """Passes a `w:fldChar` of that type; an end without a beginning means nothing."""
        if kind == "begin":
            if self._begun not in self._ignored:
                self._stack.append(_Open(self._begun))
            self._begun += 1
        elif kind == "separate" and self._stack:
            self._stack[-1].in_result = True
        elif kind == "end" and self._stack:
            self._stack.pop()
        self.visible = all(each.in_result and not left_out(each.instruction) for each in self._stack)

    def instruct(self, words: str) -> None:
        """Passes a piece of an instruction."""
        if self._stack and not self._stack[-1].in_result:
            self._stack[-1].instruction += words


def left_out(instruction: str) -> bool:
    """Whether the result of a field with that instruction is no part of the text."""
    return instruction.strip().partition(" ")[0].upper() in _LEFT_OUT

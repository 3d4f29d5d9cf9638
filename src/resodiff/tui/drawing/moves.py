"""Words that were lost in one place and gained in another: they moved, and are no loss."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from resodiff.model import Diff, EditKind, Span

FEWEST = 3
"""Words of the shortest move: shorter runs meet by chance."""

SHORTEST = 14
"""Characters of the shortest move: "and of the" is no move."""

MOST = 8
"""Moves that are sought: what is rearranged more than that is a new text."""

CELLS = 400_000
"""Lost words times gained words up to which moves are sought; it keeps a key's answer fast."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int


def moves(diff: Diff) -> tuple[tuple[Span, Span], ...]:
    """The runs that moved: where each stood in the wording before, and where it stands in the one after."""
    lost, gained = list(_words(diff, EditKind.LOST)), list(_words(diff, EditKind.GAINED))
    if not lost or not gained or len(lost) * len(gained) > CELLS:
        return ()
    return tuple(_runs(lost, gained))


def _words(diff: Diff, kind: EditKind) -> Iterator[_Word]:
    """The words of one kind with their places; an empty word parts the edits."""
    at = 0
    other = EditKind.GAINED if kind is EditKind.LOST else EditKind.LOST
    for edit in diff:
        if edit.kind is kind:
            for found in _WORD.finditer(edit.text):
                yield _Word(found.group().casefold(), at + found.start(), at + found.end())
            yield _Word("", at, at)
        at += 0 if edit.kind is other else len(edit.text)


def _runs(lost: Sequence[_Word], gained: Sequence[_Word]) -> Iterator[tuple[Span, Span]]:
    left = [word.key or f"\0lost{n}" for n, word in enumerate(lost)]
    right = [word.key or f"\0gained{n}" for n, word in enumerate(gained)]
    for _ in range(MOST):
        run = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
        away = Span(lost[run.a].start, lost[run.a + run.size - 1].end) if run.size else None
        if away is None or run.size < FEWEST or len(away) < SHORTEST:
            return
        yield away, Span(gained[run.b].start, gained[run.b + run.size - 1].end)
        left[run.a : run.a + run.size] = [f"\0taken{n}" for n in range(run.a, run.a + run.size)]
        right[run.b : run.b + run.size] = [f"\0given{n}" for n in range(run.b, run.b + run.size)]

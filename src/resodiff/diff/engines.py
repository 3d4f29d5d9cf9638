"""Which words of two wordings belong together: two engines, one for paragraphs and one for long texts.

diff-match-patch serves the length of a paragraph. Its time is quadratic and its time limit makes results
collapse into "all lost, all gained", so it runs without one and on bounded input; what is longer goes to
rapidfuzz, whose bit-parallel search takes 100,000 unrelated words in two seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PARAGRAPH = 1_200
"""Words of both sides together up to which diff-match-patch is asked (0.1 s when they share nothing)."""

TABLE = 100_000_000
"""Cells up to which the shortest edit is sought in one table of bits (12 MB); beyond, the search is split."""

_SURROGATES = 0xD800
_AFTER_SURROGATES = 0xE000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words that stayed (`same`), or that were lost and gained; ranges of word indices."""

    same: bool
    before: range
    after: range


def align(before: Sequence[str], after: Sequence[str]) -> list[Stretch]:
    """The stretches of two lists of words, in order, covering both; no two neighbours are of one kind."""
    left, right = _as_characters(before, after)
    long = len(left) + len(right) > PARAGRAPH
    lengths = _long_runs(left, right) if long else _short_runs(left, right)
    return list(_stretches(lengths))


def _as_characters(before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    letters: dict[str, str] = {}
    for word in (*before, *after):
        letters.setdefault(word, _character(len(letters)))
    return "".join(letters[word] for word in before), "".join(letters[word] for word in after)


def _character(number: int) -> str:
    """The `number`-th character that may stand for a word: any but 0 and the surrogates, over a million."""
    code = number + 1
    return chr(code if code < _SURROGATES else code - _SURROGATES + _AFTER_SURROGATES)


def _short_runs(left: str, right: str) -> Iterator[tuple[int, int, int]]:
    """Runs as (stayed, lost, gained), in numbers of words."""
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    for kind, run in engine.diff_main(left, right, False):
        size = len(run)
        yield (size, 0, 0) if kind == 0 else (0, size, 0) if kind < 0 else (0, 0, size)


def _long_runs(left: str, right: str) -> Iterator[tuple[int, int, int]]:
    from rapidfuzz.distance import Indel, Levenshtein

    metric = Indel if len(left) * len(right) <= TABLE else Levenshtein
    for step in metric.opcodes(left, right):
        lost, gained = step.src_end - step.src_start, step.dest_end - step.dest_start
        yield (lost, 0, 0) if step.tag == "equal" else (0, lost, gained)


def _stretches(runs: Iterator[tuple[int, int, int]]) -> Iterator[Stretch]:
    """Neighbouring runs of one kind joined, with their places."""
    i = j = 0
    pending: Stretch | None = None
    for stayed, lost, gained in runs:
        same = stayed > 0
        start = pending if pending and pending.same == same else None
        if pending and not start:
            yield pending
        before = range(start.before.start if start else i, i + stayed + lost)
        after = range(start.after.start if start else j, j + stayed + gained)
        pending, i, j = Stretch(same, before, after), before.stop, after.stop
    if pending:
        yield pending

"""From stretches of words to edits that spell out both wordings exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resodiff.diff.engines import Stretch, align
from resodiff.diff.islands import absorb
from resodiff.diff.split import Word, split
from resodiff.model import Diff, Edit, EditKind

Step = tuple[str, str, str]
"""A piece of wording as (stayed, lost, gained); lost and gained words of one step stand side by side."""


def words(before: str, after: str) -> Diff:
    """What was lost and gained from `before` to `after`, word by word, in as few hunks as an editor marks.

    The edits spell out both wordings exactly, white space and capitals included: a word that changed only
    its capitals is lost and gained, and so is white space that changed. Lost words stand before gained ones.
    """
    if before == after:
        return Diff((Edit(EditKind.SAME, before),) if before else ())
    left, right = split(before), split(after)
    keys = [word.key for word in left]
    stretches = absorb(align(keys, [word.key for word in right]), keys)
    return Diff(tuple(_edits(_steps(stretches, left, right))))


def _steps(stretches: Iterable[Stretch], left: list[Word], right: list[Word]) -> Iterator[Step]:
    for stretch in stretches:
        if stretch.same:
            for i, j in zip(stretch.before, stretch.after, strict=True):
                yield from _kept(left[i], right[j])
        else:
            yield (
                "",
                "".join(str(left[i]) for i in stretch.before),
                "".join(str(right[j]) for j in stretch.after),
            )


def _kept(before: Word, after: Word) -> Iterator[Step]:
    """A word on both sides: what is equal to the letter stayed, capitals and white space may have changed."""
    yield (before.core, "", "") if before.core == after.core else ("", before.core, after.core)
    yield (before.tail, "", "") if before.tail == after.tail else ("", before.tail, after.tail)


def _edits(steps: Iterable[Step]) -> Iterator[Edit]:
    stayed = lost = gained = ""
    for step in steps:
        if step[0] and (lost or gained):
            opening, lost, gained, closing = _without_shared_space(lost, gained)
            yield from _spelled(stayed + opening, lost, gained)
            stayed, lost, gained = closing, "", ""
        stayed, lost, gained = stayed + step[0], lost + step[1], gained + step[2]
    opening, lost, gained, closing = _without_shared_space(lost, gained)
    yield from _spelled(stayed + opening, lost, gained)
    yield from _spelled(closing, "", "")


def _without_shared_space(lost: str, gained: str) -> tuple[str, str, str, str]:
    """White space that opens or closes both wordings, set apart: (opening, lost, gained, closing)."""
    opening = _shared(lost, gained)
    lost, gained = lost[len(opening) :], gained[len(opening) :]
    closing = _shared(lost[::-1], gained[::-1])[::-1]
    return opening, lost[: len(lost) - len(closing)], gained[: len(gained) - len(closing)], closing


def _shared(one: str, other: str) -> str:
    """The white space at the very start of both."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b or not a.isspace():
            break
        size += 1
    return one[:size]


def _spelled(stayed: str, lost: str, gained: str) -> Iterator[Edit]:
    for kind, text in ((EditKind.SAME, stayed), (EditKind.LOST, lost), (EditKind.GAINED, gained)):
        if text:
            yield Edit(kind, text)

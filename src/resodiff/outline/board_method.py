"""How the board comes about, in words: what a careful reader must know, the points, and the versions."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff.casework.asks.threads import ALIKE
from resodiff.casework.scores.rubric import Rubric
from resodiff.outline.legible import one_line

CAVEATS = (
    "A score says how far the adopted texts correspond to what was asked. It never says that a letter caused a "
    "change: others may have asked for the same, and votes are won in rooms that leave no text.",
    "No published scale says what a weakened ask is worth. So every score has its range beside it: the lowest and "
    "the highest value that the same asks have with other points, with other priorities, and with other verdicts.",
    "On the board the other verdicts are the program’s own in place of those that hold. The scores of one case "
    "(resodiff case score) take each coder’s as well, so that their range can be wider.",
    "Read the counts before the shares. In a group of three asks each of them moves the share by a third.",
    "An ask counts for every organisation that signed its letter, and for every mechanism that it names. Such groups "
    "overlap, and do not add up to the whole.",
    "“Gained” leaves out what stood in the previous resolution already. Where a case has no previous resolution, "
    "everything that stands counts: such figures are marked, and not to be set beside others.",
    f"Two asks are the same when they are about one country and the words that they share weigh at least {ALIKE:.0%} "
    "of all their words. An ask may come again in words too different to be known again.",
    "Coders who saw the program’s verdict before they gave theirs agree with it more easily: agreement with the "
    "machine counts for little in a case that was not coded blind.",
    "An ask to the reader’s own delegation is shown, and counts in no score.",
)
"""What must be known before a number is quoted."""

_TABLES = {
    "verdict": "Verdict",
    "reason": "Taken off a weakened ask, for each reason",
    "bounds": "A weakened ask keeps at least",
    "flag": "Taken off a dropped ask",
    "credit": "Part of the points that counts as gained",
}
"""The tables of a score file, as they are called where they are shown."""


def versions(rubric: Rubric) -> tuple[tuple[str, str], ...]:
    """What the verdicts and the scores rest on, each with its version."""
    from resodiff import __version__
    from resodiff.lexicon import load
    from resodiff.model import RUBRIC

    return (
        ("resodiff", __version__),
        ("Rubric of the verdicts", RUBRIC),
        ("Word lists and ladder of verbs", load().identity),
        ("Points", one_line(rubric.name)),
        (
            "Other points, for the range",
            "; ".join(one_line(ladder.name) for ladder in rubric.ladders) or "none",
        ),
    )


def points_rows(rubric: Rubric) -> Iterator[tuple[str, str, float]]:
    """Every number of the score file: which table it is in, what it is for, and its points."""
    for table, told in _TABLES.items():
        for name, points in getattr(rubric, table).items():
            yield told, name.replace("_", " "), points

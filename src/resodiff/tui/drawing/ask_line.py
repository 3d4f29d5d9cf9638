"""One ask as a line of the list, or two where there is room."""

from __future__ import annotations

from textual.content import Content

from resodiff.casework.reviews.review import Decision
from resodiff.outline import Flag, Row
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette

NUMBER = 5
VERDICT = 11
CHECK = 4
ORIGIN = 7


TITLES = f" {'Ask':>{NUMBER}}  {'Verdict':<{VERDICT}}{'You':<{CHECK}}First words"
"""The line above the list."""


OLD = "old"
"""The mark of a decision of an earlier text that must be made again."""


def ask_lines(
    row: Row, decision: Decision | None, palette: Palette, width: int, most: int, outdated: bool = False
) -> list[Content]:
    """Number, verdict, what a person said, and the first words, in at most `most` lines of `width` cells."""
    mark, style = (OLD, "bold $doubt") if outdated else check(row, decision, palette)
    head = Content.assemble(
        (f"{row.number:>{NUMBER}}  ", DIM),
        (f"{palette.sign(row.verdict)} {row.verdict.value}", VERDICTS[row.verdict]),
        (doubt(row, decision).ljust(VERDICT - 2 - len(row.verdict.value)), "bold $doubt"),
        (f"{mark:<{CHECK}}", style),
    )
    origin = f"{row.origin.value:<{ORIGIN}}" if row.origin else ""
    words = Content.assemble((origin, DIM), row.words[: width * most])
    room = max(width - head.cell_length, 10)
    lines = words.wrap(room)[:most] if most > 1 else [words]
    if len(words.plain) > sum(len(line.plain) + 1 for line in lines):
        lines[-1] = lines[-1].truncate(room - 1) + "…"
    blank = Content(" " * head.cell_length)
    return [((blank if n else head) + line).truncate(width, ellipsis=True) for n, line in enumerate(lines)]


def doubt(row: Row, decision: Decision | None) -> str:
    """The doubt of the machine, behind its verdict, until a person has said something."""
    open_ = decision is None or decision.is_empty
    return "?" if open_ and Flag.DOUBTFUL in row.flags else ""


def check(row: Row, decision: Decision | None, palette: Palette) -> tuple[str, str]:
    """What a person said in three characters: the sign of a verdict, "ok", a star for a note."""
    if decision is None or decision.is_empty:
        return "", ""
    star = "*" if decision.note else ""
    if decision.verdict is not None and decision.verdict is not row.verdict:
        return f"≠{palette.sign(decision.verdict)}{star}", VERDICTS[decision.verdict]
    settled = decision.checked or decision.verdict is not None
    return ("ok" if settled else "") + star or "·", "bold $checked"

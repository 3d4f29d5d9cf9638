"""One ask as a line of the list."""

from __future__ import annotations

from textual.content import Content

from resodiff.casework.review import Decision
from resodiff.outline import Flag, Row
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette

NUMBER = 5
VERDICT = 11
CHECK = 4


def titles(narrow: bool) -> str:
    """The line above the list."""
    return f" {'Ask':>{NUMBER}}  {'Verdict':<{VERDICT}}{'You':<{CHECK}}" + (
        "First words" if not narrow else ""
    )


def ask_line(row: Row, decision: Decision | None, palette: Palette, width: int) -> Content:
    """Number, verdict, what a person said, and the first words, in `width` cells."""
    mark, style = check(row, decision, palette)
    origin = f"[{row.origin.value}] " if row.origin else ""
    line = Content.assemble(
        (f"{row.number:>{NUMBER}}  ", DIM),
        (f"{palette.sign(row.verdict)} {row.verdict.value:<{VERDICT - 2}}", VERDICTS[row.verdict]),
        (f"{mark:<{CHECK}}", style),
        (origin, DIM),
        row.words[:width],
    )
    return line.truncate(width, ellipsis=True)


def check(row: Row, decision: Decision | None, palette: Palette) -> tuple[str, str]:
    """What a person said in three characters: the sign of a verdict, "ok", a star for a note, "?" for doubt."""
    if decision is None or decision.is_empty:
        return ("?", "bold $doubt") if Flag.DOUBTFUL in row.flags else ("", "")
    star = "*" if decision.note else ""
    if decision.verdict is not None and decision.verdict is not row.verdict:
        return f"≠{palette.sign(decision.verdict)}{star}", VERDICTS[decision.verdict]
    settled = decision.checked or decision.verdict is not None
    return ("ok" if settled else "") + star or "·", "bold $checked"

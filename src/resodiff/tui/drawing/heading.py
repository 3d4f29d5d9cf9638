"""The line above an ask: its number, what became of it by the machine and by a person, and where it stands."""

from __future__ import annotations

from textual.content import Content

from resodiff.casework.reviews.review import Decision
from resodiff.model import Verdict
from resodiff.outline import Row
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette


def heading(row: Row, decision: Decision | None, palette: Palette) -> Content:
    """ "Ask 4 · page 2  ◐ weakened → ✗ dropped (Anna) · now in 12 · verbatim"."""
    place = f" · page {row.page}" if row.page else ""
    marks = [f"now in {row.carriers}"] if row.carriers else []
    marks += [flag.value for flag in row.flags]
    marks += [row.origin.value] if row.origin else []
    said = person(row, decision, palette)
    return Content.assemble(
        (f"Ask {row.number}{place}  ", "bold"),
        palette.verdict(row.verdict),
        *((("  ", ""), said) if said else ()),
        ("".join(f" · {mark}" for mark in marks), DIM),
    )


def person(row: Row, decision: Decision | None, palette: Palette) -> Content:
    """What a person says of it, beside the machine; nothing where nobody said anything."""
    if decision is None:
        return Content("")
    parts: list[tuple[str, str]] = []
    if decision.verdict is not None:
        word = "=" if decision.verdict is row.verdict else "≠"
        parts += [
            (f"{word} {palette.sign(decision.verdict)} {decision.verdict.value}", VERDICTS[decision.verdict])
        ]
    if decision.carriers is not None and decision.verdict is not Verdict.DROPPED:
        parts += [(f" in {', '.join(decision.carriers) or 'no paragraph'}", "")]
    if decision.checked:
        parts += [(" checked", "bold $checked")]
    if decision.note:
        parts += [(" note", "$checked")]
    return Content.assemble(*parts, (f" ({decision.by})", DIM)) if parts else Content("")

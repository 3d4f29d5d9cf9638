"""The working of one ask: its verdict, what it rests on, its points, its words, and everything people said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from resodiff.casework.database.rows import JOINT, CodingRow
from resodiff.casework.reviews.carried_over import Standing
from resodiff.model import Code, Origin, Verdict
from resodiff.outline import legible, one_line, spoken
from resodiff.outline.board import AskRow
from resodiff.outline.phrases import ORIGINS, PHRASES
from resodiff.tui.board.desk import BoardDesk
from resodiff.tui.board.help import BASES
from resodiff.tui.drawing.palette import DIM, Palette


def working(ask: AskRow, desk: BoardDesk, palette: Palette) -> Iterator[Content]:
    """Paragraphs to wrap."""
    yield from _heading(ask, palette)
    yield from _points(ask)
    yield _title("Asked")
    yield Content(legible(ask.entry.ask.text))
    yield Content("")
    yield from _people(desk.codings(ask), palette)
    yield from _again(desk.again(ask), palette)
    here = desk.opening.folders.get(ask.entry.case.case)
    told = "Enter opens the comparison, with the adopted wording." if here else "The case is not at hand."
    yield Content.styled(told, DIM)


def _title(words: str) -> Content:
    return Content.styled(words, "bold $accent")


def _heading(ask: AskRow, palette: Palette) -> Iterator[Content]:
    row = ask.entry.ask
    carriers = (
        f"in {ask.carriers} of {one_line(ask.entry.case.adopted)}" if ask.carriers else "in no paragraph"
    )
    basis = dict(BASES).get(ask.basis, "")
    yield Content.assemble(palette.verdict(ask.verdict), f"  {carriers}")
    yield Content.assemble(("rests on   ", DIM), f"{ask.basis}: {basis}")
    machine = Verdict(row.machine_verdict)
    sure = f"  confidence {row.confidence:.0%}"
    yield Content.assemble(("machine    ", DIM), palette.verdict(machine), sure)
    for code in (Code(part) for part in row.reasons.split(JOINT) if part):
        found = one_line(row.found(code))  # none where a person gave a reason that the machine did not see
        yield Content.assemble(("reason     ", DIM), (PHRASES[code], "bold"), f": {found}" if found else "")
    if ask.origin:
        yield Content.assemble(("origin     ", DIM), ORIGINS[Origin(ask.origin)])
    if ask.entry.organisations:
        yield Content.assemble(("asked by   ", DIM), one_line(", ".join(ask.entry.organisations)))
    yield Content("")


def _points(ask: AskRow) -> Iterator[Content]:
    yield _title("Points")
    if ask.met is not None and ask.gained is not None:
        yield Content(f"{ask.met:.2f} met and {ask.gained:.2f} gained, of {ask.possible:g}")
    yield Content(ask.working)
    yield Content("")


def _people(said: Sequence[CodingRow], palette: Palette) -> Iterator[Content]:
    yield _title("What people said")
    if not said:
        yield Content.styled("Nobody has said anything.", DIM)
    for row in sorted(said, key=lambda row: (row.settled, row.at)):
        yield Content.assemble((f"{one_line(row.coder)} ", "bold"), *_said(row, palette))
    yield Content("")


def _said(row: CodingRow, palette: Palette) -> Iterator[tuple[str, str]]:
    if row.settled:
        yield ("settles it: ", "")
    yield palette.verdict(Verdict(row.verdict))
    reasons = ", ".join(PHRASES[Code(code)] for code in row.reasons.split(JOINT) if code)
    carriers = f"in {one_line(row.carriers.replace(';', ','))}" if row.carriers else ""
    yield ("; ".join(["", *filter(None, (reasons, carriers, one_line(row.note)))]), "")
    yield (f"  {spoken(row.at.partition('T')[0])}", DIM)
    if row.standing != Standing.CURRENT:
        yield (f"  {row.standing}", "$doubt")


def _again(others: Sequence[AskRow], palette: Palette) -> Iterator[Content]:
    if not others:
        return
    yield _title("Asked elsewhere")
    for row in others:
        when = str(row.entry.case.year or row.case)
        yield Content.assemble(
            f"{when} {row.letter} {row.number} ", palette.verdict(row.verdict), (f"  {row.words}", DIM)
        )
    yield Content("")

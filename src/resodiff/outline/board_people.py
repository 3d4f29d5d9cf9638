"""What the coders say together, on the board of every face: how far they agree, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.casework.agreement.coefficients import Estimate
from resodiff.casework.agreement.reliability import Agreement
from resodiff.casework.board.board import Board
from resodiff.casework.board.coders import Dispute, agreements, disputes
from resodiff.casework.coding.holding import Basis
from resodiff.casework.database.rows import JOINT, CodingRow
from resodiff.casework.reviews.carried_over import Standing
from resodiff.model import Code, Verdict
from resodiff.outline.board import NOTHING
from resodiff.outline.board_courses import StepRow, step_row
from resodiff.outline.legible import one_line
from resodiff.outline.people import REOPENED, WHO_CODED
from resodiff.outline.phrases import PHRASES


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """How far some parties agree; each figure with its 95% interval, a dash where it cannot be told."""

    parties: str
    units: int
    percent: str
    kappa: str
    alpha: str
    ordinal: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one person says of an ask. `beside` are the reasons, the carriers and the note, as far as given."""

    by: str
    verdict: Verdict
    beside: str

    @property
    def line(self) -> str:
        """All of it on one line."""
        return "; ".join(filter(None, (f"{self.by}: {self.verdict.value}", self.beside)))


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """An ask on which coders differ, and how it was settled; None while it is not.

    `contested` has every settlement where those who settled differ. `earlier` are those of an earlier adopted text,
    where the ask `is_reopened`; `by_coder` says that whoever settled it had coded it.
    """

    ask: StepRow
    said: tuple[Said, ...]
    settled: Said | None
    contested: tuple[Said, ...] = ()
    earlier: tuple[Said, ...] = ()
    is_reopened: bool = False
    by_coder: bool = False

    @property
    def settler(self) -> str:
        """Who settled it, "" while nobody did."""
        if not self.settled:
            return ""
        return f"{self.settled.by}, {WHO_CODED}" if self.by_coder else self.settled.by

    @property
    def settlement(self) -> tuple[str, ...]:
        """How it was settled, a line each; that those who settled differ is said last."""
        if self.is_reopened:
            return (*(f"settled by {one.line}" for one in self.earlier), REOPENED)
        if not self.settled:
            return ("not settled yet",)
        lines = tuple(f"settled by {one.line}" for one in self.contested or (self.settled,))
        lines = (*lines, f"{self.settled.by} coded it") if self.by_coder else lines
        holds = f"those who settled differ: {self.settled.verdict.value} holds, which claims least"
        return (*lines, holds) if self.contested else lines


def agreement_rows(board: Board) -> tuple[AgreementRow, ...]:
    """How far coders agree with each other and with the machine; none where nobody coded."""
    return tuple(_agreement(found) for found in agreements(board))


def dispute_rows(board: Board) -> tuple[DisputeRow, ...]:
    """The asks on which coders differ, settled or not."""
    return tuple(_dispute(found) for found in disputes(board))


def _agreement(found: Agreement) -> AgreementRow:
    figures = (found.percent, found.kappa, found.alpha, found.ordinal)
    names = [one_line(name) for name in found.parties]
    parties = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return AgreementRow(parties, found.percent.units, *map(estimate, figures))


def estimate(found: Estimate | None) -> str:
    """ "0.76 (0.53 to 0.94)", "1.00 (too few asks for a range)"; a dash where the figure cannot be told."""
    if found is None or found.value is None:
        return NOTHING
    inside = (
        found.lacks if found.low is None or found.high is None else f"{found.low:.2f} to {found.high:.2f}"
    )
    return f"{found.value:.2f} ({inside})"


def _dispute(found: Dispute) -> DisputeRow:
    settled = None if found.settled is None else _said(found.settled)
    said, contested, earlier = (tuple(map(_said, x)) for x in (found.said, found.contested, found.earlier))
    again = found.entry.ask.basis == Basis.REOPENED
    return DisputeRow(
        step_row(found.entry), said, settled, contested, earlier, again, found.is_settled_by_coder
    )


def _said(row: CodingRow) -> Said:
    reasons = ", ".join(PHRASES[Code(code)] for code in row.reasons.split(JOINT) if code)
    carriers = f"in {one_line(row.carriers.replace(';', ','))}" if row.carriers else ""
    old = "of an earlier text" if row.standing == Standing.OUTDATED else ""
    beside = "; ".join(filter(None, (reasons, carriers, one_line(row.note), old)))
    return Said(one_line(row.coder), Verdict(row.verdict), beside)

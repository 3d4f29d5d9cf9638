"""How far coders agree, on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resodiff.casework.agreement.differing import CALLED
from resodiff.cli.outputs import as_json
from resodiff.cli.pages.plain_tables import add, put, table
from resodiff.cli.pages.scores import reopened_in
from resodiff.cli.terminal import page
from resodiff.outline.legible import one_line
from resodiff.outline.reopened import COMPARED

if TYPE_CHECKING:
    from resodiff.casework.agreement.coefficients import Estimate
    from resodiff.casework.agreement.differing import Shared
    from resodiff.casework.agreement.reliability import Agreement
    from resodiff.casework.coding.coding import LetterCoding

INTERVAL = "95% interval"


def show_agreement(
    found: Sequence[Agreement], beside: Sequence[Shared], codings: Sequence[LetterCoding]
) -> None:
    """Percent, kappa and alpha of every set of parties, with intervals; `beside` is what is said with a verdict.

    Of `codings` it is told how many asks rest on what was decided on an earlier text.
    """
    from resodiff.casework.agreement.coefficients import FEW

    screen = page()
    if not found:
        screen.say("nobody has decided on the same asks yet")
        return
    for parties in dict.fromkeys(a.parties for a in found):
        screen.say(one_line(" and ".join(parties)), "bold")
        made = table(
            screen, "Verdict", "Units", "Percent", "Kappa", "Alpha", "Ordinal alpha", numbers=("Units",)
        )
        for a in found:
            if a.parties == parties:
                cells = (a.percent, a.kappa, a.alpha, a.ordinal)
                first = (a.verdict.value if a.verdict else "all", a.percent.units)
                add(made, screen, (*first, *(_figure(estimate) for estimate in cells)))
        put(made, screen)
        units = next(a.percent.units for a in found if a.parties == parties)
        if units < FEW:
            screen.say("Too few asks for a range.")
        for one in beside:
            if one.parties == parties:
                screen.say(_shared(one))
        screen.put()
    for letter in codings:
        if line := reopened_in(letter, COMPARED):
            screen.say(one_line(f"{letter.letter.name}: {line}."), "bold")
    screen.say(
        f"In brackets the {INTERVAL}; none of fewer than {FEW} asks, nor where every ask came out the same. A dash: "
        "cannot be told, as where only one verdict was given.",
        "dim",
    )


def _shared(one: Shared) -> str:
    """ "Reasons, of 6 asks that both call weakened: the very same 0.67; of all that either names, shared 0.75"."""
    asks = f"{one.same.units} ask{'s' * (one.same.units > 1)} that both call {CALLED[one.point]}"
    same = f"the very same {_figure(one.same)}; of all that either names, shared {one.overlap:.2f}"
    return f"{one.point.capitalize()}, of {asks}: {same}"


def _figure(estimate: Estimate | None) -> str:
    if estimate is None or estimate.value is None:
        return "–"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f}"
    return f"{estimate.value:.2f} [{estimate.low:.2f}, {estimate.high:.2f}]"


def agreement_json(
    found: Sequence[Agreement], beside: Sequence[Shared], codings: Sequence[LetterCoding]
) -> str:
    """`resodiff.agreement/1`."""
    rows = [
        {
            "parties": list(a.parties),
            "verdict": a.verdict.value if a.verdict else None,
            "units": a.percent.units,
            "percent": _plain(a.percent),
            "kappa": _plain(a.kappa),
            "alpha": _plain(a.alpha),
            "alpha_ordinal": _plain(a.ordinal),
        }
        for a in found
    ]
    shared = [
        {
            "parties": list(one.parties),
            "of": one.point.value,
            "units": one.same.units,
            "same": _plain(one.same),
            "overlap": one.overlap,
        }
        for one in beside
    ]
    reopened = [[one.letter.name, a.finding.ask.number] for one in codings for a in one.reopened]
    found_ = {"schema": "resodiff.agreement/1", "agreements": rows, "beside": shared}
    return as_json({**found_, "reopened": reopened})


def _plain(estimate: Estimate | None) -> dict[str, float | None] | None:
    return None if estimate is None else {"value": estimate.value, "low": estimate.low, "high": estimate.high}

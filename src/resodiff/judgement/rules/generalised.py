"""Did a named law, person, instrument, mechanism or a figure become generic?"""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.generic import became_generic
from resodiff.judgement.losses.lost_clauses import went_with_clause
from resodiff.judgement.losses.named_elsewhere import named_in
from resodiff.judgement.losses.particulars import lost_particulars
from resodiff.judgement.losses.renewed import renewed
from resodiff.judgement.losses.restrictions import lifted
from resodiff.judgement.losses.weighed import NAMED, losses
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.model import Code, Evidence

_SHOWN = 3
"""Names that are told by themselves."""


def weigh(case: Case) -> Evidence | None:
    """The names and figures of the ask that are gone while what they pinned down is still spoken of."""
    lost = _apart(case)
    if not lost:
        return None
    return Evidence(
        Code.GENERALISED,
        _told(case, lost),
        tuple(case.quote(*span) for span in lost[:4]),
        place_in_carriers(case, *lost[:4]),
        min(float(len(lost)), 2.0),
    )


def _apart(case: Case) -> tuple[tuple[int, int], ...]:
    """The lost names and figures, without those of an occasion or a limit that fell, of a mandate that was renewed by
    reference, and of a clause that is told as narrowed."""
    lost = lost_particulars(case)
    if not lost:
        return ()
    told, fell = losses(case, NAMED), (*lifted(case), *renewed(case))
    return tuple(
        (start, end)
        for start, end in lost
        if not any(a <= start and end <= b for a, b in fell)
        and not went_with_clause(case, start, end, told)
        and not (
            case.rewritten
            and not became_generic(case, start, end)
            and named_in(case, start, end, case.unexplained())
        )
    )


def _told(case: Case, lost: Sequence[tuple[int, int]]) -> str:
    """What is said of lost names: that they are named no longer, or no longer here if another paragraph names one."""
    every = {_name(case, span): span for span in lost}
    for name in [n for n in every if any(n is not o and n.strip("“”") in o for o in every)]:
        del every[name]
    places = dict(list(every.items())[:_SHOWN])
    one = len(every) == 1
    there: dict[str, list[str]] = {}
    for name, span in places.items():
        if number := named_in(case, *span, case.others()):
            there.setdefault(number, []).append("it" if one else name)
    where = ", ".join(f"paragraph {number} names {' and '.join(found)}" for number, found in there.items())
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    told = f"{', '.join(places)}{more} {'is' if one and not _is_row(*places) else 'are'} no longer named"
    return f"{told} here ({where})" if where else told


def _is_row(name: str) -> bool:
    """Whether a name is that of several: "Kell, Mirn and Oster Islands"."""
    return "," in name and name.endswith("s”")


def _name(case: Case, span: tuple[int, int]) -> str:
    return f"“{' '.join(case.wording.text[slice(*span)].split())}”"

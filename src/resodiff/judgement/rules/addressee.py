"""Is the one who was to act gone, or vaguer?"""

from __future__ import annotations

from resodiff.demands import Act
from resodiff.judgement.case import Case
from resodiff.judgement.duty_bearers import changed
from resodiff.judgement.wording import shown
from resodiff.model import Code, Evidence

_SHOWN = 80
"""Characters of an act that are quoted when it addresses nobody."""


def _opening(text: str, act: Act) -> tuple[int, int]:
    return act.start, act.start + shown(text[act.start : act.end], _SHOWN)


def weigh(case: Case) -> Evidence | None:
    """The weightiest act whose addressee is gone while the carrier addresses nobody, or anybody."""
    act = max(changed(case), key=lambda a: a.share, default=None)
    if act is None or act.mine.addressee is None or act.theirs is None or act.carrier is None:
        return None
    start, end = act.mine.addressee
    shown = act.theirs.addressee or _opening(act.carrier.wording.text, act.theirs)
    return Evidence(
        Code.ADDRESSEE_CHANGED,
        f"no longer addressed to {case.wording.text[start:end]}",
        (case.quote(start, end),),
        (act.carrier.quote(*shown),),
        1.0,
    )

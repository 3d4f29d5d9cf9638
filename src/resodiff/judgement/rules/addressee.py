"""Is the one who was to act gone, or vaguer?"""

from __future__ import annotations

from resodiff.demands import Act
from resodiff.judgement.duties.bearers import changed
from resodiff.judgement.ground.case import Case, MatchedAct
from resodiff.judgement.ground.wording import shown
from resodiff.model import Code, Evidence

_SHOWN = 80
"""Characters of an act that are quoted when it addresses nobody."""


def weigh(case: Case) -> Evidence | None:
    """The weightiest act whose addressee is gone while the carrier addresses nobody, or somebody else."""
    act = max(changed(case), key=lambda a: a.share, default=None)
    if act is None or act.mine.addressee is None or act.theirs is None or act.carrier is None:
        return None
    start, end = act.mine.addressee
    place = act.theirs.addressee or _opening(act.carrier.wording.text, act.theirs)
    return Evidence(
        Code.ADDRESSEE_CHANGED,
        f"no longer addressed to {_words(case.wording.text[start:end])}{_instead(act)}",
        (case.quote(start, end),),
        (act.carrier.quote(*place),),
        1.0,
    )


def _instead(act: MatchedAct) -> str:
    """Who is asked in his place."""
    if act.carrier is None or act.theirs is None or act.theirs.addressee is None:
        return ""
    theirs = act.carrier.wording.text[slice(*act.theirs.addressee)]
    return f", but to {_words(theirs[: shown(theirs, _SHOWN)])}"


def _words(text: str) -> str:
    return " ".join(text.split())


def _opening(text: str, act: Act) -> tuple[int, int]:
    return act.start, act.start + shown(text[act.start : act.end], _SHOWN)

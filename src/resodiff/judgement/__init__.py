"""Matches become findings: what became of each ask, and the evidence for it. One rule a file."""

from resodiff.judgement.deciding import Settled
from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.judging import judge, judge_again, setting_of, weigh_again
from resodiff.judgement.origins import origin, with_origins
from resodiff.judgement.working import Compared, Tally, Term, Working, working

__all__ = [
    "TOGETHER",
    "Apart",
    "Compared",
    "Settled",
    "Tally",
    "Term",
    "Working",
    "judge",
    "judge_again",
    "origin",
    "setting_of",
    "weigh_again",
    "with_origins",
    "working",
]

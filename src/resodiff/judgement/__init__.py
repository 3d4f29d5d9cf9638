"""Matches become findings: what became of each ask, and the evidence for it. One rule a file."""

from resodiff.judgement.judging import judge
from resodiff.judgement.origins import with_origins

__all__ = ["judge", "with_origins"]

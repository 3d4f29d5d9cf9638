"""The working of a verdict leads to the verdict that was found, for every ask of the samples."""

from __future__ import annotations

import json
from pathlib import Path

from resodiff import compare, read
from resodiff.judgement import Settled, Working
from resodiff.model import Finding, Verdict
from resodiff.pipeline.working import working_of


def _verdict(working: Working, finding: Finding) -> Verdict:
    """The verdict to which a working leads."""
    if working.settled is Settled.SAME_WORDS:
        return finding.verdict
    if working.settled or working.weakened is None:
        return Verdict.DROPPED
    lost = working.weakened.terms and working.weakened.probability >= 0.5
    return Verdict.WEAKENED if lost else Verdict.ADOPTED


def test_every_working_leads_to_the_verdict(samples: Path) -> None:
    pairs = json.loads((samples / "expected.json").read_text(encoding="utf-8"))["comparisons"]
    told = 0
    for pair in pairs:
        comparison = compare(read(samples / pair["proposed"]), read(samples / pair["adopted"]))
        for finding in comparison.findings:
            working = working_of(comparison, finding)
            if working is None:
                continue
            told += 1
            assert _verdict(working, finding) is finding.verdict, finding.ask.text
            assert (working.settled is Settled.SAME_WORDS) >= finding.verbatim
    assert told >= 40

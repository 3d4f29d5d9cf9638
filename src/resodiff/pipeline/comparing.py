"""Two readings become a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.lexicon import Lexicon
from resodiff.model import Comparison, Finding, Part, Reading
from resodiff.pipeline.doubts import doubts


def compare(proposed: Reading, adopted: Reading, baseline: Reading | None = None) -> Comparison:
    """What became of every ask of `proposed` in `adopted`; with `baseline`, also what was there before.

    A pair that cannot be right is compared all the same, and the comparison's `warnings` say so.
    """
    from resodiff import judgement, lexicon

    words = lexicon.load()
    findings = findings_of(proposed, adopted, words)
    if baseline is not None:
        findings = judgement.with_origins(findings, findings_of(proposed, baseline, words))
    return Comparison(
        proposed,
        adopted,
        findings,
        unclaimed(adopted, findings),
        baseline,
        doubts(proposed, adopted),
        words.identity,
    )


def findings_of(proposed: Reading, adopted: Reading, words: Lexicon) -> tuple[Finding, ...]:
    """What became of every ask of one text in another: align, then judge."""
    from resodiff import alignment, judgement

    matches = alignment.align(proposed.asks, adopted, words)
    claims = alignment.claims(proposed, adopted, words)
    return judgement.judge(matches, alignment.wholes(adopted), claims, words)


def unclaimed(adopted: Reading, findings: Sequence[Finding]) -> tuple[str, ...]:
    """The numbers of the whole operative paragraphs of `adopted` that carry no ask, in order."""
    carriers = (c for f in findings for c in f.carriers if c.part is Part.OPERATIVE)
    claimed = {c.number.partition("(")[0] for c in carriers}
    return tuple(top for top in dict.fromkeys(p.top for p in adopted.operative) if top not in claimed)

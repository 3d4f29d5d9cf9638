"""Two readings become a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from resodiff.lexicon import Lexicon
from resodiff.model import Ask, Candidate, Comparison, Finding, Kind, Part, Reading
from resodiff.pipeline.doubts import doubts


def compare(
    proposed: Reading, adopted: Reading, baseline: Reading | None = None, *, preamble: bool = False
) -> Comparison:
    """What became of every ask of `proposed` in `adopted`; with `baseline`, also what was there before.

    Proposed preambular paragraphs are asks of their own part, judged only with `preamble`. A pair that cannot be
    right is compared all the same, and the comparison's `warnings` say so. Raises `TypeError` for names of files:
    `resodiff.read` makes readings of them.
    """
    from resodiff import judgement, lexicon

    for text in (proposed, adopted):
        if not isinstance(text, Reading):
            raise TypeError(
                f"compare takes readings, not {type(text).__name__}: resodiff.read(path) makes one"
            )
    words = lexicon.load()
    proposed = considered(proposed, preamble)
    findings = findings_of(proposed, adopted, words)
    if baseline is not None:
        findings = judgement.with_origins(findings, findings_of(proposed, baseline, words))
    return Comparison(
        proposed,
        adopted,
        findings,
        unclaimed(adopted, (c for f in findings for c in f.carriers)),
        baseline,
        doubts(proposed, adopted, findings, baseline),
        words.identity,
    )


def considered(proposed: Reading, preamble: bool) -> Reading:
    """The proposal with the asks that are to be judged: the operative ones, and the preamble's if wanted."""
    operative = tuple(a for a in proposed.asks if a.part is Part.OPERATIVE)
    if not preamble:
        return replace(proposed, asks=operative)
    own = tuple(a for a in proposed.asks if a.part is Part.PREAMBULAR)
    return replace(proposed, asks=(own or _preambular(proposed)) + operative)


def _preambular(proposed: Reading) -> tuple[Ask, ...]:
    from resodiff.extraction.draft_asks import preambular_asks

    return preambular_asks(proposed.preambular, proposed.document)


def findings_of(proposed: Reading, adopted: Reading, words: Lexicon) -> tuple[Finding, ...]:
    """What became of every ask of one text in another: align, then judge."""
    from resodiff import alignment, judgement
    from resodiff.pipeline.apart import apart
    from resodiff.pipeline.subject import is_strange

    paragraphs = alignment.wholes(adopted)
    matches = alignment.align(proposed.asks, adopted, words)
    claims = alignment.claims(proposed, paragraphs, words)
    own_words = proposed.kind is Kind.LETTER
    return judgement.judge(
        matches,
        paragraphs,
        claims,
        words,
        own_words=own_words,
        strange=is_strange(proposed, adopted),
        apart=apart(proposed, adopted),
    )


def unclaimed(adopted: Reading, carriers: Iterable[Candidate]) -> tuple[str, ...]:
    """The numbers of the whole operative paragraphs of `adopted` that are among no carriers, in order."""
    claimed = {c.number.partition("(")[0] for c in carriers if c.part is Part.OPERATIVE}
    return tuple(top for top in dict.fromkeys(p.top for p in adopted.operative) if top not in claimed)

"""Asks before carriers, and judged in whole texts, for the tests of judgement."""

from __future__ import annotations

from resodiff.judgement.deciding import open_case
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.lexicon import load
from resodiff.model import (
    Aim,
    Ask,
    AskKind,
    Candidate,
    Evidence,
    Finding,
    Match,
    Part,
    Passage,
    Reading,
    Span,
)
from resodiff.pipeline.comparing import findings_of
from resolutions import draft, letter, resolution

LEXICON = load()
FILLER = (
    "Welcomes the holding of the plum festival in Mirn;",
    "Takes note of the accounts of the railway company for the past decade;",
    "Invites sculptors and poets to the valley of Oster;",
)
"""Paragraphs that share nothing with any ask of these tests, so that the text is more than the carrier."""


def wording(text: str) -> Wording:
    """A text taken apart."""
    return take_apart(text, LEXICON)


def passage(text: str, at: int = 0) -> Passage:
    """A passage that stands at `at` in some document."""
    return Passage(text, Span(at, at + len(text)))


def case(
    asked: str, *carriers: str, preamble: tuple[str, ...] = (), neighbours: tuple[str, ...] = ()
) -> Case:
    """An ask before carriers, of which those in `preamble` are preambular; each has a place of its own."""
    ask = Ask("op-1", "1", AskKind.OPERATIVE, (passage(asked, 1000),))
    parts = [(Part.OPERATIVE, t) for t in carriers] + [(Part.PREAMBULAR, t) for t in preamble]
    taken = tuple(
        Carrier(Candidate(str(n), part, passage(text, 5000 * n), 1.0), wording(text))
        for n, (part, text) in enumerate(parts, 1)
    )
    return open_case(Match(ask, ()), wording(asked), taken, LEXICON, neighbours)


def findings(proposed: Reading, adopted: Reading) -> tuple[Finding, ...]:
    """What became of every ask."""
    return findings_of(proposed, adopted, LEXICON)


def became(asked: str, *operative: str, preamble: tuple[str, ...] = ()) -> Finding:
    """What became of one proposed paragraph in a text of these paragraphs, after some that concern something else."""
    (found,) = findings(draft(asked), resolution(*FILLER, *operative, preamble=preamble))
    return found


def became_in_letter(
    asked: str, *operative: str, preamble: tuple[str, ...] = (), aim: Aim = Aim.INCLUDE
) -> Finding:
    """The same for a demand of a letter."""
    (found,) = findings(letter(asked, aim=aim), resolution(*FILLER, *operative, preamble=preamble))
    return found


def quotes_stand(evidence: Evidence, asked: Passage, carriers: tuple[Passage, ...]) -> bool:
    """Whether every quotation of the evidence is the text at its place, on its own side."""
    mine = all(_stands(quote, (asked,)) for quote in evidence.ask)
    return mine and all(_stands(quote, carriers) for quote in evidence.adopted)


def _stands(quote: Passage, whole: tuple[Passage, ...]) -> bool:
    for source in whole:
        start = quote.span.start - source.span.start
        if quote.span in source.span and source.text[start : start + len(quote.span)] == quote.text:
            return True
    return False

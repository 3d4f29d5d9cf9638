"""Every English phrase for a verdict, a reason, a flag or an origin, on one page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from resodiff.model import REASONS, Code, Kind, Origin, Verdict, Vote

SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.ADOPTED: "✓", Verdict.WEAKENED: "◐", Verdict.DROPPED: "✗"}
)
"""A sign for each verdict, so that none is told by colour alone."""

PLAIN_SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.ADOPTED: "+", Verdict.WEAKENED: "~", Verdict.DROPPED: "x"}
)
"""The same for screens that show ASCII only."""


class Flag(StrEnum):
    """What is worth a mark beside the verdict."""

    STRENGTHENED = "strengthened"
    REVERSED = "reversed"
    VERBATIM = "verbatim"
    TO_DELEGATION = "to the delegation"
    KEEP_OUT = "to keep out"
    REWRITTEN = "rewritten"
    DOUBTFUL = "please check"


REASON_KEYS: Mapping[Code, str] = MappingProxyType(dict(zip(REASONS, "vsfcptlgm", strict=True)))
"""A letter for each reason, in the form and at the prompt: Verb, Softer action, Force, Caveat, Part, To whom, deadLine,
Generic, preaMble."""

PHRASES: Mapping[Code, str] = MappingProxyType(
    {
        Code.VERB_SOFTENED: "softer verb",
        Code.ACTION_SOFTENED: "softer action",
        Code.QUALIFIER_LOST: "word of force gone",
        Code.CAVEAT_ADDED: "caveat added",
        Code.NARROWED: "part of it gone",
        Code.ADDRESSEE_CHANGED: "addressee gone or vaguer",
        Code.DEADLINE_LOST: "deadline or follow-up gone",
        Code.GENERALISED: "something named became generic",
        Code.DEMOTED: "only in the preamble",
        Code.SAME_WORDING: "same wording",
        Code.DEMAND_KEPT: "demand kept in other words",
        Code.VERB_RAISED: "stronger verb",
        Code.SCOPE_WIDENED: "wider scope",
        Code.DEMAND_ABSENT: "no paragraph carries the demand",
        Code.TOPIC_ONLY: "only the topic is mentioned",
        Code.CONTRARY: "the text says the contrary",
    }
)

ORIGINS: Mapping[Origin, str] = MappingProxyType(
    {
        Origin.GAINED: "gained: not in the previous text",
        Origin.HELD: "held: kept from the previous text",
        Origin.ERODED: "eroded: weaker than the previous text",
        Origin.LOST: "lost: was in the previous text",
        Origin.ABSENT: "absent: in neither text",
    }
)

KINDS: Mapping[Kind, str] = MappingProxyType(
    {Kind.LETTER: "letter", Kind.DRAFT: "draft resolution", Kind.RESOLUTION: "resolution"}
)

METHOD = (
    "The verdicts say what corresponds to what in the two texts, not what caused it. "
    "They come from fixed rules and word lists; check the quoted words before you rely on one."
)


def vote_in_words(vote: Vote) -> str:
    """ "without a vote", or "24 in favour, 8 against, 15 abstaining" as far as the text states the numbers."""
    counts = ((vote.in_favour, "in favour"), (vote.against, "against"), (vote.abstaining, "abstaining"))
    told = ", ".join(f"{number} {side}" for number, side in counts if number is not None)
    return told or (vote.method if vote.method == "without a vote" else "by a recorded vote")

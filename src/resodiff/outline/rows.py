"""One row an ask: what became of it, where it stands now, and why, in a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.model import (
    Aim,
    AskKind,
    Candidate,
    Code,
    Comparison,
    Evidence,
    Finding,
    Origin,
    Part,
    Passage,
    Verdict,
)
from resodiff.outline.legible import first_words, one_line
from resodiff.outline.people import said
from resodiff.outline.phrases import PHRASES, PLAIN_SIGNS, SIGNS, Flag

REWRITTEN = 0.6
"""Likeness of the carrier most like a weakened ask below which it is in other words. Of the evidence there, readers
held one piece in four true as it was put (docs/verdicts.md), and two in three from 0.8."""

DOUBT = 0.8
"""Confidence below which a row asks to be checked. Left out pair by pair, three of four verdicts below it were right,
and 98 of 100 at 0.9 or above."""

QUOTE = 40
"""Characters of a quote in the line of reasons."""

QUOTE_OF_BOTH = 28
"""The same where the words of both sides are quoted, which must fit together."""

_ONLY_ASK = (Code.QUALIFIER_LOST, Code.NARROWED, Code.ADDRESSEE_CHANGED, Code.DEADLINE_LOST, Code.GENERALISED)
"""Losses: the words of the ask tell them."""

_ONLY_ADOPTED = (Code.CAVEAT_ADDED, Code.SCOPE_WIDENED, Code.CONTRARY)
"""Gains: the adopted words tell them."""

_BOTH = (Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.VERB_RAISED)
"""Replacements: it takes the words of both sides. The quotes of any other code say nothing in a line."""

_OTHERWISE = {
    "asks for one on another theme": "asked for on another theme",
    "speaks of it as done": "spoken of as done",
}
"""What says more in a line than that the topic is mentioned, by the words of the evidence."""

_SPEAKS_FOR: dict[Verdict, tuple[Code, ...]] = {
    Verdict.ADOPTED: (Code.SAME_WORDING, Code.DEMAND_KEPT, Code.VERB_RAISED, Code.SCOPE_WIDENED),
    Verdict.DROPPED: (Code.CONTRARY, Code.TOPIC_ONLY, Code.DEMAND_ABSENT),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One finding as every face shows it. `words` is the ask on one line, `carriers` such as "12, 31(b)".

    `reason` says why in a line, with the words that show it; `brief` without them.
    """

    number: str
    id: str
    verdict: Verdict
    words: str
    carriers: str
    reason: str
    brief: str
    flags: tuple[Flag, ...]
    origin: Origin | None
    confidence: float
    heading: str
    page: int | None
    finding: Finding

    @property
    def sign(self) -> str:
        """The sign of the verdict."""
        return SIGNS[self.verdict]

    @property
    def plain_sign(self) -> str:
        """The sign in ASCII."""
        return PLAIN_SIGNS[self.verdict]

    @property
    def is_doubtful(self) -> bool:
        """Whether it asks to be checked."""
        return Flag.DOUBTFUL in self.flags

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands beside the verdict, in words: the flags, and that people see it otherwise."""
        return (*(flag.value for flag in self.flags), *self.said)

    @property
    def said(self) -> tuple[str, ...]:
        """What people made of the verdict where it is not theirs, for a mark: "a person: dropped"."""
        return said(self.finding)

    def gist(self, limit: int = 90) -> str:
        """The first words of the ask, at most `limit` characters."""
        return first_words(self.words, limit)


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """An adopted operative paragraph that carries no ask."""

    number: str
    words: str

    def gist(self, limit: int = 90) -> str:
        """Its first words, at most `limit` characters."""
        return first_words(self.words, limit)


def row(finding: Finding) -> Row:
    """The row of one finding."""
    ask = finding.ask
    return Row(
        one_line(ask.number),
        ask.id,
        finding.verdict,
        one_line(ask.text),
        ", ".join(numbers(finding.carriers)),
        reason(finding),
        brief(finding),
        tuple(_flags(finding)),
        finding.origin,
        finding.confidence,
        one_line(ask.heading),
        ask.page,
        finding,
    )


def numbers(carriers: tuple[Candidate, ...]) -> list[str]:
    """The numbers of carriers, each once: "12", "31(b)", "PP3"."""
    return list(dict.fromkeys(_number(c) for c in carriers))


def _number(carrier: Candidate) -> str:
    number = one_line(carrier.number)
    bare = carrier.part is Part.PREAMBULAR and not number.upper().startswith("PP")
    return f"PP{number}" if bare else number


def _flags(finding: Finding) -> Iterator[Flag]:
    if finding.strengthened:
        yield Flag.STRENGTHENED
    if finding.reversed:
        yield Flag.REVERSED
    if finding.verbatim:
        yield Flag.VERBATIM
    if finding.ask.to_delegation:
        yield Flag.TO_DELEGATION
    if finding.ask.aim is Aim.EXCLUDE:
        yield Flag.KEEP_OUT
    if _is_rewritten(finding):
        yield Flag.REWRITTEN
    if finding.confidence < DOUBT:
        yield Flag.DOUBTFUL


def _is_rewritten(finding: Finding) -> bool:
    """Whether an ask in the words of a resolution is carried by a paragraph in other words: what is said to be gone
    may stand there, and is a lead to be followed in both texts. Of a letter's ask that goes without saying."""
    ask = finding.ask
    if finding.verdict is not Verdict.WEAKENED or ask.kind is not AskKind.OPERATIVE or ask.aim is Aim.EXCLUDE:
        return False
    return max((c.likeness for c in finding.carriers), default=1.0) < REWRITTEN


def reason(finding: Finding) -> str:
    """Why the verdict, in a line: each code once with the words that show it."""
    return "; ".join(_phrase(e) for e in _telling(finding)) or _because(finding)


def brief(finding: Finding) -> str:
    """Why the verdict, in the fewest words."""
    return ", ".join(PHRASES[e.code] for e in _telling(finding)) or _because(finding)


def _telling(finding: Finding) -> list[Evidence]:
    """The evidence that explains the verdict, one piece a code, in the order of the codes."""
    if finding.ask.aim is Aim.EXCLUDE:
        return []
    order = list(Code)
    explain = sorted(
        (e for e in finding.evidence if _explains(finding, e.code)), key=lambda e: order.index(e.code)
    )
    return list({e.code: e for e in reversed(explain)}.values())[::-1]


def _because(finding: Finding) -> str:
    """The weightiest piece of evidence in its own words."""
    return one_line(max(finding.evidence, key=lambda e: abs(e.weight)).because)


def _explains(finding: Finding, code: Code) -> bool:
    return code.is_reason if finding.verdict is Verdict.WEAKENED else code in _SPEAKS_FOR[finding.verdict]


def _phrase(evidence: Evidence) -> str:
    for words, phrase in _OTHERWISE.items():
        if words in evidence.because:
            return f"{phrase}: {_quoted(evidence.adopted, QUOTE)}"
    if pairs := _exchanges(evidence):
        mine, theirs = (_quoted((words,), QUOTE_OF_BOTH) for words in pairs[0])
        return f"{PHRASES[evidence.code]}: {mine} → {theirs}{' and more' if pairs[1:] else ''}"
    limit = QUOTE_OF_BOTH if evidence.code in _BOTH else QUOTE
    lost = _quoted(evidence.ask, limit) if evidence.code in (*_ONLY_ASK, *_BOTH) else ""
    gained = _quoted(evidence.adopted, limit) if evidence.code in (*_ONLY_ADOPTED, *_BOTH) else ""
    shown = f"{lost} → {gained}" if lost and gained else lost or gained
    return f"{PHRASES[evidence.code]}: {shown}" if shown else PHRASES[evidence.code]


def _exchanges(evidence: Evidence) -> list[tuple[Passage, Passage]]:
    """The words of both sides where evidence tells no more than that some became others."""
    if len(evidence.ask) != len(evidence.adopted):
        return []
    pairs = list(zip(evidence.ask, evidence.adopted, strict=True))
    told = "; ".join(f"“{mine.text}” became “{theirs.text}”" for mine, theirs in pairs)
    return pairs if evidence.because == told else []


def _quoted(passages: tuple[Passage, ...], limit: int) -> str:
    words = ", ".join(dict.fromkeys(one_line(p.text) for p in passages))
    return f"“{first_words(words, limit)}”" if words else ""


def unclaimed(comparison: Comparison) -> tuple[Unclaimed, ...]:
    """The adopted operative paragraphs that carry no ask, with their words."""
    first = {p.number: p for p in reversed(comparison.adopted.operative)}
    return tuple(
        Unclaimed(one_line(number), one_line(first[number].text) if number in first else "")
        for number in comparison.unclaimed
    )

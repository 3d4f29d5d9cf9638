"""One row an ask: what became of it, where it stands now, and why, in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resodiff.model import (
    Aim,
    AskKind,
    Code,
    Comparison,
    Evidence,
    Finding,
    Origin,
    Passage,
    Reading,
    Verdict,
)
from resodiff.outline.legible import first_words, one_line
from resodiff.outline.phrases import PHRASES, PLAIN_SIGNS, SIGNS, Flag
from resodiff.outline.views import LOSSES, UNSHOWN, View, as_it_holds, program
from resodiff.pipeline.comparing import unclaimed as unclaimed_by

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

_ONLY_ADOPTED = (Code.CAVEAT_ADDED, Code.SCOPE_WIDENED, Code.CONTRARY)
"""Gains: the adopted words tell them."""

_BOTH = (Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.VERB_RAISED)
"""Replacements: it takes the words of both sides. The quotes of any other code say nothing in a line."""

_DECIDED = {
    Verdict.ADOPTED: "the demand is there",
    Verdict.WEAKENED: "weaker than asked",
    Verdict.DROPPED: "no paragraph carries the demand",
}
_KEPT_OUT = {
    Verdict.ADOPTED: "the words are not there",
    Verdict.WEAKENED: "a part of the words is there",
    Verdict.DROPPED: "the words are there",
}
"""Why, in a line, where people decided and the program shows nothing for it; the latter of words to be kept out."""

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
    """One finding as every face shows it, by the view that holds: that of the people who decided it, where any did.

    `words` is the ask on one line, `carriers` such as "12, 31(b)". `reason` says why in a line, with the words that
    show it; `brief` without them. `finding` is the program's own, which comes second.
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
    view: View

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
    def also_read(self) -> str:
        """The paragraphs to read before one relies on a verdict in doubt, besides those it names: "9, PP4"."""
        return ", ".join(one_line(c.number) for c in self.finding.likely) if self.is_doubtful else ""

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands beside the verdict, in words: flags, who decided it, and the program's where that is other."""
        return (*(flag.value for flag in self.flags), *self.said)

    @property
    def said(self) -> tuple[str, ...]:
        """On whose word the verdict rests where people decided it, and the program's where that is another one."""
        if not self.view.is_peoples:
            return ()
        other = self.finding.verdict is not self.verdict
        return (self.view.decided, *((f"the program: {self.finding.verdict.value}",) if other else ()))

    @property
    def programs(self) -> Row:
        """The same row by the program's own view."""
        return _row(self.finding, program(self.finding))

    @property
    def is_the_programs(self) -> bool:
        """Whether the program says the same of it: verdict, paragraphs and reasons."""
        own = program(self.finding)
        ours = (self.view.numbers, self.view.reasons, self.view.reversed)
        return self.verdict is own.verdict and ours == (own.numbers, own.reasons, own.reversed)

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


def row(finding: Finding, adopted: Reading | None = None) -> Row:
    """The row of one finding; `adopted` has the words of paragraphs that people name and the program did not."""
    return _row(finding, as_it_holds(finding, adopted))


def _row(finding: Finding, view: View) -> Row:
    ask = finding.ask
    return Row(
        one_line(ask.number),
        ask.id,
        view.verdict,
        one_line(ask.text),
        ", ".join(view.numbers),
        reason(view),
        brief(view),
        tuple(_flags(view)),
        view.origin,
        finding.confidence,
        one_line(ask.heading),
        ask.page,
        finding,
        view,
    )


def _flags(view: View) -> Iterator[Flag]:
    if view.strengthened:
        yield Flag.STRENGTHENED
    if view.reversed:
        yield Flag.REVERSED
    if view.verbatim:
        yield Flag.VERBATIM
    if view.ask.to_delegation:
        yield Flag.TO_DELEGATION
    if view.ask.aim is Aim.EXCLUDE:
        yield Flag.KEEP_OUT
    if view.is_decided:  # what follows warns of the program's verdicts
        return
    if _is_rewritten(view):
        yield Flag.REWRITTEN
    if view.confidence < DOUBT:
        yield Flag.DOUBTFUL


def _is_rewritten(view: View) -> bool:
    """Whether an ask in the words of a resolution is carried by a paragraph in other words: what is said to be gone
    may stand there, and is a lead to be followed in both texts. Of a letter's ask that goes without saying."""
    ask = view.ask
    if view.verdict is not Verdict.WEAKENED or ask.kind is not AskKind.OPERATIVE or ask.aim is Aim.EXCLUDE:
        return False
    return max((c.likeness for c in view.carriers), default=1.0) < REWRITTEN


def reason(view: View) -> str:
    """Why the verdict, in a line: each code once with the words that show it."""
    return "; ".join(_phrase(e) for e in _telling(view)) or _because(view)


def brief(view: View) -> str:
    """Why the verdict, in the fewest words."""
    return ", ".join(PHRASES[e.code] for e in _telling(view)) or _because(view)


def _telling(view: View) -> list[Evidence]:
    """The evidence that explains the verdict, one piece a code, in the order of the codes."""
    if view.ask.aim is Aim.EXCLUDE:
        return []
    order = list(Code)
    explain = sorted((e for e in view.evidence if _explains(view, e.code)), key=lambda e: order.index(e.code))
    return list({e.code: e for e in reversed(explain)}.values())[::-1]


def _because(view: View) -> str:
    """The weightiest piece of evidence in its own words; where people alone say so, that they do."""
    told = [e for e in view.evidence if e.because != UNSHOWN]
    if told:
        return one_line(max(told, key=lambda e: abs(e.weight)).because)
    kept_out = view.ask.aim is Aim.EXCLUDE
    return f"{(_KEPT_OUT if kept_out else _DECIDED)[view.verdict]}, as people decided"


def _explains(view: View, code: Code) -> bool:
    return code.is_reason if view.verdict is Verdict.WEAKENED else code in _SPEAKS_FOR[view.verdict]


def _phrase(evidence: Evidence) -> str:
    for words, phrase in _OTHERWISE.items():
        if words in evidence.because:
            return f"{phrase}: {_quoted(evidence.adopted, QUOTE)}"
    if pairs := _exchanges(evidence):
        mine, theirs = (_quoted((words,), QUOTE_OF_BOTH) for words in pairs[0])
        return f"{PHRASES[evidence.code]}: {mine} → {theirs}{' and more' if pairs[1:] else ''}"
    limit = QUOTE_OF_BOTH if evidence.code in _BOTH else QUOTE
    lost = _quoted(evidence.ask, limit) if evidence.code in (*LOSSES, *_BOTH) else ""
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
    """The words, each unbroken run of them in its own quotation marks: as many as there is room for, or of a longer run
    its first words alone."""
    runs = list(dict.fromkeys(one_line(p.text) for p in passages if p.text.strip()))
    longest = max(runs, key=len, default="")
    if len(longest) >= limit:
        return f"“{first_words(longest, limit)}”"
    told: list[str] = []
    for run in runs:
        if len(", ".join((*told, run))) > limit:
            break
        told.append(run)
    return ", ".join(f"“{run}”" for run in told)


def unclaimed(comparison: Comparison, rows: Sequence[Row]) -> tuple[Unclaimed, ...]:
    """The adopted operative paragraphs that carry no ask, as it holds, with their words."""
    first = {p.number: p for p in reversed(comparison.adopted.operative)}
    decided = any(row.view.is_peoples for row in rows)
    carriers = [carrier for row in rows for carrier in row.view.carriers]
    found = unclaimed_by(comparison.adopted, carriers) if decided else comparison.unclaimed
    return tuple(
        Unclaimed(one_line(number), one_line(first[number].text) if number in first else "")
        for number in found
    )

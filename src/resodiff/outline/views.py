"""What became of an ask as it holds: in the eyes of the people whose verdict counts, else in the program's.

Every face shows this first, and the program's own view, which is the finding, second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resodiff.alignment import wholes
from resodiff.casework.coding.holding import Basis, Holding, stands
from resodiff.casework.coding.together import carriers_of, is_reversed, origin_under, reasons_of
from resodiff.model import (
    Ask,
    Candidate,
    Code,
    Evidence,
    Finding,
    Origin,
    Part,
    Passage,
    Reading,
    Reviewed,
    Verdict,
)
from resodiff.outline.legible import one_line
from resodiff.outline.people import REOPENED, held, in_two_ways, who_settled

UNSHOWN = "named by those whose verdict holds; the program shows no words for it"
"""The explanation of a reason that people give and the program has not found in the paragraphs that they name."""


LOSSES = (
    Code.QUALIFIER_LOST,
    Code.NARROWED,
    Code.ADDRESSEE_CHANGED,
    Code.DEADLINE_LOST,
    Code.GENERALISED,
)
"""Evidence of words that are not there."""


@dataclass(frozen=True, slots=True)
class View:
    """A finding as it holds. `numbers` are those of the carriers, also of such as the adopted text no longer has.

    `evidence` is the program's as far as it speaks for this view, and a piece without words for what people say beside
    it; so it may be empty. `said` are the reviews whose view it is, none where it is the program's;
    `in_two_ways` that those who settled it differ, `settled_by` the one whose settlement holds.
    """

    ask: Ask
    verdict: Verdict
    carriers: tuple[Candidate, ...]
    numbers: tuple[str, ...]
    reasons: tuple[Code, ...]
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    origin: Origin | None
    confidence: float
    strengthened: bool = False
    reversed: bool = False
    verbatim: bool = False
    basis: Basis = Basis.MACHINE
    said: tuple[Reviewed, ...] = ()
    in_two_ways: bool = False
    settled_by: str = ""
    likely: tuple[Candidate, ...] = ()

    @property
    def is_decided(self) -> bool:
        """Whether people decided it, on the adopted text as it is."""
        return self.basis not in (Basis.MACHINE, Basis.REOPENED)

    @property
    def is_peoples(self) -> bool:
        """Whether it rests on what people said, be it of an earlier adopted text."""
        return self.basis is not Basis.MACHINE

    @property
    def decided(self) -> str:
        """On whose word it rests: "settled by Ruth Amsel", "two people agree"; "" where on the program's."""
        names = [one_line(one.by) for one in self.said]
        if self.in_two_ways:
            return "settled in two ways, the least counts"
        if self.basis is Basis.ADJUDICATED:
            return f"settled by {self.settled_by}"
        if self.basis is Basis.REOPENED:
            return REOPENED
        if self.basis is Basis.AGREED:
            return f"{len(names)} people agree"
        if self.basis is Basis.DISPUTED:
            return "people differ, the least counts"
        return f"decided by {names[0]}" if names else ""


def numbers(carriers: Sequence[Candidate]) -> tuple[str, ...]:
    """The numbers of carriers, each once: "12", "31(b)", "PP3"."""
    return tuple(dict.fromkeys(_number(c) for c in carriers))


def _number(carrier: Candidate) -> str:
    number = one_line(carrier.number)
    bare = carrier.part is Part.PREAMBULAR and not number.upper().startswith("PP")
    return f"PP{number}" if bare else number


def as_it_holds(finding: Finding, adopted: Reading | None = None) -> View:
    """The view that holds of a finding; `adopted` has the words of paragraphs that the program never considered."""
    found = held(finding)
    if not found.said:
        return replace(program(finding), basis=found.basis)
    return _peoples(finding, found, adopted)


def program(finding: Finding) -> View:
    """The program's own view of a finding."""
    f = finding
    told = (f.carriers, numbers(f.carriers), f.reasons, f.evidence, f.candidates, f.origin, f.confidence)
    return View(f.ask, f.verdict, *told, f.strengthened, f.reversed, f.verbatim, likely=f.likely)


def _peoples(f: Finding, found: Holding[Reviewed], adopted: Reading | None) -> View:
    named = tuple(dict.fromkeys(_paragraphs_of(f, found)))
    carriers = tuple(_named(named, f, adopted))
    reasons = reasons_of(found.said) if found.verdict is Verdict.WEAKENED else ()
    contrary = found.verdict is Verdict.DROPPED and is_reversed(found.said)
    same = found.verdict is f.verdict and set(numbers(carriers)) == set(numbers(f.carriers))
    return View(
        f.ask,
        found.verdict,
        carriers,
        numbers(carriers) if len(carriers) == len(named) else named,
        reasons,
        tuple(_evidence(f, found.verdict, carriers, (*reasons, *((Code.CONTRARY,) if contrary else ())))),
        f.candidates,
        origin_under(f, found.verdict),
        f.confidence,
        same and f.strengthened,
        contrary,
        same and f.verbatim,
        found.basis,
        found.said,
        in_two_ways(f),
        who_settled(f, found.said[0]) if found.basis is Basis.ADJUDICATED else "",
    )


def _paragraphs_of(f: Finding, found: Holding[Reviewed]) -> Iterator[str]:
    """The numbers that those named whose verdict holds. Those of an earlier text name other paragraphs here, so there
    the program's stand for them."""
    if stands(found.said[0]):
        yield from map(one_line, carriers_of(found.said))
    elif found.verdict is not Verdict.DROPPED:
        yield from numbers(f.carriers)


def _named(named: Sequence[str], finding: Finding, adopted: Reading | None) -> Iterator[Candidate]:
    """The paragraphs of these numbers, with their likeness where the program considered them."""
    known = {key: c for c in (*finding.candidates, *finding.carriers) for key in _keys(c)}
    if adopted is not None and not known.keys() >= set(named):
        known = {key: c for c in _paragraphs(adopted) for key in _keys(c)} | known
    yield from (known[number] for number in named if number in known)


def _keys(candidate: Candidate) -> set[str]:
    return {one_line(candidate.number), _number(candidate)}


def _paragraphs(adopted: Reading) -> Iterator[Candidate]:
    """Every whole paragraph, and each of its sub-paragraphs, which has the whole as its passage."""
    for whole in wholes(adopted):
        for number, _ in whole.parts:
            yield Candidate(number, whole.part, whole.passage, whole.likeness, whole.parts)
        yield whole


def _evidence(
    f: Finding, verdict: Verdict, carriers: tuple[Candidate, ...], codes: tuple[Code, ...]
) -> Iterator[Evidence]:
    """What speaks for the verdict: of the program's evidence what is true of these carriers, and what people say."""
    fitting = [e for e in f.evidence if _is_of(e, f.carriers, carriers)]
    if verdict is f.verdict:
        yield from (
            e for e in fitting if not e.code.is_reason and not (f.reversed and e.code is Code.CONTRARY)
        )
    for code in codes:
        shown = [e for e in fitting if e.code is code]
        yield from shown or (Evidence(code, UNSHOWN),)


def _is_of(e: Evidence, before: tuple[Candidate, ...], now: tuple[Candidate, ...]) -> bool:
    """Whether a piece of evidence that was found in some carriers is true of others: where it quotes, they have the
    words; where it misses words, they hold no more than those did."""
    if before == now:
        return True
    misses = e.code in LOSSES or not e.adopted
    holds_no_more = not misses or set(numbers(now)) <= set(numbers(before))
    return bool(now) and holds_no_more and all(_stands(quote, now) for quote in e.adopted)


def _stands(quote: Passage, carriers: tuple[Candidate, ...]) -> bool:
    return any(quote.span in c.passage.span for c in carriers)

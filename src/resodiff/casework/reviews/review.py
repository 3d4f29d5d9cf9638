"""What one person says of the findings of a comparison, step by step, so that every step can be taken back.

A review is a value: each step gives a new one. `file` keeps it on disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from resodiff.model import Ask, Code, Finding, Verdict
from resodiff.text import plain


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person says of one ask. The latest decision on an ask replaces those before it.

    `ask_id` and `wording` say which ask is meant. A `verdict` or `carriers` of None leaves the machine's as
    they are; carriers are numbers such as "12" or "PP3", and an empty tuple says that nothing carries the ask.
    What is dropped has no carrier (rubric 1): a decision that is made or read with both has its carriers cleared.
    `at` is ISO 8601 in UTC. `reasons` are the coder's own for *weakened*, None where none were asked for. `reversed`
    says of what is dropped that the adopted text says the contrary. `was_checked` says that it was marked as checked
    before the compared texts changed.
    """

    ask_id: str
    wording: str
    verdict: Verdict | None = None
    carriers: tuple[str, ...] | None = None
    note: str = ""
    checked: bool = False
    by: str = ""
    at: str = ""
    reasons: tuple[Code, ...] | None = None
    reversed: bool = False
    was_checked: bool = False

    def __post_init__(self) -> None:
        if self.verdict is Verdict.DROPPED and self.carriers != ():
            object.__setattr__(self, "carriers", ())
        if self.verdict is not Verdict.DROPPED and self.reversed:
            object.__setattr__(self, "reversed", False)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: a decision that was cleared."""
        return self.verdict is None and self.carriers is None and not self.note and not self.checked

    @property
    def is_bare_check(self) -> bool:
        """Whether it says no more than that the machine is right, be it on texts that have changed since."""
        return (self.checked or self.was_checked) and self.verdict is None and self.carriers is None


@dataclass(frozen=True, slots=True)
class Correction:
    """The asks put right: the text of an asks file for the asks as they were one step before.

    `what` names the change for people ("ask 3 split").
    """

    asks: str
    what: str
    by: str = ""
    at: str = ""


Step = Decision | Correction


@dataclass(frozen=True, slots=True)
class Review:
    """All that one person decided, in order. `future` are the steps that were taken back, the next one last.

    `settled` are steps from before the compared texts changed: they hold, and can no longer be taken back.
    """

    by: str
    settled: tuple[Step, ...] = ()
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = field(default=())

    def after(self, step: Step) -> Review:
        """With one more step; what had been taken back is gone for good."""
        return replace(self, past=(*self.past, step), future=())

    def undone(self) -> Review:
        """With the last step taken back; the same where there is none."""
        if not self.past:
            return self
        return replace(self, past=self.past[:-1], future=(*self.future, self.past[-1]))

    def redone(self) -> Review:
        """With the step that was taken back last made again; the same where there is none."""
        if not self.future:
            return self
        return replace(self, past=(*self.past, self.future[-1]), future=self.future[:-1])

    def on_other_texts(self) -> Review:
        """For texts that changed: every decision holds, but must be checked anew."""
        return Review(self.by, settled=tuple(_of_before(step) for step in self.steps))

    @property
    def steps(self) -> tuple[Step, ...]:
        """What holds, in order."""
        return self.settled + self.past

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections of the asks, each made on the result of the one before."""
        return tuple(s for s in self.steps if isinstance(s, Correction))

    @property
    def latest(self) -> tuple[Decision, ...]:
        """The latest decision on each ask that says anything, or did of texts that have changed since."""
        found = {(s.ask_id, s.wording): s for s in self.steps if isinstance(s, Decision)}
        return tuple(d for d in found.values() if not d.is_empty or d.is_bare_check)

    def matched(self, asks: Iterable[Ask]) -> dict[str, Decision]:
        """The decision on each of `asks`, by the ask's id.

        An ask is known by its id and wording together; where ids have moved on (an ask was split before
        it), by its wording alone. The same id with other words is another ask.
        """
        asks = tuple(asks)
        words = {ask.id: wording_of(ask) for ask in asks}
        open_ = {(d.ask_id, d.wording): d for d in self.latest}
        exact = {key: open_.pop((key, word)) for key, word in words.items() if (key, word) in open_}
        for key, word in words.items():
            if key not in exact and (moved := next((k for k in open_ if k[1] == word), None)):
                exact[key] = open_.pop(moved)
        return {ask.id: exact[ask.id] for ask in asks if ask.id in exact}

    def unmatched(self, asks: Iterable[Ask]) -> tuple[Decision, ...]:
        """The decisions on asks that are not among `asks`."""
        used = set(self.matched(asks).values())
        return tuple(d for d in self.latest if d not in used)


def _of_before(step: Step) -> Step:
    """A step as it holds of texts that changed since."""
    if not isinstance(step, Decision):
        return step
    return replace(step, checked=False, was_checked=step.checked or step.was_checked)


def wording_of(ask: Ask) -> str:
    """What tells the wording of an ask: a hash that no change of case, spacing or quotation marks alters."""
    return hashlib.sha256(plain(ask.text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def as_reviewed(finding: Finding, decision: Decision | None) -> tuple[Verdict, tuple[str, ...]]:
    """The verdict and the numbers of the carriers that hold: the person's where there are any."""
    machine = tuple(c.number for c in finding.carriers)
    if decision is None:
        return finding.verdict, machine
    said = beside(finding, decision)
    return said.verdict or finding.verdict, machine if said.carriers is None else said.carriers


def as_reversed(finding: Finding, decision: Decision) -> bool:
    """Whether the adopted text says the contrary: the person's word with their verdict, the machine's with its own.

    Whoever merely says *dropped* has not said so.
    """
    return finding.reversed if decision.verdict is None else decision.reversed


def as_reasons(finding: Finding, decision: Decision) -> tuple[Code, ...]:
    """Why it is *weakened*: the person's reasons, the machine's where the person left them and says so too."""
    verdict = decision.verdict or finding.verdict
    machine = finding.reasons if finding.verdict is verdict else ()
    return (machine if decision.reasons is None else decision.reasons) * (verdict is Verdict.WEAKENED)


def beside(finding: Finding, decision: Decision) -> Decision:
    """The decision as it reads beside the machine's view: none carries what is dropped, whoever calls it so."""
    dropped = (decision.verdict or finding.verdict) is Verdict.DROPPED
    return replace(decision, carriers=()) if dropped else decision

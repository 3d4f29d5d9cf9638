"""The state of the interface without a screen: what is shown, what is chosen, what was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from resodiff.casework.asks.stages import Course, courses
from resodiff.casework.cases.case import is_case
from resodiff.casework.coding.holding import least
from resodiff.casework.coding.journals import keep_beside
from resodiff.casework.coding.shown import stands_of
from resodiff.casework.reviews.carried_over import Standing
from resodiff.casework.reviews.review import Correction, Decision, Review, as_reviewed, beside, wording_of
from resodiff.errors import UsageError
from resodiff.model import Ask, Candidate, Comparison, Finding, Verdict
from resodiff.outline import Flag, Outline, Row, of
from resodiff.tui.drawing.ask_line import OLD
from resodiff.tui.filters import Filter
from resodiff.tui.loading import Opened

if TYPE_CHECKING:
    from resodiff.casework.reviews.file import ReviewFile


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of some asks there are, by the verdict that holds. `apart` go to the delegation."""

    verdicts: dict[Verdict, int]
    apart: int
    reviewed: int
    listed: int

    @property
    def asks(self) -> int:
        """The asks that count."""
        return sum(self.verdicts.values())


class Desk:
    """A case on the table. Every change of a decision is on the disk before a method returns."""

    def __init__(self, case: Opened, stage: int = -1) -> None:
        self.case = case
        self.stage = stage % len(case.stages)
        self.filter = Filter()
        self.outlines: dict[int, Outline] = {}
        self._decisions: dict[int, dict[str, Decision]] = {}
        self._outdated: dict[int, dict[str, str]] = {}
        self.chosen = self.rows[0].id if self.rows else ""

    # ------------------------------------------------------------ what is shown

    @property
    def comparison(self) -> Comparison:
        """The comparison of the stage that is shown."""
        return self.case.stages[self.stage]

    @property
    def outline(self) -> Outline:
        """The rows of the stage that is shown."""
        if self.stage not in self.outlines:
            self.outlines[self.stage] = of(self.comparison)
        return self.outlines[self.stage]

    @property
    def rows(self) -> list[Row]:
        """The rows that the filter keeps; of disputes that are settled, those alone."""
        keeps = self.filter.keeps
        open_ = [r for r in self.outline.rows if not self.case.said or r.id in self.case.said]
        return [r for r in open_ if keeps(r, self.verdict(r.finding), self.is_done(r))]

    @property
    def row(self) -> Row | None:
        """The row that is chosen."""
        return next((r for r in self.outline.rows if r.id == self.chosen), None)

    @property
    def place(self) -> int:
        """The place of the chosen ask among all asks of the proposed text. Raises `UsageError` for none."""
        asks = self.case.proposed.asks
        found = next((n for n, ask in enumerate(asks) if ask.id == self._ask().id), None)
        if found is None:
            raise UsageError("the asks cannot be put right while they are compared", "try again")
        return found

    def _ask(self) -> Ask:
        if self.row is None:
            raise UsageError("no ask is chosen", "choose one in the list")
        return self.row.finding.ask

    @property
    def previous(self) -> Finding | None:
        """What stood in the previous text for the chosen ask."""
        return self.case.previous.get(self.chosen)

    @cached_property
    def courses(self) -> tuple[Course, ...]:
        """The asks through all stages."""
        return courses(self.case.stages)

    def counts(self, rows: Iterable[Row]) -> Counts:
        """The totals of some rows, by the verdicts that hold."""
        rows = list(rows)
        own = [r for r in rows if Flag.TO_DELEGATION not in r.flags]
        found = Counter(self.verdict(r.finding) for r in own)
        reviewed = sum(self.is_reviewed(r.id) for r in rows)
        return Counts({v: found[v] for v in Verdict}, len(rows) - len(own), reviewed, len(rows))

    def choose(self, ask: str) -> None:
        """Choose an ask by its id; unknown ones change nothing."""
        if any(r.id == ask for r in self.outline.rows):
            self.chosen = ask

    def shown(self, row: Row) -> Finding:
        """The finding with the carriers that hold: where a person chose others, those."""
        said = self.decision(row.id)
        if said is None or said.carriers is None:
            return row.finding
        found = (self.candidate(row.finding, number) for number in said.carriers)
        return replace(row.finding, carriers=tuple(c for c in found if c is not None))

    def candidate(self, finding: Finding, number: str) -> Candidate | None:
        """The adopted paragraph of that number, with its likeness where the machine considered it."""
        known = next((c for c in finding.candidates + finding.carriers if c.number == number), None)
        if known is not None:
            return known
        same = (p for p in self.comparison.adopted.paragraphs if p.number == number)
        return next((Candidate(p.number, p.part, p.passage, 0.0) for p in same), None)

    # ------------------------------------------------------------ what was decided

    @property
    def last(self) -> int:
        """The place of the last stage."""
        return len(self.case.stages) - 1

    @property
    def journal(self) -> ReviewFile | None:
        """The journal of the stage that is shown; None where it has none."""
        return self._journal(self.stage)

    def _journal(self, stage: int) -> ReviewFile | None:
        if stage == self.last:
            return self.case.journal
        return self.case.earlier[stage] if stage < len(self.case.earlier) else None

    @property
    def review(self) -> Review:
        """What the person decided on the stage that is shown."""
        return self.journal.review if self.journal else Review(self.case.opening.by)

    @property
    def is_reviewable(self) -> bool:
        """Whether decisions can be taken: they are of the last stage."""
        return self.case.journal is not None and self.stage == self.last

    @property
    def decisions(self) -> dict[str, Decision]:
        """The decisions on the asks of the stage that is shown, by the ask's id."""
        return self.decisions_at(self.stage)

    def decisions_at(self, stage: int) -> dict[str, Decision]:
        """The decisions on the asks of a stage."""
        if stage not in self._decisions:
            journal, findings = self._journal(stage), {f.ask.id: f for f in self.case.stages[stage].findings}
            said = journal.review.matched(f.ask for f in findings.values()) if journal else {}
            found = {ask: beside(findings[ask], one) for ask, one in said.items()}
            self._decisions[stage] = found
            self._outdated[stage] = {}
            if journal and self.is_of_case:
                self._stand(journal, stage, said)
        return self._decisions[stage]

    def _stand(self, journal: ReviewFile, stage: int, decisions: dict[str, Decision]) -> None:
        """How decisions of an earlier adopted text stand: outdated, or carried over to the present numbers."""
        found, stands = self._decisions[stage], stands_of(journal.path, self.case.stages[stage])
        for ask, said in decisions.items():
            stand = stands(said, ask)
            if stand.standing is Standing.OUTDATED:
                self._outdated[stage][ask] = stand.why
            elif said.is_bare_check:
                found[ask] = replace(found[ask], checked=True)
            elif found[ask].carriers is not None:
                found[ask] = replace(found[ask], carriers=stand.carriers)

    @property
    def is_of_case(self) -> bool:
        """Whether the decisions go to the journals of a case, which keeps the adopted texts of before."""
        folder = self.case.opening.reviews
        return folder is not None and is_case(folder.resolve().parent)

    def outdated(self, ask: str) -> str | None:
        """For what a decision of an earlier text is outdated, None where it holds or there is none."""
        return self._outdated[self.stage].get(ask) if self.decisions_at(self.stage) else None

    @property
    def told(self) -> tuple[str, ...]:
        """What a person must know of decisions that were made on an earlier adopted text."""
        number = sum(self.outdated(r.id) is not None for r in self.outline.rows)
        if not number:
            return ()
        told = "1 decision is" if number == 1 else f"{number} decisions are"
        return (f"the adopted text changed: {told} outdated, marked “{OLD}”; u lists what to decide again",)

    def decision(self, ask: str) -> Decision | None:
        """The decision on one ask."""
        return self.decisions.get(ask)

    def verdict(self, finding: Finding) -> Verdict:
        """The verdict that holds: the person's where there is one; where that is outdated, what claims least."""
        found = as_reviewed(finding, self.decision(finding.ask.id))[0]
        return found if self.outdated(finding.ask.id) is None else least((finding.verdict, found))

    def carriers(self, finding: Finding) -> tuple[str, ...]:
        """The numbers of the paragraphs that carry an ask, by the person where there is a choice."""
        return as_reviewed(finding, self.decision(finding.ask.id))[1]

    def is_reviewed(self, ask: str) -> bool:
        """Whether a person settled it: with a verdict, or by a mark, and it is not outdated."""
        said = self.decision(ask)
        decided = said is not None and (said.checked or said.verdict is not None)
        return decided and self.outdated(ask) is None

    def is_done(self, row: Row) -> bool:
        """Whether nothing is left to decide: in a case asks to the reader's own delegation need no decision."""
        return self.is_reviewed(row.id) or (self.is_of_case and Flag.TO_DELEGATION in row.flags)

    def decide(self, **changes: Any) -> Decision:
        """Change the decision on the chosen ask and save it. Raises `OutputError` or `UsageError`.

        Carriers chosen for an ask that is dropped are refused. Whoever takes a *dropped* back has the machine's
        carriers again, not none.
        """
        journal = self._open_journal()
        ask = self._ask()
        old = self.decision(ask.id) or Decision(ask.id, wording_of(ask))
        if changes.get("verdict") is Verdict.DROPPED and self.row is not None:
            changes = {"reversed": self.row.finding.reversed} | changes  # it stands before the person's eyes
        if old.verdict is Verdict.DROPPED:
            changes = {"verdict": Verdict.DROPPED, "reversed": old.reversed} | changes
            old = replace(old, verdict=None, carriers=None)
        # the ask as it is called now, which after a split before it may not be as it was called then
        new = replace(old, ask_id=ask.id, wording=wording_of(ask), **changes)
        if changes.get("carriers") and self.row is not None:
            self.refuse_carriers(new.verdict or self.row.verdict)
        journal.take(new)
        self._decisions.clear()
        return new

    def refuse_carriers(self, verdict: Verdict) -> None:
        """Raise `UsageError` where an ask with that verdict can have no carriers."""
        if verdict is Verdict.DROPPED:
            raise UsageError(
                "no paragraph carries what is dropped", "say adopted or weakened first: a, w or v"
            )

    def unsay(self) -> None:
        """Clear everything that was said of the chosen ask. Raises as `decide`."""
        ask = self._ask()
        self._open_journal().take(Decision(ask.id, wording_of(ask)))
        self._decisions.clear()

    def correct(self, asks: str, what: str) -> None:
        """Save asks put right; the case must then be compared again. Raises as `decide`."""
        if self.case.opening.disputes:
            raise UsageError(
                "whoever settles disputes leaves the asks as the coders had them", "give a verdict"
            )
        self._open_journal().take(Correction(asks, what))
        self._decisions.clear()

    def undo(self) -> bool:
        """Take the last step back. True when the asks changed, so that the case must be compared again."""
        return self._turn(back=True)

    def redo(self) -> bool:
        """Make the step again that was taken back last; True as for `undo`."""
        return self._turn(back=False)

    def _turn(self, back: bool) -> bool:
        journal = self._open_journal()
        before = journal.review
        steps = before.past if back else before.future
        if not steps:
            raise UsageError("there is nothing to undo" if back else "there is nothing to redo")
        after = journal.undo() if back else journal.redo()
        self._decisions.clear()
        self._choose_what_changed(steps[-1])
        return after.corrections != before.corrections

    def _choose_what_changed(self, step: Decision | Correction) -> None:
        if isinstance(step, Decision):
            self.choose(step.ask_id)

    def _open_journal(self) -> ReviewFile:
        if self.case.opening.read_only:
            raise UsageError("this comparison is open to be read", "decide with resodiff review or view")
        if self.case.journal is None:
            raise UsageError("this review cannot be kept", "; ".join(self.case.flaws))
        if not self.is_reviewable:
            raise UsageError("decisions are of the last stage", "step to it first")
        keep_beside(self.case.opening.reviews, self.case.journal.texts, self.comparison.adopted)
        return self.case.journal

"""What the coders of a case say together: the state of the round, what is disputed, and which verdict holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from resodiff.casework.cases.case import Case, Coding, Letter
from resodiff.casework.cases.compared import LetterComparison
from resodiff.casework.coding.holding import Basis, Holding, holding, latest, settled_own, stands
from resodiff.casework.coding.journals import Coded, Journal, journals
from resodiff.casework.coding.together import carriers_of, is_reversed, origin_under, reasons_of
from resodiff.model import Code, Finding, Origin, Verdict


@dataclass(frozen=True, slots=True)
class Held:
    """The verdict that holds for an ask, and on what it rests. `reversed` says that the text says the contrary."""

    verdict: Verdict
    reasons: tuple[Code, ...]
    carriers: tuple[str, ...]
    origin: Origin | None
    basis: Basis
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class AskCoding:
    """One ask with all that was said of it. `coded` has who decided on the present wording; `outdated` the rest.

    So have `settlements`, one of each person who settled it, and `outdated_settlements`. `sealed` says that the blind
    round is open, and the codings count for nothing.
    """

    finding: Finding
    coded: tuple[Coded, ...] = ()
    outdated: tuple[Coded, ...] = ()
    sealed: bool = False
    settlements: tuple[Coded, ...] = ()
    outdated_settlements: tuple[Coded, ...] = ()

    @property
    def holding(self) -> Holding[Coded]:
        """What holds of all that was said."""
        said = () if self.sealed else (*self.coded, *self.outdated)
        return holding(self.finding.verdict, said, (*self.settlements, *self.outdated_settlements))

    @property
    def settled(self) -> Coded | None:
        """The settlement that holds."""
        found = self.holding
        return found.said[0] if found.basis is Basis.ADJUDICATED else None

    @property
    def is_settled_by_coder(self) -> bool:
        """Whether the settlement that holds is of one who coded the ask."""
        return self.settled is not None and settled_own(self.settled, (*self.coded, *self.outdated))

    @property
    def is_reopened(self) -> bool:
        """Whether what was decided on an earlier adopted text no longer stands, and must be decided again."""
        return self.holding.basis is Basis.REOPENED

    @property
    def is_to_settle(self) -> bool:
        """Whether people differ and nothing that still stands settled it, or its settlement is of an earlier text."""
        found = self.holding
        return bool(found.to_settle) or (self.is_disputed and found.basis is not Basis.ADJUDICATED)

    @property
    def is_contested(self) -> bool:
        """Whether those who settled it differ."""
        return len({c.verdict for c in self.settlements}) > 1

    @property
    def is_disputed(self) -> bool:
        """Whether people differ on the verdict as it now stands, settled or not."""
        return len({c.verdict for c in self.coded}) > 1

    @property
    def held(self) -> Held:
        """The adjudicated verdict; else what the coders say; else the machine's."""
        found = self.holding
        if found.said:
            return _of(self.finding, found.said, found.basis)
        return replace(machine(self.finding), basis=found.basis)

    def by(self, coder: str) -> Held | None:
        """What one coder says, None where the coder has said nothing."""
        own = next((c for c in self.coded if c.by == coder), None)
        return None if own is None else _of(self.finding, (own,), Basis.CODED)


@dataclass(frozen=True, slots=True)
class LetterCoding:
    """All coding of one letter. `missing` has the numbers of the asks that each coder still has to decide.

    `journals` are the coders', `settlements` those of whoever settles what they dispute.
    """

    compared: LetterComparison
    asks: tuple[AskCoding, ...]
    journals: tuple[Journal, ...]
    settlements: tuple[Journal, ...]
    missing: Mapping[str, tuple[str, ...]]
    sealed: bool

    @property
    def letter(self) -> Letter:
        """The letter."""
        return self.compared.letter

    @property
    def coders(self) -> tuple[str, ...]:
        """Everybody who has to decide or has decided."""
        return tuple(self.missing)

    @property
    def counted(self) -> tuple[AskCoding, ...]:
        """The asks that have to be decided and count in scores: all but those to the reader's own delegation."""
        return tuple(a for a in self.asks if not a.finding.ask.to_delegation)

    @property
    def disputed(self) -> tuple[AskCoding, ...]:
        """The asks on which the coders differ; none while the blind round is open."""
        return () if self.sealed else tuple(a for a in self.asks if a.is_disputed)

    @property
    def to_settle(self) -> tuple[AskCoding, ...]:
        """The asks that wait for a settlement, or for another in place of one that is outdated."""
        return () if self.sealed else tuple(a for a in self.asks if a.is_to_settle)

    @property
    def reopened(self) -> tuple[AskCoding, ...]:
        """The asks that count and rest on what was decided on an earlier adopted text and no longer stands."""
        return () if self.sealed else tuple(a for a in self.counted if a.is_reopened)


def coding(case: Case, compared: LetterComparison) -> LetterCoding:
    """All that people said of one letter. Raises an `InputError` for a journal that cannot be read."""
    written = journals(case, compared)
    settlements = journals(case, compared, settled=True)
    settled = _settlements(settlements)
    findings = compared.comparison.findings
    missing = {coder: _missing(coder, written, findings) for coder in _coders(case, written)}
    coders = case.coders or tuple(missing)
    sealed = case.coding is Coding.BLIND and (not coders or any(missing[c] for c in coders))
    asks = tuple(_ask(f, written, settled.get(f.ask.id, ()), sealed) for f in findings)
    return LetterCoding(compared, asks, written, settlements, missing, sealed)


def still_to_decide(codings: Iterable[LetterCoding]) -> str:
    """Who must still decide before the blind rounds of these letters close: their names, for people."""
    names = {name for one in codings for name, numbers in one.missing.items() if numbers}
    return ", ".join(sorted(names)) or "its coders"


def machine(finding: Finding) -> Held:
    """The machine's view of an ask."""
    carriers = tuple(c.number for c in finding.carriers)
    said = (finding.verdict, finding.reasons, carriers, finding.origin, Basis.MACHINE)
    return Held(*said, reversed=finding.reversed)


def _coders(case: Case, written: Sequence[Journal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*case.coders, *(j.by for j in written))))


def _missing(coder: str, written: Sequence[Journal], findings: Sequence[Finding]) -> tuple[str, ...]:
    done = {c.ask_id for j in written if j.by == coder for c in j.coded if stands(c)}
    return tuple(f.ask.number for f in findings if not f.ask.to_delegation and f.ask.id not in done)


def _ask(finding: Finding, written: Sequence[Journal], settled: Sequence[Coded], sealed: bool) -> AskCoding:
    said = [c for journal in written for c in journal.coded if c.ask_id == finding.ask.id]
    (coded, outdated), (present, earlier) = _parted(said), _parted(settled)
    return AskCoding(finding, coded, outdated, sealed, present, earlier)


def _parted(said: Sequence[Coded]) -> tuple[tuple[Coded, ...], tuple[Coded, ...]]:
    """What each person says last: what stands, and what is outdated."""
    last = latest(said)
    return tuple(c for c in last if stands(c)), tuple(c for c in last if not stands(c))


def _settlements(written: Sequence[Journal]) -> Mapping[str, Sequence[Coded]]:
    """The settlements of each ask."""
    found: dict[str, list[Coded]] = {}
    for coded in (c for journal in written for c in journal.coded):
        found.setdefault(coded.ask_id, []).append(coded)
    return found


def _of(finding: Finding, coded: Sequence[Coded], basis: Basis) -> Held:
    """The view of those whose verdict holds, one or more; the numbers of an earlier text name other paragraphs here."""
    verdict, carriers = coded[0].verdict, carriers_of(coded) if stands(coded[0]) else ()
    told = (reasons_of(coded), carriers, origin_under(finding, verdict), basis)
    return Held(verdict, *told, reversed=is_reversed(coded))

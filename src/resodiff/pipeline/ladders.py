"""The same comparison under other ladders of verbs: which asks would be judged otherwise.

Only force hangs on the ladder, so an ask is judged again where a ladder sees a verb of the ask and one of its carriers
differently, or finds praise or blame plainer. All others stand as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from resodiff.lexicon import Family, Ladder, Lexicon, Verbs, VerbUse, ladders, load, under
from resodiff.model import Aim, Candidate, Code, Comparison, Finding, Match, Origin, Reading, Verdict

if TYPE_CHECKING:
    from resodiff.judgement.setting import Setting


@dataclass(frozen=True, slots=True)
class Other:
    """How the program judges an ask under another ladder of verbs, where that differs from the ladder in use."""

    ladder: str
    verdict: Verdict
    reasons: tuple[Code, ...]
    origin: Origin | None
    is_reversed: bool


def ladder_names() -> tuple[str, ...]:
    """The names of the other ladders of the lexicon in use."""
    return tuple(ladder.name for ladder in ladders(load()))


def others(comparison: Comparison) -> Mapping[str, tuple[Other, ...]]:
    """What each other ladder of the lexicon in use sees differently, by the ask's id; most asks have nothing."""
    words = load()
    now = _Side(comparison.proposed, comparison.adopted, words, comparison.findings)
    then = _Side(comparison.proposed, comparison.baseline, words) if comparison.baseline else None
    found: dict[str, tuple[Other, ...]] = {}
    for place, finding in enumerate(comparison.findings):
        seen = (_other(place, finding, ladder, now, then) for ladder in ladders(words))
        if some := tuple(other for other in seen if other is not None):
            found[finding.ask.id] = some
    return found


def _other(place: int, finding: Finding, ladder: Ladder, now: _Side, then: _Side | None) -> Other | None:
    """The view of one ladder, None where it is the one that the finding has."""
    from resodiff.judgement import origin

    seen = now.under(place, ladder)
    before = then.under(place, ladder) if then and _may_move(finding, seen, place, ladder, then) else None
    told = origin(seen, before) if before else finding.origin
    view = (seen.verdict, seen.reasons, told, seen.reversed)
    if view == (finding.verdict, finding.reasons, finding.origin, finding.reversed):
        return None
    return Other(ladder.name, *view)


def _may_move(finding: Finding, seen: Finding, place: int, ladder: Ladder, then: _Side) -> bool:
    """Whether the ask's origin may be another one under a ladder."""
    return seen is not finding or then.differs(place, ladder, then.matches[place].candidates)


class _Side:
    """A text in which single asks can be judged again."""

    def __init__(
        self, proposed: Reading, text: Reading, words: Lexicon, findings: tuple[Finding, ...] = ()
    ) -> None:
        self._proposed, self._text, self._words = proposed, text, words
        self._findings: dict[int, Finding] = dict(enumerate(findings))
        self._matches: tuple[Match, ...] = tuple(Match(f.ask, f.candidates) for f in findings)
        self._around: Setting | None = None

    @property
    def matches(self) -> tuple[Match, ...]:
        """Each ask with its candidates."""
        from resodiff import alignment

        self._matches = self._matches or alignment.align(self._proposed.asks, self._text, self._words)
        return self._matches

    def under(self, place: int, ladder: Ladder) -> Finding:
        """What became of an ask by another ladder: the finding as it is, where the ladder sees no difference."""
        finding = self._as_it_is(place)
        if not self.differs(place, ladder, finding.carriers):
            return finding
        return self._judged(place, under(self._words, ladder))

    def differs(self, place: int, ladder: Ladder, carriers: Iterable[Candidate]) -> bool:
        """Whether a ladder sees the verbs of an ask and of these paragraphs differently, or praise against blame."""
        ask = self.matches[place].ask
        if ask.aim is Aim.EXCLUDE:
            return False
        mine = self._verbs(ask.text)
        theirs = (use for c in carriers for use in self._verbs(c.passage.text))
        near = (use for c in self.matches[place].candidates for use in self._verbs(c.passage.text))
        return any(_seen_otherwise(a, b, self._words, ladder) for b in theirs for a in mine) or any(
            _plainer(a, b, ladder) for b in near for a in mine
        )

    def _verbs(self, text: str) -> tuple[VerbUse, ...]:
        from resodiff.judgement.wording import take_apart

        return tuple(act.verb for act in take_apart(text, self._words).acts if act.verb)

    def _as_it_is(self, place: int) -> Finding:
        if place not in self._findings:
            self._findings[place] = self._judged(place, self._words)
        return self._findings[place]

    def _judged(self, place: int, words: Lexicon) -> Finding:
        from resodiff import alignment, judgement

        if self._around is None:
            claims = alignment.claims(self._proposed, self._text, self._words)
            whole = alignment.wholes(self._text)
            self._around = judgement.setting_of(self.matches, whole, claims, self._words)
        return judgement.judge_again(self.matches[place], replace(self._around, lexicon=words))


def _seen_otherwise(mine: VerbUse, theirs: VerbUse, words: Lexicon, ladder: Ladder) -> bool:
    """Whether a ladder puts another distance between two verbs."""
    return abs(_distance(mine, theirs, words.verbs) - _distance(mine, theirs, ladder.verbs)) > 1e-9


def _distance(mine: VerbUse, theirs: VerbUse, verbs: Verbs) -> float:
    return _softening(mine.verb.base, mine.degree, theirs.verb.base, theirs.degree, verbs)


@lru_cache(maxsize=16384)
def _softening(mine: str, degree: float, theirs: str, their_degree: float, verbs: Verbs) -> float:
    """By how many steps of `verbs` one verb is softer than another; the same few are met again and again."""
    before, after = verbs.verbs[mine], verbs.verbs[theirs]
    return verbs.softening(VerbUse(before, "", 0, 0, degree, ""), VerbUse(after, "", 0, 0, their_degree, ""))


def _plainer(mine: VerbUse, theirs: VerbUse, ladder: Ladder) -> bool:
    """Whether one of two verbs praises, the other blames, and a ladder gives either another force."""
    if {mine.verb.family, theirs.verb.family} != {Family.WELCOMING, Family.DISAPPROVING}:
        return False
    return any(use.verb.force != ladder.verbs.verbs[use.verb.base].force for use in (mine, theirs))

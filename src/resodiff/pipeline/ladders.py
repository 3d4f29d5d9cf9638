"""The same comparison under other ladders of verbs: which asks would be judged otherwise.

Only force hangs on the ladder, so an ask's losses are weighed again where a ladder sees another fall from a verb of the
ask to one of its carriers. All others stand as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from resodiff.lexicon import Family, Ladder, Lexicon, Verb, Verbs, VerbUse, ladders, load, under
from resodiff.model import Aim, Candidate, Code, Comparison, Finding, Kind, Match, Origin, Reading, Verdict

if TYPE_CHECKING:
    from resodiff.judgement.ground.setting import Setting


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
    moved = then is not None and (seen is not finding or then.may_move(place, ladder))
    told = origin(seen, then.under(place, ladder)) if then and moved else finding.origin
    view = (seen.verdict, seen.reasons, told, seen.reversed)
    if view == (finding.verdict, finding.reasons, finding.origin, finding.reversed):
        return None
    return Other(ladder.name, *view)


class _Side:
    """A text in which single asks can be judged again."""

    def __init__(
        self, proposed: Reading, text: Reading, words: Lexicon, findings: tuple[Finding, ...] = ()
    ) -> None:
        self._proposed, self._text, self._words = proposed, text, words
        self._findings: dict[int, Finding] = dict(enumerate(findings))
        self._given = tuple(Match(f.ask, f.candidates) for f in findings)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Each ask with its candidates."""
        from resodiff import alignment

        return self._given or alignment.align(self._proposed.asks, self._text, self._words)

    def under(self, place: int, ladder: Ladder) -> Finding:
        """What became of an ask by another ladder: the finding as it is, where the ladder sees no difference."""
        from resodiff import judgement

        finding, match = self._as_it_is(place), self.matches[place]
        if self._plainer(place, ladder):
            around = replace(self._around, lexicon=under(self._words, ladder))
            return judgement.judge_again(match, around)
        if not self._softer(place, ladder, finding.carriers):
            return finding
        return judgement.weigh_again(match, finding, self._around, under(self._words, ladder))

    def may_move(self, place: int, ladder: Ladder) -> bool:
        """Whether a ladder may see an ask differently, whatever carries it."""
        return self._plainer(place, ladder) or self._softer(place, ladder, self.matches[place].candidates)

    def _softer(self, place: int, ladder: Ladder, carriers: Iterable[Candidate]) -> bool:
        """Whether a ladder sees another fall between the verbs of an ask and of these paragraphs."""
        ask = self.matches[place].ask
        if ask.aim is Aim.EXCLUDE:
            return False
        theirs = {use for c in carriers for use in self._verbs(c.passage.text)}
        return any(_falls_otherwise(a, b, self._words, ladder) for a in self._verbs(ask.text) for b in theirs)

    def _plainer(self, place: int, ladder: Ladder) -> bool:
        """Whether an ask praises where a paragraph blames, or the reverse, and a ladder gives either another force."""
        match = self.matches[place]
        mine = [use for use in self._verbs(match.ask.text) if use.verb.family in _VALUING]
        if not mine or match.ask.aim is Aim.EXCLUDE:
            return False
        near = [use for c in match.candidates for use in self._verbs(c.passage.text)]
        return any(
            {a.verb.family, b.verb.family} == _VALUING
            and any(use.verb.force != _force(use, ladder) for use in (a, b))
            for a in mine
            for b in near
        )

    def _verbs(self, text: str) -> tuple[VerbUse, ...]:
        from resodiff.judgement.ground.wording import take_apart

        return tuple(act.verb for act in take_apart(text, self._words).acts if act.verb)

    def _as_it_is(self, place: int) -> Finding:
        from resodiff import judgement

        if place not in self._findings:
            self._findings[place] = judgement.judge_again(self.matches[place], self._around)
        return self._findings[place]

    @cached_property
    def _around(self) -> Setting:
        from resodiff import alignment, judgement
        from resodiff.pipeline.apart import apart
        from resodiff.pipeline.subject import is_strange

        wholes = alignment.wholes(self._text)
        claims = alignment.claims(self._proposed, wholes, self._words)
        own_words = self._proposed.kind is Kind.LETTER
        between = apart(self._proposed, self._text)
        return judgement.setting_of(
            self.matches,
            wholes,
            claims,
            self._words,
            own_words=own_words,
            strange=is_strange(self._proposed, self._text),
            apart=between,
        )


_VALUING = {Family.WELCOMING, Family.DISAPPROVING}


def _falls_otherwise(mine: VerbUse, theirs: VerbUse, words: Lexicon, ladder: Ladder) -> bool:
    """Whether a ladder puts another fall between two verbs; how far a verb rises changes no verdict."""
    here, there = (max(_fall(mine, theirs, verbs), 0.0) for verbs in (words.verbs, ladder.verbs))
    return abs(here - there) > 1e-9


def _fall(mine: VerbUse, theirs: VerbUse, verbs: Verbs) -> float:
    return _steps(mine.verb, mine.degree, theirs.verb, theirs.degree, verbs)


@lru_cache(maxsize=16384)
def _steps(mine: Verb, degree: float, theirs: Verb, their_degree: float, verbs: Verbs) -> float:
    """By how many steps of a ladder one verb is softer than another; the same few are met again and again."""
    before, after = VerbUse(mine, "", 0, 0, degree, ""), VerbUse(theirs, "", 0, 0, their_degree, "")
    return verbs.softening(before, after)


def _force(use: VerbUse, ladder: Ladder) -> float:
    return ladder.verbs.verbs[use.verb.base].force

"""Does the adopted text say the contrary: welcome what was to be repealed, end what was to go on?

Only where it takes the other side about the same thing, of the same one who acts, and nothing in it takes the side of
the ask. That a text deplores that the asked thing is not done is no contrary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resodiff.demands import Act
from resodiff.judgement.carriers.choosing import Prospect
from resodiff.judgement.contraries.stances import Stance, may_be_against, stances
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Lexicon

_SAME = 0.6
"""Share of the words which say which thing is meant, by weight, that must stand in the other stance."""

_NO_OTHER = 0.5
"""Share of the words by which the paragraph says which thing it means that the ask must have."""

_TELLS = 0.2
"""Weight of the words which say which thing is meant, from which it can be told from others of its kind."""

_PART = 0.4
"""Share of the ask's weight from which one of its stances stands for the whole."""

_CARRIED = 0.75
"""Share of the ask from which a paragraph carries it, whatever another says."""

_GENERAL = frozenset({"government", "author", "state", "parti", "all", "member"})
"""Concepts of those who act that name nobody alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Contradiction:
    """A stance of the ask, the paragraph that takes the other side, and its stance.

    `sure` is the share of the words of both stances that say which thing is meant and stand in both, the lower one.
    """

    mine: Stance
    prospect: Prospect
    theirs: Stance
    sure: float


def contradiction(ask: Wording, found: Sequence[Prospect], lexicon: Lexicon) -> Contradiction | None:
    """The paragraph that says the contrary of the ask, or None.

    Only operative paragraphs can; where one of them has nearly all of the ask, that one alone.
    """
    operative = [p for p in found if p.carrier.operative]
    nearly = [p for p in operative if p.met.kept_share >= _CARRIED]
    operative = nearly[:1] or operative
    if not may_be_against(ask, lexicon):
        operative = [p for p in operative if may_be_against(p.carrier.wording, lexicon)]
    mine = stances(ask, lexicon) if operative else ()
    main = [s for s in mine if s is mine[0] or _weight(ask, s) >= _PART * ask.total]
    against = next((c for s in main for p in operative if (c := _against(ask, s, p, lexicon))), None)
    if against is None or any(_takes(ask, s, p, lexicon) for s in mine for p in found if p.carrier.operative):
        return None
    return against


def _against(ask: Wording, mine: Stance, prospect: Prospect, lexicon: Lexicon) -> Contradiction | None:
    """The stance of a paragraph on the other side, if it has one."""
    theirs = prospect.carrier.wording
    if not _may_be_on(mine, theirs):
        return None
    for stance in stances(theirs, lexicon):
        if stance.pole == mine.pole or not _same_actor(ask, mine.act, theirs, stance.act):
            continue
        if sure := _same_thing(ask, mine, stance):
            return Contradiction(mine, prospect, stance, sure)
    return None


def _takes(ask: Wording, mine: Stance, prospect: Prospect, lexicon: Lexicon) -> bool:
    """Whether a paragraph takes the side of the ask on one of its things."""
    theirs = prospect.carrier.wording
    if not _may_be_on(mine, theirs):
        return False
    return any(s.pole == mine.pole and _same_thing(ask, mine, s) for s in stances(theirs, lexicon))


def _may_be_on(mine: Stance, paragraph: Wording) -> bool:
    """Whether a paragraph has words enough of a stance to be on the same thing: looked at before it is taken apart."""
    known = paragraph.known
    return not mine.heads.isdisjoint(known) and _share(mine, known) >= _SAME


def _same_thing(ask: Wording, mine: Stance, theirs: Stance) -> float:
    """How sure it is that two stances are on one thing: 0 where its kind, its figures or what says which one differ."""
    if not mine.heads & theirs.heads or (
        mine.figures and theirs.figures and not mine.figures & theirs.figures
    ):
        return 0.0
    if sum(w for _, w in mine.which) < _TELLS:
        return 0.0
    there = {c for c, _ in theirs.which} | theirs.heads
    held, back = _share(mine, there), _share(theirs, ask.known)
    return min(held, back) if held >= _SAME and back >= _NO_OTHER else 0.0


def _share(stance: Stance, known: set[str] | frozenset[str]) -> float:
    """The part, by weight, of what says which thing a stance is on that stands among known concepts."""
    whole = sum(w for _, w in stance.which)
    return sum(w for c, w in stance.which if c in known) / whole if whole else 1.0


def _same_actor(ask: Wording, mine: Act, paragraph: Wording, theirs: Act) -> bool:
    """Whether two acts do not name two who are to act."""
    if mine.addressee is None or theirs.addressee is None:
        return True
    one, other = _who(ask, mine.addressee), _who(paragraph, theirs.addressee)
    return not one or not other or bool(one & other)


def _who(wording: Wording, addressee: tuple[int, int]) -> frozenset[str]:
    first, past = wording.between(*addressee)
    return frozenset(wording.concepts[first:past]) - _GENERAL


def _weight(ask: Wording, stance: Stance) -> float:
    first, past = ask.between(stance.start, stance.end)
    return sum(ask.weights[first:past])

"""Is a limb of the ask gone: a list element, a clause, a beneficiary, a sub-paragraph?"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from resodiff.judgement.actions.other_theme import recast_theme
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.examples import examples
from resodiff.judgement.losses.lesser_words import lesser_words
from resodiff.judgement.losses.limits import limits
from resodiff.judgement.losses.lost_acts import lost_acts
from resodiff.judgement.losses.not_everybody import not_everybody
from resodiff.judgement.losses.particulars import covered
from resodiff.judgement.losses.picked_out import picked_out
from resodiff.judgement.losses.quantities import cut_down
from resodiff.judgement.losses.renewed import renewed
from resodiff.judgement.losses.restrictions import lifted
from resodiff.judgement.losses.scattered import scattered
from resodiff.judgement.losses.small_words import small_words
from resodiff.judgement.losses.some_of_them import some_of_them
from resodiff.judgement.losses.turned import turned
from resodiff.judgement.losses.weighed import NAMED, Loss, losses, spoken_for
from resodiff.judgement.lost_words.elsewhere import elsewhere
from resodiff.judgement.lost_words.limbs import split, whole_limb
from resodiff.judgement.lost_words.lost_phrases import is_lone_verb, is_title, whole_phrase
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.judgement.lost_words.runs import runs
from resodiff.judgement.lost_words.strays import with_strays
from resodiff.model import AskKind, Code, Evidence

_Pair = tuple[tuple[int, int], tuple[int, int]]
"""Offsets in the ask, and in the main carrier."""

_THIN = 0.5
"""Share of the ask below which it is narrowed, whatever stands in the place of its words."""

_NEARLY = 0.6
"""Share of the ask in lost phrases from which they are nearly all of it."""

_HALF = 0.5
"""Scale of the amount: one lost limb says nearly all that several say."""

_SCATTERED = 0.5
"""What losses count that matter only together, as a part of what they would count in one place."""

_MOST = 4
"""Phrases that are quoted: who reads of more reads none."""

_ASKED = re.compile(r"\s+(?:to\s+|(?=not\s+to\b))")
"""Between those who are asked and what they are asked for."""


def weigh(case: Case) -> Evidence | None:
    """The stretches of the ask that no carrier has, by their weight."""
    text = case.wording.text
    named = (x for x in losses(case, NAMED) if not is_title(text[x.start : x.end]))
    shown = sorted(named, key=lambda x: -x.amount)
    phrases = _phrases(case, shown)
    pairs = _once(_less(case))
    less = [pair for pair in pairs if not any(s < pair[0][1] and pair[0][0] < e for s, e in phrases)][:_MOST]
    if not shown:
        return _exchanged(case, less) or _fallen(case) or _thin(case) or _in_pieces(case)
    quoted = phrases[:_MOST]
    more = " and more" if len(phrases) > _MOST else ""
    return Evidence(
        Code.NARROWED,
        "; ".join(
            (_kept(case, phrases) + _told(case, quoted) + more, *(_became(case, *pair) for pair in less))
        ),
        tuple(case.quote(*phrase) for phrase in sorted((*quoted, *(mine for mine, _ in less)))),
        (*place_in_carriers(case, *quoted[:1]), *(case.carriers[0].quote(*theirs) for _, theirs in less)),
        1 - math.exp(-sum(x.amount for x in shown) / _HALF),
    )


def _told(case: Case, phrases: Sequence[tuple[int, int]]) -> str:
    """What is said of lost phrases: gone, or no longer here where another paragraph than the carriers has the words."""
    gone, there = [], []
    for start, end in phrases:
        words = f"“{_short(case.wording.text[start:end])}”"
        found = elsewhere(case, start, end)
        if found is None:
            gone.append(words)
        else:
            theirs = f"“{_short(found.words.text)}”"
            there.append(f"{words} (paragraph {found.number} has {'it' if theirs == words else theirs})")
    told = [f"{_lead(case)}: {'; '.join(gone)}"] if gone else []
    return "; ".join((*told, f"no longer here: {'; '.join(there)}") if there else told)


def _lead(case: Case) -> str:
    return "gone or in other words" if case.reworded else "gone"


def _kept(case: Case, lost: Sequence[tuple[int, int]]) -> str:
    """How little is there of an ask in a letter's own words that is lost nearly whole: it was not only made narrower
    by what is gone."""
    if case.ask.kind is not AskKind.PROSE or case.met.kept_share >= _THIN:
        return ""
    words = case.wording
    gone = sum(sum(words.weights[slice(*words.between(*phrase))]) for phrase in lost)
    return f"{_only(case)}; " if gone >= _NEARLY * words.total else ""


def _only(case: Case) -> str:
    return f"only {round(100 * case.met.kept_share)}% of the words of the ask are there"


def _phrases(case: Case, lost: Sequence[Loss]) -> list[tuple[int, int]]:
    """The phrases of lost stretches, the heaviest first, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for loss in lost:
        for phrase in _phrases_of(case, loss.start, loss.end):
            start, end = phrase
            for other in [o for o in found if o[0] < end and start < o[1]]:
                start, end = min(start, other[0]), max(end, other[1])
                found.remove(other)
            if not is_title(case.wording.text[start:end]):
                found.append((start, end))
    whole = [p for p in found if not is_lone_verb(case.wording.text[slice(*p)])]
    return sorted(whole or found, key=lambda p: -_weight(lost, *p))


def _weight(lost: Sequence[Loss], start: int, end: int) -> float:
    """How much of what is lost a phrase tells."""
    return sum(x.amount for x in lost if x.start < end and start < x.end)


def _phrases_of(case: Case, start: int, end: int) -> list[tuple[int, int]]:
    """A lost stretch as it is quoted: the limb in which it stands where all of that is gone, else whole phrases."""
    others = spoken_for(case)
    if limb := whole_limb(case, start, end, others):
        return [limb]
    parts = (p for p in split(case, *with_strays(case, start, end, others)) if p[1] > p[0])
    found = [whole_limb(case, *part, others) or _edged(case, *part) for part in parts]
    return [p for p in found if p[1] > p[0]] or [(start, end)]


def _edged(case: Case, start: int, end: int) -> tuple[int, int]:
    act = case.wording.act_at(start)
    least = act.verb.end if act.verb and act.verb.end <= start else 0
    if act.addressee and act.addressee[0] <= start < act.addressee[1] < end:
        asked = _ASKED.match(case.wording.text, act.addressee[1], end)
        least = start = asked.end() if asked else start
    return whole_phrase(case.wording.text, start, end, least)


def _exchanged(case: Case, less: Sequence[_Pair]) -> Evidence | None:
    """Only what is less now: smaller quantities, what has a limit, lesser words, small words."""
    if not less:
        return None
    return Evidence(
        Code.NARROWED,
        "; ".join(_became(case, *pair) for pair in less),
        tuple(case.quote(*mine) for mine, _ in less),
        tuple(case.carriers[0].quote(*theirs) for _, theirs in less),
        1.0,
    )


def _became(case: Case, mine: tuple[int, int], theirs: tuple[int, int]) -> str:
    return f"“{_short(case.quote(*mine).text)}” became “{_short(case.carriers[0].quote(*theirs).text)}”"


def _less(case: Case) -> Iterator[_Pair]:
    """What is less now, with its counterpart in the main carrier: but for what became generic, and for words of force,
    of which other rules speak."""
    if theme := recast_theme(case):
        yield theme.mine, theme.theirs
    yield from ((x.mine, x.theirs) for x in cut_down(case))
    yield from (
        (x.mine, x.theirs) for x in limits(case) if not any(s <= x.mine[0] < e for s, e in covered(case))
    )
    yield from ((x.mine, x.theirs) for x in _turned(case))
    lesser = (x for x in lesser_words(case) if x.code is Code.NARROWED and not _is_of_force(case, *x.mine))
    yield from ((x.mine, x.theirs) for x in lesser if not _meets(x, turned(case)))
    yield from ((x.mine, x.theirs) for x in small_words(case) if x.code is Code.NARROWED)
    yield from examples(case)
    yield from picked_out(case)
    yield from (pair for pair in some_of_them(case) if not _is_told(case, *pair[0]))
    yield from not_everybody(case)


def _turned(case: Case) -> Iterator[Exchange]:
    """Phrases in whose place less stands, but for what is told as a softer action."""
    softer = [x for x in lesser_words(case) if x.code is Code.ACTION_SOFTENED]
    return (x for x in turned(case) if x.code is Code.NARROWED and not _meets(x, softer))


def _meets(one: Exchange, others: Sequence[Exchange]) -> bool:
    return any(_meet(one.mine, x.mine) for x in others)


def _once(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """What is less, each word of the ask and of the main carrier once: the first that tells of it."""
    told: list[_Pair] = []
    for mine, theirs in pairs:
        if not any(_meet(mine, one) or _meet(theirs, other) for one, other in told):
            told.append((mine, theirs))
            yield mine, theirs


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_told(case: Case, start: int, end: int) -> bool:
    """Whether words of the ask are told of by the rule of words of force."""
    return any(
        x.code is not Code.NARROWED and x.mine[0] < end and start < x.mine[1] for x in small_words(case)
    )


def _is_of_force(case: Case, start: int, end: int) -> bool:
    return any((q.start, q.end) == (start, end) for q in case.lexicon.qualifiers_in(case.wording.text))


def _fallen(case: Case) -> Evidence | None:
    """The first act that fell away whole."""
    for start, end in lost_acts(case):
        return Evidence(
            Code.NARROWED,
            _told(case, [(start, end)]),
            (case.quote(start, end),),
            place_in_carriers(case, (start, end)),
            1.0,
        )
    return None


def _thin(case: Case) -> Evidence | None:
    """Less than half of the ask is there, though no lost stretch stands out."""
    lost = max(runs(case), key=lambda r: (len(r.tokens) > 1, r.weight), default=None)
    if (
        lost is None
        or case.met.kept_share >= _THIN
        or _share_left(case) >= _THIN
        or case.lexicon.boilerplate.formulae(case.wording.text)
    ):
        return None
    phrase = _phrases_of(case, lost.start, lost.end)[0]
    words = _short(case.wording.text[slice(*phrase)])
    return Evidence(
        Code.NARROWED,
        f"{_only(case)}; {_lead(case)}: “{words}”",
        (case.quote(*phrase),),
        place_in_carriers(case, phrase),
        1.0,
    )


def _in_pieces(case: Case) -> Evidence | None:
    """Words lost here and there of which each might be style, and all together are not."""
    lost = sorted(scattered(case), key=lambda x: -x.amount)
    if not lost:
        return None
    phrases = _phrases(case, lost)[:_MOST]
    return Evidence(
        Code.NARROWED,
        _told(case, phrases),
        tuple(case.quote(*phrase) for phrase in sorted(phrases)),
        place_in_carriers(case, *phrases[:1]),
        _SCATTERED * (1 - math.exp(-sum(x.amount for x in lost) / _HALF)),
    )


def _share_left(case: Case) -> float:
    """The share of the ask that is there, of what no name or figure is that became generic, and no limit that fell."""
    total = case.wording.total
    told = {
        t
        for span in (*covered(case), *lifted(case), *renewed(case))
        for t, f in case.fate(*span)
        if f >= Fate.ECHOED
    }
    rest = total - sum(t.weight for t in told)
    return case.met.kept_share * total / rest if rest > 0 else 1.0


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"

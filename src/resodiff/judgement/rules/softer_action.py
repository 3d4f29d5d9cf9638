"""Is the action asked softer: considered or continued rather than done, promoted rather than ensured?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from resodiff.judgement.actions.furthered import furthered
from resodiff.judgement.actions.hedging import hedges
from resodiff.judgement.actions.lesser_deeds import lesser_deeds
from resodiff.judgement.actions.only_prepared import only_prepared
from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.actions.replacing import replaced
from resodiff.judgement.actions.unhedged import is_of_nobody
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.losses.lesser_words import lesser_words
from resodiff.judgement.losses.small_words import small_words
from resodiff.lexicon.duties import Duties
from resodiff.lexicon.phrases import alternatives, begun, word_set
from resodiff.model import Code, Evidence

_SAME_TEXT = 0.7
"""Share of the ask that must be kept before its modal verbs are compared."""

_FALLEN = 1.5
"""Steps by which a word falls that says what is to be done."""

_NEAR = 60
"""Characters before a word within which the modal verb stands that governs it."""


_OUGHT = re.compile(r"\b(?:should|ought to|needs? to)\b")
_WILL = re.compile(rf"{_OUGHT.pattern}|\bwill\b")
_WILL_BEGINS = word_set("should ought need needs will")
"""What asks for an act and does not oblige; what says that it will be done, which is more than that it may; and the
words with which the latter begins."""

_BESIDE = re.compile(
    r"\b(?:and|or)\s+(?:must|shall|should|will)\b|\b(?:must|shall|should|will)\s+(?:and|or)\b"
)
"""A stronger modal verb beside one."""

_NEXT = 12
"""Characters before a modal verb in which that may stand."""

_NOT_ONLY = r"(?! (?:not|only|never)\b)"
"""Behind "may" these forbid: "may not be used"."""


_MUST_BEGINS = word_set("must shall is are has have")
"""The words with which a duty begins."""


@lru_cache(maxsize=8)
def _must(words: Duties) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:must|shall|(?:is|are|has|have) to|(?:is|are) (?:{alternatives(words.must, ' ')}) to"
        rf"|ha(?:s|ve) (?:an|the) (?:{alternatives(words.must_nouns, ' ')}) to)\b"
    )


@lru_cache(maxsize=8)
def _may(words: Duties) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:may|can|could){_NOT_ONLY}|might|would do well to|would be well advised to"
        rf"|(?:is|are) (?:{alternatives(words.may, ' ')}) to"
        rf"|ha(?:s|ve) (?:an|the) (?:{alternatives(words.may_nouns, ' ')}) in)\b"
    )


def weigh(case: Case) -> Evidence | None:
    """The heaviest of what softens an action: a hedge before it, or a softer action in its place."""
    found = [*_hedges(case), *replaced(case), *_modals(case), *furthered(case), *_lesser(case)]
    return max(found, key=lambda e: e.weight, default=None)


def _hedges(case: Case) -> list[Evidence]:
    """Hedges but for small words, of which another rule speaks: what a report builds on is no part of it any more."""
    found = hedges(case)
    told = [case.carriers[0].quote(*one.theirs).span for one in small_words(case)] if found else []
    return [e for e in found if not any(s.start <= e.adopted[0].span.start < s.end for s in told)]


def _lesser(case: Case) -> list[Evidence]:
    """What is to be done, where less stands in its place: "support" for "compensation", "suspend" for "cease"."""
    main = case.carriers[0]
    found = (*lesser_deeds(case), *only_prepared(case), *lesser_words(case), *small_words(case))
    return [
        Evidence(
            Code.ACTION_SOFTENED,
            f"“{case.quote(*mine).text}” became “{main.quote(*theirs).text}”",
            (case.quote(*mine),),
            (main.quote(*theirs),),
            _FALLEN,
        )
        for mine, theirs in ((x.mine, x.theirs) for x in found if x.code is Code.ACTION_SOFTENED)
    ]


def _modals(case: Case) -> list[Evidence]:
    """A duty that became a recommendation, or either that became a possibility: "must" against "should" or "may" before
    the same words."""
    if case.met.kept_share < _SAME_TEXT:
        return []
    duties = case.lexicon.duties
    falls = (
        (_must(duties), _MUST_BEGINS, (_may(duties), _OUGHT)),
        (_WILL, _WILL_BEGINS, (_may(duties),)),
    )
    return [
        _modal(case, duty, softer)
        for stronger, begins, softer_ones in falls
        for duty in begun(case.wording.text, begins, stronger)
        if (theirs := _governed(case, duty.end())) is not None
        and (softer := _before(case.carriers[0].wording, theirs, softer_ones)) is not None
    ]


def _governed(case: Case, end: int) -> int | None:
    """Where the main carrier has the word that comes next after `end` in the ask."""
    first = case.wording.between(end, end)[0]
    partner = case.met.partners[first] if first < len(case.met.partners) else None
    return partner[1] if partner is not None and partner[0] == 0 else None


def _before(main: Wording, at: int, modals: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
    """The modal verb of some before a word, with no other word between: "may", and not "may and should"."""
    place = main.content[at].start
    open_ = (m for modal in modals for m in modal.finditer(main.text, max(0, place - _NEAR), place))
    found = [
        m
        for m in open_
        if main.between(m.end(), place)[0] == at and not is_of_nobody(main.text, m.start(), m[0])
    ]
    beside = found and _BESIDE.search(main.text, max(0, found[-1].start() - _NEXT), place)
    return found[-1] if found and not beside else None


def _modal(case: Case, duty: re.Match[str], softer: re.Match[str]) -> Evidence:
    text, main = case.wording.text, case.carriers[0]
    return Evidence(
        Code.ACTION_SOFTENED,
        f"“{duty.group()}” became “{softer.group()}”",
        (case.quote(duty.start(), phrase_end(text, duty.end())),),
        (main.quote(softer.start(), phrase_end(main.wording.text, softer.end())),),
        1.5,
    )

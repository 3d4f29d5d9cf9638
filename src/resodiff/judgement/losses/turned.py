"""Phrases for how, with whom and by what means, in whose place the contrary or less stands: "without the consent of".

Most of their words stand, so that nothing seems lost: the thing asked for is there, and not as it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.in_place import PARTING
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family
from resodiff.lexicon.exchanges import Line
from resodiff.model import Code

_TELLING = (Family.DISAPPROVING, Family.OBSERVING, Family.WELCOMING)
"""Verbs of acts that tell what is: there another word is news."""

_SKIPPED = 2
"""Content words beside a phrase that may be others too, between it and the next that stands where it stood."""

_FARTHEST = 120
"""Characters between two words of the main carrier, beyond which what stands there is in no one's place."""

_BREAK = re.compile(r"[,;:.()\n]")

_BURDEN = re.compile(
    r"\s+(?:an?\s+|the\s+|any\s+|such\s+|further\s+|undue\s+|all\s+|no\s+)*(?:limit\w*|delay\w*|restrict\w*|condition\w*|precondition\w*"
    r"|prejudice|hindrance\w*|interferen\w+|discriminat\w+|distinction\w*|exception\w*|cost\w*|charge\w*|fees?|payment\w*|fear\w*|reprisal\w*"
    r"|impunity|violence|threat\w*|force|coercion|obstacle\w*|impediment\w*|bias|penalt\w+|sanction\w*|intimidation|harassment"
    r"|reservation\w*|prior|further|undue|difficult\w+|regret\w*)\b"
)
"""What is better done without."""

_CONTRARY = re.compile(
    r"un(?P<bare>[a-z]{4,}) (?P=bare)"
    r"|(?:in|im|ir|il|dis)(?P<kind>[a-z]+(?:al|ive|ible|able|ous|ant|ent|ary|ate|lar|ly|ect|est|ful)) (?P=kind)"
)
"""A quality that is denied by its first letters, and the same without them. "Informed" is no contrary of "formed"."""

_NO_LIMIT = re.compile(
    r"(?:with|subject\s+to)\s+(?:[a-z]+,?\s+){1,5}of\s+"
    r"(?!(?:the\s+)?(?:[a-z]+\s+)?(?:states?|governments?|part(?:y|ies)|authorit\w+|countr\w+)\b)"
    r"|(?:at\s+no|without)\s+(?:[a-z]+\s+)?(?:cost|charge|expense)s?\s+(?:to|for)\b",
    re.IGNORECASE,
)
"""By the leave of others than States, and at no cost to somebody: that is what was asked for, and no limit of it."""

_APART = re.compile(
    r"\b(?:discriminat\w+|distinction\w*|differen\w+|exclu\w+|segregat\w+)\b[^,;:]*$", re.IGNORECASE
)
"""Before the grounds on which nobody is to be told apart."""


@lru_cache(maxsize=16)
def turned(case: Case) -> tuple[Exchange, ...]:
    """The phrases of the ask in whose place, in an edited form of it, stands what is less or the contrary."""
    if case.rewritten:
        return ()
    lines = case.lexicon.exchanges.between(case.wording.text, case.carriers[0].wording.text)
    found: list[Exchange] = []
    for one in chain(*(_of_line(case, line) for line in lines), _negated(case)):
        if not any(x.mine[0] < one.mine[1] and one.mine[0] < x.mine[1] for x in found):
            found.append(one)
    return tuple(sorted(found, key=lambda x: x.mine))


def _negated(case: Case) -> Iterator[Exchange]:
    """Where a quality became its contrary by what stands before it: "lawful" and "unlawful", between the same words."""
    main, met = case.carriers[0].wording, case.met
    for at in (i for i, fate in enumerate(met.fates) if fate >= GONE):
        before, after = _met(case, range(at - 1, at)), _met(case, range(at + 1, at + 2))
        if before is None or after is None or after[1] - before[1] != 2 or met.taken[before[1] + 1]:
            continue
        mine, theirs = case.wording.content[at], main.content[before[1] + 1]
        words = sorted(
            (case.wording.text[slice(*mine[:2])].lower(), main.text[slice(*theirs[:2])].lower()), key=len
        )
        if _CONTRARY.fullmatch(f"{words[1]} {words[0]}") and _counts(case, mine[:2], theirs[:2]):
            yield _exchange(case, mine[:2], theirs[:2])


def _of_line(case: Case, line: Line) -> Iterator[Exchange]:
    main, ask = case.carriers[0].wording.text, case.wording.text
    theirs = [m.span() for m in line.less.within(main) if main[max(0, m.start() - 1)] != "-"]
    asked = [m.span() for m in line.asked.within(ask)] if theirs else []
    if not asked or len(theirs) <= sum(not _is_in(asked, *m.span()) for m in line.less.within(ask)):
        return
    others = [m.span() for m in line.asked.within(main)]
    for mine in asked:
        place = _place(case, *mine)
        if place is None or any(_is_in([place], *x) for x in others):
            continue
        hit = next((x for x in theirs if _is_in([place], *x)), None)
        if hit and _counts(case, mine, hit):
            yield _exchange(case, mine, hit)


def _is_in(places: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(s <= start and end <= e for s, e in places)


def _place(case: Case, start: int, end: int) -> tuple[int, int] | None:
    """What of the main carrier stands between the words that the nearest ones beside a phrase of the ask met; None
    where they stand elsewhere, or something else lies between. Words such as "with" must have them next to them."""
    ask, main = case.wording, case.carriers[0].wording
    first, past = ask.between(start, end)
    most = _SKIPPED if first < past else 0
    before = _met(case, range(first - 1, first - 2 - most, -1))
    after = _met(case, range(past, past + 1 + most))
    if before is None or after is None:
        return None
    begin = main.content[before[1]].end if before[0] >= 0 else 0
    closes, stop = len(ask.text), len(main.text)
    if after[0] < len(ask.content):
        closes, stop = ask.content[after[0]].start, main.content[after[1]].start
    parted = PARTING.search(main.text, begin, max(begin, stop))
    if (parted is None) != (PARTING.search(ask.text, end, closes) is None):
        return None
    stop = parted.start() if parted else stop
    return (begin, stop) if begin < stop <= begin + _FARTHEST else None


def _met(case: Case, places: range) -> tuple[int, int] | None:
    """The first of some places in the ask whose word stands where it stood, and its place in the main carrier; either
    end of the ask is such a place, and stands at that end."""
    for i in places:
        if not 0 <= i < len(case.met.fates):
            return i, -1 if i < 0 else len(case.carriers[0].wording.content)
        partner = case.met.partners[i]
        if partner and not partner[0] and case.met.fates[i] is Fate.KEPT:
            return i, partner[1]
    return None


def _counts(case: Case, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether an exchange costs what was asked: not what is told of, what limits the ask itself, or grounds on which
    nobody is to be told apart; nor what is better done without."""
    ask, main = case.wording, case.carriers[0].wording.text
    verb = ask.act_at(mine[0]).verb
    if verb is not None and verb.verb.family in _TELLING:
        return False
    limited = any(x.start <= mine[0] < x.end for x in case.lexicon.limits_in(ask.text))
    if limited and not _NO_LIMIT.match(ask.text, mine[0]):
        return False
    if main[slice(*theirs)].lower() == "without" and _BURDEN.match(main.lower(), theirs[1]):
        return False
    return not _APART.search(ask.text, 0, mine[0])


def _exchange(case: Case, mine: tuple[int, int], theirs: tuple[int, int]) -> Exchange:
    """Both phrases, and with a single word the one behind it: "for fishing" became "against fishing"."""
    ask, main = case.wording, case.carriers[0].wording
    code = _code(case, mine[0])
    if " " in ask.text[slice(*mine)]:
        return Exchange(mine, theirs, code)
    return Exchange(_with_next(ask, *mine), _with_next(main, *theirs), code)


def _with_next(words: Wording, start: int, end: int) -> tuple[int, int]:
    at = words.place_from(end)
    near = at < len(words.content) and not _BREAK.search(words.text, end, words.content[at].start)
    return (start, words.content[at].end if near else end)


def _code(case: Case, start: int) -> Code:
    """A word of force that gave way, or another part of what was asked."""
    force = case.lexicon.qualifiers_in(case.wording.text)
    return Code.QUALIFIER_LOST if any(q.start == start for q in force) else Code.NARROWED

"""Quantities that were kept but cut down: forty per cent to four, two years to one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from resodiff.judgement.ground.cardinals import CARDINAL, OPENS_SPELT, value_of
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.times.lesser_times import is_to_reach
from resodiff.lexicon import Family
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives, begun, placed
from resodiff.model import Code

_OPENS = OPENS_SPELT | {"within"}
"""The words with which a quantity begins that is not written in digits."""

_AS = {"year": ("month", 12)}
"""Units that are so many of a smaller one: a mandate for one year may be renewed by twelve months."""

_LIMIT = re.compile(
    r"(?:\b(?:limit|restrict|cap|keep|reduc|lower|cut|decreas|shorten|bring)(?:s|p?ed|e|es|t?ing|p?ing)?\s+(?:(?!and\b|or\b|to\b)[\w’'-]+\s+){0,8}to"
    r"|\b(?:limit|cap|ceiling|maximum|limitation)\s+of|\b(?:no|not|never|without)\s+(?:to\s+|be\s+|last\s+|last(?:ing)?\s+for\s+)?"
    r"(?:exceed(?:ing|s|ed)?|(?:more|longer|higher|greater)\s+than|over|above|beyond|in\s+excess\s+of)|\bat\s+(?:the\s+)?most)"
    r"\s+(?:(?:a\s+)?(?:maximum|period|limit|total)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Before a quantity to which something is held down: the less it is, the more was done."""

_REACH = 100
"""Characters before a quantity among which such words stand."""

_TELLING = (Family.DISAPPROVING, Family.OBSERVING, Family.WELCOMING)


@dataclass(frozen=True, slots=True)
class _Quantity:
    value: float
    start: int
    end: int


_NOTHING: Mapping[str, Sequence[_Quantity]] = MappingProxyType({})


def cut_down(case: Case) -> tuple[Exchange, ...]:
    """Quantities that are asked for and that the main carrier has in smaller measure. Those in what is deplored,
    noted or welcomed tell a fact, and are brought up to date."""
    mine, theirs, kinds = case.wording.text, case.carriers[0].wording.text, case.lexicon.kinds
    pairs = _pairs(_measured(mine, kinds), _measured(theirs, kinds))
    return tuple(
        Exchange((old.start, old.end), (new.start, new.end), Code.NARROWED)
        for old, new in pairs
        if _is_less(case, old, new) and not _tells_a_fact(case, old.start)
    )


def _is_less(case: Case, old: _Quantity, new: _Quantity) -> bool:
    """Whether a quantity is cut down, and is no time in which something is to be reached; or whether one that is not to
    be exceeded is greater now."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    if is_limit(mine, old.start) and is_limit(theirs, new.start):
        return new.value > old.value
    return new.value < old.value and not is_to_reach(mine, old.start, case.lexicon.times)


def is_limit(text: str, start: int) -> bool:
    """Whether a quantity that begins at `start` is one to which something is held down: "to 40 hours"."""
    return _LIMIT.search(text, max(0, start - _REACH), start) is not None


def _tells_a_fact(case: Case, start: int) -> bool:
    verb = case.wording.act_at(start).verb
    return verb is not None and verb.verb.family in _TELLING


def _pairs(
    mine: Mapping[str, Sequence[_Quantity]], theirs: Mapping[str, Sequence[_Quantity]]
) -> Iterator[tuple[_Quantity, _Quantity]]:
    """Other quantities of a unit that is counted as often on both sides, so that each has its counterpart; none where
    the same quantities only stand in another order."""
    for unit, quantities in mine.items():
        others = theirs.get(unit, ())
        if sorted(q.value for q in others) == sorted(q.value for q in quantities):
            continue
        if len(others) != len(quantities):
            continue
        for old, new in zip(quantities, others, strict=True):
            if new.value != old.value:
                yield old, new


@lru_cache(maxsize=8)
def _quantity(kinds: Kinds) -> re.Pattern[str]:
    """A number of what demands are measured by, or of any things, and before it what makes it a time limit."""
    counted = rf"{alternatives(kinds.counted)}|(?-i:[a-z][a-z-]{{2,}}s)"
    return re.compile(
        rf"(?<![/.,\d-])\b(within\s+(?:a\s+period\s+of\s+)?)?(?<![/.,\d-])({CARDINAL})\s+({counted})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def _measured(text: str, kinds: Kinds) -> Mapping[str, Sequence[_Quantity]]:
    found: defaultdict[str, list[_Quantity]] = defaultdict(list)
    opens = frozenset([word for word in placed(text).words if word in _OPENS or word[:1].isdigit()])
    for match in begun(text, opens, _quantity(kinds)):
        if not match[1]:
            said = " ".join(match[3].lower().split()).rstrip("s")
            unit, times = _AS.get(said, (said, 1))
            found[unit].append(_Quantity(times * value_of(match[2]), match.start(), match.end()))
    if not found:
        return _NOTHING
    return MappingProxyType({unit: tuple(quantities) for unit, quantities in found.items()})

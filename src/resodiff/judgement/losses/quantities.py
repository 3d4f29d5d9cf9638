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
from resodiff.lexicon import Family
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives, begun, placed
from resodiff.model import Code

_OPENS = OPENS_SPELT | {"within"}
"""The words with which a quantity begins that is not written in digits."""

_AS = {"year": ("month", 12)}
"""Units that are so many of a smaller one: a mandate for one year may be renewed by twelve months."""

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
    return tuple(cut for cut in pairs if not _tells_a_fact(case, cut.mine[0]))


def _tells_a_fact(case: Case, start: int) -> bool:
    verb = case.wording.act_at(start).verb
    return verb is not None and verb.verb.family in _TELLING


def _pairs(
    mine: Mapping[str, Sequence[_Quantity]], theirs: Mapping[str, Sequence[_Quantity]]
) -> Iterator[Exchange]:
    """Smaller quantities of a unit that is counted as often on both sides, so that each has its counterpart; none where
    the same quantities only stand in another order."""
    for unit, quantities in mine.items():
        others = theirs.get(unit, ())
        if sorted(q.value for q in others) == sorted(q.value for q in quantities):
            continue
        if len(others) != len(quantities):
            continue
        for old, new in zip(quantities, others, strict=True):
            if new.value < old.value:
                yield Exchange((old.start, old.end), (new.start, new.end), Code.NARROWED)


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

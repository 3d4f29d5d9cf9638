"""Times between words that stand which are turned or loosened: "by the end of 2032" became "after the end of 2032"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from resodiff.judgement.ground.apart import TOGETHER
from resodiff.judgement.ground.cardinals import CARDINAL, value_of
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.in_place import Swap, by_first, swaps
from resodiff.judgement.times.delays import may_set_time
from resodiff.judgement.times.due import dues
from resodiff.judgement.times.ordinals import ORDINAL
from resodiff.lexicon.phrases import word_set
from resodiff.lexicon.times import Times
from resodiff.model import Code

_EDGE = r"the\s+(?:very\s+)?(?:end|close|conclusion|middle|start|beginning|opening|outset)\s+of\s+"
_DAY = (
    rf"\s+(?:(?:{_EDGE})?(?:the\s+(?:[a-z]+)\s+(?:quarter|half)\s+of\s+)?(?:the\s+year\s+)?(?:\d{{1,2}}\s+)?(?:[A-Z][a-z]+\s+)?20\d\d\b"
    rf"|{_EDGE}(?:(?:the|this|that|its|their)\s+)?(?:[a-z]+\s+)?(?:year|decade|century|month|season|session|mandate|term|period)\b)"
)
"""A day or a year, or the edge of a time, behind what says how a thing stands to it."""

_UNIT = r"(?:hour|day|week|fortnight|month|year|decade)"
_SPAN = (
    rf"\s+(?:a\s+period\s+of\s+)?(?:the\s+(?:next|first|coming|following)\s+)?(?:{CARDINAL}|an?)\s+"
    rf"(?:working\s+|calendar\s+)?{_UNIT}s?\b"
)
_LATE = (
    r"(?:some\s*time\s+|only\s+)?(?:after|following|subsequent\s+to|towards?|around|about|approximately|not\s+before|not\s+until"
    r"|(?:no|not)\s+(?:earlier|sooner)\s+than|beyond|past)"
)
"""Not by a time. "As from" a day is no loss: what is to hold by then holds from then on."""


_BEFORE = (
    r"by\s+(?:no|not)\s+later\s+than|by|before|prior\s+to|ahead\s+of|in\s+advance\s+of"
    r"|(?:no|not)\s+later\s+than|on\s+or\s+before"
)
_BY = re.compile(rf"(?i:{_BEFORE})\b(?=(?P<tail>{_DAY}))")
_BY_END = re.compile(
    rf"(?i:{_BEFORE})\b(?=(?P<tail>\s+the\s+(?:very\s+)?(?:end|close|conclusion)\s+of\b))(?={_DAY})"
)
_LASTING = re.compile(rf"(?i:until|till|up\s+to)\b(?=(?P<tail>{_DAY}))")
_NO_LONGER = re.compile(r"(?:only\s+)?(?:after|from|towards?|around|about|approximately)")
"""Before the day until which something lasts; "beyond" it is longer."""

_FROM_END = re.compile(r"from|as\s+(?:from|of)|starting\s+(?:from|at)")
_AFTER = re.compile(_LATE)
_FROM = re.compile(
    r"(?i:as\s+(?:from|of)|from|since|starting\s+(?:from|on|in)|with\s+effect\s+from|beginning\s+(?:on|in))\b"
    rf"(?=(?P<tail>{_DAY}))(?!{_DAY}\s+(?:to|until|till|through|onwards?)\b)"
)
_UNTIL = re.compile(r"(?:only\s+)?(?:until|till|up\s+to)")
_WITHIN = re.compile(rf"(?i:within)\b(?=(?P<tail>{_SPAN}))")
_NOT_WITHIN = re.compile(rf"{_LATE}|(?:in|at)\s+(?:about|around|some|least)|(?:no|not)\s+less\s+than")

_OWN = r"(?:its|the|their|his|her)"
_SESSION = re.compile(
    rf"(?i:(?:at|in|during|for)\s+{_OWN}\s+(?:session\s+(?:of|in)\s+20\d\d|(?:20\d\d|next|forthcoming|upcoming|coming|following|present"
    rf"|current|annual|{ORDINAL})\s+(?:(?:regular|substantive|special|annual|ordinary)\s+)?(?:session|meeting))\b)"
)
_SOME_DAY = re.compile(
    r"(?:at|in|during|for|on)\s+(?:an?|some|one|any)\s+(?:(?:later|future|subsequent|coming|forthcoming|suitable|convenient|appropriate)\s+)"
    r"(?:session|meeting|date|stage|time|point|year|occasion)"
    rf"|(?:at|in|during)\s+(?:one|some|any|either|most)\s+of\s+{_OWN}\s+(?:[a-z-]+\s+)?(?:sessions|meetings)"
    rf"|(?:at|in|during)\s+(?:future|later|subsequent|coming)\s+(?:sessions|meetings)"
    r"|in\s+due\s+(?:course|time)|in\s+(?:the\s+)?(?:near\s+)?future|later(?:\s+on)?|eventually"
    rf"|at\s+(?:{_OWN}\s+)?convenience|when(?:ever)?\s+(?:it\s+is\s+)?(?:possible|convenient|appropriate|ready)"
)

_SOON = re.compile(r"(?i:directly|right|straight|shortly|soon)\s+(?:after|upon|following)\b")
_SOME_TIME = re.compile(
    r"(?:some\s*time|long|well|at\s+some\s+point|years|in\s+due\s+course)\s+(?:after|following)"
)

_ALWAYS = re.compile(
    r"(?i:at\s+(?:any|all)\s+(?:times?|moment|hours?|stages?)|at\s+every\s+(?:moment|hour|stage)|day\s+and\s+night|(?:a)?round\s+the\s+clock"
    r"|(?:24|twenty-four)\s+hours\s+a\s+day|throughout\s+the\s+year|all\s+(?:the\s+)?year(?:\s+round)?|year-round)\b"
)
_AT_TIMES = re.compile(
    r"at\s+(?:the\s+|some\s+)?(?:set|fixed|certain|given|agreed|specified|specific|appointed|prescribed|particular|some|scheduled|announced"
    r"|stated|one|most|regular)\s+(?:times?|hours?|moments?|intervals?|stages?|seasons?)|at\s+(?:times|night|intervals)|by\s+(?:day|night|appointment)"
    r"|(?:during|in)\s+(?:the\s+)?(?:day|daytime|night|morning|afternoon|evening|summer|winter|spring|autumn|dry\s+season|rainy\s+season"
    r"|office\s+hours|business\s+hours|working\s+hours|opening\s+hours)|on\s+(?:weekdays|working\s+days|some\s+days|market\s+days)"
    r"|seasonally|occasionally|sometimes|from\s+time\s+to\s+time|now\s+and\s+then|for\s+(?:a\s+)?part\s+of\s+the\s+(?:year|day)"
)

_YEAR = r"(20\d\d|19\d\d)"
_YEARS = re.compile(
    rf"(?i:(?:(?:between|from)\s+{_YEAR}\s+(?:and|to|until|till|through)\s+{_YEAR}|since\s+{_YEAR}))\b(?![-–/]\d)"
)
_FEWER = re.compile(
    rf"(?:only\s+)?(?:(?:between|from)\s+{_YEAR}\s+(?:and|to|until|till|through)\s+{_YEAR}|since\s+{_YEAR}|(?:in|during)\s+(?:the\s+year\s+)?{_YEAR})"
)
_EVER = 9999
"""The year to which lasts what goes on since another."""

_NEXT = r"(?:over|during|in\s+the\s+course\s+of)\s+the\s+(?:next|coming|following)\s+"
_OVER_THE_NEXT = re.compile(rf"\b{_NEXT}$", re.IGNORECASE)
_AHEAD = re.compile(rf"(?i:{_NEXT}({CARDINAL})\s+({_UNIT})s?)\b")
_UNIT_ENDS = re.compile(rf"\b{_UNIT}s?\b", re.IGNORECASE)
_CLAUSE = 120
"""Characters before a time in which it is said what is to be done by then."""

_BEGIN_BEFORE = word_set("by before prior ahead in no not on")
_YEARS_NAMED, _NEXT_YEARS = "years", "next years"
_PHRASES = by_first(
    ("by", _BEGIN_BEFORE, _BY),
    ("by the end", _BEGIN_BEFORE, _BY_END),
    ("until", word_set("until till up"), _LASTING),
    ("from", word_set("as from since starting with beginning"), _FROM),
    ("within", word_set("within"), _WITHIN),
    ("session", word_set("at in during for"), _SESSION),
    ("soon", word_set("directly right straight shortly soon"), _SOON),
    ("always", word_set("at day around round 24 twenty throughout all year"), _ALWAYS),
    (_YEARS_NAMED, word_set("between from since"), _YEARS),
    (_NEXT_YEARS, word_set("over during in"), _AHEAD),
)
_LESS = {
    "by": (_AFTER, Code.DEADLINE_LOST),
    "by the end": (_FROM_END, Code.DEADLINE_LOST),
    "until": (_NO_LONGER, Code.DEADLINE_LOST),
    "from": (_UNTIL, Code.DEADLINE_LOST),
    "within": (_NOT_WITHIN, Code.DEADLINE_LOST),
    "session": (_SOME_DAY, Code.DEADLINE_LOST),
    "soon": (_SOME_TIME, Code.DEADLINE_LOST),
    "always": (_AT_TIMES, Code.NARROWED),
}
"""What is later or less in the place of a phrase, and what that costs."""


def lesser_times(case: Case) -> Iterator[Exchange]:
    """Times of what is asked for that the main carrier, an edited form of the ask, turns into their contrary or
    loosens, spans of years of which it takes a part, and times to reach a thing that are longer now."""
    if case.apart != TOGETHER:
        return
    for name, swap in swaps(case, _PHRASES):
        code = _cost(case, name, swap)
        if code and may_set_time(case, swap.mine[0]):
            yield Exchange(swap.mine, swap.theirs, code)


def _cost(case: Case, name: str, swap: Swap) -> Code | None:
    """What it costs that other words stand in the place of a time; None where they say as much."""
    if name == _YEARS_NAMED:
        return Code.NARROWED if _is_part_of(swap) and not _is_due(case, swap) else None
    if name == _NEXT_YEARS:
        longer = _is_longer(swap) and _is_reached(case.wording.text, *swap.mine, case.lexicon.times)
        return Code.DEADLINE_LOST if longer else None
    less, code = _LESS[name]
    return code if less.fullmatch(swap.words) else None


def _is_part_of(swap: Swap) -> bool:
    """Whether years in the place of others are some of them, and not all."""
    theirs = _FEWER.fullmatch(swap.words)
    if theirs is None:
        return False
    (first, last), (start, end) = _years(swap.found), _years(theirs)
    return first <= start and end <= last and (first, last) != (start, end)


def _years(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last year of which words speak."""
    named = [int(year) for year in found.groups() if year]
    return named[0], _EVER if found[0].lower().startswith("since") else named[-1]


def _is_due(case: Case, swap: Swap) -> bool:
    """Whether the year in the place of a span is the one in which something is to be done: sooner is no less. What goes
    on since a year is not to be done."""
    if swap.found[3]:
        return False
    start, end = swap.theirs
    return any(start <= d.start < end for d in dues(case.carriers[0].wording.text, case.lexicon.times))


def _is_longer(swap: Swap) -> bool:
    """Whether the same time to come is longer now, by a greater number of the same unit."""
    theirs = _AHEAD.fullmatch(swap.words)
    same = theirs is not None and theirs[2] == swap.found[2].lower()
    return same and theirs is not None and value_of(theirs[1]) > value_of(swap.found[1])


def is_to_reach(text: str, start: int, words: Times) -> bool:
    """Whether a number of units is a time to come in which something is to be reached: the "ten years" of "to double
    wages over the next ten years"."""
    before = _OVER_THE_NEXT.search(text, max(0, start - _CLAUSE), start)
    unit = _UNIT_ENDS.search(text, start) if before else None
    return before is not None and unit is not None and _is_reached(text, before.start(), unit.end(), words)


def _is_reached(text: str, start: int, end: int, words: Times) -> bool:
    """Whether the words before a time to come, or right behind it, tell of what is to be reached in it, and not of what
    is to last so long."""
    before, behind = _reached(words)
    return before.search(text, max(0, start - _CLAUSE), start) is not None or bool(behind.match(text, end))


@lru_cache(maxsize=8)
def _reached(words: Times) -> tuple[re.Pattern[str], re.Pattern[str]]:
    reached = rf"\b(?:{'|'.join(map(re.escape, words.reached))})[a-z]*\b"
    return (
        re.compile(rf"{reached}[^,;:.\n]*$", re.IGNORECASE),
        re.compile(rf",?\s+(?:(?:to|the|its|their|all)\s+)*{reached}", re.IGNORECASE),
    )

"""Fewer of what is counted, and a part of where a thing is to be done: "two lawyers" became "one lawyer"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from resodiff.judgement.ground.cardinals import OPENS_SPELT, SPELT
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.in_place import Phrases, Swap, by_first, swaps
from resodiff.judgement.losses.particulars import covered
from resodiff.judgement.losses.quantities import is_limit
from resodiff.judgement.times.delays import may_set_time
from resodiff.lexicon.kinds import Areas
from resodiff.lexicon.phrases import alternatives, first_words, may_have, placed, word_set
from resodiff.model import Code

_IRREGULAR = {"women": "woman", "men": "man", "children": "child", "people": "person"}
_COUNTED = re.compile(
    rf"{SPELT}\s+(?P<of>(?:(?!of\b|and\b|or\b|to\b|in\b|per\b)[a-z-]+\s+){{0,3}}?)"
    rf"(?P<noun>[a-z-]{{2,}}s|(?:[a-z]+-)?(?:{'|'.join(_IRREGULAR)})(?!\s+[a-z-]+s\b))\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:\b(?:the|these|those|both|its|their|his|her|all|(?:one|each|either|any|some)\s+of|or|least|than|within|every|other|next|last|first))\s*$",
    re.IGNORECASE,
)
"""Before a number of what is known, or of which more is said."""

_PERIOD = re.compile(r"(?:years?|months?|weeks?|days?|hours?|minutes?|sessions?)$", re.IGNORECASE)
_SINGLE = re.compile(
    r"(?:(?:only|just)\s+)?(?:one|an?|a\s+single|one\s+single)\s+(?P<of>(?:[a-z-]+\s+)*)(?P<noun>[a-z-]+)"
)
_SOME = re.compile(r"(?:some|certain|a\s+few)\s+(?P<of>(?:[a-z-]+\s+)*)(?P<noun>[a-z-]+)")

_FRACTIONS = {
    "three quarters": 0.75,
    "two thirds": 0.67,
    "half": 0.5,
    "one half": 0.5,
    "one third": 0.33,
    "a third": 0.33,
}
_SMALLER = {
    "a quarter": 0.25,
    "one quarter": 0.25,
    "a fifth": 0.2,
    "one fifth": 0.2,
    "a tenth": 0.1,
    "one tenth": 0.1,
}
_SMALLER |= dict.fromkeys(
    ("part", "a part", "some", "a share", "a portion", "a few", "a small part", "a fraction"), 0.0
)
_FRACTION = re.compile(
    r"(?:at\s+least\s+)?(?P<share>three[\s-]quarters|two[\s-]thirds|one[\s-]half|half|one[\s-]third|a\s+third(?=\s+of\b))\b(?:\s+of\b)?"
    r"(?=(?P<tail>(?:\s+(?:the|all|its|their))?\s+[a-z-]+)?)",
    re.IGNORECASE,
)
_FRACTION_BEGINS = word_set("at three two one half a")
_UP_TO = re.compile(r"^(?:at least|up to|at most|about|around|nearly|almost|only)\s+|\s+of$")

_WHERE = (
    r"(?:(?:only|mainly|mostly|chiefly)\s+)?(?:in|within|around|throughout|across|near|at|for|along|on)\s+"
)
_SOME_OF = (
    r"(?:some|certain|several|selected|one|a\s+few|a\s+number\s+of|most|many|parts?|particular|designated|pilot|two|three|the\s+main|the\s+larger"
    r"|the\s+largest|the\s+major|the\s+biggest)\b(?:\s+(?!after\b|and\b|or\b|by\b|as\b|than\b)[\w’'-]+){0,4}"
)
_ROW = r"[a-z-]+(?:,\s+[a-z-]+)*,?\s+(?:and|or|as\s+well\s+as)\s+[a-z-]+"
_AT_BEGINS = word_set("at in on across within from for of through throughout along to")
_AT = rf"(?:{'|'.join(sorted(_AT_BEGINS))})"
_JOINTS = re.compile(r",?\s+(?:and|or|as\s+well\s+as)\s+|,\s+")


def lesser_extent(case: Case) -> Iterator[Exchange]:
    """Where the main carrier, an edited form of the ask, has fewer of what is counted, a part of the places where all
    were meant, or some of a row of levels or areas."""
    heads, rows, phrases = _phrases(case.lexicon.kinds.areas)
    for name, swap in swaps(case, rows if may_have(case.wording.text, heads) else phrases):
        at = swap.mine[0]
        if _IS_LESS[name](case, swap) and may_set_time(case, at) and not is_limit(case.wording.text, at):
            yield Exchange(swap.mine, swap.theirs, Code.NARROWED)


# ---------------------------------------------------------------- numbers


def _is_fewer(case: Case, swap: Swap) -> bool:
    """Whether words speak of one of a kind, or of some, in the place of a number above one, and of no other thing."""
    found = swap.found
    of, noun = _words(found["of"]), found["noun"].lower()
    if one := _SINGLE.fullmatch(swap.words):
        fewer = one["noun"] in _singular(noun) and _words(one["of"]) == of
    else:
        some = _SOME.fullmatch(swap.words)
        fewer = some is not None and (_words(some["of"]), some["noun"]) == (of, noun)
    if not fewer or _PERIOD.match(noun) or _KNOWN.search(case.wording.text, 0, found.start()):
        return False
    return not any(s <= found.start() < e for s, e in covered(case))


def _words(before: str) -> list[str]:
    """The words before a noun; of those that agree with it in number the singular: "two women pilots"."""
    return [_IRREGULAR.get(word, word) for word in before.lower().split()]


def _singular(noun: str) -> tuple[str, ...]:
    """What one of a kind may be called, by the plural."""
    before, joint, last = noun.rpartition("-")
    if one := _IRREGULAR.get(last):
        return (f"{before}{joint}{one}",)
    forms = [noun[:-1]]
    if noun.endswith("ies"):
        forms.append(f"{noun[:-3]}y")
    if noun.endswith("es"):
        forms.append(noun[:-2])
    return tuple(forms)


def _is_smaller_part(_: Case, swap: Swap) -> bool:
    """Whether words name a lesser share of a thing: "a third" for "half"."""
    share = _FRACTIONS[" ".join(re.split(r"[\s-]+", swap.found["share"].lower()))]
    words = _UP_TO.sub("", _UP_TO.sub("", swap.words)).replace("-", " ")
    return (_FRACTIONS | _SMALLER).get(words, share) < share


# ---------------------------------------------------------------- places and levels


def _everywhere(areas: Areas) -> re.Pattern[str]:
    """What takes in a whole territory, or all of its parts."""
    return re.compile(
        r"(?:(?:throughout|across|all\s+over|everywhere\s+in|in\s+(?:all|every)\s+parts?\s+of|in\s+(?:the\s+whole|all)\s+of|over\s+all\s+of)\s+"
        rf"(?:the\s+|its\s+|their\s+)?(?:(?:entire|whole|national)\s+)*(?:{alternatives(areas.whole)})"
        r"|(?:in|across|throughout)\s+(?:all|every|each)\s+(?:(?:of\s+)?(?:the|its|their)\s+)?(?:[a-z-]+\s+)?"
        rf"(?:{alternatives(areas.units)})|{alternatives(areas.everywhere)})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _in_parts(areas: Areas) -> re.Pattern[str]:
    """What takes in a part of a territory only."""
    parts = alternatives(areas.parts)
    return re.compile(
        rf"{_WHERE}(?:{_SOME_OF}|(?:the\s+|its\s+|their\s+)?(?:[a-z-]+\s+)?(?P<part>{parts})(?:\s+of\s+(?:the\s+)?[\w’'-]+)?)"
    )


def _is_somewhere(case: Case, swap: Swap) -> bool:
    """Whether words name a part of a territory, and not the same parts without "every": "in the ports"."""
    found = _in_parts(case.lexicon.kinds.areas).fullmatch(swap.words)
    return found is not None and not (found["part"] and _unit(found["part"]) == _unit(swap.found[0]))


def _unit(words: str) -> str:
    """The last word without its ending in the plural: "town" of "in all towns"."""
    last = words.lower().split()[-1]
    return f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")


def _row(areas: Areas) -> re.Pattern[str]:
    """A row of levels or areas, or all of them."""
    return re.compile(
        rf"{_AT}\s+(?:(?:the|both|its|their)\s+)*(?:(?P<row>{_ROW})|(?:all|every|each)(?:\s+the)?)"
        rf"\s+(?P<head>{alternatives(areas.heads)})s?\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _some_of_row(areas: Areas) -> re.Pattern[str]:
    """Some levels or areas, or one."""
    return re.compile(
        rf"{_AT}\s+(?:(?:the|an?|one|its|their)\s+)?(?P<row>{_ROW}|[a-z-]+)\s+(?P<head>{alternatives(areas.heads)})s?"
    )


def _leaves_out(case: Case, swap: Swap) -> bool:
    """Whether a row of levels or areas is some of another, of which the rest is nowhere else in the main carrier, or
    one level stands where all were meant."""
    areas = case.lexicon.kinds.areas
    theirs = _some_of_row(areas).fullmatch(swap.words)
    if theirs is None or theirs["head"] != swap.found["head"].lower():
        return False
    left = set(_JOINTS.split(theirs["row"]))
    if not swap.found["row"]:
        return len(left) == 1 and left <= areas.tiers
    asked = set(_JOINTS.split(swap.found["row"].lower()))
    return left < asked and (asked - left).isdisjoint(placed(case.carriers[0].wording.text).words)


_IS_LESS: dict[str, Callable[[Case, Swap], bool]] = {
    "counted": _is_fewer,
    "share": _is_smaller_part,
    "everywhere": _is_somewhere,
    "row": _leaves_out,
}


@lru_cache(maxsize=8)
def _phrases(areas: Areas) -> tuple[frozenset[str], Phrases, Phrases]:
    """Heads of rows; and the phrases of which these ask whether what stands in their place is less: of a text with a
    head, and of any other."""
    everywhere = first_words(areas.everywhere) | {"throughout", "across", "all", "everywhere", "in", "over"}
    others = (
        ("counted", OPENS_SPELT - {"zero", "one"}, _COUNTED),
        ("share", _FRACTION_BEGINS, _FRACTION),
        ("everywhere", everywhere, _everywhere(areas)),
    )
    heads = frozenset(form for head in areas.heads for form in (head, f"{head}s"))
    return heads, by_first(*others, ("row", _AT_BEGINS, _row(areas))), by_first(*others)

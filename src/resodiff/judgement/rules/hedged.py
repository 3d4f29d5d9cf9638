"""Has a caveat been added: as appropriate, within existing resources, in accordance with national law?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from resodiff.demands import Act
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.losses.conditions import beyond_fallen, conditions
from resodiff.judgement.losses.governed import governs_other, only_named
from resodiff.judgement.lost_words.places import place_in_ask
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Caveat
from resodiff.model import Code, Evidence

_WEAK = 0.3
"""What a hint such as "reported" counts."""

_DOUBTS = frozenset({"doubt", "disbelief"})
"""Classes of which one stands for the other where the ask has its doubts already."""

_DISBELIEF, _DISBELIEVED = "disbelief", 0.6
"""The class of "alleged", and what it counts."""

_ALL_THERE = 0.9
"""Share of an act of the ask that stands in one of a carrier, from which its own doubts are compared alone."""

_VOLUNTARY = re.compile(r"\bvoluntar(?:y|ily)\b", re.IGNORECASE)

_EDGE = re.compile(r"[,;:\n]")

_SAME_TEXT = 0.75
"""Share of the ask that must stand in order for the words beside it to be an addition to it."""

_JOINED = re.compile(r"\b(?:and|or|but)\s+$")

_OPENS_EXAMPLE = re.compile(r"\b(?:including|such\s+as|in\s+particular|inter\s+alia),?\s+$")
"""What opens a clause that a caveat right behind it limits: "including, where appropriate, through the network"."""

_PHRASE = re.compile(rf"{_EDGE.pattern}|\b(?:and|or)\s(?!\s*$)")
"""Where a phrase of a clause begins."""

_SET_OFF = re.compile(r",\s+$")
_UNFINISHED = re.compile(
    r"\b(?:to\s+(?:\w+ly\s+)*[a-z]+|[a-z]+ing|and|or|but|by|through|in|of|with|for|on|as)$"
)
"""At the end of words that want others behind them: what is set off from these limits what follows."""

_ADDS = re.compile(
    r"\s*(?:including|such\s+as|in\s+particular|notably|inter\s+alia|for\s+example|and|or|also|as\s+well\s+as|together\s+with|"
    r"through|by|with|in\s+(?:\w+\s+){0,2}(?:consultation|cooperation|collaboration|coordination|partnership)\s+with)\b"
)
"""What opens a phrase that is added to what stands before it."""

_WITH = re.compile(
    r"\b(?:in\s+(?:\w+\s+){0,3}(?:consultation|cooperation|collaboration|coordination|partnership|conjunction|dialogue|"
    r"liaison|association|contact)\s+with|(?:together|jointly|along)\s+with|(?:after|upon|by|through)\s+consult(?:ing|ations?)"
    r"|with\s+the\s+(?:\w+\s+){0,2}(?:support|assistance|participation|involvement|help|contributions?|cooperation|advice|"
    r"engagement)\s+of)\b",
    re.IGNORECASE,
)
"""Before those with whom somebody is to act."""

_LEFT = re.compile(r"[;:\n]|\b(?:to\s+[a-z]+|that|which|who|must|should|shall)\b")
"""What ends the row of them."""

_OF_THEM = re.compile(
    r"\b(?:mandates?|competen\w+|responsibilit\w+|remits?|spheres?|areas?)\b", re.IGNORECASE
)
"""In a caveat that says within what bounds each of several acts."""

_ALONE = 0.1
"""Share of what an act has of the ask that no other act of the paragraph need have, for the act to be an addition."""

_BEFORE, _AFTER = 200, 120
"""Characters before and after a caveat within which it must meet words of the ask to limit them."""

_ITEM = re.compile(r"[;\n]|(?<=\s)\([a-z]{1,4}\)\s")
"""What parts the items of a long paragraph."""

_OF_ASK, _OF_ITEM = 0.2, 0.15
"""Share of the ask that an item must have, or share of an item that must be the ask's, for its caveats to count. In a
paragraph of other words an item of which some is the ask's may yet be about something else: there the ask counts."""

_SUITED = "maturity"
"""The class of "age-appropriate", a hint that is no doubt: it limits only what was asked, as a caveat does."""

_ROW_ON = re.compile(r"(?:,\s+[\w-]+){0,4}\s+(?:and|or)\s+[\w-]+(?=\s*(?:[,;.:]|$))")
_OF_STATES = re.compile(r"\b(?:national|domestic|local|respective)\b", re.IGNORECASE)
"""Behind the first of several things in a row that ends its clause; and in a caveat that is such a row."""

_DOUBTED = 3
"""Content words after a hint of doubt of which one must be the ask's: "reported serious violations"."""


def weigh(case: Case) -> Evidence | None:
    """The caveats of the carriers, near the ask's words, beyond those of the same class that the ask has."""
    found = _new(case)
    found += [pair for pair in _put_in(case) if not any(_overlap(pair, other) for other in found)]
    if not found:
        return None
    strong = [pair for pair in found if not pair[1].weak]
    shown = strong or found
    quoted = [carrier.quote(c.start, _end(carrier, c)) for carrier, c in shown]
    words = ", ".join(dict.fromkeys(f"“{' '.join(q.text.split())}”" for q in quoted))
    return Evidence(
        Code.CAVEAT_ADDED,
        f"{words} was added" if len(shown) == 1 else f"{words} were added",
        place_in_ask(case, *((carrier, c.start, c.end) for carrier, c in shown)),
        tuple(quoted),
        min(len(strong) + sum(_hint(c) for _, c in found if c.weak), 2.0),
    )


def _end(carrier: Carrier, caveat: Caveat) -> int:
    """Where a caveat ends that goes on in a row: "in accordance with national priorities and approaches"."""
    of_states = _OF_STATES.search(caveat.words)
    row = _ROW_ON.match(carrier.wording.text, caveat.end) if of_states else None
    return row.end() if row else caveat.end


def _put_in(case: Case) -> list[tuple[Carrier, Caveat]]:
    return [(case.carriers[0], condition) for condition in conditions(case)]


def _overlap(pair: tuple[Carrier, Caveat], other: tuple[Carrier, Caveat]) -> bool:
    """Whether two caveats have words of a carrier in common."""
    (first, a), (second, b) = pair, other
    return first is second and a.start < b.end and b.start < a.end


def _hint(caveat: Caveat) -> float:
    """What a hint of doubt counts: more where it leaves open whether the thing is so at all."""
    return _DISBELIEVED if caveat.group == _DISBELIEF else _WEAK


def _new(case: Case) -> list[tuple[Carrier, Caveat]]:
    given = [(c, caveat) for c in case.carriers for caveat in case.lexicon.caveats_in(c.wording.text)]
    if not given:
        return []
    own = case.lexicon.caveats_in(case.wording.text)
    words = {" ".join(c.words.lower().split()) for c in own}
    left = Counter(c.group for c in own)
    found = []
    for carrier, caveat in given:
        if " ".join(caveat.words.lower().split()) in words or _was_voluntary(case, carrier, caveat):
            left[caveat.group] -= 1
        elif not _is_hinted(case, own, carrier, caveat) and _limits(case, carrier, caveat):
            found.append((carrier, caveat))
    return beyond_fallen(case, _beyond(found, left))


def _is_hinted(case: Case, own: Sequence[Caveat], carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the ask has as much as a hint itself: where the act in which it stands is one of the ask that is nearly
    all there, in that act. What is doubted in one is stated in another."""
    if not caveat.weak:
        return any(c.weak and c.group == caveat.group for c in own)
    theirs = carrier.wording.act_at(caveat.start)
    mine = [m.mine for m in case.acts if m.carrier is carrier and m.theirs is theirs and m.held >= _ALL_THERE]
    hints = [c for c in own if c.weak and (not mine or any(a.start <= c.start < a.end for a in mine))]
    groups = {c.group for c in hints}
    return caveat.group in (groups | _DOUBTS if groups & _DOUBTS else groups)


def _was_voluntary(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the ask has as much that is voluntary: to contribute voluntarily is to make voluntary contributions."""
    if not _VOLUNTARY.search(caveat.words):
        return False
    mine, theirs = (len(_VOLUNTARY.findall(text)) for text in (case.wording.text, carrier.wording.text))
    return theirs <= mine


def _limits(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether a caveat limits what was asked, and not what other asks or nobody asked for."""
    return (
        _applies(case, carrier, caveat)
        and not case.explained(caveat.words)
        and not _limits_addition(case, carrier, caveat)
        and not governs_other(case, carrier, caveat)
    )


def _beyond(found: list[tuple[Carrier, Caveat]], left: Counter[str]) -> list[tuple[Carrier, Caveat]]:
    """The caveats found, less those that stand for one of the ask's own in other words."""
    new = []
    for carrier, caveat in found:
        if left[caveat.group] > 0:
            left[caveat.group] -= 1
        else:
            new.append((carrier, caveat))
    return new


def _applies(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat stands with words of the ask: near them, in an act and an item that hold a part of it. A hint
    of doubt stands before them, and may be set off: "has, according to reports, not complied"."""
    words = carrier.wording
    held = [t for c, t in case.partners(0, len(case.wording.text)) if c is carrier]
    if caveat.weak and caveat.group != _SUITED:
        begin = caveat.end + words.text.startswith(",", caveat.end)
        past = _EDGE.search(words.text, begin)
        first, last = words.between(begin, past.start() if past else len(words.text))
        return any(t in held for t in words.content[first : min(last, first + _DOUBTED)])
    act = words.act_at(caveat.start)
    near = [t for t in held if act.start <= t.start < act.end]
    if not any(-_BEFORE < t.start - caveat.start < _AFTER for t in near):
        return False
    start, end = _item(words.text, caveat, act)
    kept = sum(t.weight for t in near if start <= t.start < end)
    whole = sum(words.weights[slice(*words.between(start, end))])
    if kept < _OF_ASK * case.wording.total and kept < _OF_ITEM * whole:
        return False
    return not case.reworded or kept - only_named(case, carrier, start, end) >= _OF_ITEM * case.wording.total


def _item(text: str, caveat: Caveat, act: Act) -> tuple[int, int]:
    """The item of an act in which a caveat stands. What stands before a colon governs all that follow it."""
    start = max((m.end() for m in _ITEM.finditer(text, act.start, caveat.start)), default=act.start)
    past = _ITEM.search(text, caveat.end, act.end)
    if past is None or ":" in text[caveat.end : past.start()]:
        return start, act.end
    return start, past.start()


def _limits_addition(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat limits what was added, and nothing that was asked."""
    if carrier is case.carriers[0] and (_is_of_new_words(case, caveat) or _is_of_those_heard(case, caveat)):
        return True
    return _is_of_added_act(case, carrier, caveat)


def _is_of_new_words(case: Case, caveat: Caveat) -> bool:
    """Whether the caveat stands behind words of its own phrase that are new altogether: "and other actors as
    appropriate", "in the dialects of the valley, where relevant, to fight rumours"."""
    if caveat.group != "discretion":
        return False
    text, words = case.carriers[0].wording.text, case.carriers[0].wording
    if _OPENS_EXAMPLE.search(text, 0, caveat.start):
        after = _EDGE.search(text, caveat.end + 1)
        end = after.start() if after else len(text)
        return case.met.aligned_share >= _SAME_TEXT and _is_new(case, caveat.end, end)
    if apart := _SET_OFF.search(text, 0, caveat.start):
        return _is_of_phrase(case, apart.start(), caveat.end)
    edge = max((m.end() for m in _PHRASE.finditer(text, 0, caveat.start)), default=0)
    if case.met.aligned_share < _SAME_TEXT or _JOINED.search(text, edge, caveat.start):
        return False
    past = _EDGE.search(text, caveat.end)
    first, at = words.between(edge, caveat.start)
    behind = _is_new(case, caveat.end, past.start() if past else len(text))
    return at > first and behind and _is_new(case, edge, caveat.start)


def _is_of_phrase(case: Case, comma: int, end: int) -> bool:
    """Whether a caveat that ends at `end` is set off by a comma from a phrase that was added. At the end of a clause it
    may limit all of it, unless the phrase is one more of its kind."""
    text = case.carriers[0].wording.text
    edge = max((m.end() for m in _EDGE.finditer(text, 0, comma)), default=0)
    if _UNFINISHED.search(text, edge, comma) or not (text.startswith(",", end) or _ADDS.match(text, edge)):
        return False
    past = _EDGE.search(text, end)
    return _is_added(case, edge, comma) and _is_new(case, end, past.start() if past else len(text))


def _is_added(case: Case, start: int, end: int) -> bool:
    """Whether a stretch of the main carrier is new and stands for nothing of the ask that is gone."""
    first, past = case.carriers[0].wording.between(start, end)
    if past == first or not _is_new(case, start, end):
        return False
    return not any(r.place and r.place[0] < end and start < r.place[1] for r in runs(case))


def _is_of_those_heard(case: Case, caveat: Caveat) -> bool:
    """Whether the caveat stands among those with whom somebody is to act, where the ask names none: "in consultation
    with the guilds, within their respective mandates, and the ports"."""
    if caveat.group != "discretion" and not _OF_THEM.search(caveat.words):
        return False
    text = case.carriers[0].wording.text
    opened = max(
        (m.end() for m in _WITH.finditer(text, max(0, caveat.start - _BEFORE), caveat.start)), default=0
    )
    return opened > 0 and not _LEFT.search(text, opened, caveat.start) and not _WITH.search(case.wording.text)


def _is_of_added_act(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the caveat stands in an act that was put beside those asked for, and only says again what they say."""
    words = carrier.wording
    act = words.act_at(caveat.start)
    if len(words.acts) < 2 or any(m.carrier is carrier and m.theirs is act for m in case.acts):
        return False
    others = {
        c for c, t in zip(words.concepts, words.content, strict=True) if not act.start <= t.start < act.end
    }
    held = [
        t
        for c, t in case.partners(0, len(case.wording.text))
        if c is carrier and act.start <= t.start < act.end
    ]
    alone = sum(t.weight for t in held if t.concept not in others)
    return alone <= _ALONE * sum(t.weight for t in held)


def _is_new(case: Case, start: int, end: int) -> bool:
    """Whether no word of the ask stands in a stretch of the main carrier."""
    return not any(case.met.taken[slice(*case.carriers[0].wording.between(start, end))])

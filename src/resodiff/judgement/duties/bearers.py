"""Who is to act: those whom the acts of an ask charge with something, and whether the carriers still charge them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from resodiff.demands import Act
from resodiff.demands.actors import actor_at
from resodiff.judgement.actions.outcomes import is_done
from resodiff.judgement.actions.tasks import shared, tasks
from resodiff.judgement.duties.fewer import asks_fewer
from resodiff.judgement.duties.laid_upon import laid_elsewhere, laid_upon
from resodiff.judgement.duties.links import (
    AND,
    BODY_OF_TEXT,
    DONE_BY,
    EXAMPLES,
    FINITE,
    FURTHER,
    NEEDS,
    NEW,
    OBJECTS,
    ON,
    PASSIVE,
    POSSESSIVE,
    PRONOUNS,
    THAT,
    links_of,
)
from resodiff.judgement.duties.who import Sort, Who, is_met, those_in
from resodiff.judgement.ground.case import Carrier, Case, MatchedAct
from resodiff.judgement.ground.overlap import GONE
from resodiff.lexicon import Family, Lexicon

_HELD = 0.4
"""Share of what one was to do that must still be asked for, before it is looked who is to do it now."""

_ALSO_HELD = 0.25
"""Share of it that another act of the carriers must hold to be looked at for those who are to do it."""

_WHOLE = 0.75
"""Share of it that must stand in one act, where the carriers charge the same one with something else: he is then
gone only from this demand."""


@dataclass(frozen=True, slots=True)
class _Duty:
    """One who is charged, and the end of what he is charged with."""

    start: int
    end: int
    until: int


@lru_cache(maxsize=16)
def changed(case: Case) -> tuple[MatchedAct, ...]:
    """The acts of which one who was to act is charged no longer, while what he was to do is still there.

    The addressee of each act given back is the one who is gone; its partner is the act that holds his task now.
    """
    found = tuple(
        replace(act, mine=replace(act.mine, addressee=span), carrier=held[0][0], theirs=held[0][1])
        for act in case.acts
        if act.carrier is not None and act.held >= _HELD and _has_changed(case, act)
        for duty in _duties(case.wording.text, act.mine, case.lexicon)
        if (held := _held_still(case, duty))
        for span in _missed(case, act, duty, held)
        # Seldom is one missed, so that only then it is asked whether his task still is.
        if _is_asked_still(case, act.mine, *held[0][:2])
    )
    return (*found, *_laid_elsewhere(case))


def _laid_elsewhere(case: Case) -> Iterator[MatchedAct]:
    """The same for those on whom something is laid otherwise than by being asked for it."""
    main = case.carriers[0]
    for laid in laid_elsewhere(case):
        mine = case.wording.act_at(laid.mine[0])
        matched = next(a for a in case.acts if a.mine is mine)
        theirs = matched.theirs if matched.carrier is main else None
        if laid.theirs is not None:
            theirs = main.wording.act_at(laid.theirs[0])
        if theirs is not None:
            theirs = replace(theirs, addressee=laid.theirs)
            yield replace(matched, mine=replace(mine, addressee=laid.mine), carrier=main, theirs=theirs)


def _has_changed(case: Case, act: MatchedAct) -> bool:
    """Whether an act is not word for word in a carrier."""
    words = case.wording.text[act.mine.start : act.mine.end].rstrip(" ;,.")
    return not any(words in c.wording.text for c in case.carriers)


def _is_asked_still(case: Case, mine: Act, carrier: Carrier, theirs: Act) -> bool:
    """Whether an act of a carrier has a task of an act of the ask, and does not speak of it as done."""
    if is_done(case, mine, carrier, theirs) or _is_thanked(carrier.wording.text, theirs, case.lexicon):
        return False
    return any(shared(case, mine, task, carrier, theirs) for task in tasks(case.wording, mine, case.lexicon))


def _is_thanked(text: str, act: Act, lexicon: Lexicon) -> bool:
    """Whether an act commends somebody for something: it speaks of him, and what he was to do is done."""
    if act.verb is None or act.verb.verb.family is Family.INSTRUCTIVE:
        return False
    opened = ON.match(text, act.verb.end, act.end)
    who = actor_at(text, opened.end(), act.end, lexicon.actors) if opened else None
    return who is not None and text.startswith(" for ", who[1])


def _duties(text: str, act: Act, lexicon: Lexicon) -> tuple[_Duty, ...]:
    """Those whom an act charges with something, without those who are to be granted or held to something."""
    known, links = lexicon.actors, links_of(lexicon.duties)
    spans = [act.addressee] if act.addressee else []
    begin = max(spans[0][1], act.after) if spans else act.after
    for link in FURTHER.finditer(text, begin, act.end):
        if (who := actor_at(text, link.end(), act.end, known)) and (
            link["that"] or links.acting.match(text, who[1], act.end)
        ):
            spans.append(who)
    if not act.addressee and act.verb:
        spans += [s for s in _bound(text, act, lexicon) if s not in spans]
    spans.sort()
    ends = [s for s, _ in spans[1:]] + [act.end]
    return tuple(
        _Duty(*span, end)
        for span, end in zip(spans, ends, strict=False)
        if not PASSIVE.match(text, span[1])
        and not NEW.match(text, span[0])
        and not _speaks(text, *span, lexicon)
    )


def _speaks(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether it is the body that a letter asks to speak: "that the Council urge the Government to …"."""
    if not BODY_OF_TEXT.fullmatch(text, start, end):
        return False
    return lexicon.opening_verb(text[end : end + 40].lstrip()) is not None


def _bound(text: str, act: Act, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The subject of "stresses that Varonia must release …", and of "affirms the obligation of States to …"."""
    begin = act.after
    if opened := THAT.match(text, begin):
        who = actor_at(text, opened.end(), act.end, lexicon.actors)
        if who and _acts(text, who[1], act.end, lexicon, that=True):
            yield _with_second(text, who, act.end, lexicon)
    for duty in links_of(lexicon.duties).due.finditer(text, begin, min(begin + 60, act.end)):
        who = actor_at(text, duty.end(), act.end, lexicon.actors)
        if who and _acts(text, who[1], act.end, lexicon):
            yield who


def _with_second(text: str, who: tuple[int, int], end: int, lexicon: Lexicon) -> tuple[int, int]:
    """A subject with another that is joined to it: "that the chair and the secretariat shall prepare"."""
    joined = AND.match(text, who[1], end)
    other = actor_at(text, joined.end(), end, lexicon.actors) if joined else None
    return (who[0], other[1]) if other and links_of(lexicon.duties).acting.match(text, other[1], end) else who


def _acts(text: str, at: int, end: int, lexicon: Lexicon, that: bool = False) -> bool:
    """Whether an actor that ends at `at` is to do something: "States to ensure", "States must", and after `that`
    "States ensure"."""
    if links_of(lexicon.duties).acting.match(text, at, end):
        return True
    found = FINITE.match(text, at, end) if that else None
    return (
        found is not None
        and not found[1].endswith(("s", "ed"))
        and lexicon.actions.strength(found[1]) is not None
    )


# ---------------------------------------------------------------- who holds the task now


_Held = tuple[Carrier, Act, float]
"""An act of a carrier that holds something of what one was to do, and its share of that."""


def _held_still(case: Case, duty: _Duty) -> list[_Held]:
    """The acts that hold what one was to do, the greatest share first; none if it is asked for no longer."""
    if not case.wording.text[duty.start : duty.end].strip():
        return []
    first, past = case.wording.between(duty.end, duty.until)
    weights, fates = case.wording.weights[first:past], case.met.fates[first:past]
    whole = sum(weights)
    if not whole or sum([w for w, f in zip(weights, fates, strict=True) if f < GONE]) < _HELD * whole:
        return []
    return _held(case, duty)


def _held(case: Case, duty: _Duty) -> list[_Held]:
    """The acts of the carriers that hold what one was to do, each with its share of it, the greatest first."""
    mine = case.wording.between(duty.end, duty.until)
    whole = sum(case.wording.weights[slice(*mine)]) or 1.0
    held: defaultdict[tuple[int, int], float] = defaultdict(float)
    for weight, met in zip(case.wording.weights[slice(*mine)], case.met.partners[slice(*mine)], strict=True):
        if met is not None:
            held[met[0], case.carriers[met[0]].wording.homes[met[1]]] += weight
    best = sorted(held.items(), key=lambda x: (-x[1], x[0]))
    return [
        (case.carriers[c], case.carriers[c].wording.acts[home], share / whole) for (c, home), share in best
    ]


def _missed(case: Case, act: MatchedAct, duty: _Duty, held: list[_Held]) -> tuple[tuple[int, int], ...]:
    """The place of the one who is charged no longer, or of all where only some are."""
    holder, found = held[0][:2], tuple(_gone(case, act, duty, held))
    if found or not asks_fewer(case, (duty.start, duty.end), *holder, _charged(*holder, case.lexicon)):
        return found
    return ((duty.start, duty.end),)


def _gone(case: Case, act: MatchedAct, duty: _Duty, held: list[_Held]) -> Iterator[tuple[int, int]]:
    """The place of the one who is charged no longer; of several those who are missing."""
    start, end, mine = _meant(case, act, duty)
    now = [
        w
        for c, a, share in held
        if share >= _ALSO_HELD or a is held[0][1]
        for w in _charged(c, a, case.lexicon)
    ]
    missing = [m for m in mine if not any(is_met(m, w, case.lexicon) for w in now)]
    if missing:
        others = [
            w for c in _beside(case, duty, held) for a in c.wording.acts for w in _charged(c, a, case.lexicon)
        ]
        missing = [m for m in missing if not any(is_met(m, w, case.lexicon) for w in others)]
    if missing and len(missing) == len(mine):
        yield start, end
    else:
        yield from ((start + m.start, start + m.end) for m in missing)


def _beside(case: Case, duty: _Duty, held: list[_Held]) -> Iterator[Carrier]:
    """The carriers that may charge him elsewhere. Asked "the Guild to mend and light the quays" / adopted "the quays
    are to be mended, and the Guild is to light them" and, in another paragraph, "the Guild is to mend the quays":
    both."""
    main = {id(c) for c, _, _ in held} if held[0][2] < _WHOLE else set()
    first, past = case.wording.between(duty.end, duty.until)
    mine = list(zip(case.wording.concepts[first:past], case.wording.weights[first:past], strict=True))
    whole = sum(weight for _, weight in mine)
    for carrier in case.carriers:
        if id(carrier) in main:
            yield carrier
            continue
        has = sum(weight for concept, weight in mine if concept in carrier.wording.known)
        if carrier is not held[0][0] and has >= _HELD * whole:
            yield carrier


def _meant(case: Case, act: MatchedAct, duty: _Duty) -> tuple[int, int, tuple[Who, ...]]:
    """Those who are charged, and where they are named: a pronoun stands for the addressee before it."""
    text = case.wording.text
    mine = those_in(text[duty.start : duty.end], case.lexicon)
    if all(m.sort is Sort.PRONOUN for m in mine):
        before = [a.addressee for a in case.wording.acts if a.addressee and a.addressee[1] <= act.mine.start]
        if not before:
            return duty.start, duty.end, ()
        return (*before[-1], those_in(text[slice(*before[-1])], case.lexicon))
    return duty.start, duty.end, tuple(m for m in mine if m.sort is not Sort.ANYBODY)


def _charged(carrier: Carrier, act: Act, lexicon: Lexicon) -> tuple[Who, ...]:
    return charged(carrier.wording.text, act, lexicon)


@lru_cache(maxsize=256)
def charged(text: str, act: Act, lexicon: Lexicon) -> tuple[Who, ...]:
    """Those who are to act by an act of a carrier: its addressees; or else the subjects of its clauses, those by whom a
    thing is to be done, and those whose work it is."""
    spans = [_with_examples(text, d.start, d.end) for d in _duties(text, act, lexicon)]
    if not act.addressee and (first := _directly(text, act, lexicon)):
        spans.append(first)
    if not spans:
        spans += _acting(text, act, lexicon)
        if "’" in text or "'" in text:
            spans += [m.span(1) for m in POSSESSIVE.finditer(text, act.start, act.end)]
    spans += laid_upon(text, act.start, act.end, lexicon)
    return tuple(who for span in dict.fromkeys(spans) for who in those_in(text[slice(*span)], lexicon))


def _with_examples(text: str, start: int, end: int) -> tuple[int, int]:
    """An addressee with those who are singled out among it: "all parties, in particular Varonia"."""
    examples = EXAMPLES.match(text, end)
    return start, examples.end() if examples else end


def _directly(text: str, act: Act, lexicon: Lexicon) -> tuple[int, int] | None:
    """The actor right behind a verb that asks, however far off what he is to do."""
    if act.verb is None or act.verb.verb.family is not Family.INSTRUCTIVE:
        return None
    opened = ON.match(text, act.verb.end, act.end)
    return actor_at(text, opened.end(), act.end, lexicon.actors) if opened else None


def _acting(text: str, act: Act, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The subjects of the clauses of an act, and those by whom a thing is to be done or whose work it is."""
    links = links_of(lexicon.duties)
    for link in links.anywhere.finditer(text, act.after, act.end):
        who = actor_at(text, link.end(), act.end, lexicon.actors)
        if who is None or (text[slice(*who)] in OBJECTS and link[0].rstrip().endswith("ing")):
            continue
        if NEEDS.match(text, who[1]) and text[slice(*who)] in PRONOUNS:
            continue
        before = text[max(0, link.start() - 30) : link.end()]
        if _acts(text, who[1], act.end, lexicon, that=link[0].startswith("that")):
            yield _with_examples(text, *who)
        elif links.tells_who.search(before) and not DONE_BY.search(before):
            yield who

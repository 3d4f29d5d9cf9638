"""Which lost words of an ask matter, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resodiff.demands import Token
from resodiff.judgement.actions.lesser_deeds import lesser_deeds
from resodiff.judgement.actions.other_theme import recast_theme
from resodiff.judgement.duties.bearers import changed
from resodiff.judgement.duties.fewer import asks_more
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.losses.lesser_words import lesser_words
from resodiff.judgement.losses.limits import limits_the_next
from resodiff.judgement.losses.other_element import OPENS, is_other_element
from resodiff.judgement.losses.other_people import for_others
from resodiff.judgement.losses.overtaken import overtaken
from resodiff.judgement.losses.particulars import covered
from resodiff.judgement.losses.renewed import renewed
from resodiff.judgement.losses.restrictions import lifted
from resodiff.judgement.losses.steps import lost_limbs
from resodiff.judgement.losses.turned import turned
from resodiff.judgement.lost_words.empty import says_nothing
from resodiff.judgement.lost_words.no_force import is_no_force
from resodiff.judgement.lost_words.runs import Run, runs
from resodiff.judgement.lost_words.still_said import still_said
from resodiff.judgement.times.due import dues
from resodiff.judgement.times.expressions import times_in
from resodiff.judgement.times.periods import spans_said_again
from resodiff.lexicon import Actions, Family
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.limits import clause_end
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Code

_LINKS = "and|or|including|with|as well as|such as|in particular|especially|by|through|on|of|for|to|in"
_BEFORE = re.compile(rf"(?:[,;:\n]|\b(?:{_LINKS})\b)\s*(?:\S+\s+){{0,2}}$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[,;:.\n]|and\b|or\b|in\b|of\b|$)", re.IGNORECASE)
_JOINED = re.compile(
    r"(?:[,;]\s*(?:and\s+|or\s+)?|\b(?:and|or|as well as|including|in particular|such as|particularly|especially"
    r"|notably|not least|above all|specifically|inter alia,?|for (?:example|instance),?|among them)\s+)"
    r"(?:(?:the|a|an|of|to|in|on|for|by|with|its|their|all|other)\s+)*$",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(?:\s+(?:of|thereof|therein))?\s*(?:[,;.]|$|\b(?:and|or|as well as|in|to|of|for|which|that|with|including|"
    r"the|all|its|their|his|her|any|every|each|these|those|from|by|on|at|against|into|during|under|who|whose|over|upon|"
    r"within|beyond|between|among|about|without|towards?)\b)"
)
_ROW = re.compile(
    r",\s+[\w’' -]{2,40}?(?:,\s|\s(?:and|or|as\s+well\s+as)\s)|\s+(?:and|or)\s+(?!to\b)[\w-]+[,;. ]",
    re.IGNORECASE,
)
"""Behind the first of several things in a row."""

_FIRST_ACT = re.compile(r"\b(?:to|and|by)\s+\|(?:,\s|\s+and\s|\s+or\s)", re.IGNORECASE)
"""Around an action ("|") that opens a row of them."""

_WHEN = (
    "existing|current|present|past|previous|future|proposed|planned|pending|draft|new|old|ongoing|emerging|"
    "direct|indirect|private|foreign|urban|modern|male|female|long|short"
)
_QUALITY = rf"(?:[a-z-]{{2,}}(?:al|ic|ive|ary|ory|ous|lar)|{_WHEN})"
"""Adjectives that are known by their ending, those that say of when a thing is, and others that have no such ending."""

_ADJECTIVE = re.compile(_QUALITY)
_ADJECTIVE_AFTER = re.compile(rf"(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+){_QUALITY}\b")
_ADJECTIVE_BEFORE = re.compile(rf"\b{_QUALITY}(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)$")
_PLACES = r"(?:in|on|at|to|from|by|with|for|through|during|under|against|within|outside)"
_PHRASE_BEFORE = re.compile(rf"\b{_PLACES}\s+(?:(?:the|an?|its|their|his|her)\s+)?$")
_PHRASE_AFTER = re.compile(rf"\s*,?\s+(?:and|or)\s+(?:also\s+)?{_PLACES}\s")
"""Around the noun of the first of two phrases with prepositions: "injured at | sea | or in port"."""

_ELEMENT = {1: 0.6, 2: 0.75}
"""What the loss of a whole element counts at least, by its words, where the text around it stands."""
_TITLE = re.compile(
    r"[A-Z](?<!\w.)[\w’'-]+(?:,?\s+(?:(?:of|on|the|and|for|in|to|or|those|from|against|with|at|by|under|and/or)\s+)*"
    r"(?:and/or\s+)?[A-Z][\w’'-]+){5,}"
)
_LAW = re.compile(
    r"international\s+((?:human\s+rights|humanitarian|criminal|refugee|labour|environmental)\s+law)\b"
)
_OF_LAWS = re.compile(
    rf"\b(?:including\s+(?:in|on|of)|training\s+(?:in|on)|with\s+(?:respect|regard)\s+to)\s+(?P<laws>{_LAW.pattern}"
    rf"(?:,?\s+(?:and|or),?(?:\s+where\s+(?:appropriate|applicable),)?\s+{_LAW.pattern})?)"
)
"""What is taught or weighed, in words of law: "training, including in international human rights law"."""

_STANDARDS = re.compile(r"\binternational\s+(?:law|standards|norms|obligations)\b", re.IGNORECASE)
_REPLACED = 0.5
"""Part of a lost stretch's weight that new words in its place make up for."""

_ALONE = 0.5
"""What one word counts, no element of a row and no name, around which everything stands: style as a rule."""

_REACH = 60
"""Characters after a hedge within which the action stands that it softens."""

NAMED = 0.45
"""What a lost stretch counts from which it is named."""

_MODIFIER = 0.6
"""What a lost stretch counts that is no limb of its own but a part of one that is kept."""

_TITLE_END = 0.15
"""What the end of a long title counts whose beginning is kept: titles are abbreviated in later texts."""


_DEGREE = re.compile(r"(?:est|ous|ere|ent|ive|ave|ide|ead|ic|um|ict|ong)$")
"""How adjectives of degree end: strongest, serious, severe, persistent, grave, wide, widespread, minimum, strict."""

_NOUN_AT_END = re.compile(
    r"\s*(?:[,;.:)]|$|(?:and|or|in|on|at|by|from|with|who|whose|that|which|during|against|under|within)\b)"
)
"""Behind the noun that a phrase is about: "of employees in"."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A lost stretch of the ask: offsets, how much it matters, and whether it is a limb of its own."""

    start: int
    end: int
    amount: float
    limb: bool


@lru_cache(maxsize=16)
def losses(case: Case, least: float = 0.0, together: float = 0.0) -> tuple[Loss, ...]:
    """The lost stretches of a case that matter at least so much, each and `together`, in order. What was replaced in
    place counts for less than what is gone.

    Asked "to repair all dams and locks by June" / adopted "to repair dams": "locks" is the loss, since other rules tell
    of "all" and "by June". What they tell of takes long to find, and is looked for only where a loss would matter.
    """
    if not runs(case):
        return ()
    heavy = [(run, x) for run in runs(case) if (x := _loss(case, run, (), (), least)) and x.amount >= least]
    laws = [law for law in _lost_laws(case) if law.amount >= least]
    if not (heavy or laws) or _amount(*(x for _, x in heavy), *laws) < together:
        return ()
    others, empty = spoken_for(case), says_nothing(case)
    told = (*others, *empty)
    weighed = (_loss(case, run, others, empty, least) if _touches(run, told) else x for run, x in heavy)
    found = [x for x in weighed if x and x.amount >= least]
    laws = [law for law in laws if not any(s <= law.start < e for s, e in others)]
    apart = [x for x in found if not any(law.start <= x.start and x.end <= law.end for law in laws)]
    return tuple(sorted((*apart, *laws), key=lambda x: x.start)) if _amount(*apart, *laws) >= together else ()


def _amount(*lost: Loss) -> float:
    return sum([x.amount for x in lost])


def _touches(run: Run, told: Sequence[tuple[int, int]]) -> bool:
    return any(s < run.end and run.start < e for s, e in told)


def _outside(words: Sequence[Token], told: Sequence[tuple[int, int]]) -> list[Token]:
    """Those words that begin in none of the stretches of which others tell."""
    return [t for t in words if not any(s <= t.start < e for s, e in told)] if told else list(words)


def _lost_laws(case: Case) -> Iterator[Loss]:
    """Bodies of law of which something is said to include them, where no carrier speaks of such law any more."""
    if "law" not in case.wording.text:
        return
    for row in _OF_LAWS.finditer(case.wording.text):
        laws = [m[1].lower() for m in _LAW.finditer(row.group())]
        if not any(
            law in c.wording.text.lower() or _STANDARDS.search(c.wording.text)
            for c in case.carriers
            for law in laws
        ):
            yield Loss(row.start("laws"), row.end(), _ELEMENT[2], True)


@lru_cache(maxsize=16)
def spoken_for(case: Case) -> tuple[tuple[int, int], ...]:
    """Stretches of the ask whose loss other rules speak of: words of force, names, addressees, times, steps, words with
    lesser ones in their place; caveats, conditions and hedges of the ask, whose loss is a gain; and what is said in
    other words, or was overtaken by time."""
    text, words = case.wording.text, case.lexicon
    found = [(q.start, q.end) for q in words.qualifiers_in(text) if not is_no_force(case, q)]
    found += [(c.start, clause_end(text, c.end)) for c in words.limits_in(text)]
    found += [(h.start, h.end) for h in words.hedges_in(text) if _is_followed(case, h.end)]
    found += [*(a.mine.addressee for a in changed(case) if a.mine.addressee), *asks_more(case)]
    found += spans_said_again(text, case.carriers[0].wording.text)
    found += [m.span() for m in times_in(text)] + [(d.start, d.end) for d in dues(text, words.times)]
    found += [one.mine for one in lesser_words(case) if one.code is Code.ACTION_SOFTENED]
    found += [one.mine for one in (*lesser_deeds(case), *turned(case))]
    if theme := recast_theme(case):
        found.append(theme.mine)
    found += [*lost_limbs(case), *still_said(case), *overtaken(case), *lifted(case), *renewed(case)]
    return (*found, *covered(case))


@lru_cache(maxsize=8)
def _citation(kinds: Kinds) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(kinds.citations, ' ')})\b", re.IGNORECASE)


def _is_followed(case: Case, end: int) -> bool:
    """Whether the action after a hedge is kept: then the hedge alone fell, and no limb with it."""
    after = case.fate(end, end + _REACH)[:2]
    return bool(after) and all(fate <= Fate.MOVED for _, fate in after)


def _loss(
    case: Case,
    run: Run,
    others: tuple[tuple[int, int], ...],
    empty: tuple[tuple[int, int], ...],
    least: float,
) -> Loss | None:
    """What the loss of a run counts; None where it counts nothing, or plainly less than matters."""
    text = case.wording.text
    own = _outside(run.tokens, others)
    whole, own = len(own) == len(run.tokens), _outside(own, empty)
    if _is_verb_of_speech(case, own) or all(t.figure for t in own):
        return None
    if _citation(case.lexicon.kinds).match(text, run.start):
        return None
    share = sum(t.weight for t in own) / sum(t.weight for t in run.tokens)
    most = share * (run.weight - _REPLACED * min(run.replaced, run.weight))
    words = len(text[own[0].start : own[-1].end].split())
    element = _ELEMENT[min(words, 2)] * _tightness(case, run) if whole else 0.0
    if max(most, element) < least:
        return None
    limb = bool(_BEFORE.search(text[max(0, run.start - 40) : run.start])) and bool(
        _AFTER.match(text, run.end)
    )
    amount = most * (1.0 if limb else _MODIFIER)
    in_row = _stands_in_row(case, run.start, run.end)
    if not in_row and not limb and _is_slight(case, own):
        return None
    if not in_row and _is_alone(case, run):
        amount *= _ALONE
    if whole and ((in_row and _is_lost_of(case, run)) or for_others(case, run)):
        amount = max(amount, element)
    if amount >= least and any(_ends_title(case, run, *title) for title in _titles(text)):
        amount *= _TITLE_END
    return Loss(own[0].start, own[-1].end, amount, limb)


@lru_cache(maxsize=16)
def _titles(text: str) -> tuple[tuple[int, int], ...]:
    return tuple([t.span() for t in _TITLE.finditer(text)])


def _is_slight(case: Case, lost: list[Token]) -> bool:
    """Whether no more is lost than words of measure, time and form, which say nothing by themselves; those of degree
    do ("in the strongest terms")."""
    slight = case.lexicon.boilerplate.slight
    words = [case.wording.text[t.start : t.end].lower() for t in lost]
    return all(word in slight and not _DEGREE.search(word) for word in words)


def _is_lost_of(case: Case, run: Run) -> bool:
    """Whether an element of a row has nothing in its place that stands for it."""
    return (
        run.replaced == 0
        or _is_act_out_of_row(case, run)
        or limits_the_next(case, run)
        or is_other_element(case, run)
    )


def _is_act_out_of_row(case: Case, run: Run) -> bool:
    """Whether one of several acts is gone from its place, in an edited form of the ask: another that joined them
    elsewhere in their row is not the same act."""
    if run.place is not None or case.rewritten or not _is_one_act(case, run.start, run.end):
        return False
    beside = case.wording.place_from(run.end)
    partner = case.met.partners[beside] if beside < len(case.met.partners) else None
    if partner is None or partner[0]:
        return False
    main, known = case.carriers[0].wording, case.lexicon.actions
    near = range(max(partner[1] - 2, 0), min(partner[1] + 3, len(main.content)))
    new = [main.text[slice(*main.content[k][:2])] for k in near if not case.met.taken[k]]
    return bool(new) and all(known.strength(w) is not None and not known.is_light(w) for w in new)


def _is_verb_of_speech(case: Case, lost: list[Token]) -> bool:
    """Whether no more is lost than a gerund by which the body speaks: "noting" became "and notes"."""
    if len(lost) != 1:
        return False
    word = case.wording.text[lost[0].start : lost[0].end]
    said = case.lexicon.opening_verb(word) if word.endswith("ing") else None
    return said is not None and said.verb.family is not Family.INSTRUCTIVE


def _is_alone(case: Case, run: Run) -> bool:
    """Whether one plain word is lost between two of its clause that stand where they stood. The noun at the end of a
    phrase is none: whom or what a demand is about is no matter of style."""
    text = case.wording.text
    if len(run.tokens) > 1 or not text[run.start].islower() or _NOUN_AT_END.match(text, run.end):
        return False
    first, past = case.wording.between(run.start, run.end)
    beside = case.met.fates[max(first - 1, 0) : first] + case.met.fates[past : past + 1]
    return len(beside) == 2 and set(beside) == {Fate.KEPT}


def _is_element(text: str, start: int, end: int) -> bool:
    """Whether a stretch is an element of a list: a comma or "and" just before it, and a comma or "and" after it."""
    return bool(_JOINED.search(text[max(0, start - 30) : start])) and bool(_PARTED.match(text, end))


@lru_cache(maxsize=8)
def _support(actions: Actions) -> re.Pattern[str]:
    """A verb that says nothing without its noun: "bring the practice to an end"."""
    verbs = alternatives(actions.support)
    return re.compile(rf"(?:{verbs})(?:e|s|es|y|ies|ing|ying|ting)?", re.IGNORECASE)


def _stands_in_row(case: Case, start: int, end: int) -> bool:
    """Whether a stretch is an element of a list, one of several acts, or one of several adjectives before a noun."""
    text = case.wording.text
    if _support(case.lexicon.actions).fullmatch(text, start, end):
        return False
    if _is_element(text, start, end) or _is_one_act(case, start, end) or _opens_row(text, start, end):
        return True
    if _PHRASE_AFTER.match(text, end) and _PHRASE_BEFORE.search(text, max(0, start - 30), start):
        return True
    return _ADJECTIVE.fullmatch(text, start, end) is not None and (
        _ADJECTIVE_AFTER.match(text, end) is not None
        or _ADJECTIVE_BEFORE.search(text[max(0, start - 30) : start]) is not None
    )


def _opens_row(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the first of several things in a row: "food, water and shelter"."""
    return _ROW.match(text, end) is not None and OPENS.search(text[max(0, start - 30) : start]) is not None


def _is_one_act(case: Case, start: int, end: int) -> bool:
    """Whether a stretch is an action among others that have their object in common: "to prevent, try and punish"."""
    text = case.wording.text
    word, actions = text[start:end], case.lexicon.actions
    if actions.is_light(word) or actions.strength(word) is None:
        return False
    joined = _JOINED.search(text[max(0, start - 30) : start]) is not None
    return (
        joined or _FIRST_ACT.search(text[max(0, start - 10) : start] + "|" + text[end : end + 8]) is not None
    )


def _tightness(case: Case, run: Run) -> float:
    """From 0 to 1 as the words around a stretch are kept in place: a deletion shows only in a text that stands."""
    near = case.fates(max(0, run.start - 120), run.start) + case.fates(run.end, run.end + 120)
    return near.count(Fate.KEPT) / len(near) if near else 0.0


def _ends_title(case: Case, run: Run, start: int, end: int) -> bool:
    """Whether the run stands within a long title of which two words or more before it are kept."""
    if not start < run.start < end:
        return False
    return sum(f <= Fate.MOVED for f in case.fates(start, run.start)) >= 2

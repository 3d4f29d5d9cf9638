"""Some of those for whom a demand was: "some children", "orphaned children", "the state media", "those unlawfully
detained" where "children", "the media", "those detained" stood.

All words of the ask stand where they stood, so that no sum of lost words shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from resodiff.judgement.ground.cardinals import SPELT
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.edits import Edit, edits
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.losses.fewer_of_them import PARTS, is_plural, is_word, takes_a_part
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.phrases import may_have, word_set

_Pair = tuple[tuple[int, int], tuple[int, int]]
"""Offsets in the ask, and in the main carrier."""

_WHOLE = word_set("the any all every each")
_EACH = word_set("every each any no")
_ALL_FORMS = re.compile(r"(?:all|any) (?:forms?|kinds?|types?|sorts?) of")
"""What stands before a noun where all of them are meant."""

_ADDED = word_set("and or")
_STEM = 5
"""Letters in which a word has its other forms in common."""

_REACH = 3
"""Words from one that is put in to the noun."""

_AGE = re.compile(
    rf"(?:(?:aged|under|over|above|below|up to|younger than|older than|between)(?: the age of)? )+(?:{SPELT}|\d+)"
    rf"(?: (?:and|to) (?:{SPELT}|\d+))?(?: years)?(?: of age| old)?"
)
_AGE_BEGINS = word_set("aged under over above below between younger older up")
_DONE = re.compile(r"(?:[a-z]{3,}ed|held|taken|born|brought|sent|kept|made|struck|hit|built|hurt)")
_THOSE = word_set(
    "those persons people anyone anybody everyone everybody individuals who are were been is was have"
    " being all"
)
"""Participles before which an adverb may say which ones they are said of; and what stands before it."""

_ALLOWED = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|resort\w*|restrict\w*|limit\w*|impos\w+|detain\w*|detention|arrest\w*|force"
    r"|depriv\w+|interfer\w+|derogat\w+|except\w*|exempt\w*)\b[^,;:]*$"
)
"""What is better done seldom: that it is done to some only is more than was asked."""

_ENDED = re.compile(
    r"\b(?:lift|end|remov|repeal|abolish|eas(?:e|ing)|ceas|stop|halt|refrain|eliminat|withdraw|revok|releas|rescind|prohibit|ban"
    r"|without|no|not|never|free|protect|prevent|investigat|compensat|redress|remed|monitor)\w*\b[^;:]*$"
)
"""Before what is to have an end or to be looked into, the more of it the better."""


def some_of_them(case: Case) -> Iterator[_Pair]:
    """What the ask wants done for all of them, or without a word that says which, and the main carrier, an edited form
    of it, for some: the places of both, each with its noun."""
    main = case.carriers[0].wording
    if case.rewritten or not may_have(main.text, _firsts(case.lexicon)):
        return
    for edit in edits(case):
        if found := _limited(case.lexicon, edit, main):
            yield found


def no_longer_some(case: Case) -> Iterator[tuple[int, int]]:
    """The words of the ask by which it was for some of them only, where the main carrier is for all."""
    if case.rewritten or not may_have(case.wording.text, _firsts(case.lexicon)):
        return
    for edit in edits(case):
        if edit.old and _limited(case.lexicon, edit.reverse(), case.wording):
            yield edit.spans()[0]


@lru_cache(maxsize=8)
def _firsts(lexicon: Lexicon) -> frozenset[str]:
    """Words of which one stands in a text that has any of these."""
    words = frozenset().union(*(words for words, _ in _kinds(lexicon)), _limiting(lexicon))
    words |= lexicon.qualifiers.picking_done
    return PARTS | _AGE_BEGINS | frozenset(part for word in words for part in word.split("-"))


def _limited(lexicon: Lexicon, edit: Edit, words: Wording) -> _Pair | None:
    """Where an edit picks out some, on both sides; `words` are those on its new side."""
    if edit.old == edit.new or _firsts(lexicon).isdisjoint(edit.new.split()):
        return None
    edit = edit.without_noun()
    behind = edit.behind(_REACH)
    on = back = 0
    if behind and (on := takes_a_part(lexicon.people, edit, behind)):
        good = _is_asked(edit, words, on, Family.REINFORCING)
    elif behind and (on := _of_a_kind(lexicon, edit, behind)):
        good = _is_asked(edit, words, on) and not _is_addressee(edit, words)
    elif behind and (on := _of_those(lexicon, edit, behind)):
        good = _is_asked(edit, words, on)
    else:
        back = _of_an_age(lexicon, edit)
        good = back > 0 and _is_asked(edit, words, on)
    return edit.spans(back, on) if good else None


def _of_a_kind(lexicon: Lexicon, edit: Edit, behind: Sequence[str]) -> int:
    """How many words there are up to the noun before which adjectives were put in that pick out some; none where they
    do not, or the ask has them in some form: "families that were separated" for "separated families"."""
    new = edit.new.removeprefix("the ").removeprefix("any ").split()
    forms = _ALL_FORMS.fullmatch(edit.old) is not None
    if (
        not new
        or (edit.old and not forms and edit.old not in _WHOLE)
        or not _ADDED.isdisjoint(edit.before(1))
    ):
        return 0
    if any(word[:_STEM] in edit.ask.text for word in new if word not in _ADDED):
        return 0
    if forms and _picks(new, _limiting(lexicon)) and is_word(behind[0]):
        return 1
    alone = _picks(new, _of_people_alone(lexicon))
    kinds = [nouns for words, nouns in _kinds(lexicon) if _picks(new, words)]
    for n, word in enumerate(behind, 1):
        if not is_word(word):
            return 0
        if any(_is_of(lexicon, word, nouns) for nouns in kinds):
            return n
        if alone and (is_plural(lexicon.people, word) or _is_each(edit)):
            return n
    return 0


def _is_each(edit: Edit) -> bool:
    """Whether one is spoken of for all: "each patient"."""
    return edit.old in _EACH or not _EACH.isdisjoint(edit.before(1))


@lru_cache(maxsize=8)
def _kinds(lexicon: Lexicon) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Adjectives that pick out some, and the nouns before which they do; none where these are people."""
    force = lexicon.qualifiers
    of_people = force.picking_people | force.of_people
    return (*force.picked, (of_people, frozenset()), (force.of_wrongs, force.wrongs))


@lru_cache(maxsize=8)
def _of_people_alone(lexicon: Lexicon) -> frozenset[str]:
    """Adjectives that are said of nothing but people, whatever these are called."""
    return frozenset().union(*(words for words, nouns in lexicon.qualifiers.picked if not nouns))


@lru_cache(maxsize=8)
def _limiting(lexicon: Lexicon) -> frozenset[str]:
    """Adjectives that leave something out of all forms of a thing."""
    force = lexicon.qualifiers
    return force.limiting | force.picking | force.of_wrongs


def _picks(new: Sequence[str], words: frozenset[str]) -> bool:
    """Whether all new words are among some, or join two of them: "older", "state-owned", "sick and wounded"."""
    if "-".join(new) in words:
        return True
    return new[-1] in words and all(word in words or (i and word in _ADDED) for i, word in enumerate(new))


def _is_of(lexicon: Lexicon, noun: str, nouns: frozenset[str]) -> bool:
    """Whether adjectives pick out some before a noun: one of theirs, or people."""
    if nouns:
        return not nouns.isdisjoint((noun, f"{noun}s", f"{noun}es"))
    return lexicon.people.are_people(noun) or lexicon.people.may_act(noun)


def _of_an_age(lexicon: Lexicon, edit: Edit) -> int:
    """Whether behind people an age was put in that says which ones are meant: then these people are the word before."""
    if edit.old or not _AGE.fullmatch(edit.new):
        return 0
    return sum(lexicon.people.are_people(word) for word in edit.before(1))


def _of_those(lexicon: Lexicon, edit: Edit, behind: Sequence[str]) -> int:
    """Whether an adverb was put in before a participle that says of whom something is asked: one word."""
    if edit.old or edit.new not in lexicon.qualifiers.picking_done or not _DONE.fullmatch(behind[0]):
        return 0
    return sum(word in _THOSE or lexicon.people.are_people(word) for word in edit.before(1))


def _is_asked(edit: Edit, words: Wording, on: int, *more: Family) -> bool:
    """Whether an edit stands where something is to be done, and to be done often."""
    act, end = words.act_at(edit.main.starts[edit.theirs[0]]), edit.spans(0, on)[1][1]
    if act.verb is not None and act.verb.verb.family not in (Family.INSTRUCTIVE, *more):
        return False
    text = edit.main.text[act.start : end]
    allowed = _ALLOWED.search(text)
    return allowed is None or _ENDED.search(text[: allowed.start()]) is not None


def _is_addressee(edit: Edit, words: Wording) -> bool:
    at = edit.main.starts[edit.theirs[0]]
    asked = words.act_at(at).addressee
    return asked is not None and asked[0] <= at < asked[1]

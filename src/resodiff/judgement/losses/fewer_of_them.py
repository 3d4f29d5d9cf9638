"""A word of quantity before what a demand is for, by which it is for a part of them: "some children", "half of the
provisions"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.judgement.ground.cardinals import SPELT
from resodiff.judgement.ground.edits import Edit
from resodiff.lexicon.people import People
from resodiff.lexicon.phrases import word_set

_WHOLE = re.compile(r"(?:(?:all|every|each|any)(?: of)?(?: the)?|the|its|their|those|these|his|her)?")
"""What stands before a noun where all of them are meant."""

_SOME = (
    r"(?:only )?(?:some|several|many|most|(?:only )?(?:a )?few|a handful of|certain|selected|designated|specified"
    r"|chosen|particular|(?:a|the) (?:(?:small|limited|large|larger|great|certain|growing|fixed|select"
    r"|considerable|significant|substantial) )?"
    r"(?:number|majority|minority|share|proportion|portion|part|section|selection|fraction|percentage|sample|group) of"
    r"|parts? of|sections of|groups of"
    rf"|(?:(?:about|nearly|roughly|up to|at least|at most|over|more than|less than|around) )?"
    rf"(?:(?:a|one) )?(?:half|third|quarter)(?: of)?"
    r"|(?:two|three) (?:thirds|quarters|fifths) of"
    rf"|one (?:in|out of|of)(?: every)? {SPELT}|{SPELT} (?:in|out of) {SPELT}"
    rf"|(?:{SPELT}|\d+) (?:per cent|percent) of)"
)
_PART = re.compile(
    rf"{_SOME}(?: (?:categories|groups|types|kinds|forms|classes|sorts|members) of)?(?: of)?"
    r"(?: (?:the|its|their|those|these|all))?"
)
"""What takes a part of them."""

_OF_MASS = re.compile(r"(?:some|part|parts|most|half|certain)\b")
"""The same of what has no plural, too: "some violence"."""

PARTS = word_set(
    "some several many most few handful certain selected designated specified chosen particular number"
    " majority minority share proportion portion part parts section sections selection fraction"
    " percentage half third thirds quarter quarters percent cent sample group groups one"
)
_DESCRIBED = word_set(
    "the a an these those its their his her our such so how as too very not no other only all both"
    " every each any"
)
"""Words behind which "many" or "few" tells how many they are, and picks out none: "the many children"."""

_ARTICLES = word_set("the its their his her those these")
_TAKEN = re.compile(r"(?:of|half)$")
"""What stands between a part and that of which it is one."""

_PICKS = re.compile(r"(?:selected|designated|specified|chosen|particular|certain)\b")

_NO_NOUN = word_set(
    "the a an of to in on at by for from with and or as that this these those which who whom whose it"
    " its their his her is are be was were has have had not no if when where while other others such"
    " than then also so very more less most far about over under within without between time times"
    " degree extent way ways cases respects"
)
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous)$")
_NUMBER = re.compile(rf"(?:\d+|{SPELT}|hundreds?|thousands?|millions?|dozens?)")


def takes_a_part(people: People, edit: Edit, behind: Sequence[str]) -> int:
    """How many words there are up to the noun of which a part is taken where it stood whole; none where none is."""
    new = edit.new
    if not _WHOLE.fullmatch(edit.old) or not _PART.fullmatch(new):
        return 0
    if not edit.old and not _DESCRIBED.isdisjoint(edit.before(1)) and not _PICKS.match(new):
        return 0
    skipped = 1 if behind[0] in _ARTICLES and _TAKEN.search(new) else 0
    rest = behind[skipped:]
    if not rest or (new == "most" and not is_plural(people, rest[0])):
        return 0
    noun = next((n for n, word in enumerate(rest, 1) if not is_word(word) or is_plural(people, word)), 0)
    if noun and is_word(rest[noun - 1]):
        return skipped + noun
    return skipped + 1 if _OF_MASS.match(new) and is_word(rest[0]) else 0


def is_word(word: str) -> bool:
    """Whether a word may be a noun or what describes one."""
    return word not in _NO_NOUN and not word.endswith("ly") and not _NUMBER.fullmatch(word)


def is_plural(people: People, word: str) -> bool:
    """Whether a word names several."""
    plural = len(word) > 3 and word.endswith("s") and not _NO_PLURAL.search(word)
    return is_word(word) and (plural or people.are_people(word))

"""A group in the place of everybody: "pilots shall not be held" for "no one shall be held"; and a closed list of
grounds in the place of any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.edits import Edit, edits, joined
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.phrases import may_have, word_set

_Pair = tuple[tuple[int, int], tuple[int, int]]
"""Offsets in the ask, and in the main carrier."""

_ONES = r"(?:(?:human\s)?(?:persons?|individuals?|beings?)|people|one|body|members?\sof\ssociety)"
_EVERYBODY = re.compile(
    rf"\b(?:every(?:one|body)|any(?:one|body)|no(?:\s?one|body)|who(?:so)?m?(?:so)?ever|(?:all|any|every|each|no)\s{_ONES})\b"
)
_ONE = re.compile(_ONES)
_ANY = word_set("all any every each no")
_TRIGGERS = word_set(
    "all any every each no everyone everybody anyone anybody noone nobody whoever whomever whosoever"
    " whatever whatsoever distinction discrimination difference differentiation regardless irrespective"
)
"""Words for everybody; and those of which one is in an ask that speaks of them, or of anything."""

_HOLDERS = re.compile(
    r"(?:all |any )?(?:persons?|people|individuals|those) (?:with|holding|having|possessing|entitled) "
)
"""Those of all people who have something."""

_OPEN = word_set(
    "everyone everybody anyone anybody noone nobody one none persons person people peoples individual"
    " individuals human humans being beings humanity mankind humankind whoever whomever whosoever those"
    " others they them their he she his her him it its we us population populations public everywhere"
    " anywhere society societies world"
)
"""Words that take in everybody too, or stand for whom was named before."""

_NO_GROUP = word_set(
    "this thus rights needs always perhaps besides cases means ways terms circumstances conditions"
    " measures grounds times places forms kinds levels states countries governments parties"
)
"""Words in -s that name no group of people."""

_NEXT = word_set(
    "have has are is shall should must can may enjoy enjoys will to in on at by with without who and or"
    " against from regardless irrespective under within before as"
)
"""Words behind "all" where it stands for everybody."""

_TELLING = (Family.DISAPPROVING, Family.WELCOMING)

_DIFFERENCE = word_set("distinction discrimination difference differentiation")
_ANY_GROUND = word_set("any all whatever whatsoever")
_WITHOUT = word_set("without no any non")
_ON = word_set("on of as based by")
_SHORT = 2
"""Letters of a word that is too short to name anybody."""

_REACH, _LIST = 3, 12
"""Words before grounds among which the word for a difference stands, and behind them, where a list is left open."""

_WIDE = word_set(
    "any all other others such including include includes particular particularly especially every"
    " whatever whatsoever inter alia etc either also otherwise"
)
"""Words that leave a list of grounds open."""

_WHATEVER = word_set("regardless irrespective whatever")
_NO_MATTER = word_set(
    "regardless irrespective matter whoever wherever independently everyone everybody whatever"
)
"""Words by which something makes no difference."""

_OF_ANY = re.compile(r"(?:any|all)(?: (?:forms?|kinds?|types?|sorts?) of)?")
"""Before the word for a difference, where none is to be made at all."""

_NO_GROUND = word_set(
    "on of as to in by with based the a an and or ground grounds basis account reason reasons terms"
    " regard respect respects between among against for kind kinds sort form forms because whether"
    " under than from towards at their its his her is are"
)
"""Words around a ground that name none."""


def not_everybody(case: Case) -> Iterator[_Pair]:
    """Where the main carrier, an edited form of the ask, speaks of a group where the ask speaks of everybody, or names
    grounds where no difference on any was to be made: the places of both."""
    ask = case.wording.text
    if case.rewritten or not may_have(ask, _TRIGGERS):
        return
    past = 0
    for edit in sorted(joined(edits(case)), key=lambda e: (e.mine[0], -e.mine[1])):
        if edit.mine[0] >= past and edit.new and (found := _limited(case.lexicon, edit, case.wording)):
            past = edit.mine[1]
            yield found


def everybody_now(case: Case) -> Iterator[tuple[int, int]]:
    """The words of the ask for a group, or for grounds, where the main carrier has everybody, or any ground."""
    main = case.carriers[0].wording
    if case.rewritten or not may_have(main.text, _TRIGGERS):
        return
    for edit in joined(edits(case)):
        if edit.old and _limited(case.lexicon, edit.reverse(), main):
            yield edit.spans()[0]


def _limited(lexicon: Lexicon, edit: Edit, words: Wording) -> _Pair | None:
    """Where an edit puts a group for everybody, or grounds for any, on both sides; `words` are those of the old."""
    back = _back(lexicon, edit)
    if back is not None:
        found = edit.spans(back)
    elif _is_conditional(edit) or _is_of_a_kind(edit):
        found = edit.spans(0, len(edit.behind(1)))
    elif _is_closed(edit):
        found = edit.spans(_to_difference(edit))
    else:
        return None
    verb = words.act_at(found[0][0]).verb
    return None if verb is not None and verb.verb.family in _TELLING else found


def _to_difference(edit: Edit) -> int:
    """How many kept words are quoted with grounds: back to the word for a difference."""
    before = edit.before(_REACH)
    return next((len(before) - i for i, word in enumerate(before) if word in _DIFFERENCE), 0)


def _back(lexicon: Lexicon, edit: Edit) -> int | None:
    """How many kept words before an edit belong to the word for everybody, in whose place a group stands; None where
    none does."""
    behind = edit.behind(1)
    if _ONE.fullmatch(edit.old) and not _ANY.isdisjoint(edit.before(1)):
        return 1 if _is_one_of_a_group(edit) else None
    if _EVERYBODY.search(edit.old) or (edit.old == "all" and (not behind or behind[0] in _NEXT)):
        return 0 if _is_group(lexicon, edit) and not _is_elsewhere(edit) else None
    return None


def _is_elsewhere(edit: Edit) -> bool:
    """Whether everybody is spoken of as often still: the word may have moved."""
    ask, main = (len(_EVERYBODY.findall(" ".join(text.words))) for text in (edit.ask, edit.main))
    return main >= ask > 0


def _is_group(lexicon: Lexicon, edit: Edit) -> bool:
    """Whether the new words name a group of people and nobody else."""
    new, old = edit.new.split(), edit.old.split()
    if _HOLDERS.match(edit.new):
        return True
    if not new or not _OPEN.isdisjoint(new):
        return False
    if new[0] in _ANY:
        return _is_one_of_a_group(edit)
    return any(_are_people(lexicon, word) for word in new if word not in old)


def _is_one_of_a_group(edit: Edit) -> bool:
    """Whether the new words name one of a group: "pilot", behind "no" or "any"."""
    new = [word for word in edit.new.split() if word not in _ANY]
    if not new or not _OPEN.isdisjoint(new):
        return False
    return len(new[-1]) > _SHORT and new[-1] not in _NO_GROUP and new[-1] not in _NEXT


def _are_people(lexicon: Lexicon, word: str) -> bool:
    if word in _NO_GROUP:
        return False
    plural = len(word) > _SHORT and word.endswith("s") and word[-2] not in "sui"
    return plural or lexicon.people.are_people(word)


def _is_conditional(edit: Edit) -> bool:
    """Whether something is said of a thing that was to make no difference: "of Varonian origin" for "of any origin",
    "regardless of origin"."""
    old, new = edit.old.split(), edit.new.split()
    if _WHATEVER.isdisjoint(old) or max(len(old), len(new)) > _REACH or _NO_GROUND.issuperset(new):
        return False
    return _WIDE.isdisjoint(new) and _WITHOUT.isdisjoint(new) and _NO_MATTER.isdisjoint(edit.main.words)


def _is_of_a_kind(edit: Edit) -> bool:
    """Whether one kind of difference is not to be made, where none was to be: "without racial discrimination"."""
    new = edit.new.split()
    if not _OF_ANY.fullmatch(edit.old) or _DIFFERENCE.isdisjoint(edit.behind(1)):
        return False
    return _WIDE.isdisjoint(new) and not _NO_GROUND.issuperset(new)


def _is_closed(edit: Edit) -> bool:
    """Whether grounds are named on which no difference is to be made, where the ask leaves them open."""
    new, before = edit.new.split(), edit.before(_REACH)
    if _DIFFERENCE.isdisjoint(before) or not _WIDE.isdisjoint(new) or _NO_GROUND.issuperset(new):
        return False
    if not _WIDE.isdisjoint(edit.behind(_LIST)):
        return False
    if edit.old:
        return not _ANY_GROUND.isdisjoint(edit.old.split())
    without = not _WITHOUT.isdisjoint(before) and before[-1] in _DIFFERENCE
    return without and new[0] in _ON and not edit.behind(1)

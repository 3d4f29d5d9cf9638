"""Words put before what was asked for, which leave part of it out: "undue restrictions" for "restrictions"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from resodiff.demands import Act
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.lost_words.runs import Run
from resodiff.lexicon import Family
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Code

_ROW = re.compile(r"(?:,|,?\s+(?:and|or))\s")
_QUALITY = re.compile(r"(?:al|ic|ive|ary|ory|ous|lar|ed|ing|ly|less|ful|ble|ent|ant)$")
"""Between the elements of a row, and how adjectives end."""

_ADDED = re.compile(r"(?:,|\band|\bor)\s+$")
"""Before a word that is added to another and limits nothing: "unlawful or excessive use" for "unlawful use"."""


def limits_the_next(case: Case, run: Run) -> bool:
    """Whether what stands in the place of a lost element of a row is none, but limits the next: "any public
    organization" for "any person, organization". Not where the elements are adjectives."""
    text, main = case.wording.text, case.carriers[0].wording
    if case.rewritten or run.place is None or _QUALITY.search(text, run.start, run.end):
        return False
    first, past = main.between(*run.place)
    after = case.wording.place_from(run.end)
    partner = case.met.partners[after] if after < len(case.met.partners) else None
    if partner != (0, past) or case.met.fates[after] is not Fate.KEPT or any(case.met.taken[first:past]):
        return False
    joint = text[run.end : case.wording.content[after].start]
    return _ROW.match(joint) is not None and not main.text[run.place[1] : main.content[past].start].strip()


def limits(case: Case) -> Iterator[Exchange]:
    """Where the main carrier limits what stands in the ask without a limit, between the same words."""
    main, ask = case.carriers[0].wording, case.wording
    asked = ask.text.lower()
    found = [at for at, taken in enumerate(case.met.taken) if not taken and _limits(case, main, at, asked)]
    if not found:
        return
    met = {p[1]: i for i, p in enumerate(case.met.partners) if p is not None and p[0] == 0}
    for at in found:
        begin = _begin(main, _first(at, found))
        if at + 1 in met and _stands_between(case, met, at, begin):
            thing = ask.content[met[at + 1]]
            if _open(case.lexicon.kinds).search(ask.text, 0, thing.start):
                continue
            yield Exchange((thing.start, thing.end), (begin, main.content[at + 1].end), Code.NARROWED)


@lru_cache(maxsize=8)
def _open(kinds: Kinds) -> re.Pattern[str]:
    """Words right before a thing that leave open already which one is meant: "some conflict areas"."""
    return re.compile(rf"\b(?:{alternatives(kinds.open)})\s+$", re.IGNORECASE)


def _limits(case: Case, main: Wording, at: int, asked: str) -> bool:
    """Whether a word of the main carrier limits the thing behind it, or with others beside it, and the ask has it
    nowhere: `asked` is its text in small letters."""
    word, force = main.text[_begin(main, at) : main.content[at].end].lower(), case.lexicon.qualifiers
    if word in asked:
        return False
    thing = _word(main, at + 1)
    return (
        word in force.limiting
        or _is_negated(main, at)
        or (word in force.of_people and case.lexicon.people.are_people(thing))
        or _picks_out(case, main, at, word)
        or (word in force.of_wrongs and thing in force.wrongs and _asks(main.act_at(main.content[at].start)))
    )


def _picks_out(case: Case, main: Wording, at: int, word: str) -> bool:
    """Whether a word picks out a kind of what is to be dealt with as a whole, in an edited form of the ask. Two kinds
    in a row may be all there are: "land and maritime borders"."""
    force = case.lexicon.qualifiers
    people = word in force.picking_people and case.lexicon.people.are_people(_word(main, at + 1))
    return (
        (people or word in force.picking)
        and not case.rewritten
        and _asks(main.act_at(main.content[at].start))
        and not _ADDED.search(main.text, 0, _begin(main, at))
    )


def _is_negated(main: Wording, at: int) -> bool:
    """Whether a word makes the one behind it the contrary: "non-binding"."""
    return main.text.startswith("-", main.content[at].end) and _word(main, at) == "non"


def _word(main: Wording, at: int) -> str:
    """A content word in small letters; none behind the last."""
    return main.text[slice(*main.content[at][:2])].lower() if at < len(main.content) else ""


def _begin(main: Wording, at: int) -> int:
    """Where a word begins, with what a hyphen joins to it: "non-violent"."""
    start = main.content[at].start
    return main.text.rfind(" ", 0, start) + 1 if main.text[start - 1 : start] == "-" else start


def _asks(act: Act) -> bool:
    return act.verb is None or act.verb.verb.family is Family.INSTRUCTIVE


def _first(at: int, found: Sequence[int]) -> int:
    """The first of several limiting words in a row: "undue or arbitrary"."""
    while at - 1 in found:
        at -= 1
    return at


def _stands_between(case: Case, met: Mapping[int, int], at: int, begin: int) -> bool:
    """Whether what follows a limiting word of the main carrier follows in the ask on what stands before the row of such
    words that begins at `begin`."""
    main, i = case.carriers[0].wording, met[at + 1]
    joined = main.text[main.content[at].end : main.content[at + 1].start]
    apart = joined.strip() and not _is_negated(main, at)
    if case.met.fates[i] is not Fate.KEPT or apart or _ADDED.search(main.text, 0, begin):
        return False
    before = main.between(0, begin)[1] - 1
    return i == 0 or (case.met.fates[i - 1] is Fate.KEPT and met.get(before) == i - 1)

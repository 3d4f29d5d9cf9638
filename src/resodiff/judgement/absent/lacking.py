"""What of an ask the paragraph nearest to it has not: the first demand that it lacks, or else the first thing named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resodiff.demands import Act, Demand, Token
from resodiff.judgement.absent.matter import Near, announces, is_slight
from resodiff.judgement.absent.nearness import NOUN_ENDS, one_space
from resodiff.judgement.contraries.stances import is_deed
from resodiff.judgement.ground.telling import is_named
from resodiff.judgement.ground.wording import Wording, shown
from resodiff.lexicon import Family, Lexicon

_LONGEST = 110
"""Characters of the demand that are quoted."""

_SAYS, _PLAINLY = 0.3, 0.4
"""What the words of a thing that the paragraph has not must tell of the matter, and from what the first is named."""

_ROOT = 5
"""Letters by which a word may be known in another form."""

_MOST = 60
"""Characters between the beginning of a thing and the end of what it is of."""

_OPEN_END = re.compile(
    r"(?:[\s,;:.]|\b(?:and|or|to|of|the|in|on|for|with|by|a|an|its|their|that)(?=[\s,]*$))+$"
)
"""What does not end a quotation."""

_ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|ful|able|ible|less|an|(?<!m)ent|ant|ate)$")
_BESIDE = re.compile(r"[\s’'-]*(?:s\s+)?$")
_ALSO = re.compile(r"(?:,|,?\s+and|,?\s+or)\s+$")
_ONE_OF_A_SORT = re.compile(r"\ban?\s+$")
_IN_NAMES = re.compile(r"\s+(?:of|on|for|in|and|of\s+the|on\s+the|for\s+the|in\s+the|against)\s+$")
"""What stands between the words of a thing: nothing; between two adjectives, as after "a"; and in a name."""

_DONE = re.compile(r"(?<=\w\w\w)ed$")
"""How a word ends that says what was done with a thing: "violations committed"."""

_OF = re.compile(r"\s+(?:of|towards?|to\s+the)\s+(?:(?:the|all|their|its|such|any)\s+)*$")
"""Between a thing and what it is of."""

_MODAL = frozenset({"may", "might", "can", "could", "cannot", "must", "ought"})
"""Words behind which no thing goes on."""

_CIRCUMSTANCE = re.compile(
    r"\b(?:(?:owing|due|thanks|according|pursuant|prior|subject)\s+to|during|after|before|since|until|despite|without|"
    r"in\s+(?:the\s+)?(?:context|light|view|accordance|line|conformity|compliance|keeping|times?|cases?|"
    r"response|connection|consultation|cooperation)(?:\s+(?:of|with|to))?)\s+(?:the\s+|a\s+|an\s+|all\s+|its\s+|their\s+)?$"
)
"""Before what says when, why or by what rule, and not what."""

_NO_THING = re.compile(r"(?:.ed|.ly|ble|ing)$")
_SERIES = re.compile(r",?\s+(?:and|or)\s|,\s")
_SORT_ENDS = re.compile(r"(?:al|ive|ous|ic|ful|able|ible|less)$")
_LINK = re.compile(r"(?:in|with|as|by|on|due|owing|bearing|taking|pertaining|relating)\s", re.IGNORECASE)
"""How a term begins that links two things and is none: "in order to", "with respect to"."""

_SUBJECT = re.compile(
    r"\b(?:which|who|it|they|we|not|may|might|can|could|must|should|shall|will)\s+(?:\w+ly\s+)?$"
)
_THAT = re.compile(r"(?:,?\s+and)?\s+that\s+")

_NO_VERB = re.compile(r"(?:[st]ion|ing|ity|ances?|ences?|ness|al|ic|ous)$")
_PURPOSE = re.compile(r"\b(?:in\s+order|so\s+as|with\s+a\s+view)\s+$")
"""Before a purpose, which is not what is asked."""

_ASKED = re.compile(
    r"(?:^|[,;:\n]|\b(?:should|must|shall|has|have|needs?|and|or|please))\s*(?:\w+ly\s+)?$", re.IGNORECASE
)
"""Before what is asked behind the first demand, and in a letter without a verb of asking: "the office must open". What
follows a noun only says of what sort it is: "the power to visit"."""

_SHALL = re.compile(r"(?:should|must|shall)\b")
_PASSIVE = re.compile(r"\bbe(?:en|ing)?\s+(?:\w+ly\s+)?$")
"""Before what is to be done to something: "the judgment should be annulled" asks to annul, which it does not say."""

_BACK = re.compile(
    r"\s*(?:so|this|these|that|those|such|it|them|the\s+same|the\s+(?:above|latter))\b", re.IGNORECASE
)
"""Behind the word of an action whose object stands before it."""


_BELONGS = re.compile(
    r"(?<![\w’'-])[a-z][\w-]{2,}\s+(?:of|for|from|in|against|on|to)\s+(?:(?:the|their|its|his|her|all|any)\s+)?$"
)
_BEFORE = 40
"""Characters before a thing within which what it belongs to begins."""


class _Thing(NamedTuple):
    """Words of an ask that name one thing: their places among its content words, and where they begin and end."""

    first: int
    past: int
    start: int
    end: int


def lacking(ask: Wording, near: Near, lexicon: Lexicon) -> tuple[str, int]:
    """How a sentence ends that says what a paragraph has and what it lacks, and where in the ask that stands; "" and 0
    where nothing can be said to be lacking."""
    for act in [a for a in ask.acts if not announces(ask.text, a)] or ask.acts:
        for demand in act.demands:
            if _is_asked(ask, act, demand, lexicon) and (end := _lost_to(ask, act, demand, near, lexicon)):
                return f", but does not ask to “{_quoted(ask.text, demand.action_at, end)}”", demand.action_at
        if thing := _lost_thing(ask, act, near, lexicon):
            start = _head(ask.text, thing)
            return f", but not of “{_quoted(ask.text, start, thing.end)}”", start
    return "", 0


def _is_asked(ask: Wording, act: Act, demand: Demand, lexicon: Lexicon) -> bool:
    """Whether an infinitive is what an act asks: no purpose, nor what a thing is for, nor one whose object is named
    before it."""
    text = ask.text
    asked = act.verb is None or act.verb.verb.family is Family.INSTRUCTIVE
    first = act.verb is not None and demand is act.demands[0]
    begins = first or _SHALL.match(text, demand.start) or _ASKED.search(text, act.start, demand.start)
    if not asked or not begins or _PURPOSE.search(text, act.start, demand.start):
        return False
    known = lexicon.actions.strength(demand.action) is not None
    deed = known or (is_deed(text, act, demand, lexicon) and not _NO_VERB.search(demand.action))
    if _PASSIVE.search(text, max(0, demand.action_at - 20), demand.action_at):
        return False
    return deed and not _BACK.match(text, demand.action_at + len(demand.action))


def _lost_to(ask: Wording, act: Act, demand: Demand, near: Near, lexicon: Lexicon) -> int:
    """Where the first thing ends that a demand is about and that the paragraph has not, or the first of all where it
    has not the word of the action; 0 where it has both."""
    first, past = ask.between(demand.action_at, act.end)
    done = first < past and ask.concepts[first] in near.prospect.carrier.wording.known
    for thing in _things(ask, first + 1, past, lexicon):
        if thing.end - demand.action_at > _LONGEST:
            break
        if (not done and _tells(ask, thing, near)) or _lost(ask, thing, near):
            return thing.end
    return 0


def _lost_thing(ask: Wording, act: Act, near: Near, lexicon: Lexicon) -> _Thing | None:
    """The first thing that an act plainly names and that the paragraph has not, with what it is of; else the most
    telling."""
    first, past = ask.between(act.addressee[1] if act.addressee else act.start, act.end)
    things = [t for t in _things(ask, first, past, lexicon) if not _is_aside(ask.text, t)]
    best, most = None, 0.0
    for n, thing in enumerate(things):
        if not (lost := _lost(ask, thing, near)):
            continue
        whole = _with_what_it_is_of(ask, thing, things[n + 1 : n + 2], near)
        if whole is not thing:
            lost += _lost(ask, things[n + 1], near)
        if lost > most:
            best, most = whole, lost
        if most >= _PLAINLY:
            break
    return best


def _with_what_it_is_of(ask: Wording, thing: _Thing, others: list[_Thing], near: Near) -> _Thing:
    """A thing with what it is of, where the paragraph has not that either, or the thing is but one word and the other
    is not what the paragraph shares."""
    for other in others:
        if not _OF.fullmatch(ask.text, thing.end, other.start) or other.end - thing.start > _MOST:
            break
        known = near.prospect.carrier.wording.known
        bare = thing.past == thing.first + 1 and known.isdisjoint(ask.concepts[other.first : other.past])
        if bare or _lost(ask, other, near):
            return _Thing(thing.first, other.past, thing.start, other.end)
    return thing


def _head(text: str, thing: _Thing) -> int:
    """Where a thing of one small word begins with what it belongs to: of "movement" alone, "freedom of movement"."""
    if thing.past > thing.first + 1 or not text[thing.start].islower():
        return thing.start
    head = _BELONGS.search(text, max(0, thing.start - _BEFORE), thing.start)
    return head.start() if head else thing.start


def _tells(ask: Wording, thing: _Thing, near: Near) -> bool:
    return sum(near.matter.get(ask.concepts[i], 0.0) for i in range(thing.first, thing.past)) >= _SAYS


def _lost(ask: Wording, thing: _Thing, near: Near) -> float:
    """What a thing tells whose noun the paragraph has not, nor most of what is said of it, in any form; 0 of others."""
    theirs = near.prospect.carrier.wording
    gone = [i for i in range(thing.first, thing.past) if not _has(theirs, ask, i)]
    if thing.past - 1 not in gone:
        return 0.0
    whole = sum(ask.weights[i] for i in range(thing.first, thing.past))
    lost = sum(near.matter.get(ask.concepts[i], 0.0) for i in gone)
    return lost if lost >= _SAYS and 2 * sum(ask.weights[i] for i in gone) >= whole else 0.0


def _has(theirs: Wording, ask: Wording, i: int) -> bool:
    """Whether a paragraph has a word in any form: another word may have grown from the same beginning."""
    if ask.concepts[i] in theirs.known:
        return True
    token = ask.content[i]
    word = ask.text[token.start : token.end].lower()
    root = word[: max(_ROOT, len(word) - 3)]
    return len(word) >= _ROOT and root in theirs.text.lower()


def _things(ask: Wording, first: int, past: int, lexicon: Lexicon) -> Iterator[_Thing]:
    """The things that some of an ask's words name, without words at their ends that say nothing."""
    start = first
    for i in range(first + 1, past + 1):
        if i < past and _goes_on(ask, start, i):
            continue
        if (thing := _thing(ask, start, i, lexicon)) is not None:
            yield thing
        start = i


def _goes_on(ask: Wording, start: int, i: int) -> bool:
    """Whether a word belongs to the thing that those before it name."""
    text, before, token = ask.text, ask.content[i - 1], ask.content[i]
    words = text[before.start : before.end], text[token.start : token.end]
    if not _MODAL.isdisjoint(words) or any(_LINK.match(word) for word in words):
        return False
    if _BESIDE.fullmatch(text, before.end, token.start):
        return True
    if text[before.start].isupper() and text[token.start].isupper():
        return _IN_NAMES.fullmatch(text, before.end, token.start) is not None
    sorts = all(_ADJECTIVE.search(text, t.start, t.end) for t in ask.content[start:i])
    series = all(_ALSO.fullmatch(text, a.end, b.start) for a, b in pairwise(ask.content[start:i]))
    opens = ask.content[start].start
    one = series and _ONE_OF_A_SORT.search(text, max(0, opens - 4), opens) is not None
    return (sorts or one) and _ALSO.fullmatch(text, before.end, token.start) is not None


def _thing(ask: Wording, first: int, past: int, lexicon: Lexicon) -> _Thing | None:
    """What some words in a row name; None where they name nothing: no noun ends there, or they say when or why."""
    text, content = ask.text, ask.content
    if not NOUN_ENDS.match(text, content[past - 1].end) and not _DONE.search(text, 0, content[past - 1].end):
        return None
    if (
        past > first + 1
        and _SORT_ENDS.search(text, 0, content[past - 1].end)
        and _SERIES.match(text, content[past - 1].end)
    ):
        return None
    whole = past
    while first < past and (
        _is_empty(ask, past - 1, lexicon) or _DONE.search(text, 0, content[past - 1].end)
    ):
        past -= 1
    if first < past < whole and _ADJECTIVE.search(text, content[past - 1].start, content[past - 1].end):
        past += 1
    if first == past or _CIRCUMSTANCE.search(text, max(0, content[first].start - 40), content[first].start):
        return None
    first += 1 if _opens_with_verb(ask, first, lexicon) else 0
    if first >= past:
        return None
    words = text[content[first].start : content[past - 1].end]
    return (
        None
        if words in _MODAL or _is_deed(text, content[first:past], lexicon)
        else _Thing(first, past, content[first].start, content[past - 1].end)
    )


def _is_deed(text: str, words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a single word is a verb, or says of what sort a thing is; "the lifting of" something is a thing."""
    if len(words) > 1 or text.startswith(" of ", words[0].end):
        return False
    word = text[words[0].start : words[0].end]
    return lexicon.actions.strength(word) is not None or _NO_THING.search(word) is not None


def _opens_with_verb(ask: Wording, first: int, lexicon: Lexicon) -> bool:
    """Whether a word is the verb of a clause, as behind "who", "may" or "to", or behind "that" where a noun is before
    it: "laws that require approval"."""
    text, token = ask.text, ask.content[first]
    if _SUBJECT.search(text, max(0, token.start - 12), token.start):
        return True
    if text.endswith("to ", 0, token.start):
        return lexicon.actions.strength(text[token.start : token.end]) is not None
    return first > 0 and _THAT.fullmatch(text, ask.content[first - 1].end, token.start) is not None


def _is_empty(ask: Wording, i: int, lexicon: Lexicon) -> bool:
    token = ask.content[i]
    return token.figure or (not is_named(ask.text, token) and is_slight(ask.text, token, lexicon))


def _is_aside(text: str, thing: _Thing) -> bool:
    """Whether a thing stands in brackets."""
    return text.rfind("(", 0, thing.start) > text.rfind(")", 0, thing.start)


def _quoted(text: str, start: int, end: int) -> str:
    words = one_space(text[start:end])
    most = shown(words, _LONGEST)
    return _OPEN_END.sub("", words[:most]) + ("…" if most < len(words) else "")

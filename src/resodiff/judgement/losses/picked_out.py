"""What is put in behind a thing, or before it, and picks out some of it: "all miners who have applied", "only miners".

Nothing of the ask is lost by that, so that no sum of lost words shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family
from resodiff.lexicon.phrases import begun, word_set

_EVERY = re.compile(r"\b(?:all|any|every|each)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_REACH = 60
"""Characters before a thing among which "all" stands that takes every one of them."""

_CLAUSE = re.compile(
    r"\s+(?:(?:who|which|that|whose|whom)\s+(?!they\b|he\b|she\b|we\b|are\s+being\b)"
    r"|(?:(?:under|over|above|below|up\s+to|between)\s+(?:the\s+ages?\b|\d|[a-z]+\s+years\b)|aged\s|[a-z]+er\s+than\s|(?:more|less|fewer)\s+than\s|in\s+need\s+of\s|of\s+(?:lower|higher|younger|older)\s"
    r"|not\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|ing)\s|(?:un|in)?(?:able|eligible|willing|suitable|capable|guilty|liable|fit|resident|responsible)\s+(?:to|of|for|in)\s))"
)
"""Behind any things of a kind: which of them is meant."""

_ANYBODY = re.compile(r"\s+(?:of|for|to|from|against|by)\s+(?:all\s+|any\s+)?(?:persons?|people|individuals)")
"""Behind people: whose they are, of whom it is told next. "Relatives of persons who" are those of "those who"."""

_PARTICIPLE = re.compile(
    r"\s+(?:[a-z]+ly\s+)?(?!(?:aim|intend|design|need|requir|concern|involv|contain|mention|referr|describ|adopt|relat|bas|work|entitl|present"
    r"|submitt|issu|includ|regard|follow|accord|affect|continu|deriv|link|associat|compris|dur|pend"
    r"|notwithstand|accompany|ensur|enabl|allow|provid|be)(?:ed|ing)\b)"
    r"(?!need|feed|seed|speed|indeed)(?:[a-z]{2,}ed|[a-z]{2,}ing|held|born|brought|sent|taken|left|sold|built|kept|found|caught|cut|lost|hit|run)\s"
)
"""The same by a participle; of what all such things are or do, it picks out nothing."""

_PLACED = re.compile(
    r"\s+(?:(?:in|within|inside|near|at|during)\s+(?:the|its)\s|(?:outside|except|below|above|of)\s"
    r"|without\s+(?!fear|favour|exception|delay|cost|charge|condition|hindrance|further|undue|prejudice|bias|payment|interference|distinction))"
    r"(?![^,;:]*\b(?:and|or)\b)"
)
"""Behind people, and things of which all are meant: where, of whom, of when."""

_OPEN = re.compile(
    r"\b(?:all|any\w*|every|each|whether|regardless|irrespective|also|wish|whatever|whichever|wherever|whoever|includ\w+|everywhere|throughout"
    r"|entire|whole|without\s+(?:any\s+)?(?:discrimination|distinction|exception|delay|hindrance)|not\s+yet|already|done\s+so|not\s+done)\b"
    r"|\b(?:framework|context|accordance|line|conformity|compliance|relation|regard|respect|view|order|basis|terms|course"
    r"|(?:fields?|areas?)\s+of"
    r"|particular|addition|cooperation|consultation|coordination|partnership|response|light|part|means|way|manner|time|future|world|country"
    r"|countries|territory|territories|jurisdiction|control|society|life)\b",
    re.IGNORECASE,
)
"""What takes in all of them, or says how a thing is done and not which."""

_ONLY_WORDS = word_set(
    "only solely exclusively merely primarily mainly chiefly principally mostly largely predominantly"
)

_ONLY = re.compile(
    rf"(?<!\bnot\s)(?<!\bif\s)\b(?:{'|'.join(sorted(_ONLY_WORDS))})\b"
    r"(?!\s+(?:if|when|where|as|after|once|upon|until|by|to\s+the\s+extent|be|with|in|as|for\s+as|under|during|within|through|on\s+condition))",
    re.IGNORECASE,
)
"""What leaves all others out."""

_ALLOWED = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|resort\w*|permi\w+|allow\w*|restrict\w*|limit\w*|impos\w+|detain\w*|detention|arrest\w*|appl(?:y|ied|ies|ying)|force"
    r"|depriv\w+|interfer\w+|derogat\w+)\b[^,;:]*$",
    re.IGNORECASE,
)
"""What is better done seldom: that it is done only for something is more than was asked."""


def picked_out(case: Case) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The things that the ask wants dealt with, of which the main carrier, an edited form of it, picks out some: their
    places in both, in the latter with what picks them out."""
    if case.rewritten:
        return
    main, taken = case.carriers[0].wording, case.met.taken
    met = {p[1]: i for i, p in enumerate(case.met.partners) if p is not None and not p[0]}
    for at in range(1, len(taken)):
        if not taken[at] and taken[at - 1] and at - 1 in met:
            past = next((k for k in range(at, len(taken)) if taken[k]), len(taken))
            if _is_put_in(case, met, at - 1, past) and _picks(case, at, past):
                thing = case.wording.content[met[at - 1]]
                yield (
                    (thing.start, thing.end),
                    (main.content[at - 1].start, main.content[past - 1].end),
                )
    yield from _only(case, met)


def _is_put_in(case: Case, met: Mapping[int, int], head: int, past: int) -> bool:
    """Whether words of the main carrier behind a `head` were put in between two words of the ask that stand as they
    stood, or at the end of a clause."""
    i, fates, main = met[head], case.met.fates, case.carriers[0].wording
    if fates[i] is not Fate.KEPT or (i + 1 < len(fates) and fates[i + 1] > Fate.MOVED):
        return False
    closes = main.text[main.content[past - 1].end :].lstrip()[:1] in ("", ",", ";", ".", ":")
    return past == len(case.met.taken) or met.get(past) == i + 1 or closes


def _picks(case: Case, at: int, past: int) -> bool:
    """Whether new words right behind a thing say which ones of its kind are meant, where something is to be done."""
    main = case.carriers[0].wording
    head, first = main.content[at - 1], main.content[at]
    word, behind = main.text[head.start : head.end], main.text[head.end : main.content[past - 1].end]
    act = main.act_at(head.start)
    if not word[0].islower() or act.verb is None or act.verb.verb.family is not Family.INSTRUCTIVE:
        return False
    if act.addressee and act.addressee[0] <= head.start < act.addressee[1]:
        return False
    if _ANYBODY.fullmatch(behind) or _OPEN.search(behind):
        return False
    if case.lexicon.limits_in(main.text[head.start : main.content[past - 1].end]):
        return False
    if not set(main.text[head.end : first.start]).isdisjoint(",;:.()") or _names(case, at, past):
        return False
    people = case.lexicon.people.are_people(word)
    if not people and not (word.endswith("s") and not word.endswith("ss")):
        return False
    every = _EVERY.search(main.text, max(0, head.start - _REACH), head.start)
    return (
        _CLAUSE.match(behind) is not None
        or _PARTICIPLE.match(behind) is not None
        or bool((people or every) and _PLACED.match(behind))
    )


def _names(case: Case, at: int, past: int) -> bool:
    """Whether new words name somebody, or what the whole text is about: what is told in full is no less."""
    main = case.carriers[0].wording
    return any(
        main.text[t.start].isupper() or concept in case.subject
        for t, concept in zip(main.content[at:past], main.concepts[at:past], strict=True)
    )


def _only(case: Case, met: Mapping[int, int]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where "only" was put in before what is to be dealt with, or behind it."""
    main, ask = case.carriers[0].wording, case.wording
    put_in = [*begun(main.text, _ONLY_WORDS, _ONLY)]
    if not put_in or any(begun(ask.text, _ONLY_WORDS, _ONLY)):
        return
    for found in put_in:
        act = main.act_at(found.start())
        if act.verb is None or act.verb.verb.family is not Family.INSTRUCTIVE:
            continue
        if _ALLOWED.search(main.text, act.start, found.start()) or main.text[found.end() :].startswith(
            " but"
        ):
            continue
        behind = main.place_from(found.end())
        before = main.place_from(found.start()) - 1
        ends = [k for k in (before, behind) if k in met and case.met.fates[met[k]] is Fate.KEPT]
        if len(ends) == 2 and 0 < met[behind] - met[before] <= 2:
            yield _span(ask, met[before], met[behind]), _span(main, before, behind)


def _span(words: Wording, first: int, last: int) -> tuple[int, int]:
    return words.content[first].start, words.content[last].end

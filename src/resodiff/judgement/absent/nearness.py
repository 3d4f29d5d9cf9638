"""What the paragraph nearest to an ask shares with it, and what of the ask it has not, in the words of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from resodiff.demands import Act, Demand, Sort, Token
from resodiff.judgement.carriers.choosing import Prospect
from resodiff.judgement.contraries.stances import is_deed, thing_ends
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import is_named
from resodiff.judgement.ground.wording import Wording, shown
from resodiff.lexicon import Lexicon
from resodiff.model import Passage

_PHRASES = 2
"""Shared phrases that are told."""

_ALONE = 0.5
"""Weight from which a single shared word tells of a topic."""

_PHRASE = 0.4
"""Weight from which several together do."""

_LONGEST = 90
"""Characters of the demand that are quoted."""

_AROUND = 300
"""Characters quoted of the sentence or item that holds the shared words."""

_ENOUGH = 3
"""Content words of a demand that say what is asked."""

_OPEN_END = re.compile(
    r"(?:[\s,;:.]|\b(?:and|or|to|of|the|in|on|for|with|by|a|an|its|their|that)(?=[\s,]*$))+$"
)
"""What does not end a quotation."""

_NOUN_ENDS = re.compile(
    r"\s*(?:[,;:.)]|$)|\s+(?:of|in|and|or|to|for|by|at|on|from|with|that|which|who|is|are|as|against|while)\b"
)
_NO_NOUN = re.compile(r"(?:ed|al|ive|ly|ous|ic|ful|ing|able|ible|less)$")
_NO_VERB = re.compile(r"(?:[st]ion|ing|ity|ances?|ences?|ness|al|ic|ous)$")
_PURPOSE = re.compile(r"\b(?:in\s+order|so\s+as|with\s+a\s+view)\s+$")
"""Before a purpose, which is not what is asked."""

_ENDS = re.compile(r"[;.]\s|\n")


def told(ask: Wording, nearest: Prospect, places: list[tuple[int, int]], lexicon: Lexicon) -> str:
    """What a paragraph that comes nearest to an ask shares with it and what it lacks, as the end of that sentence.

    `places` are those of the shared phrases.
    """
    text = nearest.carrier.wording.text
    shared = " and ".join(f"“{one_space(text[a:b])}”" for a, b in places)
    demand = _lost_demand(ask, nearest, lexicon)
    words = "" if demand else _lost_words(ask, nearest, lexicon)
    lacks = f", but does not ask to “{demand}”" if demand else ""
    if shared:
        lacks = lacks or (f", but not of “{words}”" if words else ", and hardly of more")
        return f": it speaks of {shared}{lacks}"
    return lacks or (f", but does not speak of “{words}”" if words else ", but has little of the demand")


def one_space(words: str) -> str:
    """Words with one space between any two."""
    return " ".join(words.split())


def shared_phrases(nearest: Prospect, around: Setting) -> list[tuple[int, int]]:
    """Where the words stand in the paragraph that it shares with the ask and that tell of a topic, heaviest first."""
    content, text = nearest.carrier.wording.content, nearest.carrier.wording.text
    found: list[tuple[float, int, int]] = []
    for run in _runs(nearest):
        trimmed = _trimmed([content[j] for j in run], text, around.lexicon)
        worth = sum(around.telling(t) for t in trimmed)
        if worth >= (_PHRASE if len(trimmed) > 1 else _ALONE) and _tells(trimmed, text, around.lexicon):
            found.append((worth, trimmed[0].start, trimmed[-1].end))
    best: list[tuple[int, int]] = []
    for _, start, end in sorted(found, key=lambda f: -f[0]):
        if not any(text[start:end].lower() in text[a:b].lower() for a, b in best):
            best.append((start, end))
    return best[:_PHRASES]


def _runs(nearest: Prospect) -> Iterator[list[int]]:
    """Content words of the paragraph that stand beside each other in both wordings."""
    pairs = [
        (i, p[1])
        for i, (p, f) in enumerate(zip(nearest.met.partners, nearest.met.fates, strict=True))
        if p is not None and f <= Fate.MOVED
    ]
    run = [pairs[0][1]] if pairs else []
    for (i, j), (k, m) in pairwise(pairs):
        if (k, m) == (i + 1, j + 1):
            run.append(m)
            continue
        yield run
        run = [m]
    if run:
        yield run


def _trimmed(run: list[Token], text: str, lexicon: Lexicon) -> list[Token]:
    """A run without the words at its ends that say nothing, and not over the end of a clause."""
    for place, (a, b) in enumerate(pairwise(run)):
        if re.search(r"[,;:.()\n]", text[a.end : b.start]):
            parts = [run[: place + 1], run[place + 1 :]]
            return max((_trimmed(p, text, lexicon) for p in parts), key=lambda p: sum(t.weight for t in p))
    while run and _is_slight(run[0], text, lexicon):
        run = run[1:]
    while run and _is_slight(run[-1], text, lexicon):
        run = run[:-1]
    return run


def _is_slight(token: Token, text: str, lexicon: Lexicon) -> bool:
    return token.sort is Sort.FIGURE or text[token.start : token.end].lower() in lexicon.boilerplate.slight


def _tells(run: list[Token], text: str, lexicon: Lexicon) -> bool:
    """Whether words name a topic: not one name alone, which recurs wherever the text does, nor one that is no noun."""
    if len(run) > 1:
        return True
    (token,) = run
    words = text[token.start : token.end]
    if is_named(text, token) or lexicon.actions.strength(words) is not None:
        return False
    return " " in words or bool(_NOUN_ENDS.match(text, token.end) and not _NO_NOUN.search(words))


def _lost_demand(ask: Wording, nearest: Prospect, lexicon: Lexicon) -> str:
    """The first action of the ask that the paragraph does not have, with its object; "" where it has them all."""
    asked = ((act, demand) for act in ask.acts for demand in act.demands)
    for act, demand in asked:
        known = lexicon.actions.strength(demand.action) is not None
        is_asked = known or (is_deed(ask.text, act, demand, lexicon) and not _NO_VERB.search(demand.action))
        purpose = _PURPOSE.search(ask.text, act.start, demand.start)
        if is_asked and not purpose and _is_lost(ask, demand, nearest):
            return _quoted(ask.text, demand.action_at, _object_ends(ask, act, demand))
    return ""


def _object_ends(ask: Wording, act: Act, demand: Demand) -> int:
    """Where to stop quoting a demand: behind its object where that says enough."""
    end = thing_ends(ask, act, demand)
    first, past = ask.between(demand.action_at, end)
    return end if past - first >= _ENOUGH else act.end


def _lost_words(ask: Wording, nearest: Prospect, lexicon: Lexicon) -> str:
    """The heaviest words of the ask that the paragraph does not have."""
    runs = (_trimmed([ask.content[i] for i in run], ask.text, lexicon) for run in _lost_runs(nearest))
    lost = max(runs, key=lambda run: sum(t.weight for t in run), default=[])
    return _quoted(ask.text, lost[0].start, lost[-1].end) if lost else ""


def _is_lost(ask: Wording, demand: Demand, nearest: Prospect) -> bool:
    first, past = ask.between(demand.action_at, demand.end)
    return first < past and nearest.met.partners[first] is None and nearest.met.fates[first] is Fate.LOST


def _lost_runs(nearest: Prospect) -> Iterator[list[int]]:
    run: list[int] = []
    for i, fate in enumerate(nearest.met.fates):
        if fate is Fate.LOST:
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _quoted(text: str, start: int, end: int) -> str:
    words = one_space(text[start:end])
    most = shown(words, _LONGEST)
    return _OPEN_END.sub("", words[:most]) + ("…" if most < len(words) else "")


def sentence_around(nearest: Prospect, places: list[tuple[int, int]]) -> Passage:
    """The sentence or item of the paragraph that holds the first of the shared words, else its opening words."""
    passage = nearest.carrier.candidate.passage
    text = passage.text
    if not places:
        return passage.quote(0, shown(text, _AROUND))
    begin, past = places[0]
    start = max([m.end() for m in _ENDS.finditer(text, 0, begin)], default=0)
    end = found.start() + 1 if (found := _ENDS.search(text, past)) else len(text)
    if end - start > _AROUND:
        start = start if past - start <= _AROUND else text.rfind(" ", 0, max(begin - _AROUND // 2, 1)) + 1
        end = max(past, start + shown(text[start:end], _AROUND))
    return passage.quote(start, min(end, len(text)))

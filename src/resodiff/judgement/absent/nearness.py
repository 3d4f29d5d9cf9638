"""What the paragraph nearest to an ask shares with it, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from resodiff.demands import Token
from resodiff.judgement.absent.matter import Near, is_slight
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.telling import is_named
from resodiff.judgement.ground.wording import Wording, shown
from resodiff.lexicon import Lexicon
from resodiff.model import Passage

_PHRASES = 2
"""Shared phrases that are told."""

_ALONE = 0.3
"""What a single shared word must tell of the matter."""

_PHRASE = 0.4
"""What several together must."""

_LITTLE = 0.2
"""What any must where the paragraph has so much else of the ask that it plainly comes near."""

_LEAST, _PLAINLY = 0.08, 0.2
"""Share of the matter of an ask from which a paragraph comes near it, and from which it plainly does."""

_AROUND = 300
"""Characters quoted of the sentence or item that holds the shared words."""

NOUN_ENDS = re.compile(
    r"\s*(?:[,;:.)]|$)|\s+(?:of|in|and|or|to|for|by|at|on|from|with|that|which|who|is|are|as|against|while)\b"
)
NO_NOUN = re.compile(r"(?:ed|al|ive|ly|ous|ic|ful|ing|able|ible|less)$")

_A_NOUN = re.compile(r"(?:[st]ion|ment|ity|ances?|ences?|ness|al)s?$")

_ROOT = 4
"""Letters in which two forms of a word agree."""

_LONG = 4
"""Words of a name from which it is no more one that many texts have."""

_ENDS = re.compile(r"[;.]\s|\n")
_BREAK = re.compile(r"[,;:.()\n]")


def one_space(words: str) -> str:
    """Words with one space between any two."""
    return " ".join(words.split())


def shared_phrases(ask: Wording, near: Near, around: Setting) -> list[tuple[int, int]]:
    """Where the words stand in the paragraph that it shares with the ask and that tell of its matter, the heaviest
    first."""
    theirs = near.prospect.carrier.wording
    share = near.place.worth / (sum(near.matter.values()) or 1.0)
    plain: list[tuple[float, int, int]] = []
    slight: list[tuple[float, int, int]] = []
    for run in _runs(ask, theirs, near.place.words) if share >= _LEAST else ():
        words = _trimmed([theirs.content[j] for j in run], theirs.text, around.lexicon)
        if not words or not _tells(words, theirs.text, around) or not _is_said(words, ask, theirs.text):
            continue
        worth = sum(near.matter.get(t.concept, 0.0) for t in words)
        is_plain = worth >= _PHRASE if len(words) > 1 else around.telling(words[0]) >= _ALONE
        (plain if is_plain else slight).append((worth, words[0].start, words[-1].end))
    enough = [s for s in slight if s[0] >= _LITTLE] if share >= _PLAINLY else []
    return _heaviest(plain or enough, theirs.text)


def _heaviest(found: Sequence[tuple[float, int, int]], text: str) -> list[tuple[int, int]]:
    best: list[tuple[int, int]] = []
    for _, start, end in sorted(found, key=lambda f: -f[0]):
        if not any(text[start:end].lower() in text[a:b].lower() for a, b in best):
            best.append((start, end))
    return best[:_PHRASES]


def _runs(ask: Wording, theirs: Wording, words: Sequence[int]) -> Iterator[list[int]]:
    """Content words of the paragraph that stand beside each other in both wordings."""
    beside = set(pairwise(ask.concepts))
    run: list[int] = list(words[:1])
    for j, k in pairwise(words):
        joined = k == j + 1 and (theirs.concepts[j], theirs.concepts[k]) in beside
        if joined and not _BREAK.search(theirs.text, theirs.content[j].end, theirs.content[k].start):
            run.append(k)
            continue
        yield run
        run = [k]
    if run:
        yield run


def _trimmed(run: list[Token], text: str, lexicon: Lexicon) -> list[Token]:
    """A run without the words at its ends that say nothing, but for those of a name, and those beside a noun: "good
    governance"."""
    kept = [i for i, token in enumerate(run) if not _is_empty(token, text, lexicon)]
    while kept and _is_verb(run, kept[0], text, lexicon):
        kept.pop(0)
    if not kept:
        return []
    first, last = kept[0], kept[-1]
    if (
        first
        and text[run[first - 1].end : run[first].start] == " "
        and not _is_verb(run, first - 1, text, lexicon)
    ):
        first -= 1
    if last + 1 < len(run) and NO_NOUN.search(text, run[last].start, run[last].end):
        last += 1
    return run[first : last + 1]


def _is_empty(token: Token, text: str, lexicon: Lexicon) -> bool:
    """Whether a word says nothing at the end of a phrase: a figure, the letter of a symbol ("S-36/1"), or a slight word
    that names nothing."""
    return (
        token.figure
        or token.end - token.start == 1
        or (is_slight(text, token, lexicon) and not is_named(text, token))
    )


def _is_verb(run: list[Token], i: int, text: str, lexicon: Lexicon) -> bool:
    """Whether a word is that of an action, or a figure: what is to be ensured tells, and not that it is to be."""
    words = text[run[i].start : run[i].end]
    done = lexicon.actions.strength(words) is not None and not _A_NOUN.search(words)
    return run[i].figure or (done and text[run[i].end : run[i].end + 4] not in (" of ", " on "))


def _tells(run: list[Token], text: str, around: Setting) -> bool:
    """Whether words name a matter: not short names that many texts have or the whole text is about, but for those who
    hold a mandate; nor one word that is no noun."""
    known = around.lexicon
    words = [text[t.start : t.end] for t in run]
    if all(is_named(text, t) for t in run):
        held = any(word.lower() in known.actors.mandates for word in words)
        own = any(
            word.split()[0] not in known.boilerplate.institutions and t.concept not in around.subject
            for word, t in zip(words, run, strict=True)
        )
        if len(run) > 1:
            return own or held or len(run) >= _LONG
        return own and bool(NOUN_ENDS.match(text, run[0].end))
    if len(run) > 1 or " " in words[0]:
        return True
    if (
        text.endswith("to ", 0, run[0].start)
        or words[0].lower() in known.kinds.empty
        or known.kinds.has(words[0])
    ):
        return False
    return bool(NOUN_ENDS.match(text, run[0].end) and not NO_NOUN.search(words[0]))


def _is_said(run: list[Token], ask: Wording, text: str) -> bool:
    """Whether the ask has a single word itself: one that only means much the same, or stands there in a name, shows
    little alone: "unity" and the Government of National Unity."""
    words = text[run[0].start : run[0].end]
    if len(run) > 1 or " " in words:
        return True
    if words[0].isupper():
        return words[:_ROOT].lower() in ask.text.lower()
    return words[:_ROOT] in ask.text


def sentence_around(passage: Passage, places: Sequence[tuple[int, int]]) -> Passage:
    """The sentence or item of a paragraph that holds the first of some words in it."""
    text = passage.text
    begin, past = places[0]
    start = max([m.end() for m in _ENDS.finditer(text, 0, begin)], default=0)
    end = found.start() + 1 if (found := _ENDS.search(text, past)) else len(text)
    if end - start > _AROUND:
        start = start if past - start <= _AROUND else text.rfind(" ", 0, max(begin - _AROUND // 2, 1)) + 1
        end = max(past, start + shown(text[start:end], _AROUND))
    return passage.quote(start, min(end, len(text)))

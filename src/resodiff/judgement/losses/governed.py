"""What a caveat governs: the words ahead of which it stands, or the last of a row that it closes, and whom they ask."""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.judgement.duties.bearers import charged
from resodiff.judgement.duties.who import is_met
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Caveat
from resodiff.model import AskKind

_AHEAD = re.compile(
    r"(?<!\bas )(?<!\bif )(?<!\bwhen )(?<!\bwhere )\b(?:and|or|but|by|through|for|to|of|with),?\s+$",
    re.IGNORECASE,
)
"""Words that want others behind them: a caveat set between governs what follows, "and, where possible, to"."""

_FORWARD = "preferably"
_ADVERB = re.compile(r"[a-z]+ly", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:to\s+)?(?!(?:and|or|in|on|at|by|for|with|from|over|through|as|so|until)\b)[a-z]"
)
"""What an adverb governs that stands before it: "progressively to realize", and not "progressively and"."""

_PHRASE_ENDS = re.compile(
    r"[,;:.\n]|\s(?:in\s+order\s+to|so\s+as\s+to|so\s+that|with\s+a\s+view|with\s+the\s+aim|in\s+view\s+of|that|which|who)\b"
)
_CLOSED = re.compile(r"\s*(?:[,;.\n]|$)")
_SET_OFF = re.compile(r",\s+$")
_CLAUSE = re.compile(r"[,;:\n]")
_LAST = re.compile(r"\b(?:and|or|as\s+well\s+as)\s+")
_UNFINISHED = re.compile(r"\b(?:to\s+(?:\w+ly\s+)*[a-z]+|[a-z]+ing)\s*$")
"""At the end of words that want an object behind the caveat: "and to consider, where possible, reopening"."""

_OF_ITS_OWN = re.compile(
    r"(?:also\s+)?(?:the|an?|its|their|any|other|to|by|for|of|in|on|at|with|through)\s+", re.IGNORECASE
)
"""How an element of its own begins: a lone noun is but a second word for the one before it."""

_FEW = 3
"""Content words from which an element is one of its own however it begins."""


def governs_other(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether a caveat of a carrier governs nothing that was asked: only words that are new, or what others are asked
    for in a paragraph of other words."""
    text = carrier.wording.text
    if ahead := _ahead(text, caveat):
        return _is_new(case, carrier, *ahead)
    if (last := _last_of_row(case, carrier, caveat)) and _is_new(case, carrier, *last):
        return True
    return case.reworded and _asks_others(case, carrier, caveat)


def _ahead(text: str, caveat: Caveat) -> tuple[int, int] | None:
    """The phrase before which a caveat stands; None where it limits what stands before itself."""
    start = caveat.end
    if _AHEAD.search(text, max(0, caveat.start - 20), caveat.start):
        start += text.startswith(",", start)
    elif caveat.words.lower() != _FORWARD and not (
        _ADVERB.fullmatch(caveat.words) and _GOES_ON.match(text, start)
    ):
        return None
    past = _PHRASE_ENDS.search(text, start)
    return start, past.start() if past else len(text)


def _last_of_row(case: Case, carrier: Carrier, caveat: Caveat) -> tuple[int, int] | None:
    """The last of several elements, where a caveat is set off from it and closes the row: "and the ports, if any"."""
    text = carrier.wording.text
    comma = _SET_OFF.search(text, max(0, caveat.start - 3), caveat.start)
    if carrier is not case.carriers[0] or comma is None or not _CLOSED.match(text, caveat.end):
        return None
    clause = max((m.end() for m in _CLAUSE.finditer(text, 0, comma.start())), default=0)
    joint = max((m.end() for m in _LAST.finditer(text, clause, comma.start())), default=0)
    if not joint or _UNFINISHED.search(text, joint, comma.start()):
        return None
    first, past = carrier.wording.between(joint, comma.start())
    own = _OF_ITS_OWN.match(text, joint) is not None or past - first >= _FEW
    return (joint, comma.start()) if own else None


def _is_new(case: Case, carrier: Carrier, start: int, end: int) -> bool:
    """Whether a stretch of a carrier says something that the ask has not, and stands for nothing of it that is gone."""
    text, (first, past) = carrier.wording.text, carrier.wording.between(start, end)
    met = case.partners(0, len(case.wording.text))
    if past == first or any(c is carrier and start <= t.start < end for c, t in met):
        return False
    if any(
        t.concept in case.wording.known and _is_act(case, text, t)
        for t in carrier.wording.content[first:past]
    ):
        return False
    edited = carrier is case.carriers[0] and not case.rewritten
    return not (edited and any(r.place and r.place[0] < end and start < r.place[1] for r in runs(case)))


def _is_act(case: Case, text: str, token: Token) -> bool:
    """Whether a word is an action: one that was asked is limited wherever the ask's own word was met."""
    return case.lexicon.actions.strength(text[token.start : token.end]) is not None


def _asks_others(case: Case, carrier: Carrier, caveat: Caveat) -> bool:
    """Whether the act in which a caveat stands asks none of those whom the ask names. Whom a sentence of a letter
    asks is not always told."""
    if case.ask.kind is AskKind.PROSE:
        return False
    theirs = charged(carrier.wording.text, carrier.wording.act_at(caveat.start), case.lexicon)
    mine = [who for act in case.wording.acts for who in charged(case.wording.text, act, case.lexicon)]
    if not mine or not theirs:
        return False
    return not any(is_met(m, t, case.lexicon) or is_met(t, m, case.lexicon) for m in mine for t in theirs)


def only_named(case: Case, carrier: Carrier, start: int, end: int) -> float:
    """What those words of a stretch of a carrier weigh that the ask has in names only, and the carrier in none: the
    "Fund for Relief and Repair" is no repair."""
    mine, theirs = case.wording, carrier.wording
    plain = {c for c, t in zip(mine.concepts, mine.content, strict=True) if mine.text[t.start].islower()}
    met = (t for c, t in case.partners(0, len(mine.text)) if c is carrier and start <= t.start < end)
    return sum(t.weight for t in met if t.concept not in plain and theirs.text[t.start].islower())

"""Whole limbs of a sentence that are gone: they are quoted from their verb, and not by their tail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.lost_words.strays import is_astray

_NOT_DONE = (
    r"(?:the|all|any|their|its|other|which|whom|that|those|these|people|women|men|children|youth|[a-z]+s)\b(?<!\baddress)(?<!\baccess)"
    r"(?<!\bassess)(?<!\bprocess)(?<!\bpass)(?<!\bdiscuss)(?<!\bexpress)(?<!\bfocus)(?<!\bharness)(?<!\bpossess)(?<!\bsuppress)"
)
_OPENS = re.compile(
    r"\b(?:[Tt]o|by|while|through|including\s+by|with\s+a\s+view\s+to|(?:with|for)\s+the\s+(?:aim|purpose)\s+of)\s+"
    rf"(?:[a-z]+ly\s+)?(?P<verb>[a-z]{{3,}}ing\b|(?<=[Tt]o\s)(?!{_NOT_DONE})[a-z]{{2,}}\b)"
    r"(?!\s*[,;.]|\s+(?:as|and|or|in|of|whatever|by|for|when|on|with)\b)"
)
"""What opens a limb: "to repair", "by repairing"."""

_BORDER = re.compile(
    r"[;:.\n]|,?\s+(?:and|or|as\s+well\s+as)\s+(?:also\s+|further\s+)?(?=(?:to\s+[a-z]|by\s+[a-z]+ing|that\b|(?:be|is|are|should|must)\b))"
    r"|,\s+(?=(?:and\s+|or\s+)?(?:to\s+[a-z]+|by\s+[a-z]+ing|including|in\s+particular|such\s+as|as\s+well\s+as|while|which|who|"
    r"taking|in\s+(?:accordance|line)|with)\b)"
)
"""Where a limb ends."""

_JOINT = re.compile(
    r",?\s+(?P<joint>with\s+a\s+view\s+to|in\s+order\s+to|so\s+as\s+to|so\s+that|while|until|unless|provided\s+that|"
    r"taking\s+into\s+account|bearing\s+in\s+mind|in\s+line\s+with|in\s+accordance\s+with)\s"
)
"""Where another clause begins within a lost stretch."""

_GOVERNED = re.compile(
    r"\b(?:of|for|by|with|in|on|to|from|under|at)\s+(?:(?:the|a|an|its|their|all|most)\s+)*$"
)
"""Before the tail of a phrase whose head is kept."""

_SHORT, _LONG = 4, 4
"""Words of a tail at most, and words at least behind it, so that the tail is left out."""

_WHOLE = 0.8
"""Share of a limb by weight from which it is gone whole."""

_BACK, _LONGEST = 120, 170
"""Characters within which a limb opens before a lost stretch, and up to which it is quoted."""


_TRAIL = re.compile(r"(?:[\s,;:.*]|\b(?:and|or|as\s+well\s+as|in\s+this\s+regard)\b)+$")
"""What joins a limb to the next."""


def split(case: Case, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a lost stretch: none goes over the verb of an act, and none is the tail of a phrase before a clause
    of its own."""
    text = case.wording.text
    cuts = [a.verb.start for a in case.wording.acts if a.verb and start < a.verb.start < end]
    for first, past in zip([start, *cuts], [*cuts, end], strict=True):
        joint = _JOINT.search(text, first, past)
        if not joint or not _is_tail(text, first, joint.start(), past):
            yield first, past
            continue
        if Fate.LOST in case.fates(first, joint.start()):
            yield first, joint.start()
        yield joint.start("joint"), past


def _is_tail(text: str, first: int, joint: int, past: int) -> bool:
    """Whether the words of a stretch before a joint are the tail of a phrase, and those behind it a clause."""
    tail, clause = text[first:joint].split(), text[joint:past].split()
    governed = _GOVERNED.search(text[max(0, first - _BACK) : first])
    return len(tail) <= _SHORT and len(clause) >= _LONG and governed is not None


def whole_limb(case: Case, start: int, end: int, others: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The limb in which a lost stretch stands, from its verb, if all of it is gone."""
    text = case.wording.text
    act = case.wording.act_at(start)
    if act.verb and len(case.wording.acts) > 1 and act.verb.end <= start:
        lost = Fate.LOST in case.fates(start, end)
        if lost and _is_gone(case, act.verb.end, act.end, others):
            return act.verb.start, _ending(text, act.verb.end, max(end, act.verb.end), act.end)
    least = max(act.after, start - _BACK)
    opened = [m for m in _OPENS.finditer(text, least, act.end) if m.start() <= start]
    if not opened:
        return None
    opens = opened[-1]
    border = _BORDER.search(text, max(opens.end(), start), act.end)
    past = border.start() if border else act.end
    if _BORDER.search(text, opens.end(), start) or past < end:
        return None
    if _opening_stands(case, opens.start("verb"), start) or not _is_gone(case, opens.end(), past, others):
        return None
    return opens.start("verb"), _ending(text, opens.end(), end, past)


def _opening_stands(case: Case, verb: int, start: int) -> bool:
    """Whether a limb stands from its verb to the comma before a lost stretch: "to report to the Guild, | in verse"."""
    comma = case.wording.text.rfind(",", verb, start)
    return comma >= 0 and set(case.fates(verb, comma)) == {Fate.KEPT}


def _ending(text: str, start: int, end: int, past: int) -> int:
    """Where the quotation of a limb ends that goes on to `past`: at its last border that is not too far."""
    trail = _TRAIL.search(text, start, past)
    past = trail.start() if trail else past
    if past - start <= _LONGEST:
        return max(past, end)
    border = _BORDER.search(text, max(start, end), past)
    return border.start() if border else max(end, start)


def _is_gone(case: Case, start: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether nearly all words of a limb are lost, or stand far from all that stood beside them, and no other rule
    tells of some. A caveat or a word of force that went with its limb is told by none."""
    first, past = case.wording.between(start, end)
    whole = sum(case.wording.weights[first:past])
    gone = sum(
        case.wording.weights[i]
        for i in range(first, past)
        if case.met.fates[i] >= Fate.ECHOED or is_astray(case, i, ())
    )
    text, words = case.wording.text, case.lexicon
    went = {c.start for c in words.limits_in(text)} | {q.start for q in words.qualifiers_in(text)}
    told = [(s, e) for s, e in others if s not in went and s < end and start < e]
    spoken = any(Fate.LOST in case.fates(*span) for span in told)
    return past - first >= 2 and gone >= _WHOLE * whole and not spoken

"""Whether another thing stands in a list in the place of one: markets for hospitals."""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case
from resodiff.judgement.lost_words.as_much import says_as_much
from resodiff.judgement.lost_words.runs import Run

OPENS = re.compile(
    r"\b(?:(?:of|for|against|between|among|including|such\s+as|by|with|from|on|in|who|which)|to\s+[a-z]+)\s+(?:(?:the|all|any|every|their|its)\s+)?$"
)
"""The words on which a row of things hangs: "with food, water and shelter"."""

_REACH = 40
"""Characters before a word that show how it stands."""

_LAST = re.compile(r"\w,\s+[\w’-]+,?\s+(?:and|or)\s+$")
_ENDS = re.compile(r"[,;.]|$")
"""Around the last of several in a row."""

_LISTED_AFTER = re.compile(r"\w,\s+(?:and\s+|or\s+)?$")
_LISTED = re.compile(r"(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)[\w’-]+(?=[\s,;.])")
"""Around a word that is one of several in a row, with nothing else beside it."""


def is_other_element(case: Case, run: Run) -> bool:
    """Whether another noun stands in the place of one of three or more in a row: of things that are listed each is
    meant. Of two, or of longer phrases, one is put for the other as often in other words."""
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    if run.place is None or case.rewritten or len(run.tokens) > 1:
        return False
    one, other = mine[run.start : run.end], theirs[slice(*run.place)]
    if (
        not (one.isalpha() and other.isalpha() and other.islower())
        or case.lexicon.actions.strength(one) is not None
    ):
        return False
    if says_as_much(case.lexicon, one, other):
        return False
    return _is_listed(mine, run.start, run.end) and _is_listed(theirs, *run.place)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a word alone is an element of a list with commas: "schools, | hospitals | and roads"."""
    before = text[max(0, start - _REACH) : start]
    if _LAST.search(before) and _ENDS.match(text, end):
        return True
    after = _LISTED.match(text, end)
    return bool(after and (_LISTED_AFTER.search(before) or (after[0][0] == "," and OPENS.search(before))))

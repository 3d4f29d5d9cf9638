"""Whether all of a thing are still meant by another small word before it: "each report" for "every report", "commit no
attack", "not attack" and "refrain from attacking" for "refrain from any attack"."""

from __future__ import annotations

import re

from resodiff.demands import Token
from resodiff.judgement.ground.case import Case
from resodiff.lexicon import Qualifier

_EVERY = frozenset({"every", "each", "any"})

_ROW = r"(?:[\w’-]+(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+|\s+)){0,4}$"
_MEANS_ALL = re.compile(rf"\b(?:every|each|any|all|no|whatever|whichever)\s+(?!of\b){_ROW}", re.IGNORECASE)
"""Before a thing or the row of qualities before it, in whatever order these stand: "any trade, financial or"."""

_NOT = re.compile(
    r"\b(?:not|never|nor|no\s+longer|neither|cannot)\s+(?:to\s+)?(?:\w+ly\s+|in\s+any\s+way\s+)?$",
    re.IGNORECASE,
)
_KEEPS_FROM = re.compile(r"\bfrom\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""Before what is not to be done: as a verb it has no "any"."""

_WHOLE = re.compile(rf"\b(?:the|its|their)\s+(?:full|entire|whole|complete)\s+{_ROW}", re.IGNORECASE)
"""The same of several together, for "all": "the full human and financial resources"."""

_NO_EXCEPTION = re.compile(
    r"(?:(?!\bto\b)[^;:\n])*?\bwith(?:out(?:\s+any)?|\s+no)\s+exceptions?\b(?!\s+(?:for|as)\b)",
    re.IGNORECASE,
)
"""The same behind them: "the prisons in Lestra, without exception"."""

_ENDS = re.compile(r"[;:.\n]|\b(?:of|on|in|to|for|by|with|from|at|that|which|who)\b")
"""What parts a small word from a thing that is not its own."""

_SIGHT = 80


def stands_otherwise(case: Case, qualifier: Qualifier) -> bool:
    """Whether the carriers have what an "every", "each", "any" or "all" of the ask stood before with a word before it
    that means as much."""
    word = qualifier.words.lower()
    if word not in _EVERY and word != "all":
        return False
    at, _ = case.wording.between(qualifier.end, qualifier.end)
    partner = case.met.partners[at] if at < len(case.met.partners) else None
    if partner is None or _ENDS.search(case.wording.text, qualifier.end, case.wording.content[at].start):
        return False
    words = case.carriers[partner[0]].wording
    token = words.content[partner[1]]
    if _NO_EXCEPTION.match(words.text, token.end, token.end + _SIGHT):
        return True
    if word == "all":
        whole = _WHOLE.search(words.text, max(0, token.start - _SIGHT), token.start)
        return whole is not None and not _ENDS.search(whole.group())
    return _is_all(words.text, token)


def _is_all(text: str, token: Token) -> bool:
    before = text[max(0, token.start - _SIGHT) : token.start]
    found = _MEANS_ALL.search(before)
    if found and not _ENDS.search(found.group()):
        return True
    gerund = text.endswith("ing", token.start, token.end)
    return _NOT.search(before) is not None or (gerund and _KEEPS_FROM.search(before) is not None)

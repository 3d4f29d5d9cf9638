"""Where the elements of a sentence begin and end, so that what is quoted of it is a whole clause or element."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resodiff.judgement.ground.wording import Wording

_JOINER = (
    r"(?:[,;:–—\n]\s*)*(?:(?:and|or|as\s+well\s+as|including|in\s+particular|particularly|especially|such\s+as|inter\s+alia|"
    r"namely|notably|but|also)\b[,\s]*)*"
)
_LEAD = re.compile(rf"\s*{_JOINER}(?:\([a-z]{{1,4}}\)\s*)?", re.IGNORECASE)
"""What joins an element to the one before and is no part of it."""

_TRAIL = re.compile(
    r"(?:[\s,;:.–—]|(?<![\w-])(?:and|or|as\s+well\s+as|including|in\s+particular|such\s+as|the|a|an|of|its|their|to|by|for|in|on|"
    r"with|all|other)\b)+$",
    re.IGNORECASE,
)
"""What joins an element to the next."""

_CLAUSE = (
    r"(?:also\s+|further\s+)?(?:to\s+(?!the\b|all\b|a\b)[a-z]+|by\s+[a-z]+ing|in\s+order\s+to|with\s+a\s+view|which|whose|"
    r"who)\b"
)
_BREAK = re.compile(rf"[;\n]|,\s+(?:and\s+)?(?={_CLAUSE})")
"""Where one clause of a longer stretch ends and the next begins."""

_JOINED = re.compile(
    r"(?:[,;:\n(–—]\s*|\b(?:and|or|as\s+well\s+as|including|in\s+particular|particularly|especially|such\s+as|namely|notably)\s+)"
    r"(?:(?:the|a|an|of|to|in|on|for|by|with|from|against|their|its|all|other|any|also)\s+)*$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:to|by|with|without|for|in|on|at|through|from|against|of|under|during|throughout|between|among|towards?|into|upon|over|"
    r"that|which|who|whose|where|when|while|so|including|because|since|after|before|until|even|if|as|regarding|concerning)\b"
    r"|[a-z]{3,}ing\b",
)
_CLOSED = re.compile(
    r"\s*(?:$|[,;:.)\n–—])|\s+(?:and|or|as\s+well\s+as|including|in\s+particular|especially|particularly|such\s+as|while|but)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\s+(?:in|to|of|for|which|that|who|whose|with|without|from|by|on|at|against|into|through|during|under|where|when|between|"
    r"among|throughout|is|are|was|were|has|have|shall|should|must|may|can)\b",
    re.IGNORECASE,
)
"""What goes on behind an element of a row, and belongs to all of them."""

_HANGS = re.compile(
    r"\b(?:of|for|against|between|among|by|with|from|on|in|to|the|all|their|its|any)\s+$", re.IGNORECASE
)
_ROW = re.compile(r",\s|\s+(?:and|or)\s")
"""Around the first element of a row: the word on which the row hangs, and what joins the next."""

_GOES_ON = re.compile(r"\s+(?:of|on|for|to|in|against)\s+(?:the\s+)?[A-Z]")
"""What may go on with a name."""

_ALTERNATIVE = re.compile(r"\bor\s+(?:to\s+)?$", re.IGNORECASE)
_OR = re.compile(r",?\s+or\b")
_ACTION = re.compile(r"to\s+[a-z]+\b|[a-z]{3,}ing\b")
"""An action that is one of two, of which either will do."""

_STRESS = re.compile(
    r"\b(?:in\s+particular|particularly|especially|notably|specifically|above\s+all|first\s+and\s+foremost)\b[,\s]*"
    r"(?:(?:but\s+not\s+limited\s+to|the|all|of|to|in|on|for|by|with|from|against|among|those|their|its)\b\s*)*$",
    re.IGNORECASE,
)
"""Before what is only stressed, or what the rest is limited to."""

_BESIDES = re.compile(r",?\s+(?:as\s+well\s+as|and\s+also|in\s+addition\s+to|together\s+with)\s+")
"""What ends a stress: what follows stands beside all that went before."""

_BETWEEN = re.compile(r",\s+(?:(?:and|or|as\s+well\s+as)\s+)?|\s+as\s+well\s+as\s+|\s+(?:and|or)\s+(?=[A-Z])")
"""Between two elements of a row. What is joined by "and" alone may have its last word in common."""

_SHORT = 4
"""Words up to which what stands between two commas is an element of a row."""

_BACK = 40
"""Characters before a stretch within which the words stand that join it."""

_LONGEST = 220
"""Characters from which a quotation ends at the next border within it."""

_LEAST = 40
"""Characters before which no quotation ends so."""

_CUT = re.compile(
    r"[;\n]|,\s+(?=(?:as\s+well\s+as|including|especially|particularly|in|with|while|where|when|through|under|such\s+as|"
    rf"(?:and\s+)?{_CLAUSE})\b)"
)
"""Where a long quotation may end."""

_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def pieces(words: Wording, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a stretch of a wording, each without the words that join it to its neighbours."""
    breaks = [m.span() for m in _BREAK.finditer(words.text, start, end)]
    breaks += [(a.verb.start, a.verb.start) for a in words.acts if a.verb and start < a.verb.start < end]
    cuts = [start, *(at for span in sorted(breaks) for at in span), end]
    for first, past in zip(cuts[::2], cuts[1::2], strict=True):
        own = _bare(words.text, first, past)
        if own[0] < own[1]:
            yield own


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    trail = _TRAIL.search(text[start:end])
    return start, start + trail.start() if trail else end


def behind_stress(text: str, inserted: int, start: int, end: int) -> tuple[int, int]:
    """A piece of what was put in from `inserted` on, without what it only stresses; empty if it does nothing else."""
    if not _STRESS.search(text, max(inserted, start - _BACK), start):
        return start, end
    besides = _BESIDES.search(text, start, end)
    return (besides.end() if besides else end), end


def elements(text: str, start: int, end: int, new: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The elements of a row in which words stand that are new, next ones as one; all of a stretch that is no row."""
    joints = [m.span() for m in _BETWEEN.finditer(text, start, end)]
    borders = [start, *(at for joint in joints for at in joint), end]
    row = list(zip(borders[::2], borders[1::2], strict=True))
    fresh = [any(a <= at < b for at in new) for a, b in row]
    if len(row) < 2 or all(fresh) or any(len(text[a:b].split()) > _SHORT for a, b in row):
        yield start, end
        return
    for n, (a, _) in enumerate(row):
        if fresh[n] and not (n and fresh[n - 1]):
            last = next((k for k in range(n, len(row)) if not fresh[k]), len(row)) - 1
            yield a, row[last][1]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch is an element of its own: not words within a phrase that goes on before or behind it, nor what
    may be done instead."""
    if _is_torn(text, start, end) or _is_instead(text, start, end):
        return False
    before, opens = text[max(0, start - _BACK) : start], _OPENING.match(text, start)
    if _CLOSED.match(text, end):
        return bool(opens or _JOINED.search(before) or (_HANGS.search(before) and _ROW.match(text, end)))
    return bool(_JOINED.search(before) and not opens and _WITHIN.match(text, end))


def _is_torn(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends within a compound, a name, quotation marks or brackets."""
    words = text[start:end]
    if not _is_balanced(words) or words.endswith("-") or text[start - 1 : start] == "-":
        return True
    return words.split()[-1][0].isupper() and _GOES_ON.match(text, end) is not None


def _is_instead(text: str, start: int, end: int) -> bool:
    """Whether a stretch is an action beside which another may be chosen."""
    chosen = _ALTERNATIVE.search(text[max(0, start - _BACK) : start]) or _OR.match(text, end)
    return bool(chosen and _ACTION.match(text, start))


def cut_at_border(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch as it is quoted: a long one ends where a clause in it does, outside quotation marks and brackets."""
    if end - start <= _LONGEST:
        return start, end
    cuts = [m.start() for m in _CUT.finditer(text, start + _LEAST, start + _LONGEST)]
    return start, next((cut for cut in reversed(cuts) if _is_balanced(text[start:cut])), end)


def _is_balanced(words: str) -> bool:
    return all(words.count(opened) == words.count(closed) for opened, closed in _PAIRS)

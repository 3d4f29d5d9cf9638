"""Where the clauses of a wording begin, and what may stand before the verb of one without changing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BREAK = re.compile(r"[.;:(]")

_SUBJECT = r"(?:[Ii]t|[Tt]he\s+(?:Human\s+Rights\s+)?Council|[Tt]he\s+(?:General\s+)?Assembly)\s+"
_BOUNDARY = re.compile(
    r"[,;:.\s](?:(?<=[,;:])\s*(?:(?:and|while|but|or|yet)\s+)?|(?<=\s)(?:and|while|but)\s+"
    rf"|(?<=\.)\s+(?=[TI])(?:In\s+th(?:is|at)\s+\w+,\s+)?{_SUBJECT})"
)
"""What a clause begins behind. Which sign it opens with is looked at behind it: all signs stand at the head of the
expression, by which it passes over letters faster."""

_ITEM = re.compile(r"(?:\n|\([a-z]{1,4}\)\s|[•–-]\s|\d\.\s)$")

_POINT = (
    r"(?:regards?|respects?|contexts?|connections?|ends?|purposes?|effect|aims?|goals?|objectives?|spirit|vein|light|basis"
    r"|matters?|points?|issues?|view|note|score|occasion|framework|sense|time|token|reasons?|way|manner|juncture|stage"
    r"|backdrop|mind|conclusions?|findings)"
)
_ASIDE = re.compile(
    r"(?i:(?:in|to|for|with|on|at|under|by|from|against)\s+(?:this|that|these|those|the\s+same|such|which)\s+"
    rf"(?:\w+\s+)?{_POINT}(?:\s+in\s+(?:view|mind))?"
    r"|in\s+(?:the\s+)?(?:light|view|consequence|pursuance)\s+of\s+(?:this|that|the\s+(?:above|foregoing|same))"
    r"|in\s+(?:addition|turn|consequence|the\s+meantime|the\s+same\s+breath)"
    r"|as\s+an?\s+(?:matter\s+of\s+\w+|(?:\w+\s+)?step|consequence|result|minimum)"
    r"|for\s+its\s+part|inter\s+alia|above\s+all|nonetheless|nevertheless|instead|hence|consequently|rather|simply|now|then"
    rf")\b,?\s+(?:{_SUBJECT})?"
)
"""Words that point back to what was said, or link: "in that connection", "to this end", "as a matter of urgency"."""

_ASIDES_BEGIN = frozenset(
    {
        "in",
        "to",
        "for",
        "with",
        "on",
        "at",
        "under",
        "by",
        "from",
        "against",
        "as",
        "inter",
        "above",
        "nonetheless",
    }
    | {"nevertheless", "instead", "hence", "consequently", "rather", "simply", "now", "then"}
)
_NO_ADVERBS = frozenset(
    {
        "ally",
        "anomaly",
        "apply",
        "assembly",
        "bully",
        "comply",
        "daily",
        "early",
        "elderly",
        "family",
        "fly",
        "imply",
        "italy",
        "july",
        "monopoly",
        "multiply",
        "rally",
        "rely",
        "reply",
        "supply",
        "tally",
    }
)


class Word(NamedTuple):
    """A word in lower case with its offsets."""

    text: str
    start: int
    end: int


_word = partial(tuple.__new__, Word)
"""A word of a tuple of its fields. The call that a named tuple puts in between takes as long as finding it."""


def next_word(text: str, start: int) -> Word | None:
    """The first word from `start`."""
    hit = _WORD.search(text, start)
    return _word((hit[0].lower(), *hit.span())) if hit else None


def words_from(text: str, first: Word, limit: int) -> list[Word]:
    """Up to `limit` words from a first one to the next full stop, semicolon, colon or bracket."""
    end = _BREAK.search(text, first.end)
    hits = _WORD.finditer(text, first.end, end.start() if end else len(text))
    return [first, *[_word((hit[0].lower(), *hit.span())) for hit in islice(hits, limit - 1)]]


def clause_starts(text: str) -> Iterator[int]:
    """Where a clause of `text` may begin, in order."""
    yield 0
    for found in _BOUNDARY.finditer(text):
        yield found.end()


def opens_item(text: str, start: int) -> bool:
    """Whether an item of a list begins at `start`: there a capital is no sign of a name or of an operative verb."""
    return start > 0 and _ITEM.search(text, max(0, start - 8), start) is not None


def past_aside(text: str, word: Word) -> int:
    """Where the aside that begins with `word` ends; the start of the word where there is none."""
    found = _ASIDE.match(text, word.start) if word.text in _ASIDES_BEGIN else None
    return found.end() if found else word.start


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb by its form: "respectfully", "earnestly"."""
    return word.endswith("ly") and word not in _NO_ADVERBS

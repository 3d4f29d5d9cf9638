"""Names whose words stand, and name no more: "codes of conduct" for "the Code of Conduct for Convoys"."""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.short_forms import named_otherwise

_CAPITALS = 2
"""Words with capitals from which words are a name: one alone may be written so for respect."""

_ARTICLE = re.compile(
    r"\b(?:the|its|their|his|her|our|this|that|these|those|said)\s+"
    r"(?:(?!(?:of|and|or|on|for|in|to|with|by|under)\b)[\w’-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before what is known as one, with an adjective or a year between."""

_ONE_OF = re.compile(r"\ban?\s+$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BESIDE = 25
"""Signs around a name in which its year stands, and before it its article."""


def is_lowered(case: Case, start: int, end: int) -> bool:
    """Whether half or more of the words of a name, with capitals in the ask, stand in the main carrier, an edited form,
    with none, and speak of any such thing there, or of a thing of another kind.

    The same words in the same form are another house's spelling of the name.
    """
    if case.rewritten:
        return False
    text, main, kinds = case.wording.text, case.carriers[0].wording, case.lexicon.kinds
    first, past = case.wording.between(start, end)
    capitals = [i for i in range(first, past) if text[case.wording.content[i].start].isupper()]
    met = [p for i in capitals if (p := case.met.partners[i]) is not None]
    if len(capitals) < _CAPITALS or 2 * len(met) < len(capitals):
        return False
    if any(which or main.text[main.content[j].start].isupper() for which, j in met):
        return False
    heads = [
        i for i in capitals if kinds.has(text[case.wording.content[i].start : case.wording.content[i].end])
    ]
    at = min(main.content[j].start for _, j in met)
    if not heads or _is_spelt_so(text[start:end], main.text, at) or named_otherwise(case, start, end):
        return False
    return (
        (_is_known(text, start) and not _is_known(main.text, at))
        or all(case.met.partners[i] is None for i in heads)
        or _has_lost_year(case, start, end)
    )


def _is_spelt_so(name: str, theirs: str, at: int) -> bool:
    """Whether a text has a name in small letters, and not as one of several."""
    return _words(name) in _words(theirs) and not _ONE_OF.search(theirs, max(0, at - _BESIDE), at)


def _words(text: str) -> str:
    return " ".join(text.lower().split())


def _is_known(text: str, start: int) -> bool:
    """Whether what begins at a place is known as one."""
    return _ARTICLE.search(text, max(0, start - _BESIDE), start) is not None


def _has_lost_year(case: Case, start: int, end: int) -> bool:
    """Whether the year beside a name stands in no carrier."""
    year = _YEAR.search(case.wording.text, max(0, start - _BESIDE), end + _BESIDE)
    return year is not None and not any(year.group() in c.wording.text for c in case.carriers)

"""What stands like a word of force and is none: an adverb that says how a letter speaks, and one that is denied."""

from __future__ import annotations

import re

from resodiff.judgement.ground.case import Case
from resodiff.lexicon import Family, Qualifier
from resodiff.model import AskKind

_SPOKEN = 60
"""Characters behind an adverb in which the verb stands that it belongs to."""

_SPEAKS = re.compile(r"(?:^|[,.]\s+|\b(?:should|must|would|could|also|[Ww]e|[Ii]t|and)\s+)$")
"""Before an adverb of the one who asks: "the Council should equally urge". "To fully support" is asked of another."""


_DENIED = re.compile(r"\b(?:not|never|nor)\s+(?:yet\s+)?$")
"""Before what is denied: "not exclusively by pirates". Where something is barred, "any" of it has its force all the
same."""


def is_no_force(case: Case, qualifier: Qualifier) -> bool:
    """Whether what would be a word of force is denied, or says how a letter speaks: "should equally urge"."""
    if qualifier.words.lower() != "any" and _DENIED.search(
        case.wording.text, max(0, qualifier.start - 12), qualifier.start
    ):
        return True
    if case.ask.kind is not AskKind.PROSE or not qualifier.words.lower().endswith("ly"):
        return False
    text, end = case.wording.text, qualifier.end
    if not _SPEAKS.search(text, 0, qualifier.start):
        return False
    use = case.lexicon.opening_verb(text[end : end + _SPOKEN].lstrip(" ,"))
    return use is not None and use.start == 0 and use.verb.family is Family.INSTRUCTIVE

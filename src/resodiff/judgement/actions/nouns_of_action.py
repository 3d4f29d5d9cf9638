"""Whether a noun of action in an ask is an action that is asked."""

from __future__ import annotations

import re

from resodiff.judgement.actions.tasks import tasks
from resodiff.judgement.ground.case import Case
from resodiff.lexicon import Family

_HEAD = 2
"""Content words of a task within which a noun is the action that is asked: "calls for the prompt closure of"."""

_NOUN = re.compile(
    r"(?<!\w)(?!(?:en|as|in|se|re)(?:s|c)?ure$|(?:im|com)plement$|augment$|(?:ap|re)peal$|advance$)\w+(?:[st]ion|ment|ure|ance|al)$"
)
_VERB_BEFORE = re.compile(r"\b[Tt]o\s+(?:\w+ly\s+)?$")
_WANTING = (Family.INSTRUCTIVE, Family.REINFORCING)


def is_only_named(case: Case, at: int) -> bool:
    """Whether a word of the ask is a noun of action that nobody is asked for: "the crime of torture or punishment"."""
    words, token = case.wording, case.wording.content[at]
    if not _NOUN.search(words.text[token.start : token.end]) or _VERB_BEFORE.search(
        words.text, max(0, token.start - 25), token.start
    ):
        return False
    act = words.act_at(token.start)
    if act.verb is not None and act.verb.verb.family not in _WANTING:
        return True
    return not any(at in task[:_HEAD] for task in tasks(words, act, case.lexicon))

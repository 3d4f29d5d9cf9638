"""Where the phrase around a word ends, so that a quotation stops at its border and never within a name."""

from __future__ import annotations

import re

_LINK = (
    r"(?:of|in|on|at|to|by|for|with|from|and|or|as|that|which|who|whose|where|when|through|including|against|under|"
    r"towards?|into|upon|within|without|between|among|during|before|after|until|if|while|is|are|be|has|have)\b"
)
_NAME_LINK = r"(?:of|on|and|for|in|to|against|with|the|from|or)"
_REST = re.compile(rf"[^\S\n]+(?:(?!{_LINK})|{_NAME_LINK}[^\S\n]+(?:the[^\S\n]+)?(?=[A-Z]))[^\s,;:.()]+")
_OF = re.compile(r"[^\S\n]+(?:of|in|to|into|on|upon|for|by)\b")

_LONGEST = 90
"""Characters after a word beyond which its phrase is not followed, unless within a name."""

_LONGEST_NAME = 200


def phrase_end(text: str, end: int) -> int:
    """Where the phrase ends that goes on after `end`: the object of an action ("release | all political prisoners"),
    or the rest of a name."""
    start = end
    opened = _OF.match(text, end)
    at = opened.end() if opened else end
    while (found := _REST.match(text, at)) and (found.end() - start <= _LONGEST or _is_name(found, start)):
        at = found.end()
    kept = text[start:at].rstrip()
    return end if opened and at == opened.end() else start + len(kept)


def _is_name(found: re.Match[str], start: int) -> bool:
    """Whether the next word goes on with a name: titles of conventions are long."""
    return found.group().split()[-1][0].isupper() and found.end() - start <= _LONGEST_NAME

"""Which country a resolution is about, by its title."""

from __future__ import annotations

import re

from resodiff.lexicon import load

_NAME = r"[A-Z][\w’'-]+"
_COUNTRY = re.compile(
    rf"\b(?:in|for|with|to)\s+(?:the\s+)?({_NAME}(?:\s+(?:(?:of|and)\s+(?:the\s+)?)?{_NAME})*)"
    r"(?=\s*(?:$|,|in the (?:field|light|run-up)|stemming|to\b))"
)
"""A name behind "in", "for", "with" or "to" at the end of a title or of its first part: "… human rights in the Sudan",
"Assistance to Somalia in the field of human rights". Titles put no other word in capitals there but institutions'."""

_ABOUT = re.compile(
    r"\b(?:situation|crisis|human rights|assistance|cooperation|accountability)\b", re.IGNORECASE
)
"""What titles about a country are about."""


def country_of(title: str) -> str:
    """The country in a title ("57/48. Situation of human rights in Varonia"), "" where it names none.

    Of the 306 titles of the Human Rights Council that were looked through, each country that it finds is one.
    """
    words = " ".join(title.split())
    institutions = load().boilerplate.institutions
    if not _ABOUT.search(words):
        return ""
    for found in _COUNTRY.finditer(words):
        if not institutions & set(re.findall(_NAME, words[: found.end(1)])[1:]) - _NAMES_TOO:
            return found[1]
    return ""


_NAMES_TOO = frozenset({"United"})
"""Words of institutions that names of countries have as well: "the United Republic of Tanzania"."""

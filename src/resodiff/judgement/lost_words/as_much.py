"""Whether one word says as much as another in its place: a form of it, or one that is known to mean the same."""

from __future__ import annotations

from resodiff.lexicon import Lexicon

_ROOT = 4
"""Letters by which forms of one word are known: "full" and "fully", "lead" and "leadership"."""

_SLIP = 0.75
"""Share of letters from which one word is only spelt otherwise."""


def says_as_much(words: Lexicon, one: str, other: str) -> bool:
    """Whether two words, as they stand in texts, are forms of one, or known to say the same."""
    if one[:_ROOT] == other[:_ROOT] or _is_slip(one, other):
        return True
    force = {q.group for q in words.qualifiers_in(one)} & {q.group for q in words.qualifiers_in(other)}
    people = set(words.people.groups(one)) & set(words.people.groups(other))
    return bool(force or people) or words.actions.is_shade(one, other) or words.ranks.are_even(one, other)


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= 100 * _SLIP

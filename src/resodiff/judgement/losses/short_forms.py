"""Whether a name of an ask stands in its carriers in another form: by its initials, spelt out, shortened or fuller."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LETTERS = re.compile(r"[A-Z][A-Z\d-]*[A-Z]")
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?:,?\s+(?:(?:of|on|the|and|for|in|to|or|de|du|des|la|against|from|with)\s+){0,3}[A-ZÀ-Þ][\w’'-]+)+"
)
_OWNED = re.compile(
    r"(?P<head>[A-Z][a-z]+)\s+of\s+(?:the\s+)?(?:United\s+Nations\s+)?(?P<owner>[A-Z][^,;:]*)"
)
_NUMBER = re.compile(r"\s(\d[\d.]*|[IVX]+)$")
"""The number at the end of a name: another that has all its words and not the number is no form of it."""

_FAR = 400
"""What a name is of, and how far behind it that may be called its own: "the High Commissioner … her Office"."""

_SMALL = frozenset(
    {"of", "on", "the", "and", "for", "in", "to", "or", "a", "an", "against", "from", "with", "by"}
    | {"de", "du", "des", "la", "le", "les"}
)
_PREFIX = 3
"""Letters at most that a word lends to an abbreviation: "Interpol" has five of one and three of another."""

_HEAD = 3
"""First letters that all forms of a word have. A text in which no two words of a name begin so has no form of it."""

_FARTHEST = 12
"""Words in which an abbreviation is looked for."""


def named_otherwise(case: Case, start: int, end: int) -> bool:
    """Whether a carrier has the name at a place of the ask in another form."""
    texts = [c.wording.text for c in case.carriers]
    return otherwise_in(case.wording.text, start, end, texts, case.lexicon.kinds)


def otherwise_in(text: str, start: int, end: int, texts: Sequence[str], kinds: Kinds) -> bool:
    """Whether the name at a place of a text stands in others in another form, which the text itself does not have."""
    name = text[start:end]
    if owned := _OWNED.fullmatch(name):
        spaced = r"\s+".join(map(re.escape, owned["owner"].split()))
        theirs = re.compile(
            rf"\b{spaced}\b.{{0,{_FAR}}}\b(?:his|her|its|their)\s+{owned['head']}\b", re.DOTALL
        )
        if any(theirs.search(t) for t in texts):
            return True
    if short := _LETTERS.findall(name):
        return all(any(letters in t or _is_spelt(letters, t) for t in texts) for letters in short)
    heads, number = _heads(name), _NUMBER.search(name)
    near = [t for t in texts if sum([head in t for head in heads]) > 1]
    if number:
        near = [t for t in near if re.search(rf"\b{re.escape(number[1])}\b", t)]
    if not near:
        return False
    mine, rest = _telling(name), text[:start] + " | " + text[end:]
    forms = (m[0] for t in near for m in _NAME.finditer(t) if m[0] != name)
    return any(_is_one_form(mine, _telling(form), kinds) and form not in rest for form in forms)


@lru_cache(maxsize=128)
def _heads(name: str) -> tuple[str, ...]:
    return tuple([w[:_HEAD] for w in _WORD.findall(name) if w.lower() not in _SMALL])


def _telling(name: str) -> frozenset[str]:
    return frozenset(stem(w.lower()) for w in _WORD.findall(name) if w.lower() not in _SMALL)


def _is_one_form(mine: frozenset[str], theirs: frozenset[str], kinds: Kinds) -> bool:
    """Whether one name has all words of the other, two or more with one that tells it from others of its kind.

    A shorter form keeps the word for the kind: the "Genocide Convention".
    """
    fewer, more = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    if len(fewer) < 2 or not fewer <= more or not fewer - kinds.stems - kinds.common:
        return False
    return fewer is mine or not mine & kinds.stems or bool(theirs & mine & kinds.stems)


def _is_spelt(letters: str, text: str) -> bool:
    """Whether the name stands in a text of which these are the initials, or the beginnings of its words."""
    words = [(m[0], m.start()) for m in _WORD.finditer(text)]
    wanted = re.sub(r"[^a-z]", "", letters.lower())
    heads = (n for n, (w, _) in enumerate(words) if w[0].isupper() and w[0].lower() == wanted[0])
    return any(_spells(wanted, [w for w, _ in words[n : n + _FARTHEST]]) for n in heads)


def _spells(wanted: str, words: list[str]) -> bool:
    """Whether words lend their beginnings, one after the other, to an abbreviation; small ones may lend nothing."""
    if not wanted:
        return True
    if not words:
        return False
    first, rest = words[0].lower(), words[1:]
    if any(_spells(wanted[n:], rest) for n in _shared(wanted, first)):
        return True
    return first in _SMALL and _spells(wanted, rest)


def _shared(wanted: str, word: str) -> Iterator[int]:
    """How many first letters two words may have in common, from one on."""
    for n in range(1, _PREFIX + 1):
        if len(wanted) < n or not word.startswith(wanted[:n]):
            return
        yield n

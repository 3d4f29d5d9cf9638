"""A word list laid over another: what it adds, and what it changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resodiff.lexicon.verbs import Family

_FAMILIES = tuple(family.value for family in Family)

_MOVING: Mapping[str, str] = {"actions": "strength", "people": "groups", "qualifiers": "groups"}
"""Tables of named lists in which a word stands in one list alone: put into another one, it moves there."""

_WHOLE = frozenset({"forms"})
"""Tables whose lists are forms of one word and no lists of words."""


def laid_over(name: str, lower: Mapping[str, Any], upper: Mapping[str, Any]) -> dict[str, Any]:
    """The list `name` (as "verbs") with the entries of both.

    Tables are joined entry by entry, lists of words are added to, numbers and texts are replaced. A verb, an action or
    a word of force that the upper list puts elsewhere moves there; a list of synonyms that shares a term with one of
    the lower list joins it.
    """
    if name == "synonyms":
        return {"terms": _terms(lower["terms"], upper.get("terms", []))}
    joined = _joined(lower, upper)
    if name == "verbs":
        placed = {base: family for family in _FAMILIES for base in upper.get(family, {})}
        for family in _FAMILIES:
            joined[family] = {b: f for b, f in joined[family].items() if placed.get(b, family) == family}
    elif name in _MOVING:
        table = _MOVING[name]
        joined[table] = _moved(lower[table], upper.get(table, {}))
    return joined


def ranked(verbs: Mapping[str, Any], ladder: Mapping[str, Any]) -> dict[str, Any]:
    """The table of verbs with the forces of a ladder, for the verbs that it has."""
    force = ladder.get("force", {})
    found = dict(verbs)
    for family in Family:
        found[family.value] = {base: force.get(base, own) for base, own in verbs[family.value].items()}
    found["near"] = ladder.get("near", verbs["near"])
    return found


def _joined(lower: Mapping[str, Any], upper: Mapping[str, Any], whole: bool = False) -> dict[str, Any]:
    found = dict(lower)
    for key, value in upper.items():
        below = lower.get(key)
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            found[key] = _joined(below, value, key in _WHOLE)
        elif isinstance(value, list) and isinstance(below, list) and not whole:
            found[key] = [*below, *(item for item in value if item not in below)]
        else:
            found[key] = value
    return found


def _moved(lower: Mapping[str, list[str]], upper: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Named lists of words, with each word of the upper ones in its new list alone."""
    placed = {word: name for name, words in upper.items() for word in words}
    names = dict.fromkeys((*lower, *upper))
    kept = {name: [w for w in lower.get(name, []) if placed.get(w, name) == name] for name in names}
    return {name: [*kept[name], *(w for w in upper.get(name, []) if w not in kept[name])] for name in names}


def _terms(lower: list[list[str]], upper: list[list[str]]) -> list[list[str]]:
    found = [list(terms) for terms in lower]
    for terms in upper:
        home = max(found, key=lambda known: len(set(known) & set(terms)), default=[])
        if set(home) & set(terms):
            home += [term for term in terms if term not in home]
        else:
            found.append(list(terms))
    return found

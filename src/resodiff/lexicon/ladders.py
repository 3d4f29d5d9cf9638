"""Other rankings of the operative verbs: the same words, other forces.

No official ranking exists and published ones disagree, so what hangs on the ladder should be seen. A ladder is a file
that gives verbs other forces, and may name other pairs whose difference is disputed; it adds no verb and moves none
to another family.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from resodiff.errors import InputError
from resodiff.lexicon.overlay import ranked
from resodiff.lexicon.verbs import Family, Verbs

if TYPE_CHECKING:
    from pathlib import Path

    from resodiff.lexicon.loading import Lexicon


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """A ranking of verbs, with where it comes from."""

    name: str
    source: str
    verbs: Verbs
    digest: str


@lru_cache(maxsize=8)
def ladders(lexicon: Lexicon) -> tuple[Ladder, ...]:
    """The other ladders of a lexicon, in the order of their files. Raises an `InputError`."""
    from resodiff.lexicon.folders import SHIPPED, checked, digest, parsed

    folder, base = lexicon.lists.ladders, lexicon.lists.tables["verbs"]
    found = []
    for path in sorted(folder.glob("*.toml")):
        data, table = parsed(path)
        if folder.parent != SHIPPED:
            checked(path, "ladder", table)
            _refuse(path, table, base)
        verbs = Verbs(ranked(base, table))
        found.append(Ladder(table["name"], table.get("source", ""), verbs, digest(data)))
    names = [ladder.name.casefold() for ladder in found]
    if len(set(names)) < len(names):
        raise InputError(f"two ladders in {folder} have one name", "give one another name")
    return tuple(found)


@lru_cache(maxsize=32)
def under(lexicon: Lexicon, ladder: Ladder) -> Lexicon:
    """The lexicon with its verbs ranked by another of its ladders."""
    return replace(lexicon, verbs=ladder.verbs, identity=f"{lexicon.identity}, verbs by {ladder.name}")


def _refuse(path: Path, ladder: Mapping[str, Any], verbs: Mapping[str, Any]) -> None:
    """Raise an `InputError` for a ladder without a good name, or about verbs that are not there."""
    if not ladder["name"].strip() or ";" in ladder["name"]:  # the board lists names with semicolons
        raise InputError(f"{path}: name is {ladder['name']!r}", "give it a name without a semicolon")
    known = {base for family in Family for base in verbs[family.value]}
    for base in ladder["force"]:
        if base not in known:
            raise InputError(
                f"{path}: [force] ranks {base!r}, which is no verb", "add it to verbs.toml first"
            )
    for base in (base for pair in ladder.get("near", {}).get("pairs", ()) for base in pair):
        if base not in known:
            raise InputError(f"{path}: [near] names {base!r}, which is no verb", "add it to verbs.toml first")

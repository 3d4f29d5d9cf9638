"""Reading a lexicon from its folder of .toml files."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from resodiff.errors import InputError
from resodiff.lexicon.actions import Actions, Hedge
from resodiff.lexicon.boilerplate import Boilerplate
from resodiff.lexicon.caveats import Caveat, Caveats
from resodiff.lexicon.frequency import Weights
from resodiff.lexicon.qualifiers import Qualifier, Qualifiers
from resodiff.lexicon.stems import stem
from resodiff.lexicon.synonyms import Synonyms
from resodiff.lexicon.verbs import Verbs, VerbUse

_OWN = Path(__file__).parent / "data"
_FILES = ("actions", "boilerplate", "caveats", "qualifiers", "states", "synonyms", "verbs")
_FREQUENCY = "frequency.tsv"


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All word lists together; `identity` is the name and a hash of their bytes, for reports;
    `states` gives the stem of a State's name for its adjective."""

    identity: str
    verbs: Verbs
    caveats: Caveats
    actions: Actions
    qualifiers: Qualifiers
    synonyms: Synonyms
    boilerplate: Boilerplate
    weights: Weights
    states: Mapping[str, str]

    def opening_verb(self, text: str) -> VerbUse | None:
        """The operative verb that opens `text`, or None."""
        return self.verbs.opening(text)

    def operative_verbs(self, text: str) -> tuple[VerbUse, ...]:
        """Every operative verb that opens `text` or a clause of it."""
        return self.verbs.within(text)

    def caveats_in(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat in `text`."""
        return self.caveats.within(text)

    def qualifiers_in(self, text: str) -> tuple[Qualifier, ...]:
        """Every word of force in `text`."""
        return self.qualifiers.within(text)

    def hedges_in(self, text: str) -> tuple[Hedge, ...]:
        """Every hedge in `text`."""
        return self.actions.hedges(text)


def load(folder: Path | None = None) -> Lexicon:
    """The lexicon in `folder`, or the one that comes with resodiff. Raises InputError on a broken one."""
    return _load((folder or _OWN).resolve())


@lru_cache(maxsize=4)
def _load(folder: Path) -> Lexicon:
    try:
        texts = {name: (folder / f"{name}.toml").read_bytes() for name in _FILES}
        tables = {name: tomllib.loads(text.decode("utf-8")) for name, text in texts.items()}
        name = "resodiff-en" if folder == _OWN.resolve() else folder.name
        frequency = (folder / _FREQUENCY).read_bytes()
        digest = hashlib.sha256(b"".join([*texts.values(), frequency])).hexdigest()[:12]
        return Lexicon(
            f"{name} {digest}",
            Verbs(tables["verbs"]),
            Caveats(tables["caveats"]),
            Actions(tables["actions"]),
            Qualifiers(tables["qualifiers"]),
            Synonyms(tables["synonyms"]),
            Boilerplate(tables["boilerplate"]),
            Weights(frequency.decode("utf-8")),
            {adjective: stem(name) for adjective, name in tables["states"]["adjectives"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"the lexicon in {folder} cannot be read ({error})",
            "compare its files with those that come with resodiff",
        ) from error

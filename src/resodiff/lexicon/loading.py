"""The word lists, built from the files of a folder, and which of them are in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from resodiff.lexicon.actions import Actions, Hedge
from resodiff.lexicon.actors import Actors, actors
from resodiff.lexicon.boilerplate import Boilerplate
from resodiff.lexicon.caveats import Caveat, Caveats
from resodiff.lexicon.deeds import Deeds
from resodiff.lexicon.duties import Duties, duties
from resodiff.lexicon.exchanges import Exchanges
from resodiff.lexicon.folders import SHIPPED, Lists, lists, word_files
from resodiff.lexicon.follow_up import FollowUp, follow_up
from resodiff.lexicon.frequency import Weights
from resodiff.lexicon.kinds import Kinds, kinds
from resodiff.lexicon.letters import Letters, letters
from resodiff.lexicon.limits import Limits
from resodiff.lexicon.people import People, people
from resodiff.lexicon.qualifiers import Qualifier, Qualifiers
from resodiff.lexicon.ranks import Ranks
from resodiff.lexicon.stems import stem
from resodiff.lexicon.synonyms import Synonyms
from resodiff.lexicon.times import Times, times
from resodiff.lexicon.verbs import Verbs, VerbUse


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All word lists together; `identity` is the name and a hash of their bytes, for reports.

    `states` gives the stem of a State's name for its adjective; `lists` are the tables that all is built from.
    """

    identity: str
    verbs: Verbs
    caveats: Caveats
    conditions: Caveats
    limits: Limits
    actions: Actions
    qualifiers: Qualifiers
    synonyms: Synonyms
    boilerplate: Boilerplate
    weights: Weights
    states: Mapping[str, str]
    actors: Actors
    duties: Duties
    kinds: Kinds
    follow_up: FollowUp
    times: Times
    letters: Letters
    people: People
    ranks: Ranks
    deeds: Deeds
    exchanges: Exchanges
    lists: Lists

    def opening_verb(self, text: str) -> VerbUse | None:
        """The operative verb that opens `text`, or None."""
        return self.verbs.opening(text)

    def operative_verbs(self, text: str) -> tuple[VerbUse, ...]:
        """Every operative verb that opens `text` or a clause of it."""
        return self.verbs.within(text)

    def caveats_in(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat in `text`."""
        return self.caveats.within(text)

    def limits_in(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat and every condition in `text`, none over another."""
        return self.limits.within(text)

    def qualifiers_in(self, text: str) -> tuple[Qualifier, ...]:
        """Every word of force in `text`."""
        return self.qualifiers.within(text)

    def hedges_in(self, text: str) -> tuple[Hedge, ...]:
        """Every hedge in `text`."""
        return self.actions.hedges(text)


_in_use: ContextVar[Lexicon | None] = ContextVar("lexicon in use", default=None)


def load(folder: Path | None = None) -> Lexicon:
    """The lexicon in `folder`; without one the lexicon in use. Raises `InputError` on a broken one."""
    if folder is None:
        return _in_use.get() or shipped()
    return _remembered(folder, _state(folder))


@lru_cache(maxsize=4)
def _remembered(folder: Path, _state: tuple[tuple[str, int, int], ...]) -> Lexicon:
    return _built(lists(folder))


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """The files of a folder with time and size: when they change, so does the lexicon."""
    return tuple((str(path), (told := path.stat()).st_mtime_ns, told.st_size) for path in word_files(folder))


@lru_cache(maxsize=1)
def shipped() -> Lexicon:
    """The lexicon that comes with resodiff, whichever is in use."""
    return _built(lists(SHIPPED))


@contextmanager
def using(folder: Path | None) -> Iterator[Lexicon]:
    """Within it the lexicon of a folder is in use; the one that was in use before for None. Raises `InputError`.

    It holds for the thread that calls it, and for no other.
    """
    before = _in_use.set(load(folder))
    try:
        yield load()
    finally:
        _in_use.reset(before)


def _built(given: Lists) -> Lexicon:
    tables = given.tables
    caveats, conditions = Caveats(tables["caveats"]), Caveats(tables["conditions"])
    return Lexicon(
        f"{given.name} {given.digest}",
        Verbs(tables["verbs"]),
        caveats,
        conditions,
        Limits(caveats, conditions),
        Actions(tables["actions"]),
        Qualifiers(tables["qualifiers"]),
        Synonyms(tables["synonyms"]["terms"]),
        Boilerplate(tables["boilerplate"]),
        Weights(given.frequency),
        {adjective: stem(name) for adjective, name in tables["states"]["adjectives"].items()},
        actors(tables["actors"]),
        duties(tables["duties"]),
        kinds(tables["kinds"]),
        follow_up(tables["follow_up"]),
        times(tables["times"]),
        letters(tables["letters"]),
        people(tables["people"]),
        Ranks(tables["ranks"]),
        Deeds(tables["ranks"]),
        Exchanges(tables["ranks"]),
        given,
    )

"""Whether a word list has the form that it must have: what is wrong is said by the entry, before anything is built."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from resodiff.lexicon.caveats import alternation
from resodiff.lexicon.verbs import Family

Check = Callable[[object, "Place"], None]

_MOST = 10.0
"""The greatest force, degree or number of steps: ladders have five."""

_LONGEST = 1200
"""The most months from one time to the next: a century."""

_LETTER = re.compile(r"[^\W_]")

_PHRASE = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)*")


class WrongEntryError(Exception):
    """An entry that cannot stand: its place in the list, what is wrong, what mends it."""

    def __init__(self, place: Place, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.place, self.problem, self.remedy = place, problem, remedy


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands, by the names of the tables above it.

    A `part` of a list need not say everything; what stands `alone` is never laid over another.
    """

    keys: tuple[str, ...] = ()
    part: bool = False
    alone: bool = False

    def at(self, key: str) -> Place:
        """The entry of that name in this table."""
        return Place((*self.keys, key), self.part, self.alone)

    def __str__(self) -> str:
        """As TOML writes it: "[near] pairs"."""
        if not self.keys:
            return "the file"
        *tables, last = self.keys
        return f"[{'.'.join(tables)}] {last}" if tables else f"[{last}]"


def check(name: str, table: Mapping[str, Any], part: bool) -> None:
    """Raise `WrongEntryError` where the list `name` (as "verbs") is not as it must be.

    A `part` lies over a whole list, and need not have everything.
    """
    _LISTS[name](table, Place(part=part, alone=name == "ladder"))


def check_references(verbs: Mapping[str, Any]) -> None:
    """Raise `WrongEntryError` where a whole verbs.toml names a verb that stands under no family."""
    known = {base for family in Family for base in verbs[family.value]}
    nouns = verbs["wrappers"]["nouns"]
    named = [
        *((Place(("spelling", other)), base) for other, base in verbs["spelling"].items()),
        *((Place(("participles", words)), base) for words, base in verbs["participles"].items()),
        *((Place(("near", "pairs")), base) for pair in verbs["near"]["pairs"] for base in pair),
        *((Place(("wrappers", "verbs")), base) for base in verbs["wrappers"]["verbs"]),
        *((Place(("wrappers", "nouns", noun)), base) for noun, base in nouns.items()),
    ]
    for place, base in named:
        if base not in known:
            near = get_close_matches(base, known, 1)
            meant = f"did you mean {near[0]}, or " if near else ""
            raise WrongEntryError(
                place, f"names the verb {base!r}, which has no force", f"{meant}give it one"
            )


# ---------------------------------------------------------------- single values


def number(value: object, place: Place) -> None:
    """A force, a degree or a number of steps."""
    good = isinstance(value, int | float) and not isinstance(value, bool)
    if not good or not math.isfinite(value) or not 0 <= value <= _MOST:  # type: ignore[arg-type, operator]
        raise WrongEntryError(place, f"is {_shown(value)}", f"write a number from 0 to {_MOST:g}")


def flag(value: object, place: Place) -> None:
    """A yes or no."""
    if not isinstance(value, bool):
        raise WrongEntryError(place, f"is {_shown(value)}", "write true or false")


def phrase(value: object, place: Place) -> None:
    """Words in small letters, one space between them."""
    if not isinstance(value, str) or not _PHRASE.fullmatch(value) or value != value.lower():
        raise WrongEntryError(
            place, f"has {_shown(value)}", 'write words in small letters, such as "call upon"'
        )


def term(value: object, place: Place) -> None:
    """Words in small letters, with whatever stands between them."""
    good = isinstance(value, str) and _LETTER.match(value) and value == value.lower().strip()
    if not good:
        raise WrongEntryError(place, f"has {_shown(value)}", "write words in small letters")


def name(value: object, place: Place) -> None:
    """Words as they stand in a text, with their capitals."""
    if not isinstance(value, str) or not _LETTER.match(value) or value != " ".join(value.split()):
        raise WrongEntryError(place, f"has {_shown(value)}", "write words as they stand in a text")


def months(value: object, place: Place) -> None:
    """A whole number of months."""
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _LONGEST:
        raise WrongEntryError(place, f"is {_shown(value)}", f"write whole months, from 1 to {_LONGEST}")


def pattern(value: object, place: Place) -> None:
    """A pattern over words."""
    try:
        if not isinstance(value, str) or not value.strip() or alternation([value]).search(""):
            raise WrongEntryError(
                place, f"has {_shown(value)}", 'write a pattern, such as "as * appropriate"'
            )
    except re.error as problem:
        raise WrongEntryError(
            place, f"has {_shown(value)}, which is no pattern ({problem})", "mend it"
        ) from None


def text(value: object, place: Place) -> None:
    """Any text."""
    if not isinstance(value, str):
        raise WrongEntryError(place, f"is {_shown(value)}", "write a text in quotation marks")


def _shown(value: object) -> str:
    return f"{value!r}"[:60]


# ---------------------------------------------------------------- lists and tables


def listed(of: Check, exactly: int = 0, least: int = 1) -> Check:
    """A list of such values: exactly so many, or at least."""

    def checked(value: object, place: Place) -> None:
        if not isinstance(value, list) or len(value) < least or (exactly and len(value) != exactly):
            count = exactly or f"{least} or more"
            raise WrongEntryError(place, f"is {_shown(value)}", f"write a list of {count} in square brackets")
        for item in value:
            of(item, place)

    return checked


def every(of: Check, key: Check = phrase) -> Check:
    """A table of such values by names that may be chosen."""

    def checked(value: object, place: Place) -> None:
        if not isinstance(value, dict) or not (value or place.part):
            raise WrongEntryError(place, f"is {_shown(value)}", "write a table with one entry at least")
        for name, item in value.items():
            key(name, place)
            of(item, place.at(name))

    return checked


def fields(may: tuple[str, ...] = (), /, **checks: Check) -> Check:
    """A table of named values; all must be there but those that `may`."""

    def checked(value: object, place: Place) -> None:
        if not isinstance(value, dict):
            raise WrongEntryError(place, f"is {_shown(value)}", "write a table")
        for name in value:
            if name not in checks:
                near = get_close_matches(name, checks, 1)
                remedy = f"did you mean {near[0]}?" if near else f"it may have {', '.join(checks)}"
                raise WrongEntryError(place.at(name), "means nothing", remedy)
        for name, of in checks.items():
            if name in value:
                of(value[name], place.at(name))
            elif name not in may and not place.part:
                raise WrongEntryError(
                    place.at(name), "is missing", 'add it, or begin with extends = "shipped"'
                )

    return checked


def _named(_name: object, _place: Place) -> None:
    """Names that people choose."""


def _step(name: object, place: Place) -> None:
    if name not in ("1", "2", "3", "4", "5"):
        raise WrongEntryError(place, f"has a step {_shown(name)}", "steps are 1 to 5")


_PATTERNS = fields(
    ("weak", "chains", "barred", "unless_after"),
    patterns=listed(pattern),
    chains=listed(listed(listed(pattern), least=2)),
    barred=listed(pattern),
    unless_after=listed(pattern),
    weak=flag,
)

_WORDS = fields(words=listed(term))
_BEGINNINGS = fields(beginnings=listed(term))
_NAMES = fields(names=listed(name))
_LINE = listed(listed(term), least=2)

LATER: Mapping[str, tuple[str, ...]] = {
    "verbs": ("expressing", "deeds", "no_verbs"),
    "actions": (
        *("upholding", "light", "nouns_too", "no_actions", "support", "carrying"),
        *("shades", "lesser", "going_on", "forms_of"),
    ),
    "boilerplate": ("institutions", "slight"),
    "actors": ("countries", "after_states", "mandates", "high_commissioner"),
    "kinds": ("organs", "measures", "counted", "groups", "crises", "advice", "doublets", "empty", "areas"),
    "follow_up": ("writers", "done", "informing", "gatherings", "earlier", "themes"),
    "qualifiers": ("limiting", "silent", "beside", "picking", "own", "adding", "picking_done", "picked"),
    "people": ("agents",),
    "ranks": ("others", "deeds", "hollow", "ways", "exchanges", "contraries"),
    "times": ("events", "meetings", "happened", "reached"),
    "letters": (
        *(
            "necessary",
            "needed",
            "our_asks",
            "our_points",
            "chapeaus",
            "voters",
            "text_parts",
            "sayings",
            "facts",
        ),
        *("no_imperatives", "no_past", "putting_in"),
    ),
}
"""Tables that came later than their file: where a team's own file is without one, it is the shipped one."""

_LISTS: Mapping[str, Check] = {
    "verbs": fields(
        LATER["verbs"],
        **{family.value: every(number) for family in Family},
        forms=every(listed(phrase, 3)),
        spelling=every(phrase),
        degree=every(number, term),
        neutral=fields(words=listed(phrase)),
        participles=every(phrase, term),
        near=fields(pairs=listed(listed(phrase, 2), least=0)),
        expressing=fields(verbs=listed(phrase)),
        wrappers=fields(verbs=listed(phrase), nouns=every(phrase)),
        **dict.fromkeys(("deeds", "no_verbs"), fields(words=listed(phrase))),
    ),
    **dict.fromkeys(("caveats", "conditions"), every(_PATTERNS, _named)),
    "actions": fields(
        LATER["actions"],
        strength=every(listed(term), _step),
        undoing=fields(words=listed(term)),
        **dict.fromkeys(("upholding", "light", "nouns_too", "no_actions"), _WORDS),
        **dict.fromkeys(("going_on", "forms_of"), _WORDS),
        shades=fields(groups=listed(listed(term))),
        lesser=every(fields(wholes=listed(term), parts=listed(term)), _named),
        support=_BEGINNINGS,
        carrying=fields(beginnings=listed(term), nouns=listed(term)),
        hedges=every(number, term),
    ),
    "qualifiers": fields(
        LATER["qualifiers"],
        groups=every(listed(term), _named),
        light=fields(names=listed(text)),
        silent=fields(words=listed(term)),
        beside=fields(names=listed(text), beginnings=listed(term)),
        own=fields(lines=listed(listed(text))),
        adding=fields(names=listed(text)),
        picking=fields(words=listed(term), of_people=listed(term)),
        picking_done=_WORDS,
        picked=every(fields(("nouns",), words=listed(term), nouns=listed(term)), _named),
        limiting=fields(**dict.fromkeys(("words", "of_people", "of_wrongs", "wrongs"), listed(term))),
    ),
    "synonyms": fields(terms=listed(listed(term))),
    "boilerplate": fields(
        LATER["boilerplate"],
        formulae=every(fields(patterns=listed(pattern)), _named),
        words=fields(stop=listed(text)),
        institutions=_NAMES,
        slight=_WORDS,
    ),
    "actors": fields(
        LATER["actors"],
        **dict.fromkeys(("bodies", "concerned", "unspecific", "states", "rulers", "things"), _WORDS),
        **dict.fromkeys(("vague", "loose", "parts", "offices", "countries", "after_states"), _WORDS),
        **dict.fromkeys(("mandates", "high_commissioner"), _WORDS),
        alike=fields(groups=listed(listed(term))),
    ),
    "duties": fields(
        (),
        **dict.fromkeys(("borne", "bound", "theirs", "due", "requests", "asking"), _WORDS),
        **dict.fromkeys(("must", "may"), fields(words=listed(term), nouns=listed(term))),
    ),
    "kinds": fields(
        LATER["kinds"],
        **dict.fromkeys(("kinds", "dated", "open", "amounts", "common", "organs", "citations"), _WORDS),
        **dict.fromkeys(("measures", "counted", "groups", "advice", "empty"), _WORDS),
        everywhere=_NAMES,
        doublets=fields(groups=listed(listed(term))),
        crises=fields(names=listed(name), kinds=listed(term), several=listed(term)),
        areas=fields(
            **dict.fromkeys(("whole", "units", "everywhere", "parts", "heads", "tiers"), listed(term))
        ),
    ),
    "follow_up": fields(
        LATER["follow_up"],
        **dict.fromkeys(("steps", "manner", "instead", "done", "gatherings", "earlier"), _WORDS),
        informing=fields(words=listed(term), verbs=listed(term)),
        given=fields(beginnings=listed(term), handed=listed(term)),
        writers=fields(names=listed(name), bodies=listed(term), adjectives=listed(term)),
        themes=fields(words=listed(term), routine=listed(term)),
    ),
    "times": fields(
        LATER["times"],
        past=fields(words=listed(term), but_before_to=listed(term)),
        **dict.fromkeys(("planned", "reached"), _BEGINNINGS),
        bodies=_NAMES,
        sessions=_WORDS,
        rhythms=every(months, term),
        **dict.fromkeys(("events", "meetings", "happened"), _WORDS),
    ),
    "letters": fields(
        LATER["letters"],
        **dict.fromkeys(LATER["letters"], _WORDS),
        **dict.fromkeys(("addressees", "verbs", "removing", "wording", "points", "wishes", "wanted"), _WORDS),
        **dict.fromkeys(("told", "persons", "no_writers", "sections"), _WORDS),
        **dict.fromkeys(("places_in_s", "no_names", "forbidden"), _NAMES),
        edits=fields(words=listed(term), alone=listed(term)),
        asking=every(text, phrase),
        wish_verbs=every(phrase, phrase),
    ),
    "ranks": fields(
        LATER["ranks"],
        done=every(_LINE, _named),
        meant=every(_LINE, _named),
        others=every(listed(term, least=2), _named),
        deeds=every(fields(wholes=listed(term), lesser=listed(term), alike=listed(term, least=0)), _named),
        hollow=_WORDS,
        ways=fields(nouns=listed(term), verbs=listed(term)),
        exchanges=every(fields(asked=listed(term), less=listed(term)), _named),
        contraries=every(fields(one=listed(term), other=listed(term)), _named),
    ),
    "people": fields(
        LATER["people"],
        groups=every(listed(term), _named),
        anybody=_WORDS,
        agents=fields(endings=listed(term), but=listed(term)),
    ),
    "states": fields(adjectives=every(term, term)),
    "ladder": fields(
        ("source", "near"),
        name=text,
        source=text,
        force=every(number),
        near=fields(pairs=listed(listed(phrase, 2), least=0)),
    ),
}
"""The form of each list, by the name of its file; a ladder is any file of the folder `ladders`."""

"""Words cut to their stems, so that "investigate" meets "investigations"."""

from __future__ import annotations

from functools import lru_cache

_APART = (
    *(
        "reporter reporters",
        "institutions institution institutional",
        "meeting meetings",
        "initiative initiatives",
    ),
    *("initially initial", "several", "designate designates designated designating designation", "accession"),
    *(
        "respective respectively",
        "relative relatives",
        "governance",
        "accountable accountability unaccountable",
    ),
    *("organize organizes organized organizing organizer organizers", "timely", "informal informally"),
    *("collective collectively", "objective objectives", "objectivity", "objection objections", "orderly"),
    *(
        "minors minor",
        "personal personally",
        "peaceful peacefully",
        "arms",
        "goods",
        "nationality nationalities",
    ),
    *(
        "constitution constitutions constitutional constitutionally",
        "forced",
        "enforced",
        "degradation",
        "diversion",
    ),
    *(
        "criminalize criminalizes criminalized criminalizing criminalization",
        "transition transitions transitional",
    ),
    *("extremism extremist extremists", "emergence", "university universities", "civilization civilizations"),
    *(
        "imports import imported importing importation",
        "utility utilities",
        "selective selectively selectivity",
    ),
    *("authorize authorizes authorized authorizing authorization", "integrity", "employer employers"),
    *("associate associates associated associating", "demonstration demonstrations", "employee employees"),
    *("demonstrator demonstrators", "protester protesters protestor protestors", "executive executives"),
    *("commitment commitments", "mobilize mobilizes mobilized mobilizing mobilization"),
)
"""Words that a stemmer cuts to what is left of others which mean something else: meetings to "meet", institutions to
"institute", several to "severe". Each list is one word of its own, named by its first. Found among the words that
resolutions have most often."""

_LEAST = {"our": 2}
"""Letters before an ending without which it is no spelling: "labour", but not "flour"; "promise", but not "raise"."""

_OWN_STEMS = {word: words.split()[0] for words in _APART for word in words.split()}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball English stem of a lower-case word, British and American spellings folded.

    Words that mean something else than others of the same stem have one of their own.
    """
    spelt = _american(word)
    return _OWN_STEMS.get(spelt) or _stemmed(spelt)


def _stemmed(word: str) -> str:
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    import Stemmer

    return Stemmer.Stemmer("english")


def _american(word: str) -> str:
    """The spelling in which British and American forms agree."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    for ending, other in (
        ("isation", "ization"),
        ("isations", "izations"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ising", "izing"),
        ("our", "or"),
        ("yse", "yze"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + _LEAST.get(ending, 3):
            return word[: -len(ending)] + other
    return word

"""Words cut to their stems, so that "investigate" meets "investigations"."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball English stem of a lower-case word, British and American spellings folded."""
    stemmed: str = _stemmer().stemWord(_american(word))
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
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)] + other
    return word

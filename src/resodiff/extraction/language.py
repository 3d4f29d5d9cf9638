"""In which language a text is written, from its most frequent words."""

from __future__ import annotations

import re

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "it": "Italian",
    "nl": "Dutch",
    "ar": "Arabic",
    "zh": "Chinese",
    "ru": "Russian",
}
"""The languages that are told apart, by their ISO 639-1 codes."""

_FREQUENT_WORDS = {
    "en": "the of and to in that for is on by with as at are be this from its which has",
    "fr": "le la les des du et de en un une que pour dans qui sur au aux par est son ses ce",
    "es": "el la los las de del y en que un una por con para se su sus al como más es lo",
    "pt": "o a os as de do da dos das e em que um uma por com para se não ao no na mais",
    "de": "der die das und den dem des von zu mit im ist nicht ein eine auf für als auch sich",
    "it": "il lo la gli di del della dei e in che un una per con non si al alla nel sono",
    "nl": "de het een en van in op te dat die voor met zijn is aan niet door ook als bij",
}
_FREQUENT = {code: frozenset(words.split()) for code, words in _FREQUENT_WORDS.items()}
"""The commonest function words of each language: its articles, prepositions and conjunctions. Some stand in
several lists; the rest tell the languages apart."""

_SCRIPTS: dict[str, re.Pattern[str]] = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
}

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6_000
"""Characters that are looked at: far more than the counts need to settle."""

_LEAST = 0.15
"""The least share of frequent words. Running text of the right language has 0.3 and more, a wrong one
below 0.1 (measured on resolutions and letters)."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, "und" where it is too short or of no language we know."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    return _by_script(sample) or (_by_words(words) if len(words) >= 4 else "und")


def _by_script(sample: str) -> str:
    letters = sum(char.isalpha() for char in sample)
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS.items()}
    code = max(counts, key=lambda key: counts[key])
    return code if counts[code] * 2 > letters else ""


def _by_words(words: list[str]) -> str:
    shares = {code: sum(w in frequent for w in words) / len(words) for code, frequent in _FREQUENT.items()}
    code = max(shares, key=lambda key: shares[key])
    return code if shares[code] >= _LEAST else "und"

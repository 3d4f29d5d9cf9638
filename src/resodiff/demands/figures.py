"""Words that stand for numbers and dates."""

from __future__ import annotations

_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth
seventieth eightieth ninetieth hundredth
january february april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
# "March" and "May" are left out: they are words of their own.

_FIGURES = frozenset(_WORDS.split())


_DIGITS = {word: str(number) for number, word in enumerate(_WORDS.split()[1:19], 2)} | {
    word: str(10 * number) for number, word in enumerate(_WORDS.split()[19:27], 2)
}


def in_digits(word: str) -> str | None:
    """A number of one lower-case word, from two on, in digits; None for any other word. One may be a pronoun."""
    return _DIGITS.get(word)


def is_figure(word: str) -> bool:
    """Whether a lower-case word is a number, an ordinal, a month or a weekday."""
    return word[0].isdigit() or word in _FIGURES

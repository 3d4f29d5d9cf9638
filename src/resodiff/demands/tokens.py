"""A wording as content words: where each stands, what it means, how much it says."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

from resodiff.demands.figures import in_digits, is_figure
from resodiff.lexicon import Lexicon
from resodiff.lexicon.phrases import placed
from resodiff.lexicon.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NOTE = re.compile(r"(?<=[a-z]{4})\d{1,2}$")
"""The mark of a footnote behind a word: "Commissioner1"."""

_LINE = re.compile(r"\n")
_MARKER = re.compile(r"\s*(?:\(([a-z]{1,4})\)|(\d{1,3})\.)\s")
_INLINE = re.compile(r"\(([a-z]|[ivx]{2,4})\)\s")
_BEFORE = (": ", "; ", ", ", " and ", " or ")
"""The marker of an item at the beginning of a line; and one in running text with what stands before it: "to publish:
(a) the list; and (b) the map"."""

_REMEMBERED = 65536
"""Words that are remembered."""

_FIGURE_WEIGHT = 0.3
"""A figure or date may be updated without changing what is asked, so it counts for less."""


class Token(NamedTuple):
    """A content word or a term of the field: offsets, its concept, its weight from 0 to 1, and whether it is a figure
    or a date, which an update may change."""

    start: int
    end: int
    concept: str
    weight: float
    figure: bool


_token = partial(tuple.__new__, Token)
"""A token of a tuple of its fields. The call that a named tuple puts in between takes longer than all the rest."""


@lru_cache(maxsize=4096)
def tokens(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The content words of `text` in order, each term of several words as one; sub-paragraph markers left out."""
    found, known = _words(text), _vocabulary(lexicon)
    words = [known[text[start:end]] for start, end in found]
    stems = [w.stem for w in words]
    for start, past, concept in lexicon.synonyms.within(stems):
        found[start] = found[start][0], found[past - 1][1]
        words[start:past] = _term(tuple(stems[start:past]), concept, lexicon)
    return tuple([_token(at + w.meaning) for at, w in zip(found, words, strict=True) if w.says])


def _words(text: str) -> list[tuple[int, int]]:
    """Where the words of `text` begin and end, without sub-paragraph markers.

    Where no apostrophe may join two, these are the words that are placed once for all lists of phrases.
    """
    if "'" in text or "’" in text:
        found = [m.span() for m in _WORD.finditer(text)]
    else:
        _, words, starts, ends = placed(text)
        first, past = words[0] == "", len(words) - (words[-1] == "")
        found = list(zip(starts[first:past], ends[first:past], strict=True))
    # Most texts are one line: that is told sooner than every character is asked whether a line begins there.
    lines = [0, *[m.end() for m in _LINE.finditer(text)]]
    markers = {m.start(m.lastindex or 0) for at in lines if (m := _MARKER.match(text, at))}
    if "(" in text:
        markers |= {m.start(1) for m in _INLINE.finditer(text) if text.endswith(_BEFORE, 0, m.start())}
    return [at for at in found if at[0] not in markers] if markers else found


class _Read(NamedTuple):
    """A single word: its stem, what it stands for with its weight and whether that is a figure, and whether it says
    anything: a stop word does not."""

    stem: str
    meaning: tuple[str, float, bool]
    says: bool


_SILENT = _Read("", ("", 0.0, False), False)
"""A word that is part of a term, and stands for nothing of its own."""


class _Vocabulary(dict[str, _Read]):
    """Words as they stand in texts, read once each: every word of every text is looked up."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> _Read:
        if len(self) >= _REMEMBERED:
            self.clear()
        read = self[word] = _read(word, self._lexicon)
        return read


@lru_cache(maxsize=8)
def _vocabulary(lexicon: Lexicon) -> _Vocabulary:
    return _Vocabulary(lexicon)


def _read(word: str, lexicon: Lexicon) -> _Read:
    lower = _NOTE.sub("", word.lower())
    root = stem(lower)
    concept = lexicon.states.get(lower, root)
    says = lower not in lexicon.boilerplate.stop
    worth = lexicon.weights.of(concept)
    if is_figure(lower):
        return _Read(root, (in_digits(lower) or concept, worth * _FIGURE_WEIGHT, True), says)
    return _Read(root, (concept, worth, False), says)


@lru_cache(maxsize=4096)
def _term(stems: tuple[str, ...], concept: str, lexicon: Lexicon) -> tuple[_Read, ...]:
    """The words of a term: the first stands for all of it, the others are silent."""
    telling = [s for s in stems if s not in lexicon.boilerplate.stop]
    worth = max(lexicon.weights.of(s) for s in telling or stems)
    return (_Read("", (concept, worth, False), True), *[_SILENT] * (len(stems) - 1))

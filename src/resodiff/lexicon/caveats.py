"""Words that limit a commitment, found in a wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from resodiff.lexicon.phrases import any_of, folded

_REMEMBERED = 2048
"""Texts whose caveats are remembered: judgement asks for the same paragraph many times."""

_SIGHT = 90
"""Characters before a caveat in which the words stand behind which it is none."""

_GAP = r"(?:{but}[\w’'-]+[,]?\s+){{0,3}}?"
_ANY = _GAP.format(but="")
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[a-z]+(?=$|-|\(\?!)")
"""The first word of a pattern, where it is written out and no expression."""

_AHEAD = re.compile(r"\(\?!.*")
"""What may not follow a word, written behind it."""


@dataclass(frozen=True, slots=True)
class Caveat:
    """A caveat as it stands in a wording: its class, its words, and its offsets. A weak one is a mere hint."""

    group: str
    words: str
    start: int
    end: int
    weak: bool = False


class _Form(NamedTuple):
    """One expression for caveats of a class, and the words with which they begin."""

    group: str
    weak: bool
    pattern: re.Pattern[str]
    firsts: tuple[str, ...]
    unless: re.Pattern[str] | None


class Caveats:
    """The caveats of one lexicon, built from caveats.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        self._others: list[_Form] = []
        for form in (form for group, entry in table.items() for form in _forms(group, entry)):
            if all(map(_PLAIN.match, form.firsts)):
                for word in {_PLAIN.match(first)[0] for first in form.firsts}:  # type: ignore[index]
                    self._forms[word].append(form)
            else:
                self._others.append(form)
        self.within = lru_cache(maxsize=_REMEMBERED)(self._within)

    def _within(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat in `text`, in order of place. Those of one class do not overlap: the first stands."""
        found: defaultdict[tuple[str, bool], list[tuple[int, int]]] = defaultdict(list)
        for form, start, end in self._hits(folded(text)):
            found[form.group, form.weak].append((start, end))
        caveats = (
            Caveat(group, text[start:end], start, end, weak)
            for (group, weak), spans in found.items()
            for start, end in _apart(spans)
        )
        return tuple(sorted(caveats, key=lambda c: (c.start, -c.end)))

    def _hits(self, lower: str) -> Iterator[tuple[_Form, int, int]]:
        """Where a form fits: each is tried only at the words with which it begins, since few are there."""
        forms = self._forms
        for word in _WORD.finditer(lower):
            for form in forms.get(word.group(), ()):
                hit = form.pattern.match(lower, word.start())
                if hit and not _undone(form, lower, hit.start()):
                    yield form, *hit.span()
        for form in self._others:
            hits = form.pattern.finditer(lower)
            yield from ((form, *hit.span()) for hit in hits if not _undone(form, lower, hit.start()))


def _undone(form: _Form, text: str, start: int) -> bool:
    """Whether words stand before a caveat behind which it is none."""
    return form.unless is not None and form.unless.search(text, max(0, start - _SIGHT), start) is not None


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order of place without those that begin within another."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _forms(group: str, entry: Mapping[str, Any]) -> Iterator[_Form]:
    """What finds the caveats of one class: its patterns, and its chains of parts."""
    weak, barred = bool(entry.get("weak", False)), entry.get("barred", ())
    patterns, unless = entry["patterns"], _behind(entry.get("unless_after", ()))
    yield _Form(group, weak, alternation(patterns), _firsts(patterns), unless)
    for parts in entry.get("chains", ()):
        yield _Form(group, weak, chain(parts, barred), _firsts(parts[0]), unless)


def _behind(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """What finds one of these at the end of a text, with a few words of the same clause behind it."""
    if not patterns:
        return None
    found = "|".join(expression(_lower(p)) for p in patterns)
    return re.compile(rf"\b(?:{found})\s+(?:[^\s,;:]+\s+){{0,4}}\Z")


def chain(parts: Sequence[list[str]], barred: Sequence[str] = ()) -> re.Pattern[str]:
    """One expression for any pattern of the first part, then one of the next, and so on to the last.

    Up to three words may stand between two parts, none of them `barred`: what is in accordance with international
    law is not limited by the law of the State.
    """
    gap = _GAP.format(but=rf"(?!(?:{'|'.join(barred)})\b)" if barred else "")
    rest = "".join(rf"\s+{gap}(?:{'|'.join(map(expression, map(_lower, part)))})" for part in parts[1:])
    return any_of([f"(?:{'|'.join(_by_first(parts[0]))}){rest}"], _firsts(parts[0]))


def alternation(patterns: list[str]) -> re.Pattern[str]:
    """One expression for patterns in the notation of caveats.toml, whole words, to be used on folded texts."""
    return any_of(_by_first(patterns), _firsts(patterns))


def _by_first(patterns: list[str]) -> list[str]:
    """Patterns as regular expressions, those that begin alike as one."""
    by_first: dict[str, list[str]] = {}
    for pattern in map(_lower, patterns):
        first, _, rest = pattern.partition(" ")
        by_first.setdefault(first, []).append(expression(rest))
    return [
        rf"(?:{first})" + (rf"\s+(?:{'|'.join(sorted(rests, key=len, reverse=True))})" if all(rests) else "")
        for first, rests in by_first.items()
    ]


def _firsts(patterns: list[str]) -> tuple[str, ...]:
    """The words with which patterns begin."""
    heads = (_AHEAD.sub("", _lower(p).partition(" ")[0]) for p in patterns)
    return tuple(dict.fromkeys(w for head in heads for w in head.split("|")))


def _lower(pattern: str) -> str:
    """The pattern in lower case, without the classes such as \\S that an expression writes in capitals."""
    return re.sub(r"(?<!\\)[A-Z]", lambda letter: letter.group().lower(), pattern)


def expression(pattern: str) -> str:
    """A pattern as a regular expression: "|" separates alternatives, "*" is up to three words."""
    built = ""
    for word in pattern.split():
        built += _ANY if word == "*" else rf"(?:{word})\s+" if "|" in word else rf"{word}\s+"
    return built.removesuffix(r"\s+")

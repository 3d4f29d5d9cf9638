"""Words that limit a commitment, found in a wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import takewhile
from typing import Any

from resodiff.lexicon.phrases import any_of, may_have, placed

_REMEMBERED = 2048
"""Texts whose caveats are remembered: judgement asks for the same paragraph many times."""

_NEAR = 40
"""Words from the first of a chain on, among which all its parts begin: three may stand between two, and of joined words
each counts."""

_SIGHT = 90
"""Characters before a caveat in which the words stand behind which it is none."""

_GAP = r"(?:{but}[\w’'-]+[,]?\s+){{0,3}}?"
_ANY = _GAP.format(but="")
_PLAIN = re.compile(r"[a-z]+(?=$|-|,\?$|\(\?!)")
"""The first word of a pattern, where it is written out and no expression."""

_WRITTEN_OUT = re.compile(r"[a-z|]+")
"""A word of a pattern, or several of which one stands there, without any expression."""

_FIRST_TWO = re.compile(r"[a-z|]+\s+([a-z|]+)(?=\s|$)")
"""The first words of a pattern and the second, if both are written out."""

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


class _Expression:
    """An expression that is built when it is first tried: most caveats are in no text."""

    def __init__(self, build: Callable[..., re.Pattern[str]], *given: Any) -> None:
        self._build = partial(build, *given)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression itself."""
        return self._build()


@dataclass(frozen=True, slots=True)
class _Form:
    """What finds caveats of a class that begin with a word: one of `openings` opens each, a word of every part in
    `then` follows near it, and `unless` finds what may not stand before it. Of what is not `chained` an opening is the
    whole."""

    group: str
    weak: bool
    openings: list[str]
    whole: _Expression
    unless: _Expression | None
    chained: bool = False
    then: tuple[frozenset[str], ...] = ()

    def stands(self, lower: str, start: int) -> bool:
        """Whether a caveat found at a place is one: no words stand before it behind which it is none."""
        if self.unless is None:
            return True
        return self.unless.pattern.search(lower, max(0, start - _SIGHT), start) is None


class _Begun:
    """The forms that begin with one word.

    A chain often opens with that word alone, and would let every text in that has it: so what is looked for whole, and
    not in parts, is looked for apart, all such forms in one expression.
    """

    def __init__(self, forms: Sequence[_Form]) -> None:
        self._forms = forms
        chains = [(form, _second_words(form.openings)) for form in forms if form.chained]
        self._chains = [form for form, seconds in chains if seconds is None]
        self._chains_before = {
            word: [form for form, seconds in chains if seconds is None or word in seconds]
            for word in frozenset().union(*(seconds for _, seconds in chains if seconds))
        }
        plain = [p for form in forms if not form.chained for p in form.openings]
        self._plain = _Expression(alternation, plain)
        next_words = [(p, _second_words([p])) for p in plain]
        self._next_of_plain = frozenset().union(*(words for _, words in next_words if words))
        self._within_plain = _written_out(p for p, words in next_words if words is None)

    def at(self, text: str, lower: str, start: int, following: str) -> Sequence[_Form]:
        """The forms that may stand at a place of a text, which is folded too, in order, if that word follows."""
        may_be_plain = following in self._next_of_plain or may_have(text, self._within_plain)
        if may_be_plain and self._plain.pattern.match(lower, start):
            return self._forms
        return self._chains_before.get(following, self._chains)


_BEFORE_AS = frozenset({"such", "time", "same", "well"})
"""Words that "as" goes with, so that it begins no caveat: "until such time as relevant authorities act"."""

_SERVES = frozenset({"serve", "serves", "served", "serving", "function", "functions", "qualify", "qualifies"})
"""Verbs of what is something else as well: "serve as appropriate venues"."""

_WHAT = re.compile(
    r"as\s+[a-z]+\s+(?!(?:to|and|or|but|in|on|at|by|for|with|from|of|under|through|within|during|before|after|the|an?|"
    r"its|their|all|any|that|which|who|is|are|be|should|shall|must|may)\b)[a-z]"
)
"""What is named as such behind "as", and not only said to be fit: "such means as appropriate advice"."""


def _belongs_before(lower: str, words: Sequence[str], starts: Sequence[int], at: int) -> bool:
    """Whether "as" goes with a word before it, with up to three between: "such measures as appropriate advice"."""
    if words[at - 1] in _BEFORE_AS:
        return True
    such = "such" in words[max(0, at - 4) : at - 1] or words[at - 1] in _SERVES
    return such and _WHAT.match(lower, starts[at]) is not None


_WHERE = re.compile(r"(?:where|when|whenever|wherever|if|once|unless|as)\s+[a-z]+")
_IN_CLAUSE = re.compile(
    r"\s+(?:(?!(?:who|which|that|whose|to|and|or|by|in|on|for|with|the|an?|this|these|it|they|there)\b)[a-z-]+\s+){1,3}"
    r"(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|will|would|cannot|fails?|remains?|exists?|lacks?|acts?|refuse|"
    r"refuses|takes?|allege|alleges)\b"
)
"""Behind an adjective that belongs to a subject, and limits nothing: "where relevant authorities fail"."""


class Caveats:
    """The caveats of one lexicon, built from caveats.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for word, form in (found for group, entry in table.items() for found in _forms(group, entry)):
            self._forms[word].append(form)
        self._anywhere = self._forms.pop("", [])
        self._begun = {word: _Begun(forms) for word, forms in self._forms.items()}
        self.within = lru_cache(maxsize=_REMEMBERED)(self.found_in)

    def found_in(self, text: str) -> tuple[Caveat, ...]:
        """Every caveat in `text`, in order of place. Those of one class do not overlap: the first stands.

        `within` says the same, and remembers it.
        """
        found: defaultdict[tuple[str, bool], list[tuple[int, int]]] = defaultdict(list)
        for form, start, end in self._hits(text):
            found[form.group, form.weak].append((start, end))
        caveats = (
            Caveat(group, text[start:end], start, end, weak)
            for (group, weak), spans in found.items()
            for start, end in _apart(spans)
        )
        return tuple(sorted(caveats, key=lambda c: (c.start, -c.end)))

    def _hits(self, text: str) -> Iterator[tuple[_Form, int, int]]:
        """Where a form fits: each is tried only at the words with which it begins, and if any opening is there."""
        lower, words, starts, _ = placed(text)
        begun = self._begun
        for n in [n for n, word in enumerate(words) if word in begun]:
            if words[n] == "as" and n and _belongs_before(lower, words, starts, n):
                continue
            at, following = starts[n], words[n + 1] if n + 1 < len(words) else ""
            forms = begun[words[n]].at(text, lower, at, following)
            near = words[n + 1 : n + _NEAR] if forms else []
            for form in forms:
                if form.then and any(part.isdisjoint(near) for part in form.then):
                    continue
                hit = form.whole.pattern.match(lower, at)
                if hit and form.stands(lower, at) and not _is_of_clause(lower, hit):
                    yield form, at, hit.end()
        for form in self._anywhere:
            hits = form.whole.pattern.finditer(lower)
            yield from ((form, *hit.span()) for hit in hits if form.stands(lower, hit.start()))


def _is_of_clause(lower: str, hit: re.Match[str]) -> bool:
    return _WHERE.fullmatch(hit.group()) is not None and _IN_CLAUSE.match(lower, hit.end()) is not None


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order of place without those that begin within another."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _forms(group: str, entry: Mapping[str, Any]) -> Iterator[tuple[str, _Form]]:
    """What finds the caveats of one class, its patterns and its chains of parts, each with the word that it begins
    with; that is "" for what may begin anywhere."""
    weak, barred = bool(entry.get("weak", False)), entry.get("barred", ())
    unless = _Expression(_behind, entry["unless_after"]) if entry.get("unless_after") else None
    for word, patterns in _by_word(entry["patterns"]).items():
        yield word, _Form(group, weak, patterns, _Expression(alternation, patterns), unless)
    for parts in entry.get("chains", ()):
        whole, firsts = _Expression(chain, parts, barred), [frozenset(_by_word(part)) for part in parts[1:]]
        then = tuple(known for known in firsts if "" not in known)
        for word, patterns in _by_word(parts[0]).items():
            yield word, _Form(group, weak, patterns, whole, unless, True, then)


def _by_word(patterns: list[str]) -> dict[str, list[str]]:
    """Patterns by the words with which they begin; all of them under "" where one begins with an expression."""
    firsts = [(p, [_PLAIN.match(first) for first in _firsts([p])]) for p in patterns]
    if not all(plain for _, words in firsts for plain in words):
        return {"": patterns}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pattern, words in firsts:
        for word in dict.fromkeys(plain[0] for plain in words if plain):
            found[word].append(pattern)
    return found


def _second_words(patterns: Iterable[str]) -> frozenset[str] | None:
    """The words that come second in patterns; None where any word may, or where there need be no second."""
    found = [_FIRST_TWO.match(_lower(pattern)) for pattern in patterns]
    known = [two[1].split("|") for two in found if two]
    return frozenset(word for words in known for word in words) if len(known) == len(found) else None


def _written_out(patterns: Iterable[str]) -> frozenset[str]:
    """Words of which a text has one that has a pattern: of each the first behind its beginning that is written out; ""
    for one that has none."""
    found: set[str] = set()
    for pattern in patterns:
        behind = takewhile(lambda word: "(" not in word, _AHEAD.sub("", pattern).split()[1:])
        found.update(next((word.split("|") for word in behind if _WRITTEN_OUT.fullmatch(word)), [""]))
    return frozenset(found)


def _behind(patterns: Sequence[str]) -> re.Pattern[str]:
    """What finds one of these at the end of a text, with a few words of the same clause behind it."""
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

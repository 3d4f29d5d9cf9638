"""Operative verbs: finding them in a wording, and saying which of two is softer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from resodiff.lexicon.clauses import Word, clause_starts, is_adverb, next_word, past_aside, words_from

_WITH_GERUND = re.compile(r"\b(?:while|and|also)\s+(?:(?:also|further)\s+)*$")
_AFTER_GERUND = re.compile(r"\b\w{2,}(?:ing|ly)\s+and\s+$")
_NOUN_LIKE = frozenset(
    {
        "requests",
        "calls",
        "demands",
        "notes",
        "supports",
        "hopes",
        "appeals",
        "objects",
        "mandates",
        "highlights",
        "regrets",
        "commits",
        "thanks",
        "stresses",
        "undertakes",
        "establishes",
        "trusts",
    }
)
_INSIDE = frozenset({
    "its", "their", "continued", "the", "itself", "our", "with", "once", "most", "sincere", "full", "particular",
    "considerable", "some", "much", "real", "clear", "genuine", "keen", "earnest", "renewed", "continuing", "general",
})  # fmt: skip
"""Words that may stand between a verb and the noun that belongs to it: "expresses its sincere hope"."""

_OF_ITSELF = frozenset({"is", "remains", "stands", "would", "hopes", "trusts"})
"""Verbs with which a body says how it stands: "declares that it is ready"."""

_PLAIN_ACTIONS = frozenset(
    {
        "adopt",
        "appoint",
        "continue",
        "create",
        "determine",
        "establish",
        "extend",
        "maintain",
        "promote",
        "remain",
        "renew",
        "support",
        "undertake",
    }
)
"""Verbs whose gerund tells what somebody does: "creating and maintaining", "while promoting"."""
_OPENING_ONLY = frozenset(
    {"advocate", "anticipate", "aspire", "contemplate", "envisage", "favour", "plan", "strive", "would"}
)
"""Verbs of plans and hopes, which others have too: an act only where they open a paragraph."""

_NOT_AFTER_NOUN = frozenset({"for", "from", "of", "to", "made", "by", "and", "or", "in"})


_FIND, _JUDGING = "find it ", ("consider it", "deem it", "think it", "regard it as")
"""How a judgement on a fact opens."""

_EXPRESS = "express "

_OF_OTHERS = frozenset({"continue", "maintain", "remain", "take into account", "take into consideration"})
"""Verbs that inside a paragraph mostly tell of others: "areas in the north, including Mirn, remain closed"."""
_OWN_CLAUSE = re.compile(r"(?:[;:.]|,\s+(?:and|while|but))\s+(?:(?:also|further)\s+)*$")

_POSSESSIVES = frozenset({"its", "their", "our"})
_ADJECTIVES = 3
"""Adjectives before the noun of "reiterates its urgent, repeated call" that are looked past."""
_NO_ADJECTIVES = frozenset(
    {"of", "for", "to", "that", "in", "on", "upon", "with", "and", "or", "as", "by", "at", "the"}
)
"""Words behind which a possessive has had its noun."""

_PLAIN_STEP = 0.75
"""Steps from which to note or observe is less than to reaffirm or stress."""


_NEXT, _DEGREE = 3, 6
"""Words from a verb on by which it is seen whether more belong to it; and in which stands what adds a degree to it."""


class Family(StrEnum):
    """What a verb does: instruct, observe, reinforce, welcome or disapprove."""

    INSTRUCTIVE = "instructive"
    OBSERVING = "observing"
    REINFORCING = "reinforcing"
    WELCOMING = "welcoming"
    DISAPPROVING = "disapproving"


@dataclass(frozen=True, slots=True)
class Verb:
    """An operative verb by its base form ("call upon"), and its force within its family."""

    base: str
    family: Family
    force: float


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb as it stands in a wording.

    `words` are as written, in lower case and without "also" or "further"; `start` and `end` are offsets in
    that wording; `degree` is what modifiers add; `form` is "present", "gerund", "base" or "past".
    """

    verb: Verb
    words: str
    start: int
    end: int
    degree: float
    form: str

    @property
    def force(self) -> float:
        """Force with modifiers."""
        return self.verb.force + self.degree


@dataclass(frozen=True, slots=True)
class _Entry:
    verb: Verb
    tail: tuple[str, ...]
    form: str


class Verbs:
    """The ladder of one lexicon, built from the table of verbs.toml.

    `deeds` are the bases of verbs for what a body does itself, `no_verbs` nouns that end as verbs do.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._degree: dict[str, float] = {k: float(v) for k, v in table["degree"].items() if " " not in k}
        self._phrases = {k: float(v) for k, v in table["degree"].items() if " " in k}
        self._phrases_begin = frozenset(phrase.split()[0] for phrase in self._phrases)
        self._neutral = frozenset(word for phrase in table["neutral"]["words"] for word in phrase.split())
        self._links = self._neutral | self._degree.keys()
        self._near = frozenset(frozenset(pair) for pair in table["near"]["pairs"])
        self._wrappers = frozenset(table["wrappers"]["verbs"])
        self._nouns: dict[str, str] = table["wrappers"]["nouns"]
        self._expressing: tuple[str, ...] = tuple(table["expressing"]["verbs"])
        self.deeds = frozenset(table["deeds"]["words"])
        self.no_verbs = frozenset(table["no_verbs"]["words"])
        self._entries: dict[str, list[_Entry]] = {}
        self.verbs: dict[str, Verb] = {}
        self._read(table)
        self._plain = frozenset(
            word for word, known in self._entries.items() if not any(map(self._goes_on, known))
        )

    def _goes_on(self, entry: _Entry) -> bool:
        """Whether more words may belong to a verb than those right behind it that add a degree."""
        return bool(entry.tail) or entry.verb.base in self._wrappers

    def _read(self, table: Mapping[str, Any]) -> None:
        forms: Mapping[str, list[str]] = table["forms"]
        for family in Family:
            for base, force in table[family.value].items():
                verb = Verb(base, family, float(force))
                self.verbs[base] = verb
                self._add(verb, base, forms)
        for other, base in table["spelling"].items():
            self._add(self.verbs[base], other, forms)
        for words, base in table["participles"].items():
            first, *tail = words.split()
            self._enter(first, _Entry(self.verbs[base], tuple(tail), "participle"))
        for entries in self._entries.values():
            entries.sort(key=lambda e: -len(e.tail))

    def _add(self, verb: Verb, base: str, forms: Mapping[str, list[str]]) -> None:
        for words in (base, *self._expressed(base)):
            head, *tail = words.split()
            present, gerund, past = forms.get(head) or _inflect(head)
            for word, form in ((present, "present"), (gerund, "gerund"), (head, "base"), (past, "past")):
                self._enter(word, _Entry(verb, tuple(tail), form))

    def _expressed(self, base: str) -> tuple[str, ...]:
        """What says the same in other words: "voice concern" for "express concern", "deem it" for "find it"."""
        opening, verbs = (_FIND, _JUDGING) if base.startswith(_FIND) else (_EXPRESS, self._expressing)
        return tuple(f"{v} {base.removeprefix(opening)}" for v in verbs) if base.startswith(opening) else ()

    def _enter(self, word: str, entry: _Entry) -> None:
        known = self._entries.setdefault(word, [])
        if all((e.tail, e.verb) != (entry.tail, entry.verb) for e in known):
            known.append(entry)

    def opening(self, text: str) -> VerbUse | None:
        """The verb that opens `text`, modifiers included, or None."""
        return self._at(text, 0, limit=16)

    def within(self, text: str) -> tuple[VerbUse, ...]:
        """Every operative verb that opens `text` or a clause of it, in order of place."""
        found: list[VerbUse] = []
        for start in clause_starts(text):
            if found and start < found[-1].end:
                continue
            use = self._at(text, start, limit=12)
            if use and (
                start == 0 or _is_act(use, text, preambular=bool(found) and found[0].form == "gerund")
            ):
                found.append(use)
        return tuple(found)

    def _lead(self, text: str, start: int) -> tuple[list[Word], Word] | None:
        """The adverbs and links before the verb of the clause at `start`, without asides, and its first word."""
        skipped: list[Word] = []
        while word := next_word(text, start):
            if word.text in self._entries:
                return skipped, word
            start = past_aside(text, word)
            if start > word.start:
                continue
            if word.text not in self._links and not is_adverb(word.text):
                return None
            skipped.append(word)
            start = word.end
        return None

    def _at(self, text: str, start: int, limit: int) -> VerbUse | None:
        """The verb that opens the clause at `start`, with what leads to it."""
        lead = self._lead(text, start)
        if lead is None:
            return None
        (skipped, first), at = lead, len(lead[0])
        words = [*skipped, *self._words_of(text, first, limit)]
        degree = sum([self._degree.get(w.text, 0.0) for w in skipped])
        before = text[start : first.start]
        begin = start + len(before) - len(before.lstrip(" \n,"))
        for entry in self._entries.get(words[at].text, ()):
            end = self._tail(entry.tail, words, at + 1)
            if end is not None:
                use = self._wrapped(entry, words, at, end, degree) or self._use(entry, words, at, end, degree)
                return use if use.start <= begin else replace(use, start=begin)
        return None

    def _words_of(self, text: str, first: Word, limit: int) -> list[Word]:
        """A verb that begins with a word and the words behind it, as many as may belong to it."""
        if first.text not in self._plain:
            return words_from(text, first, limit)
        words = words_from(text, first, _NEXT)
        beside = [w.text for w in words[1:]]
        if beside == ["that", "it"]:
            return words_from(text, first, limit)
        return words_from(text, first, _DEGREE) if beside and beside[0] in self._phrases_begin else words

    def _wrapped(self, entry: _Entry, words: list[Word], at: int, end: int, degree: float) -> VerbUse | None:
        """The verb inside "continues to condemn" or "reiterates its call for": repeating does not soften it."""
        if of_itself := self._of_itself(entry, words, at, end, degree):
            return of_itself
        if entry.verb.base not in self._wrappers:
            return None
        inner = end
        while inner < len(words) and self._between(words[inner].text):
            inner += 1
        if inner >= len(words) or (inner == end and words[inner].text != "to"):
            return None
        if words[inner].text == "to":
            inner += 1
        word = words[inner].text if inner < len(words) else ""
        verb = self.verbs.get(self._nouns.get(word, word))
        if verb is None:
            return self._past_adjectives(entry, words, at, end, degree)
        use = self._use(entry, words, at, inner + 1, degree)
        return VerbUse(verb, use.words, use.start, use.end, use.degree, use.form)

    def _of_itself(
        self, entry: _Entry, words: list[Word], at: int, end: int, degree: float
    ) -> VerbUse | None:
        """How a body says that it stands: "declares that it is ready"."""
        past = end if words[end - 1].text == "it" else end + 2
        if [w.text for w in words[past - 2 : past + 1]][:2] != ["that", "it"] or past >= len(words):
            return None
        for inner in self._entries.get(words[past].text, ()) if words[past].text in _OF_ITSELF else ():
            last = self._tail(inner.tail, words, past + 1)
            if last is not None and inner.verb.family is Family.INSTRUCTIVE:
                use = self._use(inner, words, at, last, degree)
                return replace(use, form=entry.form)
        return None

    def _past_adjectives(
        self, entry: _Entry, words: list[Word], at: int, end: int, degree: float
    ) -> VerbUse | None:
        """The noun past other adjectives behind a possessive: "reiterates its urgent and repeated call upon"."""
        if words[end].text not in _POSSESSIVES:
            return None
        for last in range(end + 1, min(end + 2 + _ADJECTIVES, len(words))):
            word = words[last]
            if word.text in _NO_ADJECTIVES or word.start - words[last - 1].end != 1:
                return None
            if verb := self.verbs.get(self._nouns.get(word.text, "")):
                use = self._use(entry, words, at, last + 1, degree)
                return replace(use, verb=verb)
        return None

    def _skippable(self, word: str) -> bool:
        return word in self._links or is_adverb(word)

    def _tail(self, tail: tuple[str, ...], words: list[Word], at: int) -> int | None:
        """Where the verb's further words end, past degree words between them; None if they are not there."""
        for wanted in tail:
            skipped = 0
            while (
                at < len(words) and words[at].text != wanted and skipped < 4 and self._between(words[at].text)
            ):
                at, skipped = at + 1, skipped + 1
            if at >= len(words) or words[at].text != wanted:
                return None
            at += 1
        return at

    def _between(self, word: str) -> bool:
        return self._skippable(word) or word in _INSIDE

    def _use(self, entry: _Entry, words: list[Word], at: int, end: int, degree: float) -> VerbUse:
        inner = words[at:end]
        degree += sum([self._degree.get(w.text, 0.0) for w in inner])
        if end < len(words) and words[end].text in self._phrases_begin:
            following = " ".join([w.text for w in words[end : end + 5]])
            degree += max([v for k, v in self._phrases.items() if following.startswith(k)], default=0.0)
        spoken = [w.text for w in words[:end] if w.text not in self._neutral]
        return VerbUse(entry.verb, " ".join(spoken), words[0].start, inner[-1].end, degree, entry.form)

    def softening(self, before: VerbUse, after: VerbUse) -> float:
        """By how many steps of this ladder `after` is softer than `before`; below 0 it is harder.

        Disputed pairs give 0. The uses may have been found by a lexicon with the same verbs on another ladder.
        """
        if frozenset((before.verb.base, after.verb.base)) in self._near:
            return 0.0
        mine, theirs = (self.verbs[use.verb.base].force + use.degree for use in (before, after))
        if before.verb.family is after.verb.family:
            return mine - theirs
        return _across(before.verb.family, mine, after.verb.family, theirs)


def _across(before: Family, mine: float, after: Family, theirs: float) -> float:
    """Softening between families: instruction outranks comment, and to note is less than to reaffirm or stress."""
    plain = (Family.OBSERVING, Family.REINFORCING)
    if before in plain and after in plain:
        fall = mine - theirs if after is Family.OBSERVING else 0.0
        return fall if fall >= _PLAIN_STEP else 0.0
    if before in plain:
        return -max(theirs, 1.0)
    if after in plain or (before is Family.INSTRUCTIVE and mine >= 1.0):
        return max(mine, 1.0)
    return -1.0 if after is Family.INSTRUCTIVE else 0.0


def _inflect(base: str) -> tuple[str, str, str]:
    """Third person, gerund and past of a regular verb."""
    if base.endswith("e"):
        return base + "s", base[:-1] + "ing", base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base + "ing", base[:-1] + "ied"
    if base.endswith(("s", "sh", "ch", "x")):
        return base + "es", base + "ing", base + "ed"
    return base + "s", base + "ing", base + "ed"


def _is_act(use: VerbUse, text: str, preambular: bool) -> bool:
    """Whether a verb inside a paragraph opens an act of its own, and is no plural noun or participle. In an operative
    paragraph "and encouraging" tells how something is to be done."""
    if use.verb.base in _OPENING_ONLY:
        return False
    if use.form == "gerund":
        if use.verb.base in _PLAIN_ACTIONS:
            return False
        if use.verb.family is Family.INSTRUCTIVE and not preambular:
            return False
        before = text[max(0, use.start - 30) : use.start]
        return bool(_WITH_GERUND.search(before)) and not _AFTER_GERUND.search(before)
    if use.form != "present":
        return False
    if use.verb.base in _OF_OTHERS and not _OWN_CLAUSE.search(text, 0, use.start):
        return False
    following = next_word(text, use.end)
    if following is None or use.words.split()[-1] not in _NOUN_LIKE:
        return True
    set_off = text.startswith(",", use.end) and past_aside(text, following) > following.start
    return set_off or following.text not in _NOT_AFTER_NOUN

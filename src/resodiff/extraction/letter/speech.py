"""Verbs of asking, as letters use them in the first person ("We urge") and resolutions in the third."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from resodiff.extraction.letter.actors import names_actor
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


def _third_of(verb: str) -> str:
    return verb + ("es" if verb.endswith(("s", "ch")) else "s")


_ADVERB = (
    r"(?:[a-z]+ly|also|therefore|thus|hence|further|furthermore|once|more|again|hereby|now|still|too|first"
    r"|second|third|moreover|and|or|in|particular|addition|this|regard|turn|do|must|have to|would|would like to"
    r"|wish to|want to|should like to|can only|continue to|to)"
)
_WE = (
    r"(?:\b[Ww]e\b(?:['’](?:d|ll)\b)?|\bI\b(?:['’](?:d|ll)\b)?"
    r"|\b[Oo]ur (?:organi[sz]ations|coalition|network|groups|members)\b"
    r"|\b[Tt]he undersigned\b[^,;:]{0,80}?)"
)
_REPEATED = Hinted(
    "reiterate|renew|repeat|echo|join|support|endorse|second|amplify|add our",
    rf"{_WE}\s(?:{_ADVERB}\s)*(?:reiterate|renew|repeat|echo|join|support|endorse|second|amplify"
    rf"|add our voices? to)\b"
    r"[^;:]{0,160}?\b(?:call|appeal|demand|request|recommendation|plea)s?(?:\s+[\w’'-]+){0,8}?"
    r"\s+(?:on|upon|to|for|that)\b",
)
_SUPPORTED = Hinted(
    "support",
    rf"{_WE}\s(?:{_ADVERB}\s)*support\s(?:the|a|an)\s(?:\w+\s){{0,2}}?(?:renewal|extension|adoption"
    rf"|establishment|creation|continuation|prolongation)\b",
)
_WANTED = Hinted(
    "see|forward|less|importance|welcome|appreciate",
    rf"{_WE}\s(?:{_ADVERB}\s)*(?:want|wish|like|hope|expect|need|love)\s+to\s+see\s+(?:the|an?|all|that|more|no)\b"
    rf"|{_WE}\s(?:{_ADVERB}\s)*look\sforward\sto\s(?:an?|the)\s(?:\w+\s){{0,2}}(?:resolution|text)\b"
    rf"|{_WE}\s(?:{_ADVERB}\s)*see\s(?:(?:much|great|no|little|a)\s)?(?:alternative\sto|merit\sin|value\sin|room\sfor|need\sfor|use\sfor)\s(?:the|an?)\b"
    rf"|{_WE}\s(?:{_ADVERB}\s)*expect\sno(?:thing)?\sless\sthan\b"
    rf"|{_WE}\s(?:{_ADVERB}\s)*attach\s(?:\w+\s){{0,3}}importance\sto\s(?:the|an?)\b"
    rf"|{_WE}\swould\s(?:{_ADVERB}\s)*(?:welcome|appreciate)\s(?:the|an?)\s(?!\w*\s?(?:opportunity|chance|meeting|visit"
    r"|discussion|conversation|exchange|reply|response|call|answer))",
)
_HOPED = Hinted(
    "hope|trust|expect|want|like|need|wish|look",
    rf"(?:[Ii]t is our (?:\w+ )?(?:hope|expectation|wish)"
    rf"|{_WE}\s(?:{_ADVERB}\s)*(?:hope|trust|expect|want|like|need|wish|look\sto))\s+(?:that\s+)?(?!to\b)"
    r"(?P<who>[^;:]{2,160}?)\s+(?:will|would|can|could|to)\s",
)
_PASSIVE = Hinted(
    "urged|called|encouraged|invited|requested|asked|advised",
    rf"^(?P<who>[^;:]{{2,200}}?)\s(?:is|are)(?:\s+{_ADVERB}\b)*\s+(?P<verb>urged|called\s+(?:up)?on"
    rf"|encouraged|invited|requested|asked|advised)\s+to\b",
)
_PASSIVE_VERBS = {
    "urged": "urges",
    "called upon": "calls upon",
    "called on": "calls upon",
    "encouraged": "encourages",
    "invited": "invites",
    "requested": "requests",
    "asked": "asks",
    "advised": "advises",
}


@lru_cache(maxsize=8)
def _no_writers(known: Letters) -> re.Pattern[str]:
    """Subjects that write no letter."""
    return re.compile(
        rf"\b(?:{alternatives(known.no_writers, ' ')}|op\d*|pp\d*|he|she|it|they|who|which|that|many|some|several"
        r"|has|have|was|were|is|are|when|where|because|if|we|i)\b",
        re.IGNORECASE,
    )


_OF_MANY = ("call on", "call upon", "urge", "recommend", "request")
"""Verbs with which several organisations speak of themselves."""
_ACRONYM_OR_NAMES = Hinted(
    "",
    r"\b[A-Z]{3,}\b|\b[A-Z][\w’'&-]+(?:\s(?:[A-Z(][\w’'&)-]*|of|for|the|and|on|against|to|in))*?\s[A-Z(]"
                               r"|\b(?:organi[sz]ations?|NGOs|coalition|network|groups?)\b")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The forms of the verbs of asking, each with its base form; where they ask in a sentence."""

    bases: Mapping[str, str]
    personal: tuple[re.Pattern[str] | Hinted, ...]
    organisation: re.Pattern[str]


@lru_cache(maxsize=8)
def _verbs(known: Letters) -> _Verbs:
    third = {re.sub(r"^[\w-]+", lambda m: _third_of(m.group()), verb): verb for verb in known.asking}
    gerund = {
        re.sub(r"^[\w-]+", lambda m: m.group().removesuffix("e") + "ing", verb): verb for verb in known.asking
    }
    return _Verbs(
        gerund | third | {verb: verb for verb in known.asking},
        _personally(known.asking, third, gerund),
        _of_organisation(
            (*sorted(third, key=len, reverse=True), *(v for v in _OF_MANY if v in known.asking))
        ),
    )


def _of_organisation(verbs: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        r"^(?:[A-Z][\w\s]{2,60}?,\s)?(?P<who>(?:[Tt]he |[Mm]y |[Oo]ur )?[\w’'&()., /-]{2,200}?)\s"
        rf"(?:{_ADVERB}\s)*(?P<verb>{alternatives(verbs, ' ')})\b(?!s)"
    )


def _personally(
    bases: Iterable[str], thirds: Iterable[str], gerunds: Iterable[str]
) -> tuple[re.Pattern[str] | Hinted, ...]:
    """Where writers ask in the first person, or say what their letter asks."""
    base, third, gerund = (alternatives(forms, " ") for forms in (bases, thirds, gerunds))
    calling = "|".join(sorted({form.split()[0] for form in gerunds}))
    return (
        re.compile(
            rf"{_WE}(?:,[^;:]{{0,400}}?,)?(?:,?\s+{_ADVERB}\b,?){{0,6}}\s+(?P<verb>{base})\b(?! to\b(?<=seek to))"
        ),
        Hinted(
            calling,
            rf"{_WE}(?:,[^;:]{{0,300}}?,)?(?:,?\s+{_ADVERB}\b,?){{0,4}}\s+(?:are|am)(?:\s+{_ADVERB}\b)*\s+"
            rf"(?P<verb>{gerund})\b",
        ),
        re.compile(
            rf"{_WE}\s[^;:]{{0,400}}?(?:,|\band)(?:\s+{_ADVERB}\b,?){{0,5}}\s+(?P<verb>{base})\b"
            rf"(?! for information)"
        ),
        Hinted(
            "rit|opportunity|joined|speak|intervene",
            rf"(?:{_WE}\s[^;:]{{0,120}}?|^)\b(?:[Ww]rit(?:e|ing)|opportunity|joined|speak"
            rf"|intervene)\b[^;:]{{0,200}}?\bto(?:\s+{_ADVERB}\b)*\s+(?P<verb>{base})\b",
        ),
        Hinted(
            "letter|statement|mail|note|submission|message",
            rf"^(?:This|The present) (?:\w+ )?(?:letter|statement|e-?mail|note|submission|message) (?:is "
            rf"(?:written )?(?:to|intended to) )?(?:{_ADVERB} )*(?P<verb>{base}|{third})\b",
        ),
        Hinted(calling, rf"{_WE}\s[^;:]{{0,60}}?\bjoin\b[^;:]{{0,120}}?\bin\s+(?P<verb>{gerund})\b"),
    )


@dataclass(frozen=True, slots=True)
class Speech:
    """An act of asking in a sentence: its verb in the third person, and where the words asked for begin.

    `who` is the one asked where the construction itself names it, else "".
    """

    verb: str
    start: int
    end: int
    who: str = ""


def asking(sentence: str) -> Speech | None:
    """The first act of asking in which a sentence speaks for its writers, or None."""
    return (
        _hoped_of_reader(sentence)
        or _personal(sentence)
        or _repeated(sentence)
        or _hoped(sentence)
        or _passive(sentence)
        or _third(sentence)
    )


def _personal(sentence: str) -> Speech | None:
    known = load().letters
    hits = [hit for pattern in _verbs(known).personal if (hit := pattern.search(sentence))]
    if not hits:
        return None
    first = min(hits, key=lambda hit: hit.start("verb"))
    return Speech(_canonical(first, known), first.start(), first.end("verb"))


def _canonical(hit: re.Match[str], known: Letters) -> str:
    """The verb in the third person, with "strongly" kept: it is a degree of its own."""
    words = hit.group("verb")
    verb = known.asking[_verbs(known).bases[words]]
    before = hit.string[hit.start() : hit.start("verb")].split()
    degree = "strongly " if before and before[-1] == "strongly" else ""
    return degree + verb if verb else ""


def _repeated(sentence: str) -> Speech | None:
    for pattern, verb in ((_REPEATED, "calls upon"), (_SUPPORTED, "supports"), (_WANTED, "calls for")):
        hit = pattern.search(sentence)
        if hit:
            return Speech(verb, hit.start(), hit.end())
    return None


def _hoped_of_reader(sentence: str) -> Speech | None:
    """A hope for what the reader will do: in "We trust that you will vote for it and oppose …" we oppose nothing."""
    hoped = _hoped(sentence)
    return hoped if hoped and re.match(r"(?:each of )?your?\b", hoped.who) else None


def _hoped(sentence: str) -> Speech | None:
    hit = _HOPED.search(sentence)
    if hit is None or not (names_actor(hit.group("who")) or re.match(r"your?\b", hit.group("who"))):
        return None
    return Speech("", hit.start(), hit.end(), hit.group("who"))


def _passive(sentence: str) -> Speech | None:
    hit = _PASSIVE.search(sentence)
    if hit is None:
        return None
    verb = _PASSIVE_VERBS[" ".join(hit.group("verb").split())]
    return Speech(verb, hit.start(), hit.end(), hit.group("who"))


def _third(sentence: str) -> Speech | None:
    """An organisation that speaks of itself: "Lestra Watch calls on …"."""
    known = load().letters
    hit = _verbs(known).organisation.match(sentence)
    if (
        hit is None
        or _no_writers(known).search(hit.group("who"))
        or not _ACRONYM_OR_NAMES.search(hit.group("who"))
    ):
        return None
    return Speech(_canonical(hit, known), hit.start("who"), hit.end("verb"))

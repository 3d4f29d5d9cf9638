"""Whether fewer are asked than were: States parties where States were, one party where all were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resodiff.demands import Act
from resodiff.judgement.duties.who import Sort, Who
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording, take_apart

_STATES = r"(?:States?|Governments?|countries|nations|Parties)"
_EVERY = (
    rf"(?:the|all|each|every|both|other|Member|Members|Non-member|non-member|of|United|Nations|UN|{_STATES})"
)
_EVERYBODY = re.compile(
    rf"(?:{_EVERY}\s+)*(?:States?|Governments|countries|nations)(?:\s+Members\s+of\s+the\s+United\s+Nations)?"
)
"""All States, in whatever words."""

_IS_ALL = re.compile(r"$|,|\s+and\b|\s+as\s+well\b")
"""What may stand behind that in an addressee."""

_SOME = re.compile(
    r"\s+(?:[Pp]arties\s+to|[Ss]ignator(?:ies|y)\s+to|[Mm]embers\s+of(?!\s+the\s+United\s+Nations\b)|part\s+of"
    r"|of(?!\s+the\s+United\s+Nations\b|\s+all\b|\s+the\s+world\b)|in\s+(?:the\s+(?:sub-?)?region|[A-Z])|from\s+(?!all\b)"
    r"|(?:that|which|who)\s+(?!have\s+(?:not|yet)\b|had\s+not\b|are\s+not\b|do\s+not\b)|whose\s"
    r"|(?:hosting|bordering|neighbouring|receiving|applying|practising|retaining|using|producing|exporting|importing"
    r"|participating|contributing|possessing|having|holding)\b)"
)
"""Behind "States", what leaves some of them out; those that have not done so yet are all of whom it can be."""

_BEFORE = re.compile(
    rf"(?:the|those|such|some|certain|all|every|each)?\s*(?P<kind>(?:[\w-]+,?\s+(?:and\s+)?){{1,4}}?){_STATES}\b"
)
_NO_KIND = frozenset(
    {
        "the",
        "all",
        "each",
        "every",
        "both",
        "other",
        "member",
        "non-member",
        "those",
        "such",
        "and",
        "united",
        "nations",
        "un",
    }
)
_JOINT = re.compile(r",\s+|\s+and\s+(?:(?:for|on|upon|to)\s+)?")
_FEW = re.compile(r"(?:some|certain|several|selected)\s", re.IGNORECASE)
_STATES_HERE = re.compile(rf"\b{_STATES}\b")
_ALL_PARTIES = re.compile(
    r"both\s+(?:the\s+)?(?:parties|sides)|all\s+(?:the\s+)?(?:warring\s+parties|(?:parties|sides)\s+to\s+the\s+)"
)
"""All who fight; "all parties concerned" may be anybody, and one by name is no fewer."""

_INSTRUMENT = re.compile(r"\s+[Pp]arties\s+to\s+(?P<name>[^,;:]{3,120}?)(?=\s+(?:to|and)\s+[a-z]|,|;|$)")


def asks_fewer(case: Case, asked: tuple[int, int], carrier: Carrier, act: Act, now: Sequence[Who]) -> bool:
    """Whether an act of a carrier, an edited form of the ask, asks some of those whom the ask does: of all States some,
    of all parties to a conflict one."""
    if case.rewritten or act.addressee is None:
        return False
    text, words = case.wording.text, case.wording.text[slice(*asked)]
    if (everybody := _EVERYBODY.match(words)) and _IS_ALL.match(words, everybody.end()):
        past = asked[0] + everybody.end()
        return not _SOME.match(text, past) and _are_some(case, carrier.wording, act.addressee)
    if _ALL_PARTIES.match(text, asked[0]):
        return (
            len(now) == 1
            and now[0].sort not in (Sort.ANYBODY, Sort.PRONOUN)
            and not _is_all(now[0], carrier, act)
        )
    return False


def _is_all(who: Who, carrier: Carrier, act: Act) -> bool:
    """Whether those who are asked now are all of several."""
    words = carrier.wording.text[slice(*act.addressee)] if act.addressee else ""
    return re.match(r"(?:all|both|the\s+parties)\b", words) is not None and who.sort is Sort.OTHERS


def _are_some(case: Case, words: Wording, addressee: tuple[int, int]) -> bool:
    """Whether an addressee is States of some kind, and not those bound by an instrument of which the ask speaks."""
    text, (start, end) = words.text, addressee
    found = _STATES_HERE.search(text, start, end)
    if found is None:
        return False
    past = found.end()
    start = max((m.end() for m in _JOINT.finditer(text, start, found.start())), default=start)
    if _SOME.match(text, past):
        instrument = _INSTRUMENT.match(text, past)
        return instrument is None or words is case.wording or not _speaks_of(case, instrument["name"])
    kind = _BEFORE.match(text, start, end)
    adjectives = set(kind["kind"].lower().replace(",", " ").split()) - _NO_KIND if kind else set()
    return bool(adjectives) or _FEW.match(text, start) is not None


def _speaks_of(case: Case, name: str) -> bool:
    """Whether an ask names an instrument: then those who are bound by it are all of whom it speaks."""
    meant = take_apart(name, case.lexicon).known
    return not meant or len(meant & case.wording.known) * 2 >= len(meant)


def asks_more(case: Case) -> Iterator[tuple[int, int]]:
    """Where an ask names some States of which all are asked now: what told them from others is no loss."""
    for act in case.acts:
        if act.carrier is None or act.theirs is None or not (act.theirs.addressee and act.mine.addressee):
            continue
        main, (start, end) = act.carrier.wording.text, act.theirs.addressee
        if _EVERYBODY.fullmatch(main, start, end) and not _SOME.match(main, end):
            named = act.mine.addressee
            if (found := _STATES_HERE.search(case.wording.text, *named)) and _are_some(
                case, case.wording, named
            ):
                behind = _INSTRUMENT.match(case.wording.text, found.end())
                yield named[0], max(named[1], behind.end() if behind else 0)

"""Names in an ask: laws, persons, instruments, mechanisms; and which of them became generic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import GONE, Fate
from resodiff.judgement.losses.generic import became_generic, exchanged, is_vague, left_open, lowered
from resodiff.judgement.losses.lowered_names import is_lowered
from resodiff.judgement.losses.rows import beside
from resodiff.judgement.losses.short_forms import named_otherwise
from resodiff.judgement.lost_words.lost_phrases import is_title
from resodiff.judgement.lost_words.runs import Run, runs
from resodiff.judgement.lost_words.still_said import repeats, still_said
from resodiff.lexicon.kinds import Kinds
from resodiff.lexicon.phrases import alternatives

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_CAPITAL = rf"(?!{_MONTH})[A-ZÀ-Þ][\w’'-]+"
_QUARTER = r"(?:(?:north|south|east|west)(?:ern)?(?:-?(?:east|west)(?:ern)?)?|central)"
"""A part of a land, which may stand before its name with a small letter."""

_OF_QUARTER = re.compile(rf"\b{_QUARTER}\s$")
_NAME = re.compile(
    rf"\b{_CAPITAL}(?:\s+(?!(?:and|or)\s+(?:of|on|for|in|to|against|from)\b)"
    rf"(?:(?:of|on|the|and|for|in|to|or|de|du|against|from)\s+){{0,3}}{_CAPITAL}"
    rf"|(?:,\s+{_CAPITAL})+,?\s+(?:and|or)\s+(?:{_QUARTER}\s+)?{_CAPITAL}(?=\s+(?!and\b|in\b)[A-ZÀ-Þ\w]))+"
    r"|\bresolutions?\s+\d[\w/]*|\barticles?\s+\d+|\b[A-Z]{3,}\b"
)
"""Words with capitals, and a row of them within a name: "Economic, Social and Cultural Rights"."""

_OF_A_ROW = re.compile(
    r"\b(?:Goal|Target|Protocol|Convention|Phase|Pillar|Principle|Rule|Commitment|Objective)(?:\s+No)?$"
)
_NUMBER = re.compile(r"(?:(?<=\sNo)\.\s*|\s+(?:No\.\s*)?)(?:\d{1,3}(?:\.\d+)?|[IVX]{1,4})\b")
"""What is numbered by name, and its number behind it."""

_QUOTED = re.compile(r"“[A-ZÀ-Þ][^“”]{6,160}”|\"[A-ZÀ-Þ][^\"]{6,160}\"")
_AND_THE = re.compile(r"\s+(?:and|or)\s+(?:(?:of|in|on|for|to)\s+)?the\s+")
"""Between two names; none goes on behind it."""
_DOER, _OF_THE = re.compile(r"\bby\s$"), re.compile(r"\s+(?:of|to|with)\s+the\s+")
"""Around one who did what is done to another: "the signing by Varonia of the Lestra Agreement"."""

_TO_AN_ORGAN = re.compile(
    r"\s+(?:to|at|before|by|from|in)\s+(?:the|its)\s+(?=(?:Human\s+Rights\s+|Security\s+|Economic\s+and\s+Social\s+)?Council\b|"
    r"General\s+Assembly\b|Assembly\b|Commission\s+on\b|Secretary-General\b)"
)
"""Behind a name, to whom what it names is handed; such as are sent to an organ are named by it."""

_SENT = re.compile(r"\b(?:Representative|Mission|Envoy|Adviser|Ambassador|Observer|Liaison)s?\b")
_PARAGRAPH_OF_DRAFT = re.compile(r"(?:OP|PP|PO)[\s-]?\d+\w*(?:\s?\(\w+\))*", re.IGNORECASE)
_RESOLUTION = re.compile(r"resolutions?\s+(\d[\w/]*)")
"""What follows initials that stand for a group of people, and name nothing."""

_DEMONYM = re.compile(r"(?:n|ns|ese|ish|i|is|ic|ch|ois)$")
_NORTH = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"}
)
_OF_A_COUNTRY = frozenset({"State", "Government", "Republic", "Kingdom", "Authorities"})
_OF_COUNTRY = re.compile(r"^(?:Government|State|Authorities)\s+of\s+(?:the\s+)?(?=[A-ZÀ-Þ])")
"""What may stand before the name of a country and names no other thing: "the Government of Varonia" for "Varonia"."""

_OF_ONE = re.compile(r"([A-ZÀ-Þ][\w’'-]+)\s+of\s+(?:the\s+)?(.+)")
_BEHIND = re.compile(r"[’']s?$|(?<=[a-z]{4})\d{1,2}$")
"""Behind a name and no part of it: the ending of the possessive, the mark of a footnote."""

_NEXT_CAPITAL = re.compile(r"\s([A-ZÀ-Þ])")
_SENTENCE_START = re.compile(r"(?:^|[.;:\n]\s*|\)\s*)$")
_EXAMPLE = re.compile(
    r"\b(?:including|such as|in particular|especially|namely|notably|inter alia,?)\s+(?:\S+\s+){0,5}$"
)
_AND_OTHERS = re.compile(r",?\s+and\s+(?:all\s+|the\s+|many\s+|several\s+|of\s+)*other\s")
_APPOSED = re.compile(r"\b[a-z]{4,}\s$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w’'-]*\s(?:.*\s)?[A-ZÀ-Þ]|^[A-Z]{3,}$|\d", re.DOTALL)
_ALONE = re.compile(rf"(?<=[a-z,] )(?!{_MONTH})[A-ZÀ-Þ][a-zà-þ][\w’'-]+\b(?! [A-Z])")
"""A name of one word, within a sentence."""

_BODIES = re.compile(
    r"\b(?:mechanisms|procedures|bodies|organs|entities|agencies|institutions|organizations|committees|experts|funds"
    r"|programmes|offices|mandates|mandate[\s-]holders)\b"
)
"""Kinds of bodies that have names."""

_WITH_CAPITAL = re.compile(r"[A-ZÀ-Þ](?<!\w.)[\w’'-]{3,}")
_THE = re.compile(r"\b(?:the|its|this|that|said)\s$", re.IGNORECASE)


@lru_cache(maxsize=512)
def names(text: str, kinds: Kinds) -> tuple[tuple[int, int], ...]:
    """Where names stand in a text. Organs that every resolution speaks of are left out."""
    found = []
    for match in _NAME.finditer(text):
        start = match.start()
        if _SENTENCE_START.search(text[max(0, start - 3) : start]):
            start = _second_capital(text, start, match.end())
        parted = _parted(text, start, match.end(), kinds)
        found += [
            (_with_quarter(text, s), _with_number(text, e)) for s, e in parted if _is_name(text, s, e, kinds)
        ]
    may_quote = "“" in text or '"' in text
    quoted = (m.span() for m in _QUOTED.finditer(text) if len(m[0].split()) > 1) if may_quote else ()
    return tuple(sorted((*found, *quoted)))


def _with_quarter(text: str, start: int) -> int:
    """Where a name begins, with the part of a land before it: "southern Kell Islands"."""
    quarter = _OF_QUARTER.search(text, max(0, start - 20), start)
    return quarter.start() if quarter else start


def _with_number(text: str, end: int) -> int:
    """Where a name ends, with the number that tells it from others of its row: "Harbour Development Goal 16"."""
    number = _NUMBER.match(text, end) if _OF_A_ROW.search(text, max(0, end - 15), end) else None
    return number.end() if number else end


def _parted(text: str, start: int, end: int, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """The names that an article parts from each other, without the ending of their possessive."""
    if _DOER.search(text, max(0, start - 4), start) and (joint := _OF_THE.search(text, start, end)):
        yield start, joint.start()
        start = joint.end()
    for joint in _AND_THE.finditer(text, start, end):
        if _is_another(text[joint.end() : end], kinds):
            yield start, joint.start()
            start = joint.end()
    handed = _TO_AN_ORGAN.search(text, start, end)
    if handed and not _SENT.search(text, start, handed.start()):
        yield handed.end(), end
        end = handed.start()
    behind = _BEHIND.search(text, start, end)
    yield start, behind.start() if behind else end


def _is_another(words: str, kinds: Kinds) -> bool:
    """Whether words behind "and the" are a name of their own: they have a kind, or are an organ or a government."""
    return any(kinds.has(w) for w in words.split()) or words.startswith((*kinds.everywhere, "Government"))


@lru_cache(maxsize=8)
def _group(kinds: Kinds) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(kinds.groups)})\b")


def _is_name(text: str, start: int, end: int, kinds: Kinds) -> bool:
    """Whether words with capitals name something: not a paragraph of the draft ("OP8") nor a group by its initials."""
    name = text[start:end]
    if not _CAPITALS.search(name) or name in kinds.everywhere or _PARAGRAPH_OF_DRAFT.fullmatch(name):
        return False
    return not (name.isupper() and _group(kinds).match(text, end))


def _second_capital(text: str, start: int, end: int) -> int:
    """Where a name begins whose sentence begins with another word: the next word with a capital."""
    found = _NEXT_CAPITAL.search(text, start, end)
    return found.start(1) if found else end


def lost_names(case: Case) -> tuple[tuple[int, int], ...]:
    """The names that gave way to other words, or that were an example of something still spoken of."""
    gone = runs(case)
    text = case.wording.text
    found = [span for span in names(text, case.lexicon.kinds) if _is_generic(case, span, gone)]
    alone = (m.span() for m in _ALONE.finditer(text) if not is_title(m[0])) if gone else ()
    found += [span for span in alone if _is_left_open(case, *span)]
    rows = dict.fromkeys(item for span in found for item in _of_its_row(case, *span))
    return (*found, *(item for item in rows if not _overlaps(item, found)))


def _of_its_row(case: Case, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names beside a lost one in its row that are lost with it, up to the first on either side that is not."""
    known = names(case.wording.text, case.lexicon.kinds)
    for items in beside(case.wording.text, start, end):
        whole = (next((k for k in known if k[0] < e and s < k[1]), (s, e)) for s, e in items)
        yield from takewhile(lambda item: _is_gone(case, *item), whole)


def _overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(s < span[1] and span[0] < e for s, e in others)


def _is_gone(case: Case, start: int, end: int) -> bool:
    """Whether all words of a name are lost, and it stands in no carrier in another form or for another purpose."""
    fates = case.fates(start, end)
    if not fates or min(fates) < Fate.ECHOED or _stands(case, start, end) or _is_subject(case, start, end):
        return False
    return not named_otherwise(case, start, end) and not _addressed(case, start)


def short_names(case: Case) -> tuple[tuple[int, int], ...]:
    """The names of which the main carrier keeps no more than the kind, still as a name ("the Convention"); and those
    that stand in another form."""
    found = (s for s in names(case.wording.text, case.lexicon.kinds) if _is_touched(case, *s))
    return tuple(
        span
        for span in found
        if _is_short(case, *span)
        or named_otherwise(case, *span)
        or _is_his(case, " ".join(case.wording.text[slice(*span)].split()))
    )


def _is_touched(case: Case, start: int, end: int) -> bool:
    return max(case.fates(start, end), default=Fate.KEPT) >= GONE


def _is_short(case: Case, start: int, end: int) -> bool:
    text, main = case.wording.text, case.carriers[0].wording
    first, past = case.wording.between(start, end)
    kept = [p for p in case.met.partners[first:past] if p is not None]
    if len(kept) != 1 or kept[0][0] != 0 or past - first < 2 or " and the " in text[start:end]:
        return False
    word = main.content[kept[0][1]]
    left = main.text[word.start : word.end]
    return (
        left[0].isupper()
        and case.lexicon.kinds.has(left)
        and _THE.search(main.text[max(0, word.start - 6) : word.start]) is not None
    )


def _is_left_open(case: Case, start: int, end: int) -> bool:
    """Whether a name of one word is lost and those it was one of are spoken of in its place."""
    fates = case.fates(start, end)
    word = case.wording.text[start:end]
    if not fates or min(fates) < Fate.ECHOED or case.lexicon.kinds.has(word) or _is_of_people(case, word):
        return False
    if _stands(case, start, end) or _is_subject(case, start, end):
        return False
    if any(s < end and start < e for s, e in names(case.wording.text, case.lexicon.kinds)):
        return False
    return not _addressed(case, start) and (_is_of_others(case, end) or left_open(case, start, end))


def _is_generic(case: Case, span: tuple[int, int], gone: tuple[Run, ...]) -> bool:
    """Whether a name is gone, in whole or but for words that are no name any more, and its kind still spoken of."""
    if is_lowered(case, *span):
        return not _addressed(case, span[0]) and not _stands(case, *span) and not _is_subject(case, *span)
    if not _telling_lost(case, *span) or _is_subject(case, *span):
        return False
    if _addressed(case, span[0]):
        return _is_a_body_now(case, span[0]) and not _stands(case, *span)
    if repeats(case, *span) or any(s <= span[0] and span[1] <= e for s, e in still_said(case)):
        return False
    if named_otherwise(case, *span) or _is_of_people(case, case.wording.text[slice(*span)]):
        return False
    if _is_renumbered(case, case.wording.text[slice(*span)]) or _stands(case, *span):
        return False
    if became_generic(case, *span):
        return True
    return _is_lost(case, *span) and not exchanged(case, *span) and _general_left(case, span, gone)


def _is_subject(case: Case, start: int, end: int) -> bool:
    """Whether a name is that of the country or matter which the whole adopted text is about."""
    return all(t.concept in case.subject for t, _ in case.fate(start, end))


def _stands(case: Case, start: int, end: int) -> bool:
    """Whether a carrier has the very name, if elsewhere, or what it means in one word: "Varonian" for "Varonia"."""
    name = " ".join(case.wording.text[start:end].split())
    name = _OF_COUNTRY.sub("", name)
    if any(name in " ".join(c.wording.text.split()) for c in case.carriers):
        return True
    if _is_his(case, name):
        return True
    words = case.fate(start, end)
    return len(words) == 1 and any(words[0][0].concept in c.wording.known for c in case.carriers)


def _is_his(case: Case, name: str) -> bool:
    """Whether a carrier names one, and what is his by its kind: "the High Commissioner … her Office"."""
    if not (of := _OF_ONE.fullmatch(name)):
        return False
    his = re.compile(rf"\b(?:her|his|its|their)\s+{re.escape(of[1])}\b")
    return any(of[2] in c.wording.text and his.search(c.wording.text) for c in case.carriers)


def _is_of_people(case: Case, name: str) -> bool:
    """Whether a name is no more than of which people ("North Korean"), and the carriers name their country."""
    words = [w for w in name.split() if w not in _NORTH and w not in _OF_A_COUNTRY]
    if not words or not all(_DEMONYM.search(w) and w[0].isupper() for w in words):
        return False
    there = {w[:4] for c in case.carriers for w in _WITH_CAPITAL.findall(c.wording.text)}
    known = {concept for c in case.carriers for concept in c.wording.known}
    states = case.lexicon.states
    return all(w[:4] in there or states.get(w.lower().rstrip("s")) in known for w in words)


def _is_renumbered(case: Case, name: str) -> bool:
    """Whether a resolution is cited by its number, and the carriers cite another that the ask does not."""
    if not _RESOLUTION.fullmatch(name):
        return False
    before = set(_RESOLUTION.findall(case.wording.text))
    return any(n not in before for c in case.carriers for n in _RESOLUTION.findall(c.wording.text))


def _addressed(case: Case, start: int) -> bool:
    """Whether a name is an addressee's, of which another rule speaks."""
    return any(a.mine.addressee and a.mine.addressee[0] <= start < a.mine.addressee[1] for a in case.acts)


def _is_a_body_now(case: Case, start: int) -> bool:
    """Whether bodies that the ask addresses by name are addressed by their kind: "the relevant mechanisms"."""
    act = next(
        (a for a in case.acts if a.mine.addressee and a.mine.addressee[0] <= start < a.mine.addressee[1]),
        None,
    )
    if act is None or act.theirs is None or act.theirs.addressee is None or act.carrier is None:
        return False
    words = act.carrier.wording.text[slice(*act.theirs.addressee)]
    return is_vague(words, case.lexicon.kinds) and _BODIES.search(words) is not None


def _telling_lost(case: Case, start: int, end: int) -> bool:
    """Whether most words are lost that tell a name from others of its kind, such as a place before "Agreement"; or
    the first, where the others name no more."""
    if not _is_touched(case, start, end):
        return False
    text, fates = case.wording.text, case.fate(start, end)
    kinds = case.lexicon.kinds
    telling = [f for t, f in fates if not kinds.has(text[t.start : t.end])] or [f for _, f in fates]
    gone = sum(f >= Fate.ECHOED for f in telling)
    first = bool(telling) and telling[0] >= Fate.ECHOED
    return gone > 0 and (gone >= len(telling) / 2 or (first and lowered(case, start, end)))


def _is_lost(case: Case, start: int, end: int) -> bool:
    fates = case.fates(start, end)
    abbreviated = len(fates) > 1 and fates[0] <= Fate.MOVED and fates[1] <= Fate.MOVED
    return not abbreviated and sum(f >= Fate.ECHOED for f in fates) > len(fates) / 2


def _is_of_others(case: Case, end: int) -> bool:
    """Whether behind a name stands of what it is one, and that is kept: "Maren Holt and other divers"."""
    others = _AND_OTHERS.match(case.wording.text, end)
    after = case.fate(others.end(), others.end() + 40)[:1] if others else []
    return bool(after) and after[0][1] is Fate.KEPT


def _until(run: Run, end: int) -> float:
    """The weight of the lost words up to the end of a name: what follows tells more of it."""
    return sum(t.weight for t in run.tokens if t.start < end)


def _general_left(case: Case, span: tuple[int, int], gone: tuple[Run, ...]) -> bool:
    """Whether what was named is still spoken of: by the name's own first word ("law"), by other words in its place,
    or as the thing it exemplified."""
    start, end = span
    if _is_of_others(case, end):
        return True
    head = case.fate(start, end)
    if len(head) > 1 and head[0][1] <= Fate.MOVED:
        return True
    run = next((r for r in gone if r.start < end and start < r.end), None)
    if run is not None and run.replaced > 0.25 * min(run.weight, _until(run, end)):
        return True
    if _APPOSED.search(case.wording.text[:start]) and any(
        f <= Fate.MOVED for f in case.fates(max(0, start - 14), start)
    ):
        return True
    before = case.fates(max(0, start - 60), start)
    return bool(_EXAMPLE.search(case.wording.text[:start])) and any(f <= Fate.MOVED for f in before)

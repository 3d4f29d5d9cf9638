"""Is a word of force gone: immediately, fully, independent, adequate?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.demands import Token
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.exchange import Exchange
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.losses.answered_force import Force, is_of_the_ask, unanswered
from resodiff.judgement.losses.force_elsewhere import is_in_carriers, said_in
from resodiff.judgement.losses.force_otherwise import stands_otherwise
from resodiff.judgement.losses.generic import place_of
from resodiff.judgement.losses.small_words import small_words
from resodiff.judgement.losses.turned import turned
from resodiff.judgement.lost_words.no_force import is_no_force
from resodiff.judgement.lost_words.places import place_in_carriers
from resodiff.judgement.lost_words.runs import runs
from resodiff.judgement.times.due import RHYTHM, dues
from resodiff.lexicon import Family, Lexicon, Qualifier
from resodiff.model import Code, Evidence

_TELLING = (Family.DISAPPROVING, Family.OBSERVING, Family.WELCOMING)

_PARTING = re.compile(r"[;:\n]")

_IN_PLACE_ONLY = frozenset({"each", "any"})
"""Words that stand for "all" where it stood; anywhere else they are too common to."""

_COMMA = re.compile(r"[,;:\n]")

_AKIN = re.compile(r"\b(?:proper|properly|smooth|smoothly|sound|good)\b", re.IGNORECASE)
_BARRED = re.compile(
    r"\b(?:from|no|not|nor|never|against|prevent\w*|prohibit\w*|avoid\w*|end\w*|reject\w*|ban\w*|stop\w*|cease\w*|"
    r"eliminat\w*|remov\w*)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
"""What bars a thing before "any" of it; "without any delay" is "without delay"."""

_AIMED = re.compile(
    r"\b(?!(?:protect|safeguard|defend|shield|guarante|secur|insur|guard|immuni[sz])ed\b)"
    r"(?:[a-z]+ed|taken|made|brought|attacks?|used?)\s+against\s+(?:[a-z]+\s+)?$"
)
"""Against whom something was done: that bars nothing, "an attack directed against any population"."""

_ALSO = re.compile(
    r"(?:^|[.;:\n]\s*|\b(?:should|must|shall|would|could|will|to|we|it|and|also))\s*$", re.IGNORECASE
)
"""Before "equally" where it is another word for "also": "it should equally urge", "Equally, we call for"."""

_VERBS_TOO = frozenset({"complete", "open", "secure", "free"})
_TO = re.compile(r"\bto\s+(?:\w+ly\s+|also\s+|further\s+)?$")
_OBJECT = re.compile(r"\s+(?:the|its|their|his|her|all|an?|any|every|each|such|these|those|this|that)\s")
"""Words of force that are verbs too: behind "to", and before an object with its article."""

_MADE = re.compile(r"\bma(?:k(?:e|es|ing)|de)\b(?![^,;:.\n]*\bthe\s+$)[^,;:.\n]*$")
_NO_NOUN = re.compile(
    r"\s*(?:[,;:.\n]|$|(?:the|its|their|all|any|every|each|and|by|within|before|on|in|at|no|as|without)\b)"
)
"""What stands around "public" where a thing is made so."""

_LETS_IN = re.compile(
    r"\b(?:participation|attend(?:ed|ance)|accessible|access|invit(?:ing|ed?|ation)|admi(?:t|ssion)\w*)\b"
)
"""What lets somebody in, in the place of "open to"."""

_WITHIN = re.compile(r"[\w,’'-]\s+$")
"""What stands before a capital that opens no sentence and no item."""

_FARTHEST = 60
"""Characters between the kept words around a word of force, beyond which nothing stands in its place."""

_TOGETHER = 3
"""Content words of a carrier between two of one clause of the ask that still stand together."""

_ENOUGH = 0.4
"""Share of the ask that must be kept for a word of force to be missed: where little is, more than its force is gone."""

_PHRASE = 4
"""Content words of its clause behind a word of force, or before it, of which half must stand that it be missed."""

_QUALITY = r"[a-z][a-z-]*(?:[ai]ble|al|ive|ary|ory|ous|ful|less|(?<!m)ent|ant|ate|ic)"
_FULLER = re.compile(rf"\b{_QUALITY}(?:,\s+{_QUALITY})*,?\s+and\s+{_QUALITY}\s*$")
"""A row of qualities right before a noun."""

_LIGHT = 0.4
"""What a group counts whose loss alone is often style."""


def weigh(case: Case) -> Evidence | None:
    """The words of force that the carriers no longer have where they have the words they belonged to."""
    if case.met.kept_share < _ENOUGH:
        return None
    lost = [q for q in _missing(case) if _stood_with_kept(case, q) and not is_in_carriers(case, q)]
    lost = [q for q in lost if not _is_rhythm(case, q)]
    if case.rewritten:
        lost = [q for q in lost if said_in(case, q, case.unexplained()) is None]
    became = _exchanged_in_place(case)
    told = [x.mine for x in (*became, *turned(case))]
    lost = [q for q in lost if not any(start <= q.start < end for start, end in told)]
    if not lost:
        return _became(case, became[0]) if became else None
    amount = sum(_LIGHT if q.light else 1.0 for q in lost)
    return Evidence(
        Code.QUALIFIER_LOST,
        _told(case, lost),
        tuple(case.quote(q.start, q.end) for q in lost),
        place_in_carriers(case, *((q.start, q.end) for q in lost)),
        min(amount, 3.0),
    )


def _is_rhythm(case: Case, qualifier: Qualifier) -> bool:
    """Whether a word of force says how often: that "every year" is gone is told of the time."""
    times = dues(case.wording.text, case.lexicon.times)
    return any(d.kind == RHYTHM and d.start <= qualifier.start < d.end for d in times)


def _exchanged_in_place(case: Case) -> list[Exchange]:
    """Where "all" became "most", or the like, between the same words."""
    return [x for x in (*small_words(case), *turned(case)) if x.code is Code.QUALIFIER_LOST]


def _became(case: Case, one: Exchange) -> Evidence:
    mine, theirs = case.quote(*one.mine), case.carriers[0].quote(*one.theirs)
    return Evidence(Code.QUALIFIER_LOST, f"“{mine.text}” became “{theirs.text}”", (mine,), (theirs,), 1.0)


def _told(case: Case, lost: Sequence[Qualifier]) -> str:
    """What is said of lost words of force; and of those that another paragraph has with the same words, where."""
    words = list(dict.fromkeys(f"“{q.words}”" for q in lost))
    gone = f"{', '.join(words)} {'is' if len(lost) == 1 else 'are'} gone"
    found = {number: q for q in reversed(lost) if (number := said_in(case, q, case.others()))}
    where = ", ".join(
        f"paragraph {number} has {'it' if len(words) == 1 else f'“{q.words}”'} with the same words"
        for number, q in sorted(found.items(), key=lambda x: x[1].start)
    )
    return f"{gone} here ({where})" if where else gone


def _missing(case: Case) -> list[Qualifier]:
    """Qualifiers of the ask beyond those of the same group in the carriers."""
    addressed = _before_addressees(case.wording, case.lexicon)
    kept: list[Qualifier] = []
    missing: list[Qualifier] = []
    for qualifier in case.lexicon.qualifiers_in(case.wording.text):
        fates = case.fates(qualifier.start, qualifier.end)
        if qualifier not in addressed and not is_no_force(case, qualifier):
            stands = _is_kept(case, qualifier) if fates else _stands_before_its_word(case, qualifier)
            if stands or not stands_otherwise(case, qualifier):
                (kept if stands else missing).append(qualifier)
    if not missing:
        return []
    counted = [q for q in kept if q.words.lower() not in _IN_PLACE_ONLY]
    gone = unanswered(case, missing, counted, _theirs(case, addressed))
    return [q for q in missing if q in gone and _is_forceful(case, q) and not _exchanged(case, q)]


def _is_kept(case: Case, qualifier: Qualifier) -> bool:
    """Whether a word of force stands in a carrier; in one that is more than an edited form of the ask, with others of
    its clause: there it may be said of something else."""
    words = case.fate(qualifier.start, qualifier.end)
    if not case.rewritten:
        return all(fate <= Fate.MOVED for _, fate in words)
    return all(_stands(case, *word) for word in words)


def _theirs(case: Case, addressed: Sequence[Qualifier]) -> list[Force]:
    """The words of force of the carriers that may answer to those of the ask: none that stands where it stood before
    one who is asked."""
    before, found = len(addressed), []
    for which, carrier in enumerate(case.carriers):
        given = _before_addressees(carrier.wording, case.lexicon)[:before]
        before -= len(given)
        words = case.lexicon.qualifiers_in(carrier.wording.text)
        found += [Force(which, q) for q in words if q not in given and q.words.lower() not in _IN_PLACE_ONLY]
    return [f for f in found if is_of_the_ask(case, f)] if case.rewritten else found


def _stands_before_its_word(case: Case, qualifier: Qualifier) -> bool:
    """Whether a word that is no content word ("all") has another of its group before what the next word met."""
    at, _ = case.wording.between(qualifier.end, qualifier.end)
    partner = case.met.partners[at] if at < len(case.met.partners) else None
    if partner is None:
        return False
    theirs = case.carriers[partner[0]].wording
    start = theirs.content[partner[1] - 1].end if partner[1] else 0
    force = case.lexicon.qualifiers_in(theirs.text)
    return any(
        q.group == qualifier.group and start <= q.start < theirs.content[partner[1]].start for q in force
    )


def _exchanged(case: Case, qualifier: Qualifier) -> bool:
    """Whether another word of force stands in its place, or one that means as much."""
    text = case.carriers[0].wording.text
    force = case.lexicon.qualifiers
    places = [r.place for r in runs(case) if r.place and r.start <= qualifier.start < r.end]
    new_words = (q for start, end in places for q in case.lexicon.qualifiers_in(text[start:end]))
    if any(case.rewritten or force.makes_up_for(qualifier.group, q.group) for q in new_words):
        return True
    between = place_of(case, qualifier.start, qualifier.end)
    if between is None or between[1][1] - between[1][0] > _FARTHEST:
        return False
    mine, theirs = case.wording.text[slice(*between[0])], text[slice(*between[1])]
    before = {q.group for q in case.lexicon.qualifiers_in(mine)}
    new = any(
        q.group not in before and (case.rewritten or force.makes_up_for(qualifier.group, q.group))
        for q in case.lexicon.qualifiers_in(theirs)
    )
    if _FULLER.search(theirs) and not text[slice(*between[1])].strip().startswith(qualifier.words):
        return True
    return new or _AKIN.search(theirs) is not None


def _is_forceful(case: Case, qualifier: Qualifier) -> bool:
    """Whether a word has force where it stands: "any" only where something is barred, "complete" not as a verb, and
    none as a part of a name, a term ("universal periodic review") or a hedge ("do their utmost to")."""
    before = case.wording.text[max(0, qualifier.start - 30) : qualifier.start]
    word = qualifier.words.lower()
    if qualifier.words[0].isupper() and _WITHIN.search(before):
        return False
    if word in case.lexicon.qualifiers.silent or _is_part_of_term(case.wording, qualifier):
        return False
    if any(h.start <= qualifier.start < h.end for h in case.lexicon.hedges_in(case.wording.text)):
        return False
    if qualifier.group in case.lexicon.qualifiers.beside and _tells_a_fact(case, qualifier.start):
        return False
    if word == "any":
        return _BARRED.search(before) is not None and not _AIMED.search(before)
    if word == "equally" and _is_also(case.wording, qualifier, before):
        return False
    theirs = [c.wording.text for c in case.carriers]
    return not _is_other_word(case.wording.text, qualifier, before, theirs)


def _is_other_word(text: str, qualifier: Qualifier, before: str, theirs: Sequence[str]) -> bool:
    """Whether what looks like a word of force is a verb ("to open the archives"), belongs to one ("make the list
    public"), or says to whom a thing is open, whom the carriers let in by another word."""
    word = qualifier.words.lower()
    if word in _VERBS_TOO and (_TO.search(before) or _OBJECT.match(text, qualifier.end)):
        return True
    if word == "public":
        return _MADE.search(before) is not None and _NO_NOUN.match(text, qualifier.end) is not None
    return (
        word == "open" and text.startswith(" to ", qualifier.end) and any(_LETS_IN.search(t) for t in theirs)
    )


def _is_also(words: Wording, qualifier: Qualifier, before: str) -> bool:
    """Whether "equally" joins a demand to the one before: at the head of a sentence, or right before its verb."""
    if not _ALSO.search(before):
        return False
    verb = words.act_at(qualifier.end + 1).verb
    opens = words.text.startswith(",", qualifier.end) or words.text[qualifier.start].isupper()
    return opens or (verb is not None and verb.start <= qualifier.end + 1 < verb.end)


def _tells_a_fact(case: Case, start: int) -> bool:
    """Whether an act speaks of what is or was: by how much is brought up to date there."""
    verb = case.wording.act_at(start).verb
    return verb is not None and verb.verb.family in _TELLING


def _is_part_of_term(words: Wording, qualifier: Qualifier) -> bool:
    first, _ = words.between(qualifier.start, qualifier.end)
    near = words.content[max(0, first - 1) : first + 1]
    return any(
        t.start <= qualifier.start
        and qualifier.end <= t.end
        and t.end - t.start > qualifier.end - qualifier.start
        for t in near
    )


def _before_addressees(words: Wording, lexicon: Lexicon) -> list[Qualifier]:
    """Where "all" stands before those who are asked: "all States" are as many as "States"."""
    asked = [a.addressee for a in words.acts if a.addressee]
    force = lexicon.qualifiers_in(words.text) if asked else ()
    return [q for q in force if q.words.lower() == "all" and any(s <= q.start < e for s, e in asked)]


def _stood_with_kept(case: Case, qualifier: Qualifier) -> bool:
    """Whether the word that it belonged to is there: the next in the clause, past other words of force, or the one
    before, and most of the phrase with it. Else more than a word of force is lost."""
    text, force = case.wording.text, case.lexicon.qualifiers_in(case.wording.text)
    plain = [
        (t, f)
        for t, f in zip(case.wording.content, case.met.fates, strict=True)
        if not any(q.start <= t.start < q.end for q in force)
    ]
    after = [(t, f) for t, f in plain if t.start >= qualifier.end]
    if after and not _PARTING.search(text, qualifier.end, after[0][0].start):
        return _stands(case, *after[0]) and _mostly_stands(case, qualifier.end, after)
    before = [(t, f) for t, f in reversed(plain) if t.end <= qualifier.start]
    return bool(before) and _stands(case, *before[0]) and _mostly_stands(case, qualifier.start, before)


def _mostly_stands(case: Case, at: int, words: Sequence[tuple[Token, Fate]]) -> bool:
    """Whether half of the words of a phrase, from a word of force on to the next comma, stand in a carrier."""
    near = [
        (t, f)
        for t, f in words[:_PHRASE]
        if not _COMMA.search(case.wording.text, min(at, t.start), max(at, t.start))
    ]
    return 2 * sum(_stands(case, t, f) for t, f in near) >= len(near)


def _stands(case: Case, token: Token, fate: Fate) -> bool:
    """Whether a word is kept in its place, or moved to a place where others of its clause stand as well."""
    if fate != Fate.MOVED:
        return fate == Fate.KEPT
    at, _ = case.wording.between(token.start, token.end)
    partner = case.met.partners[at]
    if partner is None:
        return False
    first, past = case.wording.between(*_clause(case.wording.text, token.start, token.end))
    beside = (p for p in case.met.partners[first:past] if p is not None and p != partner)
    return any(which == partner[0] and abs(place - partner[1]) <= _TOGETHER for which, place in beside)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    before = max((m.end() for m in _PARTING.finditer(text, 0, start)), default=0)
    after = _PARTING.search(text, end)
    return before, after.start() if after else len(text)

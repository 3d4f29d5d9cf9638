"""Steps of follow-up that an ask demands, and which of them are gone: a report, an update, a dialogue."""

from __future__ import annotations

import re
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.judgement.ground.wording import Wording
from resodiff.judgement.lost_words.runs import runs
from resodiff.lexicon import Family, Lexicon
from resodiff.lexicon.follow_up import FollowUp
from resodiff.lexicon.phrases import alternatives

_KNOWN = re.compile(
    r"\b(?:recommendations?|findings?|conclusions?|in|of|on|see|by|welcom\w+|not(?:es|ing)|recall\w*)\s+$",
    re.IGNORECASE,
)
"""What comes before a report that is there already."""

_RECIPIENT = re.compile(
    r"(?:\s+(?:to|for)\s+the\s+(?:[A-Z][\w-]+\s+){0,2}(?:Council|Assembly|Commission)\b)?"
)
_MOST = 0.5
"""Share of what a gathering is on that is gone where the gathering as a whole is."""

_BODY = re.compile(r"\b(?:Council|Assembly|Commission|Committee)\b")
_PAUSE = re.compile(r"[,;:.\n]")
_BY_DOING = re.compile(r"\b(?:by|through)\s+(?:\w+ly\s+)?(?=\w+ing\b)[^,;:.\n]*$")
"""Before what one does in order to do something else."""

_BESIDE = re.compile(r"\b(?:by|during|at|in|through|with|via|following|after)\s+$")
"""Before a gathering at which or after which something else is done."""

_LIMB = re.compile(r"[,;:.\n]|\band\b|\bto\s+be\b|\bthat\b")


@lru_cache(maxsize=8)
def _step(words: FollowUp) -> re.Pattern[str]:
    """A step of follow-up that is handed in or held: a report, an oral update, an interactive dialogue, a panel."""
    return re.compile(
        rf"\b(?P<article>(?:an?|the|its|his|her|their)\s+)?(?:(?:{alternatives(words.manner)})\s+)*"
        rf"(?P<step>(?:{alternatives(words.steps)})s?)\b"
    )


@lru_cache(maxsize=8)
def _firsts(words: FollowUp) -> frozenset[str]:
    """The words with which steps begin: where none is, there is no step."""
    return frozenset(step.split()[0] for step in words.steps)


@lru_cache(maxsize=8)
def _instead(words: FollowUp) -> re.Pattern[str]:
    """What may stand in the place of such a step, so that it is not gone but another."""
    return re.compile(rf"\b(?:{alternatives(words.instead)})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _earlier(words: FollowUp) -> re.Pattern[str]:
    """What comes before a step that is spoken of as taken: "in her previous reports"."""
    return re.compile(
        rf"\b(?:in|of|on|from|by|see|under)\s+(?:(?:the|its|his|her|their|these|those)\s+)?(?:(?:{alternatives(words.earlier)}),?\s+(?:and\s+)?)+$"
    )


@lru_cache(maxsize=8)
def _given(words: FollowUp) -> re.Pattern[str]:
    """What comes before a step that is to be taken, and not only spoken of; a holder or provider takes none."""
    return re.compile(
        rf"\b(?:(?:{alternatives(words.given)})(?!\w*[eo]rs?\b)|follow(?:ed)?\b(?!-)|by\s+means\s+of\b|in\s+the\s+form\s+of\b"
        r"|(?:during|at|in|through|with)\s+an?\b|includ\w+\s+(?:by|through)\b|report(?:ing)?\b)[^.;:\n]{0,110}$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _written_by(words: FollowUp) -> re.Pattern[str]:
    """What follows a report that is there already: whose it is."""
    return re.compile(
        rf"\s+of\s+the\s+(?:{alternatives(words.writers)}"
        rf"|(?:(?:{alternatives(words.before_bodies)})\s+)?(?:{alternatives(words.writing_bodies)}))\b"
    )


def lost_steps(case: Case) -> tuple[tuple[int, int], ...]:
    """Where steps of follow-up stand in the ask that are gone, the first of each kind."""
    first = {m["step"].rstrip("s"): m.span() for m in reversed(_lost(case))}
    return tuple(sorted(first.values()))


def step_of(text: str, words: FollowUp) -> str:
    """The noun of the step that words of an ask are, without its plural; "" where they are none."""
    found = _step(words).fullmatch(text)
    return found["step"].rstrip("s") if found else ""


def lost_limbs(case: Case) -> tuple[tuple[int, int], ...]:
    """Lost steps with the words that say that they are given, and to whom: "to provide the Council with a report"."""
    text = case.wording.text
    return tuple((_limb_start(text, m.start()), _limb_end(text, m.end())) for m in _lost(case))


def _limb_start(text: str, start: int) -> int:
    edge = max(0, start - 60)
    return max((m.end() for m in _LIMB.finditer(text, edge, start)), default=edge)


def _limb_end(text: str, end: int) -> int:
    found = _RECIPIENT.match(text, end)
    return found.end() if found else end


@lru_cache(maxsize=16)
def _lost(case: Case) -> tuple[re.Match[str], ...]:
    """The steps whose words are lost with no other step in their place, and as much reporting no longer asked for."""
    text, words = case.wording.text, case.lexicon.follow_up
    if not any(first in text for first in _firsts(words)):
        return ()
    lost = tuple(
        m
        for m in _step(words).finditer(text)
        if _is_lost(case, m) and _is_demanded(case, m) and _follows(case, m)
    )
    if any(_informs(m, words) for m in lost) and goes_on(case):
        return tuple(m for m in lost if not _informs(m, words))
    return lost


def _informs(step: re.Match[str], words: FollowUp) -> bool:
    return step["step"].rstrip("s") in words.informing


def goes_on(case: Case) -> bool:
    """Whether the carriers ask to be told as often as the ask does, in whatever form, for nobody else's ask."""
    theirs = sum(
        not case.explained(m.group()) for c in case.carriers for m in asked_reporting(c.wording, case.lexicon)
    )
    return theirs > 0 and theirs >= len(asked_reporting(case.wording, case.lexicon))


@lru_cache(maxsize=64)
def asked_steps(wording: Wording, lexicon: Lexicon) -> tuple[re.Match[str], ...]:
    """Where a wording has steps of follow-up that are to be taken."""
    words = lexicon.follow_up
    if not any(first in wording.text for first in _firsts(words)):
        return ()
    return tuple(m for m in _step(words).finditer(wording.text) if is_asked(wording, m, words))


def asked_reporting(wording: Wording, lexicon: Lexicon) -> tuple[re.Match[str], ...]:
    """Where a wording asks that somebody be told something: a report or update that is to be given, "to report"."""
    words = lexicon.follow_up
    nouns = [m for m in asked_steps(wording, lexicon) if _informs(m, words)]
    verbs = [m for m in _to_inform(words).finditer(wording.text) if _may_ask(wording, m.start())]
    return (*nouns, *verbs)


@lru_cache(maxsize=8)
def _to_inform(words: FollowUp) -> re.Pattern[str]:
    """The infinitive by which the same is asked: "to report", "and to regularly update the Council"."""
    return re.compile(rf"\bto\s+(?:\w+ly\s+|also\s+|further\s+)*(?:{alternatives(words.to_inform)})\b")


def _is_lost(case: Case, step: re.Match[str]) -> bool:
    """Whether the noun of a step is lost, and the main carrier has no step or meeting more in its place."""
    fates = case.fates(step.start("step"), step.end())
    if not fates or fates[-1] < Fate.ECHOED:
        return False
    carrier = case.carriers[0].wording.text
    if any(_for_each(c.wording.text, step["step"].rstrip("s")) for c in case.carriers):
        return False
    places = [r.place for r in runs(case) if r.place and r.start < step.end() and step.start("step") < r.end]
    instead = _instead(case.lexicon.follow_up)
    return not any(instead.search(carrier, a, b) for a, b in places)


def _for_each(text: str, noun: str) -> bool:
    """Whether a text has the step for each of several: "each of which is to be followed by an interactive dialogue"."""
    return noun in text and re.search(rf"\b(?:each|both|every|all)\b[^.;]{{0,80}}\b{noun}", text) is not None


def _is_named_before(case: Case, step: re.Match[str]) -> bool:
    """Whether "its report" is one that the ask has demanded already, and the carriers still have it."""
    noun = step["step"].rstrip("s")
    before = case.wording.text[: step.start()]
    return re.search(rf"\b{noun}s?\b", before) is not None and any(
        noun in c.wording.text for c in case.carriers
    )


def _is_demanded(case: Case, step: re.Match[str]) -> bool:
    """Whether a step is asked for: in an act that demands, as what is to be given or held."""
    if not _is_new(step) and _is_named_before(case, step):
        return False
    return is_asked(case.wording, step, case.lexicon.follow_up)


def _follows(case: Case, step: re.Match[str]) -> bool:
    """Whether a step follows upon something: no gathering that is itself what is asked for and is gone with all that it
    was to be on, and no papers by which others are to take part in the work of a body."""
    wording, start, words = case.wording, step.start(), case.lexicon.follow_up
    if _informs(step, words):
        return not _is_means(wording, step)
    act = wording.act_at(start)
    if act is not wording.acts[0] or not act.demands or _BESIDE.search(wording.text, act.start, start):
        return True
    first = act.demands[0]
    if not first.start <= start < first.end or not first.action.startswith(words.given):
        return True
    behind = case.fates(step.end(), first.end)
    return sum(fate is Fate.LOST for fate in behind) < _MOST * len(behind)


def _is_means(wording: Wording, step: re.Match[str]) -> bool:
    """Whether bare reports are but a way to do something else: "to support the work, including by providing reports".
    Where a body is to have them they are reports to it."""
    if step["article"] or not step["step"].endswith("s"):
        return False
    text, start = wording.text, step.start()
    found = _BY_DOING.search(text, max(0, start - 60), start)
    return found is not None and not _BODY.search(text, found.start(), _clause_end(text, step.end()))


def _clause_end(text: str, start: int) -> int:
    found = _PAUSE.search(text, start)
    return found.start() if found else len(text)


def _is_new(step: re.Match[str]) -> bool:
    return (step["article"] or "").startswith("a")


def is_asked(wording: Wording, step: re.Match[str], words: FollowUp) -> bool:
    """Whether a step in a wording is one that is to be taken, and not spoken of or there already."""
    if not _may_ask(wording, step.start()) or _written_by(words).match(wording.text, step.end()):
        return False
    before = wording.text[max(0, step.start() - 130) : step.start()]
    if not _is_new(step) and (_KNOWN.search(before) or _earlier(words).search(before)):
        return False
    return bool(_given(words).search(before + (step["article"] or "")))


def _may_ask(wording: Wording, start: int) -> bool:
    """Whether the act at a place instructs, or has no verb of its own."""
    verb = wording.act_at(start).verb
    return verb is None or verb.verb.family is Family.INSTRUCTIVE

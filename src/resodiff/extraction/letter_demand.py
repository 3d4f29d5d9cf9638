"""What one sentence of a letter demands: of whom, with which verb, and whether for words or against them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.extraction.letter_actors import called_upon, is_own_delegation, is_text, tidy
from resodiff.extraction.letter_aim import aim_of
from resodiff.extraction.letter_duty import Duty, duty, operative_verb
from resodiff.extraction.letter_speech import Speech, asking
from resodiff.model import Aim


@dataclass(frozen=True, slots=True)
class Demand:
    """A demand without its place. `subject` is the one spoken of first, for "it" in the next sentence."""

    verb: str = ""
    addressee: str = ""
    to_delegation: bool = False
    aim: Aim = Aim.INCLUDE
    subject: str = ""


_COURTESY = re.compile(
    r"\bhesitate\b|\b(?:find|see|please)\s+(?:attached|enclosed|below)\b|\bcontact\s+(?:us|me)\b|\byour\s+(?:kind\s+"
    r"|urgent\s+)?(?:attention|consideration)\b|\bhighest consideration\b|\bmeet(?:ing)?\s+with\s+you\b|\blook(?:ing)?"
    r"\s+forward\b|\b(?:confirm|acknowledge)\s+receipt\b|\byour\s+(?:prompt\s+|early\s+)?(?:reply|response)\b"
    r"|\bopportunity to (?:meet|discuss)\b|\bletter\s+finds\s+you\b|\bhear(?:ing)?\s+from\s+you\b|\bfeel free\b",
    re.IGNORECASE,
)
_PLEASE = re.compile(
    r"^\W*(?:[A-Z]\w+,\s)?(?:Please|Kindly)\s(?!find|see|note|refer|accept|do not hesitate|feel|contact|let\b|be advised|click"
    r"|visit|read|share|donate|sign\b|subscribe|consult|keep in mind|confirm|reply|join|do get|get in|call me|email)"
    r"(?P<act>[a-z][\w-]+)"
)
_EDIT = re.compile(
    r"^\W*(?:(?:New\s)?(?:OP|PP)\s?\d*\s?(?:bis|ter|alt)?\W+)?(?:Add|Delete|Insert|Remove|Replace|Retain|Keep|Strike|Restore|Reinstate"
    r"|Oppose|Reject|Support|Amend|Vote)\b(?=[^.;]{0,80}?(?:\b(?:OP|PP)\s?\d+|\bparagraphs?\b|\breferences?\b"
    r"|\blanguage\b|\bwords\b|\bwording\b|\bamendments?\b|[“\"]|\bL\.\d+))"
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|„[^“”]*[“”]?|«[^»]*»?")
_OUR_SUPPORT = re.compile(
    r"\b(?:[Ww]e|I)\b[^;:]{0,60}?\b(?:count on|rely on|ask for|seek|request|hope for)\s+your\s+support\b"
)


def demand_in(sentence: str, anaphora: str = "") -> Demand | None:
    """The demand of a sentence, or None. `anaphora` is whom "it" or "they" would stand for."""
    masked = _QUOTED.sub(
        lambda quote: "“" + "·" * (len(quote.group()) - 2) + "”" if len(quote.group()) > 1 else " ", sentence
    )
    if _COURTESY.search(masked):
        return None
    return _asked(masked) or _due(masked, anaphora) or _imperative(masked)


def _asked(sentence: str) -> Demand | None:
    speech = asking(sentence)
    if speech is None:
        return None
    if _OUR_SUPPORT.search(sentence):
        return Demand("asks", "your delegation", True, subject="your delegation")
    who = tidy(speech.who) if speech.who else _after(speech, sentence)
    action = sentence[speech.start :]
    return Demand(speech.verb, who, is_own_delegation(who, action), aim_of(action), who)


def _after(speech: Speech, sentence: str) -> str:
    return called_upon(sentence[speech.end :])


def _due(sentence: str, anaphora: str) -> Demand | None:
    found = duty(sentence, anaphora)
    if found is None:
        return None
    action = sentence[found.end :]
    subject = tidy(found.who)
    aim = aim_of(action, subject, found.negated)
    if _speaks_through(subject):
        return _through_text(found, action, aim)
    return Demand("", _duty_bearer(subject, action), is_own_delegation(subject, action), aim, subject)


def _duty_bearer(subject: str, action: str) -> str:
    """The subject, but not of a passive: "All charges should be dropped" names nobody."""
    by = re.match(r"be\s[^;:.]*?\sby\s((?:the\s)?[^,;:.]{2,80})", action)
    if action.startswith("be "):
        return tidy(by.group(1)) if by else ""
    return subject


def _speaks_through(subject: str) -> bool:
    return is_text(subject) or bool(
        re.search(r"\b(?:council|assembly|committee|commission)\b", subject, re.IGNORECASE)
    )


def _through_text(found: Duty, action: str, aim: Aim) -> Demand:
    """A duty of the text or of the body that adopts it: what it should say has a verb and an addressee."""
    verb = operative_verb(action)
    who = ""
    for ask in re.finditer(
        r"\b(?:request|urge|call (?:up)?on|ask|invite|encourage|demand|mandate|task)\b", action
    ):
        who = who or called_upon(action[ask.end() :])
    body = "" if is_text(found.who) else tidy(found.who)
    return Demand(verb, who or body, is_own_delegation(who, action), aim, tidy(found.who))


def _imperative(sentence: str) -> Demand | None:
    please = _PLEASE.match(sentence)
    if please:
        return Demand("", "your delegation", True, aim_of(sentence[please.start("act") :]), "your delegation")
    edit = _EDIT.match(sentence)
    return Demand("", "", False, aim_of(sentence)) if edit else None

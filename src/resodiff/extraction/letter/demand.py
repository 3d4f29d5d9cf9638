"""What one sentence of a letter demands: of whom, with which verb, and whether for words or against them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from resodiff.extraction.letter.actors import (
    bearer,
    called_upon,
    is_own_delegation,
    is_text,
    names_actor,
    tidy,
)
from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.duty import Duty, duty, operative_verb
from resodiff.extraction.letter.imperative import is_imperative
from resodiff.extraction.letter.patterns import Hinted
from resodiff.extraction.letter.refusals import refuses
from resodiff.extraction.letter.speech import Speech, asking
from resodiff.extraction.letter.vague import is_vague
from resodiff.extraction.letter.wishes import Wish, wish
from resodiff.lexicon import Lexicon, load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
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
    r"\bhesitate\b|\b(?:let|keep)\s(?:us|me)\s(?:know|informed|posted)\b|\b(?:brief|inform|update|contact|meet)\s(?:us|me)\b"
    r"|\b(?:favourable|favorable|careful|due|serious|urgent)\s(?:and\s\w+\s)?consideration\W*$|\bsend\sus\b"
    r"|\bbrief(?:ing)?\s(?:you|your)\b|\b(?:find|see|please)\s+(?:attached|enclosed|below)\b|\bcontact\s+(?:us|me)\b|\byour\s+"
    r"(?:kind\s+"
    r"|urgent\s+)?(?:attention|consideration)\b|\bhighest consideration\b|\bmeet(?:ing)?\s+with\s+you\b"
    r"|\blook(?:ing)?"
    r"\s+forward\b(?!\sto\s(?:an?|the)\s(?:\w+\s){0,2}(?:resolution|text)\s(?:that|which)\b)|\b(?:confirm|acknowledge)\s+receipt\b|\byour\s+(?:prompt\s+|early\s+)?(?:reply|response)\b"
    r"|\byou\s(?:will|would|can)\s(?:find|agree|understand|share|see)\b|\bopportunity to (?:meet|discuss)\b"
    r"|\bletter\s+finds\s+you\b|\bhear(?:ing)?\s+from\s+you\b|\bcookies?\b|\byour\s+settings\b|\bfeel free\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^\W*(?:[\w ]{1,40},\s)?(?:we|I)\s(?:(?:\w+ly|now|do|also|therefore|must)\s)*"
    r"(?:ask|insist|call|repeat|urge|appeal)"
    r"(?:\s(?:again|once more|for it|for this|for that|so))*\W*$"
    r"|\b(?:should|must) say so\W*$|^\W*(?:please|kindly)\s(?:do\s)?say\s(?:so|it|this|that)\b[^,;:.]{0,30}\W*$"
    r"|\b(?:meet the moment|rise to the \w+"
    r"|(?:followed|matched|backed) by (?:action|actions|deeds)"
    r"|live up to its (?:name|words)"
    r"|do (?:more|better)\W*$|go further\W*$|look away|hold firm|make (?:this|that|it) its)\b"
    r"|\b(?:ask|asking|call|calling|hope|hoping)\sfor\s(?:a|another)\s(?:\w+\s)?(?:outcome|resolution|text|response)\s(?:that\s)?"
    r"(?:(?:is\s)?(?:fully\s|truly\s)?(?:equal\sto|worthy\sof|commensurate\swith|up\sto|adequate\sto|in\skeeping\swith|fit\sfor)"
    r"|(?:fully\s|truly\s|adequately\s)?(?:match(?:es)?|meets?|reflects?|responds?\sto|rises?\sto|does\sjustice\sto|answers?|lives\sup\sto)"
    r"|(?:matching|meeting|reflecting|responding\sto|rising\sto|doing\sjustice\sto|answering))\s[^,;:]*$"
    r"|^\W*(?:we|I)\s(?:\w+ly\s|also\s|therefore\s|hereby\s)*(?:would\slike\sto\s|wish\sto\s)?(?:propose|suggest|recommend|submit|request|present)"
    r"\s(?:the|these|some|several|our|a\s(?:few|number\sof))\s(?:\w+\s){0,3}?(?:changes|amendments|edits|additions|improvements|comments|suggestions"
    r"|recommendations|points|wording|language|modifications|revisions|proposals)(?:\s(?:to|on|for|in)\s(?:the|this)\s[\w\s-]{3,40})?"
    r"(?:\s(?:set\sout\s|listed\s|outlined\s)?(?:below|here|as\sfollows|in\s(?:the|our)\sannex|that\sfollow|attached))?[\s.:]*$"
    r"|\b(?:ask|call|hope)\sfor\sa\s(?:strong|robust|ambitious|meaningful|firm)\s(?:outcome|resolution|text|response|signal)\b"
    r"(?!.*\b(?:that|which|to|including)\b)",
    re.IGNORECASE,
)
"""Words that rouse and ask for nothing in particular: no paragraph could be held against them."""
_LABEL = (
    r"(?:(?:New\s)?(?:OP|PP|paragraph|para\.?)\s?\d*\s?(?:bis|ter|alt\.?)?\s?(?:\(new\)\s?)?[.:)–—-]+\s)?"
)
_PLEASE = Hinted(
    "please|kindly",
    rf"^\W*{_LABEL}(?:[A-Z]\w+,\s|[^;:.]{{2,60}}(?:,\s(?:but|so|and)|:)\s)?(?:[Pp]lease|[Kk]indly)\s"
    rf"(?!find|see|note|refer|accept|do not hesitate"
    rf"|feel|contact|let\b|be advised|click"
    r"|visit|read|share|donate|sign\b|subscribe|consult|keep in mind|circulate|review\sthis|forward|confirm"
    r"|reply|join|do get|get in|call me|email)(?P<act>[a-z][\w-]+)",
)


@lru_cache(maxsize=8)
def _edit(known: Letters) -> Hinted:
    return Hinted(
        "|".join(verb.split()[0] for verb in known.edits_alone),
        rf"^\W*{_LABEL}(?:(?:please|kindly)\s)?(?:{alternatives(known.edits_alone)})\b"
        r"(?=[^.;]{0,80}?(?:\b(?:OP|PP)\s?\d+|\bparagraphs?\b|\breferences?\b|\blanguage\b|\bwords\b|\bwording\b"
        r"|\bamendments?\b|[“\"]|\bL\.\d+)|\W*$)",
        re.IGNORECASE,
    )


_GRATEFUL = Hinted(
    "would",
    r"\b(?:[Ww]e|I)\swould\s(?:also\s|greatly\s|very much\s)?(?:be\s(?:most\s|very\s|extremely\s)?grateful"
    r"|appreciate\sit|welcome\sit"
    r"|like\sto\ssee)\s(?:if\s)?(?P<who>[^;:]{2,120}?)\s(?:could|would|can|were to|will|including|include"
    r"|that)\s",
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|„[^“”]*[“”]?|«[^»]*»?")
_OUR_SUPPORT = Hinted(
    "support",
    r"\b(?:[Ww]e|I)\b[^;:]{0,60}?\b(?:count on|rely on|ask for|seek|request|hope for)\s+your\s+support\b",
)


def demand_in(sentence: str, anaphora: str = "") -> Demand | None:
    """The demand of a sentence, or None. `anaphora` is whom "it" or "they" would stand for."""
    return _demand_in(sentence, anaphora, load())


@lru_cache(maxsize=1024)
def _demand_in(sentence: str, anaphora: str, lexicon: Lexicon) -> Demand | None:  # noqa: ARG001
    """Kept with the lexicon of its verbs, for a sentence is looked at as itself, as a chapeau and as a reason."""
    masked = _without_quotes(sentence)
    if _COURTESY.search(masked) or _EMPTY.search(masked):
        return None
    return (
        _asked(masked)
        or _due(masked, anaphora)
        or _imperative(masked)
        or _wished(masked, anaphora)
        or (Demand(aim=Aim.EXCLUDE) if refuses(masked) else None)
    )


def stated_demand(sentence: str, anaphora: str = "") -> Demand | None:
    """As `demand_in`, for a sentence that names its own speaker or bearer: no imperative."""
    masked = _without_quotes(sentence)
    return _asked(masked) or _due(masked, anaphora)


def _without_quotes(sentence: str) -> str:
    """The sentence with what stands between quotation marks blotted out, so that offsets stay."""
    return _QUOTED.sub(
        lambda quote: "“" + "·" * (len(quote.group()) - 2) + "”"[: len(quote.group()) - 1], sentence
    )


def _asked(sentence: str) -> Demand | None:
    speech = asking(sentence)
    if speech is None:
        return None
    if _OUR_SUPPORT.search(sentence):
        return Demand("asks", "your delegation", True, subject="your delegation")
    who = tidy(speech.who) if speech.who else _after(speech, sentence)
    action = sentence[speech.start :]
    demand = Demand(speech.verb, who, is_own_delegation(who, action), aim_of(action), who)
    return _through(demand, action) if speaks_through(who) else demand


def _through(demand: Demand, words: str) -> Demand:
    """An ask to the Council to ask somebody else: what the Council should say is what counts."""
    _, _, action = words.partition(demand.addressee)
    inner = said_through(re.sub(r"^\W*to\s", "", action))
    return (
        replace(demand, verb=inner.verb, addressee=inner.addressee or demand.addressee) if inner else demand
    )


def _after(speech: Speech, sentence: str) -> str:
    return called_upon(sentence[speech.end :])


def _due(sentence: str, anaphora: str) -> Demand | None:
    found = duty(sentence, anaphora)
    if found is None:
        return None
    action = sentence[found.end :]
    subject = tidy(found.who)
    if is_vague(action):
        return None
    aim = aim_of(action, subject, found.negated)
    if speaks_through(subject):
        return _through_text(found, action, aim)
    return Demand("", _duty_bearer(subject, action), is_own_delegation(subject, action), aim, subject)


def _duty_bearer(subject: str, action: str) -> str:
    """The subject, but not of a passive: "All charges should be dropped" names nobody."""
    by = re.match(r"be\s[^;:.]*?\sby\s((?:the\s)?[^,;:.]{2,80})", action)
    if action.startswith("be "):
        return tidy(by.group(1)) if by else ""
    return bearer(subject)


_BODY = re.compile(r"\b(?:council|assembly|third committee)\b", re.IGNORECASE)
_NESTED = re.compile(
    r"\b(?:request|urge|call (?:up)?on|ask|invite|encourage|demand|mandate|task)\b", re.IGNORECASE
)


def speaks_through(who: str) -> bool:
    """Whether `who` speaks through paragraphs: the text itself, or the one body that adopts it."""
    return is_text(who) or (bool(_BODY.search(who)) and "," not in who)


def said_through(action: str) -> Demand | None:
    """What a text or a body is to say: "urge the Government to act" urges the Government. None without a verb."""
    verb = operative_verb(action)
    if not verb:
        return None
    nested = (called_upon(action[ask.end() :]) for ask in _NESTED.finditer(action))
    return Demand(verb, next(filter(None, nested), ""))


def _through_text(found: Duty, action: str, aim: Aim) -> Demand:
    subject = tidy(found.who)
    body = "" if is_text(subject) else subject
    said = (None if found.negated else said_through(action)) or Demand()
    return Demand(said.verb, said.addressee or body, False, aim, subject)


def _wished(sentence: str, anaphora: str) -> Demand | None:
    found = wish(sentence)
    if found is None:
        return None
    who = anaphora if found.who == "it" else tidy(found.who)
    if _READERS_PEN.match(who):
        aim = Aim.EXCLUDE if found.negated else aim_of(f"{found.words} text")
        return Demand(aim=aim) if _EDITED.search(found.words) else None
    if found.who and not (_OWN_READER.match(who) or names_actor(who)):
        return None
    return _of_wish(found, who)


_READERS_PEN = re.compile(r"we\b|(?:the|this) paragraph\b|(?:OP|PP)\s?\d")
_EDITED = Hinted(
    "",
    r"\b(?:mention|add|keep|include|refer|delete|drop|remove|insert|retain|name|reflect|cover|say|spell out|specify"
    r"|avoid)\b",
)
_OWN_READER = re.compile(r"you\b|your\b")


def _of_wish(found: Wish, who: str) -> Demand | None:
    own, aim = is_own_delegation(who, found.words), aim_of(found.words)
    if not who:
        return Demand(found.verb, called_upon(re.sub(r"^\W*(?:up)?on\s", "", found.words)), False, aim)
    if not speaks_through(who):
        return Demand("", who, own, aim, who)
    said = said_through(found.words) or Demand()
    return Demand(said.verb, said.addressee, False, aim, who)


_TOLD = re.compile(
    r"^(?:And\s|But\s)?(?:[Tt]o|[Aa]s\s(?:for|to))\s(?P<who>[^,:;.]{2,80}?)(?:,?\swe\s(?:say|repeat|appeal|ask))?(?:\sthis)?:\s(?P<act>[a-z].*)",
    re.DOTALL,
)
"""An imperative to somebody named before it: "To the Government we say: free them"."""


def _imperative(sentence: str) -> Demand | None:
    edit = _edit(load().letters).match(sentence)
    if edit:
        return Demand(aim=aim_of(sentence))
    told = _TOLD.match(sentence)
    if told and is_imperative(f"{told.group('act')} .", known=True):
        who = tidy(told.group("who"))
        return Demand("", who, is_own_delegation(who, told.group("act")), aim_of(told.group("act")), who)
    please = _PLEASE.match(sentence)
    if please:
        return Demand("", "your delegation", True, aim_of(sentence[please.start("act") :]), "your delegation")
    grateful = _GRATEFUL.search(sentence)
    if grateful:
        who = tidy(grateful.group("who"))
        action = sentence[grateful.end() :]
        return Demand("", who, is_own_delegation(who, action), aim_of(action), who)
    return None

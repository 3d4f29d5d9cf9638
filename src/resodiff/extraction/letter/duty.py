"""Demands put as a duty: "the Council should …", "all charges must be dropped", "it is essential that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from resodiff.extraction.letter.actors import bearer, called_upon, is_actor, opening_actor
from resodiff.extraction.letter.patterns import Hinted
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives


@dataclass(frozen=True, slots=True)
class Duty:
    """Who has the duty, and where in the sentence its wording begins. `negated`: it is one of leaving undone."""

    who: str
    end: int
    negated: bool = False


_MODAL = re.compile(
    r"\b(?:should|must|ought\s+to|needs?\s+to|has\s+to|have\s+to|shall)\b(?P<not>\s+not\b|\s+never\b)?(?:,\s[^,;:]{3,60},)?"
    r"(?:\s+(?:also|therefore|thus|further|then|now|again|first\sof\sall|above\sall|at\slast|at\sleast|in\sparticular|[a-z]+ly))*\s+(?P<act>[a-z][\w-]*(?:\s+[\w-]+)?)",
)
_OPINION = re.compile(
    r"\b(?:[Ww]e|I)\s(?:(?:\w+ly|also|further|therefore|still|thus)\s)*(?:believe|consider|think|maintain|stress|underline|emphasi[sz]e|insist|submit"
    r"|hold|are convinced|are of the view|feel|reiterate|recommend|propose|suggest|agree)\s+that\s"
    r"|\b[Ii]t\sis\s(?:therefore\s)?our\s(?:\w+\s){0,2}(?:view|opinion|belief|conviction|position)\sthat\s"
    r"|\b[Ii]n our (?:view|opinion),?\s|\b[Tt]hat is why\s"
)
_REPORT = re.compile(
    r"\baccording to\b|\bin the (?:view|opinion|words) of\b|\b(?:said|says|stated|states|stating|noted"
    r"|notes|found|concluded|recommend(?:ed|s)|stressed"
    r"|stresses|warn(?:ed|s)|argued|argues|observed|indicated|declared|reiterated|underlined|emphasi[sz]ed"
    r"|urged|asked|requested|demanded|affirmed|reported|provides|requires|held|claimed|claims|insisted)\b"
    r"(?:\s+[\w,’'-]+){0,8}?\s+that\b|\b(?:said|stated|stressed|argued|warned|claimed)\b"
    r"|\b(?:tells?|telling|told|assures?|reminds?)\s(?:you|us|me|them)\sthat\b|\bwhether\s[^,;:]*$"
    r"|(?<!\bwe\s)(?<!\bI\s)\b(?:say|claim|argue|insist|maintain|pretend)\s+that\b"
    r"|\b(?:a|the|its|his|her|their)\s(?:recommendation|call|demand|request|claim|finding|principle|rule|promise|view)s?\sthat\b",
    re.IGNORECASE,
)
_TAKEN_FOR = re.compile(r"be\s(?:considered|regarded)\s(?:as|an?|the|to|in|against|that)\b")
"""What something is to be taken for; "sanctions should be considered" asks."""
_OTHERS_RULE = Hinted(
    "ahead|advance|beforehand|before",
    r"be\s\w+(?:\s[^,;:.]*)?\s(?:ahead|in\sadvance|beforehand)\W*$|(?!be\b)\w+\s[^,;:.]*\sbefore\s(?:it|they|he|she)\s\w+s?\b[^,;:.]*$",
)
"""What somebody's rules demand of those under them: "be requested a month ahead", "pass two gates before it …"."""
_NEW_CLAUSE = re.compile(r"[;:]\s|\s[–—-]\s|,\s(?:and|but|so|yet)\s(?:that\s)?|\.\s")
_NO_SUBJECT = re.compile(
    r"(?:this|that|these|those|there|which|who|whom|whose|what|whether|if|how|why|when|where|as|than|i|we"
    r"|you|one"
    r"|nothing|it|they|he|she|no one|nobody|and|or|but|because|though|although)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:this|that|these|those|it|they|he|she|one|we|i|you)", re.IGNORECASE)
_INNER = re.compile(
    r"\b(?:(?:who|which|that|what|whether|how|why|when|where|as|if|than)"
    r"|\w.*\s(?:what|whether|how|why|when|where|if|than|once|until)\s(?:it|they|he|she|one))\s*$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"be\s+(?:noted|recalled|reminded|stressed|emphasi[sz]ed|remembered|mentioned|contacted|underlined|pointed"
    r"|borne|said"
    r"|seen|understood|read|viewed|added|clear|aware|proud|no|a|an|the)$|have\s+(?:been|had|done|gone|seen|taken|made|known|come|become|led|left|said|told|given|found|brought|kept|held|put"
    r"|never|not|no|nothing|\w+ed)\b|have$|know\b"
    r"|come\s+as"
    r"|serve\s+as|remain\s+a|mean"
    r"|be\s+\w+(?:[ae]nce|ness|ment|tion|ity|ism)$",
)
_EMPTY = re.compile(r"(?!pay|return|give|deliver|restore|repair|undo|finish|correct)\w+ what\b")
"""A duty whose object is still to be told ("must say what follows") leads in to the asks and is none."""
_STANDING = re.compile(r"(?:be|go|stay|remain|read|say|mention|name|refer|include|cover|reflect)\b")
"""What words of a text can be asked to do."""
_ENDING = re.compile(
    r"(?:end|stop|cease|lapse|expire|change|continue|apply|prevail|receive|obtain|get|enjoy|benefit)\b"
)
"""What those can be wished who have no duty: to end, or to be given something."""


@lru_cache(maxsize=8)
def _maxim(known: Letters) -> Hinted:
    """The subject of a saying that holds for all: "A promise must be kept"."""
    nouns = alternatives(known.sayings, " ")
    return Hinted(
        "|".join(known.sayings),
        rf"(?:(?:[A-Z][\w-]+\s?){{1,3}},\s)?(?:an?|any|every)\s(?:{nouns})\b(?!.*\b(?:of|in)\s[A-Z])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _of_text(known: Letters) -> re.Pattern[str]:
    parts = alternatives(known.text_parts, " ")
    return re.compile(rf"(?:the|this|these|those|both|all)\s(?:\w+\s){{0,2}}(?:{parts})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _necessary(known: Letters) -> Hinted:
    """What should be: "It is essential that the Council", "the time has come for the Council to"."""
    words = alternatives(known.necessary, " ")
    return Hinted(
        "|".join((*known.necessary, "time")),
        rf"\b[Ii]t (?:is|remains) (?:\w+ly |also |therefore |now )*(?:{words}|(?:high )?time)\s(?:for\s|(?=that\b)"
        r"|(?=to\s(?!note|recall|stress|underline|remember"
        r"|understand|recogni|mention|emphasi|point|see\b|acknowledge|bear|keep\sin|highlight|know|add|say)))"
        r"|\b[Tt]he time (?:has come|is ripe) (?:for\s|(?=to\s))"
        rf"|\b(?:consider|believe|deem|find|think) it (?:is )?(?:\w+ly |also |therefore |most )*(?:{words})"
        r"\s(?:for\s|(?=that\b)|(?=to\s))",
    )


@lru_cache(maxsize=8)
def _nobody(known: Letters) -> Hinted:
    """What is to be done to nobody: "No one should be tried for a placard"."""
    return Hinted(
        "nobody |no one |" + "|".join(f"no {person.split()[0]}" for person in known.persons),
        rf"(?:[^,;:.]{{1,60}},\s|And\s)?(?P<who>[Nn]obody|[Nn]o\sone|[Nn]o\s(?:{alternatives(known.persons)})s?)"
        r"\s(?:should|must)\s(?:ever\s)?(?P<act>be\s(?!surprised|fooled|deceived|misled|left\sbehind"
        r"|under|above|in\sdoubt|spared|the|an?\s|so\s|blind|silent)[a-z].*)",
        re.DOTALL,
    )


@lru_cache(maxsize=8)
def _forbidden(known: Letters) -> Hinted:
    """What is forbidden: "No amnesty may cover …". Of people ("No lawyer may enter …") it is others who forbid."""
    things = alternatives(known.forbidden, r"\s")
    return Hinted(
        " may | can be allowed| shall ",
        rf"(?:[^,;:.]{{1,60}},\s|And\s)?[Nn]o\s(?P<who>(?:\w+\s){{0,2}}?(?:{things})\b[^,;:.]{{0,80}}?)"
        r"\s(?:may|can\sbe\sallowed\sto|shall)\s(?:ever\s)?(?P<act>[a-z].*)",
        re.DOTALL,
    )


_INVERTED = Hinted(
    "nor |neither |no point|no time|no case|no event|no account|no circumstances|no way|never ",
    r"(?:Nor|Neither|(?:At|In|Under|On) no (?:point|time|case|event|account|circumstances|way)"
    r"|Never(?: again)?)\s(?:should|must|may)\s"
    r"(?P<who>(?:the|this|any)\s(?:\w+\s){0,3}?(?:resolution|text|draft|Council|Government|authorities|States?)"
    r"(?:\sof\s[A-Z]\w+)?)\s(?P<act>[a-z].*)",
    re.DOTALL,
)
"""A duty of leaving undone, put the other way round: "Nor should the text welcome …"."""


def duty(sentence: str, anaphora: str = "") -> Duty | None:
    """The first duty a sentence lays on somebody. `anaphora` is whom "it" or "they" stands for, "" if unknown."""
    if sentence.endswith("?"):
        return None
    inverted = _INVERTED.match(sentence)
    if inverted:
        return Duty(inverted.group("who"), inverted.start("act"), negated=True)
    known = load().letters
    forbidden = _forbidden(known).match(sentence) or _nobody(known).match(sentence)
    if forbidden:
        who = forbidden.group("who")
        return Duty(who if who[:2].lower() == "no" else f"no {who}", forbidden.start("act"), negated=True)
    for modal in _MODAL.finditer(sentence):
        found = _at(modal, anaphora)
        if found:
            return found
    return _necessity(sentence)


def _at(modal: re.Match[str], anaphora: str) -> Duty | None:
    if _REMARK.match(modal.group("act")) or _EMPTY.match(modal.group("act")):
        return None
    who = _subject(modal.string, modal.start(), anaphora)
    start = modal.start("act")
    if _TAKEN_FOR.match(modal.string, start):
        return None
    if not who or not _can_be_asked(who, modal.group("act")) or _maxim(load().letters).match(who):
        return None
    if _OTHERS_RULE.match(modal.string, start) and not is_actor(who):
        return None
    return Duty(who, start, bool(modal.group("not")))


def _can_be_asked(who: str, act: str) -> bool:
    if _of_text(load().letters).match(who) and _STANDING.match(act):
        return True
    return bool(bearer(who)) or act.startswith(("be ", "have ")) or bool(_ENDING.match(act))


def _subject(sentence: str, end: int, anaphora: str) -> str:
    """The subject of the modal at `end`; "" when there is none that could be asked, or others are quoted."""
    clause = _clause(sentence[:end])
    reported = _REPORT.search(_main(clause) if clause.startswith("As ") else clause)
    if _INNER.search(clause) or reported:
        return ""
    if_ever = _IF_EVER.match(clause)
    clause = if_ever.group("who") if if_ever else _main(clause)
    if re.fullmatch(r"(?:it|they|she|he)", clause, re.IGNORECASE):
        return (opening_actor(_IF.sub("", sentence)) if _IF.match(sentence) else "") or anaphora
    if not clause and _AND.search(sentence[:end]):
        return opening_actor(sentence)
    if not clause or _BARE.fullmatch(clause) or (_NO_SUBJECT.match(clause) and not _determined(clause)):
        return ""
    return clause


_AND = re.compile(r",\s(?:and|but|so|yet)\s$")
_IF = re.compile(r"(?:If|When|While|Although|Though|As|Unless)\s")
_IF_EVER = Hinted(
    "should|if",
    r"(?:[Ss]hould|[Ii]f)\s(?P<who>.{3,120}?)\s(?:be|is|are|were)\s[^,]{2,80},\s(?:then\s)?(?:it|they)$",
)
"""A condition that names the one to whom "it" refers: "Should another mandate be created, it must …"."""


def _determined(clause: str) -> bool:
    return bool(re.match(r"(?:this|that|these|those)\s\w+$|(?:this|these|those)\s\w+", clause, re.IGNORECASE))


def _clause(before: str) -> str:
    """The clause that runs up to the modal, without what our own opinion introduces it with."""
    opinion = list(_OPINION.finditer(before))
    start = opinion[-1].end() if opinion else 0
    breaks = [hit.end() for hit in _NEW_CLAUSE.finditer(before, start)]
    return before[breaks[-1] if breaks else start :].strip()


_LEADING = re.compile(
    r"(?:in|as|given|ahead|with|at|for|to|while|when|if|since|following|further|furthermore|finally|moreover|last"
    r"|therefore|however|additionally|first|second|third|lastly|after|before|during|on|by|under|upon|until"
    r"|unless"
    r"|because|although|despite|instead|accordingly|consequently|thus|considering|nevertheless|in addition"
    r"|[\w-]+ years? after|likewise|similarly|meanwhile|rather|only|again|equally|crucially|importantly"
    r"|here|now"
    r"|today|[a-z]+ly|once|pending|pursuant|where|even)\b",
    re.IGNORECASE,
)


_LINKING = re.compile(
    r"^(?:To\s(?:that|this)\send|In\s(?:this|that)\s(?:regard|respect|context|connection|spirit)|For\s(?:this|that|these|those)\sreasons?"
    r"|With\s(?:this|that)\sin\smind|At\sthe\s(?:same\stime|very\sleast)|In\sparticular|In\saddition)\s(?=(?:the|this|these|it|they|[A-Z])\b)"
)
"""What links a sentence to the one before, though no comma follows it."""


def _main(clause: str) -> str:
    """The subject after adverbial words: "In the light of this, the Council" gives "the Council"."""
    clause = _LINKING.sub("", clause)
    while "," in clause and _LEADING.match(clause):
        clause = clause.partition(",")[2].strip()
    return (
        "" if _LEADING.match(clause) and "," not in clause and not _is_title(clause) else clause.strip(" ,")
    )


def _is_title(clause: str) -> bool:
    return bool(re.match(r"(?:First|Second|Third)\s[A-Z]", clause))


_LINKS = re.compile(r"^\s*(?:(?:to|that|should|must)\s+)*")


def _necessity(sentence: str) -> Duty | None:
    """The duty in "it is essential that the Council renew …"."""
    hit = _necessary(load().letters).search(sentence)
    if hit is None:
        return None
    who = called_upon(sentence[hit.end() :])
    end = sentence.find(who, hit.end()) + len(who) if who else hit.end()
    return Duty(who, end + len(sentence[end:]) - len(_LINKS.sub("", sentence[end:])))


def operative_verb(words: str) -> str:
    """The operative verb in the third person with which `words` begin: "request the" gives "requests"; else ""."""
    use = load().opening_verb(words[:120])
    if use is None or use.form not in ("base", "present"):
        return ""
    return third_person(use.words) if use.form == "base" else use.words


def third_person(words: str) -> str:
    """A verb phrase in the third person: "strongly urge" gives "strongly urges"."""
    *before, verb = _split_verb(words)
    head, _, tail = verb.partition(" ")
    if head.endswith(("s", "sh", "ch", "x")):
        head += "es"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        head = head[:-1] + "ies"
    else:
        head += "s"
    inflected = f"{head} {tail}".strip()
    return " ".join([*before, inflected]).replace("calls on", "calls upon")


def _split_verb(words: str) -> list[str]:
    """Adverbs apart, the rest together as the last entry."""
    parts = words.split()
    adverbs = 0
    while adverbs < len(parts) - 1 and parts[adverbs].endswith("ly"):
        adverbs += 1
    return [*parts[:adverbs], " ".join(parts[adverbs:])]

"""The edges of a quoted loss: it begins and ends where a phrase does, not within one."""

from __future__ import annotations

import re

_LINKS = (
    r"of|in|on|at|to|by|for|with|from|and|or|as|that|which|who|whom|whose|where|when|whether|through|throughout|including|"
    r"against|under|over|about|towards?|into|upon|within|without|between|among|during|before|after|until|since|if|while|"
    r"whilst|than|per|via|amid|despite|because|so|but|nor|is|are|was|were|be|been|being|has|have|had|should|shall|must|"
    r"may|can|could|would|will|might|does|do|did|inter|alia|such|both|either|also|thereof|therein|thereby|concerning|"
    r"regarding|across|beyond|along|following|notably|namely|especially|particularly|particular|inside|outside|then"
)
_DETERMINERS = (
    r"the|an?|its|their|his|her|our|this|that|these|those|all|any|each|every|some|no|both|such|other|one|two|three|"
    r"four|five|six|them|it"
)
_LINK = re.compile(rf"(?:{_LINKS})\b", re.IGNORECASE)
_SMALL = re.compile(rf"(?:{_LINKS}|{_DETERMINERS}|not|never|yet|him|us|they|he|she|we|there)", re.IGNORECASE)
_DETERMINER = re.compile(rf"[^\S\n]+(?:(?!that\b)(?:{_DETERMINERS})[^\S\n]+)+", re.IGNORECASE)
_NOUN = re.compile(r"(?:s|tion|ment|ity|ness)$")
_NEXT = re.compile(r"[^\S\n]+(\d[\d.,]*\d|[^\s,;:.()“”\"\[\]–—]+)")
_BEFORE = re.compile(r"([^\s,;:.()“”\"\[\]–—]+)[^\S\n]+$")
_COMPOUND_BEFORE = re.compile(r"[^\W_][\w’'/-]*[-/’]$|\w+$")
_COMPOUND_AFTER = re.compile(r"[-/][\w’'/-]*\w|\w+")
_NEGATED = re.compile(
    r"\b(?:(?:that|which|who)\s+)?(?:(?:has|have|had|do|does|did|is|are|was|were|be|been|should|shall|must|may|can|could|"
    r"would|will)\s+)*(?:not|never|no|without)\s+(?:yet\s+|been\s+|any\s+|be\s+|to\s+|the\s+)*$",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"(?:[a-z]{2,}(?:ing|ed)|held|made|found|done|set|given|taken|responsible|guilty)\b")
"""What may open a phrase of its own behind a noun: "recommendations | made by experts"."""

_GERUND = re.compile(r"(?<![\w-])[a-z][\w-]*ing$")
_OF = re.compile(r"[^\S\n]+of\b(?:[^\S\n]+(?:more|less|fewer)[^\S\n]+than\b)?")
_PARTICIPLE = re.compile(rf"[a-z]+(?:ed|ing)[^\S\n]+(?!of\b)(?:{_LINKS})\b")
"""What goes on behind a phrase without being part of it: "the memorandum | signed by"."""

_ONE_NOUN = re.compile(r"[a-z]{3,}(?<!ing)(?<!ly)")
_OF_WHAT = re.compile(rf"[^\S\n]+of(?:[^\S\n]+(?!(?:{_LINKS}|{_DETERMINERS})\b)[a-z][\w-]+){{1,2}}")
"""What a noun by itself is of: "culture | of impunity"."""

_VERB_BEFORE = re.compile(r"\bto[^\S\n]+[a-z]+[^\S\n]+$|[a-z]ing[^\S\n]+$")
"""A verb whose object a phrase is: it may be kept, and its object lost."""

_QUALITY = r"[a-z][a-z-]*(?:al|ic|ive|ary|ory|ous|lar|ble|ant|(?<!m)ent|ed|ful|less)"
_ENDS_IN_QUALITY = re.compile(rf"(?<![\w-])(?:[\w-]*-)?{_QUALITY}$")
_ROW = re.compile(
    rf"(?:,\s+{_QUALITY})*,?\s+(?:and|or)\s+(?:[a-z]+ly\s+)?{_QUALITY}(?=\s+[a-z])|(?:,\s+{_QUALITY})+(?=\s+(?!and\b|or\b)[a-z])"
)
_PLAIN_QUALITY = re.compile(
    r"(?<![\w-])(?:thorough|human|strong|fair|free|safe|prompt|quick|open|clean|cheap|equal|full|sound|just)$"
)
"""Adjectives without an ending by which they are known."""
_TRAILING = re.compile(
    r"\s+(?:with\s+a\s+view|in\s+(?:relation|accordance|order|line|compliance|conformity|connection|respect|particular|"
    r"addition|response|regard|view|light|favour)|with\s+(?:regard|respect)|as\s+a\s+result|pursuant|according|owing|due|"
    r"cannot|not|(?:as\s+an?|by|as)\s+means|as\s+(?:an?\s+)?(?:part|way)|with\s+the\s+(?:aim|goal|purpose|objective)|"
    r"in\s+an?\s+(?:\w+\s+)?(?:manner|way)|on\s+the\s+(?:basis|grounds?)|in\s+the\s+(?:context|framework|course|field)|"
    rf"as\s+well|as\s+set\s+out|(?:{_LINKS}|the|an?|its|their))$",
    re.IGNORECASE,
)
_NEW_LIMB = re.compile(
    r"\s+(?:and|or|as\s+well\s+as)\s+(?=(?:to\s+[a-z]|should\b|shall\b|must\b|be\b|is\b|are\b|has\b|have\b|that\b|"
    r"by\s+[a-z]+ing\b))"
)
_OF_PREPOSITION = re.compile(
    r"(?:close\s+|full\s+|strict\s+)?(?:(?:behalf|view|light|respect|terms|favour|support|pursuance|order|spite|lieu|cooperation|collaboration|"
    r"consultation|coordination|partnership|conjunction|compliance|conformity|accordance|line|keeping|response|relation|connection|addition|"
    r"regard|association|parallel|tandem)\s+(?:of|to|with)|(?:context|framework|course|field|aftermath|wake|absence|interest|spirit)\s+of)\b"
)
_PREPOSITION = re.compile(r"(?<![\w-])(?:in|on|with|by|at|under)\s+(?:the\s+)?$", re.IGNORECASE)
_HANGING = re.compile(r"(?<!\bto)(?<![,;:.()\s])\s$")
_TITLES = re.compile(
    r"\W*(?:(?:Mr|Ms|Mrs|Miss|Mme|Mlle|Dr|Prof|Professor|Sir|Dame|H\.\s?E|Hon|Rev|Amb)\b[\s.,]*)+\W*"
)
_FRAGMENT = 1
"""Words before an "and to …" up to which they are the end of what came before and no phrase."""

_MOST_BEFORE, _MOST_AFTER = 3, 6
"""Words by which a quotation grows at most before and after the lost ones."""


def whole_phrase(text: str, start: int, end: int, least: int = 0) -> tuple[int, int]:
    """The lost stretch of a text from `start` to `end` with its edges where phrases begin and end.

    It grows over the words that belong to the first and the last one ("users from gaining" to "Internet users from
    gaining access"), a negation before it included, and sheds a linking word or the end of another phrase. It does not
    begin before `least`. Empty if nothing but such remained.
    """
    start, end = _without_fragment(text, start, _trimmed(text, start, end))
    if end <= start:
        return start, start
    start = max(_first(text, start, end), min(least, start))
    end = _last(text, start, end)
    complement = _OF_WHAT.match(text, end) if _ONE_NOUN.fullmatch(text, start, end) else None
    return start, _closed(text, start, complement.end() if complement else end)


def _closed(text: str, start: int, end: int) -> int:
    """With the bracket that closes one within."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if opened and text[end : end + 1] == ")" else end


def is_lone_verb(words: str) -> bool:
    """Whether a quotation is no more than a gerund, whose object is kept: "hoping", "recognizing"."""
    return re.fullmatch(r"[a-z]{3,}ing", words) is not None


def is_title(words: str) -> bool:
    """Whether words are no more than titles of a person, who is not named by them: "Ms", "H.E. Mr."."""
    return _TITLES.fullmatch(words) is not None


def is_link(text: str, start: int, end: int) -> bool:
    """Whether a word only links phrases: "particular" in "in particular", "following"."""
    return _LINK.fullmatch(text, start, end) is not None


def _trimmed(text: str, start: int, end: int) -> int:
    """Without the linking words at the end."""
    while found := _TRAILING.search(text, start, end):
        end = found.start()
    return start if _LINK.fullmatch(text, start, end) else end


def _without_fragment(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the last words of an item before "and to …", of which the first are not lost."""
    limb = _NEW_LIMB.search(text, start, end)
    if not limb or len(text[start : limb.start()].split()) > _FRAGMENT:
        return start, end
    hangs = _HANGING.search(text, max(0, start - 20), start) and " " in text[limb.end() : end]
    return (limb.end(), end) if hangs else (start, end)


def _first(text: str, start: int, end: int) -> int:
    compound = _COMPOUND_BEFORE.search(text, max(0, start - 40), start)
    start = compound.start() if compound else start
    if text[start : start + 8] in ("soon as ", "far as it") and text[max(0, start - 3) : start] == "as ":
        return start - 3
    if text[start : start + 5] in ("least", "most ") and text[max(0, start - 3) : start] == "at ":
        return start - 3
    if negated := _NEGATED.search(text, max(0, start - 60), start):
        return negated.start()
    if _LINK.match(text, start) or (_VERBAL.match(text, start, end) and len(text[start:end].split()) > 2):
        return start
    for _ in range(_MOST_BEFORE):
        found = _BEFORE.search(text, max(0, start - 60), start)
        if not found or _SMALL.fullmatch(found[1]) or found[1][0].isdigit():
            break
        if _VERB_BEFORE.search(text, max(0, start - 60), start):
            break
        start = found.start()
    return _with_preposition(text, start)


def _with_preposition(text: str, start: int) -> int:
    """With the preposition before a noun that is no thing by itself: "on behalf of", "in close cooperation with"."""
    if not _OF_PREPOSITION.match(text, start):
        return start
    found = _PREPOSITION.search(text, max(0, start - 20), start)
    return found.start() if found else start


def _last(text: str, start: int, end: int) -> int:
    compound = _COMPOUND_AFTER.match(text, end)
    end = compound.end() if compound else end
    quality = _ENDS_IN_QUALITY.search(text, start, end) or _PLAIN_QUALITY.search(text, start, end)
    if quality and (row := _ROW.match(text, end)):
        end = row.end()
    at = _past_small_words(text, start, end)
    for _ in range(_MOST_AFTER):
        word = _NEXT.match(text, at)
        if not word or _SMALL.fullmatch(word[1]):
            break
        if at == end and text[end - 2 : end] != "ly" and _PARTICIPLE.match(text, word.start(1)):
            break
        at = end = word.end()
    return end


def _past_small_words(text: str, start: int, end: int) -> int:
    """Where the object begins of a verb that ends a stretch: behind an article, or behind "of" after a gerund."""
    opened = _OF.match(text, end) if _GERUND.search(text, start, end) else None
    at = opened.end() if opened else end
    if opened or not _NOUN.search(text, start, end):
        article = _DETERMINER.match(text, at)
        at = len(text[: article.end()].rstrip()) if article else at
    return at

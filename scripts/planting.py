"""Plant one known change in a paragraph, so that judgement can be learned and tested on it.

Each plant takes the text of an operative paragraph and gives the changed text, or None where the paragraph has
nothing for it to change. `WEAKENING` maps a reason code of the rubric to its plants; `HARMLESS` are changes after
which the ask is still adopted. Nothing here is taken from judgement's word lists: what a planted change looks like is
written down on its own, so that a gap in those lists shows.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Plant = Callable[[str, random.Random], "str | None"]

_OPENING = r"^(?:(?:Also|Further|Once again)\s+)?(?:[Ss]trongly\s+)?"
_SOFTER_VERBS = (
    (rf"{_OPENING}(?:[Uu]rges|[Dd]emands that|[Dd]emands)\s", ("Encourages ", "Invites ")),
    (rf"{_OPENING}[Cc]alls (?:upon|on)\s", ("Encourages ", "Invites ")),
    (rf"{_OPENING}[Rr]equests\s", ("Invites ", "Encourages ")),
    (
        rf"{_OPENING}[Cc]ondemns(?: unequivocally| in the strongest terms)?\s",
        ("Expresses concern at ", "Notes with concern "),
    ),
    (rf"{_OPENING}[Ww]elcomes\s", ("Takes note of ", "Notes ")),
    (rf"{_OPENING}[Cc]ommends\s", ("Takes note of ",)),
    (rf"{_OPENING}[Dd]eplores\s", ("Notes with concern ",)),
)
_CAVEATS = (
    ", as appropriate",
    ", where appropriate",
    ", within existing resources",
    ", in accordance with national law",
    ", in accordance with their national legislation",
    ", on a voluntary basis",
    ", where possible",
    ", taking into account national circumstances",
    ", subject to the availability of resources",
    ", upon request",
    ", as applicable",
    ", if deemed necessary",
    ", to the extent possible",
)
_FORCE = (
    "immediately|urgently|promptly|fully|effectively|unconditionally|without delay|independent|impartial|thorough|"
    "transparent|prompt|immediate|urgent|full|adequate|sufficient|unhindered|comprehensive|predictable"
)
_TIME = (
    r",? (?:by|before|not later than|no later than) (?:the end of )?(?:20)\d\d\b"
    r"|,? within (?:one|two|three|six|twelve) (?:year|years|months)\b"
    r"|,? at its (?:[\w-]+(?:th|st|nd|rd))(?: and [\w-]+(?:th|st|nd|rd))? sessions?\b,?"
    r"|,? for a (?:further )?period of (?:one|two|three) years?,?|,? annually\b|,? on an annual basis\b"
)
_NAMED = (
    r"the (?:[A-Z][\w-]+ )?"
    r"(?:Law|Convention|Protocol|Covenant|Declaration|Principles|Guidelines|Rules|Agreement|Plan of Action)"
    r" (?:on|for|of|against)(?: (?:(?:of|and|on|the|for|in|to|against|from|All|Forms) )*[A-Z][\w’-]+,?(?=[ ,;.]))+"
)
_ACTION = (
    r"(?<!so as )(?<!order )\bto (ensure|adopt|implement|establish|take|provide|repeal|release|ratify|investigate|"
    r"prevent|cooperate|protect|end|cease)\b"
)
_INSTRUCTS = r"(?:Also |Further )?(?:[Uu]rges|[Cc]alls|[Rr]equests|[Ss]trongly urges|[Ee]ncourages)"
_ELEMENT = (
    r", (?!and |or |which |that |including |in )([a-z][\w’' -]{8,60}?)(?=, (?!which|that))"
    r"|,? (?:and|as well as) ([a-z][\w’' -]{10,60}?)(?=[,;])"
)
_NO_ELEMENT = (
    r"\b(?:to|is|are|was|were|has|have|that|which|calls|urges|requests|encourages|stresses|notes|in this regard|"
    r"inter alia)\b"
)
_ADDRESSED = (
    r"((?:Also |Further )?(?:[Uu]rges|[Cc]alls upon|[Rr]equests|[Ee]ncourages) )"
    r"(the (?:Government of [A-Z]\w+|Special Rapporteur|Secretary-General|High Commissioner|[A-Z]\w+ authorities|"
    r"transitional authorities))( to )"
)
_EXTRAS = (
    ", and stresses the need for accountability in this regard",
    ", including with regard to women and girls",
    ", and welcomes the efforts made in this regard",
)


def softer_verb(text: str, draw: random.Random) -> str | None:
    """The opening verb, two steps softer."""
    for pattern, softer in _SOFTER_VERBS:
        found = re.match(pattern, text)
        if found:
            return draw.choice(softer) + text[found.end() :]
    return None


def hedged_action(text: str, draw: random.Random) -> str | None:
    """An action that is now only considered, sought or worked towards."""
    found = re.search(_ACTION, text)
    if not found or not re.match(_INSTRUCTS, text):
        return None
    action = found.group(1)
    stem = action.removesuffix("e") if action.endswith("e") and not action.endswith("ee") else action
    doing = {"end": "ending"}.get(action, stem + "ing")
    softer = draw.choice(
        [
            f"to consider {doing}",
            f"to explore ways to {action}",
            f"to strive to {action}",
            f"to continue efforts to {action}",
        ]
    )
    return text[: found.start()] + softer + text[found.end() :]


def softer_action(text: str, draw: random.Random) -> str | None:
    """An action of result that became one of effort."""
    return _swap(text, r"\bto (?:ensure|guarantee)\b(?! that)", draw.choice(["to promote", "to encourage"]))


def lost_force(text: str, draw: random.Random) -> str | None:
    """One word of force is gone."""
    found = [
        m for m in re.finditer(rf"\b(?:{_FORCE})\b,? ", text) if not re.match(r"and |or ", text[m.end() :])
    ]
    if not found:
        return None
    chosen = draw.choice(found)
    return _tidy(text[: chosen.start()] + text[chosen.end() :])


def caveat(text: str, draw: random.Random) -> str | None:
    """A caveat after the first clause, or at the end."""
    words = draw.choice(_CAVEATS)
    body = text.rstrip(" ;.")
    if "appropriate" in body or "accordance" in body or "existing" in body or "\n" in body:
        return None
    comma = body.find(", ", 60)
    at = comma if comma > 0 and draw.random() < 0.5 else len(body)
    return body[:at] + words + ("," if at < len(body) and body[at] != "," else "") + body[at:] + ";"


def lost_element(text: str, draw: random.Random) -> str | None:
    """One element of a list is gone."""
    found = [
        m for m in re.finditer(_ELEMENT, text) if m.start() > 40 and not re.search(_NO_ELEMENT, m.group())
    ]
    if not found:
        return None
    chosen = draw.choice(found)
    return _tidy(text[: chosen.start()] + text[chosen.end() :])


def lost_time(text: str, draw: random.Random) -> str | None:
    """A date, session or period is gone."""
    found = list(re.finditer(_TIME, text))
    if not found:
        return None
    chosen = draw.choice(found)
    return _tidy(text[: chosen.start()] + " " + text[chosen.end() :])


def generic_name(text: str, draw: random.Random) -> str | None:
    """A named instrument became generic."""
    found = [m for m in re.finditer(_NAMED, text) if m.start() > 20]
    if not found:
        return None
    chosen = draw.choice(found)
    return (
        text[: chosen.start()]
        + draw.choice(["relevant instruments", "applicable standards"])
        + text[chosen.end() :]
    )


def vague_addressee(text: str, draw: random.Random) -> str | None:
    """The named duty-bearer became everybody."""
    found = re.match(_ADDRESSED, text)
    if not found:
        return None
    return (
        found.group(1)
        + draw.choice(["all parties concerned", "relevant stakeholders"])
        + found.group(3)
        + text[found.end() :]
    )


def neutral_opening(text: str, draw: random.Random) -> str | None:
    """The opening "also" or "further" came or went."""
    if re.match(r"(?:Also|Further) [a-z]", text):
        rest = text.split(" ", 1)[1]
        return rest[:1].upper() + rest[1:]
    return draw.choice(["Also ", "Further "]) + text[:1].lower() + text[1:]


def renewed_session(text: str, draw: random.Random) -> str | None:
    """A session's number was updated."""
    ordinals = ["fifty-second", "fifty-fifth", "fifty-eighth", "sixty-first"]
    found = re.search(r"\bat its ([\w-]+(?:th|st|nd|rd)) session\b", text)
    return text[: found.start(1)] + draw.choice(ordinals) + text[found.end(1) :] if found else None


def added_words(text: str, draw: random.Random) -> str | None:
    """Words that restrict nothing were added at the end."""
    return text.rstrip(" ;.") + draw.choice(_EXTRAS) + ";"


def reordered(text: str, _: random.Random) -> str | None:
    """Two neighbours in a list changed places."""
    found = re.search(r", ([a-z][\w’'-]+), ([a-z][\w’'-]+) and ", text)
    return (
        text[: found.start(1)] + f"{found.group(2)}, {found.group(1)} and " + text[found.end() :]
        if found
        else None
    )


def spelling(text: str, _: random.Random) -> str | None:
    """A synonym or another spelling."""
    pairs = (
        ("calls upon ", "calls on "),
        ("Calls upon ", "Calls on "),
        ("persons with disabilities", "people with disabilities"),
        ("organization", "organisation"),
        (", inter alia,", ""),
    )
    return next((text.replace(a, b, 1) for a, b in pairs if a in text), None)


WEAKENING: Mapping[str, tuple[Plant, ...]] = {
    "verb_softened": (softer_verb,),
    "action_softened": (hedged_action, softer_action),
    "qualifier_lost": (lost_force,),
    "caveat_added": (caveat,),
    "narrowed": (lost_element,),
    "deadline_lost": (lost_time,),
    "generalised": (generic_name,),
    "addressee_changed": (vague_addressee,),
}
HARMLESS: tuple[Plant, ...] = (neutral_opening, renewed_session, added_words, reordered, spelling)


def _swap(text: str, pattern: str, words: str) -> str | None:
    found = re.search(pattern, text)
    return text[: found.start()] + words + text[found.end() :] if found else None


def _tidy(text: str) -> str:
    text = re.sub(r" +", " ", text)
    text = re.sub(r" ([,;.])", r"\1", text)
    return re.sub(r",(?=[,;.])", "", text)


def resolutions(corpus: Path, remainder: int, of: int) -> Iterator[tuple[str, list[str], list[str]]]:
    """Symbol, preambular and operative paragraphs of every `of`-th resolution of a JSON-lines corpus."""
    for i, line in enumerate(corpus.read_text(encoding="utf-8").splitlines()):
        if i % of == remainder:
            row = json.loads(line)
            operative = [
                p["text"] for p in row["operative"] if p.get("number", "").isdigit() and p.get("text")
            ]
            if len(operative) >= 6:
                yield row["symbol"], [p["text"] for p in row["preambular"] if p.get("text")][1:], operative


def planted(operative: list[str], draw: random.Random) -> Iterator[tuple[int, str, str]]:
    """For paragraphs of one resolution: place, code ("adopted" for harmless ones), and the changed text."""
    for i, text in enumerate(operative):
        if not 80 <= len(text) <= 900 or not text[0].isupper():
            continue
        kinds = [*WEAKENING.items(), ("adopted", HARMLESS)]
        code, plants = draw.choice(kinds)
        changed = draw.choice(plants)(text, draw)
        if changed is not None and changed != text:
            yield i, code, changed

"""Wording that a letter wants written into a text: "OP1: add at the end: …", "After OP6, a new paragraph: …".

The instruction says where the words are to go. What is asked is the words, and no resolution has the instruction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from resodiff.extraction.letter.actors import called_upon
from resodiff.extraction.letter.demand import Demand
from resodiff.extraction.letter.findings import Found, Taken
from resodiff.extraction.letter.labels import label_end
from resodiff.extraction.letter.layout import Line
from resodiff.extraction.letter.proposal import is_under
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import AskKind, Part, Span

_QUOTED = r"“[^”]{1,120}”|\"[^\"]{1,120}\"|«[^»]{1,120}»"
_INSTRUCTION = re.compile(rf"(?:[^.;:?!“”\"«»*]|{_QUOTED}|\.(?=\d)){{0,240}}?:\s+(?=\S)")
"""Up to a colon; what it quotes ("after “journalists”") is a place in the text."""

_PLACED = re.compile(
    r"(?P<before>[^.;:?!“”\"«»*]{0,160}?)\s(?=[“\"«][^”\"»]{12,}[”\"»]\W*(?:$|(?:after|before|at|in|to|into|behind|between)\b))"
    r"(?!.*\b(?:by|with|to|into)\s[“\"«])"
)
"""Up to a quotation that no colon leads to: "insert “and their families” after “prisoners”"."""

_THEIR_WORDS = re.compile(
    r"(?:\s+(?:the|these|following|new|a|words?|phrase|text|sentence|wording|clause|paragraph))*\W*$"
)
_PARAGRAPH = (
    r"(?:sub-?paragraph|paragraph|para|sub-?para|OP|PP|clause|sentence|text|wording|language|version)"
)
_NEW = re.compile(
    r"\b(?:new|additional|further|another|proposed|suggested|alternative|revised|amended|preferred|replacement|following)\s"
    rf"(?:\w+\s){{0,2}}?{_PARAGRAPH}s?\b",
    re.IGNORECASE,
)
"""A paragraph that is not there yet, or one in other words."""

_ENCLOSING = '*_“”"«»‘’ \t'
_MARKS = '*_“”"«»‘’,; \t'
_OPENED = re.compile(r"[“\"«*_]")
_SUB = re.compile(r"\(?[a-z]{1,4}\)\s+")
_JOINED = re.compile(r"\W*(?:(?:and|also|further)\s+)*")
_GOES_ON = re.compile(
    r"\W*(?:and|as\swell\sas|including|in\sparticular|with|while|especially|such\sas|in\s(?:line|accordance))\s"
)
"""How words begin that go on with a paragraph."""

_OF_CHAPEAU = re.compile(r"(?:[A-Z][a-z]+ing|To\s(?!whom\b)[a-z]+)\s.*[;,]\W*$", re.DOTALL)
"""A sub-paragraph, which goes on with its chapeau: "Fostering …;"."""

_CLOSED = re.compile(r"[”\"»]\W*(?:$|(?=(?:after|before|at|in|to|into|behind|between)\b))", re.MULTILINE)
_LEAST = 4
"""Words of a quotation from which it can be looked for alone."""


@lru_cache(maxsize=8)
def _puts_in(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(known.putting_in, ' ')})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _takes_out(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(known.removing, ' ')})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Wording:
    """Where the words stand in their line, and the verb of a paragraph with which they begin, if any."""

    start: int
    end: int
    verb: str = ""
    part: Part = Part.OPERATIVE


def read_amendment(lines: Sequence[Line], at: int) -> Taken | None:
    """The wording that line `at` wants written in, with the sub-paragraphs below it; None if it wants none."""
    line = lines[at]
    found = _wording(line)
    if found is None:
        return None
    after = at + 1
    while found.verb and after < len(lines) and is_under(lines[after], line):
        after += 1
    words = (line.passage(Span(found.start, found.end)), *(sub.with_marker for sub in lines[at + 1 : after]))
    who = called_upon(line.text[found.start + len(found.verb) : found.end]) if found.verb else ""
    kind = AskKind.OPERATIVE if found.verb else AskKind.PROSE
    return Taken((Found(Demand(found.verb, who), words, kind, found.part),), at, after)


def _wording(line: Line) -> _Wording | None:
    text, known = line.text, load().letters
    label = label_end(text, line.block.marker)
    instruction = _INSTRUCTION.match(text, label)
    if instruction and _writes(text[label : instruction.end()], known):
        return _words(text, instruction.end(), led_to=True)
    placed = _PLACED.match(text, label)
    if placed:
        last = list(_puts_in(known).finditer(placed.group("before")))[-1:]
        alone = last and _THEIR_WORDS.match(placed.group("before"), last[0].end())
        if alone and not _takes_out(known).search(placed.group("before")):
            return _words(text, placed.end(), led_to=False)
    return None


def _writes(instruction: str, known: Letters) -> bool:
    """Whether an instruction wants words written in, and none taken out but for those that they replace."""
    return bool(
        _puts_in(known).search(instruction) or _NEW.search(instruction)
    ) and not _takes_out(known).search(instruction)  # fmt: skip


def _words(text: str, at: int, *, led_to: bool) -> _Wording | None:
    """The wording from `at`: a paragraph, a quotation, or words that go on with a paragraph."""
    marked = bool(_OPENED.match(text, at))
    start = at + len(text[at:]) - len(text[at:].lstrip(_MARKS))
    sub = _SUB.match(text, start)
    start = sub.end() if sub else start
    end = _end(text, start, marked)
    joined = _JOINED.match(text, start, end)
    opens = joined.end() if joined else start
    use = load().opening_verb(text[opens:end][:160])
    if use and use.start == 0 and use.form == "present":
        return _Wording(opens, end, use.words)
    if use and use.start == 0 and use.form in ("gerund", "participle") and text[end - 1] == "," and led_to:
        return _Wording(opens, end, use.words, Part.PREAMBULAR)
    begins = marked or _GOES_ON.match(text, start) or _OF_CHAPEAU.match(text, start)
    return _Wording(opens, end) if begins and len(text[opens:end].split()) >= _LEAST else None


def _end(text: str, start: int, marked: bool) -> int:
    """Where the wording ends: with its quotation, else with the line."""
    closed = _CLOSED.search(text, start) if marked else None
    return start + len(text[start : closed.start() if closed else len(text)].rstrip(_ENCLOSING))

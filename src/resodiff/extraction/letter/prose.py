"""Demands in running prose, a sentence each, and calls of others that the writers make their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from resodiff.extraction.letter.actors import called_upon
from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.antecedents import Antecedents, refers_back
from resodiff.extraction.letter.demand import Demand, demand_in, said_through, speaks_through
from resodiff.extraction.letter.duty import duty
from resodiff.extraction.letter.edits import edit_in
from resodiff.extraction.letter.findings import Found
from resodiff.extraction.letter.headings import Setting, is_greeting
from resodiff.extraction.letter.imperative import is_imperative
from resodiff.extraction.letter.labels import is_labelled, label_end
from resodiff.extraction.letter.layout import Line, Role
from resodiff.extraction.letter.patterns import Hinted
from resodiff.extraction.letter.proposal import opening_of
from resodiff.model import Passage, Span

_REPORTED = Hinted(
    "",
    r"\b(?P<verb>recommend|call|urg|request|ask|demand|invit|encourag)(?:s|es|ed|ing|e)?\b(?:\s+(?:up)?on\b"
    r"|\s+for\b)?(?P<what>.*)",
    re.DOTALL,
)
_ENDORSED = Hinted(
    "support|endorse|echo|share|back|second|agree|welcome|subscribe|associate",
    r"^(?:We|I)\s(?:\w+ly\s|also\s|\w+\s){0,2}?(?:support|endorse|echo|share|back|second|agree with"
    r"|welcome and support"
    r"|subscribe to|associate ourselves with)\s(?:\w+\s){0,4}?(?:this|these|that|those|her|his|its|their|the)\b"
    r"(?:\s(?:recommendations?|calls?|appeals?|requests?|demands?|views?|and)\b|\s\w+\s(?:recommendations?"
    r"|calls?)\b|[.,;]|$)",
)
_REASON = re.compile(
    r"\W*(?:rationale|justification|explanation|reason(?:ing|s)?|background|why|context|motivation)\s*[:–—]",
    re.IGNORECASE,
)
"""A line that says why the paragraph above it is proposed."""
_VERBS = {
    "recommend": "recommends",
    "call": "calls upon",
    "urg": "urges",
    "request": "requests",
    "ask": "asks",
    "demand": "demands",
    "invit": "invites",
    "encourag": "encourages",
}


def read_prose(line: Line, setting: Setting, closed: bool = False) -> Iterator[Found]:
    """The asks of one line. `closed`: its last sentence is the lead-in of a list and no ask of its own.

    A short item of a list is one demand, though it takes two sentences; of a paragraph each sentence is one.
    """
    found = tuple(_by_sentence(line, setting, closed))
    whole = line.role is Role.ITEM and not closed and len(line.sentences) <= _LONGEST_ITEM
    if whole and setting.asks and found:
        found = (_with_antecedent(line, found[0]), *found[1:])
    yield from (_as_one(line, found),) if whole and _is_one(line, found, setting) else found


_LEFT_BEHIND = re.compile(
    r"^\W*[A-Z][a-z]+\s(?:them|him|these|this)\b|^[^,;:]*?\b(?:to|should|must)\s(?:[a-z]+ly\s)?[a-z]+\s(?:them|him|her|this|these|it)\b"
)
"""A demand about somebody whom only the sentence before it names: "The resolution should urge … to protect them"."""


def _with_antecedent(line: Line, found: Found) -> Found:
    """The ask with the sentence before it, where it is one about those whom that sentence names."""
    place = _place(line, found)
    before = [sentence for sentence in line.sentences if sentence.end <= place.start]
    if not before or not _LEFT_BEHIND.match(_words(line, place)):
        return found
    return replace(found, passages=(line.passage(Span(before[-1].start, place.end)),))


def _place(line: Line, found: Found) -> Span:
    """Where an ask stands in its line, without the marker before the line."""
    start, end = found.passages[0].span.start, found.passages[-1].span.end
    return Span(max(0, start - line.block.span.start), end - line.block.span.start)


_LONGEST_ITEM = 4
"""Sentences: a longer item is a numbered paragraph."""


def _is_one(line: Line, found: tuple[Found, ...], setting: Setting) -> bool:
    """Whether the item begins with a demand and all its demands are made of the same side, for the same end.

    An item of a section that asks may begin with what leads to its demands.
    """
    if len(found) < 2 or (found[0].passages[0].span.start > line.whole.span.start and not setting.asks):
        return False
    return len({(one.demand.to_delegation, one.demand.aim) for one in found}) == 1


def _as_one(line: Line, found: tuple[Found, ...]) -> Found:
    span = Span(found[0].passages[0].span.start, found[-1].passages[0].span.end)
    return replace(found[0], passages=(line.document.quote(span),))


def _by_sentence(line: Line, setting: Setting, closed: bool) -> Iterator[Found]:
    places = line.sentences[:-1] if closed else line.sentences
    titled = is_greeting(line) and "\n" in line.text.strip()
    if line.role is Role.HEADING or titled or opening_of(line) or _REASON.match(line.text):
        return
    spoken, last = setting.spoken, None
    for at, whole in enumerate(places):
        words = _words(line, whole)
        if at and (refers_back(words, asked=last is not None) or (last and _explains(line, words))):
            start = _place(line, last).start if last else places[at - 1].start
            last = Found(
                last.demand if last else demand_in(words) or Demand(),
                (_passage(line, Span(start, whole.end)),),
                heading=setting.heading,
            )
            continue
        if last is not None:
            yield last
        demand, place = _demand(line, places, at, setting, spoken)
        last = Found(demand, (_passage(line, place),), heading=setting.heading) if demand else None
        spoken = spoken.after(demand) if demand else spoken.heard(words)
    if last is not None:
        yield last


def _explains(line: Line, words: str) -> bool:
    """Whether a sentence behind the edit of a labelled paragraph still quotes its words ("“Notes” is too weak.")."""
    return _label(line) >= 0 and bool(re.search(r"[“\"«]", words)) and demand_in(words) is None


def _demand(
    line: Line, places: tuple[Span, ...], at: int, setting: Setting, spoken: Antecedents
) -> tuple[Demand | None, Span]:
    """The demand of sentence `at`, and its place without the words around it that demand nothing."""
    place, label = _core(line, places[at]), _label(line)
    words = line.text[max(place.start, label) : place.end]
    edit = edit_in(words) if label >= 0 and words else None
    found = (
        demand_in(words, spoken.of(words))
        or edit
        or _endorsed(line, places, at)
        or _bare(line, words, setting)
    )
    if (
        found
        and setting.facts
        and not (found.verb or edit or found.to_delegation or speaks_through(found.subject))
    ):
        return None, place
    return found, place


def _bare(line: Line, words: str, setting: Setting) -> Demand | None:
    """The demand that a bare verb makes in an item of a section that asks ("… End the trials of students.")."""
    if line.role is not Role.ITEM or not setting.asks or not is_imperative(words, known=True):
        return None
    said = said_through(words) if not setting.chapeau.addressee else None
    return replace(said or setting.chapeau, aim=aim_of(words))


_LEADING = re.compile(r"(?:[\w’'-]+,?\s){1,12}?[\w’'-]+:\s")
_REMARK = re.compile(
    r";\s(?:such|this|these|those|it|they|that|there|otherwise|without|we|our)\b[^;:]*\b(?:is|are|was|were|has|have|had"
    r"|\w+(?:es|ed))\b[^;:]*$"
)


def _core(line: Line, place: Span) -> Span:
    """The sentence without words that only lead to the demand ("We say it plainly: …") or remark on it ("…; it …")."""
    words = _words(line, place)
    start = end = 0
    leading = _LEADING.match(words)
    if leading and duty(words[leading.end() :]) is not None:
        start = leading.end()
    remark = _REMARK.search(words, start)
    if remark and demand_in(words[: remark.start()]) and demand_in(words[remark.start() + 2 :]) is None:
        end = len(words) - remark.start()
    return Span(place.start + start, place.end - end)


def _passage(line: Line, place: Span) -> Passage:
    """The sentence, after the label that says which paragraph it is about ("OP7: delete …")."""
    label = _label(line)
    if label < 0 or place.start > max(label, line.inner.start):
        return line.passage(place)
    if not line.block.marker or not line.with_marker.text.startswith(line.block.marker):
        return line.passage(Span(line.inner.start, place.end))
    return line.with_marker.quote(0, len(line.with_marker.text) - (line.inner.end - place.end))


def _label(line: Line) -> int:
    """Where the words behind the label of a paragraph begin; -1 where the line has none."""
    labelled = is_labelled(line.text, line.block.marker)
    return label_end(line.text, line.block.marker) if labelled else -1


def _words(line: Line, place: Span) -> str:
    return line.text[place.start : place.end]


def _endorsed(line: Line, places: tuple[Span, ...], at: int) -> Demand | None:
    """The demand of others in sentence `at`, if the next sentence supports it."""
    if at + 1 >= len(places) or not _ENDORSED.match(_words(line, places[at + 1])):
        return None
    reported = _REPORTED.search(_words(line, places[at]))
    if reported is None:
        return None
    return Demand(_VERBS[reported.group("verb")], called_upon(reported.group("what")))

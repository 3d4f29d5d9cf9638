"""Whether words that no carrier has stand together in another paragraph: a reader would find them there."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.model import Candidate, Part, Passage

_FEWEST = 3
"""Content words of a lost stretch from which they are not merely words of the topic."""

_AMONG = 2
"""Content words more than the lost ones, among which these must stand."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A paragraph that carries nothing of the ask and has its lost words, and these words there."""

    number: str
    words: Passage


def elsewhere(case: Case, start: int, end: int) -> Elsewhere | None:
    """The first operative paragraph, other than the carriers, that has all words of a lost stretch together."""
    first, past = case.wording.between(start, end)
    wanted = frozenset(case.wording.concepts[first:past])
    if len(wanted) < _FEWEST:
        return None
    carriers = {c.candidate.passage for c in case.carriers}
    for paragraph in case.paragraphs:
        if paragraph.part is Part.OPERATIVE and paragraph.passage not in carriers:
            words = take_apart(paragraph.passage.text, case.lexicon)
            if wanted <= words.known and (found := _together(words, wanted)):
                return Elsewhere(number_at(paragraph, found[0]), paragraph.passage.quote(*found))
    return None


def _together(words: Wording, wanted: frozenset[str]) -> tuple[int, int] | None:
    """Where all of some words stand with hardly another between them."""
    places = [i for i, concept in enumerate(words.concepts) if concept in wanted]
    for i in places:
        near = [j for j in places if i <= j < i + len(wanted) + _AMONG]
        if {words.concepts[j] for j in near} == wanted:
            return words.content[i].start, words.content[near[-1]].end
    return None


def number_at(paragraph: Candidate, at: int) -> str:
    """The number of the sub-paragraph in which a place stands, or of the paragraph."""
    return next((n for n, span in paragraph.parts if span.start <= at < span.end), paragraph.number)

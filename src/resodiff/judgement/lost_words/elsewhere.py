"""Whether words that no carrier has stand together in another paragraph: a reader would find them there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.lost_words.runs import same_clause
from resodiff.model import Candidate, Part, Passage

_FEWEST = 3
"""Content words from which they are not merely words of the topic."""

_AMONG = 2
"""Content words more than the lost ones, among which these must stand."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A paragraph that carries nothing of the ask and has its lost words, and these words there."""

    number: str
    words: Passage


def elsewhere(case: Case, start: int, end: int) -> Elsewhere | None:
    """The first paragraph, other than the carriers, that has all words of a lost stretch together, operative ones
    before the preamble; of a stretch of few words only where words stand beside them there that stand beside them in
    the ask."""
    first, past = case.wording.between(start, end)
    lost = frozenset(case.wording.concepts[first:past])
    wholes = [lost] if len(lost) >= _FEWEST else list(_in_company(case.wording, first, past))
    if not lost or not wholes:
        return None
    operative = Part.OPERATIVE
    for paragraph in sorted(case.others(), key=lambda p: p.part is not operative):
        words = take_apart(paragraph.passage.text, case.lexicon)
        for wanted in wholes:
            if wanted <= words.known and (found := _together(words, wanted, lost)):
                return Elsewhere(number_at(paragraph, found[0]), paragraph.passage.quote(*found))
    return None


def _in_company(words: Wording, first: int, past: int) -> Iterator[frozenset[str]]:
    """A few words of an ask with so many beside them in their clause that they are no mere words of the topic."""
    lost = frozenset(words.concepts[first:past])
    missing = _FEWEST - len(lost)
    for before in range(missing + 1):
        low, high = first - before, past + missing - before
        inside = range(low + 1, high)
        if low >= 0 and high <= len(words.content) and all(same_clause(words, i) for i in inside):
            wanted = frozenset(words.concepts[low:high])
            if len(wanted) >= _FEWEST:
                yield wanted


def _together(words: Wording, wanted: frozenset[str], lost: frozenset[str]) -> tuple[int, int] | None:
    """Where those of some words are that are `lost`, if all stand with hardly another between them."""
    places = [i for i, concept in enumerate(words.concepts) if concept in wanted]
    for i in places:
        near = [j for j in places if i <= j < i + len(wanted) + _AMONG]
        if {words.concepts[j] for j in near} == wanted:
            quoted = [j for j in near if words.concepts[j] in lost]
            return words.content[quoted[0]].start, words.content[quoted[-1]].end
    return None


def number_at(paragraph: Candidate, at: int) -> str:
    """The number of the sub-paragraph in which a place stands, or of the paragraph."""
    return next((n for n, span in paragraph.parts if span.start <= at < span.end), paragraph.number)

"""Whether a word of force that seems lost stands with the very words it belonged to, in a carrier or in another
paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.lexicon import Lexicon, Qualifier
from resodiff.lexicon.stems import stem
from resodiff.model import Candidate, Part

_FEWEST, _MOST = 2, 3
"""Content words behind a word of force by which it is known again."""

_AMONG = 2
"""Content words more than these, among which they stand in another text."""

_PARTING = frozenset(",;:\n")


def is_in_carriers(case: Case, qualifier: Qualifier) -> bool:
    """Whether an operative carrier has the same word of force before the same words: "effectively mend bridges"."""
    wanted = _wanted(case, qualifier)
    carriers = (c.wording for c in case.carriers if c.operative)
    return bool(wanted) and any(_has(words, qualifier, wanted, case.lexicon) for words in carriers)


def said_in(case: Case, qualifier: Qualifier, paragraphs: Sequence[Candidate]) -> str | None:
    """The number of the first operative one of these paragraphs that has the same word of force before the same words.
    A word by itself is not enough, and the preamble asks for nothing."""
    wanted = _wanted(case, qualifier)
    for paragraph in paragraphs if wanted else ():
        if paragraph.part is Part.OPERATIVE:
            words = take_apart(paragraph.passage.text, case.lexicon)
            if _has(words, qualifier, wanted, case.lexicon):
                return paragraph.number
    return None


def _wanted(case: Case, qualifier: Qualifier) -> frozenset[str]:
    """What the words behind a word of force mean by which it is known again; empty if there are too few."""
    wanted = frozenset(_behind(case.wording, qualifier, case.lexicon)[:_MOST])
    return wanted if len(wanted) >= _FEWEST else frozenset()


def _has(words: Wording, mine: Qualifier, wanted: frozenset[str], lexicon: Lexicon) -> bool:
    if not wanted <= words.known:
        return False
    alike = (
        q for q in lexicon.qualifiers_in(words.text) if q.group == mine.group and _root(q) == _root(mine)
    )
    return any(wanted <= set(_behind(words, q, lexicon)[: len(wanted) + _AMONG]) for q in alike)


def _behind(words: Wording, qualifier: Qualifier, lexicon: Lexicon) -> list[str]:
    """What the content words behind a word of force mean, up to the end of its clause, without other words of force."""
    force = lexicon.qualifiers_in(words.text)
    first, _ = words.between(qualifier.end, len(words.text))
    found: list[str] = []
    at = qualifier.end
    for token, concept in zip(words.content[first:], words.concepts[first:], strict=True):
        if len(found) > _MOST + _AMONG or not _PARTING.isdisjoint(words.text[at : token.start]):
            break
        at = token.end
        if not any(q.start <= token.start < q.end for q in force):
            found.append(concept)
    return found


def _root(qualifier: Qualifier) -> str:
    return stem(qualifier.words.split()[0].lower())

"""Follow-up that a paragraph beside the carriers still asks for: then it is not gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.wording import Wording, take_apart
from resodiff.judgement.losses.steps import asked_steps
from resodiff.judgement.times.due import Due, dues
from resodiff.model import Part

_SESSION = frozenset({"session", "Session"})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What paragraphs beside the carriers ask of those whom the ask names: nouns of steps, and their times."""

    steps: frozenset[str]
    times: tuple[Due, ...]

    def has(self, due: Due, apart: Apart | None) -> bool:
        """Whether a time of the ask stands there too, or in a successor the next of its kind."""
        same = [t for t in self.times if t.kind == due.kind]
        return bool(same) and (apart not in (None, TOGETHER) or any(due.value == t.value for t in same))


def elsewhere(case: Case, nouns: frozenset[str]) -> Elsewhere:
    """The follow-up that other operative paragraphs ask of those whom the ask names.

    `nouns` are those of steps that are looked for ("report"); with none, any step will do whose paragraph names a
    session.
    """
    steps: set[str] = set()
    times: list[Due] = []
    for words in _beside(case, nouns or _SESSION):
        found = {
            m["step"].rstrip("s")
            for m in asked_steps(words, case.lexicon)
            if _is_of_ask(case, words, m.start())
        }
        steps |= found
        times += dues(words.text, case.lexicon.times) if found else ()
    return Elsewhere(frozenset(steps), tuple(times))


def _beside(case: Case, any_of: frozenset[str]) -> Iterator[Wording]:
    """The operative paragraphs with certain words that carry nothing of the ask and that no other proposal explains."""
    for paragraph in case.unexplained():
        text = paragraph.passage.text
        if paragraph.part is Part.OPERATIVE and any(words in text for words in any_of):
            yield take_apart(text, case.lexicon)


def _is_of_ask(case: Case, words: Wording, at: int) -> bool:
    """Whether the ask names the one whom the act at a place charges."""
    who = words.act_at(at).addressee
    if who is None:
        return False
    named = set(words.concepts[slice(*words.between(*who))])
    return bool(named) and named <= case.wording.known

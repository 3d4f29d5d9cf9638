"""What the words of a report mean, for a reader who meets them for the first time.

The definitions are those of rubric 1 (docs/verdicts.md), cut to a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from resodiff.model import Code, Origin, Verdict

VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.ADOPTED: "the operative paragraphs together have the demand, its addressee and every material "
        "element, at the same or greater strength",
        Verdict.WEAKENED: "a paragraph carries the demand, but something material was lost or softened; every "
        "reason is named",
        Verdict.DROPPED: "no paragraph carries the demand; a shared topic is not enough",
    }
)

REASONS: Mapping[Code, str] = MappingProxyType(
    {
        Code.VERB_SOFTENED: "the operative verb is softer: urges → encourages",
        Code.ACTION_SOFTENED: "the action itself is softer: ratify → consider ratifying",
        Code.QUALIFIER_LOST: "immediately, all, fully, independent and their like are gone",
        Code.CAVEAT_ADDED: "as appropriate, within existing resources and their like were put in",
        Code.NARROWED: "an action, an object, a group or a place that was asked for is gone",
        Code.ADDRESSEE_CHANGED: "the one who was to act is gone, or is now anybody",
        Code.DEADLINE_LOST: "a date, a time limit or a rhythm of reporting is gone",
        Code.GENERALISED: "a named law, person, place or body became a general word",
        Code.DEMOTED: "it stands in the preamble only",
    }
)
"""What each reason for *weakened* means."""

ORIGINS: Mapping[Origin, str] = MappingProxyType(
    {
        Origin.GAINED: "not in the previous text, and in the adopted one",
        Origin.HELD: "in the previous text, and kept at its strength or above",
        Origin.ERODED: "in the previous text, and now below its strength",
        Origin.LOST: "in the previous text, and no longer in the adopted one",
        Origin.ABSENT: "in neither text",
    }
)

CAVEATS = (
    "A verdict says what corresponds to what in the two texts. It never says that a letter or a proposal "
    "caused a change: others may have asked for the same, and votes are won in rooms that leave no text.",
    "Verdicts come from fixed rules and word lists, the same for every text. Each names its evidence, with the "
    "words it rests on. Read both wordings before you rely on one.",
    "The confidence says how far the evidence points one way, from 0% to 100%. Below 80% a row says “please "
    "check”.",
    "“Rewritten” marks a weakened ask whose paragraph keeps little of its wording. What is said to be gone may "
    "stand there in other words, or in another paragraph: read both texts.",
    "An ask is a whole proposed paragraph with its sub-paragraphs, or one demand of a letter. An ask to the "
    "reader’s own delegation is shown, and counts in no total.",
)
"""What a careful reader must know before quoting a verdict."""

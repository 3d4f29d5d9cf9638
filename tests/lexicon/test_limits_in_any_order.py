"""Limits put in other orders of words: who agrees on when and how, what lets it, how far one's means go."""

from __future__ import annotations

import pytest

from resodiff.lexicon import load

LEXICON = load()
ASKED = "Urges Varonia to reopen, {}, the mills of Oster and the archives of Lestra;"

LIMITS = [
    "at a time and under conditions to be mutually agreed",
    "on terms and at dates to be jointly determined",
    "at a mutually convenient time",
    "under modalities acceptable to both sides",
    "on conditions to be settled between them",
    "at dates to be agreed upon",
    "in a form and at a time to be negotiated",
    "in a manner acceptable to the Government",
    "in so far as considerations of national security allow",
    "to the extent that requirements of public order permit",
    "as far as the demands of public safety allow",
    "where reasons of State security so require",
    "unless considerations of public order dictate otherwise",
    "except where imperatives of national defence make it impossible",
    "if and to the extent that domestic legislation so permits",
    "insofar as its constitution and traditions allow",
    "so far as its laws and customs permit",
    "should its legislation so allow",
    "should national circumstances so permit",
    "national circumstances permitting",
    "security conditions permitting",
    "domestic legislation permitting",
    "within their capabilities",
    "within its abilities",
    "within the limits of its capabilities",
    "within the possibilities open to it",
    "within their technical and financial capacities",
    "according to their means",
    "according to its abilities and level of development",
    "in keeping with its capabilities",
    "commensurate with its capabilities",
    "as their capacities allow",
    "to the extent of their abilities",
    "in the measure of its possibilities",
    "with the means at their disposal",
    "within reasonable limits",
    "within reason",
    "to a reasonable extent",
    "in a form and manner of its own choosing",
    "as it may determine",
    "as the Government may determine",
    "if and when it so decides",
    "when they are in a position to do so",
    "where this does not conflict with domestic law",
    "provided this does not conflict with national interests",
    "unless this runs counter to national law",
    "having due regard for considerations of national security",
    "subject to such limitations as national law may provide",
    "subject to parliamentary approval",
    "without imposing an undue burden on the State",
    "where domestically appropriate",
    "as the situation may warrant",
    "to such extent as it deems fit",
    "in due time",
    "if the parties so wish",
    "on a best-efforts basis",
    "on a case-by-case and voluntary basis",
    "with the prior consent of the authorities concerned",
]
NO_LIMITS = [
    "at a time of mounting drought",
    "at a time when mills are drying",
    "under conditions of full equality",
    "under conditions of safety and dignity",
    "on terms equal to those of men",
    "at a date no later than 1 March",
    "within their territory",
    "within six months",
    "within its jurisdiction",
    "within the family and the community",
    "to take all measures within their power",
    "by all means at their disposal",
    "as required by international law",
    "to the extent required by international law",
    "where security forces allow the torture of detainees",
    "where laws permit the detention of children",
    "as laws that allow the arrest of millers are repealed",
    "if the security forces continue their attacks",
    "as far as the northern border",
    "in so far as the attacks on mills continue",
    "in the form of a report",
    "in a form accessible to persons with disabilities",
    "in a manner accessible to all",
    "in a manner consistent with international law",
    "where women lack the capacity to own land",
    "according to international standards",
    "with the means to live in dignity",
    "as the situation of millers requires urgent action",
    "to strengthen the capacities of mills within the region",
]


def _limits(words: str) -> list[str]:
    return [c.words for c in LEXICON.caveats_in(ASKED.format(words)) if not c.weak]


@pytest.mark.parametrize("words", LIMITS)
def test_words_that_limit_are_found_in_any_order(words: str) -> None:
    assert _limits(words)


@pytest.mark.parametrize("words", NO_LIMITS)
def test_words_that_only_sound_alike_limit_nothing(words: str) -> None:
    assert _limits(words) == []

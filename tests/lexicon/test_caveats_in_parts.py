"""Caveats put together from parts: what opens them, whose it is, what it is; and what only sounds like one."""

from __future__ import annotations

import pytest

from resodiff.lexicon import load
from resodiff.lexicon.caveats import Caveats, chain
from resodiff.lexicon.phrases import folded

LEXICON = load()


def test_a_chain_takes_one_pattern_of_each_part_with_up_to_three_words_between() -> None:
    found = chain([["with regard for", "subject to"], ["national|legal"], ["laws?", "order"]])
    for words in ("subject to national law", "with regard for their own legal and moral order"):
        assert found.fullmatch(folded(words))
    for words in ("subject to law", "subject to a b c d national law", "regard for national law"):
        assert not found.search(folded(words))


def test_barred_words_do_not_stand_between_the_parts() -> None:
    found = chain([["subject to"], ["law"]], ["international"])
    assert found.search("subject to the law")
    assert not found.search("subject to international law")


def test_caveats_of_one_class_do_not_overlap() -> None:
    words = {"patterns": ["within limits"], "chains": [[["within limits"], ["of law"]]]}
    assert [c.words for c in Caveats({"law": words}).within("within limits of law")] == [
        "within limits of law"
    ]


NATIONAL = [
    "with due regard for their constitutional systems",
    "with due regard to their domestic legal frameworks",
    "with due respect for national traditions",
    "with full consideration of domestic circumstances",
    "having due regard to their national realities",
    "bearing in mind their domestic legal systems",
    "bearing in mind the constitutional arrangements of each State",
    "keeping in mind national specificities",
    "mindful of their national priorities",
    "taking due account of their domestic legal traditions",
    "taking fully into account their constitutional requirements",
    "taking their national circumstances into account",
    "taking into consideration the legal systems of each country",
    "subject to their constitutional requirements",
    "subject to the provisions of their domestic law",
    "in a manner consistent with their constitutional frameworks",
    "consistent with their legal systems",
    "compatible with its internal legal order",
    "in conformity with their respective legal systems",
    "in line with national priorities and policies",
    "in harmony with their cultural values",
    "in the light of their domestic realities",
    "in view of their national circumstances",
    "depending on their national capacities",
    "according to their domestic procedures",
    "within the limits of their constitutions",
    "within the bounds of domestic legislation",
    "to the extent permitted by domestic law",
    "to the extent compatible with their constitutions",
    "as permitted under national legislation",
    "where not contrary to domestic law",
    "when not against national law",
    "unless incompatible with their constitutional principles",
    "without prejudice to national legislation",
    "while respecting domestic legal procedures",
    "commensurate with their national capabilities",
    "in accordance with their laws",
    "subject to considerations of national security",
]
DISCRETION = [
    "if need be",
    "should circumstances so permit",
    "as circumstances allow",
    "at a time of their own choosing",
    "to the best of their abilities",
    "save in exceptional circumstances",
    "unless impracticable",
    "wherever it is feasible",
    "to the degree possible",
    "if at all possible",
    "in so far as it is practicable",
    "as they may consider appropriate",
    "where they deem it necessary",
    "on a selective basis",
]
CONSENT = [
    "with the prior agreement of the Government",
    "upon the invitation of the State concerned",
    "at the invitation of the authorities",
    "with the express consent of the host State",
    "provided that the State concerned agrees",
    "if the Government so wishes",
    "where the authorities so request",
    "unless the State concerned objects",
    "subject to the acceptance of the parties",
]
RESOURCES = [
    "within the limits of available resources",
    "as far as available funds allow",
    "to the extent that resources permit",
    "at no extra cost",
    "in a cost-neutral manner",
    "without entailing additional expenditure",
    "as funding becomes available",
    "within their budgetary constraints",
    "subject to adequate funding",
]
PROGRESS = [
    "in successive stages",
    "in the longer term",
    "when the time is ripe",
    "at a later stage",
    "in a step-by-step manner",
    "little by little",
    "as a long-term objective",
]
CASES = [
    *(("national", words) for words in NATIONAL),
    *(("discretion", words) for words in DISCRETION),
    *(("consent", words) for words in CONSENT),
    *(("resources", words) for words in RESOURCES),
    *(("progress", words) for words in PROGRESS),
]


@pytest.mark.parametrize(("group", "words"), CASES)
def test_a_caveat_is_known_by_its_parts(group: str, words: str) -> None:
    found = LEXICON.caveats_in(f"Urges States, {words}, to reopen the archives;")
    assert group in [c.group for c in found if not c.weak]


NONE = [
    "in accordance with their obligations under international law",
    "in accordance with international and regional human rights law",
    "in line with international standards",
    "consistent with international humanitarian law",
    "taking into account the specific needs of women and girls",
    "taking into account the particular circumstances of victims",
    "taking into account the cultural background of the children",
    "bearing in mind the best interests of the child",
    "with due regard for the rights of the defence",
    "with full respect for human rights",
    "with regard to national legislation",
    "with respect to their domestic legal systems",
    "subject to independent judicial review",
    "subject to enforced disappearance",
    "having regard to the views of civil society",
    "mindful of the suffering of the shepherds",
    "in view of the gravity of the situation",
    "in the light of the findings of the inquiry",
    "in their legal systems and at the national level",
    "within their domestic legal systems",
    "in compliance with the judgments of regional courts",
    "without prejudice to any group on grounds of race",
    "with the free, prior and informed consent of the shepherds",
    "with the consent of the victims and their families",
    "with the agreement of the patient",
    "if the victims so wish",
    "at the invitation of the Council",
    "within their lifetimes",
    "when the trial begins",
    "under exceptionally cruel conditions",
    "at every stage of the proceedings",
    "as a long-standing member",
]


@pytest.mark.parametrize("words", NONE)
def test_what_limits_no_commitment_is_no_caveat(words: str) -> None:
    found = LEXICON.caveats_in(f"Urges States, {words}, to reopen the archives;")
    assert [c.words for c in found if not c.weak] == []


HINTS = [
    "consistent with the evolving capacities of the child",
    "in accordance with the evolving capacities of the child",
    "in a manner commensurate with their age and maturity",
]


@pytest.mark.parametrize("words", HINTS)
def test_what_suits_a_child_is_a_hint_only(words: str) -> None:
    assert [c.weak for c in LEXICON.caveats_in(f"education {words};")] == [True]

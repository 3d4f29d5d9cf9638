"""Caveats, words of force, hedges, terms and formulae are found where they stand."""

from __future__ import annotations

import re

import pytest

from resodiff.lexicon import Qualifiers, load
from resodiff.lexicon.caveats import alternation, expression
from resodiff.lexicon.frequency import Weights
from resodiff.lexicon.phrases import folded
from resodiff.lexicon.stems import stem
from resodiff.lexicon.synonyms import Synonyms

LEXICON = load()

# ---------------------------------------------------------------- the notation of caveats

NOTATION = [
    ("as appropriate", "reports, as appropriate, to it", True),
    ("as appropriate", "as\n  Appropriate", True),
    ("as appropriate", "takes appropriate measures", False),
    ("where|when feasible", "when feasible", True),
    ("where|when feasible", "if feasible", False),
    ("domestic laws?", "domestic law", True),
    ("domestic laws?", "domestic laws", True),
    ("within * resources", "within resources", True),
    ("within * resources", "within its own existing resources", True),
    ("within * resources", "within one two three four resources", False),
    ("over time", "overtime over timely", False),
]


@pytest.mark.parametrize(("pattern", "text", "found"), NOTATION)
def test_the_notation_means_what_its_file_says(pattern: str, text: str, found: bool) -> None:
    assert bool(alternation([pattern]).search(folded(text))) is found


def test_a_star_stands_for_up_to_three_words() -> None:
    words = ["with", *("very" for _ in range(3)), "law"]
    assert re.fullmatch(expression("with * law"), " ".join(words))
    assert not re.fullmatch(expression("with * law"), " ".join([*words[:1], "very", *words[1:]]))


# ---------------------------------------------------------------- caveats

CAVEATS = [
    ("to reopen them, as appropriate;", "discretion", "as appropriate"),
    ("to reopen them where possible;", "discretion", "where possible"),
    (
        "in accordance with its national legislation",
        "national",
        "in accordance with its national legislation",
    ),
    ("taking into account national circumstances", "national", "taking into account national circumstances"),
    ("within existing resources", "resources", "within existing resources"),
    ("subject to the availability of funds", "resources", "subject to the availability of"),
    ("on a voluntary basis", "consent", "on a voluntary basis"),
    ("upon request", "consent", "upon request"),
    ("on mutually agreed terms", "consent", "on mutually agreed terms"),
    ("at the request of the State concerned", "consent", "at the request of"),
    ("unless prohibited by national law", "national", "unless prohibited by national law"),
    ("in conformity with its constitution", "national", "in conformity with its constitution"),
    ("in a gradual manner", "progress", "in a gradual manner"),
]


@pytest.mark.parametrize(("text", "group", "words"), CAVEATS)
def test_a_caveat_is_found_with_its_class_and_place(text: str, group: str, words: str) -> None:
    caveat = next(c for c in LEXICON.caveats_in(text) if c.group == group)
    assert (caveat.words, caveat.weak) == (words, False)
    assert text[caveat.start : caveat.end] == words


def test_a_hint_is_weak() -> None:
    assert [c.weak for c in LEXICON.caveats_in("the alleged closure of the archives")] == [True]


NO_CAVEAT = [
    "to take appropriate measures",
    "the requests of librarians",
    "in accordance with international law",
    "natural resources of Varonia",
    "at its fifth session",
    "at the request of the High Commissioner",
    "as required by international human rights law",
    "within the framework of international law",
    "taking into account the specific circumstances of women",
    "with the free, prior and informed consent of the shepherds",
]


@pytest.mark.parametrize("text", NO_CAVEAT)
def test_what_limits_nothing_is_no_caveat(text: str) -> None:
    assert LEXICON.caveats_in(text) == ()


def test_caveats_come_in_order_of_place() -> None:
    found = LEXICON.caveats_in("where possible, within existing resources and upon request")
    assert [c.group for c in found] == ["discretion", "resources", "consent"]


# ---------------------------------------------------------------- words of force

FORCE = [
    ("immediately", "without delay"),
    ("independent", "independently"),
    ("impartial", "objective"),
    ("fully", "comprehensive"),
    ("adequate", "sufficient"),
    ("unhindered", "unimpeded"),
    ("each", "every"),
    ("without preconditions", "unconditionally"),
    ("at all times", "under all circumstances"),
    ("without exception", "without distinction"),
    ("verifiable", "irreversible"),
]


@pytest.mark.parametrize(("one", "other"), FORCE)
def test_words_of_force_that_do_the_same_work_share_a_group(one: str, other: str) -> None:
    assert _groups(one) == _groups(other)
    assert len(_groups(one)) == 1


def test_words_of_force_of_different_work_do_not() -> None:
    assert len({_groups(w)[0] for w in ("immediate", "independent", "adequate", "full", "binding")}) == 5


def test_the_longest_wording_wins_and_whole_words_count() -> None:
    assert [q.words for q in LEXICON.qualifiers.within("without further delay, overall")] == [
        "without further delay"
    ]


def test_a_group_is_light_if_the_list_says_so() -> None:
    groups = {"whole": ["all"], "speed": ["at once"]}
    limiting = {"words": ["undue"], "of_people": ["innocent"], "of_wrongs": ["serious"], "wrongs": ["crimes"]}
    beside = {"names": ["measure"], "beginnings": ["releas"]}
    picking = {"words": ["armed"], "of_people": ["young"]}
    rest = {"silent": {"words": ["each"]}, "limiting": limiting, "beside": beside, "picking": picking}
    lines = {"own": {"lines": [["speed"]]}, "adding": {"names": ["speed"]}}
    picked = {"picking_done": {"words": ["wrongly"]}, "picked": {"people": {"words": ["orphaned"]}}}
    own = Qualifiers({"groups": groups, "light": {"names": ["whole"]}, **rest, **lines, **picked})
    found = own.within("to release all of them at once")
    assert [(q.words, q.group, q.light) for q in found] == [
        ("all", "whole", True),
        ("at once", "speed", False),
    ]


def _groups(text: str) -> list[str]:
    return [q.group for q in LEXICON.qualifiers.within(text)]


# ---------------------------------------------------------------- actions and hedges

LADDER = ["ratify", "ensure", "promote", "consider", "share"]


def test_actions_stand_on_a_ladder() -> None:
    strengths = [LEXICON.actions.strength(word) or 0 for word in LADDER]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == len(LADDER)


@pytest.mark.parametrize(
    ("one", "other"), [("ratify", "ratifying"), ("ensures", "ensured"), ("Release", "releases")]
)
def test_every_form_of_an_action_is_as_strong(one: str, other: str) -> None:
    assert LEXICON.actions.strength(one) == LEXICON.actions.strength(other) is not None


def test_what_is_no_action_has_no_strength() -> None:
    assert LEXICON.actions.strength("librarian") is None


HEDGES = [
    ("to consider ratifying the Convention", "consider"),
    ("to give due consideration to the closure", "give due consideration to"),
    ("to explore ways to reopen", "explore ways"),
    ("to strive to reopen", "strive to"),
    ("to continue its efforts to reopen", "continue its efforts"),
    ("to pursue all efforts to reopen", "pursue all efforts"),
    ("to work towards reopening", "work towards"),
]


@pytest.mark.parametrize(("text", "words"), HEDGES)
def test_a_hedge_is_found_whole_and_softens(text: str, words: str) -> None:
    (hedge,) = LEXICON.actions.hedges(text)
    assert text[hedge.start : hedge.end] == hedge.words == words
    assert hedge.steps > 0


def test_a_plain_action_has_no_hedge() -> None:
    assert LEXICON.actions.hedges("to ratify the Convention and reopen the archives") == ()


# ---------------------------------------------------------------- terms

TERMS = [
    ("probe", "investigation"),
    ("special procedures mandate holders", "special procedure"),
    ("MoU", "memorandum of understanding"),
    ("NGOs", "non-governmental organizations"),
    ("OHCHR", "Office of the United Nations High Commissioner for Human Rights"),
    ("persons with disabilities", "people with disabilities"),
    ("perpetrators", "those responsible"),
    ("human trafficking", "trafficking in persons"),
]


@pytest.mark.parametrize(("one", "other"), TERMS)
def test_terms_that_mean_the_same_are_one_concept(one: str, other: str) -> None:
    assert _concept(one) == _concept(other) is not None


def test_the_longest_term_wins() -> None:
    stems = [stem(w) for w in ["high", "commissioner", "for", "human", "rights"]]
    assert [found[:2] for found in LEXICON.synonyms.within(stems)] == [(0, 5)]
    assert [found[:2] for found in LEXICON.synonyms.within(stems[:2])] == [(0, 2)]


TERMS_IN_ROWS = [
    ("mill river law", [(0, 2, "mill river"), (2, 3, "law")]),
    ("mill law", [(0, 1, "mill"), (1, 2, "law")]),
    ("river mill river mill", [(1, 3, "mill river"), (3, 4, "mill")]),
    ("mill river bank", [(0, 3, "mill river bank")]),
    ("mill", [(0, 1, "mill")]),
    ("river", []),
]


@pytest.mark.parametrize(("words", "found"), TERMS_IN_ROWS)
def test_terms_stand_beside_each_other_and_never_over_another(
    words: str, found: list[tuple[int, int, str]]
) -> None:
    terms = Synonyms([["mill"], ["mill river"], ["mill river bank"], ["law"]])
    assert list(terms.within(words.split())) == found


def test_a_word_that_begins_no_term_has_no_concept() -> None:
    assert not list(LEXICON.synonyms.within([stem("librarian")]))


def _concept(words: str) -> str | None:
    stems = [stem(w) for w in words.lower().replace("-", " ").split()]
    found = list(LEXICON.synonyms.within(stems))
    return found[0][2] if found and found[0][:2] == (0, len(stems)) else None


# ---------------------------------------------------------------- formulae and frequency

FORMULAE = [
    ("Decides to remain seized of the matter.", "remain_seized"),
    ("Decides to remain actively seized of the matter.", "remain_seized"),
    ("Decides to continue its consideration of the matter at its sixtieth session.", "remain_seized"),
    ("Decides to continue consideration of this issue under the same agenda item.", "remain_seized"),
    ("Decides to extend the mandate of the expert for one year;", "renew_mandate"),
    ("Decides to renew the mandate of the expert;", "renew_mandate"),
    ("Decides to extend, for a further period of one year, the mandate of the expert;", "renew_mandate"),
    ("Extends by two years, until its sixtieth session, the mandates of both experts;", "renew_mandate"),
    ("Calls for the prolongation of the expert’s mandate;", "renew_mandate"),
]


@pytest.mark.parametrize(("text", "name"), FORMULAE)
def test_a_formula_is_known_by_what_it_does(text: str, name: str) -> None:
    assert LEXICON.boilerplate.formulae(text) == {name}


@pytest.mark.parametrize(
    "text", ["Urges Varonia to reopen the archives;", "The property was seized in Lestra."]
)
def test_other_wordings_use_no_formula(text: str) -> None:
    assert LEXICON.boilerplate.formulae(text) == frozenset()


def test_rare_words_weigh_more_than_common_ones_and_none_more_than_one() -> None:
    weights = Weights("#\t1000\ncommon\t900\nrare\t5\n")
    assert 0 <= weights.of("common") < weights.of("rare") < weights.of("never seen") == 1


SAME_STEM = [
    ("investigate", "investigating"),
    ("organisation", "organization"),
    ("realised", "realized"),
    ("Varonia’s".lower(), "varonia"),
    ("behaviour", "behavior"),
]


@pytest.mark.parametrize(("one", "other"), SAME_STEM)
def test_forms_and_spellings_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_the_end_of_a_compound_is_no_word_of_force() -> None:
    found = LEXICON.qualifiers.within("a cost-effective and effective remedy")
    assert [(q.words, q.start) for q in found] == [("effective", 21)]

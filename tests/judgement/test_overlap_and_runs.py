"""What of an ask's words stands in its carriers, and the stretches that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import case, wording

from resodiff.judgement.ground.overlap import Fate, overlap
from resodiff.judgement.losses.names import lost_names, names
from resodiff.judgement.lost_words.runs import runs
from resodiff.judgement.times.expressions import TIME
from resodiff.lexicon import shipped

ASK = "Urges Varonia to reopen archives, libraries and museums;"


def fates(ask: str, *carriers: str) -> dict[str, Fate]:
    mine = wording(ask)
    met = overlap(mine, tuple(wording(c) for c in carriers))
    return {mine.text[t.start : t.end]: fate for t, fate in zip(mine.content, met.fates, strict=True)}


def test_words_in_order_are_kept_and_the_others_moved() -> None:
    found = fates(ASK, "Urges Varonia to reopen museums, archives and libraries;")
    assert [found[w] for w in ("reopen", "archives", "libraries", "museums")] == [
        Fate.KEPT,
        Fate.KEPT,
        Fate.KEPT,
        Fate.MOVED,
    ]


def test_a_word_that_no_carrier_has_is_lost() -> None:
    found = fates(ASK, "Urges Varonia to reopen archives and museums;")
    assert found["libraries"] is Fate.LOST
    assert found["museums"] is Fate.KEPT


def test_a_word_used_up_for_another_purpose_is_an_echo() -> None:
    mine = wording("Urges Varonia to open museums and to fund museums;")
    met = overlap(mine, (wording("Urges Varonia to open museums;"),))
    assert [f for t, f in zip(mine.content, met.fates, strict=True) if t.concept == "museum"] == [
        Fate.KEPT,
        Fate.ECHOED,
    ]


LETTER = "Urges Varonia to publish the reports of the lighthouse inspectors and to pay their pensions;"
ELSEWHERE = (
    "Notes that the inspectors met the mayors of Mirn, Oster, Tamsin and Kell, the guilds of weavers and millers "
    "and the keepers of the ferries, and encourages Varonia to publish the reports of the lighthouse;"
)


@pytest.mark.parametrize(("own_words", "fate"), [(False, Fate.MOVED), (True, Fate.ECHOED)])
def test_of_a_letter_a_word_far_from_its_company_has_not_moved_there(own_words: bool, fate: Fate) -> None:
    mine = wording(LETTER)
    met = overlap(mine, (wording(ELSEWHERE),), own_words)
    found = {mine.text[t.start : t.end]: f for t, f in zip(mine.content, met.fates, strict=True)}
    assert found["inspectors"] is fate
    assert found["lighthouse"] is Fate.KEPT
    assert sum(p is not None for p in met.partners) == sum(f <= Fate.MOVED for f in met.fates)


def test_several_carriers_hold_together_what_none_holds_alone() -> None:
    first, second = "Urges Varonia to reopen archives;", "Calls upon it to reopen libraries and museums;"
    mine = wording(ASK)
    both = overlap(mine, (wording(first), wording(second)))
    assert set(both.fates) <= {Fate.KEPT, Fate.MOVED}
    assert both.kept_share == pytest.approx(1)
    assert all(overlap(mine, (wording(c),)).kept_share < 1 for c in (first, second))
    assert {which for which, _ in filter(None, both.partners)} == {0, 1}


def test_without_carriers_all_is_lost() -> None:
    met = overlap(wording(ASK), ())
    assert set(met.fates) == {Fate.LOST}
    assert met.kept_share == met.aligned_share == 0


WORDS = ["archives", "libraries", "museums", "Varonia", "reopen", "the", "2030", "OHCHR", ", and urges it to"]
WORDING = st.lists(st.sampled_from(WORDS), max_size=10).map(lambda words: " ".join(["Urges it to", *words]))


@given(WORDING, st.lists(WORDING, max_size=3))
def test_shares_agree_with_fates_and_no_word_meets_two(ask: str, carriers: list[str]) -> None:
    mine = wording(ask)
    met = overlap(mine, tuple(wording(c) for c in carriers))
    partners = [p for p in met.partners if p is not None]
    assert len(set(partners)) == len(partners)
    assert 0 <= met.aligned_share <= met.kept_share <= 1 + 1e-9
    for fate, partner in zip(met.fates, met.partners, strict=True):
        assert (partner is not None) is (fate <= Fate.MOVED)
    for token, partner in zip(mine.content, met.partners, strict=True):
        if partner is not None:
            assert wording(carriers[partner[0]]).content[partner[1]].concept == token.concept


@given(WORDING, WORDING, WORDING)
def test_a_fuller_carrier_keeps_no_less(ask: str, carrier: str, more: str) -> None:
    held = overlap(wording(ask), (wording(carrier),)).kept_share
    assert overlap(wording(ask), (wording(f"{carrier} {more}"),)).kept_share >= held - 1e-9


# ---------------------------------------------------------------- stretches

RUNS = [
    (ASK, "Urges Varonia to reopen archives and museums;", ["libraries"]),
    (ASK, "Urges Varonia to reopen museums;", ["archives", "libraries"]),
    (ASK, ASK, []),
    (
        "Urges Varonia to reopen the municipal reading rooms, and to pay librarians;",
        "Urges Varonia to pay librarians;",
        ["reopen the municipal reading rooms"],
    ),
]


@pytest.mark.parametrize(("ask", "carrier", "lost"), RUNS)
def test_lost_words_are_gathered_within_clauses_and_elements(ask: str, carrier: str, lost: list[str]) -> None:
    before = case(ask, carrier)
    assert [ask[r.start : r.end] for r in runs(before)] == lost
    assert all(r.weight > 0 for r in runs(before))


def test_a_stretch_knows_what_stands_in_its_place() -> None:
    carrier = "Urges Varonia to reopen archives, galleries and museums;"
    (run,) = runs(case(ASK, carrier))
    assert run.place is not None
    assert carrier[slice(*run.place)] == "galleries"
    assert run.replaced > 0


# ---------------------------------------------------------------- names

NAMES = [
    ("Urges it to apply the Mirn Convention on Open Archives;", ["Mirn Convention on Open Archives"]),
    ("Condemns the arrest of Mira Dolan;", ["Mira Dolan"]),
    ("Recalls resolution 90/7 and article 19;", ["resolution 90/7", "article 19"]),
    ("Welcomes the work of UNESCO;", ["UNESCO"]),
    ("Requests it to inform the Human Rights Council;", []),
    ("Urges librarians to act;", []),
]


@pytest.mark.parametrize(("text", "found"), NAMES)
def test_names_are_known_and_organs_are_none(text: str, found: list[str]) -> None:
    assert [text[s:e] for s, e in names(text, shipped().kinds)] == found


GENERIC = [
    ("Urges it to join the Mirn Convention;", "Urges it to join relevant instruments;", ["Mirn Convention"]),
    (
        "Urges it to pay librarians, including Mira Dolan, for their work;",
        "Urges it to pay librarians for their work;",
        ["Mira Dolan"],
    ),
    ("Urges it to join the Mirn Convention;", "Urges it to join the Mirn Convention;", []),
]


@pytest.mark.parametrize(("ask", "carrier", "lost"), GENERIC)
def test_a_name_became_generic_where_something_general_is_left(
    ask: str, carrier: str, lost: list[str]
) -> None:
    assert [ask[s:e] for s, e in lost_names(case(ask, carrier))] == lost


# ---------------------------------------------------------------- times

TIMES = [
    ("to report by 30 June 2031", ["by 30 June 2031"]),
    ("to report before the end of 2030", ["before the end of 2030"]),
    ("to report within six months", ["within six months"]),
    ("at its sixtieth session", ["at its sixtieth session"]),
    ("at its fifty-eighth and fifty-ninth sessions", ["at its fifty-eighth and fifty-ninth sessions"]),
    ("for a further period of two years", ["for a further period of two years"]),
    ("to report annually", ["annually"]),
    ("as soon as possible", ["as soon as possible"]),
    ("no later than 2035", ["no later than 2035"]),
    ("in the sessions of the past", []),
    ("by the Government of Varonia", []),
    ("within the archives", []),
]


@pytest.mark.parametrize(("text", "found"), TIMES)
def test_time_limits_are_known(text: str, found: list[str]) -> None:
    assert [m.group() for m in TIME.finditer(text)] == found

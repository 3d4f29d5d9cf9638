"""Words whose loss is none, and words whose gain is none: the State all is about, what is denied, circumstances."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

SURVEY = (
    "Encourages the Envoy to cooperate with the independent survey mission on the Republic of Moldova with a view to "
    "saving time;"
)
CLOSELY = "Encourages the Envoy and the independent survey mission to cooperate closely, with a view to saving time;"
OF_THE_STATE = tuple(
    f"Calls upon the Government of the Republic of Moldova to {deed};"
    for deed in ("mend the quays", "light the lamps", "pay the pilots", "feed the ferrymen")
)


def test_no_paragraph_need_name_the_state_that_the_whole_text_is_about() -> None:
    assert became(SURVEY, CLOSELY, *OF_THE_STATE).verdict is Verdict.ADOPTED


def test_a_state_that_the_text_is_not_about_is_lost() -> None:
    finding = became(SURVEY, CLOSELY)
    assert (finding.verdict, finding.evidence[0].code) == (Verdict.WEAKENED, Code.GENERALISED)


WRECKS = "Condemns the wrecks in the Kell Islands, {how} by pirates of Mirn, and the burning of ferries;"
BURNING = "Condemns the wrecks in the Kell Islands, and the burning of ferries, by pirates of Mirn;"


def test_a_word_of_force_that_is_denied_has_none() -> None:
    assert became(WRECKS.format(how="principally but not exclusively"), BURNING).verdict is Verdict.ADOPTED


@pytest.mark.parametrize("how", ["exclusively", "solely"])
def test_the_same_word_undenied_has_its_force(how: str) -> None:
    finding = became(WRECKS.format(how=how), BURNING)
    assert Code.QUALIFIER_LOST in {e.code for e in finding.evidence}


QUAYS = "Calls upon Varonia to mend the quays of Lestra, to light the lamps of Mirn and to pay the pilots;"


@pytest.mark.parametrize(
    ("more", "gained"),
    [
        (", as well as their national context;", False),
        (", and the specific circumstances of each province;", False),
        (", and to feed the ferrymen;", True),
    ],
)
def test_circumstances_are_no_gain(more: str, gained: bool) -> None:
    finding = became(QUAYS, QUAYS.replace(";", more))
    assert (Code.SCOPE_WIDENED in {e.code for e in finding.evidence}) is gained


MEETING = (
    "Decides, in accordance with paragraph 7 of its resolution 12/5 of 2 May 2031, to hold, before its "
    "fifty-third session, an intersessional meeting on the theme of dredging in river towns, in order to allow pilots, "
    "ferrymen and lamplighters to identify and reflect on the obstacles faced, and to share best practices;"
)
HELD = (
    "Welcomes the holding of the intersessional meeting on dredging, at which participants reflected on the obstacles "
    "faced and discussed how to share best practices;"
)
OIL = (
    "Decides, in accordance with paragraph 7 of its resolution 12/5 of 2 May 2031, that the theme of "
    "the yearly panel on lamps, which sits in its fifty-sixth session, will be the price of oil;"
)


def test_another_step_on_the_same_basis_keeps_no_meeting_that_was_held() -> None:
    finding = became(MEETING, HELD, OIL)
    assert finding.verdict is Verdict.DROPPED
    assert "speaks of it as done" in finding.evidence[0].because


GUILD = (
    "Calls upon Varonia to choose its pilots by secret ballot, following consultations with the river towns, and to "
    "pay equal wages to men and women on the ferries;"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by secret ballot", "by secret vote"),
        ("following consultations with", "after consulting"),
        ("following consultations with", "after consultations with"),
        ("equal wages", "the same wages"),
        ("equal wages", "identical wages"),
    ],
)
def test_the_same_in_other_words_is_no_loss(old: str, new: str) -> None:
    assert became(GUILD, GUILD.replace(old, new)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("old", "new"),
    [("by secret ballot", "by show of hands"), ("equal wages", "wages"), ("equal wages", "some wages")],
)
def test_less_in_their_place_is(old: str, new: str) -> None:
    assert became(GUILD, GUILD.replace(old, new)).verdict is Verdict.WEAKENED

"""What a drafter or an editor says otherwise and leaves as it is, and beside it what looks alike and is less."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.demands import tokens
from resodiff.judgement.rules import addressee, hedged, qualifier, softer_action
from resodiff.lexicon import load
from resodiff.model import Verdict

AID = (
    "Calls upon the Government of Varonia to offer lessons in reading {} to all bargemen and their families, to print "
    "the primers in the tongues of the islands and to pay the teachers of the evening schools;"
)
FREE = ["free of charge", "at no cost", "without charge", "free of cost", "at no charge"]


@pytest.mark.parametrize("adopted", FREE[1:])
def test_what_costs_nothing_is_free_by_any_words(adopted: str) -> None:
    assert became(AID.format(FREE[0]), AID.format(adopted)).verdict is Verdict.ADOPTED
    assert became(AID.format(adopted), AID.format(FREE[0])).verdict is Verdict.ADOPTED


@pytest.mark.parametrize("adopted", ["at low cost", "at a reduced charge", "at an affordable price"])
def test_what_costs_little_is_not_free(adopted: str) -> None:
    assert became(AID.format(FREE[0]), AID.format(adopted)).verdict is Verdict.WEAKENED


@pytest.mark.parametrize(
    ("cost", "is_caveat"),
    [
        ("at no cost", False),
        ("at no additional cost to the families", False),
        ("at no additional cost", True),
        ("at no cost to the regular budget", True),
        ("without additional resources", True),
    ],
)
def test_a_cost_spared_to_those_who_receive_is_no_caveat(cost: str, is_caveat: bool) -> None:
    asked = AID.replace(" {}", "")
    found = hedged.weigh(case(asked, asked.replace("reading to", f"reading, {cost}, to")))
    assert (found is not None) is is_caveat


VISIT = (
    "Urges all armed groups in the delta of Varonia {} to end the siege of Lestra, to let the grain barges pass and to "
    "treat the captured ferrymen humanely {};"
)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (
            ("immediately and unconditionally", "at all times"),
            ("at once and without preconditions", "always"),
        ),
        (("without conditions", "at all times"), ("subject to no conditions", "in all circumstances")),
        (("without conditions", "in all circumstances"), ("with no prior conditions", "at all times")),
    ],
)
def test_force_of_the_same_kind_is_no_loss(asked: tuple[str, str], adopted: tuple[str, str]) -> None:
    assert became(VISIT.format(*asked), VISIT.format(*adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (("without conditions", "at all times"), ("subject to conditions", "at all times")),
        (("unconditionally", "at all times"), ("where conditions allow", "at all times")),
        (("unconditionally", "at all times"), ("unconditionally", "where feasible")),
    ],
)
def test_conditions_that_were_put_in_are_a_loss(asked: tuple[str, str], adopted: tuple[str, str]) -> None:
    assert became(VISIT.format(*asked), VISIT.format(*adopted)).verdict is Verdict.WEAKENED


def test_those_who_are_asked_end_before_how_they_are_to_act() -> None:
    asked, adopted = (
        VISIT.format("at once", "well"),
        VISIT.format("without delay and without conditions", "well"),
    )
    assert addressee.weigh(case(asked, adopted)) is None


LAW = "Reaffirms that {} be flogged in the yards of Varonia, and requests the wardens to burn the whips;"


@pytest.mark.parametrize("adopted", ["no one may", "nobody may", "no sailor or docker may", "no person can"])
def test_what_nobody_may_do_is_forbidden(adopted: str) -> None:
    assert softer_action.weigh(case(LAW.format("no one shall"), LAW.format(adopted))) is None


def test_what_somebody_may_do_is_not_asked() -> None:
    asked = "Decides that the wardens shall be paid by the port of Lestra, and that the yards shall be lit at night;"
    found = softer_action.weigh(case(asked, asked.replace("wardens shall", "wardens may")))
    assert found is not None


OPEN = (
    "Urges the Government of Varonia {} the archives of the mint to historians, to repair the vaults beneath the old "
    "customs house and to employ two keepers;"
)


@pytest.mark.parametrize("adopted", ["to reopen", "to unlock", "to unseal"])
def test_a_verb_is_no_word_of_force(adopted: str) -> None:
    assert qualifier.weigh(case(OPEN.format("to open"), OPEN.format(adopted))) is None


LIST = (
    "Urges the Government of Varonia to {}, to return the nets that were seized in the estuary and to compensate the "
    "crews of the sunken trawlers;"
)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("make public the list of the drowned", "publish the list of the drowned"),
        ("make the list of the drowned public", "publish the list of the drowned"),
        ("review the cases of the pilots", "examine the cases of the pilots"),
        ("review the cases of the pilots", "re-examine the cases of the pilots"),
        ("raise awareness of the tides among children", "promote awareness of the tides among children"),
        ("work together with the islands", "cooperate with the islands"),
        ("admit no sailor under the age of eighteen", "admit no sailor under 18 years of age"),
        ("allow the pilots to travel freely", "grant the pilots freedom of movement"),
        ("share charts with one another", "share charts with each other"),
        ("reply to requests to visit the yards", "reply to requests for a visit to the yards"),
        ("hold a fair of three days’ duration", "hold a fair of three days"),
        ("heed the chairperson of the guild", "heed the chair of the guild"),
    ],
)
def test_other_words_for_one_act_are_no_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("publish the list of the drowned", "consider publishing the list of the drowned"),
        ("release the pilots", "examine the cases of the pilots"),
        ("reopen the northern locks", "promote awareness of the northern locks"),
        ("visit the yards of the islands", "consider requests for a visit to the yards of the islands"),
    ],
)
def test_less_in_other_words_is_a_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.WEAKENED


@pytest.mark.parametrize(("word", "digits"), [("eighteen", "18"), ("two", "2"), ("ninety", "90")])
def test_a_number_is_one_in_words_and_in_digits(word: str, digits: str) -> None:
    spelt, figure = (tokens(f"{number} boats", load())[0].concept for number in (word, digits))
    assert spelt == figure


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("pay a pension to all returnees", "pay a pension to all those who return"),
        ("pay a pension to all returnees", "pay a pension to all returning families"),
        ("light the quays at every stage of the repairs", "light the quays at each stage of the repairs"),
        ("punish the wreckers without exception", "punish the wreckers, whoever they may be"),
        ("house the relatives of those who drowned", "house the relatives of persons who drowned"),
        ("dredge the estuary by 2035 at the latest", "dredge the estuary by 2035"),
        ("dredge the estuary no later than 30 March 2035", "dredge the estuary before the end of March 2035"),
    ],
)
def test_people_and_force_by_other_words_are_no_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("pay a pension to all employees of the port", "pay a pension to all employers of the port"),
        ("punish the wreckers without exception", "punish the wreckers where evidence permits"),
        ("dredge the estuary by 30 March 2035", "dredge the estuary by 30 June 2035"),
    ],
)
def test_other_people_and_later_days_are_a_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.WEAKENED


BEARS = (
    "Stresses that {} for dredging the estuary of the Oster, and that the wreck of the ferry must be raised;"
)


@pytest.mark.parametrize(
    "adopted",
    [
        "the primary responsibility lies with States",
        "it is primarily the responsibility of States",
        "States have primary responsibility",
    ],
)
def test_on_whom_a_responsibility_lies_may_be_said_in_many_ways(adopted: str) -> None:
    asked = BEARS.format("States bear the primary responsibility")
    assert addressee.weigh(case(asked, BEARS.format(adopted))) is None


WHOLE = (
    "Requests the guild of pilots of Varonia to draw new charts of the estuary, to mark the sunken rocks with buoys "
    "of stone and to report thereon to the assembly of ports;"
)
FIRST = WHOLE.replace(" and to report thereon to the assembly of ports", "")
CUT_OFF = "Also requests the guild of pilots of Varonia to report thereon to the assembly of ports;"


def test_a_limb_cut_off_into_the_next_paragraph_is_there() -> None:
    found = became(WHOLE, FIRST, CUT_OFF)
    assert found.verdict is Verdict.ADOPTED
    assert len(found.carriers) == 2


@pytest.mark.parametrize(
    "others",
    [
        ("Also requests the bakers of Lestra to report thereon to the assembly of ports;",),
        ("Also encourages the guild of pilots of Varonia to report thereon to the assembly of ports;",),
        ("Welcomes the holding of the regatta of Mirn;", CUT_OFF),
        (),
    ],
)
def test_one_asked_of_others_or_less_firmly_or_far_off_is_not(others: tuple[str, ...]) -> None:
    assert became(WHOLE, FIRST, *others).verdict is Verdict.WEAKENED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("bring the tariffs into line with the treaty", "harmonize the tariffs with the treaty"),
        ("heed the envoy of the Republic of Kellonia", "heed the Kellonian envoy"),
        ("fund the lighthouse for the next ten years", "fund the lighthouse for the coming decade"),
        ("hold an intersessional fair", "hold an inter-sessional fair"),
        ("hold a wide-ranging survey of the shoals", "hold a wideranging survey of the shoals"),
        ("forbid the sale of weapons to the wreckers", "forbid the sale of arms to the wreckers"),
    ],
)
def test_long_names_and_spellings_are_no_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("repeal the law on the shoals", "re-examine the law on the shoals"),
        ("bring the wreckers of the ferry to justice", "harmonize the records on the wreckers of the ferry"),
    ],
)
def test_less_than_that_is_a_loss(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.WEAKENED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("take the necessary measures for dredging the estuary", "dredge the estuary"),
        ("adopt all measures necessary to light the quays", "light the quays"),
        ("take every appropriate step to prevent floods", "prevent floods"),
        ("take the views of pilots into account", "take account of the views of pilots"),
        ("ensure the release of the divers", "release the divers"),
        ("refrain from imposing fines on pilots", "impose no fines on pilots"),
    ],
)
def test_an_act_asked_for_straight_is_no_less(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("dredge the estuary", "consider measures for dredging the estuary"),
        ("take measures to dredge and to light the estuary", "take measures to light the estuary"),
        ("implement the views of pilots", "take account of the views of pilots"),
    ],
)
def test_an_act_only_thought_of_or_gone_is_less(asked: str, adopted: str) -> None:
    assert became(LIST.format(asked), LIST.format(adopted)).verdict is Verdict.WEAKENED

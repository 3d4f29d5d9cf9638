"""Where a limit of the ask fell, more is asked and nothing is lost."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.losses.restrictions import lifted
from resodiff.judgement.rules import narrowed
from resodiff.model import Verdict

LIFTED = [
    (
        "Urges States that have not yet abolished the river toll to publish its yield, and to pay ferrymen;",
        "Urges all States to publish the yield of the river toll, and to pay ferrymen;",
        "that have not yet abolished the river toll",
    ),
    (
        "Calls upon Varonia to release all millers detained in the run-up to, during and since the 2030 census, "
        "and to return their mills;",
        "Calls upon Varonia to release all millers, and to return their mills;",
        "detained in the run-up to, during and since the 2030 census",
    ),
    (
        "Condemns the burning of granaries, with the knowledge of the Varonian authorities, and the flooding of wells;",
        "Condemns the burning of granaries, by the Varonian authorities, and the flooding of wells;",
        "knowledge",
    ),
    (
        "Decides to extend the mandate of the Special Rapporteur on mills for two years, without setting a precedent;",
        "Decides to extend the mandate of the Special Rapporteur on mills for two years;",
        ", without setting a precedent",
    ),
    (
        "Invites the monitors to measure progress in the use of the recommendations made by the harbour envoy;",
        "Invites the monitors to measure progress in the use of recommendations;",
        "made by the harbour envoy",
    ),
    (
        "Demands that Varonia open its archives to all families that lost a house in the flood, and answer letters;",
        "Demands that Varonia open its archives to all families, and answer letters;",
        "that lost a house in the flood",
    ),
    (
        "Deplores the tolls laid on the millers following the vote of the river guilds last autumn, and the fines;",
        "Deplores the tolls laid on the millers, and the fines;",
        " following the vote of the river guilds last autumn",
    ),
    (
        "Urges Varonia to pay its pilots and to repair the quays in the aftermath of the spring storms, and to dredge;",
        "Urges Varonia to pay its pilots and to repair the quays, and to dredge;",
        " in the aftermath of the spring storms",
    ),
    (
        "Urges Varonia to let boats reach all islands, including Orlo, and to let the sick of Orlo leave;",
        "Urges Varonia to let boats reach all islands, and to let the sick of Orlo leave;",
        "Orlo",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "limit"), LIFTED)
def test_a_limit_that_fell_is_no_loss(asked: str, adopted: str, limit: str) -> None:
    before = case(asked, adopted)
    assert [asked[a:b] for a, b in lifted(before)] == [limit]
    assert narrowed.weigh(before) is None


KEPT = [
    (  # one of some, of which the others are not named
        "Urges Varonia to let boats reach the islands, including Quell, and to let the sick leave;",
        "Urges Varonia to let boats reach the islands, and to let the sick leave;",
    ),
    (  # a rhythm
        "Requests the pilots to report after 6 months, and to chart the shoals;",
        "Requests the pilots to report, and to chart the shoals;",
    ),
    (  # the limit stands in other words
        "Calls upon Varonia to release all millers detained in the northern districts, and to return their mills;",
        "Calls upon Varonia to release all millers held unlawfully, and to return their mills;",
    ),
    (  # what is asked for is described, not limited
        "Requests the Secretary-General to submit a report that assesses the damage, and to publish it;",
        "Requests the Secretary-General to submit a report, and to publish it;",
    ),
    (  # not all of them any more: some
        "Calls upon Varonia to release the millers detained in the northern districts, and to return their mills;",
        "Calls upon Varonia to release some millers, and to return their mills;",
    ),
    (  # how it is to be done
        "Urges Varonia to open its archives to all families, without discrimination, and to answer letters;",
        "Urges Varonia to open its archives to all families, and to answer letters;",
    ),
    (  # by others still
        "Condemns the burning of granaries, with the knowledge of the Varonian authorities, and the flooding of wells;",
        "Condemns the burning of granaries, and asks the Varonian authorities to prevent the flooding of wells;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), KEPT)
def test_what_is_no_limit_or_stands_on_is_not_lifted(asked: str, adopted: str) -> None:
    assert list(lifted(case(asked, adopted))) == []


REST = ", and to repair the dykes, the mills and the ferries of the Odrin valley;"


@pytest.mark.parametrize(
    "first",
    [", after consulting the widows and the millers", " following full consultations with the widows"],
)
def test_who_is_to_be_heard_first_is_no_occasion(first: str) -> None:
    asked = "Requests the envoy to report on the fires of Kell"
    assert became(asked + first + REST, asked + REST).verdict is Verdict.WEAKENED

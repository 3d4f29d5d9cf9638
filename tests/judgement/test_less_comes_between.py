"""A noun that came between a thing and what it is of makes another thing of it: plans for the repair, consent to the
visits. What is said of talks or plans that were asked for is none."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

LESS = [
    (
        "Calls for the continuation of ferry operations at Kell and Mirn to relieve the islanders;",
        "Calls for the continuation of consent to the ferry operations at Kell and Mirn to relieve the islanders;",
    ),
    (
        "Calls for the early renewal of ferry operations at Kell and Mirn to relieve the islanders;",
        "Calls for the early renewal, for as long as needed, of consent to ferry operations at Kell and Mirn to "
        "relieve the islanders;",
    ),
    (
        "Urges Varonia to resume the repair of dams along the northern river;",
        "Urges Varonia to resume talks on the repair of dams along the northern river;",
    ),
    (
        "Calls upon the parties to complete the withdrawal of gunboats from the straits of Kell;",
        "Calls upon the parties to complete preparations for the withdrawal of gunboats from the straits of Kell;",
    ),
    (
        "Calls for the renewal of ferry services to the islands of the lagoon;",
        "Calls for the renewal of discussions on ferry services to the islands of the lagoon;",
    ),
]
AS_MUCH = [
    (
        "Invites the Guild to discuss the repair of dams along the northern river;",
        "Invites the Guild to hold talks on the repair of dams along the northern river;",
    ),
    (
        "Requests the Guild to plan the repair of dams along the northern river;",
        "Requests the Guild to prepare plans for the repair of dams along the northern river;",
    ),
    (
        "Urges Varonia to consent to the visits of the ombudsman to the prisons;",
        "Urges Varonia to give its full consent to the visits of the ombudsman to the prisons;",
    ),
    (
        "Encourages the parties to resume dialogue about the lagoon and its fish;",
        "Encourages the parties to resume negotiations about the lagoon and its fish;",
    ),
    (
        "Urges Varonia to ensure the participation of divers in the sessions of the Guild;",
        "Urges Varonia to ensure the participation of divers in consultations on fees in the sessions of the Guild;",
    ),
    (
        "Urges Varonia to publish the budget of the ports each year;",
        "Urges Varonia to publish the plans for and the budget of the ports each year;",
    ),
    (
        "Calls upon Varonia to fund the repair of dams along the northern river;",
        "Calls upon Varonia to fund the planning and the repair of dams along the northern river;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted"), LESS)
def test_a_noun_that_is_less_came_between(asked: str, adopted: str) -> None:
    found = became(asked, adopted)
    assert found.verdict is Verdict.WEAKENED
    assert Code.ACTION_SOFTENED in {e.code for e in found.evidence}


@pytest.mark.parametrize(("asked", "adopted"), AS_MUCH)
def test_a_noun_that_is_no_less(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED

"""Fewer or vaguer bearers: some States where all were asked, others who have the responsibility, "
"one of two gone."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

BOATS = (
    "Urges {0} to protect divers and pilots in their harbours against the burning of boats, to "
    "investigate every theft of "
    "nets, and to bring those who did it before their courts without delay;"
)
LIES = (
    "Demands that all parties protect fishers, divers and pilots of the north, and stresses that the "
    "primary responsibility to "
    "protect the people of the harbours lies with {0};"
)
STUDY = (
    "Decides that a study on the boats and radios of the north shall be prepared{0} and presented to "
    "the Council in time for the "
    "opening of the season of storms;"
)
MISSION = (
    "Requests the Secretary-General{0} to provide the mission in Varonia with the boats, radios and "
    "staff that it needs to work "
    "in the harbours of the north;"
)

VISIT = "Invites {0} to visit the harbours of the north, and to hear the divers who lost their boats;"
BOUND = "Urges {0} to fulfil their obligations under the Convention on Ferries to protect divers and pilots;"


@pytest.mark.parametrize(
    ("text", "asked", "adopted"),
    [
        (BOATS, "all States", "States parties to the Convention on Ferries"),
        (BOATS, "States", "the States members of the Ferry Union"),
        (BOATS, "all States", "coastal States"),
        (BOATS, "States", "States of the region"),
        (BOATS, "all States", "States that practise night diving"),
        (BOATS, "all Member States", "Member States of the Ferry Union"),
        (BOATS, "all States and enterprises", "States parties to the Convention on Ferries and enterprises"),
        (BOATS, "all parties to the conflict", "the Government of Varonia"),
        (LIES, "the Varonian authorities", "those in control of the harbours"),
        (LIES, "the Varonian authorities", "all concerned"),
        (STUDY, " by the Special Rapporteur on ferries", ""),
        (STUDY, " by the Special Rapporteur on ferries", " by the bodies concerned"),
        (MISSION, ", together with the High Commissioner,", ""),
        (VISIT, "the Special Rapporteur on ferries", "interested mandate holders"),
    ],
)
def test_fewer_and_vaguer_bearers_are_told(text: str, asked: str, adopted: str) -> None:
    finding = became(text.format(asked), text.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    assert Code.ADDRESSEE_CHANGED in [e.code for e in finding.evidence]


@pytest.mark.parametrize(
    ("text", "asked", "adopted"),
    [
        (BOATS, "all States", "States"),
        (BOATS, "States", "all States Members of the United Nations"),
        (BOATS, "all States", "all States and the Ferry Union"),
        (BOATS, "all States and enterprises", "enterprises and all States"),
        (BOATS, "States parties to the Convention on Ferries", "all States"),
        (BOATS, "coastal States", "all States"),
        (BOATS, "all parties to the conflict", "the Government of Varonia and all armed groups"),
        (LIES, "the Varonian authorities", "the Government of Varonia"),
        (STUDY, " by the Secretary-General", " by the Secretary-General and his envoy"),
        (MISSION, ", together with the High Commissioner,", ", jointly with the High Commissioner,"),
        (BOUND, "States", "States parties to the Convention on Ferries"),
        (BOATS, "all States", "the States concerned"),
        (VISIT, "the Human Rights Council Advisory Committee", "its Advisory Committee"),
        (
            "Stresses that the {0}, and demands that nurses may pass through the harbours of the north;",
            "primary responsibility to protect fishers lies with the Varonian authorities",
            "Varonian authorities bear the primary responsibility to protect fishers",
        ),
    ],
)
def test_the_same_bearers_and_more_are_no_loss(text: str, asked: str, adopted: str) -> None:
    finding = became(text.format(asked), text.format(adopted))
    assert finding.verdict is Verdict.ADOPTED


def test_one_who_needs_a_thing_is_not_asked_for_it() -> None:
    finding = became(
        "Requests the Office of the High Commissioner to provide all the boats, radios and staff "
        "necessary to enable the "
        "mission in Varonia to carry out its work in the harbours of the north, including nets for "
        "its divers;",
        "Requests the relevant parts of the United Nations system to provide the mission in Varonia "
        "with all the staff, radios "
        "and boats that it needs to carry out its work in the harbours of the north, including nets "
        "for its divers;",
    )
    assert [e.code for e in finding.evidence] == [Code.ADDRESSEE_CHANGED]

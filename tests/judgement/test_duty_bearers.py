"""The one who is to act may be gone from a text whose words are all there; and may be called otherwise and be there."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.duty_bearers import changed
from resodiff.judgement.rules import LOSSES
from resodiff.model import Code

RULE = next(r for r in LOSSES if r.code is Code.ADDRESSEE_CHANGED)

SHELTER = (
    "Calls upon the Government of Varonia to provide safe and heated shelters for librarians in the valley;"
)
CENSUS = (
    "Requests the High Commissioner to continue to strengthen the capacity of the Office of the High Commissioner "
    "to verify the census of archives;"
)
COUNTED = (
    "Requests the continued strengthening of the capacity of the Office of the High Commissioner to verify the "
    "census of archives;"
)
LISTS = (
    "Calls for independent monitors to be granted access to the reading rooms of Lestra and for the Varonian "
    "authorities to publish a list of all closed libraries;"
)
OBEY = "Demands that the Varonian authorities cooperate fully with the archivists by opening every vault;"
TOOLS = (
    "Requests the High Commissioner, in consultation with the Mirn Academy and the Special Rapporteur on archives:\n"
    "(a) To develop tools for the preservation of manuscripts in damp cellars;\n"
    "(b) To convene a workshop on the restoration of bindings and maps;"
)
STAFF = (
    "Invites museums to lend their scanners, and requests the Secretary-General to strengthen the dedicated "
    "capacity of the archives section in Lestra;"
)
OWN = (
    "Requests the Special Rapporteur on archives to study the loss of maps and ledgers in mountain villages;"
)
ALL = (
    "Urges all States to ratify the Mirn Convention on Open Archives and to publish their catalogues of maps;"
)
MUST = "Stresses that the Government of Varonia must reopen the reading rooms of Lestra and repair the roof;"
PUBLISHED = LISTS[: LISTS.index("the Varonian")] + "a list of all closed libraries to be published;"
STAFFED = (
    "Invites museums to lend their scanners, and requests that the dedicated capacity of the archives section in "
    "Lestra be strengthened;"
)

GONE = [
    (SHELTER, "Calls for the provision of safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Calls for safe and heated shelters to be provided for librarians in the valley;"),
    (SHELTER, "Calls for efforts to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Calls upon all concerned to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Calls upon relevant actors to provide safe and heated shelters for librarians in Varonia;"),
    (SHELTER, "Calls upon all States to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Calls for the provision in Varonia of safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Stresses the need to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Encourages the provision of safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Urges that safe and heated shelters be provided for librarians in the valley;"),
    (CENSUS, COUNTED),
    (LISTS, PUBLISHED),
    (OBEY, OBEY.replace("the Varonian authorities", "all those concerned")),
    (OBEY, OBEY.replace("the Varonian authorities", "all parties")),
    (TOOLS, TOOLS.replace("the High Commissioner,", "all relevant entities,")),
    (STAFF, STAFFED),
    (ALL, "Calls for the ratification of the Mirn Convention on Open Archives and for catalogues of maps;"),
    (ALL, ALL.replace("all States", "all stakeholders")),
    (MUST, "Stresses that the reading rooms of Lestra must be reopened and the roof repaired;"),
]  # fmt: skip

THERE = [
    (SHELTER, SHELTER.replace("Government of Varonia", "authorities of Varonia")),
    (SHELTER, SHELTER.replace("Government of Varonia", "Varonian authorities")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "Varonia")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "the Government")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "it")),
    (SHELTER, SHELTER.replace("Varonia", "Varonia and all other parties concerned")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "all parties, in particular the Government of Varonia,")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "all parties, including the Varonian authorities,")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "once again the Government of Varonia")),
    (SHELTER, SHELTER.replace("Calls upon", "Urges in this regard")),
    (SHELTER, SHELTER.replace("Calls upon", "Reiterates its call upon")),
    (SHELTER, SHELTER.replace("Calls upon", "Also reiterates its request to")),
    (SHELTER, "Demands that the Government of Varonia provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Stresses the obligation of the Government of Varonia to provide safe and heated shelters;"),
    (SHELTER, "Calls for the provision by the Government of Varonia of safe and heated shelters for librarians;"),
    (SHELTER, "Calls for safe and heated shelters for librarians in the valley to be provided by Varonia;"),
    (LISTS, LISTS.replace("the Varonian authorities", "Varonia")),
    (OBEY, OBEY.replace("the Varonian authorities", "the Government of Varonia")),
    (TOOLS, TOOLS.replace("the High Commissioner,", "the Office of the High Commissioner,")),
    (TOOLS, TOOLS.replace(", in consultation with the Mirn Academy and the Special Rapporteur on archives", "")),
    (TOOLS, TOOLS.replace("the High Commissioner", "OHCHR")),
    (OWN, OWN.replace("the Special Rapporteur on archives", "the mandate holder")),
    (OWN, OWN.replace("the Special Rapporteur on archives", "the Special Rapporteur")),
    (ALL, ALL.replace("all States", "Member States")),
    (ALL, ALL.replace("all States", "Governments")),
    (ALL, ALL.replace("all States", "Varonia")),
    (ALL.replace("all States", "all parties to the conflict"), ALL.replace("all States", "the parties")),
    (ALL.replace("all States", "all stakeholders"), ALL),
    (MUST, MUST.replace("Stresses that the Government of Varonia must", "Urges the Varonian authorities to")),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "adopted"), GONE)
def test_one_who_is_no_longer_asked_is_gone(asked: str, adopted: str) -> None:
    assert asked != adopted
    evidence = RULE.weigh(case(asked, adopted))
    assert evidence is not None
    assert evidence.adopted


@pytest.mark.parametrize(("asked", "adopted"), THERE)
def test_one_who_is_called_otherwise_is_still_asked(asked: str, adopted: str) -> None:
    assert asked != adopted
    assert changed(case(asked, adopted)) == ()


@pytest.mark.parametrize("asked", [SHELTER, CENSUS, LISTS, OBEY, TOOLS, STAFF, OWN, ALL, MUST])
def test_nobody_is_gone_from_the_same_words(asked: str) -> None:
    assert changed(case(asked, asked)) == ()


def test_one_whose_whole_demand_is_gone_is_not_told_of_apart() -> None:
    assert changed(case(LISTS, LISTS[: LISTS.index(" and for")] + ";")) == ()


def test_the_one_who_is_gone_is_the_one_who_was_to_act() -> None:
    before = case(LISTS, PUBLISHED)
    (act,) = changed(before)
    assert act.mine.addressee is not None
    start, end = act.mine.addressee
    assert LISTS[start:end] == "the Varonian authorities"

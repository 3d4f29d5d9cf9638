"""The one who is to act may be gone from a text whose words are all there; and may be called otherwise and be there."""

from __future__ import annotations

import pytest
from judged import LEXICON, case

from resodiff.judgement.duties.bearers import changed
from resodiff.judgement.duties.who import is_met, those_in
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

BOTH = "Urges the Government of Varonia and the armed groups in the north to let librarians in and to return books;"
DUTY = "Reaffirms the primary responsibility of States to keep reading rooms open and to repair their roofs;"
BUSINESS = (
    "Encourages all business enterprises to publish their catalogues and to lend their scanners to archives;"
)
THEM = (
    "Invites United Nations agencies, funds and programmes to lend scanners to the archives of Lestra, and calls upon "
    "them to ensure that no manuscript is damaged;"
)
DRAWN = (
    "Calls upon the Government of Varonia, in line with the agreements signed by Oster and Varonia, to take concrete "
    "steps to reopen the reading rooms and to publish true figures on their visitors;"
)
DRAWN_NOW = (
    "Calls, in line with the agreements signed by Oster and Varonia, for concrete steps to be taken to reopen the "
    "reading rooms and for true figures on their visitors to be published;"
)
SECRETARY = "Requests the Secretary-General to provide all the shelves that the archives of Lestra need;"
MANY = (
    "Urges the High Commissioner and all relevant treaty bodies, within their mandates, to speak out against the "
    "burning of manuscripts and to list the libraries concerned;"
)
TWO_ACTS = (
    "Encourages museums to lend their scanners, and calls upon the home States of publishers that work in Varonia to "
    "set out clearly that no catalogue may be burnt;"
)
INSTEAD_OF_A_GOVERNMENT = (
    "all Varonian stakeholders", "Varonian stakeholders", "actors on the ground", "all concerned in Varonia",
    "all those concerned", "all actors in Varonia", "the international community", "the people of Varonia",
    "Varonian society and its international partners", "those who work in the shelters of Varonia", "everyone",
    "political leaders and other actors in Varonia", "all sides in Varonia", "local authorities in Varonia",
    "the competent authorities", "the municipal authorities of Varonia", "the Parliament of Varonia",
    "the police of Varonia", "community associations", "the donor community", "States", "religious communities",
    "the wider United Nations family", "all parties to the conflict in Varonia", "the Ministry of Culture of Varonia",
)  # fmt: skip
INSTEAD_OF_STATES = (
    "those involved in library governance", "the international community as a whole", "the donor community",
    "community associations", "everyone", "all parties", "the competent authorities",
    "relevant stakeholders, as appropriate,", "society as a whole",
    "all those with an influence on libraries", "international partners", "the United Nations system",
)  # fmt: skip

GONE = [
    *((SHELTER, SHELTER.replace("the Government of Varonia", who)) for who in INSTEAD_OF_A_GOVERNMENT),
    *((ALL, ALL.replace("all States", who)) for who in INSTEAD_OF_STATES),
    (SHELTER, "Calls for safe and heated shelters, also in the north, to be provided for librarians in the valley;"),
    (SHELTER, "Stresses that safe and heated shelters should be provided for librarians in the valley;"),
    (SHELTER, "Underlines that there is a need to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Considers it essential that safe and heated shelters be provided for librarians in the valley;"),
    (SHELTER, "Calls for increased provision of safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Looks forward to the provision of safe and heated shelters for librarians in the valley;"),
    (BOTH, BOTH.replace("the Government of Varonia and ", "")),
    (BOTH, BOTH.replace(" and the armed groups in the north", "")),
    (BOTH, BOTH.replace("the Government of Varonia and the armed groups in the north", "all parties")),
    (DUTY, DUTY.replace("primary responsibility of States", "shared responsibility")),
    (DUTY, DUTY.replace("primary responsibility of States", "responsibility of the international community")),
    (DUTY, DUTY.replace("primary responsibility of States", "need")),
    (BUSINESS, BUSINESS.replace("all business enterprises", "all those with an influence on economic life")),
    (BUSINESS, BUSINESS.replace("all business enterprises", "all stakeholders")),
    (BUSINESS, "Encourages the publication of catalogues and the lending of scanners to archives;"),
    (THEM, THEM.replace("calls upon them to ensure", "calls for it to be ensured")),
    (DRAWN, DRAWN_NOW),
    (SECRETARY, SECRETARY.replace("the Secretary-General", "the wider United Nations family")),
    (SECRETARY, SECRETARY.replace("the Secretary-General", "the United Nations")),
    (SECRETARY, "Requests that all the shelves that the archives of Lestra need be provided;"),
    (MANY, MANY.replace("the High Commissioner and all relevant treaty bodies", "relevant actors")),
    (MANY, MANY.replace("the High Commissioner and ", "")),
    (TWO_ACTS, TWO_ACTS.replace("the home States of publishers that work in Varonia", "the competent authorities")),
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
    (SHELTER, SHELTER.replace("the Government of Varonia", "the authorities")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "the State")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "the Varonian Government and all other stakeholders")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "Varonia, in cooperation with all stakeholders,")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "the Transitional Government of Varonia")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "the Government of the Republic of Varonia")),
    (SHELTER, SHELTER.replace("the Government of Varonia", "all sides, first and foremost the Government of Varonia,")),
    (SHELTER, SHELTER.replace("Calls upon the Government of Varonia", "Calls upon Varonia once again")),
    (SHELTER, "Calls for safe and heated shelters to be provided by the Government for librarians in the valley;"),
    (SHELTER, "Emphasizes that it is important that Varonia provide safe and heated shelters for librarians;"),
    (SHELTER, "Stresses the need for Varonia to provide safe and heated shelters for librarians in the valley;"),
    (SHELTER, "Encourages the continued efforts of the Varonian authorities to provide safe and heated shelters;"),
    (SHELTER, "Calls for Varonia’s provision of safe and heated shelters for librarians in the valley;"),
    (ALL, ALL.replace("all States", "States and all other stakeholders")),
    (ALL, ALL.replace("all States", "all stakeholders, including States,")),
    (ALL, ALL.replace("all States", "States parties")),
    (ALL, ALL.replace("all States", "the States concerned")),
    (BOTH, BOTH.replace("the Government of Varonia and the armed groups in the north", "the armed groups and Varonia")),
    (DUTY, DUTY.replace("responsibility of States", "duty of Governments")),
    (DUTY, "Reaffirms that States have the primary responsibility to keep reading rooms open and repair roofs;"),
    (DUTY, "Calls upon States to keep reading rooms open and to repair their roofs;"),
    (BUSINESS, BUSINESS.replace("all business enterprises", "companies")),
    (BUSINESS, BUSINESS.replace("all business enterprises", "the private sector")),
    (BUSINESS, BUSINESS.replace("all business enterprises", "business enterprises and other stakeholders")),
    (THEM, THEM.replace("calls upon them", "urges them")),
    (THEM, THEM.replace(", and calls upon them to", " and to")),
    (SECRETARY, SECRETARY.replace("the Secretary-General", "the Secretary-General of the United Nations")),
    (MANY, MANY.replace("the High Commissioner and all relevant treaty bodies", "the treaty bodies and OHCHR")),
    (MANY, MANY.replace("High Commissioner", "United Nations High Commissioner for Human Rights")),
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


def test_the_same_words_in_another_order_mean_the_same_one() -> None:
    (mine,), (theirs,) = (
        those_in("the armed forces of Varonia", LEXICON),
        those_in("the Varonia armed forces", LEXICON),
    )
    assert is_met(mine, theirs, LEXICON)
    assert is_met(theirs, mine, LEXICON)
    assert is_met(mine, mine, LEXICON)

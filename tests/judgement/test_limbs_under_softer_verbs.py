"""A limb that stands under a softer verb than the rest of its act is weakened, whatever of it still stands."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

_CONDEMNED = (
    "Condemns the shelling of hospitals in Varonia, the looting of granaries in the Oster valley{}, the forced closure "
    "of the harbour schools of Mirn and the intimidation of ferry pilots by armed bands{};"
)
_DETENTION = "the detention of fishers and their families without charge"

_URGED = (
    "Urges the Government of Varonia: (a) To cooperate fully with the harbour panel and to supply all the records that "
    "it requests; (b) To reopen the schools of the Oster valley and to pay the arrears of their teachers; (c) To {}"
)
_MINES = "remove the mines from the approaches to the port of Mirn"
_FERRIES = "return confiscated ferries to their owners"

_PORT = "Urges Varonia to open the port of Mirn, to pay the pilots their arrears and to free the lanes from mines;"


@pytest.mark.parametrize(
    "verb",
    [
        "notes with concern",
        "expresses concern about",
        "regrets",
        "takes note of",
        "recalls",
        "draws attention to",
        "acknowledges",
        "is concerned about",
    ],
)
def test_a_wrong_that_is_no_longer_condemned_is_softened(verb: str) -> None:
    asked = _CONDEMNED.format(f", {_DETENTION}", "")
    found = became(asked, _CONDEMNED.format("", f", and {verb} {_DETENTION}"))
    assert found.reasons == (Code.VERB_SOFTENED,)
    assert _DETENTION.removeprefix("the ") in found.evidence[0].ask[1].text


@pytest.mark.parametrize("verb", ["also condemns", "strongly condemns", "denounces", "deplores", "rejects"])
def test_a_wrong_under_a_verb_as_strong_is_not(verb: str) -> None:
    asked = _CONDEMNED.format(f", {_DETENTION}", "")
    assert became(asked, _CONDEMNED.format("", f", and {verb} {_DETENTION}")).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "verb",
    [
        "recommends that it",
        "encourages it to",
        "invites the Government to",
        "suggests that it",
        "expresses the hope that it will",
        "would welcome steps by it to",
    ],
)
def test_an_item_that_left_its_list_for_a_softer_verb_is_softened(verb: str) -> None:
    asked = _URGED.format(f"{_MINES}; (d) To {_FERRIES};")
    assert became(asked, _URGED.format(f"{_FERRIES}; and {verb} {_MINES};")).reasons == (Code.VERB_SOFTENED,)


@pytest.mark.parametrize(
    "verb", ["calls upon it to", "demands that it", "requests it to", "also urges it to"]
)
def test_an_item_under_a_verb_as_strong_is_not(verb: str) -> None:
    asked = _URGED.format(f"{_MINES}; (d) To {_FERRIES};")
    assert became(asked, _URGED.format(f"{_FERRIES}; and {verb} {_MINES};")).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    "softer",
    [
        "Urges Varonia to pay the pilots their arrears and to free the lanes from mines, and encourages it to "
        "open the port of Mirn;",
        "Urges Varonia to open the port of Mirn and to free the lanes from mines, and would welcome the payment of "
        "arrears to the pilots;",
        "Urges Varonia to open the port of Mirn and to free the lanes from mines, and notes the importance of paying "
        "the pilots their arrears;",
        "Urges Varonia to open the port of Mirn, encourages it to pay the pilots their arrears, and also urges "
        "it to free the lanes from mines;",
    ],
)
def test_a_demand_that_left_its_row_for_a_softer_verb_is_softened(softer: str) -> None:
    assert became(_PORT, softer).reasons == (Code.VERB_SOFTENED,)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (_PORT, f"{_PORT[:-1]}, and welcomes its assurance that the pilots will be paid;"),
        (
            _PORT,
            f"{_PORT[:-1]}, and invites the Chamber to follow the payment of the arrears of the pilots;",
        ),
        (
            "Condemns the shelling of hospitals in Mirn and Oster, which violates the Convention on Ferries, and the "
            "looting of granaries;",
            "Condemns the shelling of hospitals in Mirn and Oster and the looting of granaries, and recalls that such "
            "shelling violates the Convention on Ferries;",
        ),
        (
            "Requests the Harbour Office to prepare a study on tolls, taking into account the views of fishers and "
            "pilots, and to present it in the spring;",
            "Requests the Harbour Office to prepare a study on tolls and to present it in the spring, and encourages "
            "fishers and pilots to submit their views to it;",
        ),
        (
            "Decides to hold a panel on ferry tolls in the spring and to make the debate accessible to deaf fishers;",
            "Decides to hold a panel on ferry tolls in the spring, and requests the Harbour Office to make the debate "
            "accessible to deaf fishers;",
        ),
        (
            "Requests the Harbour Office to prepare a study on tolls and to hold a workshop with the ferry pilots;",
            "Requests the Harbour Office to hold a workshop with the ferry pilots, and welcomes the study on tolls "
            "that it has prepared;",
        ),
    ],
)
def test_what_still_stands_or_is_done_or_told_beside_it_is_not_softened(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


_FIVE = (
    "Decides to print the charts of the harbour panel, recommends that the panel visit the guilds in the spring, {} "
    "that the guilds lend the charts to the ferry pilots for the winter, thanks it for its lectures to apprentices, "
    "and recommends that they be repeated;"
)


def test_the_verb_of_one_act_of_many_is_softened_though_others_keep_theirs() -> None:
    asked = _FIVE.format("also recommends")
    assert became(asked, _FIVE.format("suggests")).reasons == (Code.VERB_SOFTENED,)
    assert became(asked, _FIVE.format("further recommends")).verdict is Verdict.ADOPTED


def test_a_limb_that_went_to_a_paragraph_of_its_own_is_softened_by_its_verb() -> None:
    rest = (
        "Condemns the shelling of hospitals in Varonia, the looting of granaries in the Oster valley{} and the closure "
        "of the schools of Mirn;"
    )
    asked = rest.format(", the detention of fishers without charge")
    softer = became(
        asked, rest.format(""), "Expresses concern about the detention of fishers without charge in Varonia;"
    )
    assert softer.reasons == (Code.VERB_SOFTENED,)
    assert [c.number for c in softer.carriers] == ["4", "5"]

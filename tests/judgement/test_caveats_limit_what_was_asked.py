"""Where a caveat must stand to limit an ask: in an item that carries it; a hint of doubt "
"before the words it doubts."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.rules import hedged
from resodiff.model import Verdict

LONG = (
    "Calls upon the Government of Varonia:\n"
    "(a) To reopen the independent newspapers of Lestra without delay;\n"
    "(b) To revise, as appropriate, the statute of the fishing ports and to publish the "
    "accounts of the harbour fund;\n"
    "(c) To allow monitors into every police station of the capital{};"
)
NEWSPAPERS = "Urges the Government of Varonia to reopen the independent newspapers of Lestra"
MONITORS = "Urges the Government of Varonia to allow monitors into every police station"


def limited(ask: str, adopted: str) -> bool:
    """Whether a caveat is found to limit the ask."""
    return hedged.weigh(case(ask, adopted)) is not None


def test_a_caveat_in_another_item_of_a_long_paragraph_limits_nothing() -> None:
    assert not limited(NEWSPAPERS, LONG.format(""))
    assert not limited(MONITORS, LONG.format(""))


def test_a_caveat_in_the_item_that_carries_the_ask_limits_it() -> None:
    assert limited(MONITORS, LONG.format(", where feasible"))
    assert not limited(NEWSPAPERS, LONG.format(", where feasible"))


def test_a_caveat_before_the_first_item_governs_all_of_them() -> None:
    governed = LONG.format("").replace("Varonia:", "Varonia, within existing resources:")
    assert limited(NEWSPAPERS, governed)
    assert limited(MONITORS, governed)


def test_a_caveat_to_another_act_of_the_paragraph_limits_nothing() -> None:
    adopted = (
        "Takes note of the pardon of one editor, albeit under house arrest, and of the wish of the "
        "courts to hear him; "
        "urges the Government of Varonia to reopen the independent newspapers of Lestra"
    )
    assert not limited(NEWSPAPERS, adopted)


KILLINGS = "Condemns the killings of sailors by the coast guard and the burning of their boats"
DOUBTED = [
    "Condemns the reported killings of sailors by the coast guard and the burning of their boats",
    "Condemns the alleged killings of sailors by the coast guard and the burning of their boats",
    "Condemns the killings of sailors, allegedly by the coast guard, and the reportedly "
    "frequent burning of boats",
    "Expresses concern at reports of killings of sailors by the coast guard and of the burning "
    "of their boats",
    "Expresses concern about allegations of the killing of sailors by the coast guard and the "
    "burning of boats",
]


@pytest.mark.parametrize("adopted", DOUBTED)
def test_what_is_put_in_doubt_is_limited(adopted: str) -> None:
    assert limited(KILLINGS, adopted)


@pytest.mark.parametrize(
    "adopted",
    [
        "Condemns the killings of sailors by the coast guard reported by the Special Rapporteur, and arson",
        "Condemns the killings of sailors and the burning of boats told by the reports of the "
        "Special Rapporteur",
        "Condemns the killings of sailors by the coast guard, as reported in May, and the burning "
        "of their boats",
        "Condemns the killings of sailors by the coast guard and the burning of boats, and the "
        "reported theft of nets",
        "Condemns the killings of sailors by the coast guard and the burning of boats, and urges that the "
        "alleged perpetrators be tried",
    ],
)
def test_what_somebody_reported_or_who_is_accused_is_not_in_doubt(adopted: str) -> None:
    assert not limited(KILLINGS, adopted)


@pytest.mark.parametrize(
    "adopted",
    [
        "Urges the authorities to investigate all alleged killings of sailors and the burning of their boats",
        "Urges the authorities to hold an inquiry into the alleged killings of sailors and burning of boats",
    ],
)
def test_an_investigation_is_always_into_what_is_alleged(adopted: str) -> None:
    ask = "Urges the authorities to investigate the killings of sailors and the burning of their boats"
    assert not limited(ask, adopted)


def test_an_ask_that_spoke_of_reports_itself_is_not_doubted_further() -> None:
    ask = "Expresses concern at reports of killings of sailors by the coast guard"
    assert not limited(ask, "Expresses concern at the alleged killings of sailors by the coast guard")


EXCHANGE = (
    "Invites the river towns to cooperate further in promoting the plan of action on the safety of ferries;"
)
EXAMPLE = (
    "Invites the river towns to exchange pilots{}, through a league of harbours, to cooperate "
    "further in promoting the plan "
    "of action on the safety of ferries;"
)


def test_a_caveat_on_an_example_that_was_added_limits_nothing() -> None:
    assert not limited(EXCHANGE, EXAMPLE.format(", including, where appropriate"))
    assert limited(EXCHANGE, EXCHANGE.replace("further in", "further, including, where appropriate, in"))


def test_as_within_another_phrase_opens_no_caveat() -> None:
    asked = "Urges Varonia to lift the curfew in Lestra until the harbour authorities act on the petition;"
    time = asked.replace("until the harbour authorities", "until such time as relevant harbour authorities")
    assert not limited(asked, time)
    assert limited(asked, asked.replace("lift the curfew", "lift, as relevant, the curfew"))


@pytest.mark.parametrize(
    ("words", "caveat"), [("in consultation with States", False), ("in consultation with the State", True)]
)
def test_to_hear_all_states_is_no_caveat_to_hear_the_one_concerned_is(words: str, caveat: bool) -> None:
    asked = "Requests the Harbour Office to prepare{} a study of the lamps of Lestra and of their keepers;"
    assert limited(asked.format(""), asked.format(f", {words},")) is caveat


PUMPS = (
    "Calls upon the Government of Varonia to mend the pumps of the lower town and to train keepers of locks;"
)
HEARD = "Requests the Harbour Office to prepare{} a study of the lamps of Lestra and of their keepers;"
HELP = "Calls upon Varonia to grant the harbour envoy full access to the docks{};"
ADDITIONS_LIMITED = [
    # a phrase put in, with its caveat behind it
    (PUMPS, PUMPS.replace("mend the pumps", "mend the pumps, with steel pipes, where relevant, and the valves")),
    (PUMPS, PUMPS.replace("train keepers", "train, in the dialects of the coast, where possible, keepers")),
    (PUMPS, PUMPS.replace(" locks;", " locks, including through evening schools, where feasible;")),
    (PUMPS, PUMPS.replace(" locks;", " locks and other river folk as appropriate;")),
    # those who are to be heard
    (HEARD.format(""), HEARD.format(", in consultation with guilds, as appropriate, and captains,")),
    (HEARD.format(""), HEARD.format(", in close cooperation with ports, within their respective mandates, and mills,")),
    (HEARD.format(""), HEARD.format(", with the support of ports and mills, as applicable,")),
    # an act put beside those that were asked for
    (HELP.format(""), HELP.format(", and invites ports to facilitate access of the harbour envoy, if requested")),
    (HELP.format(""), HELP.format(", and encourages shipowners to grant the harbour envoy access, where appropriate")),
]  # fmt: skip
ASKED_LIMITED = [
    (PUMPS, PUMPS.replace("mend the", "mend, where relevant, the")),
    (PUMPS, PUMPS.replace("of the lower town", "of the lower town, where possible,")),
    (PUMPS, PUMPS.replace(" locks;", " locks, where feasible;")),
    (PUMPS, PUMPS.replace("to train", "to consider, where possible, training")),
    (PUMPS, PUMPS.replace("pumps of the lower town", "cisterns of the hills, where possible,")),
    (HEARD.format(""), HEARD.format(", in consultation with guilds and within existing resources,")),
    (HEARD.format(""), HEARD.format(", in consultation with guilds, upon request,")),
    (
        HEARD.format(", in consultation with guilds and captains,"),
        HEARD.format(", in consultation with guilds, as appropriate, and captains,"),
    ),
    (HELP.format(""), HELP.format(", where appropriate, and invites all ports to facilitate her access")),
    (PUMPS, "Calls upon the Government of Varonia to mend the pumps of the lower town; invites it to train, where "
     "appropriate, keepers of locks;"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "adopted"), ADDITIONS_LIMITED)
def test_a_caveat_on_what_was_added_limits_nothing_that_was_asked(asked: str, adopted: str) -> None:
    assert not limited(asked, adopted)


@pytest.mark.parametrize(("asked", "adopted"), ASKED_LIMITED)
def test_a_caveat_on_what_was_asked_limits_it(asked: str, adopted: str) -> None:
    assert limited(asked, adopted)


@pytest.mark.parametrize(
    "words",
    [
        "in ports where relevant authorities fail to act",
        "when necessary permits are refused",
        "in towns where appropriate pumps do not exist",
        "if possible witnesses are threatened",
    ],
)
def test_an_adjective_of_a_subject_is_no_caveat(words: str) -> None:
    asked = "Urges Varonia to lift the curfew and to open the docks of Lestra;"
    assert not limited(asked, asked.replace(" of Lestra", f" of Lestra {words}"))
    caveat = " ".join(words.removeprefix("in ports ").removeprefix("in towns ").split()[:2])
    assert limited(asked, asked.replace("to lift", f"to lift, {caveat},"))


FUND = (
    "Invites donors to make voluntary contributions to the fund for ferrymen, and to share data on ferries with the "
    "Council;"
)


@pytest.mark.parametrize("given", ["contribute voluntarily to", "contribute on a voluntary basis to"])
def test_what_was_voluntary_is_so_in_other_words(given: str) -> None:
    assert became(FUND, FUND.replace("make voluntary contributions to", given)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize("given", ["share data on a voluntary basis", "share, voluntarily, data"])
def test_what_is_voluntary_beside_it_is_a_caveat(given: str) -> None:
    assert became(FUND, FUND.replace("share data", given)).verdict is Verdict.WEAKENED

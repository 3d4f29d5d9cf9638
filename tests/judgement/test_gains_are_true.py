"""A gain is told only where a whole element came in that was not asked: no other word, no limit, fact or praise."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.gains.borders import cut_at_border, stands_alone
from resodiff.judgement.gains.freed import freed
from resodiff.judgement.rules import stronger_verb, wider
from resodiff.model import Verdict

MILLS = (
    "Urges the Government of Varonia to protect the millers of Lestra and the bakers of Oster from floods;"
)
PRESS = "Expresses deep concern at the closure of archives, the arrest of librarians and the seizure of maps in Mirn;"
VISITS = "Calls upon the Government of Varonia to allow the relief boats to reach the islands of Mirn;"
VIRUS = "Calls upon States to keep the libraries of Lestra open during the WHO campaign against river fever;"
REPORT = "Requests the Ombudsman to prepare a study of the dykes of Lestra and to present it to the Assembly;"
TRY = "Calls upon the Government of Varonia to consider reopening the schools of Mirn by the river, whenever possible;"


GAINED = [
    ("an element of a list", MILLS, MILLS.replace("the bakers", "the fishers and the bakers"), "fishers"),
    ("the last element", PRESS, PRESS.replace("librarians", "librarians and teachers"), "teachers"),
    (
        "a clause",
        REPORT,
        REPORT.replace(";", ", and to hold hearings with the families of the drowned;"),
        "to hold hearings with the families of the drowned",
    ),
    (
        "an act that asks",
        VISITS,
        VISITS.replace(";", ", and demands the release of the imprisoned ferrymen;"),
        "demands the release of the imprisoned ferrymen",
    ),
    (
        "how, with its preposition",
        VISITS,
        VISITS.replace(";", " without intimidation or harassment;"),
        "without intimidation or harassment",
    ),
    (
        "an object more",
        PRESS,
        PRESS.replace("of maps", "of maps and the burning of letters"),
        "the burning of letters",
    ),
    (
        "of a row, what is new",
        MILLS.replace("of Lestra", "of Lestra, Mirn and Quell"),
        MILLS.replace("of Lestra", "of Tarn, Lestra, Orlo, Mirn and Quell"),
        "Tarn",
    ),
    (
        "what stands beside what is stressed",
        VISITS,
        VISITS.replace(";", ", in particular in the winter months, as well as the harvests of the valley;"),
        "the harvests of the valley",
    ),
    (
        "a stressed element more",
        PRESS.replace("librarians", "all staff, in particular librarians"),
        PRESS.replace("librarians", "all staff, in particular librarians and teachers"),
        "teachers",
    ),
    (
        "somebody else for the same matter",
        VISITS,
        VISITS.replace(
            ";", ", and calls upon neighbouring States to lend pilots and lighthouses to the islands of Mirn;"
        ),
        "calls upon neighbouring States to lend pilots and lighthouses to the islands of Mirn",
    ),
    (
        "a word that is no double",
        PRESS,
        PRESS.replace("closure of archives", "closure of archives and museums"),
        "museums",
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted", "quoted"), GAINED)
def test_a_whole_element_is_gained(what: str, asked: str, adopted: str, quoted: str) -> None:
    evidence = wider.weigh(case(asked, adopted))
    assert evidence is not None, what
    assert evidence.adopted[0].text.removeprefix("the ") == quoted.removeprefix("the ")
    assert quoted in evidence.because
    assert became(asked, adopted).strengthened


NOT_GAINED = [
    ("a verb for another", VISITS, VISITS.replace("allow", "give leave to")),
    ("a noun for another", MILLS, MILLS.replace("floods", "high waters")),
    ("a word within a phrase", MILLS, MILLS.replace("the millers", "the seasoned millers")),
    ("what was asked already", MILLS, MILLS.replace("from floods", "of Oster and Lestra from floods")),
    (
        "a limit",
        VISITS,
        VISITS.replace(";", ", in so far as considerations of national security allow;"),
    ),
    ("a condition", VISITS, VISITS.replace(";", ", where the weather of the season suffers it;")),
    ("what is done instead", REPORT, REPORT.replace("to prepare", "to outline, or to prepare")),
    (
        "a reference",
        REPORT,
        REPORT.replace("dykes of Lestra", "dykes of Lestra, pursuant to resolution 12/4 of 3 May 2019,"),
    ),
    (
        "praise",
        VISITS,
        VISITS.replace(";", ", and welcomes the progress of the ferrymen's guild and its songs;"),
    ),
    (
        "what is only noted",
        REPORT,
        REPORT.replace(";", ", noting the long history of masonry in the valley;"),
    ),
    (
        "what is told of a thing",
        MILLS,
        MILLS.replace(" from", ", who were struck off the roll of guilds last winter, from"),
    ),
    ("a name spelt out", VIRUS, VIRUS.replace("the WHO", "the World Hygiene Order and the WHO")),
    (
        "a name before its short form",
        VIRUS.replace("river fever", "RF-12"),
        VIRUS.replace("river fever", "the delta river ague (RF-12)"),
    ),
    (
        "more that is welcomed",
        "Welcomes the reopening of the archives of Lestra;",
        "Welcomes the reopening of the archives of Lestra and the progress made by the guild of printers;",
    ),
    (
        "what is only stressed",
        VISITS,
        VISITS.replace(";", ", especially during the dry season in the marshes of Oster;"),
    ),
    (
        "what is only stressed within a row",
        MILLS,
        MILLS.replace("bakers", "bakers, notably journeymen and apprentices,"),
    ),
    (
        "a word that doubles another",
        PRESS.replace("archives", "courts"),
        PRESS.replace("archives", "courts and tribunals"),
    ),
    (
        "a double before its word",
        REPORT.replace("of Lestra", "of Lestra and the obstacles met"),
        REPORT.replace("of Lestra", "of Lestra and the impediments and obstacles met"),
    ),
    (
        "which of a kind is meant",
        "Calls upon the Government of Varonia to hold hearings and to keep the records;",
        "Calls upon the Government of Varonia to hold hearings and to keep the records of drownings in the delta;",
    ),
    (
        "another matter for somebody else",
        VISITS,
        VISITS.replace(";", ", and calls upon neighbouring States to publish almanacs and calendars;"),
    ),
    ("when only", VISITS, VISITS.replace(";", " in the aftermath of the earthquake of last autumn;")),
    ("what a thing is called", REPORT, REPORT.replace("a study", "a study, as its yearly almanac,")),
    (
        "a step on the way",
        VISITS,
        VISITS.replace(";", ", and to take effective steps towards a timetable of ferries;"),
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted"), NOT_GAINED)
def test_what_is_no_growth_is_no_gain(what: str, asked: str, adopted: str) -> None:
    assert wider.weigh(case(asked, adopted)) is None, what


def test_a_paragraph_that_fell_into_the_preamble_gained_nothing() -> None:
    more = PRESS.replace("librarians", "librarians and teachers")
    assert wider.weigh(case(PRESS, preamble=(more,))) is None


def test_what_an_act_gains_whose_verb_fell_makes_nothing_stronger() -> None:
    softer = MILLS.replace("Urges", "Encourages").replace("the bakers", "the fishers and the bakers")
    found = became(MILLS, softer)
    assert found.verdict is Verdict.WEAKENED
    assert not found.strengthened


def test_a_clause_gained_beside_a_loss_is_flagged_too() -> None:
    changed = MILLS.replace(" and the bakers of Oster", "").replace(
        ";", ", and demands that the dykes of the northern delta be rebuilt;"
    )
    found = became(MILLS, changed)
    assert found.verdict is Verdict.WEAKENED
    assert found.strengthened


@pytest.mark.parametrize("gone", ["consider reopening", ", whenever possible"])
def test_a_limit_of_the_ask_that_fell_makes_it_stronger(gone: str) -> None:
    other = {"consider reopening": TRY.replace(", whenever possible", ""), ", whenever possible": TRY}[gone]
    freer = other.replace(gone, "reopening" if gone[0] == "c" else "").replace("to reopening", "to reopen")
    assert freed(case(other, freer))
    assert freed(case(other, other)) == ()


def test_a_limit_that_another_replaced_did_not_fall() -> None:
    assert freed(case(TRY, TRY.replace("whenever possible", "where feasible"))) == ()


RAISED = [
    (MILLS.replace("Urges", "Encourages"), MILLS, "“encourages” became “urges”"),
    (
        "Condemns the burning of the archives of Lestra;",
        "Continues to condemn in the strongest possible terms the burning of the archives of Lestra;",
        "“condemns” became “continues to condemn in the strongest possible terms”",
    ),
    (
        "Stresses the importance of protecting the millers of Lestra from floods;",
        "Urges States to protect the millers of Lestra from floods;",
        "“stresses” became “urges”",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "because"), RAISED)
def test_a_verb_that_rose_is_quoted_with_what_raised_it(asked: str, adopted: str, because: str) -> None:
    evidence = stronger_verb.weigh(case(asked, adopted))
    assert evidence is not None
    assert evidence.because == because


NOT_RAISED = [
    (
        "only goes on",
        "Condemns the burning of the archives of Lestra;",
        "Continues to condemn the burning of the archives of Lestra;",
    ),
    (
        "a welcome and a request",
        "Welcomes the study of the dykes of Lestra by the Ombudsman, presented to the Assembly;",
        "Requests the Ombudsman to present a study of the dykes of Lestra to the Assembly;",
    ),
    (
        "what was awaited has come",
        "Looks forward to the conference on the dykes of Lestra;",
        "Welcomes the conference on the dykes of Lestra;",
    ),
    (
        "a regret and a request",
        "Deplores the closure of the schools of Mirn by the river;",
        "Calls for the closure of the schools of Mirn by the river to be debated;",
    ),
    (
        "another act",
        "Recognizes the work of the ferrymen of Mirn for the islands;",
        "Encourages the ferrymen of Mirn to work for the islands;",
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted"), NOT_RAISED)
def test_another_act_is_no_stronger_verb(what: str, asked: str, adopted: str) -> None:
    assert stronger_verb.weigh(case(asked, adopted)) is None, what


def test_an_element_is_bounded_on_both_sides() -> None:
    text = "to protect millers, bakers and river fishers of Oster from the Council of Lestra"
    for words, alone in (("bakers", True), ("river fishers", True), ("river", False), ("protect", False)):
        start = text.index(words)
        assert stands_alone(text, start, start + len(words)) is alone, words
    half = "the study “On dykes”, and mills"
    assert not stands_alone(half, half.index("On"), half.index(", and"))


def test_a_long_quotation_ends_with_a_clause() -> None:
    text = (
        "to mend the dykes of the upper and the lower valley, including "
        + "the sluices of Mirn and " * 12
        + "Oster"
    )
    start, end = cut_at_border(text, 0, len(text))
    assert text[start:end] == "to mend the dykes of the upper and the lower valley"
    plain = "to mend the sluices " + "of Mirn and " * 25 + "Oster"
    assert cut_at_border(plain, 0, len(plain)) == (0, len(plain))

"""What softened an act is said only where the texts say so: the same act, the same object, whole "
"phrases quoted."""

from __future__ import annotations

import pytest
from judged import became, case

from resodiff.judgement.actions.phrasing import phrase_end
from resodiff.judgement.rules import softer_action, softer_verb
from resodiff.model import Code, Evidence

NOT_SOFTER = [
    (
        "a meeting noted, a thing reduced",
        "Takes note of the convening of the third conference on the floods of Lestra, held in Mirn;",
        "Emphasizes the efforts of the districts to control and reduce the harm done by floods, "
        "recalling the second and "
        "the third conference on the floods of Lestra, held in Mirn;",
    ),
    (
        "the ask's own word said again",
        "Welcomes the work of the League, which aims to promote a common answer to the floods of "
        "Lestra, and to help "
        "the millers in developing and implementing plans for the archives;",
        "Welcomes the work of the League, which aims to promote a common answer to the floods of "
        "Lestra, and to exchange "
        "what the districts know in order to promote common rules for mills;",
    ),
    (
        "a review only named",
        "Emphasizes the need to review the decade of archives, including the convening of a "
        "conference under the "
        "auspices of the mayor of Lestra;",
        "Emphasizes the need to review the decade of archives, including through a meeting on the "
        "mid-term review of the "
        "decade, under the auspices of the mayor of Lestra;",
    ),
    (
        "a reason given",
        "Calls upon States to refrain from measures in violation of the Mirn Convention that close archives;",
        "Calls upon States to refrain from measures that close archives, as such acts may be "
        "incompatible with the Mirn "
        "Convention;",
    ),
    (
        "regard had to other things",
        "Looks forward to the cycle of review of and reporting on national and global pledges for "
        "the archives;",
        "Looks forward to the cycle of review of pledges for the archives, and to a report that "
        "speaks of gaps while "
        "taking into consideration the national and district scale of floods;",
    ),
    (
        "a noun",
        "Encourages districts to develop standards, legislation and rules for the insurance of "
        "mills against floods;",
        "Encourages districts to develop standards and rules, including by promoting surveys of "
        "floods, for the insurance "
        "of mills;",
    ),
    (
        "an act beside a thought",
        "Invites the Office and the League to exchange views and to keep each other informed of the "
        "archives;",
        "Invites the Office and the League to exchange views, explore openings for closer ties and "
        "keep each other "
        "informed of the archives;",
    ),
    (
        "another law that may do harm",
        "Expresses concern at the restrictions on the freedom of the librarians of Lestra;",
        "Expresses concern at the laws that could further restrict the freedom of the librarians of Lestra;",
    ),
    (
        "another thing founded",
        "Calls upon Varonia to establish a plan with dates for the advice of the rapporteurs on archives;",
        "Calls upon Varonia to have a plan with dates for the advice of the rapporteurs on "
        "archives, and asks the League "
        "to help with drafting laws and assisting the establishment of a body of millers;",
    ),
    (
        "a thing found",
        "Invites the Office to identify occasions for work with the librarians of Lestra;",
        "Invites the Office to seek out occasions for work with the librarians of Lestra;",
    ),
]


@pytest.mark.parametrize(("asked", "given"), [pytest.param(a, g, id=why) for why, a, g in NOT_SOFTER])
def test_no_action_is_said_to_be_softer_than_it_is(asked: str, given: str) -> None:
    assert softer_action.weigh(case(asked, given)) is None


SOFTER = [
    (
        "an item of a list",
        "Calls upon States to protect the archives, such as by:\n(a) Enacting rules for the mills "
        "of Lestra;\n(b) Naming "
        "librarians;",
        "Calls upon States to protect the archives, such as by:\n(a) Considering the enactment of "
        "rules for the mills of "
        "Lestra;\n(b) Naming librarians;",
        ("Enacting rules", "Considering the enactment of rules"),
    ),
    (
        "all items at once",
        "Calls upon States to protect the archives by:\n(a) Adopting rules for mills;\n(b) Naming "
        "librarians;",
        "Calls upon States to protect the archives by considering:\n(a) Adopting rules for "
        "mills;\n(b) Naming librarians;",
        ("Adopting rules", "considering:\n(a) Adopting rules"),
    ),
    (
        "a standard",
        "Calls upon States to train librarians in accordance with the plan of action of Mirn;",
        "Calls upon States to train librarians, taking into consideration, as appropriate, the plan "
        "of action of Mirn;",
        (
            "in accordance with the plan of action of Mirn",
            "taking into consideration, as appropriate, the plan of action of Mirn",
        ),
    ),
    (
        "a law repealed or looked at",
        "Calls upon Varonia to repeal laws that burden the archives, including the Law on Mills and "
        "Ponds and the Salt "
        "Law;",
        "Encourages Varonia to speak with millers, in particular by reviewing the Law on Mills and "
        "Ponds, in order to "
        "nurture the trade;",
        ("repeal laws", "reviewing the Law on Mills and Ponds"),
    ),
    (
        "a thing done, told in the passive",
        "Requests the mayor to hold talks on the floods, the outcome and the advice to be "
        "considered by the council of "
        "Lestra;",
        "Requests the mayor to hold talks on the floods, with a summary and the advice to be shared "
        "with the council of "
        "Lestra;",
        ("considered by the council of Lestra", "shared"),
    ),
    (
        "provisions named before",
        "Urges Varonia to repeal the provisions of the Salt Code on the jailing of millers;",
        "Expresses concern at the provisions of the Salt Code on the jailing of millers, and urges "
        "Varonia to consider "
        "repealing such provisions;",
        ("repeal the provisions of the Salt Code", "consider repealing such provisions"),
    ),
]


@pytest.mark.parametrize(("asked", "given", "quoted"), [pytest.param(*c, id=why) for why, *c in SOFTER])
def test_what_is_softer_is_quoted_in_whole_phrases(asked: str, given: str, quoted: tuple[str, str]) -> None:
    assert _quoted(softer_action.weigh(case(asked, given))) == quoted


LESS = [
    ("reopen", "create conditions conducive to the reopening of"),
    ("reopen", "foster an environment favourable to reopening"),
    ("reopen", "take steps leading to the reopening of"),
    ("reopen", "make headway, as soon as possible, towards the reopening of"),
    ("reopen", "open deliberations on the reopening of"),
    ("reopen", "demonstrate their commitment to reopening"),
    ("reopen", "act in the hope of reopening"),
    ("abandon", "discourage"),
    ("reverse", "reconsider"),
    ("repeal", "re-examine"),
    ("use", "weigh"),
    ("refrain from closing", "exercise particular caution in the closure of"),
]


@pytest.mark.parametrize(("asked", "given"), LESS)
def test_conditions_hopes_and_second_thoughts_are_less_than_the_act(asked: str, given: str) -> None:
    ask = "Calls upon the districts of Varonia to {} the old archives of Lestra and Mirn in the course of this decade;"
    assert became(ask.format(asked), ask.format(given)).reasons == (Code.ACTION_SOFTENED,)


SAME_ACT = [
    ("Reaffirms", "Takes note of", True),
    ("Stresses", "Observes", True),
    ("Underlines", "Notes", True),
    ("Stresses", "Recognizes", False),
    ("Recalls", "Notes", False),
    ("Notes", "Stresses", False),
    ("Reaffirms", "Emphasizes", False),
    ("Urges the mayor to see", "Looks to the mayor to see", True),
    ("Condemns and calls for an end to", "Disapproves of and calls for an end to", True),
]


@pytest.mark.parametrize(("asked", "given", "softer"), SAME_ACT)
def test_to_note_is_less_than_to_reaffirm(asked: str, given: str, softer: bool) -> None:
    ask = "{} the worth of the archives of Lestra as a treasure of all the districts of Varonia;"
    assert (softer_verb.weigh(case(ask.format(asked), ask.format(given))) is not None) is softer


OTHER_ACTS = [
    (
        "another act of the ask",
        "Calls upon Varonia to share the skills of the clerks of the Flood Court, and welcomes the "
        "transfer of the Flood "
        "Court to the League in the year of the comet, with its clerks and shelves;",
        "Welcomes the transfer of the Flood Court to the League, with its clerks, and encourages "
        "Varonia to tell all "
        "districts of it;",
    ),
    (
        "a deed of the body",
        "Renews the mandate of the rapporteur on archives, with leave to visit every mill and to "
        "speak with librarians;",
        "Urges Varonia to let the rapporteur visit every mill;",
    ),
    (
        "an imperative",
        "Establish a register of the archives of Lestra;",
        "Calls upon Varonia to establish a register of the archives of Lestra;",
    ),
    (
        "a few words of it only",
        "Requests the rapporteur on mills to write a special report on the archives of Lestra in "
        "times of flood, and to "
        "seek the views of librarians, millers, clerks and painters;",
        "Encourages districts to seek help with bridges from librarians and painters;",
    ),
]


@pytest.mark.parametrize(("asked", "given"), [pytest.param(a, g, id=why) for why, a, g in OTHER_ACTS])
def test_an_act_that_is_another_is_no_softer_one(asked: str, given: str) -> None:
    assert softer_verb.weigh(case(asked, given)) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("repeal the Law on Mills and Ponds, and", "repeal the Law on Mills and Ponds"),
        ("release all prisoners in the north", "release all prisoners"),
        ("release of all prisoners; and", "release of all prisoners"),
        ("act of", "act"),
        ("reopen", "reopen"),
    ],
)
def test_a_quotation_ends_where_its_phrase_does(text: str, whole: str) -> None:
    assert text[: phrase_end(text, len(text.split()[0]))] == whole


def _quoted(found: Evidence | None) -> tuple[str, str] | None:
    return (found.ask[0].text, found.adopted[0].text) if found else None


def test_a_long_name_is_quoted_to_its_end() -> None:
    name = "the International Convention for the Protection of All Librarians from Enforced Silence and Dismissal"
    text = f"Urges Varonia to ratify {name} without delay;"
    end = text.index("ratify") + len("ratify")
    assert text[end : phrase_end(text, end)] == f" {name}"


def test_a_may_of_a_concession_stands_before_nothing_that_was_asked() -> None:
    asked = "Urges Varonia to return the stolen boats of Lestra, irrespective of their origin, and to pay the crews;"
    free = asked.replace("irrespective of their origin", "from whatever quarter they may come")
    found = became(asked, free)
    assert all(e.code is not Code.ACTION_SOFTENED for e in found.evidence)


def test_the_operative_verb_is_not_counted_as_a_softer_action_as_well() -> None:
    asked = "Urges Varonia to restore full membership of all ferrymen in the guild of Lestra;"
    given = "Further stresses the need to restore full membership of all ferrymen in the guild of Lestra;"
    found = became(asked, given)
    assert Code.ACTION_SOFTENED not in {e.code for e in found.evidence}

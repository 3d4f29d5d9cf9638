"""A word that says less in the place of another is told, though one word between two that stand is style as a rule."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

THINGS = (
    "Urges the Government of Varonia to fulfil its {obligations} under the Convention on Ferries, to protect "
    "the {rights} of fishers "
    "and their families, and to ensure the {independence} of the harbour courts in all cases of {violations} "
    "at sea, including "
    "through adequate {compensation} for the victims and {accountability} for the pilots;"
)
STEPS = (
    "Calls upon the Government of Varonia to invite {international} observers to the harbour courts, to "
    "{raise} the wages of divers, "
    "to hold {weekly} talks with the pilots in {twelve} towns, to provide {free} health care to divers, and "
    "to draw up a {binding} code;"
)


def _became(text: str, old: str, new: str) -> tuple[Verdict, list[Code], str]:
    asked = text.replace("{", "").replace("}", "")
    adopted = text.replace("{" + old + "}", new).replace("{", "").replace("}", "")
    finding = became(asked, adopted)
    return finding.verdict, [e.code for e in finding.evidence], finding.evidence[0].because


@pytest.mark.parametrize(
    ("text", "old", "new", "code"),
    [
        (THINGS, "obligations", "commitments", Code.ACTION_SOFTENED),
        (THINGS, "compensation", "assistance", Code.ACTION_SOFTENED),
        (THINGS, "accountability", "training", Code.ACTION_SOFTENED),
        (STEPS, "raise", "maintain", Code.ACTION_SOFTENED),
        (THINGS, "rights", "interests", Code.NARROWED),
        (THINGS, "independence", "efficiency", Code.NARROWED),
        (THINGS, "violations", "incidents", Code.NARROWED),
        (STEPS, "international", "local", Code.NARROWED),
        (STEPS, "weekly", "monthly", Code.NARROWED),
        (STEPS, "free", "affordable", Code.NARROWED),
    ],
)
def test_a_lesser_word_in_the_place_of_another_is_a_loss(text: str, old: str, new: str, code: Code) -> None:
    verdict, codes, because = _became(text, old, new)
    assert verdict is Verdict.WEAKENED
    assert codes == [code]
    assert because == f"“{old}” became “{new}”"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (THINGS, "obligations", "duties"),
        (THINGS, "compensation", "reparation"),
        (THINGS, "accountability", "prosecution"),
        (THINGS, "rights", "freedoms"),
        (THINGS, "independence", "impartiality"),
        (THINGS, "violations", "abuses"),
        (THINGS, "violations", "crimes"),
        (STEPS, "weekly", "daily"),
        (STEPS, "raise", "increase"),
        (STEPS, "twelve", "twenty"),
    ],
)
def test_a_word_that_says_as_much_or_more_is_none(text: str, old: str, new: str) -> None:
    assert _became(text, old, new)[0] is Verdict.ADOPTED


def test_an_interest_beside_a_right_takes_the_place_of_none() -> None:
    assert _became(THINGS, "rights", "rights and interests")[0] is Verdict.ADOPTED


def test_fewer_of_anything_that_is_counted_is_less() -> None:
    verdict, codes, because = _became(STEPS, "twelve", "three")
    assert (verdict, codes) == (Verdict.WEAKENED, [Code.NARROWED])
    assert because == "“twelve towns” became “three towns”"


def test_the_contrary_of_a_word_is_no_word_put_in() -> None:
    verdict, codes, because = _became(STEPS, "binding", "non-binding")
    assert (verdict, codes) == (Verdict.WEAKENED, [Code.NARROWED])
    assert because == "“binding” became “non-binding”"


def test_a_word_of_force_that_fell_is_told_once() -> None:
    _, codes, _ = _became(STEPS, "binding", "voluntary")
    assert codes == [Code.QUALIFIER_LOST]


def test_an_act_that_fell_away_whole_is_told_though_its_words_stand_for_another_purpose() -> None:
    rest = (
        "alls upon all shipowners to offer greater support to the drowned villages, including in the context "
        "of the salt crisis, "
        "and urges all pilots to allow immediate, safe and unhindered passage, so that support reaches the "
        "villages by sea;"
    )
    finding = became(f"Expresses deep concern at the crisis of the villages, c{rest}", f"C{rest}")
    assert finding.verdict is Verdict.WEAKENED
    (evidence,) = finding.evidence
    assert evidence.because == "gone: “Expresses deep concern at the crisis of the villages”"


SMALL = (
    "Urges the Government of Varonia to investigate{ and} prosecute all acts of arson in the port, to pay "
    "each victim{ at least} 300 "
    "crowns, to allow anyone in custody to see a lawyer{ before} questioning, to publish{ the} minutes of the "
    "harbour courts{ without} "
    "deletions, to inspect{ all} ferries,{ including} those of the navy, and to demand that smugglers{ be} "
    "brought to justice;"
)


@pytest.mark.parametrize(
    ("old", "new", "because"),
    [
        (" and", " or", "“investigate and prosecute” became “investigate or prosecute”"),
        (" at least", " up to", "“at least 300” became “up to 300”"),
        (" the", " some of the", "“the minutes” became “some of the minutes”"),
        (" without", " with", "“without deletions” became “with deletions”"),
        (" including", " except", "“including those of the navy” became “except those of the navy”"),
    ],
)
def test_a_small_word_between_words_that_stand_may_be_a_loss(old: str, new: str, because: str) -> None:
    assert _became(SMALL, old, new) == (Verdict.WEAKENED, [Code.NARROWED], because)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" at least", " no fewer than"),
        (" before", " prior to"),
        (" the", " all the"),
        (" all", " every one of the"),
    ],
)
def test_a_small_word_that_says_as_much_is_none(old: str, new: str) -> None:
    assert _became(SMALL, old, new)[0] is Verdict.ADOPTED


def test_what_is_to_be_done_and_only_may_be_is_a_softer_action() -> None:
    because = "“be brought” became “may be brought”"
    assert _became(SMALL, " be", " may be") == (Verdict.WEAKENED, [Code.ACTION_SOFTENED], because)


def test_all_that_became_most_is_a_word_of_force_that_is_gone() -> None:
    assert _became(SMALL, " all", " most of the")[:2] == (Verdict.WEAKENED, [Code.QUALIFIER_LOST])


def test_before_that_became_after_is_a_time_that_is_later() -> None:
    because = "“before questioning” became “after questioning”"
    assert _became(SMALL, " before", " after") == (Verdict.WEAKENED, [Code.DEADLINE_LOST], because)


def test_all_is_missed_where_it_stood_though_it_stands_elsewhere() -> None:
    verdict, codes, because = _became(SMALL, " all", " the")
    assert (verdict, codes, because) == (Verdict.WEAKENED, [Code.QUALIFIER_LOST], "“all” is gone")


@pytest.mark.parametrize(("old", "new"), [("international", "military"), ("free", "written")])
def test_words_of_different_lines_take_no_place_of_each_other(old: str, new: str) -> None:
    assert "became" not in _became(STEPS, old, new)[2]


PART = "Requests the Harbour Office to present a comprehensive report, including a survey of the claims of divers;"
GIVEN = PART.replace("including a", "with a map of the wrecks, building on the")


def test_what_a_thing_builds_on_is_no_part_of_it_any_more() -> None:
    finding = became(PART, GIVEN)
    assert finding.verdict is Verdict.WEAKENED
    assert finding.evidence[0].because == "“including a survey” became “building on the survey”"


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [(GIVEN, GIVEN.replace("a map", "a new map")), (PART, PART.replace("including a", "with a"))],
)
def test_a_part_that_is_still_one_or_was_given_before_is_none(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED


LISTED = (
    "Calls upon the Government of Varonia to provide food, water and shelter to the islanders, to rebuild "
    "schools, hospitals and "
    "roads, to record killings, torture and arson, and to hear pilots and fishers;"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [("hospitals", "markets"), ("water", "medicine"), ("torture", "theft"), ("roads", "casinos")],
)
def test_another_thing_in_a_list_is_not_the_one_that_was_listed(old: str, new: str) -> None:
    finding = became(LISTED, LISTED.replace(old, new))
    assert finding.verdict is Verdict.WEAKENED
    assert finding.evidence[0].because == f"gone: “{old}”"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("killings", "murders"),
        ("hospitals", "hospital"),
        ("pilots and fishers", "pilots and fishermen"),
        ("food, water and shelter", "shelter, water and food"),
        ("schools, hospitals and roads", "schools, hospitals, markets and roads"),
    ],
)
def test_a_list_in_another_order_or_with_a_word_that_says_as_much_is_the_same(old: str, new: str) -> None:
    assert became(LISTED, LISTED.replace(old, new)).verdict is Verdict.ADOPTED


DEEDS = (
    "Calls upon States to {prevent} floods in the harbours, to {prosecute} those who sink ferries, to "
    "{protect} the "
    "salt pans from the sea, to {investigate} every collision at night, and to {provide} lamps for the pilots;"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("prevent", "report"),
        ("prevent", "monitor"),
        ("prosecute", "denounce"),
        ("protect", "monitor"),
        ("investigate", "register"),
        ("provide", "promise"),
    ],
)
def test_a_deed_of_which_only_word_is_given_is_softer(old: str, new: str) -> None:
    verdict, codes, because = _became(DEEDS, old, new)
    assert (verdict, codes) == (Verdict.WEAKENED, [Code.ACTION_SOFTENED])
    assert because == f"“{old}” became “{new}”"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("prevent", "avert"),
        ("prevent", "end"),
        ("prosecute", "punish"),
        ("protect", "shield"),
        ("investigate", "inquire into"),
        ("provide", "supply"),
    ],
)
def test_a_deed_that_is_done_by_another_name_is_none(old: str, new: str) -> None:
    assert _became(DEEDS, old, new)[0] is Verdict.ADOPTED


FORCE = (
    "Calls for the {independent} investigation of all drownings in the harbour, and for the {unconditional} "
    "release of the captains who "
    "were arrested on the quays of Lestra;"
)


@pytest.mark.parametrize(("old", "new"), [("independent", "thorough"), ("unconditional", "orderly")])
def test_another_quality_does_not_make_up_for_one_of_its_own(old: str, new: str) -> None:
    assert _became(FORCE, old, new) == (Verdict.WEAKENED, [Code.QUALIFIER_LOST], f"“{old}” is gone")


def test_one_of_the_same_line_does() -> None:
    assert _became(FORCE, "independent", "impartial")[0] is Verdict.ADOPTED

"""With whom, by what measure and out of whose purse: a phrase in whose place the contrary or less stands is told."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

PLAN = (
    "Requests the Guild of Varonia to draw up, {with the full participation of} fisherwomen, a plan for the weirs "
    "{following consultations with} the river towns, to carry it out {in cooperation with} the pilots and "
    "{under the supervision of} the Harbour Court, {at no additional cost} to ferrymen, to decide {by consensus} "
    "{on the basis of} the charts, and to act {in strict accordance with} the Covenant on Rivers;"
)
COURT = (
    "Calls upon Varonia to set up a {permanent} court of {elected} judges {within} its territory, to hold {public} "
    "hearings {in a language that the ferryman understands}, to pay {fair compensation} to divers, to fund it "
    "{from the regular budget}, to offer {voluntary} courses and {unearmarked} grants, and to recall that States bear "
    "the {primary responsibility} for the quays, {including} in Mirn;"
)
VISITS = (
    "Urges Varonia to grant prisoners {access to} their files, to let lawyers {of their own choice} see them "
    "{in private} during {unannounced} visits, to have complaints heard {by a judge}, to hear {more} divers "
    "{with} their counsel, to hold {formal} talks and {lawful} ballots {for} fishers, and to close roads {above} weirs;"
)
MANNER = (
    "Calls upon all parties in Varonia to engage {constructively} with the mediator, to respond {favourably} to his "
    "requests, to disseminate {widely} the charts of the river, to let pilots travel {freely}, and to monitor "
    "{closely} the use of the locks;"
)


def _became(text: str, old: str, new: str, mirrored: bool = False) -> tuple[Verdict, dict[Code, str]]:
    plain = text.replace("{", "").replace("}", "")
    other = text.replace("{" + old + "}", new).replace("{", "").replace("}", "")
    finding = became(other, plain) if mirrored else became(plain, other)
    return finding.verdict, {e.code: e.because for e in finding.evidence}


TURNED = [
    (PLAN, "with the full participation of", "without the participation of"),
    (PLAN, "with the full participation of", "to the exclusion of"),
    (PLAN, "with the full participation of", "on behalf of"),
    (PLAN, "with the full participation of", "without"),
    (PLAN, "following consultations with", "without consulting"),
    (PLAN, "following consultations with", "after informing"),
    (PLAN, "in cooperation with", "independently of"),
    (PLAN, "in cooperation with", "without involving"),
    (PLAN, "under the supervision of", "without the supervision of"),
    (PLAN, "under the supervision of", "in contact with"),
    (PLAN, "by consensus", "by a majority"),
    (PLAN, "on the basis of", "irrespective of"),
    (PLAN, "in strict accordance with", "in deviation from"),
    (PLAN, "in strict accordance with", "in the spirit of"),
    (PLAN, "in strict accordance with", "bearing in mind"),
    (COURT, "from the regular budget", "from donations"),
    (COURT, "in a language that the ferryman understands", "in a language of"),
    (COURT, "primary responsibility", "a shared responsibility"),
    (VISITS, "access to", "information on"),
    (VISITS, "of their own choice", "appointed by the court"),
    (VISITS, "in private", "in the presence of guards"),
    (VISITS, "by a judge", "by an official"),
]


@pytest.mark.parametrize(("text", "old", "new"), TURNED)
def test_a_phrase_turned_to_the_contrary_is_told_with_both_sides(text: str, old: str, new: str) -> None:
    verdict, why = _became(text, old, new)
    assert verdict is Verdict.WEAKENED
    mine, theirs = (words.strip("“”") for words in why[Code.NARROWED].split(" became "))
    assert mine == old
    assert new.startswith(theirs)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (COURT, "elected", "appointed"),
        (COURT, "within", "outside"),
        (COURT, "voluntary", "compulsory"),
        (COURT, "voluntary", "involuntary"),
        (COURT, "unearmarked", "earmarked"),
        (COURT, "including", "except"),
        (VISITS, "more", "fewer"),
        (VISITS, "with", "without"),
        (VISITS, "formal", "informal"),
        (VISITS, "lawful", "unlawful"),
        (VISITS, "for", "against"),
        (VISITS, "above", "below"),
    ],
)
def test_one_word_is_told_with_the_one_behind_it(text: str, old: str, new: str) -> None:
    verdict, why = _became(text, old, new)
    assert verdict is Verdict.WEAKENED
    assert f"“{old} " in why[Code.NARROWED]
    assert f"became “{new} " in why[Code.NARROWED]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (PLAN, "at no additional cost", "at additional cost"),
        (COURT, "permanent", "temporary"),
        (COURT, "permanent", "ad hoc"),
        (COURT, "public", "closed"),
        (COURT, "fair compensation", "a token sum"),
        (COURT, "fair compensation", "symbolic compensation"),
        (VISITS, "unannounced", "scheduled"),
        (MANNER, "constructively ", ""),
        (MANNER, "favourably ", ""),
    ],
)
def test_of_a_word_of_force_that_gave_way_its_own_rule_speaks(text: str, old: str, new: str) -> None:
    text = text.replace("{" + old.strip() + "} ", "{" + old + "}") if old.endswith(" ") else text
    verdict, why = _became(text, old, new)
    assert verdict is Verdict.WEAKENED
    assert old.split()[0] in why[Code.QUALIFIER_LOST]
    assert Code.NARROWED not in why


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [x for x in TURNED if not x[2].startswith(("without", "independently", "on behalf", "in the presence"))],
)
def test_the_same_the_other_way_round_is_no_loss(text: str, old: str, new: str) -> None:
    verdict, _ = _became(text, old, new, mirrored=True)
    assert verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (PLAN, "with the full participation of", "with the full and active participation of"),
        (PLAN, "in cooperation with", "in close cooperation with"),
        (PLAN, "in cooperation with", "in consultation with"),
        (PLAN, "in cooperation with", "together with"),
        (PLAN, "under the supervision of", "under the direct supervision of"),
        (PLAN, "at no additional cost", "at no cost"),
        (PLAN, "by consensus", "by common accord"),
        (PLAN, "on the basis of", "based on"),
        (COURT, "from the regular budget", "through the regular budget"),
        (COURT, "in a language that the ferryman understands", "in a language understood by the ferryman"),
        (COURT, "permanent", "standing"),
        (COURT, "fair compensation", "just compensation"),
        (COURT, "including", "in particular"),
        (VISITS, "by a judge", "by an independent judge"),
        (VISITS, "of their own choice", "of their own choosing"),
        (MANNER, "favourably", "positively"),
        (MANNER, "freely", "without hindrance"),
        (MANNER, "closely ", ""),
    ],
)
def test_the_same_in_other_words_is_none(text: str, old: str, new: str) -> None:
    text = text.replace("{" + old.strip() + "} ", "{" + old + "}") if old.endswith(" ") else text
    assert _became(text, old, new)[0] is Verdict.ADOPTED


def test_that_somebody_travels_freely_is_more_than_that_he_travels() -> None:
    asked = "Urges Varonia to mend the quays, to allow pilots to travel freely, and to build three lamps;"
    finding = became(asked, asked.replace(" freely", " on approved routes"))
    assert finding.verdict is Verdict.WEAKENED
    assert finding.evidence[0].because == "“travel freely” became “travel”"


def test_what_stands_at_the_end_of_the_paragraph_is_exchanged_too() -> None:
    asked = "Urges Varonia to release the divers, to return their boats intact, and to pay them fair compensation;"
    finding = became(asked, asked.replace("fair compensation", "a token sum"))
    assert "“fair compensation” became “a token sum”" in [e.because for e in finding.evidence]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("grants", "loans"),
        ("ownership", "use"),
        ("a judge", "an official"),
        ("pensions", "allowances"),
        ("citizenship", "residence"),
        ("legal", "moral"),
        ("closure", "inspection"),
        ("victims", "perpetrators"),
    ],
)
def test_things_of_a_lower_rank_are_told(old: str, new: str) -> None:
    asked = (
        "Urges Varonia to give grants to divers, to register their ownership of boats, to name a judge, to pay "
        "pensions to pilots, to offer citizenship to herders, to respect its legal bonds, to order the closure of pits "
        "and to hear victims;"
    )
    assert became(asked, asked.replace(old, new)).verdict is Verdict.WEAKENED
    assert became(asked.replace(old, new), asked).verdict is Verdict.ADOPTED or old == "victims"


def test_what_is_a_burden_is_better_missed() -> None:
    asked = "Urges Varonia to release the divers with conditions, to admit ferries and to publish the charts of Mirn;"
    assert became(asked, asked.replace("with conditions", "without conditions")).verdict is Verdict.ADOPTED


def test_what_is_told_of_has_been_brought_up_to_date() -> None:
    asked = (
        "Welcomes the permanent court of Mirn, its clerks, its harbour archives and its report on the pilots;"
    )
    assert Code.NARROWED not in [
        e.code for e in became(asked, asked.replace("permanent", "interim")).evidence if "became" in e.because
    ]


def test_the_leave_of_fishers_is_what_was_asked_and_no_limit() -> None:
    asked = "Requests the Guild to dredge the river with the consent of fishers, and to publish its charts;"
    finding = became(asked, asked.replace("the consent of", "the knowledge of"))
    assert finding.verdict is Verdict.WEAKENED
    assert not finding.strengthened


@pytest.mark.parametrize(
    ("old", "new", "weakened"),
    [
        ("without the participation of", "with the participation of", False),
        ("without support", "with support", False),
        ("without fees", "with fees", True),
    ],
)
def test_what_was_to_go_without_and_has_a_good_thing_lost_nothing(old: str, new: str, weakened: bool) -> None:
    asked = f"Calls upon Varonia to open the locks {old} the river towns, to light the quays and to pay the pilots;"
    finding = became(asked, asked.replace(old, new))
    assert (finding.verdict is Verdict.WEAKENED) is weakened

"""Each rule speaks when it should, keeps silent when it should, and quotes what stands in the texts."""

from __future__ import annotations

import pytest
from judged import case, quotes_stand

from resodiff.judgement.rules import GAINS, LOSSES
from resodiff.model import Code, Evidence

RULES = {rule.code: rule for rule in (*LOSSES, *GAINS)}

RELEASE = "Urges the Government of Varonia to release immediately all librarians held for peaceful protest;"
FIRE = "Urges the Government of Varonia to ensure independent investigations into the fire in the archives of Lestra;"
MISSION = "Calls upon Varonia to admit the fact-finding mission to its prisons and to publish the findings;"
REPORT = (
    "Requests the High Commissioner to present a report on the archives of Lestra at its sixtieth session;"
)
OFFICE = "Requests the Office to open a field presence in Lestra before the end of 2030;"
LAW = "Urges Varonia to bring its rules on archives into line with the Mirn Convention on Open Archives;"
WIDE = (
    "Calls upon the Government of Varonia to protect journalists, librarians, archivists and teachers, "
    "and to compensate the families of those killed in the fire;"
)


def put(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


FIRES = [
    # ------------------------------------------------ softer verb
    (Code.VERB_SOFTENED, RELEASE, put(RELEASE, "Urges", "Encourages"), "encourages"),
    (Code.VERB_SOFTENED, RELEASE, put(RELEASE, "Urges", "Invites"), "invites"),
    (Code.VERB_SOFTENED, put(RELEASE, "Urges", "Demands that"), put(RELEASE, "Urges", "Invites"), "demands"),
    (
        Code.VERB_SOFTENED,
        "Condemns the closure of the archives;",
        "Regrets the closure of the archives;",
        "regrets",
    ),
    (
        Code.VERB_SOFTENED,
        "Welcomes the new library in Lestra;",
        "Takes note of the new library in Lestra;",
        "note",
    ),
    (
        Code.VERB_SOFTENED,
        "Condemns the closure of the archives, and urges Varonia to reopen their doors to the public;",
        "Condemns the closure of the archives, and invites Varonia to reopen their doors to the public;",
        "invites",
    ),
    # ------------------------------------------------ softer action
    (Code.ACTION_SOFTENED, MISSION, put(MISSION, "to admit", "to consider admitting"), "consider"),
    (Code.ACTION_SOFTENED, MISSION, put(MISSION, "to admit", "to explore ways to admit"), "explore ways"),
    (Code.ACTION_SOFTENED, FIRE, put(FIRE, "to ensure", "to promote"), "promote"),
    (Code.ACTION_SOFTENED, FIRE, put(FIRE, "to ensure", "to strive to ensure"), "strive"),
    # ------------------------------------------------ a word of force
    (Code.QUALIFIER_LOST, RELEASE, put(RELEASE, "immediately ", ""), "immediately"),
    (Code.QUALIFIER_LOST, FIRE, put(FIRE, "independent ", ""), "independent"),
    (Code.QUALIFIER_LOST, put(FIRE, "independent", "independent and thorough"), FIRE, "thorough"),
    # ------------------------------------------------ a caveat
    (Code.CAVEAT_ADDED, FIRE, put(FIRE, " into", ", as appropriate, into"), "as appropriate"),
    (Code.CAVEAT_ADDED, RELEASE, put(RELEASE, ";", ", in accordance with national law;"), "national law"),
    (
        Code.CAVEAT_ADDED,
        OFFICE,
        put(OFFICE, ";", ", within existing resources;"),
        "within existing resources",
    ),
    (Code.CAVEAT_ADDED, MISSION, put(MISSION, " and", ", upon request, and"), "upon request"),
    # ------------------------------------------------ narrowed
    (Code.NARROWED, WIDE, put(WIDE, "archivists and teachers", "archivists"), "teachers"),
    (
        Code.NARROWED,
        WIDE,
        put(WIDE, ", and to compensate the families of those killed in the fire", ""),
        "compensate the families",
    ),
    (
        Code.NARROWED,
        "Urges Varonia:\n(a) To reopen the archives of Lestra;\n(b) To compensate the families of the librarians;",
        "Urges Varonia:\n(a) To reopen the archives of Lestra;",
        "compensate the families",
    ),
    # ------------------------------------------------ addressee
    (
        Code.ADDRESSEE_CHANGED,
        RELEASE,
        put(RELEASE, "the Government of Varonia", "all parties concerned"),
        "the Government of Varonia",
    ),
    (
        Code.ADDRESSEE_CHANGED,
        FIRE,
        put(FIRE, "the Government of Varonia", "relevant stakeholders"),
        "the Government of Varonia",
    ),
    # ------------------------------------------------ deadline
    (Code.DEADLINE_LOST, REPORT, put(REPORT, " at its sixtieth session", ""), "at its sixtieth session"),
    (Code.DEADLINE_LOST, OFFICE, put(OFFICE, " before the end of 2030", ""), "before the end of 2030"),
    # ------------------------------------------------ generalised
    (
        Code.GENERALISED,
        LAW,
        put(LAW, "the Mirn Convention on Open Archives", "applicable standards"),
        "Mirn Convention",
    ),
    # ------------------------------------------------ gains
    (Code.VERB_RAISED, put(RELEASE, "Urges", "Encourages"), RELEASE, "urges"),
    (
        Code.SCOPE_WIDENED,
        MISSION,
        put(MISSION, ";", ", and to compensate the families of the prisoners who died of cholera;"),
        "compensate the families",
    ),
]


@pytest.mark.parametrize(("code", "asked", "adopted", "shown"), FIRES)
def test_a_rule_says_what_was_lost_or_gained(code: Code, asked: str, adopted: str, shown: str) -> None:
    evidence = RULES[code].weigh(case(asked, adopted))
    assert evidence is not None
    assert evidence.code is code
    assert evidence.weight > 0
    assert shown.lower() in _told(evidence)


@pytest.mark.parametrize(("code", "asked", "adopted", "shown"), FIRES)
def test_what_a_rule_quotes_stands_in_the_texts(code: Code, asked: str, adopted: str, shown: str) -> None:
    before = case(asked, adopted)
    evidence = RULES[code].weigh(before)
    assert evidence is not None
    assert evidence.ask
    assert evidence.adopted
    assert quotes_stand(evidence, before.ask.passages[0], tuple(c.candidate.passage for c in before.carriers))


SILENT = [
    (
        Code.QUALIFIER_LOST,
        "Requests the envoy to name aides for each meeting, and to speak in the universal periodic review of Varonia;",
        "Requests the envoy to name aides for the meeting, and to speak in the review of Varonia;",
    ),
    (Code.VERB_SOFTENED, RELEASE, put(RELEASE, "Urges", "Calls upon")),
    (Code.VERB_SOFTENED, RELEASE, put(RELEASE, "Urges", "Demands that")),
    (Code.VERB_SOFTENED, "Notes the visit to Lestra;", "Takes note of the visit to Lestra;"),
    (Code.VERB_SOFTENED, "Condemns the closure of the archives;", "Denounces the closure of the archives;"),
    (
        Code.VERB_SOFTENED,
        "Condemns the closure of the archives;",
        "Continues to condemn the closure of the archives;",
    ),
    (Code.ACTION_SOFTENED, FIRE, put(FIRE, "ensure", "guarantee")),
    (Code.ACTION_SOFTENED, put(FIRE, "ensure", "consider"), put(FIRE, "ensure", "consider")),
    (Code.ACTION_SOFTENED, put(FIRE, "ensure", "promote"), FIRE),
    (Code.QUALIFIER_LOST, FIRE, put(FIRE, "independent", "independent and thorough")),
    (Code.QUALIFIER_LOST, RELEASE, put(RELEASE, "immediately", "without delay")),
    (Code.QUALIFIER_LOST, FIRE, "Urges the Government to rebuild the bridges of Lestra;"),
    (Code.CAVEAT_ADDED, put(FIRE, " into", ", as appropriate, into"), FIRE),
    (
        Code.CAVEAT_ADDED,
        put(FIRE, " into", ", as appropriate, into"),
        put(FIRE, " into", ", where appropriate, into"),
    ),
    (Code.CAVEAT_ADDED, FIRE, put(FIRE, ";", ", in accordance with international law;")),
    (Code.NARROWED, WIDE, put(WIDE, "journalists, librarians", "librarians, journalists")),
    (Code.NARROWED, WIDE, put(WIDE, "teachers, and", "teachers, and also")),
    (Code.NARROWED, FIRE, put(FIRE, "investigations", "inquiries")),
    (Code.ADDRESSEE_CHANGED, RELEASE, put(RELEASE, "the Government", "the authorities")),
    (Code.ADDRESSEE_CHANGED, put(RELEASE, "the Government of Varonia", "all parties concerned"), RELEASE),
    (Code.DEADLINE_LOST, REPORT, put(REPORT, "sixtieth", "fifty-ninth")),
    (Code.DEADLINE_LOST, FIRE, put(FIRE, ";", " before the end of 2030;")),
    (Code.GENERALISED, LAW, put(LAW, "bring its rules on archives", "bring its archives")),
    (Code.GENERALISED, LAW, LAW),
    (Code.DEMOTED, FIRE, FIRE),
    (Code.VERB_RAISED, RELEASE, put(RELEASE, "Urges", "Encourages")),
    (Code.VERB_RAISED, put(RELEASE, "Urges", "Calls upon"), RELEASE),
    (Code.SCOPE_WIDENED, FIRE, put(FIRE, " into", ", as appropriate, into")),
    (Code.SCOPE_WIDENED, FIRE, put(FIRE, " to ensure", " to consider ensuring")),
    (Code.SCOPE_WIDENED, WIDE, put(WIDE, "archivists and teachers", "archivists")),
]


@pytest.mark.parametrize(("code", "asked", "adopted"), SILENT)
def test_a_rule_keeps_silent_where_nothing_of_its_kind_happened(code: Code, asked: str, adopted: str) -> None:
    assert RULES[code].weigh(case(asked, adopted)) is None


@pytest.mark.parametrize("code", RULES)
@pytest.mark.parametrize("asked", [RELEASE, FIRE, MISSION, REPORT, OFFICE, LAW, WIDE])
def test_the_same_words_are_evidence_of_nothing(code: Code, asked: str) -> None:
    assert RULES[code].weigh(case(asked, asked)) is None


def test_an_ask_carried_in_the_preamble_alone_was_demoted() -> None:
    evidence = RULES[Code.DEMOTED].weigh(case(FIRE, preamble=(FIRE,)))
    assert evidence is not None
    assert evidence.adopted
    assert RULES[Code.DEMOTED].weigh(case(FIRE, FIRE, preamble=(FIRE,))) is None


def test_the_caveat_and_the_gain_of_a_neighbour_are_not_those_of_the_ask() -> None:
    neighbour = "Encourages donors to fund the library of Mirn on a voluntary basis;"
    merged = put(MISSION, ";", ", and encourages donors to fund the library of Mirn on a voluntary basis;")
    for code in (Code.SCOPE_WIDENED, Code.CAVEAT_ADDED):
        assert RULES[code].weigh(case(MISSION, merged, neighbours=(neighbour,))) is None


def test_more_that_is_lost_weighs_no_less() -> None:
    one = put(WIDE, "archivists and teachers", "archivists")
    more = put(one, ", and to compensate the families of those killed in the fire", "")
    weights = [
        getattr(RULES[Code.NARROWED].weigh(case(WIDE, text)), "weight", 0.0) for text in (WIDE, one, more)
    ]
    assert weights == sorted(weights)
    assert weights[-1] > weights[0]


def test_every_rule_has_a_code_of_its_own_and_every_reason_a_rule() -> None:
    assert len(RULES) == len(LOSSES) + len(GAINS)
    assert {rule.code for rule in LOSSES} == {code for code in Code if code.is_reason}


def _told(evidence: Evidence) -> str:
    quoted = [p.text for p in (*evidence.ask, *evidence.adopted)]
    return " ".join([evidence.because, *quoted]).lower()


def test_any_of_another_thing_stands_for_no_lost_all() -> None:
    asked = "Urges Varonia to release all boatmen of Kell, and to refrain from harm to millers;"
    adopted = "Urges Varonia to release boatmen of Kell, and to refrain from any harm to millers;"
    assert RULES[Code.QUALIFIER_LOST].weigh(case(asked, adopted)) is not None

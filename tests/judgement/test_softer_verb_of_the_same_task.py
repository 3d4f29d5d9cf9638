"""A verb is softer only where it governs what the ask's verb governed, and no verb as strong governs it still."""

from __future__ import annotations

import pytest
from judged import LEXICON, case

from resodiff.judgement.rules import softer_verb

NOT_SOFTER = [
    (
        "another is asked for something else",
        ("Demands that Orlia withdraw its boats from the lakes of Varonia and end its support for the smugglers;",),
        ("Calls upon museums and donors to provide financial support for the archives of Varonia;",),
    ),
    (
        "words of force and a place in common",
        ("Supports the prompt deployment of an independent and impartial guard for the archives of Varonia;",),
        ("Underscores the urgency of prompt, independent and impartial inquiries into the floods of Varonia;",),
    ),
    (
        "only those who gain by it in common",
        (
            "Calls upon all States to suspend the tax on paper, and to increase grants, shelters, schools and visas "
            "for painters and millers;",
        ),
        ("Expresses deep concern at the flood that harmed the mills of Varonia, and with them painters and millers;",),
    ),
    (
        "a purpose, not the task",
        (
            "Requests the High Commissioner to organize, before the ninetieth session of the Council, a one-day "
            "seminar in Lestra to discuss how mills and floods shape the villages;",
        ),
        ("Recalls that mills and floods shape the villages;",),
    ),
    (
        "still decided, and something else requested",
        (
            "Decides to extend the mandate of the expert on archives in Varonia for one year, and to include in it a "
            "report to the Council at its ninetieth session and an oral update at its ninety-first session;",
        ),
        (
            "Decides to extend the mandate of the expert on archives in Varonia for one year, and requests the expert "
            "to present a report to the Council at its ninetieth session and an update at its ninety-first session;",
        ),
    ),
    (
        "still decided in another paragraph",
        ("Decides to convene a dialogue on the archives of Lestra, with emphasis on the work of the Mirn Commission;",),
        (
            "Urges Varonia to provide the Mirn Commission with rooms for its work on the archives of Lestra;",
            "Decides to convene a dialogue on the archives of Lestra;",
        ),
    ),
    (
        "the report that was asked for is there",
        ("Requests the Secretary-General to submit a report on the trade in stolen manuscripts in mountain villages;",),
        ("Takes note of the report of the Secretary-General on the trade in stolen manuscripts in mountain villages;",),
    ),
    (
        "a call that is repeated",
        ("Calls upon Varonia to open the archives of Lestra to all readers;",),
        ("Reiterates its urgent call upon Varonia to open, fully and swiftly, the archives of Lestra to all readers;",),
    ),
    (
        "a verb that tells of a place",
        ("Expresses deep concern that access to the valleys of the north, including Mirn, is barred to doctors;",),
        ("Expresses deep concern that access to the valleys of the north, including Mirn, remains barred to doctors;",),
    ),
    (
        "papers of other titles",
        ("Welcomes the report of the Office entitled “Paper and ink in the valley of Mirn”, and its view of mills;",),
        ("Takes note of the report of the Office entitled “Boats on the lakes of Lestra”, and its view of mills;",),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "given"), [pytest.param(a, g, id=why) for why, a, g in NOT_SOFTER])
def test_another_task_has_no_softer_verb(asked: tuple[str], given: tuple[str, ...]) -> None:
    assert softer_verb.weigh(case(*asked, *given)) is None


SOFTER = [
    (
        "the same task under a softer verb",
        ("Demands that Varonia open the archives of Lestra, feed the captives and pay the librarians;",),
        ("Calls upon Varonia to open the archives of Lestra and to feed the captives;",),
        ("demands", "calls upon"),
    ),
    (
        "the second task only",
        ("Urges Varonia to open the archives of Lestra, and to compensate the librarians;",),
        ("Urges Varonia to open the archives of Lestra, and encourages it to compensate the librarians;",),
        None,
    ),
    (
        "a matter that is only regretted",
        ("Calls for the repeal of the Law on Foreign Paper and of the Act on Mills;",),
        ("Expresses concern at the Law on Foreign Paper and the Act on Mills, which narrow the work of printers;",),
        ("calls for", "expresses concern"),
    ),
    (
        "a request that became a hope for it",
        ("Requests the expert to compile and disseminate good practices in the keeping of archives;",),
        ("Asserting the necessity of compiling and disseminating good practices in the keeping of archives,",),
        ("requests", "asserting"),
    ),
    (
        "a report that is only welcomed less",
        ("Welcomes the findings of the mission on the flood in the valley of Mirn;",),
        ("Notes the findings of the mission on the flood in the valley of Mirn;",),
        ("welcomes", "notes"),
    ),
    (
        "an addressee of many words",
        (
            "Urges the United Nations, the districts that send boats to the valley, the League of Millers and "
            "the guards who act under the mandate of the Mirn Assembly on the lakes of the north and in harbours of "
            "the south to take the necessary measures to guard the archives;",
        ),
        (
            "Encourages the United Nations, the districts that send boats to the valley, the League of Millers and "
            "the guards who act under the mandate of the Mirn Assembly on the lakes of the north and in harbours of "
            "the south to take the necessary measures to guard the archives;",
        ),
        ("urges", "encourages"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "given", "verbs"), [pytest.param(a, g, v, id=why) for why, a, g, v in SOFTER]
)
def test_the_same_task_under_a_softer_verb_is_softer(
    asked: tuple[str], given: tuple[str, ...], verbs: tuple[str, str] | None
) -> None:
    found = softer_verb.weigh(case(*asked, *given))
    if verbs:
        assert found is not None
        assert found.because == f"“{verbs[0]}” became “{verbs[1]}”"


REPEATED = [
    ("Reiterates its urgent call upon Varonia to open the archives;", "call"),
    ("Reiterates its earlier request that Varonia open the archives;", "request"),
    ("Reaffirms its long-standing, insistent demand that Varonia open the archives;", "reaffirm"),
    ("Reiterates its commitment to the archives, and its call upon Varonia;", "reiterate"),
    ("Reaffirms its previous resolutions, and requests Varonia to open the archives;", "reaffirm"),
    ("Reiterates the importance of the call of the Assembly;", "reiterate"),
]


@pytest.mark.parametrize(("text", "verb"), REPEATED)
def test_what_is_repeated_with_adjectives_is_the_verb_inside(text: str, verb: str) -> None:
    found = LEXICON.opening_verb(text)
    assert found is not None
    assert found.verb.base == verb

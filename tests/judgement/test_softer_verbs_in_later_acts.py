"""The verb of a later act is softened like that of the first, and one that only moved is not."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

CAMPS = "Urges Varonia to close the northern camps{} the release of the librarians held in Lestra;"

LINKS = [
    ", and in this regard {}",
    ", and in that connection {}",
    " and to that end {}",
    ", and, for this purpose, {}",
    ", and respectfully {}",
    ". It also {}",
]


@pytest.mark.parametrize("given", LINKS)
def test_a_later_demand_that_became_encouragement_is_weakened(given: str) -> None:
    asked, softer = CAMPS.format(", and demands"), CAMPS.format(given.format("encourages"))
    assert became(asked, softer).reasons == (Code.VERB_SOFTENED,)
    assert became(softer, asked).verdict is Verdict.ADOPTED


LONG = (
    "Strongly condemns the closure of the northern camps of Varonia, recalls the findings of the inquiry into the "
    "burning of the archives of Lestra, and {} release the librarians held there;"
)

SOFTER = [
    "urges Varonia to",
    "calls upon Varonia to",
    "hopes that Varonia will",
    "trusts that Varonia will",
    "expresses the wish that Varonia",
    "is confident that Varonia will",
    "is of the view that Varonia should",
]


@pytest.mark.parametrize("given", SOFTER)
def test_a_demand_at_the_end_of_a_long_paragraph_is_softened(given: str) -> None:
    asked = LONG.format("demands that Varonia")
    found = became(asked, LONG.format(given))
    assert found.reasons == (Code.VERB_SOFTENED,)


AS_STRONG = ["insists that Varonia", "demands, in this regard, that Varonia", "demands that Varonia promptly"]


@pytest.mark.parametrize("given", AS_STRONG)
def test_a_verb_as_strong_is_no_softer(given: str) -> None:
    assert became(LONG.format("demands that Varonia"), LONG.format(given)).verdict is Verdict.ADOPTED


def test_words_that_moved_to_the_next_act_are_not_softened_by_its_verb() -> None:
    asked = (
        "Notes the efforts of Varonia against theft, encourages the printing of the Code, and also encourages Varonia "
        "to continue its efforts, including through the Antiquities Unit;"
    )
    given = (
        "Notes the efforts of Varonia against theft through the printing of the Code and the Antiquities Unit, and "
        "encourages Varonia to continue its efforts;"
    )
    assert became(asked, given).verdict is Verdict.ADOPTED


WRECKS = (
    "{} that the wrecking of boats has been a feature of the conflict in Varonia, and demands that all parties comply "
    "fully with their obligations towards the crews of the lagoon;"
)
RULINGS = (
    "Demands that Varonia immediately cease the wrecking of boats in the lagoon of Lestra and along the islands, and "
    "in this regard {} the full implementation of all rulings of the harbour court;"
)


@pytest.mark.parametrize(
    ("text", "mine", "theirs"),
    [
        (WRECKS, "Strongly condemns", "Finds it regrettable"),
        (WRECKS, "Strongly condemns", "Deems it unfortunate"),
        (WRECKS, "Strongly condemns", "Regards it as disappointing"),
        (WRECKS, "Condemns", "Considers it troubling"),
        (WRECKS, "Condemns", "Is uneasy"),
        (WRECKS, "Condemns", "Views with concern"),
        (RULINGS, "calls for", "recalls the importance of"),
        (RULINGS, "calls for", "mentions"),
        (RULINGS, "urges", "refers to"),
        (RULINGS, "urges", "attaches importance to"),
    ],
)
def test_a_feeling_or_a_mention_is_softer(text: str, mine: str, theirs: str) -> None:
    finding = became(text.format(mine), text.format(theirs))
    assert finding.verdict is Verdict.WEAKENED
    assert Code.VERB_SOFTENED in {e.code for e in finding.evidence}


@pytest.mark.parametrize("theirs", ["Regrets", "Deplores", "Considers it regrettable", "Condemns"])
def test_the_same_feeling_in_other_words_is_not(theirs: str) -> None:
    finding = became(WRECKS.format("Finds it regrettable"), WRECKS.format(theirs))
    assert finding.verdict is Verdict.ADOPTED

"""Wordings that ask for less: a softer action, a caveat, a word of force left out; and those that only sound so."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

OPEN = (
    "Urges the Government of Varonia to reopen the archives of Lestra and to release the librarians held in the "
    "northern districts, and requests the Special Rapporteur to visit them;"
)

ATTEMPTS = [
    "consider reopening",
    "take steps towards reopening",
    "take steps with a view to reopening",
    "work towards reopening",
    "step up its efforts to reopen",
    "make every effort to reopen",
    "do its utmost to reopen",
    "endeavour to reopen",
    "look into reopening",
    "examine whether to reopen",
    "explore options for reopening",
    "study the possibility of reopening",
    "give favourable consideration to reopening",
    "begin a dialogue on reopening",
    "keep under review the reopening of",
    "be open to reopening",
    "contribute to reopening",
    "assist in reopening",
    "facilitate the reopening of",
    "promote the reopening of",
    "envisage reopening",
]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_an_attempt_is_less_than_the_act(attempt: str) -> None:
    found = became(OPEN, OPEN.replace("reopen", attempt))
    assert (found.verdict, found.reasons) == (Verdict.WEAKENED, (Code.ACTION_SOFTENED,))


ACTIONS = [
    ("eradicate", "reduce"),
    ("eliminate", "prevent"),
    ("abolish", "limit"),
    ("prohibit", "discourage"),
    ("outlaw", "regulate"),
    ("stop", "minimize"),
    ("end", "curb"),
]
CAMPS = (
    "Urges the Government of Varonia to publish the findings of the inquiry in Lestra, and to {} the flogging of "
    "prisoners in the camps of the northern districts;"
)


@pytest.mark.parametrize(("asked", "given"), ACTIONS)
def test_less_of_a_thing_is_not_its_end(asked: str, given: str) -> None:
    assert became(CAMPS.format(asked), CAMPS.format(given)).reasons == (Code.ACTION_SOFTENED,)
    assert became(CAMPS.format(given), CAMPS.format(asked)).verdict is Verdict.ADOPTED


OTHER_FORMS = [
    (
        "Demands an immediate end to the shelling of the town of Mirn by the militia;",
        "Demands immediate steps towards an end to the shelling of the town of Mirn by the militia;",
    ),
    (
        "Calls for the elimination of the flogging of prisoners in Varonia;",
        "Calls for the reduction of the flogging of prisoners in Varonia;",
    ),
    (
        "Demands that Varonia end the siege of the town of Mirn;",
        "Demands that Varonia ease the siege of the town of Mirn;",
    ),
    (
        "Stresses that Varonia is required to publish the list of the missing;",
        "Stresses that Varonia is encouraged to publish the list of the missing;",
    ),
    (
        "Calls upon States:\n(a) To ratify the Mirn Convention, and to consider ratifying its Protocol;\n"
        "(b) To reopen the archives;",
        "Calls upon States:\n(a) To consider ratifying the Mirn Convention, and to consider ratifying its Protocol;\n"
        "(b) To reopen the archives;",
    ),
    (
        "Urges Varonia to consider joining the Mirn Convention and to abolish the press tribunal;",
        "Urges Varonia to consider joining the Mirn Convention and to consider abolishing the press tribunal;",
    ),
]


@pytest.mark.parametrize(("asked", "given"), OTHER_FORMS)
def test_an_action_is_softened_in_any_form_and_by_a_hedge_that_stood_elsewhere(
    asked: str, given: str
) -> None:
    assert became(asked, given).reasons == (Code.ACTION_SOFTENED,)


CAVEATS = [
    "taking into account their respective capabilities and national circumstances",
    "in conformity with the Constitution",
    "in accordance with national legislation and international obligations",
    "subject to security considerations",
    "subject to the approval of the Government",
    "to the extent permitted by law",
    "unless prohibited by national law",
    "except where national security requires otherwise",
    "as circumstances permit",
    "to the maximum extent possible",
    "whenever feasible",
    "as it sees fit",
    "if it so decides",
    "if the Government so agrees",
    "at its own pace",
    "in a gradual manner",
    "progressively",
    "in principle",
    "on a case-by-case basis",
    "on terms to be agreed",
    "with the prior consent of the Government",
    "at the request of the State concerned",
    "within the limits of available resources",
    "where resources allow",
    "provided that the State agrees",
    "with due respect for its religious and ethical values",
    "in the exercise of its sovereign right to decide",
]


@pytest.mark.parametrize("caveat", CAVEATS)
def test_a_caveat_limits_what_was_asked(caveat: str) -> None:
    found = became(OPEN, OPEN.replace("districts,", f"districts, {caveat},"))
    assert (found.verdict, found.reasons) == (Verdict.WEAKENED, (Code.CAVEAT_ADDED,))


FORCE = [
    "without exception",
    "at all times",
    "under all circumstances",
    "without preconditions",
    "without discrimination",
    "without hindrance",
    "in full",
    "with immediate effect",
    "without undue delay",
    "as a priority",
    "once and for all",
    "without reservation",
    "in a timely manner",
    "publicly",
]


@pytest.mark.parametrize("words", FORCE)
def test_words_of_force_left_out_weaken(words: str) -> None:
    found = became(OPEN.replace("districts,", f"districts {words},"), OPEN)
    assert (found.verdict, found.reasons) == (Verdict.WEAKENED, (Code.QUALIFIER_LOST,))


ATTRIBUTES = [
    "swift and verifiable",
    "total",
    "safe",
    "irreversible",
    "orderly",
    "sustained",
    "definitive",
    "genuine",
    "timely",
    "regular",
]


@pytest.mark.parametrize("words", ATTRIBUTES)
def test_an_attribute_left_out_weakens(words: str) -> None:
    asked = f"Calls for the {words} return of the librarians held in the camps of the northern districts of Varonia;"
    assert became(asked, asked.replace(f"{words} ", "")).reasons == (Code.QUALIFIER_LOST,)


SOFTER_VERBS = [
    ("Condemns", "Expresses its disappointment at"),
    ("Condemns", "Is troubled by"),
    ("Strongly condemns", "Is saddened by"),
]


@pytest.mark.parametrize(("asked", "given"), SOFTER_VERBS)
def test_regret_is_less_than_condemnation(asked: str, given: str) -> None:
    rest = " the shelling of the town of Mirn by the militia and the killing of the librarian Mira Dolan;"
    assert became(asked + rest, given + rest).reasons == (Code.VERB_SOFTENED,)


NO_SOFTER = [
    (
        "a United Nations organ asks",
        "Requests the secretariat to prepare a report on the archives of Lestra for the Council;",
        "Requests the secretariat to prepare a report on the archives of Lestra for the Council, at the request of the "
        "Special Rapporteur;",
    ),
    (
        "the caveat was there",
        "Requests the Office, at the request of the Government of Varonia, to inspect the archives of Lestra;",
        "Requests the Office, upon the request of the Government of Varonia, to inspect the archives of Lestra;",
    ),
    (
        "international law is no caveat",
        "Urges Varonia to reopen the archives of Lestra;",
        "Urges Varonia to reopen the archives of Lestra, as required by international human rights law;",
    ),
    (
        "the hedge moved",
        "Urges Varonia, as appropriate, to reopen the archives, and to consider joining the Mirn Convention;",
        "Urges Varonia to reopen, as appropriate, the archives, and to consider joining the Mirn Convention;",
    ),
    (
        "what goes on continues",
        "Requests the Office to develop the register of the missing of Mirn;",
        "Requests the Office to continue developing the register of the missing of Mirn;",
    ),
    (
        "another word as strong",
        "Urges Varonia to eliminate flogging in the camps;",
        "Urges Varonia to eradicate flogging in the camps;",
    ),
    (
        "another word of force",
        "Calls for the swift return of the librarians held in the camps of Varonia;",
        "Calls for the speedy return of the librarians held in the camps of Varonia;",
    ),
    (
        "a word of force elsewhere",
        "Urges States to ensure access to the archives at all times;",
        "Urges States to ensure, at all times, access to the archives;",
    ),
    (
        "the same two efforts",
        "Urges Varonia to facilitate and promote access to the archives;",
        "Urges Varonia to promote and facilitate access to the archives;",
    ),
]


@pytest.mark.parametrize(("asked", "given"), [pytest.param(a, g, id=why) for why, a, g in NO_SOFTER])
def test_what_only_sounds_softer_is_adopted(asked: str, given: str) -> None:
    assert became(asked, given).verdict is Verdict.ADOPTED

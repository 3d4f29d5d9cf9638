"""A duty that became a recommendation, or either that became a possibility, is a softer action."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

_TEXTS = (
    "Stresses that all harbour towns of Varonia {} free their lanes from mines and pay the pilots their "
    "arrears before the end of the season;",
    "Decides that the harbour panel {} have five members and report to the Chamber of Ports on its tolls;",
)
_PASSIVE = (
    "Reaffirms that the ferry pilots of Varonia {} heard by the harbour courts and the Chamber of Ports before the "
    "tolls of the valley rise;"
)

_FALLS = [
    ("shall", "should"),
    ("must", "may"),
    ("must", "need to"),
    ("have to", "should"),
    ("are to", "could"),
    ("should", "may"),
    ("should", "could"),
    ("should", "are encouraged to"),
    ("should", "would do well to"),
    ("ought to", "might"),
    ("will", "may"),
]


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize(("duty", "softer"), _FALLS)
def test_a_softer_modal_verb_is_a_softer_action(text: str, duty: str, softer: str) -> None:
    asked, adopted = text.format(duty), text.format(softer)
    assert became(asked, adopted).reasons == (Code.ACTION_SOFTENED,)
    assert became(adopted, asked).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("duty", "softer"), [("are to be", "may be"), ("should be", "could be"), ("must be", "can be")]
)
def test_so_it_is_in_the_passive(duty: str, softer: str) -> None:
    assert became(_PASSIVE.format(duty), _PASSIVE.format(softer)).reasons == (Code.ACTION_SOFTENED,)


@pytest.mark.parametrize(
    ("duty", "as_strong"),
    [
        ("shall", "will"),
        ("must", "shall"),
        ("shall", "must"),
        ("shall", "is to"),
        ("could", "may"),
        ("should", "shall"),
    ],
)
def test_a_modal_verb_as_strong_is_none(duty: str, as_strong: str) -> None:
    assert became(_TEXTS[1].format(duty), _TEXTS[1].format(as_strong)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        (
            "Stresses that tolls must not be raised and that pilots must not be fined in any harbour;",
            "Stresses that tolls may not be raised and that pilots must not be fined in any harbour;",
        ),
        (
            "Recognizes that fishers can and should take part in the councils of the harbour;",
            "Recognizes that fishers should and can take part in the councils of the harbour;",
        ),
        (
            "Stresses that the measures should be taken before winter and must be made public by the Chamber;",
            "Stresses that the measures must be made public by the Chamber and should be taken before winter;",
        ),
    ],
)
def test_what_is_forbidden_or_stands_beside_a_duty_is_none(asked: str, adopted: str) -> None:
    assert became(asked, adopted).verdict is Verdict.ADOPTED

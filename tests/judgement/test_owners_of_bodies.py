"""A body may be called by whose it is: "its Advisory Committee", "her Office"."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Verdict

STUDY = (
    "Requests the Human Rights Council Advisory Committee to prepare a study on the trade in river sand, and to "
    "submit it to the Human Rights Council at its fifty-first session;"
)
STAFF = (
    "Requests the United Nations High Commissioner for Human Rights to redress the imbalance in the staff of the "
    "Office of the High Commissioner, and requests the Prosecutor of the Court of Lestra to publish the strategy of "
    "the Office of the Prosecutor;"
)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (STUDY, "the Human Rights Council Advisory Committee", "its Advisory Committee"),
        (STUDY, "the Human Rights Council Advisory Committee", "the Advisory Committee"),
        (STAFF, "the Office of the High Commissioner", "her Office"),
        (STAFF, "the Office of the Prosecutor", "his Office"),
    ],
)
def test_whose_it_is_tells_which_is_meant(text: str, old: str, new: str) -> None:
    assert became(text, text.replace(old, new)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (STUDY, "the Human Rights Council Advisory Committee", "the Secretariat"),
        (STUDY, "the Human Rights Council Advisory Committee", "experts"),
        (STAFF, "the Office of the High Commissioner", "relevant entities"),
        (STAFF, "the Office of the Prosecutor", "the relevant office"),
    ],
)
def test_another_body_or_none_is_told(text: str, old: str, new: str) -> None:
    assert became(text, text.replace(old, new)).verdict is Verdict.WEAKENED

"""A sentence may be built anew and ask for the same: a noun for a verb, a small word for a verb that denies."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Verdict

PRISON = (
    "Urges the authorities of Varonia to conduct a thorough investigation into the fire at the prison of Lestra, to "
    "grant relatives access to the site, to pay particular attention to the testimony of survivors, and to refrain "
    "from transferring witnesses;"
)
FERRIES = (
    "Calls upon States to ratify the Treaty on Ferries and the Protocol relating to Locks, supplementing the Treaty on "
    "Ferries, to provide technical assistance to pilots and to present a comprehensive report on the tides;"
)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (PRISON, "conduct a thorough investigation into", "thoroughly investigate"),
        (PRISON, "grant relatives access", "allow relatives to have access"),
        (PRISON, "pay particular attention to", "focus on"),
        (PRISON, "pay particular attention to", "concentrate especially on"),
        (PRISON, "refrain from transferring", "not to transfer"),
        (
            FERRIES,
            "the Protocol relating to Locks, supplementing the Treaty on Ferries",
            "its Protocol relating to Locks",
        ),
        (FERRIES, "provide technical assistance to pilots", "assist pilots technically"),
        (FERRIES, "present a comprehensive report on", "report comprehensively on"),
    ],
)
def test_the_same_in_another_shape_is_adopted(text: str, old: str, new: str) -> None:
    assert became(text, text.replace(old, new).replace("to not to", "not to")).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (PRISON, "to grant relatives access to the site, ", ""),
        (PRISON, "to pay particular attention to the testimony of survivors, ", ""),
        (PRISON, ", and to refrain from transferring witnesses", ""),
        (FERRIES, " and the Protocol relating to Locks, supplementing the Treaty on Ferries", ""),
        (FERRIES, "to provide technical assistance to pilots and ", ""),
        (FERRIES, " and to present a comprehensive report on the tides", ""),
    ],
)
def test_a_deed_that_is_gone_is_told(text: str, old: str, new: str) -> None:
    assert became(text, text.replace(old, new)).verdict is Verdict.WEAKENED

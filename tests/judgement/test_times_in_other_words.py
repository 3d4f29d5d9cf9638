"""How often, until when and within what time, said otherwise: the same time is no loss, a later one is."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

ASKED = (
    "Requests the harbour board of Varonia to report {} to the Committee on Ports on the dredging of the northern "
    "channels, on the repair of the lighthouses and on the training of pilots in the islands;"
)
TERM = (
    "Decides to extend the mandate of the panel of experts on the ferries of Varonia {}, and requests the panel to "
    "visit the yards of Lestra and to examine the accounts of the ferry company;"
)


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("twice a year", "twice yearly"),
        ("twice a year", "every six months"),
        ("four times a year", "quarterly"),
        ("four times a year", "every three months"),
        ("every three months", "every 90 days"),
        ("every 90 days", "at intervals of 90 days"),
        ("every 90 days", "at 90-day intervals"),
        ("every two years", "on a biennial basis"),
        ("once every two years", "every other year"),
        ("every four years", "on a quadrennial basis"),
        ("once a year", "once per annum"),
        ("on a regular basis", "at regular intervals"),
        ("on a regular basis", "regularly"),
        ("by the end of the year", "before the year is out"),
        ("by the end of the year", "by year’s end"),
    ],
)
def test_the_same_rhythm_in_other_words_is_no_loss(asked: str, adopted: str) -> None:
    assert became(ASKED.format(asked), ASKED.format(adopted)).verdict is Verdict.ADOPTED


@pytest.mark.parametrize(
    ("asked", "adopted"),
    [
        ("twice a year", "once a year"),
        ("four times a year", "once a year"),
        ("every 90 days", "every 180 days"),
        ("at intervals of 90 days", "at intervals of 150 days"),
        ("every two years", "every five years"),
        ("once a year", "every second year"),
        ("on a regular basis", "when asked"),
    ],
)
def test_a_slower_rhythm_is_a_loss(asked: str, adopted: str) -> None:
    assert became(ASKED.format(asked), ASKED.format(adopted)).verdict is Verdict.WEAKENED


SAME_DAY = ["to 30 April 2031", "up to and including 30 April 2031", "for a period ending on 30 April 2031"]


@pytest.mark.parametrize("adopted", SAME_DAY)
def test_a_term_that_ends_on_the_same_day_is_no_loss(adopted: str) -> None:
    found = became(TERM.format("until 30 April 2031"), TERM.format(adopted))
    assert found.verdict is Verdict.ADOPTED


def test_what_runs_from_one_day_to_another_sets_no_time_by_the_second() -> None:
    asked = "Requests the board to open the regatta of Lestra from 3 to 7 May 2031 and to publish the list of boats;"
    found = became(asked, asked.replace("from 3 to 7 May 2031", "in May 2031"))
    assert Code.DEADLINE_LOST not in found.reasons

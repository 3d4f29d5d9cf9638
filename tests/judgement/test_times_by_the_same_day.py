"""Before a day or session that became after it is later; the same period in other words is not gone."""

from __future__ import annotations

import pytest
from judged import became

from resodiff.model import Code, Verdict

REPORT = (
    "Requests the Office of the High Commissioner to prepare a report on the archives of Varonia and to submit it to "
    "the Human Rights Council {};"
)
CHARTER = (
    "Decides that the working group shall prepare elements of the draft charter on rivers for negotiation {} and shall "
    "take the views of the guilds into account;"
)
PRISON = "Urges the Government of Varonia to close the prison of Lestra {} and to release all fishermen detained there;"
MANDATE = (
    "Decides to extend the mandate of the Special Rapporteur on the mills of Varonia {} and requests him to visit the "
    "valley of Oster;"
)

LATER = [
    (
        CHARTER,
        "at the commencement of the third session of the working group",
        "at a subsequent session of the group",
    ),
    (CHARTER, "at the beginning of its third session", "towards the end of its third session"),
    (CHARTER, "at the opening of its third session", "during its third session"),
    (REPORT, "before its fifty-first session", "after its fifty-first session"),
    (REPORT, "prior to its fifty-first session", "at its fifty-first session"),
    (REPORT, "ahead of its fifty-first session", "subsequent to its fifty-first session"),
    (REPORT, "by its fifty-first session", "from its fifty-first session"),
    (REPORT, "no later than its fifty-first session", "no earlier than its fifty-first session"),
    (REPORT, "at its fifty-first session", "not before its fifty-first session"),
    (REPORT, "before its fifty-first session", "between its fifty-first and fifty-second sessions"),
    (REPORT, "by 1 March 2031", "after 1 March 2031"),
    (REPORT, "by 1 March 2031", "as from 1 March 2031"),
    (REPORT, "by 1 March 2031", "during 2031"),
    (REPORT, "in the first quarter of 2031", "in 2031"),
    (PRISON, "before the elections", "after the elections"),
    (PRISON, "at the start of the dry season", "at the end of the dry season"),
    (PRISON, "this year", "next year"),
    (PRISON, "within six months", "in the coming years"),
]
NO_LATER = [
    (REPORT, "before its fifty-first session", "ahead of its fifty-first session"),
    (REPORT, "before its fifty-first session", "no later than the eve of its fifty-first session"),
    (REPORT, "at its fifty-first session", "by its fifty-first session"),
    (REPORT, "by its fifty-first session", "at its fifty-first session"),
    (REPORT, "at its fifty-first session", "in the course of its fifty-first session"),
    (REPORT, "after its fifty-first session", "following its fifty-first session"),
    (REPORT, "by 1 March 2031", "on or before 1 March 2031"),
    (REPORT, "by the end of 2031", "in 2031"),
    (REPORT, "annually", "once a year"),
    (CHARTER, "at the beginning of its third session", "at the opening of its third session"),
    (PRISON, "after the elections", "following the elections"),
    (PRISON, "as soon as possible", "as early as possible"),
    (PRISON, "within one year", "within 12 months"),
    (MANDATE, "for a period of one year", "by 12 months"),
    (MANDATE, "for a period of six months", "for half a year"),
    (MANDATE, "for two years", "for twenty-four months"),
]


@pytest.mark.parametrize(("paragraph", "asked", "adopted"), LATER)
def test_what_is_later_by_the_same_day_is_a_loss(paragraph: str, asked: str, adopted: str) -> None:
    finding = became(paragraph.format(asked), paragraph.format(adopted))
    assert finding.verdict is Verdict.WEAKENED
    assert [e.code for e in finding.evidence] == [Code.DEADLINE_LOST]


@pytest.mark.parametrize(("paragraph", "asked", "adopted"), NO_LATER)
def test_what_is_no_later_is_none(paragraph: str, asked: str, adopted: str) -> None:
    assert became(paragraph.format(asked), paragraph.format(adopted)).verdict is Verdict.ADOPTED


def test_a_period_that_is_another_one_is_gone() -> None:
    asked = MANDATE.format("for a period of one year").replace(
        "valley of Oster", "valley of Oster within 12 months"
    )
    adopted = MANDATE.format("").replace("valley of Oster", "valley of Oster within 12 months")
    assert Code.DEADLINE_LOST in [e.code for e in became(asked, adopted).evidence]

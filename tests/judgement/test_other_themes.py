"""A report or a panel on another theme is not the one that was asked for."""

from __future__ import annotations

import pytest
from judged import became, became_in_letter

from resodiff.model import Code, Verdict

PANEL = (
    "Decides that the next annual panel discussion of harbour masters, to be held at its fifth session in the "
    "great hall of the "
    "Pilots’ Guild in Lestra, will address the drowning of pearl divers;"
)
REPORT = (
    "Requests the Harbour Office, with the support of the Pilots’ Guild and of temporary and specific "
    "expertise from the School of "
    "Navigation, to prepare a report on the wages of night watchmen, and to present it to the Council, "
    "followed by an enhanced dialogue;"
)
SUPPLEMENT = (
    "Requests the Harbour Office, in consultation with the Pilots’ Guild and the School of Navigation, to "
    "dedicate the next supplement "
    "to its ledger of wrecks to the smuggling of amber;"
)

OTHER = [
    (
        PANEL,
        PANEL.replace("fifth", "eighth").replace(
            "the drowning of pearl divers",
            "the contribution of shipwrights to cleaner harbours",
        ),
        "contribution of shipwrights to cleaner harbours",
    ),
    (
        REPORT,
        REPORT.replace("the wages of night watchmen", "the dredging of the inner harbour"),
        "dredging of the inner harbour",
    ),
    (
        SUPPLEMENT,
        SUPPLEMENT.replace("the smuggling of amber", "the schooling of orphaned apprentices"),
        "schooling of orphaned apprentices",
    ),
]
SAME = [
    (PANEL, PANEL.replace("fifth", "eighth")),
    (PANEL, PANEL.replace("pearl divers", "pearl divers and sponge divers in winter storms")),
    (REPORT, REPORT.replace("night watchmen", "lighthouse keepers and their wages")),
    (
        REPORT.replace("the wages of night watchmen", "the implementation of its mandate"),
        REPORT.replace("the wages of night watchmen", "the dredging of the inner harbour"),
    ),
    (
        "Decides to extend the mandate of the Harbour Commission for a period of two years, to buy two more "
        "dredgers and a pilot boat, to "
        "reopen the school of navigation in Mirn, and requests the Harbour Office to prepare a report on the "
        "wages of watchmen;",
        "Decides to extend the mandate of the Harbour Commission for a period of two years, to buy two more "
        "dredgers and a pilot boat, to "
        "reopen the school of navigation in Mirn, and requests the Harbour Office to prepare a report on the "
        "price of amber;",
    ),
]


@pytest.mark.parametrize(("asked", "adopted", "theme"), OTHER)
def test_a_step_on_another_theme_is_not_the_one_that_was_asked_for(
    asked: str, adopted: str, theme: str
) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is Verdict.DROPPED
    (evidence,) = finding.evidence
    assert evidence.code is Code.TOPIC_ONLY
    assert "asks for one on another theme" in evidence.because
    assert theme in evidence.adopted[0].text


@pytest.mark.parametrize(("asked", "adopted"), SAME)
def test_a_theme_at_another_angle_or_one_that_every_report_has_is_the_same(asked: str, adopted: str) -> None:
    finding = became(asked, adopted)
    assert finding.verdict is not Verdict.DROPPED


def test_in_a_letter_a_theme_may_be_put_in_other_words() -> None:
    asked, adopted, _ = OTHER[1]
    finding = became_in_letter(asked, adopted)
    assert all("another theme" not in e.because for e in finding.evidence)


def test_a_step_that_is_noted_under_another_name_was_taken() -> None:
    asked = SUPPLEMENT.replace(
        "the smuggling of amber",
        "the smuggling of amber and pearls by ferrymen from Mirn in the winter months",
    )
    said = (
        "Taking note of the reports of the Harbour Office, of which the latest is on the smuggling of amber "
        "and pearls by ferrymen from "
        "Mirn in the winter months, prepared in consultation with the Pilots’ Guild and the School of Navigation,"
    )
    finding = became(asked, preamble=(said,))
    assert finding.verdict is Verdict.DROPPED
    assert "speaks of it as done" in finding.evidence[0].because


LABOUR = (
    "Decides to organize a panel discussion during its fifth session on {} in the context of fair and open harbours, "
    "with an emphasis on cooperation between pilots, to identify best practices, and invites the guilds, the "
    "shipyards and the School of Navigation to contribute to it;"
)
TIDES = "the future of the right to berths in connection with the tides and their impacts"
RECAST = [
    (TIDES, "the realization of the right to pilotage of fishing widows"),
    ("the drowning of pearl divers and of sponge divers", "the wages of shipwrights and of caulkers"),
]
NOT_RECAST = [
    (TIDES, TIDES.replace("the tides", "spring tides, storm surges")),
    (TIDES, TIDES),
    ("the drowning of pearl divers", "the drowning of pearl divers and the wages of shipwrights"),
    ("the implementation of the present resolution", "the wages of shipwrights and of caulkers"),
]


@pytest.mark.parametrize(("asked", "adopted"), RECAST)
def test_a_panel_with_another_theme_in_the_same_context_is_weakened(asked: str, adopted: str) -> None:
    found = became(LABOUR.format(asked), LABOUR.format(adopted))
    (lost,) = (e for e in found.evidence if e.code is Code.NARROWED)
    assert found.verdict is Verdict.WEAKENED
    assert f"became “{adopted.removeprefix('the ')}" in lost.because


@pytest.mark.parametrize(("asked", "adopted"), NOT_RECAST)
def test_a_theme_with_the_same_head_is_the_same(asked: str, adopted: str) -> None:
    found = became(LABOUR.format(asked), LABOUR.format(adopted))
    assert found.verdict is Verdict.ADOPTED


def test_what_takes_note_of_the_last_report_carries_no_theme_of_the_next() -> None:
    asked = (
        "Requests the Harbour Office to prepare a report on the drowning of pearl divers in the reefs of Mirn, "
        "and to submit it to the Council;"
    )
    found = became(
        asked,
        asked.replace("the drowning of pearl divers in the reefs of Mirn", "the wages of watchmen"),
        "Takes note of the report of the Harbour Office on the drowning of pearl divers in the reefs of Mirn;",
    )
    assert found.verdict is not Verdict.ADOPTED

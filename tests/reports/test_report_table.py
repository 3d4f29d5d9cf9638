"""What all reports have in common."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import varonia
from resodiff.errors import UsageError
from resodiff.model import Comparison
from resodiff.reports import REPORTS, Report, for_file, named

PRINTABLE = [report for report in REPORTS if report.printable]


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r.name)
def test_the_same_comparison_gives_the_same_bytes(report: Report) -> None:
    assert report.render(varonia.comparison()) == report.render(varonia.comparison())


@pytest.mark.parametrize("report", REPORTS, ids=lambda r: r.name)
def test_a_comparison_without_findings_is_a_report_too(report: Report) -> None:
    c = varonia.comparison()
    assert report.render(Comparison(c.proposed, c.adopted, ()))


@pytest.mark.parametrize("report", PRINTABLE, ids=lambda r: r.name)
@given(order=st.permutations(range(4)))
def test_every_report_shows_each_finding_in_the_order_of_the_proposal(
    report: Report, order: list[int]
) -> None:
    c = varonia.comparison()
    shown = report.render(replace(c, findings=tuple(c.findings[n] for n in order))).decode()
    asks = max(shown.find('id="ask-by-ask"'), 0)  # the summary before it takes the losses first
    places = [shown.index(varonia.LETTER[n][:40], asks) for n in order]
    assert places == sorted(places)


def test_a_file_finds_its_report_by_suffix() -> None:
    assert for_file("out/Report.MD").name == "markdown"
    assert named("csv").suffix == ".csv"


@pytest.mark.parametrize("path", ["report.odt", "report", "-"])
def test_an_unknown_suffix_names_the_known_ones(path: str) -> None:
    with pytest.raises(UsageError, match=r"\.json, \.md, \.csv"):
        for_file(path)


def test_every_report_has_a_name_and_a_suffix_of_its_own() -> None:
    assert len({r.name for r in REPORTS}) == len({r.suffix for r in REPORTS}) == len(REPORTS)

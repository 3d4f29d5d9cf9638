"""What all reports have in common."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

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


_HASHES = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
import decided
from resodiff.reports import REPORTS
from resodiff.reports.word.redline import render
made = {r.name: r.render(decided.decided()) for r in REPORTS} | {"redline": render(decided.decided())}
for name, data in made.items():
    print(name, hashlib.sha256(data).hexdigest())
"""


def test_the_bytes_hang_on_no_process_clock_or_zone() -> None:
    here = Path(__file__).parent
    worlds = ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "TZ": "America/Lima"})
    command = [sys.executable, "-c", _HASHES, str(here), str(here.parent)]
    told = [
        subprocess.run(command, env={**os.environ, **w}, capture_output=True, text=True, check=True)
        for w in worlds
    ]
    assert told[0].stdout.count("\n") == len(REPORTS) + 1
    assert told[0].stdout == told[1].stdout


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_the_epoch_of_the_environment_sets_every_date_inside(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    with zipfile.ZipFile(io.BytesIO(named(name).render(varonia.comparison()))) as archive:
        stated = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", stated)) == {"2023-11-14T"}


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

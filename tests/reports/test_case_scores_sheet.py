"""The workbook of a report on a case has the scores of its letter, as the case itself tells them."""

from __future__ import annotations

import io
import json
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

import varonia
from resodiff.casework.scores.rubric import load
from resodiff.casework.scores.scoring import Facts, score
from resodiff.casework.scores.sensitivity import sensitivity
from resodiff.cli.app import app
from resodiff.model import Code, Origin, Verdict
from resodiff.reports.xlsx.case_scores import CaseScores
from resodiff.reports.xlsx.report import render

FACTS = (
    Facts("coalition", "1", Verdict.WEAKENED, (Code.VERB_SOFTENED,), Origin.GAINED, priority=2.0),
    Facts("coalition", "2", Verdict.DROPPED, (), Origin.ABSENT),
    Facts("coalition", "4", Verdict.ADOPTED, to_delegation=True),
)


def rows(data: bytes, sheet: str) -> list[dict[str, Any]]:
    names, *lines = load_workbook(io.BytesIO(data))[sheet].iter_rows(values_only=True)
    return [dict(zip(names, line, strict=True)) for line in lines]


def scores(facts: tuple[Facts, ...]) -> CaseScores:
    points = load()
    views = {"the verdicts that hold": facts}
    ranges = {figure: sensitivity(views, points, attrgetter(figure)) for figure in ("met", "gained")}
    return CaseScores(score(facts, points), ranges, points.name)


def test_every_ask_that_counts_has_a_row_with_its_working() -> None:
    found = rows(render(varonia.with_origins(), scores(FACTS)), "case scores")
    assert [(r["ask"], r["verdict"], r["rests on"], r["of"]) for r in found] == [
        ("1", "weakened", "machine", 2),
        ("2", "dropped", "machine", 1),
    ]
    assert found[0]["met"] == 1.2
    assert "verb_softened" in found[0]["working"]


def test_the_totals_are_the_sums_of_the_rows_and_have_a_range() -> None:
    data = render(varonia.with_origins(), scores(FACTS))
    met, gained = rows(data, "case totals")
    asks = rows(data, "case scores")
    assert (met["score"], gained["score"]) == ("met", "gained")
    assert met["points"] == sum(r["met"] for r in asks)
    assert met["of"] == sum(r["of"] for r in asks)
    assert met["share"] == pytest.approx(met["points"] / met["of"])
    assert met["lowest"] <= met["share"] <= met["highest"]


def test_where_nothing_is_to_be_scored_the_totals_are_empty() -> None:
    data = render(varonia.comparison(), scores(FACTS[2:]))
    assert rows(data, "case scores") == []
    assert [row["share"] for row in rows(data, "case totals")] == [None, None]


def test_without_a_case_there_is_no_sheet_of_it() -> None:
    names = load_workbook(io.BytesIO(render(varonia.comparison()))).sheetnames
    assert not [name for name in names if name.startswith("case")]


def test_the_workbook_on_a_case_tells_what_the_case_scores(samples: Path, tmp_path: Path) -> None:
    case, file = str(samples / "programme" / "varonia-51"), tmp_path / "case.xlsx"
    told = CliRunner().invoke(app, ["case", "score", case, "--format", "json"])
    assert CliRunner().invoke(app, ["report", case, "-o", str(file)]).exit_code == 0
    (letter,) = json.loads(told.stdout)["letters"]
    met, _ = rows(file.read_bytes(), "case totals")
    assert (met["share"], met["lowest"], met["highest"]) == tuple(
        round(letter["met"][name], 4) for name in ("share", "low", "high")
    )
    asks = rows(file.read_bytes(), "case scores")
    assert [(r["ask"], r["working"]) for r in asks] == [(a["number"], a["working"]) for a in letter["asks"]]

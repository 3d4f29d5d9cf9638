"""The state of the interface, without a screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import tabled

import varonia
from resodiff.errors import UsageError
from resodiff.model import Code, Origin, Verdict
from resodiff.tui.desk import Desk
from resodiff.tui.filters import Filter

FILTERS = [
    (Filter(), ["1", "2", "3", "4"]),
    (Filter(verdicts=frozenset({Verdict.DROPPED})), ["2", "4"]),
    (Filter(verdicts=frozenset({Verdict.DROPPED, Verdict.ADOPTED})), ["2", "3", "4"]),
    (Filter(reasons=frozenset({Code.CAVEAT_ADDED})), ["1"]),
    (Filter(origins=frozenset({Origin.HELD})), ["3"]),
    (Filter(doubtful=True), ["2"]),
    (Filter(words="varonia REPORT"), ["3"]),
    (Filter(words="softer"), ["1"]),
    (Filter(verdicts=frozenset({Verdict.DROPPED}), words="delegation"), ["4"]),
]


@pytest.mark.parametrize(("wanted", "listed"), FILTERS)
def test_a_filter_lists_what_it_says(wanted: Filter, listed: list[str]) -> None:
    desk = Desk(tabled.with_baseline())
    desk.filter = wanted
    assert [row.number for row in desk.rows] == listed
    assert desk.counts(desk.rows).listed == len(listed)


def test_the_totals_follow_the_person(tmp_path: Path) -> None:
    desk = Desk(tabled.case(tmp_path))
    desk.choose("ask-3")
    desk.decide(verdict=Verdict.DROPPED)
    counts = desk.counts(desk.rows)
    assert counts.verdicts == {Verdict.ADOPTED: 0, Verdict.WEAKENED: 1, Verdict.DROPPED: 2}
    assert (counts.apart, counts.reviewed) == (1, 1)
    assert desk.outline.rows[2].verdict is Verdict.ADOPTED


def test_only_what_nobody_settled(tmp_path: Path) -> None:
    desk = Desk(tabled.case(tmp_path))
    desk.decide(note="look again")
    desk.filter = Filter(unreviewed=True)
    assert len(desk.rows) == 4
    desk.decide(checked=True)
    assert [row.number for row in desk.rows] == ["2", "3", "4"]


def test_an_earlier_stage_is_read_only(tmp_path: Path) -> None:
    desk = Desk(tabled.case(tmp_path, *tabled.stages()))
    desk.decide(checked=True)
    desk.stage = 0
    assert desk.decisions == {}
    with pytest.raises(UsageError, match="last stage"):
        desk.decide(checked=True)


def test_nothing_to_undo_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to undo"):
        Desk(tabled.case(tmp_path)).undo()


def test_carriers_that_a_person_chose_are_shown(tmp_path: Path) -> None:
    desk = Desk(tabled.case(tmp_path))
    desk.decide(carriers=("1", "PP2"))
    row = desk.outline.rows[0]
    assert [c.number for c in desk.shown(row).carriers] == ["1", "PP2"]
    assert [c.number for c in row.finding.carriers] == ["2"]
    assert desk.carriers(row.finding) == ("1", "PP2")


def test_carriers_are_refused_where_the_machine_says_dropped_and_nobody_else(tmp_path: Path) -> None:
    desk = Desk(tabled.case(tmp_path))
    row = next(row for row in desk.outline.rows if row.verdict is Verdict.DROPPED)
    desk.choose(row.id)
    with pytest.raises(UsageError, match="no paragraph carries what is dropped"):
        desk.decide(carriers=("1",))
    desk.decide(verdict=Verdict.ADOPTED, carriers=("1",))
    assert desk.carriers(row.finding) == ("1",)


def test_without_a_journal_a_decision_is_refused() -> None:
    case = replace(tabled.with_baseline(), flaws=("no review: the name is empty",))
    with pytest.raises(UsageError, match="no review"):
        Desk(case).decide(checked=True)


def test_a_comparison_without_asks_has_no_row() -> None:
    case = replace(tabled.with_baseline(), stages=(replace(varonia.comparison(), findings=()),))
    desk = Desk(case)
    assert (desk.row, desk.rows) == (None, [])

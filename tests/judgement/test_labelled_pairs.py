"""On real pairs that readers labelled, verdicts, carriers and reasons do not fall behind.

A guard, not a score: the weights were learned from these pairs.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from resodiff import compare, read
from resodiff.reports.json import comparison_record


@pytest.fixture(scope="module")
def evaluate(shared_data: Path) -> ModuleType:
    """The scoring script beside the data, which compares in this process and not by command."""
    file = shared_data.parent / "bench" / "evaluate.py"
    spec = importlib.util.spec_from_file_location("evaluate", file)
    if spec is None or spec.loader is None or not file.exists():
        pytest.skip("the scoring script is not beside the real texts")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.__dict__["run"] = _compared
    return module


def _compared(command: str, data: Path, case: dict[str, Any], seconds: float) -> tuple[list[Any], float, str]:
    """What the script's `run` gives: findings as in the JSON report, seconds taken, an error."""
    record = comparison_record(compare(read(data / case["proposed"]), read(data / case["adopted"])))
    return record["findings"], 0.0, ""


@pytest.fixture(scope="module")
def scores(evaluate: ModuleType, shared_data: Path) -> dict[str, float]:
    rows = []
    for file in sorted((shared_data / "gold").glob("*.json")):
        case = json.loads(file.read_text(encoding="utf-8"))
        rows += evaluate.judge("", shared_data, case, 0)[0]
    found: dict[str, float] = evaluate.scores(rows)
    return found


LEAST = {"macro_f1": 0.75, "carriers_f1": 0.9, "reasons_f1": 0.45}


@pytest.mark.parametrize("score", LEAST)
def test_labelled_pairs_are_judged_as_well_as_they_were(scores: dict[str, float], score: str) -> None:
    assert scores[score] >= LEAST[score], scores


def test_no_labelled_ask_goes_without_a_finding(scores: dict[str, float]) -> None:
    assert scores["missing"] == 0
    assert scores["n"] > 200

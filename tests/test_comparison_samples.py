"""The sample case is judged as its readers judged it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from resodiff import compare, read
from resodiff.model import Aim, Finding, Verdict

Row = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """One ask as the readers judged it and as it was found."""

    pair: str
    row: Row
    found: Finding

    def __str__(self) -> str:
        return f"{self.pair}, ask {self.row['ask']}: {self.row['begins']}"


@pytest.fixture(scope="module")
def expected(samples: Path) -> list[Row]:
    found: list[Row] = json.loads((samples / "expected.json").read_text(encoding="utf-8"))["comparisons"]
    return found


@pytest.fixture(scope="module")
def judged(samples: Path, expected: list[Row]) -> list[Judged]:
    found = []
    for pair in expected:
        proposed, adopted, baseline = (
            read(samples / pair[side]) for side in ("proposed", "adopted", "baseline")
        )
        findings = {f.ask.number: f for f in compare(proposed, adopted, baseline).findings}
        found += [Judged(pair["proposed"], row, findings[row["ask"]]) for row in pair["asks"]]
        assert len(findings) == len(pair["asks"])
    return found


def test_every_ask_has_the_readers_verdict(judged: list[Judged]) -> None:
    assert len(judged) == 43
    assert not [str(j) for j in judged if j.found.verdict != j.row["verdict"]]


def test_every_ask_has_the_readers_carriers(judged: list[Judged]) -> None:
    assert not [str(j) for j in judged if {c.number for c in j.found.carriers} != set(j.row["carriers"])]


def test_words_to_keep_out_are_known_and_so_is_what_is_verbatim(judged: list[Judged]) -> None:
    assert not [str(j) for j in judged if j.found.ask.aim is not Aim(j.row["aim"])]
    assert not [str(j) for j in judged if j.found.verbatim != j.row["verbatim"]]


def test_nearly_every_weakening_has_the_readers_reasons(judged: list[Judged]) -> None:
    weakened = [j for j in judged if j.row["verdict"] == Verdict.WEAKENED]
    right = [set(j.found.reasons) == set(j.row["reasons"]) for j in weakened]
    assert sum(right) >= len(right) - 2


def test_nearly_every_origin_is_the_readers(judged: list[Judged]) -> None:
    assert sum(j.found.origin == j.row["origin"] for j in judged) >= 41


def test_nearly_every_gain_is_the_readers(judged: list[Judged]) -> None:
    assert sum(j.found.strengthened == j.row["strengthened"] for j in judged) >= 40


def test_what_was_turned_round_is_flagged_as_the_readers_did(judged: list[Judged]) -> None:
    assert not [str(j) for j in judged if j.found.reversed != j.row["reversed"]]


def test_paragraphs_that_carry_no_ask_are_those_of_the_readers(samples: Path, expected: list[Row]) -> None:
    for pair in expected:
        proposed, adopted = read(samples / pair["proposed"]), read(samples / pair["adopted"])
        assert list(compare(proposed, adopted).unclaimed) == pair["unclaimed"], pair["proposed"]

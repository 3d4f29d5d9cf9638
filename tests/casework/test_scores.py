"""Scores: points by the rubric, credit only for what was gained, the working, and the range."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.casework.scores.rubric import OWN, Ladder, load
from resodiff.casework.scores.scoring import Facts, points, score
from resodiff.casework.scores.sensitivity import sensitivity
from resodiff.cli import run
from resodiff.errors import InputError, MissingInput
from resodiff.model import REASONS, Code, Origin, Verdict

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED
RUBRIC = load()


def ask(verdict: Verdict = A, *reasons: Code, number: str = "1") -> Facts:
    return Facts("letter", number, verdict, reasons, Origin.GAINED)


@pytest.mark.parametrize(
    ("facts", "met", "gained"),
    [
        (ask(), 1.0, 1.0),
        (ask(W), 0.7, 0.7),
        (ask(W, Code.CAVEAT_ADDED), 0.6, 0.6),
        (ask(W, Code.ACTION_SOFTENED, Code.CAVEAT_ADDED), 0.4, 0.4),
        (ask(W, *REASONS), 0.2, 0.2),
        (ask(D), 0.0, 0.0),
        (replace(ask(D), is_reversed=True), -0.5, -0.5),
        (replace(ask(D), is_reversed=True, origin=Origin.ABSENT, priority=2.0), -1.0, -1.0),
        (replace(ask(), origin=Origin.HELD), 1.0, 0.0),
        (replace(ask(W), origin=Origin.ERODED), 0.7, 0.0),
        (replace(ask(), origin=None), 1.0, 1.0),
        (replace(ask(), priority=3.0), 3.0, 3.0),
        (replace(ask(), keeps_out=True, origin=Origin.GAINED), 1.0, 0.0),
        (replace(ask(), keeps_out=True, threatened=True, origin=Origin.HELD), 1.0, 1.0),
    ],
)
def test_points_follow_the_rubric(facts: Facts, met: float, gained: float) -> None:
    found = points(facts, RUBRIC)
    assert [found.met, found.gained] == pytest.approx([met, gained])


def test_the_working_says_every_step() -> None:
    facts = replace(ask(W, Code.ACTION_SOFTENED, Code.CAVEAT_ADDED), priority=2.0)
    assert points(facts, RUBRIC).working == (
        "weakened 0.70, action_softened −0.20, caveat_added −0.10 = 0.40; × priority 2 = 0.80; "
        "gained × 1 = 0.80 gained"
    )
    assert "= −0.40, at least 0.20" in points(ask(W, *REASONS), RUBRIC).working


def test_a_score_is_a_share_of_the_priorities() -> None:
    found = score([replace(ask(), priority=3.0), ask(D, number="2")], RUBRIC)
    assert (found.possible, found.met) == (4.0, 0.75)


def test_asks_to_the_delegation_count_in_no_score() -> None:
    found = score([ask(), replace(ask(D), to_delegation=True)], RUBRIC)
    assert (len(found.asks), found.met) == (1, 1.0)
    assert score([], RUBRIC).met is None


FACTS = st.builds(
    Facts,
    letter=st.just("letter"),
    number=st.just("1"),
    verdict=st.sampled_from(Verdict),
    reasons=st.sets(st.sampled_from(REASONS)).map(tuple),
    origin=st.sampled_from([None, *Origin]),
    keeps_out=st.booleans(),
    threatened=st.booleans(),
    is_reversed=st.booleans(),
    priority=st.floats(0, 10),
)


@given(FACTS)
def test_no_verdict_is_worth_more_than_a_better_one(facts: Facts) -> None:
    met = [points(replace(facts, verdict=v), RUBRIC).met for v in (D, W, A)]
    assert met == sorted(met)


@given(FACTS)
def test_nobody_gains_more_than_stands_or_than_was_asked(facts: Facts) -> None:
    found = points(facts, RUBRIC)
    assert found.gained <= found.met <= facts.priority
    assert found.gained >= min(found.met, 0)


@given(st.lists(FACTS, min_size=1))
def test_of_no_asks_together_more_is_gained_than_met(asks: list[Facts]) -> None:
    for rubric in (RUBRIC, *(RUBRIC.under(ladder) for ladder in RUBRIC.ladders)):
        found = score(asks, rubric)
        assert found.met is None or (found.gained or 0) <= found.met + 1e-9


# ---------------------------------------------------------------- the range


def met(found: object) -> float | None:
    return found.met  # type: ignore[attr-defined, no-any-return]


def test_the_range_holds_the_score_and_says_what_moves_it() -> None:
    asks = [replace(ask(), priority=3.0), ask(W, Code.DEMOTED, number="2")]
    views = {"held": asks, "Ben": [replace(a, verdict=D, reasons=()) for a in asks]}
    span = sensitivity(views, RUBRIC, met)
    assert span is not None
    assert span.value == pytest.approx(3.5 / 4)
    assert (span.low, span.at_low.view) == (0.0, "Ben")
    assert span.high == pytest.approx(3.9 / 4)
    assert span.at_high.ladder == "lenient: weakened is nearly all"
    assert list(span.swings["weights"]) == pytest.approx([0.75, 3.5 / 4])
    assert list(span.swings["view"]) == pytest.approx([0.0, 3.5 / 4])


@given(st.lists(FACTS, min_size=1, max_size=6))
def test_the_score_lies_in_its_range(asks: list[Facts]) -> None:
    span = sensitivity({"held": asks}, RUBRIC, met)
    if span is not None:
        assert span.low <= span.value <= span.high
        assert all(low <= span.value <= high for low, high in span.swings.values())


# ---------------------------------------------------------------- the file


def test_a_ladder_changes_what_it_names() -> None:
    strict = RUBRIC.under(Ladder("strict", weakened=0.0, reasons=0.0))
    assert points(ask(W, Code.DEMOTED), strict).met == 0.0
    assert points(ask(), strict).met == 1.0


def test_every_reason_has_its_points() -> None:
    assert set(tomllib.loads(OWN.read_text("utf-8"))["reason"]) == {code.value for code in REASONS}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("adopted = 1.0", "adopted = 'all'", "[verdict]"),
        ("demoted = 0.2", "", "no good demoted"),
        ("[flag]", "[flags]", "'flags', which means nothing"),
        ("held = 0.0", "held = 0.0\nkept = 1.0", "'kept', which means nothing"),
        ('schema = "resodiff.score/1"', "", "begin it with schema"),
        ('name = "reasons count double"', "", "a ladder of"),
        ("reasons = 2.0", "reason = 2.0", "no good reason"),
        ("[credit]", "[credit", "cannot be understood"),
    ],
)
def test_a_slip_in_a_score_file_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = OWN.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "ours.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError) as problem:
        load(tmp_path / "ours.toml")
    assert said in str(problem.value)


def test_a_score_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match="cannot be opened"):
        load(tmp_path / "none.toml")


def test_a_case_is_scored_on_the_command_line(case_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["case", "score", str(case_folder), "--format", "json", "--unblind"]) == 0
    found = json.loads(capfd.readouterr().out)["letters"][0]
    # ask 1 lost "immediately" and won a caveat, 2 adopted, 3 adopted but held, 4 and 5 dropped
    assert [a["met"] for a in found["asks"]] == [0.5, 1.0, 1.0, 0.0, 0.0]
    assert [a["gained"] for a in found["asks"]] == [0.5, 1.0, 0.0, 0.0, 0.0]
    assert (found["met"]["share"], found["gained"]["share"]) == (0.5, 0.3)
    assert run(["case", "score", str(case_folder), "--unblind"]) == 0
    out = " ".join(capfd.readouterr().out.split())
    assert "met: 2.50 of 5 = 50%; from" in out
    assert (
        run(["case", "score", str(case_folder), "--unblind", "--score", str(case_folder / "adopted.txt")])
        == 3
    )

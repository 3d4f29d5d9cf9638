"""The weights are monotone: nothing that speaks for loss can help, nothing that speaks for presence can hurt."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.judgement.carriers.carrying import Signs
from resodiff.judgement.carriers.presence import Presence
from resodiff.judgement.rules import LOSSES
from resodiff.judgement.weights import Sum, load, logistic, of_table

SUMS = {"presence": load().presence, "carrying": load().carrying, "weakening": load().weakening}
CODES = [rule.code.value for rule in LOSSES]
AMOUNT = st.floats(0, 50, allow_nan=False)


@pytest.mark.parametrize("name", SUMS)
def test_no_weight_is_below_zero(name: str) -> None:
    assert all(weight >= 0 for weight in SUMS[name].weights.values())
    assert any(weight > 0 for weight in SUMS[name].weights.values())


def test_every_sign_has_its_weight_and_every_loss_its_cap() -> None:
    assert set(SUMS["presence"].weights) == set(Presence._fields)
    assert set(SUMS["carrying"].weights) == set(Signs._fields)
    assert set(SUMS["weakening"].weights) == set(load().caps) == set(CODES)
    assert all(cap > 0 for cap in load().caps.values())


@pytest.mark.parametrize("name", SUMS)
@given(data=st.data())
def test_more_of_a_sign_never_lowers_its_probability(name: str, data: st.DataObject) -> None:
    signs = {key: data.draw(st.floats(0, 3)) for key in SUMS[name].weights}
    key = data.draw(st.sampled_from(sorted(signs)))
    fuller = {**signs, key: signs[key] + data.draw(st.floats(0, 3))}
    assert SUMS[name].probability(fuller) >= SUMS[name].probability(signs)


@given(st.dictionaries(st.sampled_from(CODES), AMOUNT), st.sampled_from(CODES), AMOUNT)
def test_more_evidence_of_loss_never_makes_adopted_more_probable(
    losses: dict[str, float], code: str, more: float
) -> None:
    weights = load()
    worse = {**losses, code: losses.get(code, 0.0) + more}
    for own_words in (False, True):
        before, after = (
            weights.losing(own_words).probability({c: weights.amount(c, a) for c, a in each.items()})
            for each in (losses, worse)
        )
        assert after >= before - 1e-12


@pytest.mark.parametrize("code", CODES)
def test_a_cap_bounds_what_one_rule_may_add(code: str) -> None:
    weights = load()
    assert weights.amount(code, weights.caps[code]) == weights.amount(code, 1e6)


def test_without_a_loss_an_ask_is_not_weakened() -> None:
    assert load().losing(own_words=False).probability({}) < 0.5


def test_that_nothing_is_lost_of_a_letters_own_words_is_less_sure() -> None:
    whole, drafted = (load().losing(own_words).probability({}) for own_words in (True, False))
    assert drafted < whole


@given(st.floats(-1e6, 1e6))
def test_log_odds_become_a_probability(value: float) -> None:
    assert 0 <= logistic(value) <= 1
    assert logistic(value) + logistic(-value) == pytest.approx(1)


def test_the_weights_are_those_of_the_file_anyone_can_read() -> None:
    text = (files("resodiff.judgement") / "weights.toml").read_text(encoding="utf-8")
    assert of_table(tomllib.loads(text)) == load()


def test_a_sum_adds_its_signs_by_their_weights() -> None:
    assert Sum(-1.0, {"a": 2.0, "b": 0.5}).probability({"a": 0.5, "b": 0.0}) == 0.5

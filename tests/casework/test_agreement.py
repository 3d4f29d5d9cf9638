"""Agreement, against the worked examples of those who made or explained the figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resodiff.casework.agreement import Unit, alpha, kappa, only, percent

KRIPPENDORFF_2011_D: list[Unit] = [
    (1, 1, 1), (2, 2, 3, 2), (3, 3, 3, 3), (3, 3, 3, 3), (2, 2, 2, 2), (1, 2, 3, 4),
    (4, 4, 4, 4), (1, 1, 2, 1), (2, 2, 2, 2), (5, 5, 5), (1, 1), (3,),
]  # fmt: skip
"""Four observers, twelve units, seven gaps: the example C of Krippendorff (2011)."""

KRIPPENDORFF_2011_A: list[Unit] = [
    tuple(map(int, pair)) for pair in zip("0100000010", "1110010000", strict=True)
]
"""Two observers, ten units, two values."""

KRIPPENDORFF_2011_B: list[Unit] = [
    tuple(map(ord, pair)) for pair in zip("aabbdcccedda", "babbbcccEddd".lower(), strict=True)
]
"""Two observers, twelve units, five values."""


def square(*rows: tuple[int, ...]) -> list[Unit]:
    """The units behind a table of two coders."""
    return [(i, j) for i, row in enumerate(rows) for j, count in enumerate(row) for _ in range(count)]


SIM_WRIGHT_2005 = square((22, 2), (4, 11))
FLEISS_1981 = square((75, 1, 4), (5, 4, 1), (0, 0, 10))


@pytest.mark.parametrize(
    ("units", "ordinal", "published"),
    [
        (KRIPPENDORFF_2011_A, False, 0.095),
        (KRIPPENDORFF_2011_B, False, 0.692),
        (KRIPPENDORFF_2011_D, False, 0.743),
        (KRIPPENDORFF_2011_D, True, 0.815),
    ],
)
def test_alpha_is_as_published(units: list[Unit], ordinal: bool, published: float) -> None:
    assert alpha(units, ordinal=ordinal).value == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize(("units", "published"), [(SIM_WRIGHT_2005, 0.67), (FLEISS_1981, 0.68)])
def test_kappa_is_as_published(units: list[Unit], published: float) -> None:
    assert kappa(units).value == pytest.approx(published, abs=0.005)


def test_the_interval_is_near_the_one_by_formula() -> None:
    """0.676 -+ 1.96 x 0.088, by the large-sample variance of Fleiss, Cohen and Everitt (1969)."""
    found = kappa(FLEISS_1981)
    assert found.low == pytest.approx(0.50, abs=0.03)
    assert found.high == pytest.approx(0.85, abs=0.03)


def test_percent_counts_pairs() -> None:
    assert percent([(0, 0), (0, 1), (1, 1), (2,)]).value == pytest.approx(2 / 3)
    assert percent([(0, 0, 1)]).value == pytest.approx(1 / 3)


def test_one_verdict_alone_is_told_apart_from_the_rest() -> None:
    units: list[Unit] = [(0, 0), (1, 2), (2, 1), (0, 0)]
    assert kappa(only(units, 0)).value == 1.0
    assert kappa(units).value is not None
    assert kappa(units).value < 1  # type: ignore[operator]


@pytest.mark.parametrize("units", [[], [(1,)], [(1, 1), (1, 1)]])
def test_what_cannot_be_told_is_left_open(units: list[Unit]) -> None:
    assert alpha(units).value is None


def test_kappa_is_of_two() -> None:
    with pytest.raises(ValueError, match="two coders"):
        kappa([(1, 2, 3)])


UNITS = st.lists(st.lists(st.integers(0, 2), min_size=2, max_size=2).map(tuple), min_size=2, max_size=12)


@settings(max_examples=12, deadline=None)
@given(UNITS)
def test_the_order_of_units_and_coders_changes_nothing(units: list[Unit]) -> None:
    turned = [unit[::-1] for unit in reversed(units)]
    for figure in (percent, kappa, alpha):
        one, other = figure(units).value, figure(turned).value
        assert one == other or one == pytest.approx(other)


@settings(max_examples=12, deadline=None)
@given(UNITS)
def test_nothing_is_above_perfect_agreement(units: list[Unit]) -> None:
    for figure in (percent, kappa, alpha):
        found = figure(units)
        assert found.value is None or found.value <= 1
        assert found.low is None or found.high is None or found.low <= found.high

"""Agreement, against the worked examples of those who made or explained the figures.

Each example was checked against a second source, which has the same data and the same figure:

- Krippendorff (2011), A, B, C and D: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, University of
  Pennsylvania, 2011. The data of C are the example of `kripp.alpha` in R's package irr as well.
- Wikipedia, Krippendorff's alpha, "A computational example": three coders, fifteen units.
- Wikipedia, Cohen's kappa, "Simple example" and "Same percentages but different numbers"; statsmodels has the three.
- Sim and Wright (2005), table 1: J. Sim, C. C. Wright, The Kappa Statistic in Reliability Studies, Physical Therapy
  85(3), 2005. The same example stands in the tests of an R package that names the table.
- SAS: the printout of PROC FREQ with AGREE that statsmodels tests its `cohens_kappa` against, with the asymptotic
  standard error and interval of Fleiss, Cohen and Everitt (1969).
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resodiff.casework.agreement.coefficients import Estimate, Unit, alpha, kappa, only, percent


def units_of(*coders: str) -> list[Unit]:
    """The units that these coders coded, each coder a line of signs; a dot is a gap."""
    return [tuple(ord(sign) for sign in unit if sign != ".") for unit in zip(*coders, strict=True)]


def square(*rows: tuple[int, ...]) -> list[Unit]:
    """The units behind a table of two coders."""
    return [(i, j) for i, row in enumerate(rows) for j, count in enumerate(row) for _ in range(count)]


KRIPPENDORFF_A = units_of("0100000010", "1110010000")
KRIPPENDORFF_B = units_of("aabbdcccedda", "babbbccceddd")
KRIPPENDORFF_C = units_of("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
WIKIPEDIA = units_of(".....34121133.3", "1.213343.......", "..21344.21133.4")

SAS = ((0, 4, 1), (0, 8, 0), (0, 1, 5))


@pytest.mark.parametrize(
    ("units", "ordinal", "published"),
    [
        (KRIPPENDORFF_A, False, 0.095),
        (KRIPPENDORFF_B, False, 0.692),
        (KRIPPENDORFF_C, False, 0.743),
        (KRIPPENDORFF_C, True, 0.815),  # example D: the same data, in their order
        (WIKIPEDIA, False, 0.691),
    ],
)
def test_alpha_is_as_published(units: list[Unit], ordinal: bool, published: float) -> None:
    assert alpha(units, ordinal=ordinal).value == pytest.approx(published, abs=0.0005)


def test_alpha_is_exact() -> None:
    """The figures of example C as fractions, as an independent program has them."""
    assert alpha(KRIPPENDORFF_C).value == pytest.approx(float(Fraction(113, 152)), abs=1e-12)
    assert alpha(KRIPPENDORFF_C, ordinal=True).value == pytest.approx(
        float(Fraction(108577, 133160)), abs=1e-12
    )


@pytest.mark.parametrize(
    ("units", "published"),
    [
        (square((20, 5), (10, 15)), 0.4),  # Wikipedia
        (square((45, 15), (25, 15)), 0.1304),  # Wikipedia
        (square((25, 35), (5, 35)), 0.2593),  # Wikipedia
        (square((22, 2), (4, 11)), 0.67),  # Sim and Wright
        (square(*SAS), 0.4842),
    ],
)
def test_kappa_is_as_published(units: list[Unit], published: float) -> None:
    places = len(str(published).partition(".")[2])
    assert kappa(units).value == pytest.approx(published, abs=0.5001 * 10**-places)


def test_the_interval_is_near_the_one_that_sas_prints() -> None:
    """0.2137 to 0.7547 by formula; of nineteen units the two methods need not agree more closely."""
    found = kappa(square(*SAS))
    assert found.low == pytest.approx(0.2137, abs=0.03)
    assert found.high == pytest.approx(0.7547, abs=0.03)


def within(found: Estimate, error: float) -> bool:
    """Whether the interval is the value with 1.96 standard errors on each side, but for the luck of the draws."""
    assert found.value is not None
    low, high = found.value - 1.96 * error, found.value + 1.96 * error
    luck = 0.15 * error
    return found.low == pytest.approx(low, abs=luck) and found.high == pytest.approx(high, abs=luck)


def test_of_many_units_the_interval_is_that_of_the_formulas() -> None:
    """Kappa by the standard error that SAS prints, 0.1380, for twenty times as many units; percent by the binomial."""
    many = square(*SAS) * 20
    assert within(kappa(many), 0.1380 / 20**0.5)
    share = 13 / 19
    assert within(percent(many), (share * (1 - share) / len(many)) ** 0.5)


def test_alpha_of_many_units_has_nearly_the_interval_of_kappa() -> None:
    """With two coders and many units the two figures differ only in how chance is pooled."""
    many = square((40, 4, 2), (5, 40, 4), (1, 5, 40)) * 4
    one, other = alpha(many), kappa(many)
    assert one.low == pytest.approx(other.low, abs=0.005)
    assert one.high == pytest.approx(other.high, abs=0.005)


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


@pytest.mark.parametrize(
    ("units", "lacks"),
    [
        ([(0, 1)], "too few asks for a range"),
        ([(0, 1), (1, 1), (2, 2), (0, 0)], "too few asks for a range"),
        ([(0, 0), (1, 1), (2, 2), (0, 0), (1, 1)], "no range: every ask came out the same"),
        ([(0, 1), (1, 1), (2, 2), (0, 0), (1, 1)], ""),
    ],
)
def test_a_range_is_told_only_where_there_can_be_one(units: list[Unit], lacks: str) -> None:
    found = percent(units)
    assert found.value is not None
    assert (found.low is None, found.high is None, found.lacks) == (bool(lacks), bool(lacks), lacks)


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

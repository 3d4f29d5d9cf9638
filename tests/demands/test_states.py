"""The adjective of a State means the State."""

from __future__ import annotations

import pytest

from resodiff.demands import tokens
from resodiff.lexicon import load


@pytest.mark.parametrize(
    ("adjective", "name"), [("Norwegian", "Norway"), ("Swiss", "Switzerland"), ("Chilean", "Chile")]
)
def test_an_adjective_stands_for_its_state(adjective: str, name: str) -> None:
    (mine,), (theirs,) = tokens(adjective, load()), tokens(name, load())
    assert (mine.concept, mine.weight) == (theirs.concept, theirs.weight)

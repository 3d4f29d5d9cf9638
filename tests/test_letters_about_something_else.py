"""A letter that never names what an adopted text is about is hardly found in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resodiff import pipeline
from resodiff.model import Reading, Verdict
from resodiff.pipeline.subject import is_strange

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


@pytest.fixture(scope="module")
def pair() -> tuple[Reading, Reading]:
    return tuple(  # type: ignore[return-value]
        pipeline.read(str(SAMPLES / name)) for name in ("letter-lawyers.html", "adopted-resolution.docx")
    )


def about(adopted: Reading, title: str) -> Reading:
    return replace(adopted, metadata=replace(adopted.metadata, title=title))


def test_a_letter_that_names_the_state_of_the_text_is_no_stranger(pair: tuple[Reading, Reading]) -> None:
    assert not is_strange(*pair)
    assert not is_strange(pair[0], about(pair[1], "57/48. Freedom of assembly"))
    assert is_strange(pair[0], about(pair[1], "57/48. Situation of human rights in Ostervale"))


def test_a_draft_is_told_by_its_words_and_not_by_a_name(pair: tuple[Reading, Reading]) -> None:
    assert not is_strange(pair[1], about(pair[1], "57/48. Situation of human rights in Ostervale"))


def test_less_of_a_stranger_is_found(pair: tuple[Reading, Reading]) -> None:
    letter, adopted = pair
    near = pipeline.compare(letter, adopted).findings
    far = pipeline.compare(letter, about(adopted, "57/48. Situation of human rights in Ostervale")).findings
    for one, other in zip(near, far, strict=True):
        if one.verdict is Verdict.DROPPED:
            assert (other.verdict, other.confidence > one.confidence) == (Verdict.DROPPED, True)
        elif other.verdict is not Verdict.DROPPED:
            assert other.confidence <= one.confidence
    assert sum(f.confidence for f in far if f.verdict is not Verdict.DROPPED) < sum(
        f.confidence for f in near if f.verdict is not Verdict.DROPPED
    )

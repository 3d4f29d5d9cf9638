"""How long a letter of 60 asks takes against a resolution of 80 paragraphs, in process and without a model.

    pytest benchmarks

Prints the ratio to comparing all pairs by edit distance, and to likeness alone. Run apart from the tests: a figure
says something only on a machine that does nothing else. The target is `TARGET`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from rapidfuzz import fuzz

from resodiff import alignment, lexicon, read
from resodiff.alignment.matching import index_of
from resodiff.lexicon import Lexicon
from resodiff.lexicon.stems import stem
from resodiff.model import Finding, Reading
from resodiff.pipeline.comparing import findings_of
from resolutions import letter, resolution

ASKS, PARAGRAPHS = 60, 80
TARGET = 0.060
"""Seconds."""

OF_LISTS = 32
"""Room for at most so many is in memories of word lists and what is built of them; larger ones are of texts."""

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
PAIRS = ("tabled-draft.docx", "previous-resolution.docx", "adopted-resolution.docx")


@lru_cache(maxsize=1)
def readings() -> tuple[Reading, Reading]:
    """A letter and a resolution of the samples' own sentences, each time a little otherwise, so that none is twice."""
    sources = [read(SAMPLES / name) for name in PAIRS]
    asked = [" ".join(a.text.split()) for source in sources[:2] for a in source.asks]
    adopted = [" ".join(a.text.split()) for a in sources[2].asks]
    return letter(*_varied(asked, ASKS, 1)), resolution(*_varied(adopted, PARAGRAPHS, 2))


def _varied(wordings: list[str], count: int, seed: int) -> Iterator[str]:
    """`count` wordings, of which those after the first round have lost and gained some words."""
    draw = Random(seed)
    spare = " ".join(wordings).split()
    for at, text in enumerate(islice(cycle(wordings), count)):
        words = text.split()
        for _ in range(at // len(wordings) * 4):
            words[draw.randrange(1, len(words))] = draw.choice(spare)
        yield " ".join(words)


def found() -> tuple[Finding, ...]:
    """The whole work between two readings and their findings."""
    return findings_of(*readings(), words())


def compared() -> tuple[Finding, ...]:
    """The same with nothing remembered from before."""
    forget()
    return found()


def likened() -> object:
    """Alignment alone: what a tool that stops at likeness does."""
    proposed, adopted = readings()
    return alignment.align(proposed.asks, adopted, words())


def all_pairs() -> list[list[float]]:
    """Every ask against every paragraph by edit distance."""
    proposed, adopted = readings()
    return [[fuzz.ratio(a.text, p.text) for p in adopted.operative] for a in proposed.asks]


def words() -> Lexicon:
    """The word lists, loaded once."""
    return lexicon.load()


def forget() -> None:
    """Empty what is remembered of texts, as for the first comparison of a process; words and expressions stay."""
    for memory in _memories():
        memory.cache_clear()


@lru_cache(maxsize=1)
def _memories() -> tuple[Any, ...]:
    """Every memory of texts that there is in the program."""
    from resodiff import judgement  # noqa: F401  its rooms are to be there

    lists = words()
    methods = (
        lists.actions.hedges,
        lists.qualifiers.within,
        lists.caveats.within,
        lists.boilerplate.formulae,
    )
    rooms = [module for name, module in list(sys.modules.items()) if name.startswith("resodiff.")]
    found = [value for room in rooms for value in vars(room).values() if hasattr(value, "cache_parameters")]
    large = {id(v): v for v in found if (v.cache_parameters()["maxsize"] or 0) > OF_LISTS and v is not stem}
    return (*large.values(), index_of, *methods)


RIVALS: dict[str, Callable[[], object]] = {"likeness alone": likened, "rapidfuzz, all pairs": all_pairs}


def test_the_texts_are_as_large_as_said() -> None:
    proposed, adopted = readings()
    assert (len(proposed.asks), len(adopted.operative)) == (ASKS, PARAGRAPHS)
    assert len(compared()) == ASKS


@pytest.mark.benchmark(group="60 asks, 80 paragraphs")
def test_a_comparison(benchmark: Any, capsys: pytest.CaptureFixture[str]) -> None:
    compared()
    benchmark.pedantic(found, setup=forget, rounds=15, warmup_rounds=2)
    took = benchmark.stats.stats.median
    with capsys.disabled():
        print(
            f"\n{took * 1000:.0f} ms for {ASKS} asks and {PARAGRAPHS} paragraphs (target {TARGET * 1000:.0f})"
        )


@pytest.mark.benchmark(group="60 asks, 80 paragraphs")
@pytest.mark.parametrize("rival", RIVALS)
def test_a_rival(benchmark: Any, capsys: pytest.CaptureFixture[str], rival: str) -> None:
    benchmark.pedantic(RIVALS[rival], setup=forget, rounds=15, warmup_rounds=2)
    ours = _median(found)
    with capsys.disabled():
        print(f"\na comparison takes {ours / benchmark.stats.stats.median:.1f} times as long as {rival}")


def _median(work: Callable[[], object], rounds: int = 9) -> float:
    times = []
    for _ in range(rounds):
        forget()
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return median(times)

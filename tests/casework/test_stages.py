"""The course of an ask through the stages of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

import varonia
from resodiff.casework.asks.stages import Course, courses
from resodiff.model import Code, Finding, Passage, Span, Verdict

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED
ASK = varonia.letter().asks[0]


def finding(verdict: Verdict) -> Finding:
    code = Code.NARROWED if verdict is W else Code.DEMAND_KEPT
    return Finding(ASK, verdict, (varonia.evidence(code),), 0.9)


CASES = [
    ((A, A, A), (), ()),
    ((A, W, D), (1, 2), ()),
    ((D, D), (0,), ()),
    ((W, A), (0,), (1,)),
    ((D, W, D), (0, 2), (1,)),
]


@pytest.mark.parametrize(("verdicts", "turns", "gains"), CASES)
def test_turns_are_the_stages_at_which_an_ask_fell(
    verdicts: tuple[Verdict, ...], turns: tuple[int, ...], gains: tuple[int, ...]
) -> None:
    course = Course(ASK, tuple(finding(v) for v in verdicts))
    assert (course.verdicts, course.turns, course.gains) == (verdicts, turns, gains)


def test_every_ask_has_a_course_in_the_order_of_the_proposal() -> None:
    c = varonia.comparison()
    later = replace(c, findings=tuple(reversed(c.findings)))
    assert [course.ask.number for course in courses([c, later])] == ["1", "2", "3", "4"]
    assert all(len(set(course.verdicts)) == 1 for course in courses([c, later]))
    assert courses([]) == ()


def _weakened(*lost: tuple[Code, str]) -> Finding:
    told = tuple(
        replace(varonia.evidence(code), code=code, ask=(Passage(words, Span(0, len(words))),))
        for code, words in lost
    )
    return Finding(ASK, W, told, 0.9)


FORCE, PART = (Code.QUALIFIER_LOST, "immediately"), (Code.NARROWED, "and lawyers")
FURTHER = [
    ((_weakened(FORCE), _weakened(FORCE, PART)), (1,)),
    ((_weakened(FORCE), _weakened(PART, FORCE)), (1,)),
    ((_weakened(FORCE), _weakened(FORCE)), ()),
    ((_weakened(FORCE, PART), _weakened(FORCE)), ()),
    ((_weakened(PART), _weakened(PART)), ()),
    ((finding(A), _weakened(FORCE, PART)), ()),
    ((_weakened(FORCE), finding(D)), ()),
]


@pytest.mark.parametrize(("findings", "further"), FURTHER)
def test_a_weakened_ask_that_loses_more_is_weakened_further(
    findings: tuple[Finding, ...], further: tuple[int, ...]
) -> None:
    assert Course(ASK, findings).further == further

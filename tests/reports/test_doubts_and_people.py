"""What a reader in a hurry is told first: how many verdicts to check, and what people made of them."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from decided import ANNA, BEN, LATER, RUTH, decided
from openpyxl import load_workbook
from tracked import W, part, words

import varonia
from resodiff.cli.pages import table
from resodiff.cli.terminal import page
from resodiff.model import Comparison, Reviewed, Verdict
from resodiff.outline import of
from resodiff.outline.overview import AfterReview
from resodiff.reports import named, story

SUMMARIES = ("html", "docx", "markdown", "terminal")


def changed() -> Comparison:
    """The weakened ask is dropped to Anna, and the dropped one is dropped to her as well."""
    c = varonia.comparison()
    first, second, *rest = c.findings
    agrees = replace(ANNA, note="")
    return replace(c, findings=(replace(first, reviews=(ANNA,)), replace(second, reviews=(agrees,)), *rest))


def summary(name: str, comparison: Comparison) -> str:
    """What stands before the wordings of the asks."""
    if name == "terminal":
        screen = io.StringIO()
        table.show(of(comparison), page(screen))
        return " ".join(screen.getvalue().split())
    data = named(name).render(comparison)
    if name == "docx":
        told = "\n".join(words(p) for p in part(data, "word/document.xml").iter(f"{W}p"))
    else:
        told = re.sub(r"<[^>]+>", "", re.sub(r"<style>.*?</style>", "", data.decode(), flags=re.DOTALL))
    return re.split(r"Ask by ask|## The wording", told.replace("Ask by ask", "", 1))[0]


def book(comparison: Comparison, sheet: str) -> list[list[Any]]:
    found = load_workbook(io.BytesIO(named("xlsx").render(comparison)))[sheet]
    return [list(row) for row in found.iter_rows(values_only=True)]


# ---------------------------------------------------------------- doubts


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_summary_says_how_many_verdicts_to_check(name: str) -> None:
    assert "Please check 1 of 3: confidence below 80%" in summary(name, varonia.comparison())


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_summary_asks_to_check_nothing(name: str) -> None:
    c = varonia.comparison()
    sure = tuple(replace(f, confidence=0.9) for f in c.findings)
    assert "lease check" not in summary(name, replace(c, findings=sure))


@pytest.mark.parametrize("name", ["html", "docx"])
def test_a_doubtful_ask_is_marked_in_the_summary_too(name: str) -> None:
    told = summary(name, varonia.comparison()).partition("These are correspondences")[0]
    lines = re.findall(r"Ask (\d), “([^\n]*?)(?=\n|Ask \d|Adopted \(|Weakened \(|$)", told)
    assert [(number, "please check" in line) for number, line in lines] == [
        ("2", True),
        ("1", False),
        ("3", False),
    ]


def test_the_workbook_marks_what_to_check_and_counts_it() -> None:
    names, *rows = book(varonia.comparison(), "findings")
    assert names[-1] == "please check"
    assert [row[-1] for row in rows] == [False, True, False, False]
    assert ["flag", "please check", 1, pytest.approx(1 / 3, abs=1e-4)] in book(varonia.comparison(), "scores")


# ---------------------------------------------------------------- people


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_summary_says_what_people_changed_and_keeps_the_figures_of_the_program(name: str) -> None:
    told = summary(name, changed())
    assert "3 asks: 1 adopted, 1 weakened, 1 dropped" in told
    assert (
        "After review of 2 of 3 asks: 1 adopted, 0 weakened, 2 dropped in all; a person changed 1" in told
    ), "the program's totals and those of the person"
    assert ("a person:" if name == "terminal" else "a person: dropped") in told, "its column is narrow"


@pytest.mark.parametrize("name", SUMMARIES)
def test_where_nobody_reviewed_no_summary_speaks_of_people(name: str) -> None:
    told = summary(name, varonia.comparison())
    assert "After review" not in told
    assert "a person" not in told


def test_the_scores_say_what_people_changed() -> None:
    counts = {(row[0], row[1]): row[2] for row in book(changed(), "scores")}
    assert counts["verdict", "weakened"] == 1
    assert counts["after review", "asks reviewed"] == 2
    assert counts["after review", "verdict changed by a person"] == 1
    assert [counts["verdict after review", v.value] for v in Verdict] == [1, 0, 2]


def test_reasons_are_counted_for_what_is_weakened() -> None:
    c = varonia.comparison()
    kept = replace(c.findings[0], verdict=Verdict.ADOPTED)
    kinds = [row[0] for row in book(replace(c, findings=(kept, *c.findings[1:])), "scores")]
    assert "reason for weakened" not in kinds
    assert "reason for weakened" in [row[0] for row in book(c, "scores")]


REVIEWS: list[tuple[tuple[Reviewed, ...], AfterReview | None]] = [
    ((), None),
    ((LATER,), AfterReview(1, 0, 2, 1, 1, 0, reopened=1)),
    ((BEN,), AfterReview(1, 1, 1, 1, 0, 0)),
    ((ANNA,), AfterReview(1, 0, 2, 1, 1, 0)),
    ((BEN, ANNA), AfterReview(1, 0, 2, 1, 1, 1)),
    ((ANNA, BEN), AfterReview(1, 0, 2, 1, 1, 1)),
    ((ANNA, BEN, RUTH), AfterReview(2, 0, 1, 1, 1, 0, 1, ("Ruth Amsel",))),
    ((RUTH, ANNA, BEN), AfterReview(2, 0, 1, 1, 1, 0, 1, ("Ruth Amsel",))),
    ((ANNA, BEN, replace(RUTH, standing="outdated")), AfterReview(1, 0, 2, 1, 1, 0, reopened=1)),
    ((BEN, replace(ANNA, is_note=True)), AfterReview(1, 1, 1, 1, 0, 0)),
    ((BEN, replace(ANNA, by=BEN.by, at="2030-10-06T10:00:00Z")), AfterReview(1, 0, 2, 1, 1, 0)),
]
"""Reviews of the weakened ask, and the totals with them: what is outdated opens the ask again, a note alone counts not,
what was settled counts, else what claims least, in whatever order they are named; of one person the last."""


@pytest.mark.parametrize(("reviews", "expected"), REVIEWS)
def test_the_totals_count_the_verdict_that_holds(
    reviews: tuple[Reviewed, ...], expected: AfterReview | None
) -> None:
    c = varonia.comparison()
    found = of(replace(c, findings=(replace(c.findings[0], reviews=reviews), *c.findings[1:])))
    assert found.totals.review == expected


def test_a_row_says_where_people_differ() -> None:
    assert of(decided()).rows[0].said == ("people differ: dropped holds",)
    assert "people differ on 1, counted as whoever claims least has it" in "".join(of(decided()).totals.lines)


@pytest.mark.parametrize("name", SUMMARIES)
def test_what_was_settled_is_told_with_who_settled_it(name: str) -> None:
    c = varonia.comparison()
    first, *rest = c.findings
    settled = replace(c, findings=(replace(first, reviews=(ANNA, BEN, RUTH)), *rest))
    told = summary(name, settled)
    assert "a person changed 1; 1 settled by Ruth Amsel" in told
    assert "people differ" not in told
    assert name == "terminal" or "settled by Ruth Amsel: adopted" in told
    assert of(settled).rows[0].said == ("settled by Ruth Amsel: adopted",)
    (*_, line) = story.reviewed(of(settled).rows[0])
    assert line == "Settled by Ruth Amsel on 2030-10-07: adopted (the program: weakened), carried by 2"


def test_a_note_is_no_verdict() -> None:
    c = varonia.comparison()
    noted = replace(c.findings[0], reviews=(replace(ANNA, is_note=True, note="See page 4."),))
    assert of(replace(c, findings=(noted,))).totals.review is None
    assert story.reviewed(of(replace(c, findings=(noted,))).rows[0]) == [
        "Note by Anna Kessel on 2030-10-04: See page 4."
    ]

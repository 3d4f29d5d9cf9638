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
from resodiff.model import Code, Comparison, Reviewed, Verdict
from resodiff.outline import of
from resodiff.outline.overview import ByPeople
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
    place = names.index("please check")
    assert [row[place] for row in rows] == [False, True, False, False]
    assert ["flag", "please check", 1, pytest.approx(1 / 3, abs=1e-4)] in book(varonia.comparison(), "scores")


# ---------------------------------------------------------------- people


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_summary_counts_what_people_decided_and_names_the_program_second(name: str) -> None:
    told = summary(name, changed())
    assert "3 asks: 1 adopted, 0 weakened, 2 dropped" in told
    assert "People decided on 2 of 3; of the others the program’s verdict counts" in told
    alone = "The program alone: 1 adopted, 1 weakened, 1 dropped; people decided otherwise on 1"
    assert told.index("3 asks: 1 adopted") < told.index(alone)
    assert ("the program:" if name == "terminal" else "the program: weakened") in told, "its column is narrow"


@pytest.mark.parametrize("name", ["html", "docx"])
def test_a_verdict_of_the_program_that_people_overruled_heads_no_list(name: str) -> None:
    told = summary(name, changed())
    assert "Dropped (2)" in told
    assert "Weakened (" not in told


@pytest.mark.parametrize("name", SUMMARIES)
def test_what_people_decided_is_not_to_be_checked(name: str) -> None:
    assert "lease check" not in summary(name, changed()), "the doubtful one was among them"


@pytest.mark.parametrize("name", SUMMARIES)
def test_where_nobody_reviewed_no_summary_speaks_of_people(name: str) -> None:
    told = summary(name, varonia.comparison())
    assert "eople" not in told
    assert "he program alone" not in told


def test_the_scores_say_what_people_changed() -> None:
    counts = {(row[0], row[1]): row[2] for row in book(changed(), "scores")}
    assert [counts["verdict", v.value] for v in Verdict] == [1, 0, 2]
    assert counts["people", "asks decided"] == 2
    assert counts["people", "decided otherwise than the program"] == 1
    assert [counts["the program alone", v.value] for v in Verdict] == [1, 1, 1]


def test_reasons_are_counted_for_what_is_weakened() -> None:
    c = varonia.comparison()
    kept = replace(c.findings[0], verdict=Verdict.ADOPTED)
    kinds = [row[0] for row in book(replace(c, findings=(kept, *c.findings[1:])), "scores")]
    assert "reason for weakened" not in kinds
    assert "reason for weakened" in [row[0] for row in book(c, "scores")]


OURS = (1, 1, 1)

REVIEWS: list[tuple[tuple[Reviewed, ...], tuple[int, int, int], ByPeople | None]] = [
    ((), OURS, None),
    ((LATER,), (1, 0, 2), ByPeople(OURS, 0, 0, reopened=1, changed_before=1)),
    ((BEN,), OURS, ByPeople(OURS, 1, 0)),
    ((ANNA,), (1, 0, 2), ByPeople(OURS, 1, 1)),
    ((BEN, ANNA), (1, 0, 2), ByPeople(OURS, 1, 1, ("1",))),
    ((ANNA, BEN), (1, 0, 2), ByPeople(OURS, 1, 1, ("1",))),
    ((ANNA, BEN, RUTH), (2, 0, 1), ByPeople(OURS, 1, 1, (), 1, ("Ruth Amsel",))),
    ((RUTH, ANNA, BEN), (2, 0, 1), ByPeople(OURS, 1, 1, (), 1, ("Ruth Amsel",))),
    (
        (ANNA, BEN, replace(RUTH, standing="outdated")),
        (1, 0, 2),
        ByPeople(OURS, 0, 0, reopened=1, changed_before=1),
    ),
    ((BEN, replace(ANNA, is_note=True)), OURS, ByPeople(OURS, 1, 0)),
    ((BEN, replace(ANNA, by=BEN.by, at="2030-10-06T10:00:00Z")), (1, 0, 2), ByPeople(OURS, 1, 1)),
]
"""Reviews of the weakened ask, and the totals with them: what is outdated opens the ask again, a note alone counts not,
what was settled counts, else what claims least, in whatever order they are named; of one person the last."""


@pytest.mark.parametrize(("reviews", "counts", "expected"), REVIEWS)
def test_the_totals_count_the_verdict_that_holds(
    reviews: tuple[Reviewed, ...], counts: tuple[int, int, int], expected: ByPeople | None
) -> None:
    c = varonia.comparison()
    found = of(replace(c, findings=(replace(c.findings[0], reviews=reviews), *c.findings[1:])))
    t = found.totals
    assert ((t.adopted, t.weakened, t.dropped), t.people) == (counts, expected)


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (ByPeople(OURS, 2, 0), "people decided the same"),
        (ByPeople(OURS, 2, 1), "people decided otherwise on 1"),
        (ByPeople(OURS, 2, 1, reopened=3, changed_before=2), "otherwise on 1, and on 2 on an earlier text"),
        (
            ByPeople(OURS, 2, 0, reopened=3, changed_before=2),
            "people decided otherwise on 2 on an earlier text",
        ),
    ],
)
def test_the_program_beside_people_is_said_also_of_an_earlier_text(people: ByPeople, told: str) -> None:
    assert people.lines(9)[-1].endswith(told)


def test_a_row_says_where_people_differ() -> None:
    assert of(decided()).rows[0].said == ("people differ, the least counts", "the program: weakened")
    told = "People differ on ask 1, not settled: the verdict that claims least counts"
    assert told in of(decided()).totals.lines


@pytest.mark.parametrize("name", SUMMARIES)
def test_what_was_settled_is_told_with_who_settled_it(name: str) -> None:
    c = varonia.comparison()
    first, *rest = c.findings
    settled = replace(c, findings=(replace(first, reviews=(ANNA, BEN, RUTH)), *rest))
    told = summary(name, settled)
    assert "People decided on 1 of 3, of which 1 settled by Ruth Amsel" in told
    assert "eople differ" not in told
    assert of(settled).rows[0].said == ("settled by Ruth Amsel", "the program: weakened")
    (*_, line) = story.reviewed(of(settled).rows[0])
    assert line == "Settled by Ruth Amsel on 2030-10-07: adopted (the program: weakened), carried by 2"


@pytest.mark.parametrize("name", ["html", "docx", "markdown"])
def test_the_wording_of_an_ask_is_that_of_the_paragraphs_that_hold(name: str) -> None:
    c = varonia.comparison()
    chosen = replace(BEN, carriers=("2", "3"))
    told = of(replace(c, findings=(replace(c.findings[0], reviews=(chosen,)), *c.findings[1:])))
    assert told.rows[0].carriers == "2, 3"
    assert [one.number for one in told.rows[0].view.carriers] == ["2", "3"]
    data = named(name).render(replace(c, findings=(replace(c.findings[0], reviews=(ANNA,)), *c.findings[1:])))
    if name == "docx":
        plain = "\n".join(words(p) for p in part(data, "word/document.xml").iter(f"{W}p"))
    else:
        plain = re.sub(r"<[^>]+>", "", data.decode())
    assert "Ask 1 (page 1): dropped" in plain or "Ask 1: dropped" in plain
    assert "The program’s own view: weakened, now in 2, confidence 87%." in plain


UNSHOWN = [
    (BEN, [Code.QUALIFIER_LOST, Code.CAVEAT_ADDED], "word of force gone; caveat added: “as appropriate”"),
    (ANNA, [], "no paragraph carries the demand, as people decided"),
    (replace(ANNA, reversed=True), [Code.CONTRARY], "the text says the contrary"),
    (RUTH, [], "the demand is there, as people decided"),
]


@pytest.mark.parametrize(("review", "codes", "line"), UNSHOWN)
def test_the_reasons_are_those_of_whoever_decided(review: Reviewed, codes: list[Code], line: str) -> None:
    c = varonia.comparison()
    row = of(replace(c, findings=(replace(c.findings[0], reviews=(review,)), *c.findings[1:]))).rows[0]
    assert [e.code for e in row.view.evidence] == codes
    assert row.reason == line


def test_a_note_is_no_verdict() -> None:
    c = varonia.comparison()
    noted = replace(c.findings[0], reviews=(replace(ANNA, is_note=True, note="See page 4."),))
    assert of(replace(c, findings=(noted,))).totals.people is None
    assert story.reviewed(of(replace(c, findings=(noted,))).rows[0]) == [
        "Note by Anna Kessel on 2030-10-04: See page 4."
    ]

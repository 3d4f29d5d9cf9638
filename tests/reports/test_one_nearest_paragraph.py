"""Where no paragraph carries an ask, every report names the same one as nearest: the one of the evidence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tracked import W, part, words

import varonia
from resodiff.model import Candidate, Code, Comparison, Evidence
from resodiff.outline import considered
from resodiff.reports import named

FORMATS = ("html", "docx", "markdown")

SAYINGS = [
    (
        Code.TOPIC_ONLY,
        "paragraph 1 comes nearest and shares only the topic (Varonia)",
        "nearest paragraph is 1",
    ),
    (Code.CONTRARY, "paragraph 1 says the contrary", "paragraph that says the contrary is 1"),
    (Code.DEMAND_ABSENT, "no paragraph has the demand or comes near it", "the most alike is 3"),
]
"""Evidence of an absence, and how the report for people names the paragraph: the most alike is 3."""


def without_carrier(code: Code, because: str) -> Comparison:
    """The second ask dropped: by likeness paragraph 3 stands first, by judgement paragraph 1."""
    c = varonia.comparison()
    one, three = varonia.carrier(c.adopted, "1", 0.2), varonia.carrier(c.adopted, "3", 0.4)
    quoted = () if code is Code.DEMAND_ABSENT else (one.passage.quote(0, 20),)
    finding = replace(
        c.findings[1],
        evidence=(Evidence(code, because, (), quoted, -1.0),),
        candidates=(three, one),
        reversed=code is Code.CONTRARY,
    )
    return replace(c, findings=(finding,))


def told(name: str, comparison: Comparison) -> str:
    data = named(name).render(comparison)
    if name == "docx":
        return "\n".join(words(p) for p in part(data, "word/document.xml").iter(f"{W}p"))
    return re.sub(r"<[^>]+>", "", data.decode())


@pytest.mark.parametrize(("code", "because", "lead"), SAYINGS)
@pytest.mark.parametrize("name", ["html", "docx"])
def test_the_paragraph_shown_is_the_one_of_the_evidence(
    name: str, code: Code, because: str, lead: str
) -> None:
    assert lead in told(name, without_carrier(code, because))


@pytest.mark.parametrize("name", FORMATS)
def test_no_report_names_a_second_one(name: str) -> None:
    found = told(name, without_carrier(*SAYINGS[0][:2]))
    near = re.findall(r"(?:paragraph (?:is )?)(\S+?):? (?:comes nearest|Takes note)", found, re.IGNORECASE)
    assert near
    assert set(near) == {"1"}


def test_what_was_considered_begins_with_the_paragraph_of_the_evidence() -> None:
    (finding,) = without_carrier(*SAYINGS[0][:2]).findings
    assert numbers(considered(finding)) == ["1", "3"]
    (finding,) = without_carrier(*SAYINGS[2][:2]).findings
    assert numbers(considered(finding)) == ["3", "1"]


def test_where_an_ask_is_carried_the_most_alike_stands_first() -> None:
    c = varonia.comparison()
    near = (varonia.carrier(c.adopted, "3", 0.4), varonia.carrier(c.adopted, "2", 0.3))
    assert numbers(considered(replace(c.findings[0], candidates=near))) == ["3", "2"]


def numbers(found: tuple[Candidate, ...]) -> list[str]:
    return [c.number for c in found]

"""What the reports for people tell alike, and what a reader in a hurry is told first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decided import ANNA
from hypothesis import given
from hypothesis import strategies as st

import varonia
from resodiff.diff import words
from resodiff.model import EditKind, Metadata, Origin, Verdict, Vote
from resodiff.outline import headlines, of
from resodiff.outline.phrases import vote_in_words
from resodiff.reports import REPORTS, story
from resodiff.reports.dates import EARLIEST, moment

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "reports.md"


# ---------------------------------------------------------------- headlines


def test_losses_come_first_and_asks_to_the_delegation_not_at_all() -> None:
    found = headlines(of(varonia.comparison()))
    assert [(h.verdict, [row.number for row in h.rows]) for h in found] == [
        (Verdict.DROPPED, ["2"]),
        (Verdict.WEAKENED, ["1"]),
        (Verdict.ADOPTED, ["3"]),
    ]


@given(*[st.integers(0, 30)] * 3)
def test_every_ask_stands_in_one_headline_and_what_was_lost_is_not_cut_before_what_was_kept(
    dropped: int, weakened: int, adopted: int
) -> None:
    o = of(varonia.comparison())
    rows = (o.rows[1],) * dropped + (o.rows[0],) * weakened + (o.rows[2],) * adopted
    found = {h.verdict: h for h in headlines(replace(o, rows=rows))}
    counted = {verdict: len(h.rows) + len(h.rest) for verdict, h in found.items()}
    assert [counted.get(verdict, 0) for verdict in Verdict] == [adopted, weakened, dropped]
    kept = found.get(Verdict.ADOPTED)
    cut = any(h.rest for verdict, h in found.items() if verdict is not Verdict.ADOPTED)
    assert not (cut and kept and kept.rows)
    assert not any(h.rows and len(h.rest) == 1 for h in found.values()), "for one there is room"


@pytest.mark.parametrize(
    ("number", "told", "rest"),
    [(3, 3, ""), (4, 4, ""), (5, 3, "Also asks "), (13, 13, ""), (14, 12, "Also asks ")],
)
def test_asks_that_a_headline_has_no_room_for_are_told_by_number(number: int, told: int, rest: str) -> None:
    o = of(varonia.comparison())
    lost = number > 5
    (found,) = headlines(replace(o, rows=(o.rows[1 if lost else 2],) * number))
    assert (len(found.rows), story.rest_lead(found)) == (told, rest)


def test_what_was_reversed_or_lost_is_told_before_what_is_merely_certain() -> None:
    o = of(varonia.comparison())
    sure = replace(o.rows[1], number="1", confidence=0.99, flags=())
    lost = replace(sure, number="2", origin=Origin.LOST, confidence=0.7)
    (found,) = headlines(replace(o, rows=(*(sure,) * 14, lost)))
    assert "2" in [row.number for row in found.rows]
    assert len(found.rest) == 3


@pytest.mark.parametrize(
    ("vote", "told"),
    [
        (Vote("without a vote"), "without a vote"),
        (Vote("recorded", 24, 8, 15), "24 in favour, 8 against, 15 abstaining"),
        (Vote("recorded", 24), "24 in favour"),
        (Vote("recorded"), "by a recorded vote"),
    ],
)
def test_a_vote_is_told_in_words(vote: Vote, told: str) -> None:
    assert vote_in_words(vote) == told


# ---------------------------------------------------------------- story


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        ("current", "on 2030-10-04: dropped"),
        ("carried over", "on 2030-10-04 (of an earlier text, carried over): dropped"),
        ("outdated", "on 2030-10-04 (of an earlier text, outdated: paragraph 9 is new): dropped"),
    ],
)
def test_a_review_of_an_earlier_text_says_so(standing: str, told: str) -> None:
    c = varonia.comparison()
    finding = replace(c.findings[0], reviews=(replace(ANNA, standing=standing, why="paragraph 9 is new"),))
    (line,) = story.reviewed(of(replace(c, findings=(finding,))).rows[0])
    assert told in line


@pytest.mark.parametrize(("old", "new"), [("a b\nc", "a b\nc d"), ("one", "one\ntwo\nthree"), ("a\nb", "")])
def test_the_lines_of_a_difference_are_the_difference(old: str, new: str) -> None:
    diff = words(old, new)
    spelled = "\n".join("".join(edit.text for edit in line) for line in story.lines(diff))
    assert spelled == "".join(edit.text for edit in diff)


def test_a_long_line_that_is_wholly_new_is_cut() -> None:
    *_, line = story.lines(words("Urges it;", "Urges it;\n" + "Requests a report; " * 20))
    assert [edit.kind for edit in line] == [EditKind.GAINED, EditKind.SAME]
    assert len(line[0].text) <= story.NEW_SHOWN
    assert line[1].text == " (in full above)"


def test_a_fact_that_no_text_states_has_no_line() -> None:
    c = varonia.comparison()
    silent = replace(c, adopted=replace(c.adopted, metadata=Metadata()))
    assert [name for name, _ in story.facts(of(silent))] == ["Title", "Kind", "File", "SHA-256"]


# ---------------------------------------------------------------- dates


def test_the_moment_of_a_report_is_the_day_of_the_adopted_text() -> None:
    assert moment(varonia.comparison()) == datetime(2030, 10, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        ("2030-08-18", datetime(2030, 8, 18, tzinfo=UTC)),
        ("1948-12-10", EARLIEST),
        ("August", EARLIEST),
        ("", EARLIEST),
    ],
)
def test_without_it_the_day_of_the_proposal_counts(dated: str, expected: datetime) -> None:
    c = varonia.comparison()
    told = replace(
        c,
        adopted=replace(c.adopted, metadata=Metadata()),
        proposed=replace(c.proposed, metadata=Metadata(dated=dated)),
    )
    assert moment(told) == expected


@pytest.mark.parametrize(
    ("epoch", "year"), [("1700000000", 2023), ("0", 1980), ("nonsense", 2030), ("-5", 2030)]
)
def test_the_epoch_of_the_environment_comes_first(
    monkeypatch: pytest.MonkeyPatch, epoch: str, year: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert moment(varonia.comparison()).year == year


def test_every_format_is_explained() -> None:
    explained = DOCS.read_text(encoding="utf-8")
    assert all(f"`{report.suffix}`" in explained for report in REPORTS)

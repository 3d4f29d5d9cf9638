"""Asks over the years and among letters: what came again and how it ended, and who asked first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from resodiff.outline import first_words
from resodiff.outline.board import count
from resodiff.outline.board_courses import FATES, CourseRow, SharedRow, StepRow
from resodiff.outline.phrases import SIGNS
from resodiff.reports.html.board_charts import timeline
from resodiff.reports.html.board_seen import Seen, more, table, verdict
from resodiff.reports.html.tags import Html, tag, wide

SHOWN = 25
"""Courses of one fate, and shared asks, that stand open."""

WORDS = 160
"""Characters of an ask; it stands in full among all asks."""


ORDER = "Letters of one day are named together; where one of the letters has no date, nobody knows who asked first."


def again(seen: Seen, courses: Sequence[CourseRow]) -> Iterator[Html]:
    """The asks that came again, by how they ended."""
    for fate in FATES:
        if own := [course for course in courses if course.fate == fate]:
            yield tag("h3", f"{fate}: {count(len(own), 'ask')}")
            yield _courses(seen, own[:SHOWN], fate)
            if rest := own[SHOWN:]:
                yield more(f"and {len(rest):,} more", _courses(seen, rest, fate))


def _courses(seen: Seen, courses: Sequence[CourseRow], name: str) -> Html:
    rows = [_course(seen, course) for course in courses]
    return wide(table(("Ask", "Asked", "End"), rows, "courses"), name)


def _words(ask: str) -> str:
    return first_words(ask.rstrip(" ;."), WORDS)


def _course(seen: Seen, course: CourseRow) -> Html:
    times = (tag("li", _step(seen, step)) for step in course.steps)
    return tag(
        "tr",
        tag("td", _words(course.words)),
        tag("td", timeline(course), tag("details", tag("summary", "Every time"), tag("ol", *times))),
        tag("td", tag("strong", course.end), tag("br"), f"asked in {count(course.times, 'case')}"),
    )


def _step(seen: Seen, step: StepRow) -> Html:
    told = f"{step.case}: {step.named}"
    return tag("span", seen.link(step, told), " ", verdict(step.verdict.value, SIGNS[step.verdict]))


# ---------------------------------------------------------------- shared asks


def shared(seen: Seen, rows: Sequence[SharedRow]) -> Iterator[Html]:
    """The asks that letters of one case share; the letter that asked first stands first."""
    first = Counter(f"{row.steps[0].case}: {row.asker}" for row in rows)
    told = "; ".join(f"{name}, {count(number, 'ask')}" for name, number in first.most_common(8))
    yield tag("p", f"Asked first by: {told}. {ORDER}")
    yield _shared(seen, rows[:SHOWN])
    if rest := rows[SHOWN:]:
        yield more(f"and {len(rest):,} more", _shared(seen, rest))


def _shared(seen: Seen, rows: Sequence[SharedRow]) -> Html:
    lines = [
        tag(
            "tr",
            tag("td", _words(row.words)),
            tag("td", _list(seen, row.first) if row.first else row.asker),
            tag("td", _list(seen, row.later) if row.later else "all on the same day"),
        )
        for row in rows
    ]
    return wide(table(("Ask", "Asked first by", "Then by"), lines, "shared"), "Asks that letters share")


def _list(seen: Seen, steps: Sequence[StepRow]) -> Html:
    return tag("ul", *(tag("li", _asked(seen, step)) for step in steps))


def _asked(seen: Seen, step: StepRow) -> Html:
    by = "; ".join(step.organisations)
    return tag(
        "span",
        seen.link(step, f"{step.case}: {step.named}"),
        " ",
        verdict(step.verdict.value, SIGNS[step.verdict]),
        tag("span", by, class_="flags") if by else "",
    )

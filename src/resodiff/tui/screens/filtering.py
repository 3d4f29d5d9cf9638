"""The choices of the filter dialog, and the filter they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from textual.content import Content

from resodiff.model import REASONS, Code, Origin, Verdict
from resodiff.outline import Flag
from resodiff.outline.phrases import ORIGINS, PHRASES
from resodiff.tui.desk import Desk
from resodiff.tui.drawing.palette import DIM, VERDICTS, Palette
from resodiff.tui.filters import Filter
from resodiff.tui.screens.choosing import Choice

Wanted = Verdict | Code | Origin | str

UNREVIEWED = "unreviewed"


def choices(desk: Desk, palette: Palette) -> list[Choice[Wanted]]:
    """Everything that some ask has, with how many have it."""
    return [c for c in _all(desk, palette) if c is not None]


def _all(desk: Desk, palette: Palette) -> Iterator[Choice[Wanted] | None]:
    now, rows = desk.filter, desk.outline.rows
    for v in Verdict:
        count = sum(desk.verdict(r.finding) is v for r in rows)
        yield _choice(v, f"{palette.sign(v)} {v.value}", VERDICTS[v], count, v in now.verdicts)
    for code in REASONS:
        count = sum(code in r.finding.reasons for r in rows)
        yield _choice(code, PHRASES[code], "", count, code in now.reasons)
    for origin in Origin:
        count = sum(r.origin is origin for r in rows)
        yield _choice(origin, ORIGINS[origin], "", count, origin in now.origins)
    count = sum(Flag.DOUBTFUL in r.flags for r in rows)
    yield _choice(Flag.DOUBTFUL.value, "please check", "$doubt", count, now.doubtful)
    count = sum(not desk.is_done(r) for r in rows)
    yield _choice(UNREVIEWED, "not reviewed yet", "", count, now.unreviewed)


def _choice(thing: Wanted, words: str, style: str, count: int, ticked: bool) -> Choice[Wanted] | None:
    if not count and not ticked:
        return None
    return Choice(thing, Content.assemble((f"{words:<38}", style), (f"{count:>4}", DIM)), ticked)


def chosen(before: Filter, wanted: Iterable[Wanted]) -> Filter:
    """The filter of what was ticked; the words of the search stay."""
    wanted = tuple(wanted)
    return replace(
        before,
        verdicts=frozenset(v for v in Verdict if v in wanted),
        reasons=frozenset(c for c in Code if c in wanted),
        origins=frozenset(o for o in Origin if o in wanted),
        doubtful=Flag.DOUBTFUL.value in wanted,
        unreviewed=UNREVIEWED in wanted,
    )

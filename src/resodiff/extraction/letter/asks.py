"""The asks of a letter or statement, in reading order.

Line by line: a lead-in opens proposed operative paragraphs, a chapeau or a heading opens a list of demands,
and every other paragraph is searched for demands sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from resodiff.extraction.letter.addressed import official_addressed, own_state, spoken_to
from resodiff.extraction.letter.amendments import read_amendment
from resodiff.extraction.letter.announced import announced
from resodiff.extraction.letter.antecedents import Antecedents
from resodiff.extraction.letter.findings import Found, Taken
from resodiff.extraction.letter.headings import (
    Setting,
    addressed_setting,
    is_addressed,
    is_closing,
    is_greeting,
    setting_of,
)
from resodiff.extraction.letter.labels import is_labelled
from resodiff.extraction.letter.layout import Line, Role, lines
from resodiff.extraction.letter.lists import (
    is_labelled_ask,
    is_request,
    read_labelled,
    read_list,
    read_under_heading,
)
from resodiff.extraction.letter.proposal import opening_of, read_bare_run, read_proposal
from resodiff.extraction.letter.prose import read_prose
from resodiff.extraction.letter.tables import read_table
from resodiff.model import Ask, BlockKind, Document, Part


def asks(document: Document) -> tuple[Ask, ...]:
    """Every ask of `document`, numbered by its place ("1", "2", …; "PP1" for proposed preambular ones)."""
    body = lines(document)
    official, state = official_addressed(body), own_state(body)
    found = (
        replace(one, demand=spoken_to(one.demand, official, state, one.passages[0].text))
        for one in _walk(body)
    )
    return tuple(_numbered(found))


def _walk(body: Sequence[Line]) -> Iterator[Found]:
    at, setting, spoken = 0, Setting(), Antecedents()
    while at < len(body):
        step = _step(body, at, replace(setting, spoken=spoken))
        yield from step.found
        spoken = _spoken(body[at], step, spoken)
        at, setting = step.after, step.setting


@dataclass(frozen=True, slots=True)
class _Step:
    """What one line, or one list, gave: its asks, where to read on, and the setting from there."""

    found: tuple[Found, ...]
    after: int
    setting: Setting


def _step(body: Sequence[Line], at: int, setting: Setting) -> _Step:
    line = body[at]
    if _heads_asks(body, at):
        return _Step((), at + 1, addressed_setting(line))
    taken = _list_or_proposal(body, at, setting)
    headed = line.role is Role.HEADING and line.block.kind is not BlockKind.TABLE_ROW
    if headed or is_closing(line) or is_greeting(line):
        setting = replace(setting_of(line, setting), spoken=setting.spoken)
    coming = announced(body, at, setting) if taken is None else None
    found: list[Found] = []
    if taken is None or taken.first > at:
        found.extend(read_prose(line, setting, closed=bool(taken or coming) or _leads_in(body, at)))
    if taken is not None:
        found.extend(replace(one, heading=one.heading or setting.heading) for one in taken.found)
    return _Step(tuple(found), taken.after if taken else at + 1, coming or setting)


def _leads_in(body: Sequence[Line], at: int) -> bool:
    """Whether line `at` only leads to the wording of a paragraph on the next line ("We suggest:")."""
    if at + 1 >= len(body) or not body[at].text.rstrip().endswith(":"):
        return False
    following = body[at + 1]
    return bool(opening_of(following)) or is_labelled(following.text, following.block.marker)


def _spoken(line: Line, step: _Step, before: Antecedents) -> Antecedents:
    """Whom "it" stands for after a step: prose that asks nothing speaks of something else."""
    if step.found:
        return before.after(step.found[-1].demand)
    body = step.setting.chapeau.subject
    return (
        before.apart().after(step.setting.chapeau)
        if body
        else before.apart()
        if line.role is Role.PROSE
        else before
    )


def _heads_asks(body: Sequence[Line], at: int) -> bool:
    """Whether line `at` heads asks to somebody; the address above a letter looks alike but heads none."""
    following = body[at + 1] if at + 1 < len(body) else None
    return (
        is_addressed(body[at])
        and following is not None
        and (is_request(following) or is_labelled_ask(following))
    )


def _list_or_proposal(body: Sequence[Line], at: int, setting: Setting) -> Taken | None:
    return (
        read_table(body, at)
        or read_amendment(body, at)
        or read_proposal(body, at)
        or read_labelled(body, at, setting)
        or read_list(body, at, setting)
        or read_under_heading(body, at, setting)
        or read_bare_run(body, at)
    )


def _numbered(found: Iterator[Found]) -> Iterator[Ask]:
    counts = {Part.OPERATIVE: 0, Part.PREAMBULAR: 0}
    for one in found:
        counts[one.part] += 1
        yield _ask(one, counts[one.part])


def _ask(found: Found, count: int) -> Ask:
    preambular = found.part is Part.PREAMBULAR
    return Ask(
        id=f"pp-{count}" if preambular else f"ask-{count}",
        number=f"PP{count}" if preambular else str(count),
        kind=found.kind,
        passages=found.passages,
        part=found.part,
        verb=found.demand.verb,
        addressee=found.demand.addressee,
        to_delegation=found.demand.to_delegation,
        aim=found.demand.aim,
        heading=found.heading,
    )

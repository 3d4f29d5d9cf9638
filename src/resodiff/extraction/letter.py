"""The asks of a letter or statement, in reading order.

Line by line: a lead-in opens proposed operative paragraphs, a chapeau or a heading opens a list of demands,
and every other paragraph is searched for demands sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resodiff.extraction.letter_findings import Found, Taken
from resodiff.extraction.letter_headings import (
    Setting,
    addressed_setting,
    is_addressed,
    is_closing,
    setting_of,
)
from resodiff.extraction.letter_layout import Line, Role, lines
from resodiff.extraction.letter_lists import is_request, read_list, read_under_heading
from resodiff.extraction.letter_proposal import read_proposal
from resodiff.extraction.letter_prose import read_prose
from resodiff.extraction.letter_reader import official_addressed, spoken_to
from resodiff.model import Ask, Document, Part


def asks(document: Document) -> tuple[Ask, ...]:
    """Every ask of `document`, numbered by its place ("1", "2", …; "PP1" for proposed preambular ones)."""
    body = lines(document)
    official = official_addressed(body)
    found = (replace(one, demand=spoken_to(one.demand, official)) for one in _walk(body))
    return tuple(_numbered(found))


def _walk(body: Sequence[Line]) -> Iterator[Found]:
    at, setting = 0, Setting()
    while at < len(body):
        line = body[at]
        heads = _heads_asks(body, at)
        taken = None if heads else _list_or_proposal(body, at, setting)
        if heads:
            setting = addressed_setting(line)
        elif line.role is Role.HEADING or is_closing(line):
            setting = setting_of(line, setting)
        if taken is None or taken.first > at:
            yield from read_prose(line, setting, closed=taken is not None)
        if taken is not None:
            yield from (replace(one, heading=one.heading or setting.heading) for one in taken.found)
        at = taken.after if taken else at + 1


def _heads_asks(body: Sequence[Line], at: int) -> bool:
    """Whether line `at` heads asks to somebody; the address above a letter looks alike but heads none."""
    following = body[at + 1] if at + 1 < len(body) else None
    return is_addressed(body[at]) and following is not None and is_request(following)


def _list_or_proposal(body: Sequence[Line], at: int, setting: Setting) -> Taken | None:
    return read_proposal(body, at) or read_list(body, at, setting) or read_under_heading(body, at, setting)


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

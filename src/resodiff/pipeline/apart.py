"""How far apart two readings are, by their sessions, symbols and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from resodiff.judgement.ground.apart import TOGETHER, Apart
from resodiff.model import Kind, Reading
from resodiff.pipeline.order import sitting

_A_YEAR = 3
"""Regular sessions of the Human Rights Council in a year; the General Assembly has one, from September on."""


def apart(proposed: Reading, adopted: Reading) -> Apart | None:
    """Sessions and years from the proposal to the adopted text; None where a resolution tells neither.

    A letter or draft of which no session is known was written for the session at which the text was adopted.
    """
    found = _distance(proposed, adopted)
    sat = sitting(adopted.metadata)
    council = sat[1] if sat and sat[0] == "council" else None
    return found and replace(found, first=_day_of(proposed), last=_day_of(adopted), sitting=council)


def _day_of(reading: Reading) -> date | None:
    """The day of a text, where it is told to the day."""
    try:
        return date.fromisoformat(reading.day)
    except ValueError:
        return None


def _distance(proposed: Reading, adopted: Reading) -> Apart | None:
    first, second = sitting(proposed.metadata), sitting(adopted.metadata)
    if first and second and first[0] == second[0]:
        return _between_sessions(first[0], second[1] - first[1], proposed, adopted)
    if proposed.kind is not Kind.RESOLUTION:
        return TOGETHER
    return _between_dates(proposed, adopted)


def _between_sessions(organ: str, sessions: int, proposed: Reading, adopted: Reading) -> Apart:
    """The distance of two texts of one body. Other sessions and the years go by the dates, where these are known."""
    sessions = max(sessions, 0)
    if sessions == 0:
        return TOGETHER
    dated = _between_dates(proposed, adopted)
    if organ == "council":
        years = -(-sessions // _A_YEAR)
        return Apart(sessions, dated.assembly, dated.years) if dated else Apart(sessions, years, years)
    years = max(dated.years, sessions) if dated else sessions
    return Apart(dated.council if dated else _A_YEAR * sessions, sessions, years)


def _between_dates(proposed: Reading, adopted: Reading) -> Apart | None:
    old, new = _day_of(proposed), _day_of(adopted)
    if not (old and new):
        return None
    sessions = max(_assembly_on(new) - _assembly_on(old), 0)
    council = max(round(_A_YEAR * (new - old).days / 365.25), 0)
    return Apart(council, sessions, max(new.year - old.year, sessions))


def _assembly_on(day: date) -> int:
    """The session of the General Assembly on a day: the first began in 1946, the later ones each September."""
    return day.year - 1945 - (day.month < 9)

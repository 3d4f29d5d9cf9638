"""The moment that a report states of itself: never the clock, so that the same input gives the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from resodiff.model import Comparison

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first moment a zip file can state, for texts that tell no date."""

LATEST = datetime(2107, 12, 31, tzinfo=UTC)


def moment(comparison: Comparison) -> datetime:
    """`SOURCE_DATE_EPOCH` where it is set, else the day of the adopted text, else of the proposal (UTC).

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal() and len(epoch) <= 10:
        return _bounded(datetime.fromtimestamp(int(epoch), UTC))
    days = (_day(reading.day) for reading in (comparison.adopted, comparison.proposed))
    return next((_bounded(day) for day in days if day), EARLIEST)


def _day(iso: str) -> datetime | None:
    try:
        return datetime.strptime(iso, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None


def _bounded(moment: datetime) -> datetime:
    return min(max(moment, EARLIEST), LATEST)

"""How long a service asks to be left alone."""

from __future__ import annotations

from email.utils import parsedate_to_datetime


def seconds_to_wait(header: str, now: float) -> float | None:
    """The seconds that a Retry-After header means: a number, or a date (RFC 9110, 10.2.3). None if neither.

    `now` counts seconds since 1970.
    """
    words = header.strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        return max(parsedate_to_datetime(words).timestamp() - now, 0.0)
    except (ValueError, OverflowError):
        return None

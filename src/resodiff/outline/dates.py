"""Dates as UN documents write them."""

from __future__ import annotations

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def spoken(iso: str) -> str:
    """ "2015-10-02" as "2 October 2015"; anything else as it is."""
    parts = iso.split("-")
    if len(parts) == 3 and all(p.isdecimal() for p in parts) and 1 <= int(parts[1]) <= 12:
        return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {int(parts[0])}"
    return iso

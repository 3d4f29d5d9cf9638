"""The name of each ask inside a report, to link to: "ask-8"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from resodiff.outline import Row

LONGEST = 24
"""Characters of a number that a name keeps: Word takes no name above 40."""

_OTHER = re.compile(r"[^A-Za-z0-9]+")


def anchors(rows: Iterable[Row]) -> list[str]:
    """A name for each row, from its number, unique: "ask-8", "ask-31-b"; a number met again gets "-again-2"."""
    met: Counter[str] = Counter()
    found = []
    for row in rows:
        name = f"ask-{_OTHER.sub('-', row.number).strip('-')[:LONGEST] or 'x'}"
        met[name] += 1
        found.append(name if met[name] == 1 else f"{name}-again-{met[name]}")
    return found

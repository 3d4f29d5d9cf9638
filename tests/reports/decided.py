"""A comparison on which two people decided: they differ on the first ask, and one alone looked at the second."""

from __future__ import annotations

from dataclasses import replace

import varonia
from resodiff.model import Code, Comparison, Reviewed, Verdict

ANNA = Reviewed(Verdict.DROPPED, (), "=The release is not asked for.", "Anna Kessel", "2030-10-04T10:00:00Z")
BEN = Reviewed(
    Verdict.WEAKENED,
    ("2", "3"),
    "",
    "Ben Oduya",
    "2030-10-05T09:30:00+02:00",
    reasons=(Code.QUALIFIER_LOST, Code.CAVEAT_ADDED),
)
RUTH = Reviewed(Verdict.ADOPTED, ("2",), "", "Ruth Amsel", "2030-10-07T10:00:00Z", settles=True)
LATER = Reviewed(
    Verdict.DROPPED, (), "Nothing\ncomes near.", "Ben Oduya", "2030-10-05T09:31:00+02:00", "outdated"
)


def decided(base: Comparison | None = None) -> Comparison:
    """A comparison of four asks with the decisions on its first two."""
    c = base or varonia.with_origins()
    first, second, *rest = c.findings
    told = (replace(first, reviews=(ANNA, BEN)), replace(second, reviews=(LATER,)))
    return replace(c, findings=(*told, *rest))

"""How each decision in a journal stands on the adopted text that is compared now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from resodiff.casework.reviews.carried_over import Stand, Standing, carry, kept, paragraphs
from resodiff.casework.reviews.records import texts_of
from resodiff.casework.reviews.review import Decision, as_reviewed, beside
from resodiff.model import Comparison

Key = tuple[str, str, str]
"""What tells one decision from another: the ask's id, its wording, and when."""

CHECKED = "the program’s view was checked on that text, and may be another on this one"
"""For what a bare mark "checked" is outdated."""

MadeOn = Mapping[Key, str]
"""On which adopted text each decision was made, by the hash of its words."""


class Standings:
    """The adopted text of a comparison as it is, and as it was when decisions were made; `folder` has the latter."""

    def __init__(self, folder: Path, comparison: Comparison) -> None:
        self._folder = folder
        self._now = paragraphs(comparison.adopted)
        self._digest = texts_of(comparison.proposed, comparison.adopted).of("adopted")[1]
        self._findings = {f.ask.id: f for f in comparison.findings}

    def of(self, decision: Decision, made: MadeOn, ask_id: str) -> Stand:
        """How a decision on that ask stands."""
        finding = self._findings[ask_id]
        _, chosen = as_reviewed(finding, decision)
        digest = made.get((decision.ask_id, decision.wording, decision.at), "")
        if digest == self._digest:
            return Stand(Standing.CURRENT, chosen, on=digest)
        before = kept(self._folder, digest)
        if before is None:
            return Stand(Standing.OUTDATED, chosen, "that text was not kept", digest)
        if decision.is_bare_check and set(before.values()) != set(self._now.values()):
            return Stand(Standing.OUTDATED, chosen, CHECKED, digest)
        machine = (c.number for c in finding.carriers)
        return replace(carry(beside(finding, decision), machine, before, self._now), on=digest)


def made_on(lines: Iterable[bytes]) -> MadeOn:
    """On which adopted text each decision of a journal was made."""
    made: dict[Key, str] = {}
    digest = ""
    for record in records(lines):
        if record.get("do") == "open":
            side = record.get("adopted")
            digest = str(side.get("text", "")) if isinstance(side, dict) else ""
        elif record.get("do") == "decide":
            made[str(record.get("ask")), str(record.get("wording")), str(record.get("at"))] = digest
    return made


def records(lines: Iterable[bytes]) -> Iterator[dict[str, object]]:
    """The records of a journal that can be read; a torn line is passed over."""
    for line in lines:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            yield record

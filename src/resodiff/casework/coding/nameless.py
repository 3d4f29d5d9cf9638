"""A comparison for readers outside the team: what holds and on what it rests, without who said it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from resodiff.casework.coding.holding import latest, settlement
from resodiff.model import Comparison, Finding, Reviewed

CODER, SETTLER = "coder {}", "adjudicator"


def nameless(comparison: Comparison) -> Comparison:
    """The comparison with no name of anybody who reviewed it, and no note.

    Who coded is "coder 1" and so on, the same throughout; who settled is "adjudicator". What a settlement overruled is
    left out; where coders differ and nobody settled, what each says stays, since the verdict that counts rests on it.
    """
    names = _names(comparison)
    findings = tuple(replace(f, reviews=tuple(_reviews(f, names))) for f in comparison.findings)
    return replace(comparison, findings=findings)


def _names(comparison: Comparison) -> Mapping[tuple[str, bool], str]:
    """Another name for each person, apart as coder and as settler."""
    every = {(r.by, r.settles) for f in comparison.findings for r in f.reviews}
    coders = sorted(by for by, settles in every if not settles)
    settlers = sorted(by for by, settles in every if settles)
    found = {(by, False): CODER.format(place) for place, by in enumerate(coders, 1)}
    alone = len(settlers) == 1
    return found | {
        (by, True): SETTLER if alone else f"{SETTLER} {place}" for place, by in enumerate(settlers, 1)
    }


def _reviews(finding: Finding, names: Mapping[tuple[str, bool], str]) -> Iterator[Reviewed]:
    decided = [r for r in finding.reviews if not r.is_note]
    settled = settlement(r for r in latest(r for r in decided if r.settles) if r.standing != "outdated")
    for review in decided:
        if settled is None or review is settled or review.standing == "outdated":
            yield replace(review, by=names[review.by, review.settles], note="")

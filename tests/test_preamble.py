"""Proposed preambular paragraphs are asks of their own part, judged only on request."""

from __future__ import annotations

from pathlib import Path

from resodiff.model import Part, Verdict
from resodiff.pipeline import compare, read


def test_the_preamble_of_a_draft_is_judged_only_on_request(samples: Path) -> None:
    draft, adopted = read(str(samples / "tabled-draft.docx")), read(str(samples / "adopted-resolution.docx"))
    without, with_it = compare(draft, adopted), compare(draft, adopted, preamble=True)
    assert {f.ask.part for f in without.findings} == {Part.OPERATIVE}
    assert [f.ask.number for f in with_it.findings if f.ask.part is Part.PREAMBULAR] == [
        p.number for p in draft.preambular
    ]
    assert [f for f in with_it.findings if f.ask.part is Part.OPERATIVE] == list(without.findings)


def test_a_preambular_ask_that_stays_in_the_preamble_is_not_demoted(samples: Path) -> None:
    adopted = read(str(samples / "adopted-resolution.docx"))
    itself = compare(adopted, adopted, preamble=True)
    preambular = [f for f in itself.findings if f.ask.part is Part.PREAMBULAR]
    assert preambular
    assert all(f.verdict is Verdict.ADOPTED and f.verbatim for f in preambular)
    assert all(f.carriers[0].part is Part.PREAMBULAR for f in preambular)

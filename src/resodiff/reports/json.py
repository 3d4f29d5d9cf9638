"""JSON for other programs: `resodiff.comparison/1` and `resodiff.document/1`.

Names and meanings stay; fields may be added. A breaking change raises the number in `schema`.
"""

from __future__ import annotations

import json
from typing import Any

from resodiff import __version__
from resodiff.model import (
    Ask,
    Candidate,
    Comparison,
    Evidence,
    Finding,
    Notice,
    Paragraph,
    Passage,
    Reading,
    Reviewed,
    Vote,
)
from resodiff.outline import DOUBT, flaws, held, telling

Record = dict[str, Any]


def render(comparison: Comparison) -> bytes:
    """`resodiff.comparison/1`."""
    return _spell(comparison_record(comparison))


def render_reading(reading: Reading) -> bytes:
    """`resodiff.document/1`."""
    return _spell(document_record(reading))


def _spell(record: Record) -> bytes:
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def comparison_record(c: Comparison) -> Record:
    """A comparison as plain values."""
    return {
        "schema": "resodiff.comparison/1",
        "resodiff": __version__,
        "rubric": c.rubric,
        "lexicon": c.lexicon,
        "proposed": _side(c.proposed),
        "adopted": _side(c.adopted),
        "baseline": _side(c.baseline) if c.baseline else None,
        "warnings": [_notice(n) for n in c.warnings],
        "findings": [_finding(f) for f in c.findings],
        "unclaimed": list(c.unclaimed),
    }


def document_record(r: Reading) -> Record:
    """A reading as plain values."""
    told = r.metadata
    return {
        "schema": "resodiff.document/1",
        "name": r.document.name,
        "sha256": r.document.sha256,
        "format": r.document.format,
        "kind": r.kind.value,
        "language": r.language,
        "symbol": told.symbol,
        "title": told.title,
        "organ": told.organ,
        "session": told.session,
        "agenda_item": told.agenda_item,
        "adopted_on": told.adopted_on,
        "dated": told.dated,
        "vote": _vote(told.vote) if told.vote else None,
        "preambular": [_paragraph(p) for p in r.preambular],
        "operative": [_paragraph(p) for p in r.operative],
        "asks": [_ask(a) for a in r.asks],
        "notices": [n.message for n in flaws(r)],
    }


def _side(r: Reading) -> Record:
    return {
        "name": r.document.name,
        "sha256": r.document.sha256,
        "kind": r.kind.value,
        "symbol": r.metadata.symbol,
        "title": r.metadata.title,
        "notices": [n.message for n in flaws(r)],
    }


def _notice(n: Notice) -> Record:
    return {"code": n.code, "message": n.message}


def _vote(v: Vote) -> Record:
    return {
        "method": v.method,
        "in_favour": v.in_favour,
        "against": v.against,
        "abstaining": v.abstaining,
    }


def _place(page: int | None, start: int, end: int) -> Record:
    return {"page": page, "start": start, "end": end}


def _stand(p: Passage) -> Record:
    return _place(p.page, p.span.start, p.span.end)


def _paragraph(p: Paragraph) -> Record:
    return {
        "number": p.number,
        "text": p.text,
        "verb": p.verb,
        "heading": p.heading,
        "place": _stand(p.passage),
    }


def _ask(a: Ask) -> Record:
    return {
        "id": a.id,
        "number": a.number,
        "kind": a.kind.value,
        "part": a.part.value,
        "text": a.text,
        "verb": a.verb,
        "addressee": a.addressee,
        "to_delegation": a.to_delegation,
        "aim": a.aim.value,
        "heading": a.heading,
        "place": _place(a.page, a.place.start, a.place.end),
    }


def _finding(f: Finding) -> Record:
    found, review = held(f), telling(f)
    return {
        "ask": _ask(f.ask),
        "verdict": f.verdict.value,
        "strengthened": f.strengthened,
        "reversed": f.reversed,
        "verbatim": f.verbatim,
        "carriers": [_carrier(c) for c in f.carriers],
        "evidence": [_evidence(e) for e in f.evidence],
        "confidence": round(f.confidence, 4),
        "please_check": f.confidence < DOUBT,
        "read_also": [c.number for c in f.likely] if f.confidence < DOUBT else [],
        "origin": f.origin.value if f.origin else None,
        "candidates": [{"number": c.number, "likeness": round(c.likeness, 4)} for c in f.candidates],
        "review": _review(review) if review else None,
        "reviews": [_review(r) for r in f.reviews],
        "holds": {
            "verdict": found.verdict.value,
            "basis": found.basis.value,
            "by": [r.by for r in found.said],
        },
    }


def _carrier(c: Candidate) -> Record:
    return {
        "number": c.number,
        "part": c.part.value,
        "text": c.passage.text,
        "likeness": round(c.likeness, 4),
        "place": _stand(c.passage),
    }


def _review(r: Reviewed) -> Record:
    return {
        "verdict": r.verdict.value,
        "carriers": list(r.carriers),
        "note": r.note,
        "by": r.by,
        "at": r.at,
        "standing": str(r.standing),
        "outdated_because": r.why,
        "settles": r.settles,
        "reversed": r.reversed,
        "reasons": [code.value for code in r.reasons],
    }


def _evidence(e: Evidence) -> Record:
    return {
        "code": e.code.value,
        "because": e.because,
        "ask": _quoted(e.ask),
        "adopted": _quoted(e.adopted),
        "weight": round(abs(e.weight), 4),
    }


def _quoted(passages: tuple[Passage, ...]) -> str:
    return " … ".join(p.text for p in passages)

"""The JSON that other programs rely on."""

from __future__ import annotations

import json
from typing import Any

import varonia
from resodiff.model import Comparison
from resodiff.reports.json import render, render_reading


def record(comparison: Comparison) -> Any:
    return json.loads(render(comparison))


def test_a_comparison_has_the_fields_of_its_schema() -> None:
    found = record(varonia.comparison())
    required = {
        "schema",
        "resodiff",
        "rubric",
        "lexicon",
        "proposed",
        "adopted",
        "baseline",
        "findings",
        "unclaimed",
    }
    assert required <= set(found)
    assert found["schema"] == "resodiff.comparison/1"
    assert set(found["proposed"]) == {"name", "sha256", "kind", "symbol", "title", "notices"}
    assert found["adopted"]["notices"] == ["2 footnotes were left out"]


def test_a_finding_has_its_ask_its_carriers_and_its_evidence() -> None:
    found = record(varonia.comparison())["findings"][0]
    assert found["verdict"] == "weakened"
    assert found["ask"]["place"] == {"page": 1, "start": 0, "end": len(varonia.LETTER[0])}
    assert [c["number"] for c in found["carriers"]] == ["2"]
    assert found["evidence"][0] == {
        "code": "verb_softened",
        "because": "because of verb_softened",
        "ask": "Calls upon",
        "adopted": "Encourages",
        "weight": 1.2,
    }
    assert found["origin"] is None
    assert found["review"] is None


def test_every_place_quotes_the_source() -> None:
    c = varonia.comparison()
    for finding in record(c)["findings"]:
        for carrier in finding["carriers"]:
            place = carrier["place"]
            assert c.adopted.document.text[place["start"] : place["end"]] == carrier["text"]


def test_a_baseline_and_its_origins_are_written() -> None:
    found = record(varonia.with_origins())
    assert found["baseline"]["symbol"] == "A/HRC/RES/90/7"
    assert [f["origin"] for f in found["findings"]] == ["eroded", "absent", "held", "absent"]


def test_a_document_has_the_fields_of_its_schema() -> None:
    found = json.loads(render_reading(varonia.resolution()))
    assert found["schema"] == "resodiff.document/1"
    assert (found["kind"], found["language"], found["adopted_on"]) == ("resolution", "en", "2030-10-02")
    assert found["vote"] == {"method": "recorded", "in_favour": 24, "against": 8, "abstaining": 15}
    assert [p["number"] for p in found["preambular"]] == ["PP1", "PP2"]
    assert found["operative"][1]["text"] == varonia.ADOPTED[1]
    assert found["operative"][1]["verb"] == "encourages"


def test_a_lone_surrogate_in_a_file_name_is_no_fault() -> None:
    source = varonia.document("letter\udc80.txt", "Urges it;")
    r = varonia.letter()
    reading = type(r)(source, r.kind, r.language, r.metadata)
    assert json.loads(render_reading(reading))["name"] == "letter\udc80.txt"

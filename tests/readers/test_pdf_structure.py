"""Real UN PDFs against their paragraphs, taken by others from the Word originals."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from resodiff.extraction.resolution import paragraphs
from resodiff.readers import read


def letters(text: str) -> str:
    """The text without what nobody sees: white space, marks of direction, kinds of hyphen."""
    shown = unicodedata.normalize("NFKC", text).replace("‑", "-").replace("‐", "-").replace("–", "-")
    return "".join(c for c in shown if not c.isspace() and unicodedata.category(c) != "Cf").lower()


def test_nearly_every_paragraph_of_real_files_is_exact(shared_data: Path) -> None:
    wanted, right = 0, 0
    for file in sorted((shared_data / "pdf-structure").glob("*.pdf"))[::12]:
        original = json.loads(file.with_suffix(".json").read_text())
        found = paragraphs(read(file.read_bytes(), file.name))
        given = {letters(p.text): p.number for p in (*found.preambular, *found.operative)}
        texts = [p for p in (*original["preambular"][1:], *original["operative"]) if p.get("text")]
        wanted += len(texts)
        right += sum(
            given.get(letters(p["text"]), "") in (p.get("number"), *_preambular(p, given)) for p in texts
        )
    assert right >= 0.98 * wanted > 100


def _preambular(paragraph: dict[str, str], given: dict[str, str]) -> tuple[str, ...]:
    """A preambular paragraph has no number in the original: any found is right."""
    number = given.get(letters(paragraph["text"]))
    return (number,) if number and not paragraph.get("number") else ()

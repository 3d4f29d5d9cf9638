"""What a text is: found from its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from letters import BRIEFING, COMMENTS, EMAIL, PROPOSAL, STATEMENT, document

from resodiff.extraction.kind import kind_of
from resodiff.model import Document, Kind
from resodiff.readers.registry import read

BODY = """
The Human Rights Council,
Recalling its earlier resolutions on Varonia,
1. Condemns the killings at the Customs Bridge;
2. Decides to remain seized of the matter.
"""

KINDS = [
    ("an email", EMAIL, Kind.LETTER),
    ("a briefing paper", BRIEFING, Kind.LETTER),
    ("an oral statement", STATEMENT, Kind.LETTER),
    ("comments on a draft", COMMENTS, Kind.LETTER),
    ("a letter with a whole proposal", PROPOSAL, Kind.LETTER),
    ("a note without any form", "The harbour of Lestra is closed on Sundays.", Kind.LETTER),
    ("nothing", "", Kind.LETTER),
    (
        "adopted, by its head",
        "Resolution adopted by the Human Rights Council on 3 April 2031" + BODY,
        Kind.RESOLUTION,
    ),
    ("adopted, by its symbol", "A/HRC/RES/88/1" + BODY, Kind.RESOLUTION),
    ("adopted, by its last line", BODY + "[Adopted without a vote.]", Kind.RESOLUTION),
    ("tabled", "A/HRC/88/L.4/Rev.1\nLimited" + BODY, Kind.DRAFT),
    ("a draft by name", "Draft resolution on Varonia" + BODY, Kind.DRAFT),
    ("a zero draft", "Zero draft as of 3 March" + BODY, Kind.DRAFT),
    ("bare paragraphs of a text", BODY, Kind.DRAFT),
    (
        "a head cut off",
        "1. Condemns the killings;\n2. Calls upon Varonia to pay;\n3. Decides to act.",
        Kind.DRAFT,
    ),
]


@pytest.mark.parametrize(("text", "kind"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS])
def test_the_kind_is_found_from_the_words(text: str, kind: Kind) -> None:
    assert kind_of(document(text)) is kind


def test_a_symbol_that_the_format_states_counts_too() -> None:
    plain = document(BODY)
    stated = Document("x", "", "akn", plain.text, plain.blocks, facts=(("symbol", "A/C.3/85/L.9"),))
    assert kind_of(stated) is Kind.DRAFT


@pytest.mark.parametrize("folder", ["hrc", "letters"])
def test_real_texts_are_of_their_kind(shared_data: Path, folder: str) -> None:
    expected = Kind.LETTER if folder == "letters" else Kind.RESOLUTION
    files = sorted((shared_data / folder).glob("*.txt"))
    assert files
    for path in files:
        assert kind_of(read(path.read_bytes(), path.name)) is expected, path.name

"""Laws that hold for the reading of any document."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from resodiff.extraction import understand
from resodiff.extraction.asks_file import apply, write
from resodiff.model import BlockKind, Document
from resodiff.readers.pieces import Piece, Pieces, assemble

PHRASES = st.sampled_from(
    [
        "We call upon the Government of Varonia to:",
        "We urge your delegation to support the text.",
        "The Council should adopt a resolution that:",
        "The Human Rights Council,",
        "Recalling its resolution 51/49,",
        "Condemns the killings;",
        "Urges Varonia to open Karsk prison; and",
        "Decides to remain seized of the matter.",
        "Release all of them;",
        "release all of them",
        "To the Government of Varonia:",
        "Recommendations",
        "The report recommends that Varonia act. We support this.",
        "It should also request a report. ask 3",
        "ask 4",
        "# 1",
        "Dear Ambassador,",
        "Yours sincerely,",
        "Notes",
        "",
        "[1] See above",
        "“Urges Varonia to act;”",
        "OP7: delete “as appropriate”.",
    ]
)
PIECES = st.builds(
    Piece,
    st.one_of(PHRASES, st.text(max_size=40), st.lists(PHRASES, max_size=3).map(" ".join)),
    st.sampled_from(["", "", "•", "1.", "2.", "(a)", "–", "[3]", "OP1."]),
    st.sampled_from(BlockKind),
    st.integers(0, 2),
)
DOCUMENTS = st.lists(PIECES, max_size=12).map(lambda p: assemble(Pieces(tuple(p)), b"", "any.txt", "text"))


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_passage_is_the_text_at_its_place(document: Document) -> None:
    for ask in understand(document).asks:
        for passage in ask.passages:
            assert passage.text == document.text[passage.span.start : passage.span.end]


@settings(deadline=None)
@given(DOCUMENTS)
def test_asks_stand_in_reading_order_with_ids_of_their_own(document: Document) -> None:
    found = understand(document).asks
    ends = [ask.place.end for ask in found]
    assert ends == sorted(ends)
    assert len({ask.id for ask in found}) == len(found)


@settings(deadline=None)
@given(DOCUMENTS)
def test_an_unchanged_asks_file_changes_nothing(document: Document) -> None:
    reading = understand(document)
    assert apply(reading, write(reading)) == reading

"""The preambular and operative paragraphs of resolutions, drafts and decisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolution_text import FIRST, LAST, OPENING, PREAMBLE, SECOND, document, heading, numbered, resolution

from resodiff.extraction.draft_asks import asks_of
from resodiff.extraction.metadata import metadata
from resodiff.extraction.resolution import paragraphs
from resodiff.model import BlockKind, Document
from resodiff.readers.pieces import Piece, Pieces, assemble

PLAIN = (numbered("1.", FIRST), numbered("2.", SECOND), numbered("3.", LAST))
VOTE = ("52nd meeting", "10 October 2024", "[Adopted without a vote.]")


def numbers(text: Document) -> list[str]:
    return [paragraph.number for paragraph in paragraphs(text).operative]


def test_the_opening_is_no_paragraph_and_the_preamble_is_counted() -> None:
    found = paragraphs(resolution(*PLAIN)).preambular
    assert [(p.number, p.text) for p in found] == [("PP1", PREAMBLE[0]), ("PP2", PREAMBLE[1])]


@pytest.mark.parametrize(
    ("operative", "expected"),
    [
        pytest.param(PLAIN, ["1", "2", "3"], id="markers apart"),
        pytest.param(
            (f"1.  {FIRST}", f"2.\t{SECOND}", f"3. {LAST}"), ["1", "2", "3"], id="numbers in the wording"
        ),
        pytest.param(
            (f"OP1 {FIRST}", f"OP2: {SECOND}", f"OP3. {LAST}"), ["1", "2", "3"], id="OP before them"
        ),
        pytest.param((FIRST, "Requests the Office to report;", LAST), ["1", "2", "3"], id="numbers lost"),
        pytest.param((FIRST, PLAIN[1], PLAIN[2]), ["1", "2", "3"], id="the first number lost"),
        pytest.param(
            (PLAIN[0], "Requests the Office to report;", PLAIN[2]), ["1", "2", "3"], id="one number lost"
        ),
        pytest.param((PLAIN[0], numbered("4.", LAST)), ["1", "4"], id="a gap stays a gap"),
    ],
)
def test_operative_paragraphs_have_their_numbers(
    operative: tuple[Piece | str, ...], expected: list[str]
) -> None:
    assert numbers(resolution(*operative)) == expected


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        (["(a)", "(b)"], ["2(a)", "2(b)"]),
        (["(a)", "(i)", "(ii)", "(b)"], ["2(a)", "2(a)(i)", "2(a)(ii)", "2(b)"]),
        (["(g)", "(h)", "(i)", "(j)"], ["2(g)", "2(h)", "2(i)", "2(j)"]),
        (["(i)", "(ii)", "(iii)"], ["2(i)", "2(ii)", "2(iii)"]),
        (["a)", "b)"], ["2(a)", "2(b)"]),
        (["(z)", "(aa)", "(bb)"], ["2(z)", "2(aa)", "2(bb)"]),
        (["(u)", "(v)", "(w)", "(x)"], ["2(u)", "2(v)", "2(w)", "2(x)"]),
        (["•", "•"], ["2(1)", "2(2)"]),
        (
            ["(a)", "(i)", "(ii)", "(iii)", "(iv)", "(v)"],
            [f"2(a){n}" for n in ("", "(i)", "(ii)", "(iii)", "(iv)", "(v)")],
        ),
    ],
)
def test_sub_paragraphs_are_numbered_below_theirs(markers: list[str], expected: list[str]) -> None:
    subs = [numbered(marker, f"To open hall {i} of the archives;") for i, marker in enumerate(markers)]
    assert numbers(resolution(PLAIN[0], PLAIN[1], *subs, PLAIN[2])) == ["1", "2", *expected, "3"]


def test_sub_paragraphs_of_the_preamble_belong_to_theirs() -> None:
    text = document(
        OPENING, "Recalling:", numbered("(a)", "The Charter,"), numbered("(b)", "The Pact,"), *PLAIN
    )
    assert [p.number for p in paragraphs(text).preambular] == ["PP1", "PP1(a)", "PP1(b)"]


def test_a_sub_paragraph_inherits_the_verb_of_its_chapeau() -> None:
    subs = (numbered("(a)", "To open the archives;"), numbered("(b)", "To pay compensation;"))
    found = paragraphs(resolution(PLAIN[0], PLAIN[1], *subs, PLAIN[2])).operative
    assert [p.verb for p in found] == ["condemns", "calls upon", "calls upon", "calls upon", "decides"]


@pytest.mark.parametrize(
    ("lead", "verb"),
    [
        ("Strongly condemns", "strongly condemns"),
        ("Also requests", "requests"),
        ("Welcomes, in this regard,", "welcomes"),
        ("Takes note with appreciation", "takes note with appreciation"),
        ("Further urges", "urges"),
    ],
)
def test_the_verb_is_what_stands_in_italics(lead: str, verb: str) -> None:
    (found,) = paragraphs(resolution(numbered("1.", f"{lead} the archives of Lestra.", lead))).operative
    assert found.verb == verb


def test_headings_stand_over_the_paragraphs_below_them() -> None:
    text = resolution(
        heading("I"), heading("Archives"), PLAIN[0], PLAIN[1], heading("II. Follow-up"), PLAIN[2]
    )
    assert [p.heading for p in paragraphs(text).operative] == ["I. Archives", "I. Archives", "II. Follow-up"]


def test_headings_of_plain_text_are_known_by_their_look() -> None:
    text = resolution(PLAIN[0], PLAIN[1], "Access to the archives", PLAIN[2])
    assert [p.heading for p in paragraphs(text).operative] == ["", "", "Access to the archives"]


def test_numbers_may_begin_anew_in_a_new_section() -> None:
    text = resolution(heading("I"), *PLAIN[:2], heading("II"), numbered("1.", FIRST), numbered("2.", LAST))
    found = paragraphs(text).operative
    assert [(p.number, p.heading) for p in found] == [("1", "I."), ("2", "I."), ("1", "II."), ("2", "II.")]
    assert [ask.id for ask in asks_of(found, text)] == ["op-1", "op-2", "op-1-2", "op-2-2"]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(VOTE, id="meeting and vote"),
        pytest.param(
            ("Annex", numbered("1.", "The archives have two halls."), numbered("2.", "Both are closed.")),
            id="annex",
        ),
        pytest.param(
            (heading("Annex I"), heading("Rules"), numbered("1.", "The archives have halls.")), id="headed"
        ),
        pytest.param(("In favour: Varonia", "Against: none"), id="columns of a vote"),
        pytest.param(
            (numbered("1.", "The archives have two halls."),), id="numbers that begin anew without a verb"
        ),
        pytest.param(("The archives of Lestra were founded long ago by the last queen.",), id="running text"),
    ],
)
def test_what_stands_behind_the_text_is_left_out(after: tuple[Piece | str, ...]) -> None:
    assert numbers(resolution(*PLAIN, after=after)) == ["1", "2", "3"]


def test_footnotes_that_a_reader_kept_are_left_out() -> None:
    assert numbers(resolution(*PLAIN[:2], numbered("[4]", "See the report."), PLAIN[2])) == ["1", "2", "3"]


def test_a_paragraph_without_marker_goes_on_with_the_one_before() -> None:
    text = resolution(
        PLAIN[0], numbered("2.", "Recalls the words of the Pact"), "“All archives are open”;", PLAIN[2]
    )
    found = paragraphs(text).operative
    assert [p.number for p in found] == ["1", "2", "3"]
    assert found[1].text == "Recalls the words of the Pact\n“All archives are open”;"


def test_of_several_texts_the_first_is_read_with_a_notice() -> None:
    second = ("57/49. The archives of Vell", OPENING, PREAMBLE[1], numbered("1.", LAST))
    found = paragraphs(resolution(*PLAIN, after=second))
    assert [p.number for p in found.operative] == ["1", "2", "3"]
    assert [notice.code for notice in found.notices] == ["several_texts"]


def test_a_decision_in_one_sentence_is_one_operative_paragraph() -> None:
    sentence = "The Human Rights Council, recalling its resolution 57/48, decides to hear Varonia in Lestra."
    (found,) = paragraphs(document("57/101. Archives of Lestra", sentence)).operative
    assert (found.number, found.verb, found.text) == ("1", "decides", sentence.partition(", ")[2])


def test_the_organ_may_share_the_paragraph_of_the_first_words() -> None:
    text = document("57/101. Archives of Lestra", f"{OPENING} Recalling its resolution 57/48,", LAST)
    found = paragraphs(text)
    assert ([p.text for p in found.preambular], [p.text for p in found.operative]) == (
        ["Recalling its resolution 57/48,"],
        [LAST],
    )


@pytest.mark.parametrize("organ", ["General Assembly", "Security Council", "Economic and Social Council"])
def test_every_organ_opens_its_texts_by_name(organ: str) -> None:
    found = paragraphs(document(f"The {organ},", *PREAMBLE, *PLAIN))
    assert (found.organ, len(found.preambular), len(found.operative)) == (organ, 2, 3)


def test_a_text_whose_beginning_is_cut_off_is_read_from_what_is_left() -> None:
    found = paragraphs(document(*PREAMBLE, *PLAIN))
    assert (len(found.preambular), len(found.operative)) == (2, 3)


def test_a_text_that_is_no_resolution_has_no_paragraphs() -> None:
    assert paragraphs(document("Dear Excellency,", "We write about the archives.")).operative == ()


_WORDINGS = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [OPENING, *PREAMBLE, FIRST, SECOND, LAST, *VOTE, "Annex", "I", "1. Urges all States to act;"]
    ),
)
_MARKERS = st.one_of(
    st.sampled_from(["", "1.", "2.", "(a)", "(i)", "•", "IV.", "PP2", "OP3", "[1]"]), st.text(max_size=4)
)
_PIECES = st.builds(
    Piece, _WORDINGS, _MARKERS, st.sampled_from(BlockKind), lead=st.sampled_from(["", "Urges"])
)


@given(st.lists(_PIECES, max_size=14))
def test_any_document_is_read_and_every_quote_is_the_text_at_its_span(pieces: list[Piece]) -> None:
    text = assemble(Pieces(tuple(pieces)), b"x", "x", "text")
    found = paragraphs(text)
    metadata(text)
    asks = asks_of(found.operative, text)
    passages = [p.passage for p in (*found.preambular, *found.operative)] + [
        p for a in asks for p in a.passages
    ]
    assert all(p.text == text.text[p.span.start : p.span.end] for p in passages)
    assert len({ask.id for ask in asks}) == len(asks)

"""Tracked changes: each wording is read as if all changes were accepted, or all rejected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_file import cell, deleted, document, inserted, lines, numbered, paragraph, row, run, table

from resodiff.readers.registry import Revisions

WORDINGS: tuple[Revisions, Revisions] = ("final", "original")
INS, DEL = '<w:ins w:id="3" w:author="Ms. Vaal"/>', '<w:del w:id="4" w:author="Mr. Orin"/>'
MOVED_TO, MOVED_FROM = '<w:moveTo w:id="5" w:author="x"/>', '<w:moveFrom w:id="6" w:author="x"/>'


def moved(content: str, where: str) -> str:
    return f'<w:{where} w:id="7" w:author="x">{content}</w:{where}>'


CASES = {
    "words": (
        [paragraph(run("Urges ") + deleted(run("all")) + inserted(run("some")) + run(" States"))],
        ["Urges some States"],
        ["Urges all States"],
    ),
    "words inserted and deleted again": (
        [paragraph(run("Urges") + inserted(deleted(run(" and begs"))) + run(" Varonia"))],
        ["Urges Varonia"],
        ["Urges Varonia"],
    ),
    "a moved sentence": (
        [
            paragraph(moved(run("First."), "moveFrom"), mark=MOVED_FROM),
            paragraph("Second."),
            paragraph(moved(run("First."), "moveTo"), mark=MOVED_TO),
            paragraph("Third."),
        ],
        ["Second.", "First.", "Third."],
        ["First.", "Second.", "Third."],
    ),
    "a deleted paragraph mark joins": (
        [paragraph("Urges Varonia ", mark=DEL), paragraph("to act")],
        ["Urges Varonia to act"],
        ["Urges Varonia", "to act"],
    ),
    "an inserted paragraph mark splits": (
        [paragraph("Urges Varonia ", mark=INS), paragraph("to act")],
        ["Urges Varonia", "to act"],
        ["Urges Varonia to act"],
    ),
    "a mark inserted and deleted again": (
        [paragraph("Urges ", mark=INS + DEL), paragraph("Varonia")],
        ["Urges Varonia"],
        ["Urges Varonia"],
    ),
    "a whole paragraph deleted": (
        [paragraph("One"), paragraph(deleted(run("Two")), mark=DEL), paragraph("Three")],
        ["One", "Three"],
        ["One", "Two", "Three"],
    ),
    "a whole paragraph inserted": (
        [paragraph("One"), paragraph(inserted(run("Two")), mark=INS), paragraph("Three")],
        ["One", "Two", "Three"],
        ["One", "Three"],
    ),
    "a deleted mark at the very end": ([paragraph("One", mark=DEL)], ["One"], ["One"]),
    "a deleted mark before a table": (
        [paragraph("One", mark=DEL), table(row("a", "b"), row("c", "d"))],
        ["One", "a | b", "c | d"],
        ["One", "a | b", "c | d"],
    ),
    "a deleted mark before a deleted table": (
        [paragraph("One ", mark=DEL), table(row("a", "b", properties=DEL)), paragraph("two")],
        ["One two"],
        ["One", "a | b", "two"],
    ),
    "rows": (
        [paragraph("T"), table(row("a", "b"), row("c", "d", properties=INS), row("e", "f", properties=DEL))],
        ["T", "a | b", "c | d"],
        ["T", "a | b", "e | f"],
    ),
    "cells": (
        [
            paragraph("T"),
            table(
                row(
                    "a",
                    cell("b", properties='<w:cellIns w:id="1"/>'),
                    cell("c", properties='<w:cellDel w:id="2"/>'),
                ),
                row("d", "e", "f"),
            ),
        ],
        ["T", "a | b", "d | e | f"],
        ["T", "a | c", "d | e | f"],
    ),
    "a block within a tracked wrapper": (
        [inserted(paragraph("New")), paragraph("Old")],
        ["New", "Old"],
        ["Old"],
    ),
    "a deleted field": (
        [paragraph(deleted('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + run("One")), paragraph("two")],
        ["One", "two"],
        ["One", "two"],
    ),
}


@pytest.mark.parametrize(("body", "final", "original"), CASES.values(), ids=CASES.keys())
def test_both_wordings(body: list[str], final: list[str], original: list[str]) -> None:
    assert lines(*body, revisions="final") == final
    assert lines(*body, revisions="original") == original


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def test_numbers_count_the_paragraphs_of_the_wording() -> None:
    body = (
        numbered("One"),
        numbered(deleted(run("Two")), mark=DEL),
        numbered(inserted(run("New")), mark=INS),
        numbered("Last"),
    )
    assert lines(*body, numbering=NUMBERING) == ["1. One", "2. New", "3. Last"]
    assert lines(*body, revisions="original", numbering=NUMBERING) == ["1. One", "2. Two", "3. Last"]


def test_a_number_given_later_is_not_in_the_original() -> None:
    properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{INS}</w:numPr>'
    body = paragraph("One", properties=properties)
    assert lines(body, numbering=NUMBERING) == ["1. One"]
    assert lines(body, revisions="original", numbering=NUMBERING) == ["One"]


def test_changed_properties_are_those_of_the_wording() -> None:
    old = '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    upright = '<w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>'
    body = f"<w:p><w:pPr>{old}</w:pPr>{run('Urges', '<w:i/>' + upright)}</w:p>"
    final, original = (document(body, revisions=each).blocks[0] for each in WORDINGS)
    assert (final.kind, final.lead) == ("paragraph", "Urges")
    assert (original.kind, original.lead) == ("heading", "")


def test_tracked_changes_are_noted_with_their_authors() -> None:
    body = paragraph(run("Urges") + deleted(run(" all")) + inserted(run(" some")) + inserted(run(" States")))
    (notice,) = document(body).notices
    assert notice.code == "tracked_changes"
    assert "2 insertions, 1 deletion by Mr. Orin and Ms. Vaal" in notice.message
    assert "the final wording is read, --revisions original reads the other" in notice.message


def test_the_notice_says_when_the_original_is_read() -> None:
    (notice,) = document(paragraph(run("a") + inserted(run("b"))), revisions="original").notices
    assert "the original wording is read, --revisions final reads the other" in notice.message


@pytest.mark.parametrize(
    ("authors", "said"),
    [(1, " by A0)"), (2, " by A0 and A1)"), (3, " by A0, A1 and A2)"), (5, " by A0, A1, A2 and 2 others)")],
)
def test_of_many_authors_three_are_named(authors: int, said: str) -> None:
    body = paragraph(run("a") + "".join(inserted(run("b"), f"A{at}") for at in range(authors)))
    assert said in document(body).notices[0].message


def test_a_file_without_changes_is_read_alike_in_both_wordings() -> None:
    body = paragraph("One"), numbered("Two")
    texts = {document(*body, revisions=each, numbering=NUMBERING).text for each in WORDINGS}
    assert texts == {"One\n1. Two"}
    assert document(*body).notices == ()


# ---------------------------------------------------------------- laws


@dataclass(frozen=True)
class Strand:
    """Words of a generated paragraph, and what was done to them."""

    words: str
    fate: str


WORDS = st.text("abcdefgh", min_size=1, max_size=6)
STRANDS = st.lists(st.builds(Strand, WORDS, st.sampled_from(("kept", "ins", "del"))), max_size=5)
TRACKED = st.lists(st.tuples(STRANDS, st.sampled_from(("kept", "ins", "del"))), min_size=1, max_size=6)
_WRITTEN: Mapping[str, Callable[[str], str]] = {"kept": str, "ins": inserted, "del": deleted}
_MARKS = {"kept": "", "ins": INS, "del": DEL}


def written(tracked: list[tuple[list[Strand], str]]) -> list[str]:
    """The paragraphs of a tracked text as Word would save them."""
    return [
        paragraph("".join(_WRITTEN[each.fate](run(each.words)) for each in strands), mark=_MARKS[fate])
        for strands, fate in tracked
    ]


def settled(tracked: list[tuple[list[Strand], str]], gone: str) -> list[str]:
    """The lines of the wording without what has the fate `gone`."""
    joined = "".join(
        "".join(each.words for each in strands if each.fate != gone) + ("" if fate == gone else "\n")
        for strands, fate in tracked
    )
    return [line for line in joined.split("\n") if line]


@given(TRACKED)
def test_final_is_what_was_kept_and_inserted_and_original_what_was_kept_and_deleted(
    tracked: list[tuple[list[Strand], str]],
) -> None:
    end = table(row("a", "b"), row("c", "d"))
    for revisions, gone in zip(WORDINGS, ("del", "ins"), strict=True):
        found = lines(paragraph("Begin."), *written(tracked), end, revisions=revisions)
        assert found == ["Begin.", *settled(tracked, gone), "a | b", "c | d"]


@given(TRACKED)
def test_accepting_all_changes_first_makes_no_difference(tracked: list[tuple[list[Strand], str]]) -> None:
    end = paragraph("End.")
    for revisions, gone in zip(WORDINGS, ("del", "ins"), strict=True):
        accepted = [paragraph(line) for line in settled([*tracked, ([], "kept")], gone)]
        glued = tracked[-1][1] == gone
        found = lines(*written(tracked), *([paragraph("")] if glued else []), end, revisions=revisions)
        assert found == lines(*accepted, end)

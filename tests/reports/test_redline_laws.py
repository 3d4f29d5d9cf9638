"""Accepting a redline gives the adopted paragraphs, rejecting it the proposed ones: nothing more, nothing less."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import tracked
from decided import decided
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import PROGRAM, settle

import resodiff
import varonia
from resodiff.model import Comparison, Kind, Paragraph, Part, Reading
from resodiff.readers import read as read_bytes
from resodiff.readers.registry import Revisions
from resodiff.reports.redline import Line, paragraphs, proposed, steps
from resodiff.reports.word.redline import render

LETTERS = ("letter-coalition.docx", "letter-lawyers.html")
SAMPLES = (*LETTERS, "tabled-draft.docx", "previous-resolution.docx", "adopted-resolution.docx")
ANSWERS: tuple[tuple[str, Revisions], ...] = (("accept", "final"), ("reject", "original"))

words = st.lists(
    st.sampled_from(
        [
            "Urges",
            "calls",
            "upon",
            "Varonia",
            "Lestra",
            "to",
            "all",
            "the",
            "persons",
            "release",
            "2031",
            "(a)",
            "4.",
            "–",
            "held;",
            "ask",
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
wild = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(
    lambda text: any(c.isalnum() for c in text)
)


def expected(comparison: Comparison, answer: str) -> tuple[Line, ...]:
    return paragraphs(comparison.adopted) if answer == "accept" else proposed(comparison.proposed)


def lines_of(comparison: Comparison, answer: str) -> list[str]:
    lines = expected(comparison, answer)
    return [f"{line.marker}\t{line.text}" if line.marker else line.text for line in lines]


def as_read(data: bytes, revisions: Revisions) -> list[str]:
    document = read_bytes(data, "redline.docx", revisions)
    return [f"{block.marker} {document.wording(block)}".strip() for block in document.blocks]


def holds(comparison: Comparison) -> None:
    """The law, by the reader of the program and by the other one."""
    data = render(comparison)
    for answer, revisions in ANSWERS:
        assert tracked.settled(data, answer) == lines_of(comparison, answer)
        told = [f"{line.marker} {line.text}".strip() for line in expected(comparison, answer)]
        assert as_read(data, revisions) == told


def text_of(kind: Kind, preamble: list[str], operative: list[str]) -> Reading:
    source = varonia.document("text.txt", *preamble, *operative)
    passages = [source.quote(block.span) for block in source.blocks]
    numbered = [
        *(Paragraph(f"PP{n}", Part.PREAMBULAR, p) for n, p in enumerate(passages[: len(preamble)], 1)),
        *(
            Paragraph(f"{n // 3 + 1}({'abc'[n % 3]})" if n % 3 else str(n // 3 + 1), Part.OPERATIVE, p)
            for n, p in enumerate(passages[len(preamble) :])
        ),
    ]
    split = len(preamble)
    metadata = varonia.resolution().metadata
    return Reading(source, kind, "en", metadata, tuple(numbered[:split]), tuple(numbered[split:]))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_law_holds_for_the_sample_texts(samples: Path, name: str) -> None:
    adopted = resodiff.read(samples / "adopted-resolution.docx")
    holds(resodiff.compare(resodiff.read(samples / name), adopted))


def test_the_law_holds_for_the_real_drafts(shared_data: Path) -> None:
    folder = shared_data / "zero-drafts"
    pairs = json.loads((folder / "pairs.json").read_text(encoding="utf-8"))
    assert len(pairs) >= 11
    for pair in pairs.items():
        before, after = (resodiff.read(folder / f"{symbol.replace('/', '_')}.pdf") for symbol in pair)
        holds(Comparison(before, after, ()))


def test_the_law_holds_for_the_real_letter(shared_data: Path) -> None:
    letter = resodiff.read(shared_data / "letters" / "open-letter-cambodia-2016.txt")
    adopted = resodiff.read(shared_data / "hrc" / "A_HRC_RES_48_23.txt")
    holds(resodiff.compare(letter, adopted))


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.lists(words, max_size=5)] * 4))
def test_the_law_holds_for_any_two_texts(texts: tuple[list[str], ...]) -> None:
    old = text_of(Kind.DRAFT, texts[0], texts[1])
    new = text_of(Kind.RESOLUTION, texts[2], texts[3])
    data = render(Comparison(old, new, ()))
    assert tracked.settled(data, "accept") == lines_of(Comparison(old, new, ()), "accept")
    assert tracked.settled(data, "reject") == lines_of(Comparison(old, new, ()), "reject")


@settings(max_examples=40, deadline=None)
@given(st.lists(wild, max_size=3), st.lists(wild, max_size=3))
def test_the_law_holds_for_any_characters_that_xml_can_hold(old: list[str], new: list[str]) -> None:
    from resodiff.reports.word.unspeakable import speakable

    comparison = Comparison(text_of(Kind.DRAFT, old, []), text_of(Kind.RESOLUTION, new, []), ())
    data = render(comparison)
    for answer, _ in ANSWERS:
        held = [speakable(line) for line in lines_of(comparison, answer)]
        assert tracked.settled(data, answer) == [line for line in held if line.strip()]


@given(st.lists(words, max_size=6), st.lists(words, max_size=6))
def test_every_paragraph_of_both_sides_is_one_step_in_its_own_order(old: list[str], new: list[str]) -> None:
    comparison = Comparison(text_of(Kind.DRAFT, [], old), text_of(Kind.RESOLUTION, [], new), ())
    path = steps(comparison)
    assert [s.before for s in path if s.before] == list(proposed(comparison.proposed))
    assert [s.after for s in path if s.after] == list(paragraphs(comparison.adopted))


def test_a_letter_is_read_back_as_its_asks() -> None:
    comparison = varonia.comparison()
    assert tracked.settled(render(comparison), "reject") == list(varonia.LETTER)


@pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
def test_libreoffice_settles_the_changes_alike(samples: Path, tmp_path: Path) -> None:
    adopted = resodiff.read(samples / "adopted-resolution.docx")
    names = ("tabled-draft", "letter-coalition")
    comparisons = {n: resodiff.compare(resodiff.read(samples / f"{n}.docx"), adopted) for n in names}
    for name, comparison in comparisons.items():
        (tmp_path / f"{name}.docx").write_bytes(render(comparison))
    settled = settle([tmp_path / f"{name}.docx" for name in names], tmp_path / "profile")
    assert settled == {
        (name, answer): lines_of(comparison, answer.lower())
        for name, comparison in comparisons.items()
        for answer in ("Accept", "Reject")
    }


# ---------------------------------------------------------------- the marks themselves


def test_every_change_has_an_author_a_date_and_a_number_of_its_own() -> None:
    root = tracked.part(render(varonia.comparison()), "word/document.xml")
    marks = [mark for tag in ("ins", "del") for mark in root.iter(f"{tracked.W}{tag}")]
    assert {mark.get(f"{tracked.W}author") for mark in marks} == {"A/HRC/RES/90/7"}
    assert {mark.get(f"{tracked.W}date") for mark in marks} == {"2030-10-02T00:00:00Z"}
    numbers = [mark.get(f"{tracked.W}id") for mark in marks]
    assert len(set(numbers)) == len(numbers) > 0


def test_there_are_no_move_marks_and_no_deleted_words_outside_deletions() -> None:
    root = tracked.part(render(varonia.comparison()), "word/document.xml")
    assert not list(root.iter(f"{tracked.W}moveFrom")) + list(root.iter(f"{tracked.W}moveTo"))
    inside = {id(t) for d in root.iter(f"{tracked.W}del") for t in d.iter(f"{tracked.W}delText")}
    assert inside == {id(t) for t in root.iter(f"{tracked.W}delText")}


def test_the_last_paragraph_mark_of_the_file_always_stays() -> None:
    old, new = (
        text_of(Kind.DRAFT, [], ["Urges one;", "Asks two;"]),
        text_of(Kind.RESOLUTION, [], ["Urges one;"]),
    )
    for before, after in ((old, new), (new, old)):
        comparison = Comparison(before, after, ())
        last = list(tracked.part(render(comparison), "word/document.xml").iter(f"{tracked.W}p"))[-1]
        assert last.find(f"{tracked.W}pPr/{tracked.W}rPr") is None
        holds(comparison)


def test_each_finding_is_one_comment_at_the_start_of_its_ask() -> None:
    data = render(varonia.with_origins())
    comments = list(tracked.part(data, "word/comments.xml"))
    told = [tracked.words(comment) for comment in comments]
    assert [line.split(":")[0] for line in told] == [f"Ask {n}" for n in (1, 2, 3, 4)]
    assert "weakened" in told[0]
    assert "Eroded: weaker than the previous text" in told[0]
    anchored = {}
    for paragraph in tracked.part(data, "word/document.xml").iter(f"{tracked.W}p"):
        for start in paragraph.iter(f"{tracked.W}commentRangeStart"):
            anchored[start.get(f"{tracked.W}id")] = tracked.words(paragraph, f"{tracked.W}ins").strip()
    assert [anchored[c.get(f"{tracked.W}id")] for c in comments] == list(varonia.LETTER)


def test_what_people_decided_stands_in_the_comment() -> None:
    told = [tracked.words(comment) for comment in tracked.part(render(decided()), "word/comments.xml")]
    assert "Reviewed by Anna Kessel on 2030-10-04: dropped (the program: weakened)" in told[0]
    assert "Reviewed by Ben Oduya" in told[1]
    assert "Reviewed" not in told[2] + told[3]


def test_a_text_without_a_single_paragraph_is_a_redline_too() -> None:
    c = varonia.comparison()
    empty = replace(c.proposed, asks=())
    data = render(Comparison(empty, c.adopted, ()))
    assert tracked.settled(data, "reject") == []
    assert len(tracked.settled(data, "accept")) == 5

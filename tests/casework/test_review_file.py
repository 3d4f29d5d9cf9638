"""The journal of a review: nothing that was decided is ever lost, and nobody writes over anybody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import varonia
from processes import at_once
from resodiff.casework.reviews.file import ReviewFile, Texts, place, read_review, texts_of
from resodiff.casework.reviews.records import replay
from resodiff.casework.reviews.review import Correction, Decision, wording_of
from resodiff.errors import InputError, MissingInput, OutputError, UsageError
from resodiff.model import Verdict
from working import deciding

ASKS = varonia.letter().asks
TEXTS = texts_of(varonia.letter(), varonia.resolution())
OTHER = Texts((("proposed", "letter.txt", "aa"), ("adopted", "adopted.txt", "bb")))


def dropped(number: int, note: str = "") -> Decision:
    return Decision(ASKS[number].id, wording_of(ASKS[number]), Verdict.DROPPED, note=note, checked=True)


def opened(path: Path, by: str = "Anna", texts: Texts = TEXTS) -> ReviewFile:
    return ReviewFile(path, by, texts)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "letter--adopted.anna.review.jsonl"


def test_looking_alone_writes_nothing(path: Path) -> None:
    assert opened(path).review.steps == ()
    assert opened(path).undo().steps == ()
    assert not path.exists()


def test_a_review_carries_on_where_it_stopped(path: Path) -> None:
    file = opened(path)
    file.take(dropped(0, "“no” — said twice"))
    file.take(dropped(1))
    file.undo()
    again = opened(path)
    assert again.review == file.review
    assert again.review.matched(ASKS)[ASKS[0].id].note == "“no” — said twice"
    assert again.redo().matched(ASKS)[ASKS[1].id].verdict is Verdict.DROPPED


def test_every_step_is_signed_and_dated(path: Path) -> None:
    opened(path).take(dropped(0))
    found = read_review(path).latest[0]
    assert (found.by, found.at[-1]) == ("Anna", "Z")
    assert read_review(path).by == "Anna"


def test_corrections_of_the_asks_are_kept(path: Path) -> None:
    opened(path).take(Correction("ask 1\n\nwords\n", "ask 1 reworded"))
    assert [c.what for c in opened(path).review.corrections] == ["ask 1 reworded"]


def test_a_torn_last_line_costs_nothing_else(path: Path) -> None:
    opened(path).take(dropped(0))
    with path.open("ab") as journal:
        journal.write(b'{"do": "decide", "ask": "ask-2", "wor')
    file = opened(path)
    assert (len(file.review.steps), file.broken) == (1, 1)
    file.take(dropped(2))
    assert [d.ask_id for d in opened(path).review.latest] == ["ask-1", "ask-3"]


def test_a_journal_cut_at_any_byte_has_what_was_whole_and_is_gone_on_with(path: Path) -> None:
    file = opened(path)
    for number in range(2):
        file.take(dropped(number))
    data = path.read_bytes()
    ends = [place for place, byte in enumerate(data) if byte == ord("\n")][1:]
    for cut in range(len(data) + 1):
        whole = sum(end <= cut for end in ends)  # the end of a line itself may be missing
        path.write_bytes(data[:cut])
        file = opened(path)
        assert len(file.review.steps) == whole
        file.take(dropped(3))
        assert [d.ask_id for d in opened(path).review.latest] == [a.id for a in (*ASKS[:whole], ASKS[3])]


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_bytes_break_the_reading(lines: list[bytes]) -> None:
    found = replay(lines, "Anna", "some.review.jsonl")
    assert found.broken <= len(lines)


RECORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.sampled_from(["decide", "correct", "undo", "open"]),
    st.dictionaries(
        st.sampled_from(["ask", "wording", "verdict", "carriers", "note", "schema", "by", "proposed"]),
        RECORDS,
    ),
)
def test_strange_records_are_passed_over(done: str, record: dict[str, object]) -> None:
    line = json.dumps({**record, "do": done}).encode()
    assert replay([line], "Anna", "some.review.jsonl").broken in (0, 1)


def test_two_windows_of_one_person_add_to_one_journal(path: Path) -> None:
    one, two = opened(path), opened(path)
    one.take(dropped(0))
    two.take(dropped(1))
    assert [d.ask_id for d in one.take(dropped(2)).latest] == ["ask-1", "ask-2", "ask-3"]


def test_two_processes_at_once_lose_nothing(path: Path) -> None:
    assert at_once(*((deciding, path, name) for name in ("one", "two"))) == ["", ""]
    assert len(read_review(path).latest) == 40


def test_two_people_have_two_files(tmp_path: Path) -> None:
    letter, adopted = tmp_path / "letter.docx", tmp_path / "adopted.pdf"
    anna, ben = place(letter, adopted, "Anna"), place(letter, adopted, "Ben")
    assert anna.name == "letter--adopted.anna.review.jsonl"
    opened(anna).take(dropped(0))
    opened(ben, "Ben").take(dropped(1))
    assert [d.ask_id for d in read_review(anna).latest] == ["ask-1"]


def test_names_that_look_alike_to_a_disk_have_two_files(tmp_path: Path) -> None:
    letter, adopted = tmp_path / "letter.docx", tmp_path / "adopted.pdf"
    opened(place(letter, adopted, "Ana M."), "Ana M.").take(dropped(0))
    other = place(letter, adopted, "ana-m")
    assert other.name == "letter--adopted.ana-m-2.review.jsonl"
    assert place(letter, adopted, "Ana M.").name == "letter--adopted.ana-m.review.jsonl"


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    found = place(tmp_path / "a.txt", tmp_path / "b.txt", "../../Ana")
    assert found.parent == tmp_path
    with pytest.raises(UsageError, match="no name"):
        place(tmp_path / "a.txt", tmp_path / "b.txt", "../..")


def test_other_texts_take_the_checks_off(path: Path) -> None:
    opened(path).take(dropped(0))
    file = opened(path, texts=OTHER)
    assert file.moved_on
    assert [(d.verdict, d.checked) for d in file.review.latest] == [(Verdict.DROPPED, False)]
    file.take(dropped(1))
    assert [d.checked for d in opened(path, texts=OTHER).review.latest] == [False, True]


def test_a_previous_text_that_is_added_changes_no_review(path: Path) -> None:
    opened(path).take(dropped(0))
    assert not opened(
        path, texts=texts_of(varonia.letter(), varonia.resolution(), varonia.resolution())
    ).moved_on


def test_a_folder_that_is_not_there_is_a_message(tmp_path: Path) -> None:
    file = opened(tmp_path / "nowhere" / "x.review.jsonl")
    with pytest.raises(OutputError, match="cannot be written"):
        file.take(dropped(0))
    assert file.review.steps == ()


def test_a_later_schema_is_refused_with_advice(path: Path) -> None:
    path.write_text('{"do": "open", "schema": "resodiff.review/2"}\n')
    with pytest.raises(InputError, match="later resodiff"):
        opened(path)


def test_what_is_no_review_is_said(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        read_review(tmp_path / "none.review.jsonl")
    (tmp_path / "a.txt").write_text("words\n")
    with pytest.raises(InputError, match="no review file"):
        read_review(tmp_path / "a.txt")

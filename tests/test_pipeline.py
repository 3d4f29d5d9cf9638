"""Files become readings, readings become a comparison, and a pair that cannot be right is told."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import varonia
from resodiff import errors
from resodiff.model import Kind, Metadata, Notice, Reading, Severity
from resodiff.pipeline import read
from resodiff.pipeline.comparing import unclaimed
from resodiff.pipeline.doubts import doubts
from resodiff.pipeline.reading import is_symbol
from resodiff.pipeline.subject import ENOUGH, kinship, proper_names


def test_a_file_is_read_by_its_content(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_text("Dear Excellency,\n\nWe call upon the Council to release the report on Varonia.\n")
    reading = read(file)
    assert (reading.document.name, reading.document.format) == ("letter.pdf", "text")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Dear Excellency, we urge you to act.")))
    assert read("-").document.name == "standard input"


UNREADABLE = [
    ("nowhere.txt", errors.MissingInput, "there is no file"),
    (".", errors.MissingInput, "is a folder"),
    ("bad\0name", errors.MissingInput, "cannot be opened"),
    ("A/HRC/RES/90/7", errors.OfflineInput, "not in the cache"),
    ("A/HCR/RES/90/7", errors.MissingInput, "write A/HRC/RES/90/7"),
    ("a/hrc/res/90/7", errors.MissingInput, "write A/HRC/RES/90/7"),
]


@pytest.mark.parametrize(("name", "error", "words"), UNREADABLE)
def test_what_cannot_be_read_says_why(name: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        read(name)


def test_a_closed_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "closed.txt"
    file.write_text("Urges it;")
    file.chmod(0)
    if _may_open(file):
        pytest.skip("this user may open every file")
    with pytest.raises(errors.MissingInput, match="may not be opened"):
        read(file)


def _may_open(file: Path) -> bool:
    try:
        return bool(file.read_text())
    except PermissionError:
        return False


SYMBOLS = ["A/HRC/RES/90/7", "A/C.3/95/L.33", "A/HRC/96/L.21/Rev.1", "S/RES/9231 (2035)", "A/HRC/RES/S-12/1"]
FILES = ["A/letter.pdf", "A/HRC/RES/90/7.docx", "adopted", "a/hrc/res/90/7", "A/HRC/notes", "/A/HRC/7"]


@pytest.mark.parametrize("given", SYMBOLS)
def test_a_symbol_is_known_by_its_look(given: str) -> None:
    assert is_symbol(given)


@pytest.mark.parametrize("given", FILES)
def test_a_file_name_is_no_symbol(given: str) -> None:
    assert not is_symbol(given)


def test_a_path_that_exists_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "A/HRC/RES/90").mkdir(parents=True)
    (tmp_path / "A/HRC/RES/90/7").write_text("Dear Excellency, we urge you to act.")
    monkeypatch.chdir(tmp_path)
    assert read("A/HRC/RES/90/7").document.name == "7"


def test_paragraphs_without_an_ask_are_unclaimed() -> None:
    c = varonia.comparison()
    assert unclaimed(c.adopted, c.findings) == ("1",)
    assert unclaimed(c.adopted, ()) == ("1", "2", "3")


# ---------------------------------------------------------------- doubts


def text(
    kind: Kind, date: str, title: str = "", words: str = "Urges Varonia to act;", *, flaw: str = ""
) -> Reading:
    done = kind is Kind.RESOLUTION
    told = Metadata(title=title, adopted_on=date if done else "", dated="" if done else date)
    notices = (Notice(flaw, "in another language", Severity.WARNING),) if flaw else ()
    return Reading(varonia.document("text.txt", words), kind, "en", told, notices=notices)


LETTER = text(Kind.LETTER, "2030-08-18")
DRAFT = text(Kind.DRAFT, "2030-09-20")
ADOPTED = text(Kind.RESOLUTION, "2030-10-02", "Situation of human rights in Varonia")
ELSEWHERE = text(Kind.RESOLUTION, "2030-10-02", "Situation of human rights in Ostrania")
FOREIGN = text(Kind.RESOLUTION, "2030-10-02", flaw="language_unsupported")
PREVIOUS = text(Kind.RESOLUTION, "2028-10-02")

PAIRS = [
    ("a letter and a later resolution", LETTER, ADOPTED, []),
    ("a letter without a date", text(Kind.LETTER, ""), ADOPTED, []),
    ("a draft and its resolution", DRAFT, ADOPTED, []),
    ("a resolution and the next draft", PREVIOUS, DRAFT, []),
    ("an older resolution", LETTER, PREVIOUS, ["adopted_is_older"]),
    ("a letter as the adopted text", ADOPTED, LETTER, ["sides_swapped"]),
    ("a draft after its resolution", ADOPTED, DRAFT, ["sides_swapped"]),
    ("another country", LETTER, ELSEWHERE, ["other_subject"]),
    ("another language", LETTER, FOREIGN, ["language_unsupported"]),
]


@pytest.mark.parametrize(("proposed", "adopted", "codes"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_a_pair_that_cannot_be_right_is_told(proposed: Reading, adopted: Reading, codes: list[str]) -> None:
    assert [notice.code for notice in doubts(proposed, adopted)] == codes


TITLES = [
    ("Mandate of the Special Rapporteur on the situation of human rights in Varonia", ["Varonia"]),
    ("90/7. Situation of human rights in Varonia", ["Varonia"]),
    ("Human rights and the environment", []),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
def test_names_in_a_title_are_those_of_states_not_of_institutions(title: str, names: list[str]) -> None:
    assert proper_names(title) == names


def test_a_short_text_has_no_kinship_to_judge() -> None:
    assert kinship(LETTER, LETTER) is None


def test_a_text_is_wholly_kin_to_itself_and_a_stranger_to_one_of_other_words() -> None:
    one = replace(LETTER, document=varonia.document("a", " ".join(f"foo{word(n)}" for n in range(ENOUGH))))
    two = replace(LETTER, document=varonia.document("b", " ".join(f"bar{word(n)}" for n in range(ENOUGH))))
    assert kinship(one, one) == pytest.approx(1)
    assert kinship(one, two) == 0
    assert [notice.code for notice in doubts(one, two)] == ["other_subject"]


def word(number: int) -> str:
    return "".join("bcdfghjklm"[int(digit)] for digit in str(number))


def test_the_real_letter_belongs_to_its_country_and_to_no_other(shared_data: Path) -> None:
    letter = read(shared_data / "letters/open-letter-cambodia-2016.txt")
    for name in ("A_HRC_RES_48_23", "A_HRC_RES_54_36"):
        assert doubts(letter, read(shared_data / f"hrc/{name}.txt")) == ()
    other = read(shared_data / "hrc/A_HRC_RES_51_29.txt")
    assert [notice.code for notice in doubts(letter, other)] == ["other_subject"]

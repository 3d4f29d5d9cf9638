"""Files become readings, readings become a comparison, and a pair that cannot be right is told."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import varonia
from resodiff import errors
from resodiff.model import Kind, Metadata, Notice, Origin, Reading, Severity, Verdict
from resodiff.pipeline import compare, read
from resodiff.pipeline.comparing import unclaimed
from resodiff.pipeline.doubts import doubts
from resodiff.pipeline.reading import is_symbol
from resodiff.pipeline.subject import ENOUGH, LONG, are_strangers, kinship, proper_names


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
    ("", errors.MissingInput, "an empty name"),
    ("bad\0name", errors.MissingInput, "cannot be opened"),
    ("A/HRC/RES/90/7", errors.OfflineInput, "not in the cache"),
    ("A/HCR/RES/90/7", errors.MissingInput, "write A/HRC/RES/90/7"),
    ("a/hrc/res/90/7", errors.MissingInput, "write A/HRC/RES/90/7"),
]


@pytest.mark.parametrize(("name", "error", "words"), UNREADABLE)
def test_what_cannot_be_read_says_why(name: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        read(name)


def test_names_of_files_are_not_compared_unread() -> None:
    with pytest.raises(TypeError, match=r"resodiff\.read"):
        compare("letter.txt", "adopted.txt")  # type: ignore[arg-type]


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
    assert unclaimed(c.adopted, [carrier for f in c.findings for carrier in f.carriers]) == ("1",)
    assert unclaimed(c.adopted, ()) == ("1", "2", "3")


# ---------------------------------------------------------------- doubts


def text(
    kind: Kind, date: str, title: str = "", words: str = "Urges Varonia to act;", *, flaw: str = ""
) -> Reading:
    done = kind is Kind.RESOLUTION
    told = Metadata(title=title, adopted_on=date if done else "", dated="" if done else date)
    notices = (Notice(flaw, "in another language", Severity.WARNING),) if flaw else ()
    return Reading(varonia.document("text.txt", title, date, words), kind, "en", told, notices=notices)


LETTER = text(Kind.LETTER, "2030-08-18")
DRAFT = text(Kind.DRAFT, "2030-09-20")
ADOPTED = text(Kind.RESOLUTION, "2030-10-02", "Situation of human rights in Varonia")
ELSEWHERE = text(Kind.RESOLUTION, "2030-10-02", "Situation of human rights in Ostrania")
FOREIGN = text(Kind.RESOLUTION, "2030-10-02", flaw="language_unsupported")
PREVIOUS = text(Kind.RESOLUTION, "2028-10-02")
IN_FRENCH = text(Kind.LETTER, "2030-08-18", words="Nous vous prions d'agir.", flaw="language_unsupported")


def symbol(reading: Reading, number: int) -> Reading:
    return replace(reading, metadata=replace(reading.metadata, symbol=f"A/HRC/RES/99/{number}"))


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
    ("another language and another name", IN_FRENCH, ADOPTED, ["language_unsupported"]),
    ("one text twice", ADOPTED, ADOPTED, ["same_text"]),
    ("one symbol twice", symbol(ADOPTED, 7), symbol(PREVIOUS, 7), ["same_text", "adopted_is_older"]),
    ("two symbols", symbol(PREVIOUS, 7), symbol(ADOPTED, 8), []),
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


def made_of(kind: Kind, *stems: str, of: int = LONG, title: str = "") -> Reading:
    """A text of rare words: `of` different ones for each stem."""
    words = " ".join(f"{stem}{word(n)}" for stem in stems for n in range(of))
    return replace(text(kind, "2030-09-20", title, words))


LONG_PAIRS = [
    ("a text of other words", Kind.DRAFT, ("bar",), True),
    ("a resolution that shares a third of its words", Kind.DRAFT, ("foo", "bar", "baz"), False),
    ("a draft that shares a sixth", Kind.DRAFT, ("foo", "ba", "be", "bi", "bo", "bu"), True),
    ("a letter that shares a sixth", Kind.LETTER, ("foo", "ba", "be", "bi", "bo", "bu"), False),
    ("a letter of other words", Kind.LETTER, ("bar",), True),
]


@pytest.mark.parametrize(
    ("kind", "stems", "warned"), [p[1:] for p in LONG_PAIRS], ids=[p[0] for p in LONG_PAIRS]
)
def test_two_texts_of_one_subject_share_rare_words_a_letter_fewer(
    kind: Kind, stems: tuple[str, ...], warned: bool
) -> None:
    adopted = made_of(Kind.RESOLUTION, "foo")
    assert are_strangers(made_of(kind, *stems), adopted) is warned
    assert bool(doubts(made_of(kind, *stems), adopted)) is warned


def test_an_excerpt_is_given_the_benefit_of_the_doubt() -> None:
    adopted = made_of(Kind.RESOLUTION, "foo")
    shares_a_few = f"foo{word(1)} foo{word(2)} foo{word(3)} " * 8
    excerpt = replace(made_of(Kind.DRAFT, "bar", of=ENOUGH), document=varonia.document("a", shares_a_few))
    assert not are_strangers(excerpt, adopted)
    assert not are_strangers(made_of(Kind.DRAFT, "bar", of=ENOUGH // 2), adopted)


def test_resolutions_whose_titles_agree_are_of_one_subject() -> None:
    one = made_of(Kind.RESOLUTION, "foo", title="90/7. Good governance of fisheries")
    two = made_of(Kind.DRAFT, "bar", title="Promoting the good governance of fisheries")
    three = made_of(Kind.DRAFT, "bar", title="Education for peace")
    assert not are_strangers(one, two)
    assert are_strangers(one, three)


def test_a_text_is_wholly_kin_to_itself_and_not_at_all_to_one_of_other_words() -> None:
    one, two = made_of(Kind.DRAFT, "foo"), made_of(Kind.DRAFT, "bar")
    assert kinship(one, one) == pytest.approx(1)
    assert kinship(one, two) == 0


def test_a_proposal_of_which_hardly_an_ask_is_found_may_be_about_something_else() -> None:
    findings = varonia.comparison().findings
    dropped, found = findings[1], findings[2]
    assert (dropped.verdict, found.verdict) == (Verdict.DROPPED, Verdict.ADOPTED)
    assert [n.code for n in doubts(DRAFT, ADOPTED, [dropped] * 12)] == ["other_subject"]
    assert [n.code for n in doubts(DRAFT, ADOPTED, [dropped] * 12 + [found])] == ["other_subject"]
    assert doubts(LETTER, ADOPTED, [dropped] * 12 + [found]) == ()
    assert doubts(DRAFT, ADOPTED, [dropped] * 4) == ()


# ---------------------------------------------------------------- doubts about the previous text

EARLIER = text(Kind.RESOLUTION, "2028-10-02", "Situation of human rights in Varonia")
LATER = text(Kind.RESOLUTION, "2031-10-02", "Situation of human rights in Varonia")
OTHER_STATE = text(Kind.RESOLUTION, "2028-10-02", "Situation of human rights in Ostrania", "Urges it;")
IN_SPANISH = replace(EARLIER, notices=FOREIGN.notices)

BASELINES = [
    ("the resolution before", EARLIER, []),
    ("the adopted text", ADOPTED, ["baseline_is_adopted"]),
    ("the proposal", LETTER, ["baseline_is_proposed"]),
    ("a letter", text(Kind.LETTER, "2028-10-02"), ["baseline_is_letter"]),
    ("a later resolution", LATER, ["baseline_is_later"]),
    ("a resolution on another State", OTHER_STATE, ["baseline_other_subject"]),
    ("another language", IN_SPANISH, ["language_unsupported"]),
]


@pytest.mark.parametrize(("baseline", "codes"), [b[1:] for b in BASELINES], ids=[b[0] for b in BASELINES])
def test_a_baseline_that_cannot_be_right_is_told(baseline: Reading, codes: list[str]) -> None:
    assert [notice.code for notice in doubts(LETTER, ADOPTED, baseline=baseline)] == codes


OF_BOATS = text(Kind.RESOLUTION, "2028-10-02", "Safety of fishing boats", "Urges Varonia to tar its boats;")


@pytest.mark.parametrize(
    ("held", "baseline", "codes"),
    [
        (1, OF_BOATS, ["baseline_other_subject"]),
        (6, OF_BOATS, []),
        (1, EARLIER, []),
    ],
)
def test_a_baseline_that_has_hardly_an_ask_and_another_title_may_be_about_something_else(
    held: int, baseline: Reading, codes: list[str]
) -> None:
    adopted = varonia.comparison().findings[2]
    origins = [Origin.HELD] * held + [Origin.GAINED] * (12 - held)
    findings = [replace(adopted, origin=origin) for origin in origins]
    assert [n.code for n in doubts(DRAFT, ADOPTED, findings, baseline)] == codes


def test_a_baseline_is_not_blamed_for_an_adopted_text_on_another_state() -> None:
    assert [n.code for n in doubts(LETTER, ELSEWHERE, baseline=EARLIER)] == ["other_subject"]


def test_the_comparison_carries_the_doubt_about_its_baseline() -> None:
    c = varonia.comparison()
    assert compare(c.proposed, c.adopted, c.adopted).warnings[-1].code == "baseline_is_adopted"


# ---------------------------------------------------------------- real texts


def word(number: int) -> str:
    return "".join("bcdfghjklm"[int(digit)] for digit in str(number))


def test_the_real_letter_belongs_to_its_country_and_to_no_other(shared_data: Path) -> None:
    letter = read(shared_data / "letters/open-letter-cambodia-2016.txt")
    for name in ("A_HRC_RES_48_23", "A_HRC_RES_54_36"):
        assert doubts(letter, read(shared_data / f"hrc/{name}.txt")) == ()
    other = read(shared_data / "hrc/A_HRC_RES_51_29.txt")
    assert [notice.code for notice in doubts(letter, other)] == ["other_subject"]


DRAFTS = ("L.21", "L.24", "L.33", "L.39")
ADOPTIONS = ("125", "127", "141", "143")


def test_real_drafts_of_one_committee_belong_to_their_own_resolutions_alone(shared_data: Path) -> None:
    folder = shared_data / "zero-drafts"
    drafts = [read(folder / f"A_C.2_80_{name}.pdf") for name in DRAFTS]
    adopted = [read(folder / f"A_RES_80_{name}.pdf") for name in ADOPTIONS]
    warned = {(i, j) for i, d in enumerate(drafts) for j, a in enumerate(adopted) if doubts(d, a)}
    assert warned == {(i, j) for i in range(4) for j in range(4) if i != j}

"""Symbols are taken apart, written in one way, explained, corrected, and followed to their relatives."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resodiff.symbols import explain, find_symbols, normal_symbol, parse, relatives, suggest

EXPLAINED = [
    ("A/HRC/36/L.21/Rev.1", "draft resolution 21, revision 1, Human Rights Council, 36th session"),
    ("A/HRC/RES/30/23", "resolution 23, Human Rights Council, 30th session"),
    ("A/HRC/RES/S-12/1", "resolution 1, Human Rights Council, 12th special session"),
    ("A/HRC/DEC/11/101", "decision 101, Human Rights Council, 11th session"),
    ("A/HRC/PRST/42/1", "President's statement 1, Human Rights Council, 42nd session"),
    ("A/HRC/33/7/Add.2/Corr.1", "document 7, addendum 2, corrigendum 1, Human Rights Council, 33rd session"),
    ("A/HRC/41/NGO/9", "written statement 9, Human Rights Council, 41st session"),
    ("A/HRC/WG.6/6/VRN/1", "document 1 on VRN, Universal Periodic Review, 6th session"),
    ("A/RES/80/141", "resolution 141, General Assembly, 80th session"),
    ("A/RES/75/257 B", "resolution 257 B, General Assembly, 75th session"),
    ("A/RES/ES-10/23", "resolution 23, General Assembly, 10th emergency special session"),
    ("A/RES/217 (III)", "resolution 217, General Assembly, 3rd session"),
    ("A/RES/3068 (XXVIII)", "resolution 3068, General Assembly, 28th session"),
    ("A/C.3/80/L.41", "draft resolution 41, Third Committee of the General Assembly, 80th session"),
    ("A/80/PV.12", "verbatim record 12, General Assembly, 80th session"),
    ("S/RES/2231 (2015)", "resolution 2231, Security Council, 2015"),
    ("E/CN.4/2005/L.12", "draft resolution 12, Commission on Human Rights, 2005"),
    ("E/CN.9/2005/3", "document 3, commission 9 of the Economic and Social Council, 2005"),
    ("CCPR/C/VRN/CO/3", "concluding observations 3 on VRN, Human Rights Committee"),
    ("E/C.12/GC/24", "general comment 24, Committee on Economic, Social and Cultural Rights"),
]


@pytest.mark.parametrize(("text", "words"), EXPLAINED)
def test_a_symbol_is_explained_in_words(text: str, words: str) -> None:
    symbol = parse(text)
    assert symbol
    assert (str(symbol), explain(symbol)) == (text, words)


@pytest.mark.parametrize("text", [text for text, _ in EXPLAINED])
def test_a_symbol_in_any_case_and_spacing_has_one_normal_form(text: str) -> None:
    loose = text.replace("/", " / ").swapcase() if not text.endswith(" B") else text.replace("/", " / ")
    assert normal_symbol(loose) == normal_symbol(text) == text
    assert [symbol for _, symbol in find_symbols(f"In {text}, paragraph 3")] == [text]


NO_SYMBOLS = [
    "",
    "and/or",
    "57/48",
    "A/letter.pdf",
    "A/HRC/RES/90/7.docx",
    "/A/HRC/7",
    "A/HRC/7/",
    "A/2024/12",
]


@pytest.mark.parametrize("text", NO_SYMBOLS)
def test_what_is_no_symbol_is_none(text: str) -> None:
    assert parse(text) is None


CORRECTED = [
    ("A/HCR/RES/30/23", "A/HRC/RES/30/23"),
    ("A/HRC/RSE/30/23", "A/HRC/RES/30/23"),
    ("A/HRC/RES/30-23", "A/HRC/RES/30/23"),
    ("A/HRC/RES/30.23", "A/HRC/RES/30/23"),
    ("A/HRC/RES/3O/23", "A/HRC/RES/30/23"),
    ("A_HRC_RES_30_23", "A/HRC/RES/30/23"),
    ("A-HRC-RES-S-12-1", "A/HRC/RES/S-12/1"),
    ("A\\HRC\\RES\\30\\23", "A/HRC/RES/30/23"),
    ("HRC/RES/30/23", "A/HRC/RES/30/23"),
    ("A/RES/HRC/30/23", "A/HRC/RES/30/23"),
    ("30/23", "A/HRC/RES/30/23"),
    ("80/141", "A/RES/80/141"),
    ("RES/80/141", "A/RES/80/141"),
    ("A/HRC/36/L21", "A/HRC/36/L.21"),
    ("A HRC 36 L 21", "A/HRC/36/L.21"),
    ("A/HRC/36/L.21Rev1", "A/HRC/36/L.21/Rev.1"),
    ("A/C3/80/L41", "A/C.3/80/L.41"),
    ("S/RES/2231-2015", "S/RES/2231 (2015)"),
    ("https://docs.un.org/en/A/HRC/RES/30/23", "A/HRC/RES/30/23"),
    ("“A/HRC/RES/30/23”.", "A/HRC/RES/30/23"),
    ("a/hrc/res/30/23", "A/HRC/RES/30/23"),
]


@pytest.mark.parametrize(("typed", "meant"), CORRECTED)
def test_a_mistyped_symbol_gets_a_suggestion(typed: str, meant: str) -> None:
    assert suggest(typed) == meant


PATHS = [
    "letter.docx",
    "notes/30/letter",
    "adopted",
    "2016-08-18",
    "report-2016",
    "data/2016/3",
    "A/HRC/RES/30/23.pdf",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_path_gets_no_suggestion(path: str) -> None:
    assert suggest(path) == ""


@given(st.text(max_size=120))
@example("²/0")
def test_any_text_gets_a_symbol_or_nothing(text: str) -> None:
    meant = suggest(text)
    assert meant == normal_symbol(meant)


RELATIVES = [
    (
        "A/HRC/36/L.21",
        [("next revision, if any", "A/HRC/36/L.21/Rev.1"), ("amendments, if any, among", "A/HRC/36/L.…")],
    ),
    (
        "A/C.3/80/L.41/Rev.2",
        [
            ("first version", "A/C.3/80/L.41"),
            ("revision before", "A/C.3/80/L.41/Rev.1"),
            ("next revision, if any", "A/C.3/80/L.41/Rev.3"),
            ("amendments, if any, among", "A/C.3/80/L.…"),
        ],
    ),
    ("A/HRC/RES/30/23", [("draft, its revisions and amendments among", "A/HRC/30/L.…")]),
    ("E/RES/2019/22", [("draft, its revisions and amendments among", "E/2019/L.…")]),
    ("S/RES/2231 (2015)", []),
    ("A/RES/217 (III)", []),
    ("A/HRC/30/23", []),
]


@pytest.mark.parametrize(("text", "wanted"), RELATIVES)
def test_the_versions_of_a_text_follow_from_its_symbol(text: str, wanted: list[tuple[str, str]]) -> None:
    symbol = parse(text)
    assert symbol
    assert [(r.relation, r.symbol) for r in relatives(symbol)] == wanted


def test_drafts_of_the_assembly_are_looked_for_in_plenary_and_in_its_six_committees() -> None:
    symbol = parse("A/RES/80/141")
    assert symbol
    found = [r.symbol for r in relatives(symbol)]
    assert found == ["A/80/L.…", *(f"A/C.{n}/80/L.…" for n in range(1, 7))]


def test_the_base_of_a_version_is_its_first_version() -> None:
    symbol = parse("A/HRC/36/L.21/Rev.1/Corr.2")
    assert symbol
    assert (symbol.base, symbol.altered) == ("A/HRC/36/L.21", (("Rev", 1), ("Corr", 2)))
    assert symbol.is_draft
    assert not symbol.is_adopted

"""What texts say of themselves: symbol, title, organ, session, agenda item, dates and vote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from resolution_text import FIRST, LAST, PREAMBLE, document, heading, numbered

from resodiff.extraction.dates import iso_date
from resodiff.extraction.metadata import metadata
from resodiff.extraction.votes import find_vote
from resodiff.model import Metadata, Vote
from resodiff.readers import read
from resodiff.symbols import find_symbols, normal_symbol

TEXT = (*PREAMBLE, numbered("1.", FIRST), numbered("2.", LAST))


def test_the_masthead_of_a_council_resolution_is_read() -> None:
    text = document(
        "United Nations",
        "A/HRC/RES/57/48",
        "Distr.: General 14 October 2024",
        "Human Rights Council",
        "Fifty-seventh session",
        "9 September–11 October 2024",
        "Agenda item 4",
        heading("Resolution adopted by the Human Rights Council on 10 October 2024"),
        heading("57/48. Situation of human rights in Varonia"),
        "The Human Rights Council,",
        *TEXT,
        "46th meeting",
        "10 October 2024",
        "[Adopted by a recorded vote of 28 to 6, with 13 abstentions. The voting was as follows:",
    )
    assert metadata(text) == Metadata(
        symbol="A/HRC/RES/57/48",
        title="57/48. Situation of human rights in Varonia",
        organ="Human Rights Council",
        session="Fifty-seventh session",
        agenda_item="4",
        adopted_on="2024-10-10",
        dated="2024-10-14",
        vote=Vote("recorded", 28, 6, 13),
    )


def test_the_masthead_of_a_draft_is_read() -> None:
    text = document(
        "United Nations A/C.3/80/L.41/Rev.1",
        "General Assembly",
        "Distr.: Limited 30 October 2025 Original: English",
        "Eightieth session Third Committee",
        "Agenda item 71 (c)",
        "Varonia and Vell:* revised draft resolution",
        "Archives of Lestra",
        "The General Assembly,",
        *TEXT,
    )
    found = metadata(text)
    assert (found.symbol, found.title, found.organ) == (
        "A/C.3/80/L.41/Rev.1",
        "Archives of Lestra",
        "General Assembly",
    )
    assert (found.session, found.agenda_item) == ("Eightieth session", "71 (c)")
    assert (found.adopted_on, found.dated, found.vote) == ("", "2025-10-30", None)


def test_a_resolution_of_the_security_council_is_read() -> None:
    text = document(
        "Resolution 2999 (2031)",
        "Adopted by the Security Council at its 9999th meeting, on 4 May 2031",
        "The Security Council,",
        *TEXT,
    )
    found = metadata(text)
    assert (found.symbol, found.organ, found.adopted_on) == (
        "S/RES/2999 (2031)",
        "Security Council",
        "2031-05-04",
    )


def test_a_symbol_that_is_not_printed_is_made_from_the_number() -> None:
    front = "Resolution adopted by the Human Rights Council on 10 October 2024"
    text = document(front, "S-40/1. Situation of human rights in Varonia", "The Human Rights Council,", *TEXT)
    assert metadata(text).symbol == "A/HRC/RES/S-40/1"


def test_a_symbol_that_is_only_referred_to_is_not_the_texts_own() -> None:
    front = ("[without reference to a Main Committee (A/80/L.22)]", "General Assembly")
    assert metadata(document(*front, "The General Assembly,", *TEXT)).symbol == ""


def test_the_date_of_adoption_may_stand_behind_the_text() -> None:
    text = document(
        "General Assembly", "The General Assembly,", *TEXT, "52nd plenary meeting", "12 December 2031"
    )
    assert metadata(text).adopted_on == "2031-12-12"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("A/HRC/RES/30/23", "A/HRC/RES/30/23"),
        ("a/hrc/36/l.21/rev.1", "A/HRC/36/L.21/Rev.1"),
        ("A/HRC/RES/S-12/1", "A/HRC/RES/S-12/1"),
        ("A/HRC/S-12/1", "A/HRC/S-12/1"),
        ("A / RES / 80 / 141", "A/RES/80/141"),
        ("A/RES/75/257 B", "A/RES/75/257 B"),
        ("A/C.3/80/L.41", "A/C.3/80/L.41"),
        ("S/RES/2231(2015)", "S/RES/2231 (2015)"),
        ("S/PRST/2021/5", "S/PRST/2021/5"),
        ("A/HRC/DEC/57/101", "A/HRC/DEC/57/101"),
        ("E/RES/2019/22", "E/RES/2019/22"),
        ("A/80/L.22", "A/80/L.22"),
        ("and/or", ""),
        ("57/48", ""),
    ],
)
def test_symbols_have_one_normal_form(text: str, normal: str) -> None:
    assert normal_symbol(text) == normal


def test_symbols_are_found_where_they_stand() -> None:
    text = "See A/HRC/RES/57/48, para. 3, and A/79/302-S/2024/600."
    assert [(text[s.start : s.end], symbol) for s, symbol in find_symbols(text)] == [
        ("A/HRC/RES/57/48", "A/HRC/RES/57/48"),
        ("A/79/302", "A/79/302"),
        ("S/2024/600", "S/2024/600"),
    ]


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("[Adopted without a vote.]", Vote("without a vote")),
        ("Adopted by a recorded vote of 43 to 0, with 4 abstentions.", Vote("recorded", 43, 0, 4)),
        ("Adopted by a recorded vote of 45 to 2, with no abstentions.", Vote("recorded", 45, 2, 0)),
        ("Adopted by a recorded vote of 30 votes to none", Vote("recorded", 30, 0, None)),
        ("Adopted by a recorded vote of 96 to 8, with 4 abstentions.", Vote("recorded")),
        ("The archives were voted for.", None),
    ],
)
def test_votes_are_read_within_the_councils_membership(text: str, vote: Vote | None) -> None:
    assert find_vote([text], "Human Rights Council") == vote


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 2 October 2015", "2015-10-02"),
        ("Lestra, 18th August 2016", "2016-08-18"),
        ("August 18, 2016", "2016-08-18"),
        ("2016-08-18", "2016-08-18"),
        ("31 February 2016", ""),
        ("in October", ""),
    ],
)
def test_dates_become_iso(text: str, iso: str) -> None:
    assert iso_date(text) == iso


def test_symbols_and_titles_of_real_files_are_right(shared_data: Path) -> None:
    for file in sorted((shared_data / "pdf-structure").glob("*.pdf"))[::10]:
        found = metadata(read(file.read_bytes(), file.name))
        wanted = json.loads(file.with_suffix(".json").read_text())
        assert (found.symbol, found.title.split()) == (wanted["symbol"], wanted["title"].split())

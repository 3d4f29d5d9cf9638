"""What a case is about, where its `case.toml` does not say: its adopted text does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from resodiff.casework.board.board import NOBODY, board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.cases.about import About, about
from resodiff.casework.cases.case import Case, Letter
from resodiff.casework.cases.edit import Facts, add_letter, add_text, new
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load
from resodiff.model import Document, Kind, Metadata, Reading
from resodiff.pipeline.country import country_of

DOCUMENT = Document("adopted.txt", "aa", "text", "", ())

TEXT = Metadata(
    symbol="A/HRC/RES/90/7",
    title="90/7. Situation of human rights in Varonia",
    organ="Human Rights Council",
    session="Ninetieth session",
    adopted_on="2030-10-02",
)


def told(case: Case, text: Metadata, kind: Kind = Kind.RESOLUTION) -> About:
    return about(case, Reading(DOCUMENT, kind, "en", text))


SILENT = Case(Path("case"), "Varonia")


def test_the_adopted_text_says_what_the_case_does_not() -> None:
    assert told(SILENT, TEXT) == About("Human Rights Council", "90", 2030, "Varonia")


def test_what_the_case_says_wins() -> None:
    stated = replace(SILENT, body="Third Committee", session="12", year=1999, country="Corrandia")
    assert told(stated, TEXT) == About("Third Committee", "12", 1999, "Corrandia")


def test_the_session_of_another_body_is_not_taken() -> None:
    assert told(replace(SILENT, body="General Assembly"), TEXT).session == ""


@pytest.mark.parametrize(
    ("text", "session"),
    [
        (replace(TEXT, symbol="A/HRC/RES/S-34/1", session="Thirty-fourth special session"), "S-34"),
        (replace(TEXT, symbol=""), "90"),
        (replace(TEXT, symbol="", session=""), ""),
    ],
)
def test_the_session_is_the_symbols_or_the_heads(text: Metadata, session: str) -> None:
    assert told(SILENT, text).session == session


def test_a_resolution_without_a_day_of_adoption_has_no_year_and_a_draft_has_its_own() -> None:
    dated = replace(TEXT, adopted_on="", dated="2030-09-20")
    assert told(SILENT, dated).year is None
    assert told(SILENT, dated, Kind.DRAFT).year == 2030


@pytest.mark.parametrize(
    ("title", "country"),
    [
        ("90/7. Situation of human rights in Varonia", "Varonia"),
        ("Situation of human rights in the United Republic of Vell", "United Republic of Vell"),
        ("Situation of human rights of fishers in the Islands of Port Amrel", "Islands of Port Amrel"),
        ("Assistance to Varonia in the field of human rights", "Varonia"),
        ("Technical assistance and capacity-building for Upper Vell", "Upper Vell"),
        ("Human rights situation in Varonia, including the Vell valley, and accountability", "Varonia"),
        ("Situation of human rights in Varonia in the run-up to the election", "Varonia"),
        ("Human rights in the administration of justice", ""),
        ("Cooperation with the United Nations, its representatives and mechanisms in the field of human rights", ""),
        ("Contribution of civil society to the Work of the Human Rights Council", ""),
        ("Mandate of the Special Rapporteur on the situation of human rights in Varonia", ""),
        ("Commemoration of the Lestra Compact in Varonia", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_the_country_is_the_one_that_the_title_names(title: str, country: str) -> None:
    assert country_of(title) == country


def test_the_titles_of_real_resolutions_name_no_institution_as_a_country(shared_data: Path) -> None:
    lines = (shared_data / "hrc" / "resolutions.jsonl").read_text(encoding="utf-8").splitlines()
    found = {country_of(json.loads(line).get("title") or "") for line in lines} - {""}
    assert len(found) > 20
    wrong = {name for name in found if name.split()[-1] in {"Nations", "Council", "Rights", "Goals", "Fund"}}
    assert wrong == set()


@pytest.fixture
def bare(texts: Path) -> Path:
    """A case made as the page of the project shows it: with no word of what it is about."""
    folder = texts / "case"
    new(folder, Facts("Varonia", coders=("Anna",)))
    for name in ("letter", "adopted"):
        (texts / f"{name}.txt").rename(folder / f"{name}.txt")
    add_text(folder, "adopted", "adopted.txt")
    add_letter(folder, Letter("open", "letter.txt"))
    return folder


def test_the_board_groups_a_case_by_what_its_adopted_text_says(bare: Path, database: str) -> None:
    with Store(database) as store:
        found = board(store, refresh(store, [bare]).keys)
    scored = found.points(load())
    names = {by: [g.name for g in found.groups(by, scored)] for by in ("year", "country", "session", "theme")}
    assert names == {
        "year": ["2030"],
        "country": ["Varonia"],
        "session": ["Human Rights Council, session 90"],
        "theme": [NOBODY],
    }

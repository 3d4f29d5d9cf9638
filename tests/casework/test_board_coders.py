"""The board's agreement and disputes are those of the cases it was read from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resodiff.casework.agreement.reliability import agreements as of_cases
from resodiff.casework.board.board import Board, board
from resodiff.casework.board.coders import agreements, disputes
from resodiff.casework.board.refresh import refresh
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.database.store import Store

PROGRAMME = Path(__file__).resolve().parents[2] / "samples" / "programme"
FOLDERS = sorted(path.parent for path in PROGRAMME.glob("*/case.toml"))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Board:
    with Store(tmp_path_factory.mktemp("board") / "board.sqlite") as store:
        return board(store, refresh(store, FOLDERS).keys)


def coded() -> list[LetterCoding]:
    libraries = [Library(load(folder)) for folder in FOLDERS]
    return [coding(one.case, one.compared(letter)) for one in libraries for letter in one.case.letters]


def test_the_board_agrees_with_the_cases_on_how_far_coders_agree(seen: Board) -> None:
    expected = {found.parties: found for found in of_cases(coded()) if found.verdict is None}
    assert {found.parties: found for found in agreements(seen)} == expected
    assert len(expected) == 4


def test_the_disputes_of_the_board_are_those_of_the_cases(seen: Board) -> None:
    expected = {(one.letter.name, ask.finding.ask.number) for one in coded() for ask in one.disputed}
    found = disputes(seen)
    assert {(each.entry.ask.letter, each.entry.ask.number) for each in found} == expected
    assert [each.settled.coder if each.settled else None for each in found] == ["Ruth Amsel"] * 2 + [
        None,
        "Ruth Amsel",
    ]


def test_outdated_codings_dispute_nothing_and_leave_agreement_as_it_was(seen: Board) -> None:
    outdated = replace(seen, codings=tuple(replace(row, standing="outdated") for row in seen.codings))
    assert disputes(outdated) == ()
    people = [found for found in agreements(seen) if "the machine" not in found.parties]
    assert [found for found in agreements(outdated) if "the machine" not in found.parties] == people

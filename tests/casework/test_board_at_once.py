"""Several programs on one database: nobody reads half of what another writes, and no row is lost or doubled."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from processes import at_once
from resodiff.casework.board.board import board
from resodiff.casework.board.refresh import fingerprint, refresh
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.casework.database.rows import KINDS, AskRow, LetterRow, Row, SignatoryRow, rows
from resodiff.casework.database.store import Store
from resodiff.errors import InputError
from working import coding_all, refreshing


@pytest.fixture
def case_folder(case_folder: Path) -> Path:
    """The case, assisted: a blind one is not on the board before its round is closed."""
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"blind"', '"assisted"'), encoding="utf-8")
    return case_folder


def rows_of(folder: Path, letter: str = "open") -> tuple[Row, ...]:
    """The rows of a case, with its letter under that name."""
    case = load(folder)
    library = Library(case)
    found = rows(case, [coding(case, library.compared(one)) for one in case.letters], fingerprint(case))
    return tuple(
        replace(row, letter=letter) if isinstance(row, LetterRow | SignatoryRow | AskRow) else row
        for row in found
    )


def held(store: Store, keys: tuple[str, ...]) -> dict[type[Row], Counter[Any]]:
    return {kind: Counter(store.rows(kind, keys)) for kind in KINDS}


def test_a_board_is_of_one_moment_while_another_program_writes(case_folder: Path, database: str) -> None:
    """The letter changes its name all the time; asks of the one name with the letter of the other would not fit."""
    key = load(case_folder).key
    both = [rows_of(case_folder), rows_of(case_folder, letter="sealed")]

    def write() -> None:
        with Store(database) as store:
            for again in range(60):
                store.replace([key], both[again % 2])

    seen = set()
    with Store(database) as store, ThreadPoolExecutor() as pool:
        store.replace([key], both[0])
        writing = pool.submit(write)
        while not writing.done():
            found = board(store, [key])
            assert len(found.entries) == 5
            seen.add(frozenset(entry.letter.letter for entry in found.entries))
        writing.result()
    assert seen == {frozenset(["open"]), frozenset(["sealed"])}


def test_whoever_reads_waits_for_nobody_who_writes(case_folder: Path, database: str) -> None:
    key = load(case_folder).key
    with Store(database) as writing:
        writing.replace([key], rows_of(case_folder))
        with writing._writing() as connection:  # in the middle of a long rebuild
            connection.execute(writing.tables.tables["resodiff_ask"].delete())
            begun = time.monotonic()
            with Store(database) as store:
                assert len(board(store, [key]).entries) == 5
            assert time.monotonic() - begun < 20  # a writer would wait for a minute


def test_a_writer_waits_for_its_turn(case_folder: Path, database: str) -> None:
    made, key = rows_of(case_folder), load(case_folder).key
    with Store(database) as first, Store(database) as second, ThreadPoolExecutor() as pool:
        with first._writing():
            later = pool.submit(second.replace, [key], made)
            time.sleep(0.5)
            assert not later.done()
            assert first.fingerprints() == {}
        later.result(30)
        assert len(first.rows(AskRow, [key])) == 5


def test_a_row_that_is_there_already_is_refused_by_the_database_itself(
    case_folder: Path, database: str
) -> None:
    made, key = rows_of(case_folder), load(case_folder).key
    with Store(database) as store:
        store.replace([key], made)
        with pytest.raises(InputError, match="cannot be used"):
            store.replace(["another"], made)  # as by a program that forgot to delete
        assert len(store.rows(AskRow, [key])) == 5


def test_people_code_while_several_refresh_their_boards(
    case_folder: Path, database: str, tmp_path: Path
) -> None:
    folder = str(case_folder)
    people = [(coding_all, folder, by) for by in ("Anna", "Ben")]
    assert at_once(*[(refreshing, database, folder)] * 3, *people) == [""] * 5
    with Store(database) as store, Store(tmp_path / "fresh.sqlite") as fresh:
        keys = refresh(store, [case_folder]).keys
        refresh(fresh, [case_folder])
        assert held(store, keys) == held(fresh, keys)
        assert refresh(store, [case_folder]).read == 0

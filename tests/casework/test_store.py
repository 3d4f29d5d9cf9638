"""The database: the same rows in SQLite and in PostgreSQL, always in step with the folders."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from processes import at_once
from resodiff.casework.board.board import board
from resodiff.casework.board.left_out import Cause
from resodiff.casework.board.refresh import fingerprint, refresh
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.casework.coding.journals import decide
from resodiff.casework.database.rows import KINDS, AskRow, CaseRow, CodingRow, Row, SignatoryRow, rows
from resodiff.casework.database.store import Store
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.errors import InputError, UsageError
from resodiff.model import Verdict
from working import rebuilding


@pytest.fixture
def case_folder(case_folder: Path) -> Path:
    """The case, assisted: a blind one is not on the board before its round is closed."""
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace('"blind"', '"assisted"'), encoding="utf-8")
    return case_folder


def rows_of(folder: Path) -> tuple[Row, ...]:
    case = load(folder)
    library = Library(case)
    return rows(case, [coding(case, library.compared(one)) for one in case.letters], fingerprint(case))


def twin(folder: Path, name: str, **changed: str) -> Path:
    """A copy of the case under another id."""
    other = folder.parent / name
    shutil.copytree(folder, other)
    toml = other / "case.toml"
    text = toml.read_text().replace('id = "case-', f'id = "{name}-')
    for old, new in changed.items():
        text = text.replace(old, new)
    toml.write_text(text)
    return other


def say(folder: Path, by: str, verdict: Verdict) -> None:
    case = load(folder)
    compared = Library(case).compared(case.letters[0])
    for finding in compared.comparison.findings:
        words = wording_of(finding.ask)
        decide(case, compared, by, Decision(finding.ask.id, words, verdict, (), "", True))


def plain(found: list[AskRow]) -> list[AskRow]:
    return [replace(row, thread="") for row in found]


def test_what_goes_in_comes_out(case_folder: Path, database: str) -> None:
    made = rows_of(case_folder)
    key = load(case_folder).key
    with Store(database) as store:
        store.replace([key], made)
        for kind in KINDS:
            found = [replace(r, thread="") if isinstance(r, AskRow) else r for r in store.rows(kind, [key])]
            assert found == [row for row in made if isinstance(row, kind)]


def test_nothing_is_read_twice_and_every_change_is_seen(case_folder: Path, database: str) -> None:
    with Store(database) as store:
        assert refresh(store, [case_folder]).read == 1
        assert refresh(store, [case_folder]).read == 0
        assert refresh(store, [case_folder], rebuild=True).read == 1
        for by, codings in (("Anna", 5), ("Ben", 10)):
            say(case_folder, by, Verdict.DROPPED)
            assert refresh(store, [case_folder]).read == 1
            assert len(store.rows(CodingRow, [load(case_folder).key])) == codings
        assert {row.verdict for row in store.rows(AskRow, [load(case_folder).key])} == {"dropped"}


def test_a_blind_case_is_not_in_before_its_round_is_closed(case_folder: Path, database: str) -> None:
    """Nor does anything of it stay in, where a coder came to it later: whoever asks the database sees no verdict."""
    toml = case_folder / "case.toml"
    assisted = toml.read_text(encoding="utf-8")
    with Store(database) as store:
        key = load(case_folder).key
        assert refresh(store, [case_folder]).keys == (key,)
        toml.write_text(assisted.replace('"assisted"', '"blind"'), encoding="utf-8")
        say(case_folder, "Anna", Verdict.DROPPED)
        for _ in range(2):
            done = refresh(store, [case_folder])
            assert (done.keys, done.faults) == ((), 0)
            assert [(one.cause, "Ben must decide" in one.why) for one in done.left_out] == [
                (Cause.SEALED, True)
            ]
            assert [row for kind in KINDS for row in store.rows(kind, [key])] == []
        say(case_folder, "Ben", Verdict.DROPPED)
        assert refresh(store, [case_folder]).keys == (key,)
        assert len(store.rows(CodingRow, [key])) == 10


def test_a_refresh_and_a_rebuild_give_the_same(case_folder: Path, database: str) -> None:
    other = twin(case_folder, "second")
    with Store(database) as store:
        keys = refresh(store, [case_folder]).keys + refresh(store, [other]).keys
        step_by_step = [store.rows(kind, keys) for kind in KINDS]
        refresh(store, [case_folder, other], rebuild=True)
        assert [store.rows(kind, keys) for kind in KINDS] == step_by_step


def test_a_rebuild_brings_back_what_was_thrown_away(case_folder: Path, database: str) -> None:
    with Store(database) as store:
        keys = refresh(store, [case_folder]).keys
        before = board(store, keys)
        with store.engine.begin() as connection:
            store.tables.drop_all(connection)
    with Store(database) as store:
        assert store.fingerprints() == {}
        refresh(store, [case_folder])
        assert board(store, keys) == before


def test_a_case_that_is_broken_stops_no_other(case_folder: Path, database: str) -> None:
    other = twin(case_folder, "second")
    (other / "adopted.txt").write_bytes(b"")
    third = twin(case_folder, "third")
    (third / "case.toml").write_text("title = ")
    fourth = twin(case_folder, "fourth", **{'adopted = "adopted.txt"': ""})
    with Store(database) as store:
        done = refresh(store, [case_folder, other, third, fourth])
        assert done.keys == (load(case_folder).key,)
        assert [(one.name, one.cause) for one in done.left_out] == [
            ("Varonia (second)", Cause.FAULT),
            ("third", Cause.FAULT),
            ("Varonia (fourth)", Cause.WAITING),
        ]
        assert done.faults == 2


def test_why_a_case_is_left_out_names_no_place_of_this_machine(case_folder: Path, tmp_path: Path) -> None:
    (case_folder / "letter.txt").unlink()
    (case_folder / "adopted.txt").write_bytes(b"")
    with Store(tmp_path / "board.sqlite") as store:
        (one,) = refresh(store, [case_folder]).left_out
    assert str(tmp_path) not in str(one)
    assert "misses letter.txt" in one.why


def test_a_case_that_broke_leaves_the_database(case_folder: Path, database: str) -> None:
    with Store(database) as store:
        keys = refresh(store, [case_folder]).keys
        (case_folder / "adopted.txt").unlink()
        assert refresh(store, [case_folder]).keys == ()
        assert store.rows(CaseRow, keys) == []
        assert store.rows(SignatoryRow, keys) == []


def test_one_case_named_twice_is_refused(case_folder: Path, database: str) -> None:
    copy = case_folder.parent / "copy"
    shutil.copytree(case_folder, copy)
    with Store(database) as store:
        with pytest.raises(UsageError, match="name it once"):
            refresh(store, [case_folder, case_folder])
        with pytest.raises(UsageError, match="give one another id"):
            refresh(store, [case_folder, copy])


def test_drafts_and_files_that_vanish_while_others_work_are_no_matter(
    case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(case_folder, "Anna", Verdict.DROPPED)
    case = load(case_folder)
    before = fingerprint(case)
    (case.texts / ".text.abc.part").write_text("half of a te")
    (case.reviews / ".DS_Store").write_text("of a system")
    assert fingerprint(case) == before
    monkeypatch.setattr("resodiff.casework.board.refresh._sources", lambda _: [case.texts / "gone"])
    assert fingerprint(case) != before


def test_several_may_rebuild_at_once(case_folder: Path, database: str) -> None:
    folders = [case_folder, twin(case_folder, "second"), twin(case_folder, "third")]
    assert at_once(*[(rebuilding, database, tuple(map(str, folders)))] * 4) == [""] * 4
    with Store(database) as store:
        done = refresh(store, folders)
        assert done.read == 0
        assert len(store.rows(AskRow, done.keys)) == 15


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("mysql://host/name", "mysql is no database we use"),
        ("postgresql://resodiff:secret@127.0.0.1:1/none", "cannot be used"),
    ],
)
def test_a_database_that_cannot_be_used_is_said_without_its_password(where: str, said: str) -> None:
    with pytest.raises((InputError, UsageError)) as problem:
        Store(where)
    assert said in str(problem.value)
    assert "secret" not in str(problem.value)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("postgresql://localhost/name", "names no user: postgresql://user@host/name"),
        ("postgresql://", "names no user"),
        ("postgresql://anna@localhost:five/name", "has no good address"),
        ("postgresql://anna@localhost:99999/name", "from 1 to 65535"),
        ("postgresql://anna@localhost/name?sslmode=require", "leave ?sslmode=… out"),
    ],
)
def test_an_address_that_no_server_can_have_is_refused(where: str, said: str) -> None:
    with pytest.raises(UsageError) as problem:
        Store(where)
    assert said in str(problem.value)


def test_a_server_that_does_not_answer_is_said_in_plain_words() -> None:
    with pytest.raises(InputError) as problem:
        Store("postgresql://anna:secret@127.0.0.1:1/name")
    assert str(problem.value) == (
        "the database postgresql://anna:***@127.0.0.1:1/name cannot be used (no server answers there): "
        "check the address, and that the server runs"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("/postgres", "/none", '(database "none" does not exist): make that database on the server'),
        ("resodiff@", "nobody@", '(role "nobody" does not exist): check the user'),
    ],
)
def test_what_a_server_refuses_is_said_in_plain_words(postgres: str, old: str, new: str, said: str) -> None:
    with pytest.raises(InputError) as problem:
        Store(postgres.replace(old, new))
    assert said in str(problem.value)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no database at all, and long enough to be told from one" * 20)
    with pytest.raises(InputError, match="cannot be used"):
        Store(tmp_path / "notes.txt")

"""A database of any earlier revision becomes one of this program, with its rows; no other one is touched."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    URL,
    Column,
    Connection,
    Index,
    MetaData,
    Table,
    Text,
    create_engine,
    inspect,
    make_url,
    text,
)

from processes import at_once
from resodiff.casework.database.migrations import BEFORE, configured
from resodiff.casework.database.rows import KINDS, AskRow, CaseRow, CodingRow, LetterRow, Row, SignatoryRow
from resodiff.casework.database.store import Store
from resodiff.casework.database.tables import HEAD, MARK, REVISION, named, schema
from resodiff.errors import InputError
from working import opening

with create_engine("sqlite://").connect() as _any:
    SCRIPTS = tuple(reversed([*ScriptDirectory.from_config(configured(_any)).walk_revisions()]))
REVISIONS = [script.revision for script in SCRIPTS]

CASE = CaseRow("v-90", "aa", "Varonia", "Council", "90", None, "detention", "Varonia", "adopted.txt", 4, 2)
LETTER = LetterRow("v-90", "open", "2030-09-01", 0)

ROWS: tuple[Row, ...] = (
    CASE,
    CaseRow("v-91", "bb", "Varonia", "Council", "91", 2031, "detention", "Varonia", "adopted.txt", 4, 2),
    LETTER,
    SignatoryRow("v-90", "open", "Varonia Watch"),
    SignatoryRow("v-90", "open", "Lestra Circle"),
    AskRow("v-90", "open", "ask-1", "1", 0, "“Release” them", "Varonia", "", False, False, 1.5, "dropped", "machine",
           "", "", None, False, True, "weakened", 0.75, "releas", "v-90 open ask-1"),
    CodingRow("v-90", "open", "ask-1", "Anna", False, "dropped", "", "", "why", "2030-10-04T10:00:00Z", "current"),
)  # fmt: skip


def address(database: str) -> URL:
    if database.startswith("postgresql:"):
        return make_url(database).set(drivername="postgresql+pg8000")
    return URL.create("sqlite", database=database)


@contextmanager
def connected(database: str) -> Iterator[Connection]:
    """A transaction that knows nothing of the store."""
    engine = create_engine(address(database))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def made(database: str, revision: str, rows: tuple[Row, ...] = ROWS, *, marked_only: bool = False) -> None:
    """A database as a program of that revision leaves it; with `marked_only` from before the migrations."""
    with connected(database) as connection:
        command.upgrade(configured(connection), revision)
        known = {
            name: inspect(connection).get_columns(name) for name in inspect(connection).get_table_names()
        }
        for row in rows:
            had = {column["name"] for column in known.get(named(type(row)), ())}
            values = {f.name: getattr(row, f.name) for f in fields(row) if f.name in had}
            into = Table(named(type(row)), MetaData(), *(Column(name) for name in values))
            connection.execute(into.insert().values(values))
        if marked_only:
            connection.execute(text(f"DROP TABLE {REVISION}"))


def anatomy(database: str) -> dict[str, Any]:
    """All that a database says of its tables."""
    with connected(database) as connection:
        found = inspect(connection)
        return {
            name: (
                [{**c, "type": str(c["type"])} for c in found.get_columns(name)],
                found.get_pk_constraint(name),
                sorted(found.get_indexes(name), key=lambda index: index["name"] or ""),
                found.get_unique_constraints(name),
                found.get_foreign_keys(name),
            )
            for name in sorted(found.get_table_names())
        }


def contents(database: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with connected(database) as connection:
        names = sorted(inspect(connection).get_table_names())
        return {
            name: sorted(map(tuple, connection.execute(text(f'SELECT * FROM "{name}"'))), key=repr)
            for name in names
        }


def emptied(database: str) -> None:
    with connected(database) as connection:
        found = MetaData()
        found.reflect(connection)
        found.drop_all(connection)


def differences(database: str, tables: MetaData) -> list[Any]:
    """What Alembic would have to change for the database to have these tables."""
    with connected(database) as connection:
        options = {"version_table": REVISION, "include_object": lambda _, name, *__: name != REVISION}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), tables))


def opened(database: str) -> dict[type[Row], list[Any]]:
    with Store(database) as store:
        return {kind: list(store.rows(kind, ["v-90", "v-91"])) for kind in KINDS}


def test_the_scripts_are_one_line_of_numbers_that_ends_at_the_programs_own() -> None:
    assert [f"{number:04}" for number in range(1, len(SCRIPTS) + 1)] == REVISIONS
    assert [script.down_revision for script in SCRIPTS] == [None, *REVISIONS[:-1]]
    assert REVISIONS[-1] == HEAD
    assert all(Path(script.path).name.startswith(f"r{script.revision}_") for script in SCRIPTS)


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_way_up_leads_to_the_tables_of_a_new_database(database: str, revision: str) -> None:
    Store(database).engine.dispose()
    new = anatomy(database)
    emptied(database)
    made(database, revision)
    Store(database).engine.dispose()
    assert anatomy(database) == new


def test_the_scripts_make_what_the_rows_of_the_program_need(database: str) -> None:
    made(database, "head", ())
    assert differences(database, schema()) == []


def test_a_change_to_the_rows_without_a_script_would_be_seen(database: str) -> None:
    made(database, "head", ())
    changed = schema()
    case = changed.tables[named(CaseRow)]
    case.append_column(Column("mood", Text, nullable=False))
    Index("resodiff_case_by_theme", case.c.theme)
    assert {found[0] for found in differences(database, changed)} == {"add_column", "add_index"}


@pytest.mark.parametrize(("revision", "marked_only"), [*((one, False) for one in REVISIONS), (BEFORE, True)])
def test_rows_are_kept_on_the_way_up(database: str, revision: str, marked_only: bool) -> None:
    made(database, revision, marked_only=marked_only)
    assert opened(database) == {kind: [row for row in ROWS if isinstance(row, kind)] for kind in KINDS}


def test_of_rows_that_were_there_twice_the_last_one_stays(database: str) -> None:
    again = (replace(CASE, title="Varonia again"), replace(LETTER, dated="2030-09-02"))
    made(database, BEFORE, ROWS + again)
    found = opened(database)
    assert [row.title for row in found[CaseRow]] == ["Varonia again", "Varonia"]
    assert [row.dated for row in found[LetterRow]] == ["2030-09-02"]
    assert len(found[SignatoryRow]) == 2


def test_programs_from_before_the_migrations_still_find_their_mark(database: str) -> None:
    Store(database).engine.dispose()
    with connected(database) as connection:
        assert connection.execute(text(f"SELECT version FROM {MARK}")).scalars().all() == [1]


@pytest.mark.parametrize(
    "later",
    [
        f"UPDATE {REVISION} SET version_num = '0999'",
        f"INSERT INTO {REVISION} VALUES ('0999')",
        f"DELETE FROM {REVISION}",
    ],
)
def test_a_database_of_a_later_program_is_refused_and_left_alone(database: str, later: str) -> None:
    made(database, "head")
    with connected(database) as connection:
        connection.execute(text(later))
        connection.execute(text("CREATE TABLE resodiff_mood (mood TEXT)"))
    before = anatomy(database), contents(database)
    with pytest.raises(InputError, match=r"another resodiff.*update resodiff") as problem:
        Store(database)
    assert "\n" not in str(problem.value)
    assert (anatomy(database), contents(database)) == before


def test_a_mark_that_no_program_made_is_refused(database: str) -> None:
    made(database, BEFORE, marked_only=True)
    with connected(database) as connection:
        connection.execute(text(f"UPDATE {MARK} SET version = 7"))
    before = contents(database)
    with pytest.raises(InputError, match="another resodiff"):
        Store(database)
    assert contents(database) == before


def test_other_tables_may_stand_beside_ours(database: str) -> None:
    with connected(database) as connection:
        connection.execute(text("CREATE TABLE members (name TEXT)"))
        connection.execute(text("INSERT INTO members VALUES ('Anna')"))
    with Store(database) as store:
        store.replace(["v-90"], [CASE])
    assert contents(database)["members"] == [("Anna",)]
    assert anatomy(database).keys() == {*schema().tables, "members"}


def test_a_table_that_has_our_name_and_is_not_ours_is_refused(database: str) -> None:
    with connected(database) as connection:
        connection.execute(text("CREATE TABLE resodiff_ask (question TEXT)"))
        connection.execute(text("INSERT INTO resodiff_ask VALUES ('Why?')"))
    with pytest.raises(InputError, match="a table resodiff_ask that resodiff did not make"):
        Store(database)
    assert contents(database) == {"resodiff_ask": [("Why?",)]}


def test_an_upgrade_that_fails_changes_nothing(database: str) -> None:
    """In the way stands an index with a name that the second script gives."""
    made(database, BEFORE)
    with connected(database) as connection:
        connection.execute(text("CREATE INDEX resodiff_ask_once ON resodiff_coding (ask)"))
    before = anatomy(database), contents(database)
    with pytest.raises(InputError, match=r"cannot be used.*resodiff_ask_once"):
        Store(database)
    assert (anatomy(database), contents(database)) == before


@pytest.mark.parametrize("revision", ["", BEFORE])
def test_several_programs_that_open_an_old_or_a_new_database_at_once(database: str, revision: str) -> None:
    if revision:
        made(database, revision, marked_only=True)
    assert at_once(*[(opening, database, 2 if revision else 0)] * 6) == [""] * 6
    assert contents(database)[REVISION] == [(HEAD,)]


def test_alembic_is_loaded_for_an_upgrade_alone(tmp_path: Path) -> None:
    code = (
        "import sys; from resodiff.casework.database.store import Store; "
        "Store(sys.argv[1]).engine.dispose(); print('alembic' in sys.modules)"
    )

    def loads(database: Path) -> str:
        run = subprocess.run(
            [sys.executable, "-c", code, str(database)], capture_output=True, text=True, check=True
        )
        return run.stdout.strip()

    new, old = tmp_path / "new.sqlite", tmp_path / "old.sqlite"
    made(str(old), BEFORE)
    assert [loads(new), loads(new), loads(old), loads(old)] == ["False", "False", "True", "False"]

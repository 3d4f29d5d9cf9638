"""Bringing the tables of a database to those of this program, with every row kept.

A new database gets the tables as they are now. One that an earlier resodiff made is taken through the scripts in
`versions`, one after the other, by Alembic (SQLAlchemy's own tool), in one transaction. What this program does not
know is refused and left as it is: a later resodiff's database, and tables with our names that are not ours. Other
tables may stand beside ours.

A new script is named `r0003_what_it_does.py`, has `revision = "0003"` and `down_revision = "0002"`, and an
`upgrade()` that names tables and columns as they are at that time, never through the rows of the program, which
change. There is no way down: the folders of the cases are the truth, and an older resodiff fills a database of
its own from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.casework.database.tables import HEAD, MARK, REVISION
from resodiff.errors import InputError

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, MetaData

BEFORE = "0001"
"""The revision that the databases from before the migrations have, which are marked with a number alone."""


def is_ready(connection: Connection) -> bool:
    """Whether the tables are those of this program; nothing is changed. Raises `InputError` for tables not ours."""
    return _revision(connection) == HEAD


def prepare(connection: Connection, tables: MetaData) -> None:
    """Make the tables, or bring them up to date. `connection` is in a transaction that no other writer comes between.

    Raises `InputError` for a database that this program does not know, which is then as it was.
    """
    revision = _revision(connection)
    if not revision:
        _make(connection, tables)
    elif revision != HEAD:
        _upgrade(connection, revision)


def configured(connection: Connection) -> Config:
    """What Alembic needs to know: where the scripts are, and the connection on which they run."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "resodiff.casework.database:migrations")
    return config


def _revision(connection: Connection) -> str:
    """The revision of the tables, "" where there are none of ours."""
    from sqlalchemy import inspect, select

    from resodiff.casework.database.tables import schema

    tables = schema().tables
    ours = set(inspect(connection).get_table_names()) & set(tables)
    if REVISION in ours:
        found = connection.execute(select(tables[REVISION].c.version_num)).scalars().all()
        return str(found[0]) if len(found) == 1 else "none"
    if MARK in ours:
        marks = connection.execute(select(tables[MARK].c.version)).scalars().all()
        return BEFORE if marks == [1] else "none"
    if ours:
        raise InputError(
            f"the database has a table {min(ours)} that resodiff did not make", "give another --database"
        )
    return ""


def _make(connection: Connection, tables: MetaData) -> None:
    """The tables as they are now, without a way through all that they once were."""
    from sqlalchemy import insert

    tables.create_all(connection)
    connection.execute(insert(tables.tables[MARK]).values(version=1))
    connection.execute(insert(tables.tables[REVISION]).values(version_num=HEAD))


def _upgrade(connection: Connection, revision: str) -> None:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = configured(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision not in known:
        raise InputError(
            f"the database was made by another resodiff (revision {revision}; this one knows {HEAD})",
            "update resodiff, or give another --database",
        )
    if revision == BEFORE:
        command.stamp(config, BEFORE)
    command.upgrade(config, "head")

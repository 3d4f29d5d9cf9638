"""The tables of the database: one schema for SQLite and PostgreSQL, a column for every field of a row.

Whoever changes a row, a key or a type here raises `HEAD` and adds a script to `migrations/versions`, which does the
same to the databases that are there; the tests compare both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_type_hints

from resodiff.casework.database.rows import KINDS, AskRow, CaseRow, LetterRow, Row

if TYPE_CHECKING:
    from sqlalchemy import Column, MetaData

HEAD = "0005"
"""The revision of the tables below: the last script in `migrations/versions`."""

PREFIX = "resodiff_"
"""Every name of ours in a database begins so; tables with other names are not ours, and never touched."""

REVISION = PREFIX + "revision"
"""The table in which Alembic keeps the revision, in a column `version_num`."""

MARK = PREFIX + "schema"
"""A table with the number 1. Programs from before the migrations drop all tables where they do not find it."""

KEYS: Mapping[type[Row], tuple[str, ...]] = {
    CaseRow: ("case",),
    LetterRow: ("case", "letter"),
    AskRow: ("case", "letter", "ask"),
}
"""By what a row is known: the database itself refuses a second one."""


def schema() -> MetaData:
    """All tables, with their indexes."""
    from sqlalchemy import Column, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table

    found = MetaData()
    key = PrimaryKeyConstraint("version_num", name=f"{REVISION}_pkc")
    Table(REVISION, found, Column("version_num", String(32), nullable=False), key)
    Table(MARK, found, Column("version", Integer, nullable=False))
    for kind in KINDS:
        table = Table(named(kind), found, Column("row", Integer, primary_key=True), *_columns(kind))
        unique = kind in KEYS
        columns = [table.c[name] for name in KEYS.get(kind, ("case",))]
        Index(f"{table.name}_{'once' if unique else 'by_case'}", *columns, unique=unique)
    return found


def named(kind: type[Any]) -> str:
    """The name of the table that holds rows of this kind."""
    return PREFIX + kind.__name__.removesuffix("Row").lower()


def _columns(kind: type[Row]) -> list[Column[Any]]:
    from sqlalchemy import Boolean, Column, Float, Integer, Text

    types: dict[type[Any], type[Any]] = {bool: Boolean, int: Integer, float: Float, str: Text}
    hints = get_type_hints(kind)
    columns: list[Column[Any]] = []
    for name in (field.name for field in fields(kind)):
        plain = next(t for t in types if hints[name] in (t, t | None))
        columns.append(Column(name, types[plain](), nullable=hints[name] is not plain))
    return columns

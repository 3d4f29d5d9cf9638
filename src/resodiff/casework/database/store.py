"""The rows of cases in a database: SQLite in a file, or PostgreSQL on a server, through one schema.

The folders of the cases are the truth; the database can be thrown away and rebuilt at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from resodiff.casework.database import migrations
from resodiff.casework.database.postgresql import address, in_words, shown
from resodiff.casework.database.rows import KINDS, AskRow, CaseRow, Row
from resodiff.casework.database.tables import named, schema
from resodiff.errors import InputError, OutputError, UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, MetaData, Table

_LOCK = 7_260_451
"""The number of the lock that writers on a server share."""

_WAIT = 60
"""Seconds for which a writer waits for another one on an SQLite file."""

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows as they are at one moment, whatever others write meanwhile."""

    connection: Connection
    tables: MetaData

    def rows(self, kind: type[R], keys: Sequence[str]) -> list[R]:
        """The rows of some cases, in the order in which the cases are given."""
        from sqlalchemy import select

        table = self.tables.tables[named(kind)]
        columns = [table.c[field.name] for field in fields(kind)]
        found: dict[str, list[R]] = {key: [] for key in keys}
        for some in _portions(keys):
            query = select(*columns).where(table.c.case.in_(some)).order_by(table.c.row)
            for values in self.connection.execute(query):
                row = kind(*values)
                found[row.case].append(row)
        return [row for key in keys for row in found[key]]


class Store:
    """An open database. Use it as a context manager."""

    def __init__(self, where: str | Path) -> None:
        """Open the SQLite file or the server at a `postgresql://` address. Raises `InputError` or `UsageError`."""
        self.engine, self._where = _engine(where)
        self.tables = schema()
        on_server = self.engine.dialect.name == "postgresql"
        self._reading = {"isolation_level": "REPEATABLE READ"} if on_server else {}
        try:
            with self._telling():
                self._prepare()
        except BaseException:
            self.engine.dispose()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.engine.dispose()

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of each case that is in, by its key."""
        from sqlalchemy import select

        table = self._table(CaseRow)
        with self.snapshot() as now:
            found = now.connection.execute(select(table.c.case, table.c.fingerprint))
            return {row.case: row.fingerprint for row in found}

    def replace(self, keys: Sequence[str], rows: Sequence[Row]) -> None:
        """Put rows in the place of all rows of these cases: all of it happens, or nothing."""
        from resodiff.casework.asks.threads import threads

        with self._telling(), self._writing() as connection:
            for kind in reversed(KINDS):
                self._forget(connection, self._table(kind), keys)
            for kind in KINDS:
                self._add(connection, kind, [row for row in rows if isinstance(row, kind)])
            asks = [
                (f"{key} {letter} {ask}", about, signed)
                for key, letter, ask, about, signed, *_ in self._known(connection)
            ]
            self._put_threads(connection, threads(asks))

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The rows as they are now, for as long as the block runs."""
        with self._telling(), self.engine.execution_options(**self._reading).connect() as connection:
            yield Snapshot(connection, self.tables)

    def rows(self, kind: type[R], keys: Sequence[str]) -> list[R]:
        """The rows of some cases, in the order in which the cases are given."""
        with self.snapshot() as now:
            return now.rows(kind, keys)

    # ------------------------------------------------------------ how

    def _table(self, kind: type[Any]) -> Table:
        return self.tables.tables[named(kind)]

    def _prepare(self) -> None:
        """The tables as this program has them. Only where there is something to do the writers' turn is waited for."""
        with self.engine.connect() as connection:
            if migrations.is_ready(connection):
                return
        with self._writing() as connection:
            migrations.prepare(connection, self.tables)

    def _forget(self, connection: Connection, table: Table, keys: Sequence[str]) -> None:
        from sqlalchemy import delete

        for some in _portions(keys):
            connection.execute(delete(table).where(table.c.case.in_(some)))

    def _add(self, connection: Connection, kind: type[Row], rows: Sequence[Row]) -> None:
        from sqlalchemy import insert

        if rows:
            connection.execute(insert(self._table(kind)), [asdict(row) for row in rows])

    def _known(self, connection: Connection) -> Iterable[Any]:
        """What is needed of every ask to put it on a thread, the earliest first."""
        from sqlalchemy import select

        ask, case = self._table(AskRow), self._table(CaseRow)
        order = (case.c.year, case.c.session, ask.c.row)
        columns = (ask.c.case, ask.c.letter, ask.c.ask, case.c.country, ask.c.signature, *order)
        found = connection.execute(select(*columns).join(case, ask.c.case == case.c.case))
        return sorted(found, key=_when)

    def _put_threads(self, connection: Connection, found: dict[str, str]) -> None:
        """Write down the threads that changed."""
        from sqlalchemy import bindparam, select, update

        ask = self._table(AskRow)
        held = connection.execute(select(ask.c.row, ask.c.case, ask.c.letter, ask.c.ask, ask.c.thread))
        changed = [
            {"at": row.row, "now": now}
            for row in held
            if (now := found[f"{row.case} {row.letter} {row.ask}"]) != row.thread
        ]
        if changed:
            query = update(ask).where(ask.c.row == bindparam("at")).values(thread=bindparam("now"))
            connection.execute(query, changed)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction that no other writer comes between."""
        from sqlalchemy import text

        with self.engine.execution_options(writes=True).begin() as connection:
            if self.engine.dialect.name == "postgresql":
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield connection

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Failures of the database in one line."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            yield
        except SQLAlchemyError as problem:
            why, remedy = in_words(getattr(problem, "orig", None) or problem)
            raise InputError(f"the database {self._where} cannot be used ({why})", remedy) from None


def _when(row: Any) -> tuple[bool, int, str, str, int]:
    """The place of an ask in time; databases differ in their order of texts, and where they put what is missing."""
    return row.year is None, row.year or 0, row.session, row.case, row.row


def _engine(where: str | Path) -> tuple[Engine, str]:
    """The engine, and the address as it may be shown: without its password."""
    try:
        from sqlalchemy import create_engine
    except ImportError:
        raise UsageError("the board needs SQLAlchemy", 'pip install "resodiff"') from None
    if not str(where).startswith(("postgresql:", "postgres:")):
        if "://" in str(where):
            raise UsageError(
                f"{str(where).partition('://')[0]} is no database we use", "name a file, or postgresql://…"
            )
        return _sqlite(Path(where)), str(where)
    url = address(str(where))
    try:
        return create_engine(url), shown(url)
    except ImportError:
        raise UsageError("PostgreSQL needs the driver pg8000", 'pip install "resodiff[postgresql]"') from None


def _sqlite(path: Path) -> Engine:
    """SQLite with real transactions: a writer waits for the other one instead of failing."""
    from sqlalchemy import URL, create_engine, event

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            f"{path.parent} cannot be made ({problem.strerror})", "give another --database"
        ) from None
    address = URL.create("sqlite", database=path.resolve().as_posix())
    engine = create_engine(address, connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", lambda raw, _record: setattr(raw, "isolation_level", None))
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Writers take their turn at once; readers see one moment, and hold nobody up who reads."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _portions(keys: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """Keys in portions that every database takes as parameters."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]

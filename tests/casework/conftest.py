"""A small case on the disk: a letter of five asks, a previous text, a draft and the adopted one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

import postgres_server
from resodiff.casework.cases.case import Letter
from resodiff.casework.cases.edit import Facts, add_letter, add_text, new

LETTER = """
To the members of the Human Rights Council

Lestra, 1 September 2030

We urge the Council to adopt a resolution that:

1. Calls upon the Government of Varonia to release immediately all persons held for peaceful protest;

2. Urges the Government of Varonia to ratify the Convention against Torture;

3. Requests the High Commissioner to report on Varonia to the Council at its next session;

4. Calls upon the Government of Varonia to repeal the Law on Assemblies;

5. Encourages all States to support the victims of the floods of Port Amrel.
"""

HEAD = """
Resolution adopted by the Human Rights Council on {day}

{number}. Situation of human rights in Varonia

The Human Rights Council,

Recalling its earlier resolutions on the situation of human rights in Varonia,
"""

PREVIOUS = (
    HEAD.format(day="2 October 2028", number="78/7")
    + """
1. Takes note of the report on Varonia;

2. Requests the High Commissioner to report on Varonia to the Council at its next session.
"""
)

ADOPTED = (
    HEAD.format(day="2 October 2030", number="90/7")
    + """
1. Takes note of the report on Varonia;

2. Calls upon the Government of Varonia to release all persons held for peaceful protest, as appropriate;

3. Urges the Government of Varonia to ratify the Convention against Torture;

4. Requests the High Commissioner to report on Varonia to the Council at its next session.
"""
)

DIGITS = {"letter": LETTER, "previous": PREVIOUS, "adopted": ADOPTED}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The folder with the texts."""
    for name, words in DIGITS.items():
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
    return tmp_path


@pytest.fixture
def case_folder(texts: Path) -> Path:
    """The case, with two coders who work blind."""
    folder = texts / "case"
    new(
        folder,
        Facts(
            "Varonia", "Human Rights Council", "90", 2030, "detention", "Varonia", "blind", ("Anna", "Ben")
        ),
    )
    for name in DIGITS:
        (texts / f"{name}.txt").rename(folder / f"{name}.txt")
    add_text(folder, "baseline", "previous.txt")
    add_text(folder, "adopted", "adopted.txt")
    add_letter(folder, Letter("open", "letter.txt", "2030-09-01", ("Varonia Watch", "Lestra Circle")))
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a server of this run's own."""
    if why := postgres_server.missing():
        pytest.skip(why)
    with postgres_server.server() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty database lies: a new file, or the server, emptied."""
    if request.param == "sqlite":
        return str(tmp_path / "board.sqlite")
    address: str = request.getfixturevalue("postgres")
    _emptied(address)
    return address


def _emptied(address: str) -> None:
    engine = create_engine(make_url(address).set(drivername="postgresql+pg8000"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()

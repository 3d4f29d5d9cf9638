"""The two real texts: what they ask, in order, and nothing else."""

from __future__ import annotations

from pathlib import Path

from resodiff.extraction import understand
from resodiff.model import Ask, AskKind
from resodiff.readers.registry import read


def asks(path: Path) -> tuple[Ask, ...]:
    return understand(read(path.read_bytes(), path.name)).asks


def test_the_open_letter(shared_data: Path) -> None:
    found = asks(shared_data / "letters" / "open-letter-cambodia-2016.txt")
    operative = [ask for ask in found if ask.kind is AskKind.OPERATIVE]
    assert [ask.verb for ask in operative] == [
        "condemns",
        "urges",
        "urges",
        "calls on",
        "calls upon",
        "calls upon",
        "calls on",
        "urges",
        "calls upon",
        "calls on",
        "requests",
        "invites",
        "decides",
    ]
    assert [ask.number for ask in found if ask.kind is AskKind.PROSE] == ["1", "2", "3", "17", "18", "19"]
    assert [ask.number for ask in found if ask.to_delegation] == ["1", "17"]
    assert all(not any(f"[{n}]" in ask.text for n in range(1, 16)) for ask in found)


def test_the_oral_statement(shared_data: Path) -> None:
    found = asks(shared_data / "letters" / "oral-statement-cambodia-2016.txt")
    assert [ask.verb for ask in found] == ["calls upon", "", "recommends", "asks", "encourages"]
    assert not any(ask.to_delegation for ask in found)

"""What every command prints as JSON can be read as JSON in UTF-8."""

from __future__ import annotations

import json

import pytest

from resodiff.cli.outputs import json_bytes


@pytest.mark.parametrize("name", ["Ünïcode “quoted”.docx", "na\udcefve.docx", "\ud800"])
def test_json_is_utf_8_whatever_a_file_is_called(name: str) -> None:
    data = json_bytes({"name": name})
    assert data.endswith(b"}\n")
    assert json.loads(data.decode("utf-8")) == {"name": name}


def test_letters_of_any_language_stand_as_they_are() -> None:
    assert "Ünïcode" in json_bytes({"name": "Ünïcode"}).decode("utf-8")

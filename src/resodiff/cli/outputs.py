"""Bytes to a file, or to standard output as they are; and what is printed as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Mapping
from typing import Any

import click

from resodiff.errors import OutputError


def deliver(data: bytes, file: str | None, force: bool, kept: Collection[str] = ()) -> None:
    """Write `data` to `file`, or print it where that is None or a dash; over no file whose SHA-256 is among `kept`.

    Raises `OutputError`.
    """
    if file in (None, "-"):
        if not sys.stdout:
            raise OutputError("standard output is closed", "give -o FILE")
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from resodiff.reports import write

    write(file, data, force, kept)
    click.echo(f"resodiff: wrote {file}", err=True)


def as_json(value: Mapping[str, Any]) -> str:
    """JSON as every command prints it, in UTF-8: of a file name that is no text every sign is escaped."""
    plain = json.dumps(value, ensure_ascii=False, indent=1)
    return json.dumps(value, indent=1) if any("\ud800" <= sign <= "\udfff" for sign in plain) else plain


def json_bytes(value: Mapping[str, Any]) -> bytes:
    """The same as it is delivered, with the end of its last line."""
    return f"{as_json(value)}\n".encode()

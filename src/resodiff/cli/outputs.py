"""Bytes to a file, or to standard output as they are; and what is printed as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection
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


def as_json(value: dict[str, Any]) -> str:
    """JSON as every command prints it."""
    return json.dumps(value, ensure_ascii=False, indent=1)

"""What a user must be told beside the result, on standard error."""

from __future__ import annotations

from collections.abc import Iterable

import click

from resodiff.outline import Outline


def tell(outline: Outline) -> None:
    """Print the warnings about the pair first, then the notices."""
    _lines("warning", outline.warnings)
    _lines("notice", outline.notices)


def _lines(kind: str, messages: Iterable[str]) -> None:
    for message in messages:
        click.echo(f"resodiff: {kind}: {message}", err=True)

"""A symbol becomes a document, and a library's record becomes values: fetching meets the readers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import InputError, MissingInput
from resodiff.model import Document

if TYPE_CHECKING:
    from resodiff.fetching import Fetched, LibraryRecord
    from resodiff.readers.registry import Revisions

_RECORD_LIMIT = 16 * 2**20
"""Bytes of the largest MARCXML file that is read; a record has some 10,000."""


def fetched_document(symbol: str, revisions: Revisions, offline: bool) -> Document:
    """The official English text of `symbol`, from the cache or the document service.

    The facts say where it came from and when. With `offline` no connection is opened, whatever the settings.
    Raises an `InputError`.
    """
    from resodiff.fetching import fetch, load_settings
    from resodiff.readers import read

    settings = load_settings()
    found = fetch(symbol, settings=replace(settings, offline=offline or settings.offline))
    document = read(found.read(), found.entry.symbol, revisions)
    stated = () if document.fact("symbol") else (("symbol", found.entry.symbol),)
    origin = (("source", found.entry.address), ("fetched_at", found.entry.fetched_at))
    return replace(document, facts=(*document.facts, *stated, *origin))


def record_of(fetched: Fetched) -> LibraryRecord | None:
    """What a fetched MARCXML record says; None where it is about another document."""
    return _record(fetched.read(), fetched.entry.symbol, "the library's record")


def record_in(file: str, symbol: str) -> LibraryRecord:
    """What the MARCXML file on disk says of `symbol`. Raises an `InputError`."""
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(_RECORD_LIMIT)
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise MissingInput(f"{file} cannot be opened ({why})", "check the name") from None
    found = _record(data, symbol, file)
    if found is None:
        raise InputError(
            f"{file} has no MARCXML record of {symbol}", "save that record from the UN Digital Library"
        )
    return found


def _record(data: bytes, symbol: str, name: str) -> LibraryRecord | None:
    from resodiff.fetching import library_record
    from resodiff.readers.safe_xml import parse

    return library_record(parse(data, name), symbol)

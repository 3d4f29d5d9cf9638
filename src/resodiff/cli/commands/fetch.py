"""`resodiff fetch`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import FILE, is_offline, offline
from resodiff.cli.outputs import deliver
from resodiff.errors import InputError, OfflineInput

if TYPE_CHECKING:
    from resodiff.fetching import Fetched, LibraryRecord, Settings, Wanted

_TYPES = ("auto", "docx", "pdf", "doc")
_LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")


@click.command(
    epilog="""\b
Examples:
  resodiff fetch A/HRC/RES/48/23
  resodiff fetch A/HRC/36/L.21/Rev.1 --lang fr
  resodiff fetch A/RES/80/141 --type pdf -o adopted.pdf
  resodiff fetch A/HRC/RES/48/23 --metadata
  resodiff fetch A/HRC/RES/48/23 --record record.xml --offline
"""
)
@click.argument("symbol")
@click.option(
    "--lang", type=click.Choice(_LANGUAGES), default="en", show_default=True, help="In which language."
)
@click.option(
    "--type",
    "wanted",
    type=click.Choice(_TYPES),
    help="Which file: doc is the native one whatever it is, auto native Word if .docx, else PDF."
    "  [default: what -o says, or auto]",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write the text to FILE as well.")
@click.option("--force", is_flag=True, help="Replace the file that is there.")
@click.option("--metadata", is_flag=True, help="Ask the UN Digital Library for title, vote and subjects.")
@click.option("--record", type=FILE, metavar="FILE", help="Take those from this MARCXML file.")
@click.option("--refresh", is_flag=True, help="Ask again for what is in the cache.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@offline
def command(
    symbol: str,
    lang: str,
    wanted: Wanted | None,
    output: str | None,
    force: bool,
    metadata: bool,
    record: str | None,
    refresh: bool,
    form: str,
) -> None:
    """Get an official text by its SYMBOL, from the cache or from the UN's document service.

    Nothing but the symbol, the language and the file type is sent.
    """
    from resodiff.fetching.texts import normal

    settings, meant = _settings(), normal(symbol)
    told = _on_disk(meant, record) if record else None
    found = _fetched(
        meant, lang, wanted or _type_of(output), settings, refresh, needed=not told or bool(output)
    )
    told = told or (_from_library(meant, settings) if metadata else None)
    if output and found:
        deliver(found.read(), output, force)
    if output != "-":
        _print(meant, found, told, form)


def _settings() -> Settings:
    from resodiff.fetching import load_settings

    settings = load_settings()
    return replace(settings, offline=is_offline() or settings.offline)


def _type_of(output: str | None) -> Wanted:
    """The type that the suffix of a file asks for."""
    name = (output or "").lower()
    suffixes: tuple[tuple[str, Wanted], ...] = ((".pdf", "pdf"), (".docx", "docx"), (".doc", "doc"))
    return next((wanted for suffix, wanted in suffixes if name.endswith(suffix)), "auto")


def _fetched(
    symbol: str, lang: str, wanted: Wanted, settings: Settings, refresh: bool, *, needed: bool
) -> Fetched | None:
    """The text. Where it is not `needed`, and offline not in the cache, that is a notice."""
    from resodiff.cli.progress import steps
    from resodiff.fetching import fetch

    try:
        with steps(1) as step:
            step(f"fetching {symbol}")
            return fetch(symbol, lang, wanted, settings, refresh=refresh)
    except OfflineInput as failure:
        if needed:
            raise
        _notice(str(failure))
        return None


def _on_disk(symbol: str, file: str) -> LibraryRecord:
    from resodiff.pipeline.fetched import record_in

    return record_in(file, symbol)


def _from_library(symbol: str, settings: Settings) -> LibraryRecord | None:
    """What the library says. A record is never needed: one that cannot be had is a notice."""
    from resodiff.fetching import fetch_record
    from resodiff.pipeline.fetched import record_of

    try:
        found = record_of(fetch_record(symbol, settings))
    except InputError as failure:
        _notice(str(failure))
        return None
    if found is None:
        _notice(f"the library has no record of {symbol}")
    return found


def _notice(words: str) -> None:
    from resodiff.outline.legible import one_line

    click.echo(f"resodiff: notice: {one_line(words)}", err=True)


def _print(symbol: str, found: Fetched | None, told: LibraryRecord | None, form: str) -> None:
    from resodiff.cli.pages import fetched

    if form == "json":
        deliver(fetched.as_json(symbol, found, told), None, False)
    else:
        from resodiff.cli.terminal import page

        fetched.show(symbol, found, told, page())

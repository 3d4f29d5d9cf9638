"""`resodiff cache`."""

from __future__ import annotations

from dataclasses import asdict

import click

from resodiff.cli.outputs import as_json
from resodiff.errors import DamagedInput
from resodiff.fetching import Cache, Entry, load_settings


@click.group(
    epilog="""\b
Examples:
  resodiff cache list
  resodiff cache verify
  resodiff cache clear A/HRC/RES/48/23
  resodiff cache clear
"""
)
def command() -> None:
    """Tend the texts that were fetched: list them, check that none has changed, forget them."""


def _cache() -> Cache:
    return Cache(load_settings().cache)


@command.command(name="list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
def list_texts(form: str) -> None:
    """List the texts: symbol, language, file, size, and when each came."""
    cache = _cache()
    if form == "json":
        click.echo(_as_json(cache))
        return
    for entry in _texts(cache):
        click.echo(
            f"{entry.symbol:<26} {entry.language}  {entry.kind.value:<7} {entry.size:>10,}  {entry.fetched_at[:10]}"
        )
    click.echo(f"resodiff: the cache is {cache.folder}", err=True)


def _as_json(cache: Cache) -> str:
    entries = [{**asdict(e), "path": str(cache.path(e))} for e in cache.entries()]
    return as_json({"schema": "resodiff.cache/1", "entries": entries})


def _texts(cache: Cache) -> list[Entry]:
    """Each text once, under whatever types it was asked for."""
    return list({(e.symbol, e.language, e.sha256): e for e in cache.entries()}.values())


@command.command
def verify() -> None:
    """Check that every text is there with the bytes that came."""
    cache = _cache()
    damaged = list(dict.fromkeys(cache.damaged()))
    if damaged:
        names = ", ".join(damaged[:5]) + (" and others" if len(damaged) > 5 else "")
        raise DamagedInput(
            f"{len(damaged)} in the cache are damaged ({names})", "clear them; they are fetched anew"
        )
    click.echo(f"{len(_texts(cache))} texts, all as they came")


@command.command
@click.argument("symbols", nargs=-1, metavar="[SYMBOL]...")
def clear(symbols: tuple[str, ...]) -> None:
    """Forget the texts of those symbols, or all of them."""
    from resodiff.symbols import normal_symbol

    cache = _cache()
    before = len(_texts(cache))
    cache.clear([normal_symbol(symbol) or symbol for symbol in symbols])
    click.echo(f"{before - len(_texts(cache))} of {before} texts forgotten")

"""What was fetched, on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from resodiff.cli.outputs import json_bytes
from resodiff.cli.terminal import Page
from resodiff.fetching import LANGUAGES, Entry, Fetched, LibraryRecord
from resodiff.model import Vote
from resodiff.outline.legible import one_line
from resodiff.symbols import Symbol, explain, parse, relatives


def show(name: str, found: Fetched | None, told: LibraryRecord | None, page: Page) -> None:
    """Print what a symbol means, what came and where it is, what the library says, and related symbols."""
    symbol = _symbol(name)
    page.say(f"{symbol}: {explain(symbol)}", "bold")
    if found:
        came = "from the cache, fetched" if found.was_cached else "fetched"
        page.say(f"{described(found.entry)}, {came} {found.entry.fetched_at}")
    for label, words in _told(told):
        page.beside(page.text(f"{label}: "), page.text(one_line(words)))
    for relative in relatives(symbol):
        page.beside(page.text(f"{relative.relation}: "), page.text(relative.symbol))
    if found:
        page.console.print(str(found.path), soft_wrap=True)


def described(entry: Entry) -> str:
    """ "PDF, English, 123 kB"."""
    language = LANGUAGES.get(entry.language, entry.language)
    return f"{entry.kind.words}, {language}, {max(entry.size // 1000, 1)} kB"


def as_json(name: str, found: Fetched | None, told: LibraryRecord | None) -> bytes:
    """`resodiff.fetched/1`; without a text, only what is known of its symbol."""
    symbol = _symbol(name)
    text = {**asdict(found.entry), "path": str(found.path), "was_cached": found.was_cached} if found else {}
    record = {
        "schema": "resodiff.fetched/1",
        "symbol": name,
        "explained": explain(symbol),
        **text,
        "related": [asdict(relative) for relative in relatives(symbol)],
        "metadata": asdict(told) if told else None,
    }
    return json_bytes(record)


def _symbol(name: str) -> Symbol:
    symbol = parse(name)
    if symbol is None:
        raise ValueError(f"{name} is no symbol")
    return symbol


def _told(record: LibraryRecord | None) -> Iterator[tuple[str, str]]:
    if record is None:
        return
    agenda = " ".join(filter(None, (record.agenda_item, record.agenda_title)))
    rows = (
        ("Title", record.title),
        ("Date", record.adopted_on or record.date),
        ("Vote", _vote(record.vote)),
        ("Agenda item", agenda),
        ("Subjects", "; ".join(record.subjects)),
        ("Related", "; ".join(record.related)),
    )
    yield from ((label, words) for label, words in rows if words)


def _vote(vote: Vote | None) -> str:
    if vote is None or vote.in_favour is None:
        return vote.method if vote else ""
    return f"{vote.in_favour} in favour, {vote.against or 0} against, {vote.abstaining or 0} abstaining"

"""`resodiff read`."""

from __future__ import annotations

import click

from resodiff.cli.arguments.inputs import FILE, Revisions, is_offline, lexicon, offline, revisions, with_asks
from resodiff.cli.outputs import deliver
from resodiff.model import Reading


@click.command(
    epilog="""\b
Examples:
  resodiff read letter.pdf
  resodiff read adopted.docx --format json
  resodiff read draft.docx --revisions original
  resodiff read letter.pdf --write-asks asks.txt
  resodiff read letter.pdf --asks asks.txt
  resodiff read letter.pdf --lexicon our-words
  resodiff read A/HRC/RES/48/23
"""
)
@click.argument("file", type=FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
@revisions
@offline
@lexicon
@click.option("--asks", type=FILE, metavar="FILE", help="Take the asks from this file instead.")
@click.option(
    "--write-asks", type=FILE, metavar="FILE", help="Write the asks to FILE, to correct them by hand."
)
@click.option("--force", is_flag=True, help="Replace the file that is there.")
def command(
    file: str, form: str, revisions: Revisions, asks: str | None, write_asks: str | None, force: bool
) -> None:
    """Show what was understood of FILE: what it is, its paragraphs, what it asks for.

    FILE is .docx, .doc, .pdf, .html, .mhtml, .webarchive, .eml, .xml, .txt or .md, told by content, or the
    symbol of a UN text. A dash is standard input.
    """
    reading = _reading(file, revisions, asks)
    if write_asks:
        from resodiff.extraction.asks_file import write

        deliver(write(reading).encode("utf-8", "replace"), write_asks, force, {reading.document.sha256})
    elif form == "json":
        from resodiff.reports.json import render_reading

        deliver(render_reading(reading), None, force)
    else:
        from resodiff.cli.pages.contents import show
        from resodiff.cli.terminal import page

        show(reading, page())


def _reading(file: str, revisions: Revisions, asks: str | None) -> Reading:
    from resodiff.cli.progress import steps
    from resodiff.pipeline import read

    with steps(1) as step:
        step(f"reading {file}")
        found = read(file, revisions, offline=is_offline())
        return with_asks(found, asks) if asks else found

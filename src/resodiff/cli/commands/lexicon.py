"""`resodiff lexicon`."""

from __future__ import annotations

from pathlib import Path

import click

from resodiff.lexicon.exporting import NAMES

FOLDER = click.Path(path_type=Path)


@click.group(
    epilog="""\b
Examples:
  resodiff lexicon export our-words
  resodiff lexicon export our-words verbs synonyms
  resodiff lexicon check our-words
  resodiff lexicon check
  resodiff compare letter.pdf adopted.docx --lexicon our-words
"""
)
def command() -> None:
    """Write out the word lists that verdicts rest on, to change them, or check a folder of your own."""


@command.command()
@click.argument("folder", type=FOLDER)
@click.argument("names", metavar="[LIST]...", nargs=-1, type=click.Choice(NAMES))
@click.option("--force", is_flag=True, help="Replace the files that are there.")
def export(folder: Path, names: tuple[str, ...], force: bool) -> None:
    """Write the word lists that come with resodiff into FOLDER, all of them or those that are named.

    What a folder does not have is taken from resodiff, so keep only the files that you change.
    """
    from resodiff.lexicon.exporting import export as write

    for path in write(folder, names, force=force):
        click.echo(f"resodiff: wrote {path}", err=True)


@command.command()
@click.argument("folder", required=False, type=FOLDER)
def check(folder: Path | None) -> None:
    """Say what the word lists in FOLDER are called, and which ladders of verbs they have; or what is wrong with them.

    Without FOLDER, of those that come with resodiff.
    """
    from resodiff.lexicon import ladders, load
    from resodiff.outline.legible import one_line

    found = load(folder)
    click.echo(f"{found.identity}: {len(found.verbs.verbs)} verbs")
    for ladder in ladders(found):
        click.echo(one_line(f"ladder: {ladder.name} ({ladder.source or 'no source given'})"))

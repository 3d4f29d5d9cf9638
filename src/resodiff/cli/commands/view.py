"""`resodiff view`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from resodiff.cli.arguments.inputs import (
    FILE,
    Revisions,
    is_offline,
    lexicon,
    lexicon_folder,
    offline,
    preamble,
    revisions,
    with_preamble,
)
from resodiff.cli.arguments.reviewed import of_case_option
from resodiff.errors import MissingInput, OutputError, UsageError


@click.command(
    epilog="""\b
Examples:
  resodiff view letter.pdf adopted.docx
  resodiff view letter.pdf adopted.docx --baseline previous.pdf
  resodiff view letter.pdf A/HRC/RES/48/23
  resodiff view zero-draft.docx draft.docx draft-rev1.docx adopted.pdf
  resodiff view
"""
)
@click.argument("files", nargs=-1, type=FILE)
@click.option("--baseline", type=FILE, metavar="PREVIOUS", help="The previous resolution.")
@click.option("--asks", type=FILE, metavar="FILE", help="The asks of the first text, from read --write-asks.")
@preamble
@revisions
@offline
@lexicon
@click.option("--reviewer", metavar="NAME", default="", help="Who signs the review.  [default: the account]")
@click.option(
    "--reviews",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where reviews lie.  [default: beside the first text]",
)
@of_case_option
@click.option("--theme", type=click.Choice(["dark", "light", "contrast", "16"]), help="How it looks.")
def command(
    files: tuple[str, ...],
    baseline: str | None,
    asks: str | None,
    revisions: Revisions,
    reviewer: str,
    reviews: Path | None,
    theme: str | None,
    of_case: tuple[str, str],
) -> None:
    """See what became of every ask, and check it.

    FILES are the proposed and the adopted text, or all stages of one text in their order. Without them the
    interface asks. Reviews are saved as you go, in a file of your own beside the first text.
    """
    _refuse([*files, *(name for name in (baseline, asks) if name)])
    if reviews is not None:
        _refuse_folder(reviews)
    from resodiff.tui.app import view
    from resodiff.tui.opening import Opening

    view(
        Opening(
            files,
            baseline,
            asks,
            revisions,
            preamble=with_preamble(),
            offline=is_offline(),
            reviewer=reviewer,
            reviews=reviews,
            theme=theme or "",
            lexicon=lexicon_folder(),
            of_case=(Path(of_case[0]), of_case[1]) if of_case[0] else None,
        )
    )


def _refuse(files: list[str]) -> None:
    """What is wrong with a name is said on the command line, where it was typed."""
    from resodiff.pipeline.reading import is_symbol

    for file in files:
        if file == "-":
            raise UsageError("the interface needs the keyboard, so no text can come from it", "give a file")
        if not Path(file).exists() and not is_symbol(file):
            raise MissingInput(f"there is no file {file}", "check the name and the folder")


def _refuse_folder(folder: Path) -> None:
    """A folder that can keep no review is refused before anybody decides. What a case lacks, the interface says."""
    from resodiff.casework.cases.case import is_case

    if is_case(folder.parent):
        return
    if not folder.is_dir():
        raise OutputError(
            f"there is no folder {folder} for the reviews", "make it, or name another --reviews"
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(
            f"nothing can be written in {folder}", "name another --reviews, or change its rights"
        )

"""`resodiff compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from resodiff.cli.arguments.inputs import FILE, Revisions, compared, pair
from resodiff.cli.arguments.papers import check, hash_of, rendered, word
from resodiff.cli.arguments.reviewed import reviewed, reviews
from resodiff.cli.outputs import deliver
from resodiff.errors import UsageError
from resodiff.model import Verdict
from resodiff.reports import REPORTS, Report, for_file, named

if TYPE_CHECKING:
    from resodiff.outline import Outline

FORMATS = ("table", *(report.name for report in REPORTS if report.printable))


def _verdicts(_context: click.Context, _option: click.Parameter, given: str | None) -> tuple[Verdict, ...]:
    """The verdicts that `--only` names, parted by commas. Raises `UsageError` for any other word."""
    named = [word.strip().casefold() for word in (given or "").split(",") if word.strip()]
    known = [verdict.value for verdict in Verdict]
    if wrong := [word for word in named if word not in known] or (
        given is not None and not named and [given]
    ):
        raise UsageError(f"--only {wrong[0]!r} is no verdict", f"name one or more of {', '.join(known)}")
    return tuple(Verdict(word) for word in dict.fromkeys(named))


@click.command(
    epilog="""\b
Examples:
  resodiff compare letter.pdf adopted.docx
  resodiff compare letter.pdf adopted.docx --details
  resodiff compare letter.pdf adopted.docx --only weakened,dropped
  resodiff compare draft.docx adopted.pdf --baseline previous.pdf
  resodiff compare letter.pdf adopted.docx --format json > result.json
  resodiff compare letter.pdf adopted.docx -o report.docx
  resodiff compare draft.docx adopted.pdf --redline -o redline.docx
  resodiff compare letter.pdf adopted.docx --asks asks.txt
  resodiff compare letter.pdf adopted.docx --lexicon our-words
  resodiff compare letter.pdf A/HRC/RES/48/23 --baseline A/HRC/RES/45/23
  cat letter.html | resodiff compare - adopted.docx
"""
)
@pair
@click.option("--details", is_flag=True, help="After the table, the wording of every ask.")
@click.option(
    "--only",
    metavar="VERDICTS",
    callback=_verdicts,
    help="In the table only asks with these verdicts, such as weakened,dropped. The totals stay those of all.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="What to print.  [default: table]")
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write a file in the format of its suffix.")
@reviews
@word
@click.option("--force", is_flag=True, help="Replace the file that is there.")
def command(
    proposed: str,
    adopted: str,
    baseline: str | None,
    asks: str | None,
    revisions: Revisions,
    details: bool,
    only: tuple[Verdict, ...],
    form: str | None,
    output: str | None,
    template: str | None,
    redline: bool,
    review: tuple[str, ...],
    force: bool,
    of_case: tuple[str, str],
) -> None:
    """Say what became of every ask of PROPOSED in ADOPTED.

    PROPOSED is a letter, a draft or an earlier resolution, ADOPTED an adopted text or a later draft: .docx,
    .doc, .pdf, .html, .mhtml, .webarchive, .eml, .xml, .txt or .md, told by content, or the symbol of a UN
    text. A dash is standard input.
    """
    report = _report(form, output)
    check(report, template, redline)
    if only and report is not None:
        raise UsageError(
            "--only is for the table on the terminal", "leave it out, or leave out -o and --format"
        )
    comparison = reviewed(compared(proposed, adopted, baseline, asks, revisions), review, of_case)
    from resodiff.cli.notices import tell
    from resodiff.outline import of

    outline = of(comparison)
    tell(outline)
    if report is None:
        _show(outline, details, only)
    else:
        deliver(
            rendered(comparison, report, template, redline, of_case),
            output,
            force,
            comparison.sources | hash_of(template),
        )


def _report(form: str | None, output: str | None) -> Report | None:
    """The report that is wanted, None for the table. A suffix and a `--format` must agree."""
    wanted = named(form) if form and form != "table" else None
    if output is None:
        return wanted
    report = for_file(output)
    if form and wanted is not report:
        raise UsageError(f"--format {form} and {output} do not agree", "leave one of them out")
    return report


def _show(outline: Outline, details: bool, only: tuple[Verdict, ...]) -> None:
    from resodiff.cli.pages import table, wording
    from resodiff.cli.terminal import page

    screen = page()
    table.show(outline, screen, only)
    if details:
        wording.show(table.narrowed(outline, only), screen)

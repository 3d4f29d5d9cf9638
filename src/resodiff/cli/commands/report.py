"""`resodiff report`."""

from __future__ import annotations

import click

from resodiff.cli.arguments.inputs import FILE, Revisions, compared, pair
from resodiff.cli.arguments.papers import check, hash_of, rendered, word
from resodiff.cli.arguments.reviewed import reviewed, reviews
from resodiff.cli.outputs import deliver
from resodiff.reports import for_file


@click.command(
    epilog="""\b
Examples:
  resodiff report letter.pdf adopted.docx -o report.docx
  resodiff report letter.pdf adopted.docx --baseline previous.pdf -o report.html
  resodiff report draft.docx adopted.pdf --template letterhead.docx -o report.docx
  resodiff report letter.pdf adopted.docx --review letter--adopted.anna.review.jsonl -o report.docx
  resodiff report draft.docx adopted.pdf --redline -o redline.docx
  resodiff report letter.pdf adopted.docx -o findings.xlsx --force
"""
)
@pair
@reviews
@word
@click.option(
    "-o",
    "--output",
    type=FILE,
    required=True,
    metavar="FILE",
    help="The file to write; its suffix tells the format.",
)
@click.option("--force", is_flag=True, help="Replace the file that is there.")
def command(
    proposed: str,
    adopted: str,
    baseline: str | None,
    asks: str | None,
    revisions: Revisions,
    template: str | None,
    redline: bool,
    review: tuple[str, ...],
    output: str,
    force: bool,
    of_case: tuple[str, str],
) -> None:
    """Write a report to send: Word, HTML, Excel and more.

    PROPOSED is a letter, a draft or an earlier resolution, ADOPTED an adopted text or a later draft. The same
    texts give the same bytes: dates in the file are those of the texts, or SOURCE_DATE_EPOCH.
    """
    report = for_file(output)
    check(report, template, redline)
    comparison = reviewed(compared(proposed, adopted, baseline, asks, revisions), review, of_case)
    from resodiff.cli.notices import tell
    from resodiff.outline import of

    tell(of(comparison))
    deliver(
        rendered(comparison, report, template, redline, of_case),
        output,
        force,
        comparison.sources | hash_of(template),
    )

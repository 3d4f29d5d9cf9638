"""Words of the texts in the looks of a report: quoted as they stand, or with what was lost and gained."""

from __future__ import annotations

from resodiff.model import Diff, Edit
from resodiff.reports import story
from resodiff.reports.word import styles
from resodiff.reports.word.markup import Element, paragraph, run

OURS = "en"


def quoted(text: str, language: str, style: str = styles.TEXT) -> list[Element]:
    """A wording, each of its lines a paragraph, in the language of its text."""
    return [paragraph(run(line, **spoken(language)), style=style) for line in text.split("\n")]


def spoken(language: str) -> dict[str, str]:
    """The look that tells a screen reader and a speller which language words are in; {} for English."""
    return {} if language in ("", OURS) else {"lang": language}


def compared(diff: Diff) -> list[Element]:
    """A diff as paragraphs: what was lost in red and struck, what was gained in green and underlined."""
    return [paragraph(*map(_marked, line), style=styles.DIFFERENCE) for line in story.lines(diff)]


def _marked(edit: Edit) -> Element:
    style = styles.EDITS.get(edit.kind)
    return run(edit.text, rStyle=style) if style else run(edit.text)

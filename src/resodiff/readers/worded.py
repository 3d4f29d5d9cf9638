"""The text of one paragraph, with its italics still marked, becomes a `Piece`."""

from __future__ import annotations

from collections.abc import Collection

from resodiff.model import BlockKind
from resodiff.readers import footnotes, italics, markers
from resodiff.readers.characters import clean
from resodiff.readers.pieces import Piece


def piece(
    text: str, marker: str = "", *, level: int = 0, kind: BlockKind | None = None, notes: Collection[str] = ()
) -> Piece:
    """The piece that `text` is, or one without words and marker.

    `marker` is what the format states; where it states none, or only a bullet, a marker at the start of the
    text is taken instead. `kind` is found from the marker unless given.
    """
    if not marker or markers.is_bullet(marker):
        found, rest = markers.split(italics.before_marker(text))
        if found:
            marker, text = found, italics.after_marker(text, rest)
    words, lead = italics.opening(text)
    wording = clean(footnotes.without_marks(words, notes))
    shown = clean(footnotes.without_marks(lead, notes))
    listed = BlockKind.LIST_ITEM if marker and not markers.is_note(marker) else BlockKind.PARAGRAPH
    return Piece(
        wording, clean(marker), kind or listed, level, lead=shown if wording.startswith(shown) else ""
    )

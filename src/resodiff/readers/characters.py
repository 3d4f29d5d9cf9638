"""Characters that nobody reads: soft hyphens, controls, marks of direction, many kinds of space and hyphen."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_SPACES = re.compile(r"\s+")
_LIGATURES = {ord("ﬀ"): "ff", ord("ﬁ"): "fi", ord("ﬂ"): "fl", ord("ﬃ"): "ffi", ord("ﬄ"): "ffl"}
_HYPHENS = {ord("‐"): "-", ord("‑"): "-"}
_PICTURED = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "‣", 0xF02D: "–"}
_CP1252 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_TABLE = (
    _LIGATURES
    | _HYPHENS
    | _PICTURED
    | {code: char for code, char in _CP1252.items() if char and code != 0x85}
)
"""Ligatures spelt out; hyphens that look alike and differ only in where a line may break; bullets of the Symbol
font, which Word keeps in the private area; and C1 controls, which in practice are cp1252 typography read as
Latin-1 (the rule of the HTML standard). U+0085 is both the ellipsis of cp1252 and a line end: `lines` in
`plain` decides before."""
_ODD = re.compile("[" + "".join(map(chr, _TABLE)) + "]")


def clean(text: str) -> str:
    """`text` on one line as people see it: nothing invisible, single spaces, composed letters, trimmed."""
    if text.isascii():
        return " ".join(_INVISIBLE.sub("", text).split())
    shown = typographic(text).replace("\x85", "…")
    bare = _INVISIBLE.sub("", _SPACES.sub(" ", shown))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def typographic(text: str) -> str:
    """`text` with ligatures spelt out, one hyphen, and typography for C1 controls and private bullets."""
    return text.translate(_TABLE) if _ODD.search(text) else text

"""Words of a document made safe to show: nothing in them may steer a terminal or turn a line around."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters but tab and line end, marks that turn the direction of text, stray line ends, and the
two codes that are no characters at all, which no XML file may have."""

_SURROGATES = re.compile(r"[\ud800-\udfff]")


def legible(text: str) -> str:
    """`text` without control characters; line ends stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _SURROGATES.sub("\ufffd", _UNSAFE.sub("", text))


def one_line(text: str) -> str:
    """`text` on one line, its white space single."""
    return " ".join(legible(text).split())


def first_words(text: str, limit: int = 90) -> str:
    """The first words of `text` on one line, at most `limit` characters, an ellipsis where more follows."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[:limit]
    whole = head if line[limit - 1] == " " else head.rpartition(" ")[0] or head[:-1]
    return whole[: limit - 1].rstrip(" ,;:.") + "…"

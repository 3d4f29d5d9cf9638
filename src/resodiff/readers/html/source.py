"""A saved page becomes a tree: its bytes decoded, its broken encodings mended, its size bounded."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from resodiff.errors import EmptyInput, HostileInput
from resodiff.model import Notice
from resodiff.readers import italics, mojibake
from resodiff.readers.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

TAGS = 1_000_000
"""Most `<` in one page; a long page has some ten thousand."""

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_SPELT = re.compile(r"&(?:#\d{3,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_DAMAGE_SPELT = re.compile(
    r"&(?:acirc|Acirc|Atilde|not|radic|sbquo|#226|#194|#195|#xe2|#xc2|#xc3);", re.IGNORECASE
)


def tree(data: bytes) -> tuple[_Element, tuple[Notice, ...]]:
    """The root of the page in `data` and what was mended in it.

    Raises `HostileInput` for more tags or nesting than any page has, `EmptyInput` for a page without any.
    """
    from lxml import etree

    if data.count(b"<") > TAGS:
        raise HostileInput("the web page holds more tags than any page needs", "save its text alone")
    text, notices = mojibake.mended(_source(data))
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise EmptyInput("the web page has no text", "save or download it again")
    if "Excessive depth" in str(parser.error_log):
        raise HostileInput("the web page nests its tags absurdly deep", "save its text alone")
    return root, notices


def _source(data: bytes) -> str:
    declared = _CHARSET.search(data[:8192])
    text = decode(data, declared[1].decode("ascii", "replace") if declared else "")
    text = italics.without(text.replace("\x00", ""))
    return _SPELT.sub(_character, text) if _DAMAGE_SPELT.search(text) else text


def _character(entity: re.Match[str]) -> str:
    """The character that an entity spells, unless it would become markup: damage may be spelt out too."""
    char = html.unescape(entity[0])
    return entity[0] if char.isascii() else char

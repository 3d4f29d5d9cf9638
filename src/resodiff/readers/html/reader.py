"""Saved web pages, and Word documents saved as web pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resodiff.errors import EmptyInput
from resodiff.model import BlockKind
from resodiff.readers.characters import clean
from resodiff.readers.html import blocks
from resodiff.readers.html.content import main_content
from resodiff.readers.html.dates import shown_date
from resodiff.readers.html.source import tree
from resodiff.readers.pieces import Piece, Pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

_FURNITURE = re.compile(
    r"skip to (?:main |the )?content|(?:share|tweet|pin|post|like)(?: (?:this|it|on|via|to|with)\b.{0,40})?"
    r"|print(?: this)?(?: page| article)?|e-?mail(?: this)?(?: page| article)?|facebook|twitter|linkedin|whatsapp"
    r"|telegram|instagram|back to (?:the )?top|read more|(?:follow|find) us\b.{0,40}|subscribe\b.{0,40}"
    r"|sign up\b.{0,40}|donate(?: now)?|menu|search|home|close|download(?: as)?(?: the)?(?: pdf)?|advertisement"
    r"|cookie settings|accept(?: all)?(?: cookies)?",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{1,60}$")


def read(data: bytes, revisions: str = "final") -> Pieces:
    """The text of a web page: its heading, paragraphs, lists and tables, without what surrounds them.

    `revisions` chooses the words of `<ins>` ("final") or of `<del>` ("original"). Facts are "title",
    "language" and "published", where stated. Raises `EmptyInput` for a page without text, `HostileInput` for
    one with absurdly many or deep tags.
    """
    root, notices = tree(data)
    title, facts = _title(root), _facts(root)
    headline = _headline(root)
    items = [item for item in blocks.pieces(main_content(root), revisions) if not _is_furniture(item)]
    if headline and not any(item.wording == headline for item in items):
        items.insert(0, Piece(headline, kind=BlockKind.HEADING))
    if not items:
        raise EmptyInput(
            "the web page has no text", "its text may be loaded by a script: save the page as a PDF"
        )
    named = (("title", headline or title),) if headline or title else ()
    return Pieces(tuple(items), named + facts, notices)


def _is_furniture(item: Piece) -> bool:
    """Whether it is a label of the page, as every site has them."""
    return (
        item.kind is not BlockKind.HEADING
        and len(item.wording) < 60
        and bool(_FURNITURE.fullmatch(item.wording))
    )


def _headline(root: _Element) -> str:
    """The page's own heading, which may stand outside its text: the `<h1>` that the title repeats, or the only one."""
    shown = [clean("".join(str(part) for part in h1.itertext())) for h1 in root.iter("h1")]
    found = [words for words in shown if words]
    title = _title(root)
    return next(
        (words for words in found if title and (words in title or title in words)),
        found[0] if len(found) == 1 else "",
    )


def _title(root: _Element) -> str:
    meta = _meta(root, "og:title", "dc.title", "citation_title")
    shown = next((clean("".join(str(p) for p in e.itertext())) for e in root.iter("title")), "")
    return meta or _SITE.sub("", shown)


def _facts(root: _Element) -> tuple[tuple[str, str], ...]:
    language = root.get("lang", "")[:2].lower()
    published = _meta(root, "article:published_time", "datepublished", "dc.date", "date")[:10] or shown_date(
        root
    )
    stated = (("language", language if language.isalpha() else ""), ("published", published))
    return tuple((name, value) for name, value in stated if value)


def _meta(root: _Element, *names: str) -> str:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.lower(), clean(element.get("content", "")))
    return next((found[name] for name in names if found.get(name)), "")

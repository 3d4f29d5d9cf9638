"""A letter as a saved web page: the site around it, soft hyphens in it, and its encoding broken.

The article is UTF-8 that was read as Mac Central European and saved again, as it happens when a page goes
through an old editor; the rest of the page, put around it later by the site, is whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from making.markup import Line, Source

SOFT_HYPHEN = "\u00ad"

PAGE = Path(__file__).resolve().parent.parent / "sources" / "page.html"
"""The site around the article, with a $place for each thing of the letter's own."""


def render(source: Source) -> bytes:
    """The saved page."""
    words = {name.replace(" ", "_"): escape(value, quote=True) for name, value in source.head.items()}
    article = broken("\n".join(_article(source.lines)) + "\n")
    site = Template(PAGE.read_text(encoding="utf-8"))
    return site.substitute(words, dateline=words["place_and_date"], article=article).encode()


def broken(text: str) -> str:
    """UTF-8 read as Mac Central European."""
    return text.encode("utf-8").decode("mac_latin2")


def _article(lines: tuple[Line, ...]) -> Iterator[str]:
    for listed, group in groupby(lines, key=lambda line: line.kind == "bullet"):
        if listed:
            yield "<ul>"
        yield from (_element(line) for line in group)
        if listed:
            yield "</ul>"


def _element(line: Line) -> str:
    tag = {"heading": "h2", "bullet": "li"}.get(line.kind, "p")
    return f"<{tag}>{escape(line.final, quote=False).replace('~', SOFT_HYPHEN)}</{tag}>"

"""One HTML file around a body: its own style and script inside it, and a policy that forbids everything else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files

from resodiff.reports.html.tags import Html, joined, tag
from resodiff.reports.story import Chapter


def page(title: str, body: Iterable[str], styles: Sequence[str], script: str) -> bytes:
    """The whole file. `styles` and `script` name files of this package.

    Words of documents are escaped; a policy in the head forbids every load and every script but this one.
    """
    style, code = Html("".join(map(_own, styles))), Html(_own(script))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(code)}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", style),
    )
    inside = tag("body", joined(body), tag("script", code))
    whole = tag("html", tag("head", *head), "\n", inside, lang="en")
    return f"<!DOCTYPE html>\n{whole}\n".encode("utf-8", "replace")


def chapter(each: Chapter, inside: Iterable[str]) -> Html:
    """A section under its heading, with a name to link to."""
    return tag("section", tag("h2", each.title), *inside, id=each.name)


def bullets(lines: Iterable[str]) -> Html:
    """A list of lines."""
    return tag("ul", *(tag("li", line) for line in lines))


def contents(chapters: Iterable[Chapter]) -> Html:
    """Links to all chapters."""
    links = bullets(tag("a", each.title, href=f"#{each.name}") for each in chapters)
    return tag("nav", tag("h2", "Contents"), links, aria_label="Contents")


def skip(to: Chapter) -> Html:
    """The first link of the page, for those who go by keyboard."""
    return tag("a", "To the summary", class_="skip", href=f"#{to.name}")


def _own(name: str) -> str:
    return files("resodiff.reports.html").joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    """A source expression of Content Security Policy level 3, section 2.3.1."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"

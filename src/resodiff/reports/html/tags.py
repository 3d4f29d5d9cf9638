"""HTML that cannot be broken from inside: whatever is no `Html` already is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from resodiff.outline import legible

VOID = frozenset(("meta", "br", "input"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words of a document, safe in an element and in an attribute; line ends become breaks."""
    return words if isinstance(words, Html) else Html("<br>".join(map(escape, legible(words).split("\n"))))


def joined(parts: Iterable[str]) -> Html:
    """Parts one after the other."""
    return Html("".join(text(part) for part in parts))


def tag(name: str, /, *inside: str, **attributes: str | int | bool) -> Html:
    """An element. An underscore at the end of an attribute's name is dropped, others become hyphens."""
    shown = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{shown}>" if name in VOID else f"<{name}{shown}>{joined(inside)}</{name}>")


def wide(table: Html, name: str) -> Html:
    """A table that scrolls by itself on a small screen, by keyboard too; `name` is read aloud."""
    return tag("div", table, class_="wide", tabindex=0, role="region", aria_label=name)


def _attribute(key: str, value: str | int | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escape(legible(str(value)))}"' if value != "" else ""

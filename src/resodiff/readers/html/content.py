"""What of a web page is its text: without navigation, banners, share buttons, comments, related pages.

Three kinds of evidence, each weak alone: what an element says it is (its tag, role, class and id), how much
of its text is links, and where most of the running text stands. Nothing that holds most of the running text
is ever removed, whatever it says it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEVER_TEXT = frozenset(
    "script style noscript template svg math iframe object embed applet canvas audio video map button select "  # noqa: SIM905
    "input textarea option datalist progress meter link meta base head title dialog menu".split()
)
_ASIDE_TAGS = frozenset(("nav", "aside", "footer"))
_ASIDE_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
    )
)
_NAMED = frozenset(("div", "section", "ul", "ol", "header", "form", "table", "span", "figure"))
"""Tags whose class and id are heard: a heading's id is made from its words."""

_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menus?|sidebar\d*|breadcrumbs?|shar(?:e|ing|edaddy)|addtoany|addthis"
    r"|social|cookies?|consent|gdpr|comments?|respond|disqus|related|recommended|newsletter|subscribe|signup|footer"
    r"|masthead|adverts?|advertisement|ads|promo|popup|modal|pagination|pager|donate|donation|widget-area|sr-only"
    r"|visually-hidden|screen-reader-text|toc|language-switcher|most-read|trending|author-bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MAIN_NAMES = re.compile(
    r"(?:^|[\s_-])(?:article-?body|entry-content|post-content|post-body|page-content|main-content|story-body"
    r"|field-+name-body|body-content|rich-text|wysiwyg)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-element\s*:\s*(?:header|footer)\b", re.IGNORECASE
)
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strong sub sup tt u".split()  # noqa: SIM905
)
_CLOSED = frozenset(("p", "ul", "ol", "li", "table", "tbody", "tr", "td", "pre", "dl", "blockquote"))
"""Tags that are not entered in search of the text: they are a part of it."""

DROPPED = "dropped"
"""The tag of what is no text of the page."""

_RUNNING = 40
"""Characters from which a block counts as running text, and not as a label."""

_ASIDE_SHARE = 0.5
_MAIN_SHARE = 0.6
_NEARLY_ALL = 0.97
_LINKED_SHARE = 0.7
_LINKED_AROUND = 0.3


@dataclass(slots=True)
class _Size:
    """Characters within an element: all, those of links, and those of running text; and how many links."""

    chars: int = 0
    linked: int = 0
    running: int = 0
    links: int = 0


def main_content(root: _Element) -> _Element:
    """The element that holds the text of the page; what is no text has the tag `DROPPED`."""
    body = next(iter(root.iter("body")), root)
    _drop(body, [e for e in body.iter() if _is_no_text(e)])
    sizes = _measured(body)
    most = _ASIDE_SHARE * sizes[body].running
    if not most:
        return body
    _drop(body, [e for e in body.iter() if is_aside(e) and sizes[e].running <= most])
    sizes = _measured(body)
    _drop(body, [e for e in body.iter("ul", "ol", "div", "section", "p", "table") if _is_linked(sizes[e])])
    sizes = _measured(body)
    return _narrowed(_marked(body, sizes), sizes)


def _is_no_text(element: _Element) -> bool:
    if (
        element.tag in _NEVER_TEXT
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
    ):
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def is_aside(element: _Element) -> bool:
    """Whether an element says that it stands beside the text: a menu, a sidebar, a list of related pages."""
    if element.tag in _ASIDE_TAGS or element.get("role", "") in _ASIDE_ROLES:
        return True
    return element.tag in _NAMED and bool(_ASIDE_NAMES.search(_name(element)))


def _is_linked(size: _Size) -> bool:
    """Whether nearly all words are links, and there are several: a list of other pages."""
    return size.links > 2 and size.linked > _LINKED_SHARE * size.chars and not size.running


def _name(element: _Element) -> str:
    return f"{element.get('class', '')[:300]} {element.get('id', '')[:100]}"


def _drop(body: _Element, elements: list[_Element]) -> None:
    """Marks elements as no text. They stay in the tree, as lxml frees a removed one in quadratic time."""
    for element in elements:
        if element is not body:
            element.tag = DROPPED


def _measured(body: _Element) -> dict[_Element, _Size]:
    """The size of every element, in two walks whatever the depth: own text first, then children into parents."""
    sizes: dict[_Element, _Size] = {}
    links: set[_Element] = set()
    dropped: set[_Element] = set()
    for element in body.iter():
        parent = element.getparent()
        if element.tag == DROPPED or parent in dropped:
            dropped.add(element)
        if element.tag == "a" or parent in links:
            links.add(element)
        sizes[element] = _Size() if element in dropped else _own(element, element in links)
    for element in reversed(list(sizes)):
        parent = element.getparent()
        if element is not body and parent is not None:
            _add(sizes[parent], sizes[element], element.tag in _INLINE)
    return sizes


def _own(element: _Element, linked: bool) -> _Size:
    chars = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
    return _Size(chars, chars if linked else 0, 0 if linked else chars, int(element.tag == "a"))


def _add(parent: _Size, size: _Size, inline: bool) -> None:
    parent.chars += size.chars
    parent.linked += size.linked
    parent.links += size.links
    if inline or size.running >= _RUNNING:
        parent.running += size.running


def _marked(body: _Element, sizes: dict[_Element, _Size]) -> _Element:
    """The innermost element that says it is the main one and holds most running text, or the body."""
    least = _MAIN_SHARE * sizes[body].running
    said = [e for e in body.iter() if sizes[e].running >= least and _says_main(e)]
    return said[-1] if said and least else body


def _says_main(element: _Element) -> bool:
    if element.tag in ("main", "article") or element.get("role") == "main":
        return True
    return element.get("itemprop") == "articleBody" or bool(_MAIN_NAMES.search(_name(element)))


def _narrowed(element: _Element, sizes: dict[_Element, _Size]) -> _Element:
    """The innermost element within that still holds nearly all running text, while links stand around it."""
    while sizes[element].running:
        size = sizes[element]
        inner = next((child for child in element if sizes[child].running >= _NEARLY_ALL * size.running), None)
        if inner is None or inner.tag in _INLINE or inner.tag in _CLOSED:
            break
        around, linked = size.chars - sizes[inner].chars, size.linked - sizes[inner].linked
        if linked < _LINKED_AROUND * around:
            break
        element = inner
    return element

"""A Word document while it is written: its styles, its text column, its end."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any

from lxml import etree

from resodiff.outline import first_words, one_line
from resodiff.reports.word import styles
from resodiff.reports.word.lists import bullet
from resodiff.reports.word.markup import Element, W, bookmarked, field, paragraph, run, w
from resodiff.reports.word.package import settled
from resodiff.reports.word.pages import continued, end_of, lying, room, stands_upright
from resodiff.reports.word.template import opened

LANGUAGE = "en-GB"
"""The language of our own words: the United Nations spell English as Oxford does."""


LONGEST_LINE = 200
"""Characters of a heading and of a foot: a longer one, held to what follows, could fill the page and more."""


class Paper:
    """Takes blocks in order and gives the bytes of a .docx.

    `template` is the organization's own Word file; without one the page is plain. `room` is that for text on
    the present pages. Raises an `InputError` for a template that cannot be used.
    """

    def __init__(self, template: bytes | None = None) -> None:
        self.document = opened(template)
        self.room = room(self._section)
        self._names = _dress(self.document, fresh=template is None)
        self._marks = 0

    def put(self, *blocks: Element) -> None:
        """Add blocks at the end of the text."""
        for block in blocks:
            self._section.addprevious(block)

    @property
    def _section(self) -> Element:
        """The last section, which the text goes before."""
        section: Element = self.document.element.body.get_or_add_sectPr()
        return section

    @contextmanager
    def sideways(self) -> Iterator[None]:
        """What is put meanwhile stands on pages of its own, which lie on their side where the paper stands upright."""
        if not stands_upright(self._section):
            yield
            return
        upright = self.room
        self.put(end_of(deepcopy(self._section)))
        continued(self._section)
        turned = lying(self._section)
        self.room = room(turned)
        yield
        self.put(end_of(turned))
        self.room = upright

    def style(self, name: str) -> str:
        """The identity of the style that Word knows by `name` ("heading 1")."""
        return self._names[name.lower()]

    def heading(self, level: int, text: str, anchor: str = "") -> None:
        """Add a heading, with a name to link to where `anchor` gives one."""
        inside = [run(first_words(text, LONGEST_LINE))]
        if anchor:
            inside = bookmarked(anchor, self._next(), inside)
        self.put(paragraph(*inside, style=self.style(f"heading {level}")))

    def add(self, *inside: Element | str, style: str = "", keep: bool = False) -> None:
        """Add a paragraph."""
        self.put(paragraph(*inside, style=style, keep=keep))

    def saved(self, title: str, subject: str, moment: datetime) -> bytes:
        """The file, the same for the same content; `moment` is what it states as its date."""
        _state(self.document.core_properties, title, subject, moment)
        made = io.BytesIO()
        self.document.save(made)
        return settled(made.getvalue(), moment)

    def _next(self) -> int:
        self._marks += 1
        return self._marks


def _dress(document: Any, fresh: bool) -> dict[str, str]:
    """Put in the styles that are missing, all of ours where the page is `fresh`; their identities by name."""
    root = document.styles.element
    normal = next((s.style_id for s in document.styles if s.name == styles.NORMAL), styles.NORMAL)
    listed = styles.LIST.format(number=bullet(document))
    there = {_name(each).lower(): each for each in reversed(root)}
    for xml in (*styles.WORDS_OWN.values(), *styles.OWN, listed):
        style = etree.fromstring(xml.replace(f'w:val="{styles.NORMAL}"', f'w:val="{normal}"'))
        _add(root, style, there.get(_name(style).lower()), fresh)
    _speak(root)
    return {_name(each).lower(): each.get(_key("styleId")) for each in root if each.tag == _key("style")}


def _add(root: Element, style: Element, there: Element | None, fresh: bool) -> None:
    if there is None:
        _apart(root, style)
        root.append(style)
    elif fresh:
        root.replace(there, style)


def _apart(root: Element, style: Element) -> None:
    """Another identity for the style when one of another name has it."""
    taken = {each.get(_key("styleId")) for each in root}
    if style.get(_key("styleId")) in taken:
        style.set(_key("styleId"), f"Resodiff{style.get(_key('styleId'))}")


def _name(style: Element) -> str:
    named = style.find(_key("name"))
    return "" if named is None else named.get(_key("val"), "")


def _key(name: str) -> str:
    return f"{{{W}}}{name}"


def _speak(root: Element) -> None:
    """State the language of the text where the file states none of English."""
    found = root.find(f"{_key('docDefaults')}/{_key('rPrDefault')}/{_key('rPr')}/{_key('lang')}")
    if found is not None:
        found.set(_key("val"), LANGUAGE)
    elif (defaults := root.find(f"{_key('docDefaults')}/{_key('rPrDefault')}/{_key('rPr')}")) is not None:
        defaults.append(w("lang", val=LANGUAGE))


def _state(facts: Any, title: str, subject: str, moment: datetime) -> None:
    """What the file says of itself; a template's own author, comments and dates are not the report's."""
    facts.title, facts.subject, facts.language = one_line(title)[:255], one_line(subject)[:255], LANGUAGE
    facts.author = facts.last_modified_by = "resodiff"
    facts.comments = facts.keywords = facts.category = ""
    facts.revision = 1
    facts.created = facts.modified = moment.replace(tzinfo=None)


def number_pages(paper: Paper, text: str) -> None:
    """A foot of the page with `text` and "Page 1 of 9", unless the template brings a foot of its own."""
    sections = list(paper.document.sections)
    if any(not section.footer.is_linked_to_previous for section in sections):
        return
    for section in sections:
        section.footer.is_linked_to_previous = False
        foot = section.footer.paragraphs[0]._p
        foot.getparent().replace(foot, _foot(text, room(section._sectPr).width, paper))


def _foot(text: str, width: int, paper: Paper) -> Element:
    """The foot of pages whose text is `width` wide: the number stands at the right of it."""
    count = [run("Page "), *field("PAGE", run("1")), run(" of "), *field("NUMPAGES", run("1"))]
    style = paper.style("footer")
    others = sorted(stop for stop in _stops(paper, style) if stop != width)
    tabs = w("tabs", *(w("tab", val="clear", pos=stop) for stop in others), w("tab", val="right", pos=width))
    properties = w("pPr", w("pStyle", val=style), tabs)
    return w("p", properties, run(first_words(text, LONGEST_LINE)), w("r", w("tab")), *count)


def _stops(paper: Paper, style: str) -> set[int]:
    """Where the tabs of a style stop: a foot with one tab would end at the first of them."""
    own = (each for each in paper.document.styles.element if each.get(_key("styleId")) == style)
    return {int(tab.get(_key("pos"), 0)) for each in own for tab in each.iter(_key("tab"))}

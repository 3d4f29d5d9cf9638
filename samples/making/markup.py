"""The plain-text sources: a small markup, read into paragraphs of runs.

    ---                       what the text says of itself, one `name: value` a line
    # Heading
    1. , (a) , (i) , -        numbered paragraphs, sub-paragraphs and bullets
    > at the foot             meeting, date and vote
    *italics*  [^1]  [words](address)
    {+1:inserted+} {-2:deleted-}       tracked changes by author 1 or 2
    {+2}11. …  {-1}0. …                a whole paragraph inserted or deleted
    {?2:words|what author 2 says of them?}
    ~                         a place where a soft hyphen goes

Paragraphs are parted by blank lines; bullets may follow each other directly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: `sign` is "+" or "-", `author` the number of its author in the head of the source."""

    sign: str
    author: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `note` is a footnote's number (then there are no words), `link` an address."""

    text: str
    italic: bool = False
    note: str = ""
    link: str = ""
    change: Change | None = None
    comment: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `kind` is body, heading, bullet, back, or the level "0", "1", "2" of a numbered one."""

    kind: str
    marker: str
    runs: tuple[Run, ...]
    change: Change | None = None

    @property
    def final(self) -> str:
        """Its words once every change is accepted."""
        return "".join(r.text for r in self.runs if r.change is None or r.change.sign == "+")


@dataclass(frozen=True, slots=True)
class Source:
    """A source file: its head, its paragraphs and its footnotes by number."""

    head: dict[str, str]
    lines: tuple[Line, ...]
    notes: dict[str, tuple[Run, ...]]


MARKERS = (
    ("2", re.compile(r"\((?:i{1,3}|iv)\) ")),
    ("1", re.compile(r"\([a-h]\) ")),
    ("0", re.compile(r"\d+\. ")),
    ("bullet", re.compile(r"- ")),
    ("back", re.compile(r"> ")),
    ("heading", re.compile(r"# ")),
)
WHOLE = re.compile(r"\{([+-])(\d)\}")
NOTE = re.compile(r"\[\^(\d+)\]: (.*)", re.DOTALL)
INLINE = re.compile(
    r"\{\?(?P<by>\d):(?P<said>[^|]*)\|(?P<comment>[^?]*)\?\}"
    r"|\{(?P<sign>[+-])(?P<author>\d):(?P<changed>.*?)(?P=sign)\}"
    r"|\[\^(?P<note>\d+)\]"
    r"|\[(?P<words>[^\]]*)\]\((?P<link>[^)]*)\)"
    r"|\*(?P<italic>[^*]*)\*",
    re.DOTALL,
)


def load(path: Path) -> Source:
    """The source in `path`."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    lines: list[Line] = []
    notes: dict[str, tuple[Run, ...]] = {}
    for block in _blocks(body):
        if found := NOTE.fullmatch(block):
            notes[found[1]] = tuple(runs(found[2]))
        else:
            lines.append(_line(block))
    pairs = (line.partition(": ")[::2] for line in head.splitlines())
    return Source(dict(pairs), tuple(lines), notes)


def _blocks(body: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n|\n(?=- )", body.strip()):
        yield " ".join(paragraph.split())


def _line(block: str) -> Line:
    whole = WHOLE.match(block)
    change = Change(whole[1], whole[2]) if whole else None
    words = block[whole.end() :] if whole else block
    for kind, pattern in MARKERS:
        if found := pattern.match(words):
            marker = found[0].strip() if kind.isdigit() else ""
            return Line(kind, marker, tuple(runs(words[found.end() :], change)), change)
    return Line("body", "", tuple(runs(words, change)), change)


def runs(words: str, change: Change | None = None) -> Iterator[Run]:
    """The runs of one paragraph, in order."""
    at = 0
    for found in INLINE.finditer(words):
        if found.start() > at:
            yield Run(words[at : found.start()], change=change)
        yield from _special(found, change)
        at = found.end()
    if at < len(words):
        yield Run(words[at:], change=change)


def _special(found: re.Match[str], change: Change | None) -> Iterator[Run]:
    if found["sign"]:
        yield from runs(found["changed"], Change(found["sign"], found["author"]))
    elif found["by"]:
        for run in runs(found["said"], change):
            yield replace(run, comment=(found["by"], found["comment"]))
    elif found["note"]:
        yield Run("", note=found["note"], change=change)
    elif found["link"]:
        yield Run(found["words"], link=found["link"], change=change)
    else:
        yield Run(found["italic"], italic=True, change=change)

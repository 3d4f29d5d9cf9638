"""Markdown for a wiki, a mail or a repository: a table of all asks, then the wording and working of each.

Words of documents are escaped, so that none can break a table, open a tag or start a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.model import Comparison, Diff, EditKind
from resodiff.outline import CaseTold, Outline, Quote, Row, Side, detail, legible, of, one_line
from resodiff.reports import story

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")
_OPENING = re.compile(r"^([-+=])|^(\d+)([.)])", re.MULTILINE)
"""What would open a list, a rule or a heading at the start of a line."""

_TAGS = {EditKind.SAME: ("", ""), EditKind.LOST: ("<del>", "</del>"), EditKind.GAINED: ("<ins>", "</ins>")}
"""Tags rather than `~~` and `**`, which fail beside punctuation and white space."""


def render(comparison: Comparison, case: CaseTold | None = None) -> bytes:
    """The whole report, with what is said of the case that it is on."""
    o = of(comparison, case)
    blocks = [*_head(o), *_table(o), *_wordings(o), *_rest(o)]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def escape(text: str) -> str:
    """`text` on one line, so that Markdown shows it letter by letter."""
    return _protect(one_line(text))


def _protect(text: str) -> str:
    plain = _SPECIAL.sub(r"\\\1", text)
    return _OPENING.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", plain)


def _head(o: Outline) -> Iterator[str]:
    yield f"# {escape(o.title)}"
    if signed := story.signed(o):
        yield escape(signed)
    yield "\n".join(f"- {side.role}: {_text_of(side)}" for side in o.sides)
    for warning in o.warnings:
        yield f"> **Warning:** {escape(warning)}"
    yield "\n".join(f"- {line}" for line in (*o.totals.lines, *map(escape, story.scores(o))))


def _text_of(side: Side) -> str:
    return escape(side.line if not side.symbol else f"{side.line} ({side.name})")


def _table(o: Outline) -> Iterator[str]:
    if not o.rows:
        return
    names = ["Ask", "Verdict", "First words", "Now in", "Why", *(["Origin"] if o.baseline else [])]
    lines = [names, ["---"] * len(names), *(_cells(row, o) for row in o.rows)]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cells(row: Row, o: Outline) -> list[str]:
    marks = ", ".join((row.verdict.value, *row.marks))
    cells = [row.number, f"{row.sign} {marks}", row.gist(), row.carriers or "–", row.reason]
    origin = [row.origin.value if row.origin else "–"] if o.baseline else []
    return [escape(cell) for cell in (*cells, *origin)]


def _wordings(o: Outline) -> Iterator[str]:
    if o.rows:
        yield "## The wording"
        yield "Words of the ask that are gone are ~~struck~~, words that are new are <ins>underlined</ins>."
    for row in o.rows:
        yield from _wording(row)


def _wording(row: Row) -> Iterator[str]:
    found = detail(row.view)
    where = f", now in {row.carriers}" if row.carriers else ""
    where += f", {row.view.decided}" if row.view.is_peoples else ""
    page = f" (page {row.page})" if row.page else ""
    yield f"### {escape(f'Ask {row.number}{page}: {row.verdict.value}{where}')}"
    yield _marked(found.diff)
    yield from (escape(line) for line in story.reviewed(row))
    yield from _reasons(found.evidence)
    yield escape(story.aside(row) or story.confidence(row))
    yield from _reasons(story.only_programs(row))


def _reasons(evidence: tuple[Quote, ...]) -> Iterator[str]:
    if evidence:
        yield "\n".join(_evidence(quote) for quote in evidence)


def _marked(diff: Diff) -> str:
    text = "".join(_edit(edit.kind, legible(edit.text)) for edit in diff)
    return "\n".join(f"> {line.strip()}  " if line.strip() else ">" for line in text.split("\n")).rstrip(" ")


def _edit(kind: EditKind, text: str) -> str:
    """An edit line by line, the white space around its words outside the tags."""
    opening, closing = _TAGS[kind]
    lines = []
    for line in text.split("\n"):
        words = line.strip()
        before, _, after = line.partition(words) if words else (line, "", "")
        lines.append(f"{before}{opening}{_protect(words)}{closing}{after}" if words else before)
    return "\n".join(lines)


def _evidence(quote: Quote) -> str:
    told = f"- **{quote.phrase}** ({quote.weight:+.1f}): {escape(quote.because)}"
    sides = [("ask", quote.ask), ("adopted", quote.adopted)]
    shown = [f"  - {side}: “{escape('” … “'.join(words))}”" for side, words in sides if words]
    return "\n".join([told, *shown])


def _rest(o: Outline) -> Iterator[str]:
    if o.unclaimed:
        yield "## Adopted paragraphs that carry no ask"
        yield "\n".join(f"- {escape(f'OP{u.number}: {u.gist(120)}')}" for u in o.unclaimed)
    if o.notices:
        yield "## Notices"
        yield "\n".join(f"- {escape(notice)}" for notice in o.notices)
    yield f"*{escape(o.method)}*"

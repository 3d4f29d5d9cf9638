"""A source as a Word file: a UN document with its masthead, or a letter.

Footnotes, lists, tracked changes and comments are Word's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from xml.sax.saxutils import escape

from making import package
from making.markup import Change, Line, Run, Source

TWIPS_IN = 567
BOLD = "<w:rPr><w:b/></w:rPr>"


@dataclass
class Writer:
    """What the runs of one file need to be told apart: counters, links and comments, filled on the way."""

    source: Source
    links: list[str] = field(default_factory=list)
    comments: list[tuple[str, str]] = field(default_factory=list)
    changes: int = 0

    def paragraph(self, line: Line, properties: str, lead: str = "") -> str:
        """A `w:p`; `lead` is XML before its runs."""
        mark = self._marked(line.change)
        return f"<w:p><w:pPr>{properties}{mark}</w:pPr>{lead}{self.runs(line.runs)}</w:p>"

    def runs(self, runs: Iterable[Run]) -> str:
        """The runs of a paragraph, those of one change inside its `w:ins` or `w:del`."""
        return "".join(
            self._changed(change, list(group)) for change, group in groupby(runs, key=lambda run: run.change)
        )

    def _changed(self, change: Change | None, runs: list[Run]) -> str:
        inner = "".join(self._run(run) for run in runs)
        if change is None:
            return inner
        tag = "ins" if change.sign == "+" else "del"
        return f"<w:{tag} {self._stamp(change)}>{inner}</w:{tag}>"

    def _run(self, run: Run) -> str:
        if run.note:
            return f'<w:r>{_look("FootnoteReference")}<w:footnoteReference w:id="{run.note}"/></w:r>'
        tag = "delText" if run.change and run.change.sign == "-" else "t"
        words = f'<w:{tag} xml:space="preserve">{escape(run.text)}</w:{tag}>'
        if run.link:
            self.links.append(run.link)
            linked = f"<w:r>{_look('Hyperlink')}{words}</w:r>"
            return f'<w:hyperlink r:id="rLink{len(self.links)}">{linked}</w:hyperlink>'
        made = f"<w:r>{'<w:rPr><w:i/></w:rPr>' if run.italic else ''}{words}</w:r>"
        return self._commented(made, run.comment) if run.comment else made

    def _commented(self, made: str, comment: tuple[str, str]) -> str:
        key = len(self.comments)
        self.comments.append(comment)
        return (
            f'<w:commentRangeStart w:id="{key}"/>{made}<w:commentRangeEnd w:id="{key}"/>'
            f'<w:r>{_look("CommentReference")}<w:commentReference w:id="{key}"/></w:r>'
        )

    def _marked(self, change: Change | None) -> str:
        if change is None:
            return ""
        tag = "ins" if change.sign == "+" else "del"
        return f"<w:rPr><w:{tag} {self._stamp(change)}/></w:rPr>"

    def _stamp(self, change: Change) -> str:
        self.changes += 1
        return f'w:id="{100 + self.changes}" {self._by(change.author)}'

    def _by(self, author: str) -> str:
        name = escape(self.source.head[f"author {author}"], {'"': "&quot;"})
        return f'w:author="{name}" w:date="{self.source.head["day"]}T1{author}:30:00Z"'

    def footnotes(self) -> str:
        """word/footnotes.xml."""
        bars = "".join(
            f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for key, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        mark = f"<w:r>{_look('FootnoteReference')}<w:footnoteRef/></w:r>{_text(' ')}"
        notes = "".join(
            f'<w:footnote w:id="{key}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}'
            f"{self.runs(said)}</w:p></w:footnote>"
            for key, said in self.source.notes.items()
        )
        return package.wrap("footnotes", bars + notes)

    def commented(self) -> str:
        """word/comments.xml."""
        return package.wrap(
            "comments",
            "".join(
                f'<w:comment w:id="{key}" {self._by(by)} w:initials="{by}"><w:p><w:pPr><w:pStyle '
                f'w:val="CommentText"/></w:pPr>{_text(said)}</w:p></w:comment>'
                for key, (by, said) in enumerate(self.comments)
            ),
        )

    def file(self, body: str, title: str, running: str) -> bytes:
        """The whole .docx; `running` is the text at the head of the later pages."""
        section = (
            '<w:sectPr><w:headerReference w:type="default" r:id="r_header1"/>'
            '<w:footerReference w:type="default" r:id="r_footer1"/><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="850" w:footer="567"'
            ' w:gutter="0"/><w:titlePg/></w:sectPr>'
        )
        field = "".join(
            f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>{shown}'
            for part, shown in (
                ("begin", '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'),
                ("separate", "<w:r><w:t>2</w:t></w:r>"),
                ("end", ""),
            )
        )
        bodies = {
            "document": package.wrap("document", f"<w:body>{body}{section}</w:body>"),
            "styles": package.fixed("styles"),
            "numbering": package.fixed("numbering"),
            "settings": package.settings(self.changes > 0),
            "footnotes": self.footnotes(),
            "header1": package.wrap("hdr", f"<w:p>{_style('Header')}{_text(running)}</w:p>"),
            "footer1": package.wrap("ftr", f"<w:p>{_style('Footer')}{field}</w:p>"),
        }
        if self.comments:
            bodies["comments"] = self.commented()
        return package.pack(bodies, self.links, title, self.source.head["day"])


def _look(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'


def _style(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>'


def _text(words: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _plain(style: str, words: str) -> str:
    return f"<w:p>{_style(style)}{_text(words)}</w:p>"


def _list(style: str, number: int, depth: int) -> str:
    return (
        f'<w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    )


# ---------------------------------------------------------------- a United Nations document


def document(source: Source, automatic: bool) -> bytes:
    """A resolution or a draft. Its numbers are typed, as in most UN texts, or Word's own (`automatic`)."""
    writer, head = Writer(source), source.head
    body = "".join((*_masthead(head), *(_un_line(writer, line, automatic) for line in source.lines)))
    return writer.file(body, f"{head['symbol']} {head['title']}", head["symbol"])


def _masthead(head: dict[str, str]) -> Iterator[str]:
    yield (
        '<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="6803"/><w:gridCol w:w="2835"/></w:tblGrid>'
        + _row(["United Nations"], [head["symbol"]])
        + _row(
            ["General Assembly"], [f"Distr.: {head['distribution']}", head["date"], "", "Original: English"]
        )
        + "</w:tbl>"
    )
    for name in ("organ", "session", "sitting", "item", "item title"):
        yield f"<w:p>{_text(head[name], BOLD if name in ('organ', 'session', 'item title') else '')}</w:p>"
    yield _plain("HChG", head["action"])
    number = "<w:r><w:t>" + escape(head["number"]) + "</w:t></w:r><w:r><w:tab/></w:r>"
    yield f"<w:p>{_style('H1G')}{number}{_text(head['title'])}</w:p>"


def _row(*cells: list[str]) -> str:
    inner = "".join(
        "<w:tc><w:tcPr/>" + "".join(f"<w:p>{_text(words)}</w:p>" for words in cell) + "</w:tc>"
        for cell in cells
    )
    return f"<w:tr>{inner}</w:tr>"


def _un_line(writer: Writer, line: Line, automatic: bool) -> str:
    if line.kind == "heading":
        return writer.paragraph(line, '<w:pStyle w:val="H23G"/>')
    if line.kind == "back":
        return writer.paragraph(line, '<w:pStyle w:val="SingleTxtG"/><w:jc w:val="right"/>')
    if line.kind == "body":
        return writer.paragraph(line, '<w:pStyle w:val="SingleTxtG"/><w:ind w:firstLine="567"/>')
    depth = int(line.kind)
    if automatic:
        return writer.paragraph(line, _list("SingleTxtG", 1, depth))
    lead = f"<w:r><w:tab/><w:t>{line.marker}</w:t><w:tab/></w:r>"
    left = 1134 + TWIPS_IN * depth
    return writer.paragraph(line, f'<w:pStyle w:val="SingleTxtG"/><w:ind w:left="{left}"/>', lead)


# ---------------------------------------------------------------- a letter


def letter(source: Source) -> bytes:
    """A letter with its letterhead; its asks are an automatic list of two levels."""
    writer, head = Writer(source), source.head
    top = (
        _plain("LetterHead", head["letterhead"]),
        _set("center", head["address"]),
        _set("right", head["place and date"]),
        f"<w:p>{_style('Letter')}{_text(head['subject'], BOLD)}</w:p>",
    )
    body = "".join((*top, *(_letter_line(writer, line) for line in source.lines)))
    return writer.file(body, head["subject"], head["letterhead"])


def _set(side: str, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Letter"/><w:jc w:val="{side}"/></w:pPr>{_text(words)}</w:p>'


def _letter_line(writer: Writer, line: Line) -> str:
    if line.kind == "bullet":
        return writer.paragraph(line, _list("ListParagraph", 3, 0))
    if line.kind.isdigit():
        return writer.paragraph(line, _list("ListParagraph", 2, int(line.kind)))
    return writer.paragraph(line, f'<w:pStyle w:val="{"Heading2" if line.kind == "heading" else "Letter"}"/>')

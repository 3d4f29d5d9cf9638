"""A resolution set as the United Nations sets it: masthead, justified text, footnotes, numbered pages.

The typesetter is our own, on reportlab's canvas, because footnotes at the foot of the page that cites them
and words parted at a line's end are what a reader of PDF has to cope with.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from making.markup import Line, Run, Source

WIDTH, HEIGHT = A4
LEFT, RIGHT, MARGIN = 113.0, WIDTH - 119.0, 57.0
TOP, BOTTOM = HEIGHT - 92, 90.0
SIZE, LEADING, GAP = 10.0, 12.0, 6.0
SMALL, TIGHT = 8.0, 9.6
STEP = 28.4
BAR = "_" * 18

PARTED = """
    account-ability administra-tion associa-tions authori-ties communi-ties comprehen-sive Conven-tion
    coopera-tion Coun-cil defend-ers envi-ronmental free-doms Govern-ment govern-ments inde-pendent
    infor-mation institu-tion institu-tions interna-tional Interna-tional inves-tigations journal-ists
    mean-ingful memo-randum oppor-tunity organ-izers par-ticipation Princi-ples promo-tion protec-tion
    Rappor-teur reconcil-iation resettle-ment resolu-tions re-sources situ-ation surveil-lance
    techni-cal through-out Univer-sal
"""
HYPHENS = {word.replace("-", ""): word.index("-") for word in PARTED.split()}
"""Where a word may be parted at a line's end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one font and size; `rise` lifts a footnote's mark."""

    text: str
    font: str = "Times-Roman"
    size: float = SIZE
    rise: float = 0.0

    @property
    def width(self) -> float:
        """Its breadth in points."""
        return float(stringWidth(self.text, self.font, self.size))


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces without a space between them, and the footnotes they cite."""

    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """Its breadth in points."""
        return sum(piece.width for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """One set line: its words, where it begins, and whether it is spread to the right margin."""

    words: tuple[Word, ...]
    at: float
    to: float
    spread: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """The footnotes cited in it."""
        return tuple(note for word in self.words for note in word.notes)


def render(source: Source) -> bytes:
    """The PDF file of a resolution."""
    press = Press(source)
    press.masthead()
    for line in source.lines:
        press.line(line)
    return press.finish()


# ---------------------------------------------------------------- words and rows


def words_of(runs: Iterable[Run], size: float = SIZE) -> list[Word]:
    """The words of a paragraph, each with its fonts and its footnote marks."""
    made: list[Word] = []
    glued = False
    for run in runs:
        if run.note:
            mark = Piece(run.note, size=size * 0.65, rise=size * 0.35)
            made[-1] = Word((*made[-1].pieces, mark), (*made[-1].notes, run.note))
            glued = True
            continue
        font = "Times-Italic" if run.italic else "Times-Roman"
        for place, text in enumerate(run.text.split(" ")):
            if not text:
                glued = False
            elif place == 0 and glued and made:
                made[-1] = Word((*made[-1].pieces, Piece(text, font, size)), made[-1].notes)
            else:
                made.append(Word((Piece(text, font, size),)))
            glued = glued if not text else True
        glued = not run.text.endswith(" ")
    return made


def set_rows(words: list[Word], first: float, rest: float, to: float, size: float = SIZE) -> list[Row]:
    """Words broken into rows from `first` (then `rest`) to the right edge `to`."""
    rows: list[Row] = []
    space = stringWidth(" ", "Times-Roman", size)
    row: list[Word] = []
    at, used, queue = first, 0.0, list(words)
    while queue:
        word = queue.pop(0)
        needed = word.width + (space if row else 0)
        if used + needed <= to - at:
            row.append(word)
            used += needed
            continue
        head, tail = _part(word, to - at - used - (space if row else 0))
        if head:
            row.append(head)
        rows.append(Row(tuple(row), at, to, spread=True))
        row, used, at = [], 0.0, rest
        queue.insert(0, tail)
    return [*rows, Row(tuple(row), at, to, spread=False)]


def _part(word: Word, room: float) -> tuple[Word | None, Word]:
    """The word parted where it may be and fits: a hyphen added, or broken after its own."""
    last = word.pieces[0]
    for head, tail in _partings(last.text):
        first = Piece(head, last.font, last.size)
        if first.width <= room:
            rest = Piece(tail, last.font, last.size)
            return Word((first,)), Word((rest, *word.pieces[1:]), word.notes)
    return None, word


def _partings(text: str) -> list[tuple[str, str]]:
    bare = text.rstrip(",.;:)")
    ways = []
    if bare in HYPHENS:
        ways.append((text[: HYPHENS[bare]] + "-", text[HYPHENS[bare] :]))
    own = text.find("-")
    if own > 2 and text[own + 1 : own + 2].isalpha() and "/" not in text:
        ways.append((text[: own + 1], text[own + 1 :]))
    return ways


# ---------------------------------------------------------------- pages


@dataclass
class Press:
    """The canvas with the height that is left and the footnotes that this page owes."""

    source: Source
    made: io.BytesIO = field(default_factory=io.BytesIO)
    page: int = 1
    y: float = TOP
    owed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.made, pagesize=A4, invariant=1, pageCompression=0)
        self.canvas.setTitle(f"{self.source.head['symbol']} {self.source.head['title']}")
        self.canvas.setAuthor("United Nations (invented)")

    def line(self, line: Line) -> None:
        """One paragraph of the source."""
        if line.kind == "heading":
            self._room(4 * LEADING)
            self.y -= GAP
            self._text(LEFT, self.y, line.final, "Times-Bold", SIZE)
            self.y -= LEADING + GAP
        elif line.kind == "back":
            self._back(line)
        else:
            depth = int(line.kind) if line.kind.isdigit() else 0
            margin = LEFT + STEP * depth
            hanging = margin + STEP if depth == 2 else margin
            self._paragraph(line, margin, hanging)

    def finish(self) -> bytes:
        """The last page and the bytes of all."""
        self._close()
        self.canvas.save()
        return self.made.getvalue()

    def _paragraph(self, line: Line, margin: float, rest: float) -> None:
        rows = set_rows(words_of(line.runs), margin + STEP, rest, RIGHT)
        for place, row in enumerate(rows):
            self._room(LEADING, row.notes)
            if place == 0 and line.marker:
                self._text(margin, self.y, line.marker, "Times-Roman", SIZE)
            self._row(row, self.y)
            self.owed.extend(row.notes)
            self.y -= LEADING
        self.y -= GAP

    def _back(self, line: Line) -> None:
        right = line.final.startswith("[") or (line.runs[0].italic and len(line.final) < 40)
        rows = set_rows(words_of(line.runs), LEFT, LEFT, RIGHT)
        for row in rows:
            self._room(LEADING)
            shift = RIGHT - LEFT - _natural(row) if right and len(rows) == 1 else 0
            self._row(Row(row.words, LEFT + shift, RIGHT, row.spread), self.y)
            self.y -= LEADING

    def _row(self, row: Row, y: float, size: float = SIZE) -> None:
        text = self.canvas.beginText(row.at, y)
        gaps = len(row.words) - 1
        spare = row.to - row.at - _natural(row, size) if row.spread and gaps else 0.0
        text.setWordSpace(spare / max(gaps, 1))
        for place, word in enumerate(row.words):
            for n, piece in enumerate(word.pieces):
                text.setFont(piece.font, piece.size)
                text.setRise(piece.rise)
                text.textOut(piece.text + (" " if n == len(word.pieces) - 1 and place < gaps else ""))
        text.setRise(0)
        self.canvas.drawText(text)

    def _text(self, x: float, y: float, words: str, font: str, size: float) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, words)

    def _room(self, height: float, notes: tuple[str, ...] = ()) -> None:
        if self.y - height < BOTTOM + self._foot(notes):
            self._close()
            self.canvas.showPage()
            self.page += 1
            self.y = TOP
            self._running_head()

    def _foot(self, more: tuple[str, ...] = ()) -> float:
        notes = [*self.owed, *more]
        return sum(len(self._note(n)) * TIGHT for n in notes) + 2 * TIGHT if notes else 0.0

    def _note(self, number: str) -> list[Row]:
        mark = Run("", note=number)
        said = words_of(self.source.notes[number], SMALL)
        numbered = [Word((Piece(mark.note, size=SMALL * 0.65, rise=SMALL * 0.35),)), *said]
        return set_rows(numbered, LEFT + 10, LEFT + 18, RIGHT, SMALL)

    def _close(self) -> None:
        """The footnotes and the foot of the page."""
        y = BOTTOM + self._foot() - TIGHT
        if self.owed:
            self._text(LEFT, y + TIGHT * 0.4, BAR, "Times-Roman", SMALL)
            y -= TIGHT
        for number in self.owed:
            for row in self._note(number):
                self._row(row, y, SMALL)
                y -= TIGHT
        self.owed.clear()
        self._running_foot()

    def masthead(self) -> None:
        """The head of the first page, down to the title."""
        head, y = self.source.head, HEIGHT - 62
        self._text(LEFT, y, "United Nations", "Times-Roman", 14)
        letter, rest = head["symbol"][0], head["symbol"][1:]
        at = RIGHT + 56 - stringWidth(letter, "Times-Roman", 20) - stringWidth(rest, "Times-Roman", 10)
        text = self.canvas.beginText(at, y)
        for words, size in ((letter, 20), (rest, 10)):
            text.setFont("Times-Roman", size)
            text.textOut(words)
        self.canvas.drawText(text)
        self.canvas.line(MARGIN, y - 6, WIDTH - MARGIN, y - 6)
        self._text(LEFT, y - 32, "General Assembly", "Times-Bold", 16)
        for n, words in enumerate((f"Distr.: {head['distribution']}", head["date"], "", "Original: English")):
            self._text(RIGHT - 40, y - 30 - n * 11, words, "Times-Roman", SIZE)
        self.canvas.line(MARGIN, y - 120, WIDTH - MARGIN, y - 120)
        y -= 136
        for name in ("organ", "session", "sitting", "item", "item title"):
            bold = name in ("organ", "session", "item title")
            self._text(MARGIN, y, head[name], "Times-Bold" if bold else "Times-Roman", SIZE)
            y -= LEADING
        first, last = head["action"].split(" on ", 1)
        self._text(LEFT, y - 18, first, "Times-Bold", 14)
        self._text(LEFT, y - 34, f"on {last}", "Times-Bold", 14)
        self._text(LEFT - 45, y - 60, head["number"], "Times-Bold", 12)
        self._text(LEFT, y - 60, head["title"], "Times-Bold", 12)
        self.y = y - 84

    def _running_head(self) -> None:
        symbol = self.source.head["symbol"]
        left = self.page % 2 == 0
        at = MARGIN if left else WIDTH - MARGIN - stringWidth(symbol, "Times-Bold", 9)
        self._text(at, HEIGHT - 62, symbol, "Times-Bold", 9)
        self.canvas.line(MARGIN, HEIGHT - 66, WIDTH - MARGIN, HEIGHT - 66)

    def _running_foot(self) -> None:
        job = self.source.head["job"]
        if self.page == 1:
            self._text(MARGIN, 52, job, "Times-Roman", 9)
            self._text(MARGIN, 40, f"*{''.join(c for c in job if c.isdigit())}*", "Courier", 9)
            return
        number, short = str(self.page), job.split(" ")[0]
        pair = [(number, "Times-Bold", 9.0), (short, "Times-Roman", 7.0)]
        (left, right) = pair if self.page % 2 == 0 else pair[::-1]
        self._text(MARGIN, 48, *left)
        self._text(WIDTH - MARGIN - stringWidth(*right), 48, *right)


def _natural(row: Row, size: float = SIZE) -> float:
    space = stringWidth(" ", "Times-Roman", size)
    return float(sum(word.width for word in row.words) + space * (len(row.words) - 1))

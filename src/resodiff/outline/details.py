"""The wording and the working behind one row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.diff import words
from resodiff.model import Aim, Candidate, Code, Diff, Edit, EditKind, Evidence, Finding, Passage
from resodiff.outline.legible import one_line
from resodiff.outline.phrases import PHRASES
from resodiff.outline.views import View, numbers

LEGIBLE = 0.4
"""The part of the shorter wording that must have stayed for a diff to be read more easily than both wordings."""

OPENING = 100
"""Characters from which a quote of a passage from its very start is no evidence of its own."""

SHORT, AROUND = 2, 5
"""Words of an adopted quote that show nothing alone, and how many are shown on either side of them."""

_TELLING_ALONE = (Code.VERB_SOFTENED, Code.ACTION_SOFTENED, Code.VERB_RAISED, Code.CAVEAT_ADDED)
"""Evidence whose adopted words say what they are, however few."""

_WORD = re.compile(r"\S+")

_NAMING = (Code.TOPIC_ONLY, Code.CONTRARY)
"""Evidence of an absence that names a paragraph, and quotes it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence in words: `phrase` names it, `because` explains, quoted parts show it."""

    code: Code
    phrase: str
    because: str
    ask: tuple[str, ...]
    adopted: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands behind a verdict.

    `diff` goes from the ask to its carriers, all at once where they share too little to be read in pieces. An
    ask without carriers is wholly lost, or wholly the same when its aim was to keep words out. `nearest` are
    the paragraphs that were considered, as `considered` has them; `total` is the sum of the weights.
    """

    diff: Diff
    evidence: tuple[Quote, ...]
    carriers: tuple[str, ...]
    nearest: tuple[Candidate, ...]
    total: float

    @property
    def is_apart(self) -> bool:
        """Whether ask and carriers share too little to be compared word by word."""
        kinds = {edit.kind for edit in self.diff if edit.text.strip()}
        return bool(self.carriers) and kinds == {EditKind.LOST, EditKind.GAINED}


def detail(finding: Finding | View) -> Detail:
    """The wording and the working of one finding, or of the view of it that holds."""
    return Detail(
        _diff(finding),
        tuple(_quote(finding, e) for e in finding.evidence),
        numbers(finding.carriers),
        considered(finding),
        sum(e.weight for e in finding.evidence),
    )


def considered(finding: Finding | View) -> tuple[Candidate, ...]:
    """The paragraphs that were considered, the most alike first; before them the one that an absence names, and those
    that may carry the ask besides.

    Likeness looks for paragraphs to judge, and judgement may find another one nearer: a reader is told of one.
    """
    found = finding.candidates or finding.carriers
    named = [quote for e in finding.evidence if e.code in _NAMING for quote in e.adopted]
    likely = [c.passage.span for c in finding.likely]

    def rank(c: Candidate) -> int:
        if any(quote.span in c.passage.span for quote in named):
            return 0
        return 1 if c.passage.span in likely else 2

    return tuple(sorted(found, key=rank))


def _quote(finding: Finding | View, e: Evidence) -> Quote:
    """A piece of evidence; a quote that only repeats the ask or a carrier is left to the diff beside it."""
    carriers = tuple(c.passage for c in finding.carriers)
    adopted = tuple(_legible(words, e, carriers) for words in _telling(e.adopted, carriers))
    asked = tuple(one_line(words.text) for words in _telling(e.ask, finding.ask.passages))
    return Quote(e.code, PHRASES[e.code], one_line(e.because), asked, adopted, e.weight)


def _legible(quote: Passage, e: Evidence, carriers: tuple[Passage, ...]) -> str:
    """An adopted quote in words; one too short to show anything with the words around it."""
    words = one_line(quote.text)
    tells = len(words.split()) > SHORT or e.code in _TELLING_ALONE
    return words if tells or words.casefold() in e.because.casefold() else _around(quote, carriers)


def _around(quote: Passage, carriers: tuple[Passage, ...]) -> str:
    """A quote with a few words of its paragraph on either side, an ellipsis where more follows."""
    home = next((p for p in carriers if quote.span in p.span), quote)
    start, end = quote.span.start - home.span.start, quote.span.end - home.span.start
    if home.text[start:end] != quote.text:
        return one_line(quote.text)
    words = list(_WORD.finditer(home.text))
    within = [n for n, word in enumerate(words) if word.end() > start and word.start() < end]
    first, last = max(within[0] - AROUND, 0), min(within[-1] + AROUND, len(words) - 1)
    shown = one_line(home.text[words[first].start() : words[last].end()])
    return f"{'…' if first else ''}{shown}{'…' if last < len(words) - 1 else ''}"


def _telling(quotes: tuple[Passage, ...], whole: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The quotes without the long ones that open a whole passage: they name it, no more."""
    openings = {p.span.start for p in whole}
    return tuple(
        q
        for q in quotes
        if q.text.strip() and not (len(q.text) >= OPENING and q.span.start in openings) and q not in whole
    )


def _diff(finding: Finding | View) -> Diff:
    ask = finding.ask.text
    if not finding.carriers:
        return words(ask, ask if finding.ask.aim is Aim.EXCLUDE else "")
    adopted = "\n".join(c.passage.text for c in finding.carriers)
    return readable(ask, adopted)


def readable(before: str, after: str) -> Diff:
    """The diff of two wordings, all at once where they share too little to be read in pieces."""
    found = words(before, after)
    if _shared(found) >= LEGIBLE or not (before and after):
        return found
    return Diff((Edit(EditKind.LOST, before), Edit(EditKind.GAINED, after)))


def _shared(diff: Diff) -> float:
    """The part of the shorter wording that stayed."""
    stayed = sum(len(edit.text) for edit in diff if edit.kind is EditKind.SAME)
    return stayed / max(min(len(diff.before), len(diff.after)), 1)

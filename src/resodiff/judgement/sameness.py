"""Is the ask there in its own words?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.renewed import renewed
from resodiff.judgement.lost_words.as_much import says_as_much
from resodiff.judgement.lost_words.runs import Run, runs
from resodiff.lexicon.phrases import placed
from resodiff.model import Ask, Candidate, Code, Evidence, Part, Passage

_SPARED = 6
"""Words by which two texts may differ: four that open one, and empty ones at both ends."""

_FEW = 4
"""Content words below which their share says nothing: "Decides to establish a fund" has two."""

_IN_A_ROW = 2
"""Words for which others stand, so that one is put for the other."""

_MANY = 3
"""Items of a carrier from which only those are quoted that hold words of the ask."""

_HOLDS = 0.1
"""Share of what all items together hold that one of these holds."""

_WEIGHS = 0.25
"""Weight from which they say something."""

_TOLD = 3
"""Of those that are told: the wording of both has the rest."""

_MARKER = re.compile(r"\(?\w{1,4}[).]\s*$")
_EDGE = re.compile(r"[,;:.()\n]")

_OPENING = frozenset({"also", "further", "furthermore", "again", "once"})


def is_verbatim(case: Case) -> bool:
    """Whether the main carrier has the ask's words and nothing else, but for "also", punctuation and case."""
    return in_same_words(case.ask, [case.carriers[0].candidate]) is not None


def in_same_words(ask: Ask, candidates: Iterable[Candidate]) -> Candidate | None:
    """The first paragraph of the right part that has the ask's words and nothing else."""
    text, anywhere = ask.text, ask.part is Part.PREAMBULAR
    count = len(placed(text).words)
    # Most differ plainly in length.
    near = [c for c in candidates if abs(len(placed(c.passage.text).words) - count) <= _SPARED]
    bare = _bare(text) if near else ()
    same = (c for c in near if _bare(c.passage.text) == bare)
    return next((c for c in same if anywhere or c.part is Part.OPERATIVE), None)


@lru_cache(maxsize=2048)
def _bare(text: str) -> tuple[str, ...]:
    words = placed(text).words
    words = words[not words[0] : len(words) - (not words[-1])]
    opening = [w for w in words[:4] if w not in _OPENING]
    return (*opening, *words[4:])


def evidence(case: Case, verbatim: bool) -> Evidence:
    """What speaks for adopted: the same wording, or the demand kept in other words."""
    main = case.carriers[0]
    if verbatim:
        return Evidence(
            Code.SAME_WORDING,
            f"the same words stand in paragraph {main.candidate.number}",
            (case.quote(0, len(case.wording.text)),),
            (main.quote(0, len(main.wording.text)),),
            1.0,
        )
    return Evidence(
        Code.DEMAND_KEPT,
        _kept(case),
        (case.quote(0, len(case.wording.text)),),
        tuple(q for which in range(len(case.carriers)) for q in _holding(case, which)),
        round(case.met.kept_share, 3),
    )


def _holding(case: Case, which: int) -> tuple[Passage, ...]:
    """What a carrier says of the ask: all of it, or of one with many items the words before them, and the items that
    hold words of the ask."""
    carrier = case.carriers[which]
    parts = [span for _, span in carrier.candidate.parts]
    if len(parts) < _MANY:
        return (carrier.quote(0, len(carrier.wording.text)),)
    words = [carrier.wording.content[p[1]] for p in case.met.partners if p is not None and p[0] == which]
    held = [sum(t.weight for t in words if s.start <= t.start < s.end) for s in parts]
    telling = [s for s, weight in zip(parts, held, strict=True) if weight >= _HOLDS * sum(held) > 0]
    text = carrier.wording.text
    chapeau = carrier.quote(0, len(text[: _from_marker(text, parts[0].start)].rstrip()))
    items = [carrier.quote(_from_marker(text, s.start), s.end) for s in telling]
    return (chapeau, *items) if chapeau.text else tuple(items)


def _from_marker(text: str, start: int) -> int:
    """Where the marker of an item begins, if one stands before its words."""
    marker = _MARKER.search(text, max(0, start - 8), start)
    return marker.start() if marker else start


def _kept(case: Case) -> str:
    *others, last = [c.candidate.number for c in case.carriers]
    has = f"paragraphs {', '.join(others)} and {last} together have" if others else f"paragraph {last} has"
    if renewed(case):
        return f"{has} the demand: a mandate renewed by reference keeps its tasks"
    if len(case.wording.content) < _FEW:
        return f"{has} the demand, which has few words of its own"
    return f"{has} the demand, with {round(100 * case.met.kept_share)}% of its words by weight{_put_otherwise(case)}"


def _exchanged(case: Case) -> tuple[tuple[str, str], ...]:
    """Words of the ask, one or two in a row, in whose place the main carrier has others: those of both. Figures and
    names are brought up to date, and are none of these."""
    if case.rewritten:
        return ()
    mine, theirs = case.wording.text, case.carriers[0].wording.text
    pairs = (
        (mine[run.start : run.end], theirs[slice(*run.place)])
        for run in runs(case)
        if run.place and _is_word(run)
    )
    plain = ((one, other) for one, other in pairs if one.islower() and _is_one(other))
    return tuple((one, other) for one, other in plain if not says_as_much(case.lexicon, one, other))


def _is_word(run: Run) -> bool:
    """Whether a lost stretch is a word or two that say something, and no figures."""
    few = len(run.tokens) <= _IN_A_ROW and run.weight >= _WEIGHS
    return few and any(not token.figure for token in run.tokens)


def _is_one(words: str) -> bool:
    return words.islower() and len(words.split()) <= _IN_A_ROW + 1 and not _EDGE.search(words)


def _put_otherwise(case: Case) -> str:
    """What is said of the first words that others stand for: whoever relies on the verdict is to see them."""
    told = [f"for “{one}” it has “{other}”" for one, other in _exchanged(case)[:_TOLD]]
    return f"; {', '.join(told)}" if told else ""

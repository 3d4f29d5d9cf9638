"""Where in the adopted text a name stands that no carrier has: what is no longer named here may be named there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.short_forms import otherwise_in
from resodiff.judgement.lost_words.elsewhere import number_at
from resodiff.model import Candidate, Part

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")


def named_in(case: Case, start: int, end: int, paragraphs: Sequence[Candidate]) -> str | None:
    """The number of the first of these paragraphs that has the name at a place of the ask, in these words or in another
    form of it; one of the operative part if there is any. None for a figure.

    A row of names is there in another form only where its first name is.
    """
    name = " ".join(case.wording.text[start:end].split())
    if not _CAPITAL.search(name):
        return None
    others = sorted(paragraphs, key=lambda p: p.part is not Part.OPERATIVE)
    kinds, first = case.lexicon.kinds, name.split()[0].rstrip(",")
    likely = [p for p in others if first in p.passage.text]
    spaced = r"\s+".join(map(re.escape, name.split()))
    whole = re.compile(rf"(?<![\w-]){spaced}(?![\w-])")
    for paragraph in likely:
        if found := whole.search(paragraph.passage.text):
            return number_at(paragraph, found.start())
    if "," in name:
        others = likely
    return next(
        (p.number for p in others if otherwise_in(case.wording.text, start, end, (p.passage.text,), kinds)),
        None,
    )

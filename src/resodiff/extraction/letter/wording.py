"""What the words of one ask say by themselves, where no letter around them can help."""

from __future__ import annotations

from dataclasses import dataclass

from resodiff.extraction.letter.actors import called_upon
from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.demand import Demand, demand_in
from resodiff.lexicon import load
from resodiff.model import AskKind


@dataclass(frozen=True, slots=True)
class Wording:
    """What a wording asks, and whether it is worded as a paragraph of a resolution."""

    demand: Demand
    kind: AskKind


def read_wording(words: str, kind: AskKind) -> Wording:
    """The demand in `words`; `kind` is what they are taken for when they do not show it themselves."""
    use = load().opening_verb(words)
    if use is not None and use.form == "present":
        return Wording(Demand(use.words, called_upon(words[use.end :])), AskKind.OPERATIVE)
    demand = demand_in(words) or Demand(aim=aim_of(words))
    return Wording(demand, kind)

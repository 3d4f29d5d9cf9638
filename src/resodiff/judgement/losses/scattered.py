"""Lost words that are each too few to matter and that matter together: of an ask put in other words, a word here and
two there may be style; a good part of it, so scattered, is not."""

from __future__ import annotations

from resodiff.judgement.ground.case import Case
from resodiff.judgement.losses.weighed import Loss, losses
from resodiff.judgement.lost_words.runs import runs

_TOGETHER = 0.45
"""What they must count together. Of labelled asks that were held to be adopted, 10 of 16 with so much were weakened, 17
of 83 with less but some."""

_EACH = 0.1
"""What a lost stretch must count to be among them."""


def scattered(case: Case) -> tuple[Loss, ...]:
    """The lost stretches that say enough together, in order; none where they do not, as where words of so much weight
    are not lost at all."""
    if sum([run.weight for run in runs(case)]) < _TOGETHER:
        return ()
    return losses(case, _EACH, _TOGETHER)

"""Examples that became the whole: "dockers who work at night" for "dockers, in particular those who work at night".

Every word stands where it stood but the one that said that others are meant too, so that no sum of lost words shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resodiff.judgement.ground.case import Case
from resodiff.judgement.ground.overlap import Fate
from resodiff.lexicon.phrases import may_have, word_set

_EXAMPLE = re.compile(
    r"(?<!\band)(?:,\s*|\s+)(?:including,?(?:\s+but\s+not\s+limited\s+to)?|in\s+particular|particularly|especially|notably|specifically"
    r"|such\s+as|inter\s+alia|for\s+(?:example|instance)|above\s+all|not\s+least|e\.g\.|among\s+(?:others|them)|first\s+and\s+foremost)"
    r",?\s+(?:(?:those|the|persons|people|members|an?|all|any|its|their)\s+)*",
    re.IGNORECASE,
)
_EXAMPLES_BEGIN = word_set(
    "including particular particularly especially notably specifically such inter example instance above least e among "
    "foremost"
)
"""Before an example, up to its first word; and the words of which one is there."""

_OPEN = re.compile(
    r"\b(?:includ\w+|in\s+particular|particular(?:ly)?|especial(?:ly)?|notabl[ey]|specifically|such|inter|for\s+(?:example|instance)"
    r"|above\s+all|not\s+least|among(?:st)?|first|like|as\s+well|also|other(?:s|wise)?|elsewhere|everywhere|anywhere|any|every|all"
    r"|focus|attention|emphasis|regard(?:ing|less)?|respect|e\.g|whether|even|both|and|or|generally|etc)\b",
    re.IGNORECASE,
)
"""What leaves room for others than those that are named, or joins these to them."""

_BEHIND = re.compile(
    r"[^;:,.\n]{0,80}?\b(?:and|or)\s+(?:all\s+|any\s+)?(?:elsewhere|everywhere|others?|anywhere|beyond)\b"
    r"|[^;:.\n]{0,60}?\b(?:in\s+particular|particularly|especially|notably|included|among\s+others|inter\s+alia|above\s+all|as\s+well)\b",
    re.IGNORECASE,
)
"""The same behind the example."""

_WHOLE = re.compile(
    r",?\s*(?:\()?(?:namely|that\s+is(?:\s+to\s+say)?|i\.e\.|viz\.?|to\s+wit|limited\s+to|restricted\s+to|confined\s+to|consisting\s+(?:of|in)"
    r"|comprising|composed\s+of|made\s+up\s+of|comprised\s+of|in\s+the\s+form\s+of|only|solely|exclusively|being)\b[,:]?[\w\s]*",
    re.IGNORECASE,
)
"""Before the parts of a thing where these are all of it."""

_LIMIT = re.compile(
    r"\s+(?:who|which|that|whose|of|from|with|in|on|at|against|for|during|near|between|among|within|inside|outside|behind|belonging"
    r"|living|working|located|situated|residing|employed|held|to)\b[\w\s’'-]*"
)
"""What picks out some of those that are named before it. By what and how a thing is done picks out nothing."""

_MANNER = re.compile(
    r"(?:in|within|on|with|for|at|to)\s+(?:the\s+|an?\s+)?(?:(?:relevant|full|close|overall|broader|wider)\s+)?(?:framework|context|light|accordance"
    r"|line|conformity|compliance|relation|regard|respect|view|order|purposes?|aim|cooperation|collaboration|consultation|coordination"
    r"|partnership|conjunction|connection|basis|course|process|support|help|assistance|ensure|provide|promote|protect|prevent)\b",
    re.IGNORECASE,
)
"""What says how a thing is done, and not which part of it."""

_FEW = 3
"""New content words with which an example may hang on it."""


def examples(case: Case) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The examples of the ask that are all that is meant in the main carrier, an edited form of it, each with its place
    there: "namely" for "including", or what picks out those that were only named before others."""
    if case.reworded or not may_have(case.wording.text, _EXAMPLES_BEGIN):
        return
    ask, main = case.wording, case.carriers[0].wording
    for found in _EXAMPLE.finditer(ask.text):
        behind = ask.place_from(found.end())
        before = ask.place_from(found.start() + 1) - 1
        ends = _kept(case, before), _kept(case, behind)
        if ends[0] is None or ends[1] is None or not 0 < ends[1] - ends[0] <= _FEW + 1:
            continue
        if ask.text[ask.content[before].end : found.start()].strip():
            continue
        start, end = main.content[ends[0]].end, main.content[ends[1]].start
        if _is_all(ask.text[found.end() :], main.text, start, end):
            blank = len(found[0]) - len(found[0].lstrip(" ,"))
            yield (
                (found.start() + blank, ask.content[behind].end),
                (main.content[ends[0]].start, main.content[ends[1]].end),
            )


def _kept(case: Case, at: int) -> int | None:
    """Where in the main carrier a word of the ask stands in its order."""
    partner = case.met.partners[at] if 0 <= at < len(case.met.partners) else None
    if partner is None or partner[0] or case.met.fates[at] is not Fate.KEPT:
        return None
    return partner[1]


def _is_all(example: str, text: str, start: int, end: int) -> bool:
    """Whether the words of the main carrier between a thing and an example of it say that no other is meant."""
    joint = text[start:end]
    if _WHOLE.fullmatch(joint):
        return True
    if _MANNER.match(example) or _OPEN.search(joint) or _MANNER.match(joint.strip()):
        return False
    return _LIMIT.fullmatch(joint) is not None and _BEHIND.match(text, end) is None

"""Whether a word of a carrier answers a word of the ask: the same act on the same object."""

from __future__ import annotations

import re

from resodiff.demands import Act, Token
from resodiff.judgement.actions.acting import PASSIVE, strength_at
from resodiff.judgement.ground.case import Carrier, Case
from resodiff.judgement.ground.wording import Wording
from resodiff.lexicon import Family

_EDGE = re.compile(r"[;:\n]")
"""Where a demand ends, and with it the object of its action."""

_ASIDE = re.compile(
    r"\b(?:on|by|at|from|through|including|during|under|with|as|which|that|who|whose|where|when)\b"
)
"""Words behind which is told how, where or when, and of which kind the object is."""

_OPENING = 6
"""Characters after an action within which such a word only opens its object: "comply with", "ensure that"."""

_AFTER, _BEFORE = 3, 3
"""Content words of the ask after and before an action among which its object stands first."""

_REACH = 6
"""Content words of a carrier around an action among which the same object must stand."""

_SAID_BEFORE = re.compile(r"\s+(?:such|these|those|this|the\s+same|the\s+said|it|them)\b")
"""An object that was named before: "provisions that …, and to repeal such provisions"."""

_SAID_WITHIN = 30
"""Content words within which it was named."""

_SHARED = 0.4
"""Share of those words, by weight, that a carrier must have there."""

_WANTING = (Family.INSTRUCTIVE, Family.REINFORCING)

_SAYS_LITTLE = 0.25
"""Weight up to which one word alone is no object: rights, States, international."""

_SIGHT = 70
"""Characters before a word within which stands what makes it a passive."""

_WHOLE = 0.6
"""Share of an act that its partner has, from which what each wants done first is one thing and another for it."""


def is_wanted(case: Case, token: Token) -> bool:
    """Whether a word of the ask is an action that it wants: one that opens a demand, or that stands as an action. What
    is only noted or welcomed is not wanted, unless it is a verb."""
    act, text = case.wording.act_at(token.start), case.wording.text
    if any(demand.action_at == token.start for demand in act.demands):
        return True
    if strength_at(case.lexicon.actions, text, token) is None:
        return False
    return (
        act.verb is None or act.verb.verb.family in _WANTING or text[token.start : token.end].endswith("ing")
    )


def same_object(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether the content words around `theirs`, of a carrier, are those that `mine`, of the ask, acts upon."""
    near = _around(carrier.wording, theirs)
    if _SAID_BEFORE.match(carrier.wording.text, carrier.wording.content[theirs].end):
        near |= frozenset(carrier.wording.concepts[max(0, theirs - _SAID_WITHIN) : theirs])
    after = _following(case.wording, mine)
    if after and not _is_passive(case.wording, mine):
        return _shares(case.wording, after, near)
    return _shares(case.wording, [*_preceding(case.wording, mine), *after[:1]], near)


def directly_same(case: Case, mine: int, carrier: Carrier, theirs: int) -> bool:
    """Whether an action of a carrier has for its object what `mine` has: behind it, or before it in the passive."""
    words = _acted_upon(case.wording, mine)
    near = _acted_upon(carrier.wording, theirs)
    return _shares(case.wording, words, frozenset(carrier.wording.concepts[j] for j in near))


def stands_between(case: Case, mine: int, theirs: int) -> bool:
    """Whether the words next to `mine` on both sides stand next to `theirs` in the main carrier. Where each opens what
    is demanded in the same act, nothing need stand before them."""
    before, after = _met_at(case, mine - 1), (_met_at(case, mine + step) for step in (1, 2, 3))
    if not any(j and 0 < j - theirs <= 3 for j in after):
        return "\n" not in case.carriers[0].wording.text and _both_open(case, mine, theirs, _WHOLE)
    return (before is not None and 0 < theirs - before <= 2) or _both_open(case, mine, theirs)


def _both_open(case: Case, mine: int, theirs: int, held: float = 0.0) -> bool:
    """Whether each opens what is demanded in an act, of which the carrier has a share of at least `held`."""
    main = case.carriers[0]
    own, other = case.wording.content[mine].start, main.wording.content[theirs].start
    return any(
        act.theirs is not None
        and act.held >= held
        and act.carrier is main
        and _opens_demand(act.mine, own)
        and _opens_demand(act.theirs, other)
        for act in case.acts
    )


def _opens_demand(act: Act, start: int) -> bool:
    return bool(act.demands) and act.demands[0].action_at == start


def _met_at(case: Case, at: int) -> int | None:
    """Where a word of the ask stands in the main carrier."""
    partner = case.met.partners[at] if 0 <= at < len(case.met.partners) else None
    return partner[1] if partner is not None and partner[0] == 0 else None


def _acted_upon(words: Wording, at: int) -> list[int]:
    if _is_passive(words, at):
        return _preceding(words, at)
    aside = _ASIDE.search(words.text, words.content[at].end + _OPENING)
    past = aside.start() if aside else len(words.text)
    return [i for i in _following(words, at) if words.content[i].start < past]


def _shares(ask: Wording, words: list[int], near: frozenset[str]) -> bool:
    met = [ask.weights[i] for i in words if ask.concepts[i] in near]
    whole = sum(ask.weights[i] for i in words)
    return bool(met) and sum(met) >= _SHARED * whole and (max(met) > _SAYS_LITTLE or len(met) == len(words))


def _following(ask: Wording, at: int) -> list[int]:
    """The next words of the ask within the same demand."""
    words = range(at + 1, min(at + 1 + _AFTER, len(ask.content)))
    edge = _EDGE.search(ask.text, ask.content[at].end)
    past = edge.start() if edge else len(ask.text)
    return [i for i in words if ask.content[i].start < past]


def _preceding(ask: Wording, at: int) -> list[int]:
    """The words of the ask before, within the same demand."""
    words = range(max(0, at - _BEFORE), at)
    return [i for i in words if not _EDGE.search(ask.text, ask.content[i].end, ask.content[at].start)]


def _is_passive(ask: Wording, at: int) -> bool:
    start = ask.content[at].start
    return PASSIVE.search(ask.text, max(0, start - _SIGHT), start) is not None


def _around(carrier: Wording, at: int) -> frozenset[str]:
    """What the words of a carrier around one of them mean."""
    return frozenset(
        (*carrier.concepts[max(0, at - _REACH) : at], *carrier.concepts[at + 1 : at + 1 + _REACH])
    )

"""Demands as list items: under a chapeau that asks ("We call on the Government to:") or a heading that does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from resodiff.extraction.letter.actors import is_own_delegation
from resodiff.extraction.letter.aim import aim_of
from resodiff.extraction.letter.antecedents import Antecedents
from resodiff.extraction.letter.demand import Demand, demand_in, said_through, speaks_through, stated_demand
from resodiff.extraction.letter.findings import Found, Taken
from resodiff.extraction.letter.headings import Setting, is_addressed
from resodiff.extraction.letter.imperative import is_imperative
from resodiff.extraction.letter.labels import is_labelled, label_end
from resodiff.extraction.letter.layout import Line, Role
from resodiff.extraction.letter.proposal import is_under, read_proposal
from resodiff.extraction.letter.reasons import without_reasons
from resodiff.extraction.letter.things import is_wished
from resodiff.lexicon import load
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Aim, Passage, Span

_MODAL_END = re.compile(r"\b(should|must|ought to|needs? to|has to|have to|shall)(?:,\s[^,]{3,40},?)?\W*$")
_LINK = re.compile(
    r"\b(?:to|that|should|must|for|by|which|not|shall|will|against|the following steps)\W*$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:recommended|urged|called|requested|demanded|asked|were|was|had|has|have|his|her|their|already"
    r"|report)\b"
)


@lru_cache(maxsize=8)
def _chapeau(known: Letters) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(known.chapeaus, ' ')})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _our_points(known: Letters) -> re.Pattern[str]:
    return re.compile(
        r"\bwhat (?:we|I)\b|\blike to see\b|\b(?:we|our|us|my|I)\b.*\b"
        rf"(?:{alternatives(known.our_points, ' ')})\b",
        re.IGNORECASE,
    )


def read_list(lines: Sequence[Line], at: int, setting: Setting) -> Taken | None:
    """The items under the chapeau at line `at`; None where it is no chapeau of demands."""
    line = lines[at]
    if not line.text.rstrip().endswith((":", "–", "—", " to", " that")) or at + 1 >= len(lines):
        return None
    chapeau = line.sentences[-1]
    words = line.passage(chapeau).text
    demand = demand_in(words) if is_under(lines[at + 1], line) else _chapeau_demand(words, setting)
    if demand is None:
        return None
    end = _end_of_list(lines, at + 1)
    if end == at + 1:
        return None
    linked = bool(_LINK.search(line.text))
    head = line.passage(chapeau) if linked else None
    return Taken(_items(lines, at + 1, end, demand, head, setting), at + 1, end)


def _chapeau_demand(sentence: str, setting: Setting) -> Demand | None:
    modal = _MODAL_END.search(sentence)
    demand = demand_in(f"{sentence[: modal.end(1)]} act." if modal else sentence)
    if demand is not None:
        return demand
    known = load().letters
    announced = _chapeau(known).search(sentence) or _our_points(known).search(sentence)
    asks = announced and not _OTHERS.search(sentence)
    if not asks and not (setting.asks and not _OTHERS.search(sentence)):
        return None
    return replace(setting.chapeau, verb="")


def _end_of_list(lines: Sequence[Line], at: int) -> int:
    """The index after the last item: marked items, or unmarked lines that go on as items do."""
    marked = lines[at].role is Role.ITEM
    end = at
    while end < len(lines) and (_is_marked(lines, end, at) if marked else _is_unmarked(lines, end, at)):
        end += 1
    return end


def _is_marked(lines: Sequence[Line], at: int, first: int) -> bool:
    line = lines[at]
    if line.role is not Role.ITEM:
        return False
    chapeau = line.text.rstrip().endswith(":") and demand_in(line.text) is not None
    return not (chapeau and line.shape != lines[first].shape)


def _is_unmarked(lines: Sequence[Line], at: int, first: int) -> bool:
    line = lines[at]
    if line.text.rstrip().endswith(":") or is_addressed(line):
        return False
    going_on = at > first and bool(re.search(r"[;,](?:\s+(?:and|or))?\s*$", lines[at - 1].text))
    opens = line.text[:1].islower() or is_imperative(line.text, known=line.role is Role.HEADING)
    return going_on or opens or _is_thing(line)


def _items(
    lines: Sequence[Line], at: int, end: int, demand: Demand, head: Passage | None, setting: Setting
) -> tuple[Found, ...]:
    found: list[Found] = []
    spoken = setting.spoken.after(demand)
    while at < end:
        after = at + 1
        while after < end and is_under(lines[after], lines[at]):
            after += 1
        proposal = read_proposal(lines, at) if after > at + 1 else None
        if proposal is not None and proposal.first > at:
            found.extend(proposal.found)
        else:
            found.append(_item(lines[at:after], demand, head, replace(setting, spoken=spoken)))
        spoken = spoken.after(found[-1].demand)
        at = max(after, proposal.after) if proposal else after
    return tuple(found)


def _item(lines: Sequence[Line], demand: Demand, head: Passage | None, setting: Setting) -> Found:
    """One item: with its chapeau where they are one sentence, alone where it speaks for itself."""
    first, *subs = lines
    whole = first.whole if subs else without_reasons(first)
    own = _said(first.text, demand) or _stated(first.text.strip(), setting.spoken)
    words = (whole, *(sub.with_marker for sub in subs))
    if own is not None or head is None:
        return Found(_merged(own, demand, first.text), words, heading=setting.heading)
    aim = Aim.EXCLUDE if demand.aim is Aim.EXCLUDE else aim_of(first.text)
    own_delegation = demand.to_delegation or is_own_delegation(demand.addressee, first.text)
    joined = replace(demand, aim=aim, to_delegation=own_delegation)
    return Found(joined, (head, *words), heading=setting.heading)


def _stated(item: str, spoken: Antecedents) -> Demand | None:
    return stated_demand(item, spoken.of(item))


_TOPIC = re.compile(r"\w+\s?(?:[–—:]|-\s)")
"""A word that names what the item is about ("mandate: two years"), and is no verb."""


def _said(item: str, chapeau: Demand) -> Demand | None:
    """An item that a text or a body is to say in so many words ("Urge the Government to …").

    Where nobody is asked by name ("Our proposals") it is the text.
    """
    if not speaks_through(chapeau.subject) and (chapeau.subject or chapeau.addressee):
        return None
    said = None if _TOPIC.match(item) else said_through(item)
    return replace(said, aim=aim_of(item)) if said else None


def _merged(own: Demand | None, chapeau: Demand, words: str) -> Demand:
    """What an item says of itself, completed by what its heading or chapeau says."""
    if own is None:
        aim = Aim.EXCLUDE if chapeau.aim is Aim.EXCLUDE else aim_of(words)
        own_delegation = chapeau.to_delegation or is_own_delegation(chapeau.addressee, words)
        return replace(chapeau, aim=aim, to_delegation=own_delegation)
    return replace(
        own,
        addressee=own.addressee or chapeau.addressee,
        to_delegation=own.to_delegation or (chapeau.to_delegation and not own.addressee),
    )


# ---------------------------------------------------------------- items under a heading

_SAID_TO_BE = re.compile(
    r"(?:Key\s)?(?:(?:Recommendation|Ask|Request|Demand|Proposal|Priority)\s?(?:No\.?\s?)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})"
    r"|(?:Rec|Reco|R)\.?\s?(?:No\.?\s?)?\d{1,2}|(?:Recommendation|Ask|Request|Demand|Proposal)(?=\s?:))\s?[.:)–—-]+\s*(?=\S)"
)
_TO_ACT = re.compile(r"(?:To\s(?:(?:not|also|fully|immediately|\w+ly)\s)*)(?=[a-z])")


def read_labelled(lines: Sequence[Line], at: int, setting: Setting) -> Taken | None:
    """The ask at line `at` if the line itself says that it is one ("Recommendation 3: …"), without that label."""
    line = lines[at]
    start = _labelled_words(line)
    if start is None:
        return None
    end = at + 1
    while end < len(lines) and is_under(lines[end], line):
        end += 1
    words = line.passage(Span(start, line.inner.end))
    own = _said(words.text, setting.chapeau) or _stated(words.text, setting.spoken)
    demand = _merged(own, setting.chapeau, words.text)
    subs = tuple(sub.with_marker for sub in lines[at + 1 : end])
    return Taken((Found(demand, (words, *subs), heading=setting.heading),), at, end)


def is_labelled_ask(line: Line) -> bool:
    """Whether the line says of itself that it is an ask ("R3. Repeal …")."""
    return _labelled_words(line) is not None


def _labelled_words(line: Line) -> int | None:
    """Where the words of an ask begin behind its label. A paragraph's label heads an ask if an infinitive follows."""
    label = _SAID_TO_BE.match(line.text)
    if label is not None:
        return label.end()
    start = label_end(line.text, line.block.marker)
    acts = is_labelled(line.text, line.block.marker) and _TO_ACT.match(line.text, start)
    return start if acts and not line.text.rstrip().endswith(":") else None


def read_under_heading(lines: Sequence[Line], at: int, setting: Setting) -> Taken | None:
    """The item at line `at` of a section whose heading asks; None if the line is none."""
    line = lines[at]
    end = at + 1
    if not setting.asks or not is_request(line, strict=setting.strict):
        return None
    while end < len(lines) and is_under(lines[end], line):
        end += 1
    if end == at + 1 and line.text.rstrip().endswith(":"):
        return None
    own = setting.chapeau.to_delegation or is_own_delegation(setting.chapeau.addressee, line.text)
    demand = replace(setting.chapeau, to_delegation=own)
    return Taken((_item(lines[at:end], demand, None, setting),), at, end)


_LONGEST_ITEM = 4
"""Sentences: a longer item is a numbered paragraph, in which asks stand among other things."""


def is_request(line: Line, strict: bool = False) -> bool:
    """Whether a line under a heading that asks is an ask: an item, or a line that opens with a bare verb.

    `strict`: an item counts only if it opens so, goes on in lower case with a sentence begun above, states a demand
    first, or names what is wanted.
    """
    if line.text.rstrip().endswith("?") and len(line.sentences) == 1:
        return False
    if line.role is Role.ITEM and strict:
        return len(line.sentences) <= _LONGEST_ITEM and (
            is_imperative(line.text, known=True)
            or line.text[:1].islower()
            or demand_in(_first_sentence(line)) is not None
            or is_wished(line.text)
        )
    if line.role is Role.ITEM:
        return not _OTHERS.search(line.text.partition(",")[0]) or is_imperative(line.text)
    closed = line.text.rstrip().endswith((".", ";"))
    if _is_thing(line):
        return True
    if strict and (line.role is Role.HEADING or not closed):
        return False
    return is_imperative(line.text, known=strict or not closed or len(line.sentences) > 1)


_LONGEST_THING = 40
"""Words: a longer paragraph without a marker is no mere name of what is wanted."""


def _is_thing(line: Line) -> bool:
    """Whether a line without a marker names what is wanted and closes as a sentence does, unlike a title or name."""
    finished = line.role is Role.PROSE and line.text.rstrip().endswith((".", ";"))
    return finished and len(line.text.split()) <= _LONGEST_THING and is_wished(line.text)


def _first_sentence(line: Line) -> str:
    return line.text[line.sentences[0].start : line.sentences[0].end] if line.sentences else ""

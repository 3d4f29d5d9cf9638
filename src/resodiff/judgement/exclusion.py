"""An ask to keep words out: adopted when the text does not have them, dropped when it does."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from resodiff.judgement.ground.overlap import Fate, overlap
from resodiff.judgement.ground.setting import Setting
from resodiff.judgement.ground.wording import Wording, quote, shown, take_apart
from resodiff.judgement.weights import SUREST
from resodiff.lexicon.letters import Letters
from resodiff.lexicon.phrases import alternatives
from resodiff.model import Candidate, Code, Evidence, Finding, Match, Passage, Verdict

_QUOTED = re.compile(r"[“\"«](.+?)[”\"»]", re.DOTALL)


@lru_cache(maxsize=8)
def _object(known: Letters) -> re.Pattern[str]:
    """What is to be kept out, after the noun for its words: "any reference to …", "attempts to …"."""
    return re.compile(
        rf"\b(?:{alternatives(known.wording)}|words|text|proposals?|attempts?|calls?)\b"
        r"(?:\s+in\s+(?:operative\s+|preambular\s+)?paragraphs?\s[^,]*?(?=\s+(?:to|of|that)\b))?"
        r"(?:\s+(?:to|of|on|about|that|which|such\s+as|like|calling\s+for|suggesting|introducing|adding))*\s+(.+)",
        re.DOTALL | re.IGNORECASE,
    )


_WHOLE, _PART = 0.75, 0.4
"""Share of the words from which the text has them, or has them in part."""


_SPREAD = 2
"""Times the number of the unwanted words over which they may be spread to be quoted as one."""

_SHOWN = 300
"""Characters that are quoted of a paragraph that has them nowhere in order."""


def judge(match: Match, around: Setting) -> Finding:
    """The finding on an ask to keep words out, by how much of those words any paragraph has."""
    start, end = unwanted(match.ask.text, around.lexicon.letters)
    words = take_apart(match.ask.text[start:end], around.lexicon)
    held = [(_share(words, take_apart(c.passage.text, around.lexicon), around), c) for c in match.candidates]
    share, candidate = max(held, key=lambda pair: pair[0], default=(0.0, None))
    if candidate is None or share < _PART:
        return _kept_out(match, share)
    there = _where(words, take_apart(candidate.passage.text, around.lexicon))
    return _stands(
        match, candidate, share, (quote(match.ask.passages, start, end), candidate.passage.quote(*there))
    )


def unwanted(text: str, known: Letters) -> tuple[int, int]:
    """Where the words to keep out stand in the ask: in quotation marks, or after "any reference to"."""
    found = _QUOTED.search(text) or _object(known).search(text)
    return found.span(1) if found else (0, len(text))


def _share(words: Wording, paragraph: Wording, around: Setting) -> float:
    """How much of the unwanted words a paragraph has, by what each says in this text."""
    telling = [around.telling(t) for t in words.content]
    fates = overlap(words, (paragraph,)).fates
    return sum(w for w, f in zip(telling, fates, strict=True) if f <= Fate.MOVED) / (sum(telling) or 1.0)


def _kept_out(match: Match, share: float) -> Finding:
    evidence = Evidence(
        Code.DEMAND_KEPT,
        "the adopted text does not have the words to be kept out",
        match.ask.passages,
        (),
        1.0,
    )
    return Finding(
        match.ask, Verdict.ADOPTED, (evidence,), round(min(1 - share, SUREST), 3), candidates=match.candidates
    )


def _where(words: Wording, paragraph: Wording) -> tuple[int, int]:
    """Where the unwanted words stand in a paragraph: from the first to the last, or the longest row of them."""
    met = overlap(words, (paragraph,))
    places = sorted(p[1] for p in met.partners if p is not None)
    if places and places[-1] - places[0] >= _SPREAD * len(words.content):
        _, first, length = max(met.blocks, key=lambda block: block[2])
        places = [first, first + length - 1]
    if not places:
        return 0, shown(paragraph.text, _SHOWN)
    return paragraph.content[places[0]].start, paragraph.content[places[-1]].end


def _stands(match: Match, candidate: Candidate, share: float, words: tuple[Passage, Passage]) -> Finding:
    """The finding where a paragraph has the unwanted words; `words` are those of both sides."""
    whole = share >= _WHOLE
    has = "has" if whole else "has a part of"
    evidence = Evidence(
        Code.CONTRARY if whole else Code.NARROWED,
        f"paragraph {candidate.number} {has} the words to be kept out",
        (words[0],),
        (words[1],),
        -round(share, 3),
    )
    finding = Finding(
        match.ask,
        Verdict.DROPPED if whole else Verdict.WEAKENED,
        (evidence,),
        round(min(share, SUREST), 3),
        (candidate,),
        match.candidates,
    )
    return replace(finding, reversed=whole)

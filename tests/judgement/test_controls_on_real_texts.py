"""Controls on real resolutions: what is not there is dropped, what was changed on purpose is seen.

The resolutions are every fourth of the corpus beside the checkout; the weights were learned on another fourth.
Nothing here asks judgement's own word lists what is fair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import planting
import pytest
from judged import findings

from resodiff.model import Code, Finding, Verdict
from resolutions import draft, resolution

_FORMULA = re.compile(
    r"\bseized\b|\bconsideration of (?:the|this) (?:question|matter|issue|situation)\b|\bmandate\b|\bresources\b"
    r"|\b(?:report|study|summary|update|compilation)s?\b|\bcooperate (?:fully )?with\b|\bpanel discussion\b"
    r"|\bworkshop\b",
    re.IGNORECASE,
)
"""Requests that close most resolutions: reports, panels, mandates, resources, cooperation with mandate holders."""

_WHOLE = 80
"""Characters from which a paragraph is more than a chapeau cut from its list."""


@dataclass(frozen=True)
class Text:
    """The paragraphs of one resolution, each on one line."""

    symbol: str
    preamble: list[str]
    operative: list[str]


@pytest.fixture(scope="module")
def corpus(shared_data: Path) -> list[Text]:
    found = planting.resolutions(shared_data / "hrc" / "resolutions.jsonl", 3, 4)
    return [Text(symbol, _lines(before), _lines(after)) for symbol, before, after in found]


def _lines(wordings: list[str]) -> list[str]:
    return [" ".join(wording.split()) for wording in wordings]


# ---------------------------------------------------------------- unrelated texts


@pytest.fixture(scope="module")
def unrelated(corpus: list[Text]) -> list[Finding]:
    """Six resolutions as drafts, each against ten others; asks that are closing formulae or mere chapeaux left out."""
    draw = Random(1)
    found: list[Finding] = []
    for proposed in draw.sample(corpus, 6):
        asks = [t for t in proposed.operative if len(t) >= _WHOLE and not _FORMULA.search(t)]
        for other in draw.sample([t for t in corpus if t is not proposed], 10):
            found += findings(draft(*asks), resolution(*other.operative, preamble=other.preamble))
    return found


def test_hardly_an_ask_is_found_in_an_unrelated_resolution(unrelated: list[Finding]) -> None:
    assert len(unrelated) >= 200
    assert _share(unrelated, Verdict.DROPPED) >= 0.97
    assert _share(unrelated, Verdict.ADOPTED) <= 0.005


# ---------------------------------------------------------------- the carrier removed


@pytest.fixture(scope="module")
def removed(corpus: list[Text]) -> list[Finding]:
    """Paragraphs of real resolutions against their own text without them, where little of them is repeated.

    Fair is a paragraph of which no other paragraph of the text, preamble included, has three in ten of the distinct
    words of five letters or more (compared by their first six letters). Even so the whole text shares its subject.
    """
    draw = Random(7)
    found: list[Finding] = []
    for text in corpus:
        for at in draw.sample(range(len(text.operative)), min(5, len(text.operative))):
            asked = text.operative[at]
            rest = text.operative[:at] + text.operative[at + 1 :]
            if (
                len(asked) >= _WHOLE
                and not _FORMULA.search(asked)
                and _repeated(asked, text.preamble + rest) < 0.3
            ):
                found += findings(draft(asked), resolution(*rest, preamble=text.preamble))
    return found


def test_an_ask_whose_paragraph_was_removed_is_dropped_more_often_than_not(removed: list[Finding]) -> None:
    assert len(removed) >= 40
    assert _share(removed, Verdict.DROPPED) >= 0.65
    assert _share(removed, Verdict.ADOPTED) == 0


def _repeated(asked: str, others: list[str]) -> float:
    """The largest share of the words of a paragraph that another has."""
    mine = _words(asked)
    return max((len(mine & _words(other)) / len(mine) for other in others), default=0.0)


def _words(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-z]{5,}", text.lower())}


# ---------------------------------------------------------------- planted changes


@dataclass(frozen=True)
class Planted:
    """One planted change, the code it should be given ("adopted" for a harmless one), and the finding."""

    code: str
    found: Finding

    @property
    def right(self) -> bool:
        """Whether the verdict is right."""
        expected = Verdict.ADOPTED if self.code == "adopted" else Verdict.WEAKENED
        return self.found.verdict is expected


@pytest.fixture(scope="module")
def planted(corpus: list[Text]) -> list[Planted]:
    """Real paragraphs with one change each, judged in the rest of their own resolution."""
    draw = Random(11)
    found = []
    for text in draw.sample(corpus, len(corpus) * 3 // 4):
        for at, code, changed in planting.planted(text.operative, draw):
            after = [*text.operative[:at], " ".join(changed.split()), *text.operative[at + 1 :]]
            (one,) = findings(draft(text.operative[at]), resolution(*after, preamble=text.preamble))
            found.append(Planted(code, one))
    return found


def test_planted_changes_are_judged_right(planted: list[Planted]) -> None:
    assert len(planted) >= 300
    assert sum(p.right for p in planted) / len(planted) >= 0.95


def test_planted_weakenings_are_named_by_their_code(planted: list[Planted]) -> None:
    named = [Code(p.code) in p.found.reasons for p in planted if p.code != "adopted"]
    assert sum(named) / len(named) >= 0.9


@pytest.mark.parametrize(
    "code", ["verb_softened", "caveat_added", "qualifier_lost", "addressee_changed", "adopted"]
)
def test_what_is_plainly_marked_is_never_missed(planted: list[Planted], code: str) -> None:
    of_it = [p for p in planted if p.code == code]
    assert len(of_it) >= 10
    assert sum(p.right for p in of_it) / len(of_it) >= 0.97


def test_an_ask_moved_to_the_preamble_is_demoted(corpus: list[Text]) -> None:
    moved = list(_moved(corpus, Random(13)))
    assert len(moved) >= 60
    assert sum(Code.DEMOTED in f.reasons for f in moved) / len(moved) >= 0.95


_GERUNDS = {"Urges": "Urging", "Stresses": "Stressing", "Condemns": "Condemning", "Welcomes": "Welcoming"} | {
    "Notes": "Noting",
    "Recognizes": "Recognizing",
    "Reaffirms": "Reaffirming",
    "Calls": "Calling",
    "Encourages": "Encouraging",
    "Expresses": "Expressing",
    "Emphasizes": "Emphasizing",
}


def _moved(corpus: list[Text], draw: Random) -> Iterator[Finding]:
    """Up to three paragraphs of each resolution, each in its preamble instead, where the rest does not repeat it."""
    for text in corpus:
        for at in draw.sample(range(len(text.operative)), 3):
            asked = text.operative[at]
            verb, _, rest = asked.partition(" ")
            others = text.operative[:at] + text.operative[at + 1 :]
            if verb in _GERUNDS and len(asked) >= _WHOLE and _repeated(asked, text.preamble + others) < 0.6:
                preamble = [*text.preamble, f"{_GERUNDS[verb]} {rest.rstrip(';.')},"]
                yield findings(draft(asked), resolution(*others, preamble=preamble))[0]


def _share(found: list[Finding], verdict: Verdict) -> float:
    return sum(f.verdict is verdict for f in found) / len(found)

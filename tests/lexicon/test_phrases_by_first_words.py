"""Looking only where a first word stands finds what looking everywhere finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.judgement.lost_words import still_said
from resodiff.judgement.times import due
from resodiff.judgement.times import expressions as times
from resodiff.lexicon import load
from resodiff.lexicon.caveats import Caveats, alternation
from resodiff.lexicon.phrases import Phrases, begun, folded, literally, may_have, placed, word_set

LEXICON = load()

WORDS = word_set(
    "by before until till the end of 2030 March in no not later than within three two months weeks every year twice a "
    "per annual biannually semi-annual at its next session for another years time-bound deadlines as soon as possible "
    "to this end in particular accordingly above-mentioned therefore early mills clear timelines on regular basis "
    "where appropriate if so take into account attention give full to continue efforts cost-effective fully prompt"
)
texts = st.lists(
    st.sampled_from([*sorted(WORDS), ",", ";", "—", "_", "Mills", "WITHIN", "Sıx", "l’an"]), max_size=25
)
wordings = st.tuples(texts, st.sampled_from([" ", "  ", "\n"])).map(lambda t: t[1].join(t[0]))

BEGUN = {
    "times": (times._FIRST, times.TIME),
    "joints": (still_said._JOINING, still_said._JOINT),
    "dates": (due._BEFORE_DATE, due._DATE),
    "limits": (due._BEFORE_LIMIT, due._LIMIT),
    "rhythms": due._rhythm(LEXICON.times),
}


@pytest.mark.parametrize(("words", "expression"), BEGUN.values(), ids=BEGUN)
@given(text=wordings)
def test_an_expression_is_found_at_its_first_words_as_everywhere(
    words: frozenset[str], expression: re.Pattern[str], text: str
) -> None:
    tried = [m.span() for m in begun(text, words, expression)]
    assert tried == [m.span() for m in expression.finditer(text)]


HAVING = {
    "limits": (due._UNITS, due._LIMIT),
    "rhythms": (due._of_rhythms(LEXICON.times), due._rhythm(LEXICON.times)[1]),
}


@pytest.mark.parametrize(("words", "expression"), HAVING.values(), ids=HAVING)
@given(text=wordings)
def test_a_text_in_which_an_expression_is_found_has_one_of_its_words(
    words: frozenset[str], expression: re.Pattern[str], text: str
) -> None:
    assert may_have(text, words) or not expression.search(text)


PHRASES = [
    "full",
    "fully",
    "full attention",
    "cost-effective",
    "cost",
    "in",
    "in particular",
    "give * attention to",
]


@given(wordings)
def test_phrases_are_found_at_their_first_words_as_everywhere(text: str) -> None:
    tried = [m.span() for m in Phrases(PHRASES).within(text)]
    assert tried == [m.span() for m in literally(PHRASES).finditer(folded(text))]


PATTERNS = [
    "as|where|if * appropriate|possible",
    "in particular",
    "to the|this end",
    "within * months|weeks",
    "if so",
]


@given(wordings)
def test_caveats_are_found_at_their_first_words_as_everywhere(text: str) -> None:
    tried = Caveats({"some": {"patterns": PATTERNS}}).found_in(text)
    everywhere = alternation(PATTERNS).finditer(folded(text))
    assert [(c.start, c.end) for c in tried] == [m.span() for m in everywhere]


@pytest.mark.parametrize("pattern", ["laws?", "[a-z]+ly limited"])
def test_a_caveat_that_begins_with_no_plain_word_is_found_too(pattern: str) -> None:
    found = Caveats({"some": {"patterns": [pattern, "if so"]}}).found_in("if so, laws, narrowly limited")
    assert len(found) == 2


def test_words_are_placed_where_they_begin() -> None:
    found = placed("“Urges” the Mills,  as before")
    assert found.text[found.starts[2] :].startswith("the mills")
    assert [
        found.text[at : at + len(word)] for word, at in zip(found.words, found.starts, strict=True)
    ] == found.words


def test_a_text_is_folded_without_moving_a_character() -> None:
    assert folded("Sıx MONTHS of İzmir ſteps") == "six months of izmir steps"

"""Clauses of a paragraph begin with verbs of their own, whatever stands before them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.lexicon import load

LEXICON = load()
BEFORE = "Urges Varonia to close the northern camps"
AFTER = "the release of the librarians held in Lestra;"

LINKS = [
    ", and in that connection {}",
    ", and, to this end, {}",
    " and to that end {}",
    ", and for that purpose {}",
    "; and in this spirit {}",
    ", and in the same vein {}",
    ", and respectfully {}",
    ", and, earnestly, {}",
    ", and as a matter of urgency {}",
    ", and as a first step {}",
    ", and with that aim in view {}",
    ", and with this in mind {}",
    ", and on that basis {}",
    ", and at the same time {}",
    ", and against that backdrop {}",
    ", and in the light of the foregoing {}",
    ", and in this connection also {}",
    ", and further, in this regard, {}",
    ", and in addition {}",
    ", in which regard it {}",
    ". It also {}",
    ". The Council further {}",
    ". In that regard, it {}",
]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize(("verb", "base"), [("demands", "demand"), ("encourages", "encourage")])
def test_a_later_verb_is_found_past_an_aside(link: str, verb: str, base: str) -> None:
    text = f"{BEFORE}{link.format(verb)} {AFTER}"
    uses = LEXICON.operative_verbs(text)
    assert [u.verb.base for u in uses] == ["urge", base]
    assert text[: uses[1].end].endswith(verb)


def test_the_aside_belongs_to_the_verb_and_not_to_its_words() -> None:
    text = f"{BEFORE}, and in that connection strongly encourages {AFTER}"
    use = LEXICON.operative_verbs(text)[1]
    assert (use.words, text[use.start : use.end]) == (
        "strongly encourages",
        "in that connection strongly encourages",
    )


NO_ACTS = [
    "Urges Varonia to continue its efforts aimed at creating and maintaining archives;",
    "Urges States to protect archivists while promoting their work;",
    "Calls upon leaders to speak out, publicly and systematically condemning attacks;",
    "Urges Varonia to end the practice in that district and to reopen the archives;",
    "Requests the Office to report on the matter in the light of this resolution;",
    "Urges the family and supply ministries to reopen the archives;",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_what_somebody_is_to_do_is_no_act_of_the_text(text: str) -> None:
    assert len(LEXICON.operative_verbs(text)) == 1


@given(st.text(alphabet="andit hsreglywu,.;:Tonk", max_size=80))
def test_verbs_stand_in_the_text_in_order(text: str) -> None:
    uses = LEXICON.operative_verbs(text)
    assert all(0 <= u.start < u.end <= len(text) for u in uses)
    assert all(a.end <= b.start for a, b in pairwise(uses))

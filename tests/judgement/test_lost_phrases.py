"""A quoted loss is a phrase, and stands beside the words of the adopted text where it would stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import became

from resodiff.judgement.lost_words.lost_phrases import whole_phrase
from resodiff.model import Code

EDGES = [
    ("at otherwise blocking | users from gaining| access to news", "users from gaining access"),
    (
        "of trials that |lack respect for minimum| fair trial guarantees",
        "lack respect for minimum fair trial guarantees",
    ),
    ("States that have not |yet abolished| the toll to report", "that have not yet abolished the toll"),
    ("report, without |setting a precedent|;", "without setting a precedent"),
    ("to end the |culture| of impunity in Lestra", "culture of impunity"),
    ("to renew the |lamps| of the harbours", "lamps"),
    ("by universal and equal |suffrage and should be held by ballot|,", "should be held by ballot"),
    ("a report on the |issue and to submit it to the Council|;", "to submit it to the Council"),
    (
        "including |with regard to the holding| of more than 1,400 millers,",
        "with regard to the holding of more than 1,400 millers",
    ),
    (
        "to |identify benchmarks and priority areas with a view to| ending abuse",
        "identify benchmarks and priority areas",
    ),
    ("the full |participation of millers|, weavers and", "full participation of millers"),
    ("by human-|centred auditing mechanisms|, as well", "human-centred auditing mechanisms"),
    ("to repeal all |insult and sedition| laws, and", "insult and sedition laws"),
    ("facial and |emotional| recognition, without", "emotional recognition"),
    ("the memorandum of |understanding signed| by the mills", "understanding signed"),
    (
        "on a basis with others in the |economic|, social and cultural spheres;",
        "economic, social and cultural spheres",
    ),
    ("Encourages |support for weavers| in Lestra", "support for weavers"),
    ("of at |least four people| in Lestra", "at least four people"),
    ("release of all millers |arbitrarily| detained by either", "millers arbitrarily detained"),
    ("in particular |resolution 78/314|;", "resolution 78/314"),
    (
        "by |opening thorough|, impartial and public inquests into",
        "opening thorough, impartial and public inquests",
    ),
    (
        "with the |goal of creating coherent|, toll-oriented rules;",
        "goal of creating coherent, toll-oriented rules",
    ),
    ("to ban |those mills that cannot| be run safely", "those mills"),
    ("to |share pumps as a means| to dry the fields", "share pumps"),
    ("in accordance with |resolution 13 (2030|) of the Council", "resolution 13 (2030)"),
    ("to end it as |soon as this would| help", "as soon as this"),
    ("media and civil |society guilds can meet freely|;", "civil society guilds can meet freely"),
    ("and to protect |river wardens|;", "river wardens"),
]


@pytest.mark.parametrize(("marked", "phrase"), EDGES)
def test_a_loss_is_quoted_to_the_borders_of_its_phrase(marked: str, phrase: str) -> None:
    start, end = marked.index("|"), marked.rindex("|") - 1
    text = marked.replace("|", "").strip()
    start -= len(marked.replace("|", "")) - len(marked.replace("|", "").lstrip())
    least = len("Encourages") if text.startswith("Encourages") else 0
    begin, past = whole_phrase(text, start, end, least)
    assert text[begin:past].strip().endswith(phrase)


@given(st.text("abc deting,;-.()1of thend ", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_phrase_lies_within_its_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    begin, past = whole_phrase(text, start, end)
    assert 0 <= begin <= past <= len(text)


def test_the_adopted_words_beside_a_loss_are_the_clause_where_it_would_stand() -> None:
    found = became(
        "Urges Varonia to repair the bridges of Lestra, to open the granaries of the northern "
        "districts and the wells "
        "of the southern ones, and to pay the ferrymen of the river;",
        "Urges Varonia to repair the bridges of Lestra, to open the granaries of the northern "
        "districts, and to pay "
        "the ferrymen of the river;",
    )
    (gone,) = [e for e in found.evidence if e.code is Code.NARROWED]
    assert [q.text for q in gone.ask] == ["wells of the southern ones"]
    assert [q.text for q in gone.adopted] == ["to open the granaries of the northern districts"]


def test_the_clause_without_its_word_of_force_is_quoted() -> None:
    found = became(
        "Calls upon Varonia to repair the bridges of Lestra, to hold an independent inquiry into "
        "the fire at the mill, "
        "and to publish its findings;",
        "Calls upon Varonia to repair the bridges of Lestra, to hold an inquiry into the fire at "
        "the mill, and to "
        "publish its findings;",
    )
    (gone,) = [e for e in found.evidence if e.code is Code.QUALIFIER_LOST]
    assert [q.text for q in gone.adopted] == ["to hold an inquiry into the fire at the mill"]


def test_an_added_caveat_stands_beside_the_words_that_it_limits() -> None:
    found = became(
        "Urges Varonia to repair the bridges of Lestra, to open the granaries of the northern "
        "districts, and to "
        "pay the ferrymen;",
        "Urges Varonia to repair the bridges of Lestra, to open, within existing resources, the "
        "granaries of the "
        "northern districts, and to pay the ferrymen;",
    )
    (added,) = [e for e in found.evidence if e.code is Code.CAVEAT_ADDED]
    assert [q.text for q in added.ask] == ["to open the granaries of the northern districts"]


HIDDEN = (
    "Urges Varonia to condemn the burning of books, including readings held inside or behind "
    "the closed libraries of the "
    "river towns, and to protect the librarians of Lestra;",
    "Urges Varonia to condemn the burning of books and to protect the librarians of Lestra, and"
    " calls upon it to mend the "
    "roofs of the mills, which were closed in the winter, to pay the printers and the binders "
    "who lost their tools, to hold "
    "a fair in each of the towns, to lower the tolls of the river, and to open the reading "
    "rooms and all of its libraries;",
)


def test_a_lost_clause_is_quoted_whole_though_its_words_stand_here_and_there() -> None:
    (lost,) = (e for e in became(*HIDDEN).evidence if e.code is Code.NARROWED)
    assert "readings held inside or behind the closed libraries" in lost.because


def test_a_gerund_by_itself_is_not_quoted_beside_a_part_that_is_gone() -> None:
    restored = "Urges Varonia to restore the closed libraries of Lestra, {}that all readers return"
    asked = restored.format("hoping ") + ", and to mend the sunken bridges of Mirn;"
    adopted = restored.format("") + ";"
    (lost,) = (e for e in became(asked, adopted).evidence if e.code is Code.NARROWED)
    assert "bridges of Mirn" in lost.because
    assert "“hoping”" not in lost.because

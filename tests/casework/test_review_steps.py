"""A review is a value: steps are taken, taken back and made again, and asks are known by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import varonia
from resodiff.casework.reviews.review import Correction, Decision, Review, as_reviewed, wording_of
from resodiff.model import Ask, Passage, Verdict

ASKS = varonia.letter().asks


def decision(ask: Ask, verdict: Verdict | None = Verdict.DROPPED, **more: object) -> Decision:
    return replace(Decision(ask.id, wording_of(ask), verdict), **more)  # type: ignore[arg-type]


def reworded(ask: Ask, words: str) -> Ask:
    return replace(ask, passages=(Passage(words, ask.passages[0].span),))


def test_the_latest_decision_on_an_ask_holds() -> None:
    review = Review("Anna").after(decision(ASKS[0])).after(decision(ASKS[0], Verdict.ADOPTED))
    assert review.matched(ASKS)[ASKS[0].id].verdict is Verdict.ADOPTED


def test_a_decision_that_was_cleared_is_none() -> None:
    review = Review("Anna").after(decision(ASKS[0])).after(decision(ASKS[0], None))
    assert review.matched(ASKS) == {}


def test_a_new_step_forgets_what_was_taken_back() -> None:
    review = Review("Anna").after(decision(ASKS[0])).undone().after(decision(ASKS[1]))
    assert review.redone() == review
    assert list(review.matched(ASKS)) == [ASKS[1].id]


def test_an_ask_is_known_by_its_words_when_its_id_moved_on() -> None:
    moved = replace(ASKS[1], id="ask-9")
    assert list(Review("A").after(decision(ASKS[1])).matched((ASKS[0], moved))) == ["ask-9"]


def test_the_same_id_with_other_words_is_another_ask() -> None:
    review = Review("A").after(decision(ASKS[1]))
    other = reworded(ASKS[1], "Urges the Government of Varonia to do something else;")
    assert review.matched((other,)) == {}
    assert [d.ask_id for d in review.unmatched((other,))] == [ASKS[1].id]


def test_two_asks_of_one_wording_keep_their_own_decisions() -> None:
    twin = replace(ASKS[0], id="ask-7")
    review = Review("A").after(decision(ASKS[0])).after(decision(twin, Verdict.ADOPTED))
    found = review.matched((ASKS[0], twin))
    assert [found[ask.id].verdict for ask in (ASKS[0], twin)] == [Verdict.DROPPED, Verdict.ADOPTED]


def test_one_decision_serves_one_ask_alone() -> None:
    twin = replace(ASKS[0], id="ask-7")
    assert list(Review("A").after(decision(ASKS[0])).matched((twin, ASKS[0]))) == [ASKS[0].id]


def test_texts_that_changed_take_the_checks_off_and_leave_the_verdicts() -> None:
    review = Review("A").after(decision(ASKS[0], checked=True)).on_other_texts()
    found = review.matched(ASKS)[ASKS[0].id]
    assert (found.verdict, found.checked) == (Verdict.DROPPED, False)
    assert review.undone() == review


def test_white_space_and_quotation_marks_do_not_change_an_ask() -> None:
    assert wording_of(reworded(ASKS[0], "Calls  upon “Varonia”")) == wording_of(
        reworded(ASKS[0], 'calls upon "Varonia"')
    )


def test_what_a_person_left_stays_the_machines() -> None:
    finding = varonia.comparison().findings[0]
    assert as_reviewed(finding, None) == (Verdict.WEAKENED, ("2",))
    assert as_reviewed(finding, decision(finding.ask, None, note="see page 4")) == (Verdict.WEAKENED, ("2",))
    assert as_reviewed(finding, decision(finding.ask, carriers=())) == (Verdict.DROPPED, ())


def test_what_a_person_calls_dropped_nothing_carries() -> None:
    finding = varonia.comparison().findings[0]
    assert decision(finding.ask, carriers=("2", "3")).carriers == ()
    assert as_reviewed(finding, decision(finding.ask)) == (Verdict.DROPPED, ())


def test_carriers_chosen_for_what_the_machine_calls_dropped_carry_nothing() -> None:
    finding = next(f for f in varonia.comparison().findings if f.verdict is Verdict.DROPPED)
    assert as_reviewed(finding, decision(finding.ask, None, carriers=("2",))) == (Verdict.DROPPED, ())
    assert as_reviewed(finding, decision(finding.ask, Verdict.ADOPTED, carriers=("2",))) == (
        Verdict.ADOPTED,
        ("2",),
    )


MOVES = st.lists(st.one_of(st.sampled_from(["undo", "redo"]), st.integers(0, 3)), max_size=12)


@given(MOVES)
def test_taking_back_and_making_again_is_no_change(moves: list[str | int]) -> None:
    review = Review("A")
    for move in moves:
        if isinstance(move, int):
            review = review.after(decision(ASKS[move]))
        else:
            review = review.undone() if move == "undo" else review.redone()
    if review.past:
        assert review.undone().redone() == review


@pytest.mark.parametrize("count", [0, 1, 3])
def test_corrections_are_in_the_order_in_which_they_were_made(count: int) -> None:
    review = Review("A")
    for number in range(count):
        review = review.after(Correction(f"file {number}", "split"))
    assert [c.asks for c in review.corrections] == [f"file {n}" for n in range(count)]

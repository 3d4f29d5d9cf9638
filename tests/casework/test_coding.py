"""Coding by several people: rounds, disputes, what holds, and what is carried over to a changed text."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff.casework.agreement.reliability import MACHINE, agreements
from resodiff.casework.cases.compared import LetterComparison, Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.coding.holding import Basis
from resodiff.casework.coding.journals import decide, journals
from resodiff.casework.coding.together import origin_under
from resodiff.casework.coding.trail import trail
from resodiff.casework.reviews.carried_over import Standing
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.model import Code, Origin, Verdict

A, W, D = Verdict.ADOPTED, Verdict.WEAKENED, Verdict.DROPPED
CAVEAT = (Code.CAVEAT_ADDED,)


def compared(folder: Path) -> LetterComparison:
    case = load(folder)
    return Library(case).compared(case.letters[0])


def coded(folder: Path) -> LetterCoding:
    return coding(load(folder), compared(folder))


def say(
    folder: Path,
    by: str,
    number: int,
    verdict: Verdict,
    carriers: tuple[str, ...] = (),
    reasons: tuple[Code, ...] = (),
    settled: bool = False,
) -> None:
    one = compared(folder)
    ask = one.comparison.findings[number - 1].ask
    decision = Decision(ask.id, wording_of(ask), verdict, carriers, checked=True, reasons=reasons)
    decide(load(folder), one, by, decision, settled=settled)


@pytest.fixture
def done(case_folder: Path) -> Path:
    """A case that both coders have gone through: they differ on ask 1 alone."""
    for by, first in (("Anna", W), ("Ben", A)):
        say(case_folder, by, 1, first, ("2",), CAVEAT if first is W else ())
        say(case_folder, by, 2, A, ("3",))
        say(case_folder, by, 3, A, ("4",))
        say(case_folder, by, 4, D)
        say(case_folder, by, 5, D)
    return case_folder


def bases(one: LetterCoding) -> list[Basis]:
    return [ask.held.basis for ask in one.asks]


def test_before_anybody_codes_the_machine_holds(case_folder: Path) -> None:
    assert bases(coded(case_folder)) == [Basis.MACHINE] * 5


def test_the_blind_round_is_sealed_until_everybody_has_decided(case_folder: Path) -> None:
    for number in range(1, 6):
        say(case_folder, "Anna", number, D)
    one = coded(case_folder)
    assert one.missing == {"Anna": (), "Ben": ("1", "2", "3", "4", "5")}
    assert one.sealed
    assert one.disputed == ()
    assert set(bases(one)) == {Basis.MACHINE}
    assert agreements([one]) == ()


def test_what_coders_agree_on_holds_and_a_dispute_claims_least(done: Path) -> None:
    one = coded(done)
    assert not one.sealed
    assert bases(one) == [Basis.DISPUTED, *[Basis.AGREED] * 4]
    assert [ask.finding.ask.number for ask in one.disputed] == ["1"]
    assert (one.asks[0].held.verdict, one.asks[0].held.reasons) == (W, CAVEAT)


def test_an_adjudication_settles_and_leaves_the_codings_as_they_are(done: Path) -> None:
    before = {path: path.read_bytes() for path in (done / "reviews").iterdir()}
    say(done, "Chair", 1, A, ("2",), settled=True)
    one = coded(done)
    assert (one.asks[0].held.verdict, one.asks[0].held.basis) == (A, Basis.ADJUDICATED)
    assert one.asks[0].is_disputed
    assert {path: path.read_bytes() for path in (done / "reviews").iterdir()} == before
    assert [path.name for path in (done / "adjudication").iterdir()] == ["letter--adopted.chair.review.jsonl"]


def test_agreement_is_between_people_and_with_the_machine(done: Path) -> None:
    found = {a.parties: a for a in agreements([coded(done)]) if a.verdict is None}
    pair = found["Anna", "Ben"]
    assert pair.percent.value == pytest.approx(4 / 5)
    # observed 4/5; expected (Anna 2 A, 1 W, 2 D; Ben 3 A, 2 D): (2*3 + 2*2) / 25 = 2/5
    assert pair.kappa is not None
    assert pair.kappa.value == pytest.approx((4 / 5 - 2 / 5) / (1 - 2 / 5))
    assert {("Anna", MACHINE), ("Ben", MACHINE)} < set(found)


def test_the_trail_says_from_what_to_what(done: Path) -> None:
    say(done, "Ben", 1, W, ("2",), CAVEAT)
    change = trail(load(done), compared(done))[-1]
    assert change.by == "Ben"
    assert change.before is not None
    assert change.after is not None
    assert (change.before.verdict, change.after.verdict) == (A, W)
    assert len(trail(load(done), compared(done))) == 11


# ---------------------------------------------------------------- changed texts


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "adopted.txt"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def standings(folder: Path, by: str = "Anna") -> list[Standing]:
    own = next(j for j in journals(load(folder), compared(folder)) if j.by == by)
    return [c.standing for c in sorted(own.coded, key=lambda c: c.ask_id)]


def test_decisions_are_carried_over_where_the_wording_still_stands(done: Path) -> None:
    change(
        done,
        "3. Urges the Government of Varonia to ratify",
        "3. Urges the Government of Varonia to consider ratifying",
    )
    carried, outdated = Standing.CARRIED, Standing.OUTDATED
    # 4 and 5 said that nothing carries the ask: a paragraph is new, so somebody must look
    assert standings(done) == [carried, outdated, carried, outdated, outdated]
    assert coded(done).missing == {"Anna": ("2", "4", "5"), "Ben": ("2", "4", "5")}
    say(done, "Anna", 2, W, ("3",), (Code.ACTION_SOFTENED,))
    assert standings(done)[1] is Standing.CURRENT


def test_a_carrier_keeps_its_words_under_a_new_number(done: Path) -> None:
    change(done, "1. Takes note of the report on Varonia;\n\n", "")
    for old, new in (("2. Calls", "1. Calls"), ("3. Urges", "2. Urges"), ("4. Requests", "3. Requests")):
        change(done, old, new)
    one = coded(done)
    assert [c.by("Anna").carriers for c in one.asks if c.by("Anna")] == [("1",), ("2",), ("3",), (), ()]  # type: ignore[union-attr]
    assert not one.sealed


def test_an_earlier_text_that_was_not_kept_makes_every_decision_outdated(done: Path) -> None:
    change(done, "as appropriate", "where possible")
    for path in (done / "texts").iterdir():
        path.unlink()
    assert set(standings(done)) == {Standing.OUTDATED}


def test_a_letter_that_is_renamed_keeps_its_journals(done: Path) -> None:
    (done / "letter.txt").rename(done / "open-letter.txt")
    toml = done / "case.toml"
    toml.write_text(toml.read_text().replace('file = "letter.txt"', 'file = "open-letter.txt"'))
    assert not coded(done).sealed
    say(done, "Anna", 1, D)
    assert len(list((done / "reviews").iterdir())) == 2


# ---------------------------------------------------------------- origins


@pytest.mark.parametrize(
    ("machine", "verdict", "person", "origin"),
    [
        ((D, Origin.ABSENT), A, None, Origin.GAINED),
        ((D, Origin.ABSENT), W, None, Origin.GAINED),
        ((D, Origin.LOST), A, None, Origin.HELD),
        ((D, Origin.LOST), W, None, Origin.ERODED),
        ((A, Origin.HELD), D, None, Origin.LOST),
        ((A, Origin.GAINED), D, None, Origin.ABSENT),
        ((A, Origin.GAINED), A, None, Origin.GAINED),
    ],
)
def test_the_origin_follows_the_persons_verdict(
    case_folder: Path, machine: tuple[Verdict, Origin], verdict: Verdict, person: None, origin: Origin
) -> None:
    from dataclasses import replace

    finding = next(f for f in compared(case_folder).comparison.findings if f.verdict is machine[0])
    assert origin_under(replace(finding, origin=machine[1]), verdict) is origin

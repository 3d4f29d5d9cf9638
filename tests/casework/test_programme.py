"""The sample programme gives the figures that docs/teams.md works out by hand: the tests read its tables."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest

from resodiff.casework.agreement.reliability import agreements
from resodiff.casework.board.board import Board, board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.cases.case import Case, Letter
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.files import files
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import LetterCoding, coding
from resodiff.casework.coding.holding import Basis
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load as load_rubric
from resodiff.casework.scores.scoring import facts, points, score
from resodiff.casework.scores.sensitivity import dependence, sensitivity
from resodiff.casework.scores.views import views

ROOT = Path(__file__).resolve().parents[2]
PROGRAMME = ROOT / "samples" / "programme"
CASES = ("varonia-51", "varonia-57", "associations-57")
RUBRIC = load_rubric()


def table(*heads: str) -> dict[str, list[str]]:
    """The rows of the table in docs/teams.md with these columns, by their first cell."""
    lines = (ROOT / "docs" / "teams.md").read_text(encoding="utf-8").splitlines()
    start = lines.index(f"| {' | '.join(heads)} |") + 2
    rows: dict[str, list[str]] = {}
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        first, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        rows[first] = cells
    return rows


def coded(name: str) -> list[LetterCoding]:
    case = load(PROGRAMME / name)
    library = Library(case, ladders=True)
    return [coding(case, library.compared(letter)) for letter in case.letters]


@pytest.fixture(scope="module")
def programme() -> dict[str, LetterCoding]:
    titled = ((load(PROGRAMME / name).title, one) for name in CASES for one in coded(name))
    return {f"{title}: {one.letter.name}": one for title, one in titled}


@pytest.fixture
def seen(database: str) -> Board:
    with Store(database) as store:
        return board(store, refresh(store, [PROGRAMME / name for name in CASES]).keys)


def test_the_files_are_as_they_were_noted() -> None:
    for name in CASES:
        assert [file.name for file in files(load(PROGRAMME / name)) if not file.is_well] == []


def test_agreement_is_as_worked_out(programme: dict[str, LetterCoding]) -> None:
    varonia = [one for name, one in programme.items() if "Varonia" in name]
    pair = ("Anna Kessel", "Ben Oduya")
    found = next(a for a in agreements(varonia) if a.parties == pair and a.verdict is None)
    said = table("figure", "value")
    assert found.kappa is not None
    for name, figure in (("percent", found.percent), ("kappa", found.kappa), ("alpha", found.alpha)):
        assert figure.value == pytest.approx(float(said[name][0]), abs=0.0005)


def test_the_coders_gave_the_verdicts_that_the_page_counts(programme: dict[str, LetterCoding]) -> None:
    varonia = [one for name, one in programme.items() if "Varonia" in name]
    for coder in ("Anna Kessel", "Ben Oduya"):
        said = [held.verdict.value for one in varonia for ask in one.asks if (held := ask.by(coder))]
        expected = [int(count) for count in table("coder", "adopted", "weakened", "dropped")[coder]]
        assert [said.count(v) for v in ("adopted", "weakened", "dropped")] == expected


def test_each_ask_has_the_points_that_the_page_works_out(programme: dict[str, LetterCoding]) -> None:
    rows = table("ask", "verdict", "points × priority", "origin", "gained")
    for one in score(facts(programme["Varonia 2024: coalition"]), RUBRIC).asks:
        verdict, met, origin, gained = rows[one.facts.number]
        named = ", ".join((one.facts.verdict.value, *one.facts.reasons))
        assert verdict.removesuffix(" (adjudicated)").removesuffix(", reversed") == named
        assert verdict.endswith("(adjudicated)") is (one.facts.basis is Basis.ADJUDICATED)
        assert one.met == pytest.approx(float(met.rpartition("= ")[2].replace("−", "-")))
        assert one.facts.origin is not None
        assert one.facts.origin.value == origin
        assert one.gained == pytest.approx(float(gained.replace("−", "-")))


def test_letters_score_as_worked_out(programme: dict[str, LetterCoding]) -> None:
    said = table("letter", "met", "of", "gained")
    for name, one in programme.items():
        found = score(facts(one), RUBRIC)
        sums = [sum(p.met for p in found.asks), found.possible, sum(p.gained for p in found.asks)]
        assert sums == pytest.approx([float(cell) for cell in said[name]])


def test_the_range_is_as_worked_out(programme: dict[str, LetterCoding]) -> None:
    for name, (low, high) in table("letter", "lowest", "highest").items():
        one = programme[name]
        span = sensitivity(views(one), RUBRIC, attrgetter("met"), one.compared.ladders)
        assert span is not None
        assert [100 * span.low, 100 * span.high] == pytest.approx([percent(low), percent(high)], abs=0.05)


def test_what_depends_on_the_ladder_of_verbs_is_as_told(programme: dict[str, LetterCoding]) -> None:
    for name, row in table("letter", "asks", "decided", "depend").items():
        one = programme[name]
        found = dependence(facts(one), one.compared.ladders)
        assert [found.asks, found.decided, found.changed] == [int(cell) for cell in row]


def test_the_step_that_nobody_agrees_on_is_as_told() -> None:
    """The second of the tricky cases, by each ladder, as a case that nobody has coded."""
    folder = ROOT / "docs" / "tricky-cases"
    case = Case(folder, "tricky", letters=(Letter("letter", "letter.md"),), adopted="adopted.md")
    compared = Library(case, ladders=True).compared(case.letters[0])
    asks = facts(coding(replace(case, folder=folder / "none"), compared))
    rows = table("ladder", "ask 2", "points")
    assert [*rows][1:] == [*compared.ladders]
    for name, (verdict, worth) in rows.items():
        seen = points(asks[1].under("" if name == "in use" else name), RUBRIC)
        assert (seen.facts.verdict.value, f"{seen.met:.2f}") == (verdict, worth)
    told = dependence(asks, compared.ladders)
    words = f"So one of {told.asks} asks has another verdict under another ladder. It has"
    assert words in (ROOT / "docs" / "teams.md").read_text("utf-8")
    assert told.changed == 1


def percent(cell: str) -> float:
    return float(cell.removesuffix("%"))


def test_the_board_reproduces_the_scores(seen: Board) -> None:
    scored = seen.points(RUBRIC)
    groups = {group.name: group.score for group in seen.groups("letter", scored)}
    for name, (met, of, gained) in table("letter", "met", "of", "gained").items():
        if name == "all":
            counted = [p for p in scored if not p.facts.to_delegation]
            figures = [
                sum(p.met for p in counted),
                sum(p.facts.priority for p in counted),
                sum(p.gained for p in counted),
            ]
        else:
            found = groups[name]
            figures = [
                (found.met or 0) * found.possible,
                found.possible,
                (found.gained or 0) * found.possible,
            ]
        assert figures == pytest.approx([float(met), float(of), float(gained)])


def test_the_board_reproduces_what_organisations_have(seen: Board) -> None:
    groups = {g.name: g.score for g in seen.groups("organisation", seen.points(RUBRIC))}
    for name, (met, gained) in table("organisation", "met", "gained").items():
        found = groups[name]
        assert [100 * (found.met or 0), 100 * (found.gained or 0)] == pytest.approx(
            [percent(met), percent(gained)], abs=0.05
        )


def test_five_asks_came_again(seen: Board) -> None:
    numbers = [[f"{s.case.year} {s.letter.letter} {s.ask.number}" for s in c.steps] for c in seen.repeated]
    assert numbers == [
        ["2022 coalition 1", "2024 coalition 4"],
        ["2022 coalition 2", "2024 coalition 3"],
        ["2022 coalition 3", "2024 coalition 11"],
        ["2022 coalition 4", "2024 lawyers 4"],
        ["2022 coalition 5", "2024 lawyers 6"],
    ]


def test_every_command_of_the_page_is_there() -> None:
    from resodiff.cli.app import COMMANDS
    from resodiff.cli.commands.case import command

    text = (ROOT / "docs" / "teams.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^resodiff (\w+)", text, re.MULTILINE)) | set(
        re.findall(r"`resodiff (\w+)", text)
    )
    assert named <= set(COMMANDS)
    assert set(re.findall(r"resodiff case (\w+)", text)) | {"check"} <= set(command.commands)

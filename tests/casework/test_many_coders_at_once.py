"""Several people, and several windows of one person, lose nothing; a crash leaves a case that can be read."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from processes import alone, at_once
from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.casework.coding.journals import decide
from resodiff.casework.reviews.file import read_review
from resodiff.casework.reviews.review import Decision, wording_of
from resodiff.model import Verdict
from working import reviewing, reviewing_for_ever

ROUNDS, PEOPLE, WINDOWS = 6, 5, 2


def notes(folder: Path) -> Counter[str]:
    lines = [line for path in folder.iterdir() for line in path.read_text("utf-8").splitlines()]
    records = [json.loads(line) for line in lines if line]
    return Counter(record["note"] for record in records if record["do"] == "decide")


@pytest.mark.parametrize("locks", [True, False], ids=["locks", "no locks"])
def test_ten_processes_review_one_case_and_each_decision_is_there_once(
    case_folder: Path, locks: bool
) -> None:
    asks = [
        f.ask.id
        for f in Library(load(case_folder)).compared(load(case_folder).letters[0]).comparison.findings
    ]
    people = [(f"Person {n}", window) for n in range(PEOPLE) for window in range(WINDOWS)]
    calls = [(reviewing, str(case_folder), by, window, ROUNDS, locks) for by, window in people]
    assert at_once(*calls) == [""] * len(people)
    expected = {f"{by} {w} {r} {ask}" for by, w in people for r in range(ROUNDS) for ask in asks}
    found = notes(case_folder / "reviews")
    assert set(found) == expected
    assert set(found.values()) == {1}
    assert len(list((case_folder / "reviews").iterdir())) == PEOPLE


def test_a_case_cut_off_at_any_byte_can_be_read_and_gone_on_with(case_folder: Path) -> None:
    case = load(case_folder)
    compared = Library(case).compared(case.letters[0])
    asks = [f.ask for f in compared.comparison.findings]
    for ask in asks[:3]:
        decide(case, compared, "Anna", Decision(ask.id, wording_of(ask), Verdict.DROPPED, (), "n", True))
    journal = next(case.reviews.iterdir())
    data = journal.read_bytes()
    ends = [n + 1 for n, byte in enumerate(data) if byte == 10]
    for cut in range(len(data)):
        journal.write_bytes(data[:cut])
        done = sum(end <= cut for end in ends[1:]) + (cut in {end - 1 for end in ends[1:]})
        found = coding(case, compared)
        assert sum(1 for ask in found.asks if ask.by("Anna")) == done
    journal.write_bytes(data[:-5])
    decide(case, compared, "Anna", Decision(asks[4].id, wording_of(asks[4]), Verdict.DROPPED, (), "", True))
    assert sum(1 for ask in coding(case, compared).asks if ask.by("Anna")) == 3


def test_whoever_is_killed_loses_nothing_that_was_told_to_be_written(
    case_folder: Path, tmp_path: Path
) -> None:
    """Two windows of one person, killed at any moment, several times over: what was told is there, once."""
    random, told = Random(7), list[str]()
    for again in range(3):
        written = [tmp_path / f"told-{again}-{window}" for window in range(2)]
        for path in written:
            path.touch()
            enough = random.randint(1, 30)
            with alone(reviewing_for_ever, str(case_folder), path) as process:
                while process.is_alive() and len(path.read_bytes().splitlines()) < enough:
                    time.sleep(0.002)
        told += [line for path in written for line in path.read_text().splitlines()]
    found = notes(case_folder / "reviews")
    assert set(found.values()) == {1}
    assert len(told) >= 6
    assert set(told) <= set(found)
    assert len(set(found) - set(told)) <= 6  # of each of the killed, at most the one that it had just written
    case = load(case_folder)
    done = sum(1 for a in coding(case, Library(case).compared(case.letters[0])).asks if a.by("Anna"))
    assert done == len({int(note.rpartition(" ")[2]) % 5 for note in found})


FULL = """
import resource, sys
from pathlib import Path
from resodiff.casework.reviews.review import Decision
from resodiff.casework.reviews.file import ReviewFile, Texts
from resodiff.errors import OutputError

path = Path(sys.argv[1])
file = ReviewFile(path, "Anna", Texts((("proposed", "a", "1"), ("adopted", "b", "2"))))
file.take(Decision("before-000", "w", checked=True))
opened = path.stat().st_size
file.take(Decision("before-001", "w", checked=True))
size = path.stat().st_size - opened
free, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
for room in range(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, hard))
    try:
        file.take(Decision(f"refuse-{room:03}", "w", checked=True))
    except OutputError:
        resource.setrlimit(resource.RLIMIT_FSIZE, (free, hard))
        file.take(Decision(f"behind-{room:03}", "w", checked=True))
print(size)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to the size of files")
def test_a_disk_that_is_full_at_any_byte_of_a_record_costs_that_record_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter--adopted.anna.review.jsonl"
    run = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=True)
    found = [decision.ask_id for decision in read_review(path).latest]
    behind = [f"behind-{room:03}" for room in range(int(run.stdout))]
    assert found == ["before-000", "before-001", *behind]


def test_marks_of_a_merge_in_git_cost_no_decision(case_folder: Path) -> None:
    """One person on two machines: both halves of the conflict are read, the marks are passed over."""
    case = load(case_folder)
    compared = Library(case).compared(case.letters[0])
    for finding in compared.comparison.findings[:3]:
        words = wording_of(finding.ask)
        decide(case, compared, "Anna", Decision(finding.ask.id, words, Verdict.DROPPED, (), "", True))
    journal = next(case.reviews.iterdir())
    first, second, third, fourth = journal.read_text().splitlines()
    journal.write_text(
        "\n".join([first, second, "<<<<<<< HEAD", third, "=======", fourth, ">>>>>>> theirs", ""])
    )
    assert sum(1 for ask in coding(case, compared).asks if ask.by("Anna")) == 3


def test_a_text_kept_halfway_is_no_text(case_folder: Path) -> None:
    case = load(case_folder)
    compared = Library(case).compared(case.letters[0])
    ask = compared.comparison.findings[0].ask
    decide(case, compared, "Anna", Decision(ask.id, wording_of(ask), Verdict.DROPPED, (), "", True))
    kept = next(case.texts.iterdir())
    kept.write_bytes(kept.read_bytes()[:40])
    assert coding(case, compared).asks[0].by("Anna") is not None

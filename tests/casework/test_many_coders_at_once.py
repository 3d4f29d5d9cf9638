"""Several people, and several windows of one person, lose nothing; a crash leaves a case that can be read."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from resodiff.casework.case_toml import load
from resodiff.casework.coding import coding
from resodiff.casework.compared import Library
from resodiff.casework.journals import decide
from resodiff.casework.review import Decision, wording_of
from resodiff.model import Verdict

ROUNDS, PEOPLE, WINDOWS = 6, 5, 2

CODE = """
import sys
from pathlib import Path
from resodiff.casework.case_toml import load
from resodiff.casework.compared import Library
from resodiff.casework.journals import decide
from resodiff.casework.review import Decision, wording_of
from resodiff.model import Verdict

folder, by, window = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
case = load(folder)
compared = Library(case).compared(case.letters[0])
sys.stdout.write("ready\\n"); sys.stdout.flush()
sys.stdin.readline()
for round in range(int(sys.argv[4])):
    for finding in compared.comparison.findings:
        note = f"{by} {window} {round} {finding.ask.id}"
        words = wording_of(finding.ask)
        decide(case, compared, by, Decision(finding.ask.id, words, Verdict.DROPPED, (), note, True))
"""


def notes(folder: Path) -> Counter[str]:
    lines = [line for path in folder.iterdir() for line in path.read_text("utf-8").splitlines()]
    records = [json.loads(line) for line in lines]
    return Counter(record["note"] for record in records if record["do"] == "decide")


def test_ten_processes_review_one_case_and_each_decision_is_there_once(case_folder: Path) -> None:
    asks = [
        f.ask.id
        for f in Library(load(case_folder)).compared(load(case_folder).letters[0]).comparison.findings
    ]
    people = [(f"Person {n}", str(window)) for n in range(PEOPLE) for window in range(WINDOWS)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", CODE, str(case_folder), by, window, str(ROUNDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for by, window in people
    ]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in running:  # all at once
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        process.communicate(timeout=60)
        assert process.returncode == 0
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


def test_a_text_kept_halfway_is_no_text(case_folder: Path) -> None:
    case = load(case_folder)
    compared = Library(case).compared(case.letters[0])
    ask = compared.comparison.findings[0].ask
    decide(case, compared, "Anna", Decision(ask.id, wording_of(ask), Verdict.DROPPED, (), "", True))
    kept = next(case.texts.iterdir())
    kept.write_bytes(kept.read_bytes()[:40])
    assert coding(case, compared).asks[0].by("Anna") is not None

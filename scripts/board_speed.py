"""Measures the board on a thousand synthetic cases of twenty asks: a full rebuild, the board alone, its page.

    python scripts/board_speed.py [CASES]

The cases are made of parts of sentences about invented States, so that asks come again, some in other words.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from random import Random

from resodiff.casework.board.board import BY, board
from resodiff.casework.board.refresh import refresh
from resodiff.casework.database.store import Store
from resodiff.casework.scores.rubric import load
from resodiff.cli.pages.board import as_json
from resodiff.reports.html.board import render

STATES = ("Varonia", "Corrandia", "Aldmoor", "Norrholm", "Rosmere", "Terrau", "Kelm", "Ostrava Minor")
VERBS = ("Urges", "Calls upon", "Demands that", "Encourages", "Strongly urges", "Requests")
ACTIONS = (
    "to release",
    "to investigate",
    "to repeal",
    "to ratify",
    "to protect",
    "to compensate",
    "to reopen",
)
WHOM = ("journalists", "fishers", "teachers", "judges", "prisoners", "students", "miners", "nurses", "choirs")
WHAT = ("the Law on Assemblies", "the closure of the courts", "the flooding of the valley", "the strike of May",
        "the seizure of boats", "the burning of the archive", "the ban on print works")  # fmt: skip
WHERE = ("in Lestra", "in Port Amrel", "in Karsk prison", "in the Upper Vell valley", "on the northern coast")

HEAD = "Resolution adopted by the Human Rights Council on 2 October {year}\n\n{n}/7. Situation of human rights in {state}\n\nThe Human Rights Council,\n\nRecalling its earlier resolutions on {state},\n"  # noqa: E501


def paragraph(random: Random, state: str) -> str:
    """One demand."""
    parts = (random.choice(VERBS), f"the Government of {state}", random.choice(ACTIONS), random.choice(WHOM))
    after = f"affected by {random.choice(WHAT)} {random.choice(WHERE)} before {random.randint(1, 28)} May"
    return f"{' '.join(parts)} {after}"


def made(folder: Path, number: int) -> Path:
    """One case of twenty asks, of which the adopted text has about half."""
    random = Random(number)
    state, year = STATES[number % len(STATES)], 2000 + number % 25
    asks = [paragraph(random, state) for _ in range(20)]
    taken = random.sample(asks, 10) + [paragraph(random, state) for _ in range(5)]
    place = folder / f"case-{number}"
    place.mkdir()
    letter = "To the members of the Council\n\nWe urge the Council to adopt a resolution that:\n\n"
    (place / "letter.txt").write_text(letter + "\n\n".join(f"{n}. {a};" for n, a in enumerate(asks, 1)))
    head = HEAD.format(year=year, n=number % 60 + 1, state=state)
    (place / "adopted.txt").write_text(
        head + "\n" + "\n\n".join(f"{n}. {a};" for n, a in enumerate(taken, 1))
    )
    (place / "case.toml").write_text(
        f'title = "{state} {number}"\nyear = {year}\nsession = "{number % 60 + 1}"\ncountry = "{state}"\n'
        f'adopted = "adopted.txt"\n\n[[letters]]\nfile = "letter.txt"\norganisations = ["Circle {number % 40}"]\n'
    )
    return place


def main() -> None:
    """Make the cases, rebuild, refresh, and show the board."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = [made(folder, number) for number in range(count)]
        with Store(folder / "board.sqlite") as store:
            begun = time.perf_counter()
            done = refresh(store, cases, rebuild=True)
            print(f"rebuild of {done.read} cases: {time.perf_counter() - begun:.1f} s")
            begun = time.perf_counter()
            refresh(store, cases)
            print(f"refresh with nothing new: {time.perf_counter() - begun:.2f} s")
            begun = time.perf_counter()
            found = board(store, done.keys)
            size = len(as_json(found, load(), tuple(BY)))
            print(f"board of {len(found.entries)} asks, {size} bytes: {time.perf_counter() - begun:.2f} s")
            begun = time.perf_counter()
            page = render(found, load())
            print(f"page of {len(page) / 1e6:.1f} MB: {time.perf_counter() - begun:.1f} s")
            print(f"{len({e.ask.thread for e in found.entries})} threads, {len(found.repeated)} asked again")


if __name__ == "__main__":
    main()

"""`resodiff explain` says first why a verdict is what it is, and shows of a long paragraph what matters, once."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.cli import run

HEAD = "United Nations\nGeneral Assembly\n\n{symbol}\n\n{title}\n\nThe Human Rights Council,\n\n"
TITLE = "Situation of human rights in Varonia"
ITEMS = (
    "To reopen the libraries of Lestra and of the hill towns, with their reading rooms and their collections "
    "of maps",
    "To pay the ferrymen of Oster for the nights on which they carried the sick across the river without any fee",
    "To guard the orchards of the upper Mirn against the salt wind, with hedges, walls and nets, as was done "
    "before",
    "To repair the tidal mills of Mirn and their sluices before the autumn, and to train those who are to "
    "keep them",
    "To count the herons of the delta each spring, with the help of the schools, and to publish what has been "
    "counted",
)
LONG = "Urges the Government of Varonia:\n\n" + "\n\n".join(
    f"({'abcde'[n]}) {i};" for n, i in enumerate(ITEMS)
)
ADOPTED = (
    f"1. {LONG}\n\n2. Welcomes the entry into force of the Law on Foreign Mills of 3 May 2032;\n\n"
    "3. Takes note of the long winter in the hill towns;\n\n"
    "4. Requests the Harbour Office, with the support of the Pilots’ Guild and of the School of Navigation, "
    "to prepare a "
    "report on the dredging of canals, and to present it to the Council, followed by an enhanced dialogue;\n"
)
ASKED = (
    "1. Calls upon the Government of Varonia to repair the tidal mills of Mirn and their sluices, and to lower the "
    "harbour dues;\n\n"
    "2. Calls upon the Government of Varonia to repeal the Law on Foreign Mills of 3 May 2032;\n\n"
    "3. Requests the Harbour Office, with the support of the Pilots’ Guild and of the School of Navigation, "
    "to prepare a "
    "report on the wages of night watchmen, and to present it to the Council, followed by an enhanced dialogue;\n"
)

Explained = Callable[[str], str]


@pytest.fixture
def explained(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Explained:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    files = []
    for session, body in ((92, ASKED), (95, ADOPTED)):
        files.append(str(tmp_path / f"{session}.txt"))
        text = HEAD.format(symbol=f"A/HRC/RES/{session}/7", title=f"{session}/7. {TITLE}") + body
        Path(files[-1]).write_text(text, encoding="utf-8")

    def runner(number: str) -> str:
        assert run(("explain", *files, number)) == 0
        sys.stdout.flush()
        return " ".join(capfd.readouterr().out.split())

    return runner


def test_why_comes_before_the_sums(explained: Explained) -> None:
    told = explained("1")
    places = [
        told.index(words)
        for words in ("Evidence", "Verdict:", "1. Is the demand", "2. Which", "3. Act by act")
    ]
    assert places == sorted(places)


def test_of_a_long_paragraph_the_item_that_matters_is_shown_with_its_number(explained: Explained) -> None:
    acts = explained("1").partition("3. Act by act")[2].partition("4. Was")[0]
    assert re.search(r"1\(d\) +\d+% +\(d\) To repair the tidal mills", acts)
    assert "herons" not in acts
    assert "libraries" not in acts


def test_a_contrary_is_shown_in_the_words_of_both_sides_and_nothing_is_summed_after_it(
    explained: Explained,
) -> None:
    told = explained("2")
    why = told.partition("1. Is the demand")[0]
    assert "“to repeal the Law on Foreign Mills of 3 May 2032”" in why
    assert "“Welcomes the entry into force of the Law on Foreign Mills of 3 May 2032”" in why
    assert "That the text says the contrary decides" in why
    assert "4. Was something material lost?" not in told


def test_the_paragraph_that_comes_nearest_is_the_first_of_those_considered(explained: Explained) -> None:
    told = explained("2")
    assert "paragraph 2 says the contrary" in told
    assert re.search(r"The most probable first 2 +\d+%", told)


def test_that_a_report_is_on_another_theme_is_said_before_the_sums(explained: Explained) -> None:
    told = explained("3")
    assert "paragraph 4 asks for one on another theme: “dredging of canals”" in told
    assert "That the text asks for it on another theme decides" in told
    assert "4. Was something material lost?" not in told

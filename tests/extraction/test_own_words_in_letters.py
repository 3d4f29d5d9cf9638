"""Words of one's own in letters.toml, and the asks that are found by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff.extraction import understand
from resodiff.lexicon import using
from resodiff.lexicon.exporting import export
from resodiff.readers import read

OVER = 'extends = "shipped"\n'

LETTER = """Open letter to the members of the Human Rights Council

Your Excellency,

The harbours of Varonia have been closed since the flood of last winter, and nobody knows who closed them.

{asked}

Yours sincerely,

Lestra Watch
"""


def asks(asked: str) -> list[tuple[str, str]]:
    reading = understand(read(LETTER.format(asked=asked).encode(), "letter.txt"))
    return [(ask.verb, ask.addressee) for ask in reading.asks]


@pytest.mark.parametrize(
    ("words", "asked", "found"),
    [
        (
            '[asking]\nbeg = "appeals to"\n',
            "We beg the Government of Varonia to reopen the harbours of Lestra before the spring.",
            [("appeals to", "the Government of Varonia")],
        ),
        (
            '[addressees]\nwords = ["harbourmasters"]\n',
            "All local harbourmasters should reopen the harbours before the spring.",
            [("", "all local harbourmasters")],
        ),
        (
            '[no_names]\nnames = ["Salvage"]\n',
            "Salvage must reach every harbour before the spring.",
            [],
        ),
        (
            '[wishes]\nwords = ["regatta"]\n[wish_verbs]\nregatta = "decides"\n',
            "A regatta of all fishers at Lestra is essential.",
            [("decides", "")],
        ),
        (
            '[necessary]\nwords = ["pressing"]\n',
            "It is pressing that the Council renew the mandate of the harbour commission.",
            [("renews the mandate", "the Council")],
        ),
        (
            '[sayings]\nwords = ["authority"]\n',
            "Every authority must reopen the harbours before the spring.",
            [],
        ),
    ],
)  # fmt: skip
def test_a_word_of_ones_own_makes_or_unmakes_an_ask(
    tmp_path: Path, words: str, asked: str, found: list[tuple[str, str]]
) -> None:
    (tmp_path / "letters.toml").write_text(OVER + words, encoding="utf-8")
    before = asks(asked)
    with using(tmp_path):
        assert asks(asked) == found != before
    assert asks(asked) == before


def test_verbs_of_asking_may_be_replaced_altogether(tmp_path: Path) -> None:
    (path,) = export(tmp_path, ("letters",))
    text = path.read_text(encoding="utf-8")
    start, end = text.index("[asking]"), text.index("[verbs]")
    path.write_text(text[:start] + '[asking]\nco-sign = "endorses"\n' + text[end:], encoding="utf-8")
    with using(tmp_path):
        assert asks("We urge the Council to speak of Varonia.") == []
        assert asks("We are co-signing the call of the fishers to the Council to reopen the harbours.")

"""Words of one's own in the lists, and the findings that they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff.judgement.due import dues
from resodiff.lexicon import shipped, using
from resodiff.model import Code, Finding
from resodiff.pipeline import compare
from resolutions import draft, resolution

OVER = 'extends = "shipped"\n'

FILLER = (
    "Welcomes the holding of the plum festival in Mirn;",
    "Takes note of the accounts of the railway company for the past decade;",
)


def became(asked: str, adopted: str) -> Finding:
    (found,) = compare(draft(asked), resolution(*FILLER, adopted)).findings
    return found


def codes(asked: str, adopted: str) -> set[Code]:
    return {e.code for e in became(asked, adopted).evidence}


WARDENS = (
    "Calls upon lighthouse wardens to provide safe and heated shelters for fishers in the valley;",
    "Calls for the provision of safe and heated shelters for fishers in the valley;",
)
BOATS = (
    "Requests the Secretary-General to provide the library commission with three river boats and with the means to "
    "travel to Lestra;",
    "Requests the Secretary-General to provide the library commission with scores of river boats and with the means "
    "to travel to Lestra;",
)
GAZETTE = (
    "Requests the Secretary-General to visit the harbours of Varonia, to inspect the ferries of Lestra with their "
    "engineers, and to submit to the Council a written gazette;",
    "Requests the Secretary-General to visit the harbours of Varonia, to inspect the ferries of Lestra with their "
    "engineers;",
)
FERRIES = (
    "Requests the authorities of Varonia to inspect the ferries of Lestra fortnightly and to mend their engines;",
    "Requests the authorities of Varonia to inspect the ferries of Lestra annually and to mend their engines;",
)


@pytest.mark.parametrize(
    ("file", "words", "pair", "code"),
    [
        ("actors.toml", '[bodies]\nwords = ["wardens"]\n', WARDENS, Code.ADDRESSEE_CHANGED),
        ("kinds.toml", '[amounts]\nwords = ["scores"]\n', BOATS, Code.GENERALISED),
        ("follow_up.toml", '[steps]\nwords = ["gazette"]\n', GAZETTE, Code.DEADLINE_LOST),
        ("times.toml", "[rhythms]\nfortnightly = 1\n", FERRIES, Code.DEADLINE_LOST),
    ],
)
def test_a_word_of_ones_own_is_a_reason(
    tmp_path: Path, file: str, words: str, pair: tuple[str, str], code: Code
) -> None:
    (tmp_path / file).write_text(OVER + words, encoding="utf-8")
    before = codes(*pair)
    with using(tmp_path):
        assert codes(*pair) - before == {code}
    assert codes(*pair) == before


def test_of_words_that_begin_alike_the_longer_one_is_found(tmp_path: Path) -> None:
    (tmp_path / "follow_up.toml").write_text(OVER + '[steps]\nwords = ["report card"]\n', encoding="utf-8")
    asked, adopted = (text.replace("gazette", "report card") for text in GAZETTE)
    with using(tmp_path):
        because = " ".join(e.because for e in became(asked, adopted).evidence)
    assert "“a written report card” is gone" in because


def test_a_session_of_a_body_of_ones_own_is_that_bodys(tmp_path: Path) -> None:
    text = "to report to the Port Board at its fifth session"
    (tmp_path / "times.toml").write_text(OVER + '[bodies]\nnames = ["Board"]\n', encoding="utf-8")
    with using(tmp_path) as own:
        assert [d.kind for d in dues(text, own.times)] == ["port board"]
    assert [d.kind for d in dues(text, shipped().times)] == ["council"]


@pytest.mark.parametrize("text", ["by the end of Aprıl 2030", "every sıx months", "a ſemiannual feast"])
def test_letters_that_only_look_like_others_are_read_as_those(text: str) -> None:
    alike = text.replace("ı", "i").replace("ſ", "s")
    times = shipped().times
    assert [d.value for d in dues(text, times)] == [d.value for d in dues(alike, times)] != []

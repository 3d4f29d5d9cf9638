"""Words of one's own in the lists, and the findings that they change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from resodiff.judgement.times.due import dues
from resodiff.lexicon import shipped, using
from resodiff.model import Code, Finding, Metadata, Verdict
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

SWORN = (
    "Stresses that the wardens of Lestra are sworn to mend the lighthouses of Varonia and to keep their lamps lit;",
    "Stresses that the wardens of Lestra should mend the lighthouses of Varonia and keep their lamps lit;",
)

MEMBERS = (
    "Urges Varonia to protect the rights of members in the northern mines and mills of Lestra;",
    "Urges Varonia to protect the rights of leaders in the northern mines and mills of Lestra;",
)


@pytest.mark.parametrize(
    ("file", "words", "pair", "code"),
    [
        ("actors.toml", '[bodies]\nwords = ["wardens"]\n', WARDENS, Code.ADDRESSEE_CHANGED),
        ("kinds.toml", '[amounts]\nwords = ["scores"]\n', BOATS, Code.GENERALISED),
        ("follow_up.toml", '[steps]\nwords = ["gazette"]\n', GAZETTE, Code.DEADLINE_LOST),
        ("times.toml", "[rhythms]\nfortnightly = 1\n", FERRIES, Code.DEADLINE_LOST),
        ("duties.toml", '[must]\nwords = ["sworn"]\n', SWORN, Code.ACTION_SOFTENED),
        ("people.toml", '[groups]\nmembers = ["member"]\nleaders = ["leader"]\n', MEMBERS, Code.NARROWED),
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


REGATTA = "Encourages Varonia to mend the rules of the archives of Lestra and to heed the advice of the librarians{};"
FLOOD = (
    "Calls upon States, also in the context of {}, to keep the archives open and to heat the rooms of Lestra;"
)
OVERTAKEN = {
    "times.toml": ('[events]\nwords = ["regatta"]\n', REGATTA, ", ahead of the regatta of 1 March 2031", ""),
    "kinds.toml": ('[crises]\nnames = ["flood"]\n', FLOOD, "the flood", "disasters"),
}


@pytest.mark.parametrize("file", OVERTAKEN)
def test_what_time_has_overtaken_by_a_word_of_ones_own_is_not_missed(tmp_path: Path, file: str) -> None:
    words, text, was, now = OVERTAKEN[file]
    (tmp_path / file).write_text(OVER + words, encoding="utf-8")
    asked = replace(draft(text.format(was)), metadata=Metadata(dated="2030-07-05"))
    adopted = replace(resolution(*FILLER, text.format(now)), metadata=Metadata(adopted_on="2031-07-09"))
    assert [f.verdict for f in compare(asked, adopted).findings] == [Verdict.WEAKENED]
    with using(tmp_path):
        assert [f.verdict for f in compare(asked, adopted).findings] == [Verdict.ADOPTED]


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

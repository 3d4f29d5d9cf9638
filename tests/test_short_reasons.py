"""The line of reasons quotes words as they stand: no run of words is pieced together from several places."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import varonia
from resodiff.judgement.lost_words.lost_phrases import is_title
from resodiff.model import Code, Evidence, Finding
from resodiff.outline import of

ASK = "Calls upon the Government of Varonia to release immediately all persons held for peaceful protest;"

QUOTES = [
    (("immediately", "peaceful"), "word of force gone: “immediately”, “peaceful”"),
    (("all", "release immediately all persons held for peaceful protest"), None),
    (("Government of Varonia", "immediately", "all persons", "peaceful protest"), None),
    (("immediately", "immediately"), "word of force gone: “immediately”"),
]


def finding(*words: str) -> Finding:
    first = varonia.comparison().findings[0]
    (ask,) = first.ask.passages
    start = ask.span.start
    spans = ((start + ask.text.index(w), start + ask.text.index(w) + len(w)) for w in words)
    quotes = tuple(
        replace(ask, text=ask.text[s - start : e - start], span=type(ask.span)(s, e)) for s, e in spans
    )
    return replace(first, evidence=(Evidence(Code.QUALIFIER_LOST, "gone", quotes, (), -1.0),))


@pytest.mark.parametrize(("words", "line"), QUOTES)
def test_every_quote_in_the_short_reason_is_a_run_of_the_asks_own_words(
    words: tuple[str, ...], line: str | None
) -> None:
    c = varonia.comparison()
    row = of(replace(c, findings=(finding(*words),))).rows[0]
    quoted = re.findall("“(.*?)”", row.reason)
    assert quoted
    assert all(each.removesuffix("…") in ASK for each in quoted)
    assert line is None or row.reason == line


@pytest.mark.parametrize("words", ["Ms", "Mr.", "Dr", "H.E.", "H.E. Mr.", " Ms."])
def test_a_title_by_itself_names_nobody(words: str) -> None:
    assert is_title(words)


@pytest.mark.parametrize("words", ["Ms. Rhona Adler", "Dr Adler", "MRSA", "Mission", ""])
def test_what_has_more_than_a_title_does(words: str) -> None:
    assert not is_title(words)

"""The table, the wording and the working, as a terminal shows them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

import varonia
from resodiff.cli.pages import table, wording, working
from resodiff.cli.terminal import Page, page
from resodiff.errors import OutputError
from resodiff.judgement import Compared, Tally, Term, Working
from resodiff.model import (
    Ask,
    AskKind,
    Candidate,
    Code,
    Comparison,
    Evidence,
    Finding,
    Part,
    Passage,
    Span,
    Verdict,
)
from resodiff.outline import of


class Screen(io.StringIO):
    """A stream that says what it is."""

    def __init__(self, terminal: bool = False, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


def shown(screen: Screen, comparison: Comparison | None = None) -> str:
    outline, on = of(comparison or varonia.comparison()), page(screen)
    table.show(outline, on)
    wording.show(outline, on)
    return screen.getvalue()


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 160])
def test_no_line_is_wider_than_the_page(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = shown(Screen(), varonia.with_origins()).splitlines()
    assert max(map(len, lines)) <= columns
    assert all(line == line.rstrip() for line in lines)


def test_a_closed_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OutputError, match="closed"):
        page()


def test_a_dumb_terminal_is_as_wide_as_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, shown(Screen(terminal=True)).splitlines())) <= 60


@pytest.mark.parametrize("columns", [20, 30, 40, 60, 72, 79, 80])
@pytest.mark.parametrize("base", [varonia.comparison, varonia.with_origins], ids=["", "baseline"])
def test_no_word_is_cut_on_a_narrow_page(
    columns: int, base: Callable[[], Comparison], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    screen = Screen()
    outline = of(base())
    table.show(outline, page(screen))
    whole = [side.line for side in outline.sides]
    whole += [words for row in outline.rows for words in (row.gist(), row.gist(72), row.reason)]
    shortened = {word for words in whole for word in words.split() if word.endswith("…")}
    assert {word for word in screen.getvalue().split() if word.endswith("…")} <= shortened


@pytest.mark.parametrize("columns", [20, 40, 71])
def test_a_narrow_page_has_an_ask_a_block(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    screen = Screen()
    table.show(of(varonia.with_origins()), page(screen))
    blocks = [" ".join(block.split()) for block in screen.getvalue().split("\n\n")]
    assert blocks[1] == (
        "1 ◐ weakened Calls upon the Government of Varonia to release immediately all persons held for "
        "peaceful… Now in: 2 Why: softer verb: “Calls upon” → “Encourages”; caveat added: “as "
        "appropriate” Origin: eroded"
    )
    assert blocks[2].startswith("2 ✗ dropped, please check Urges the Government")


def test_every_ask_has_its_row_and_the_totals_follow() -> None:
    text = shown(Screen())
    signs = ("◐ weakened", "✗ dropped", "✓ adopted", "3 asks: 1 adopted, 1 weakened, 1 dropped")
    places = [text.index(sign) for sign in signs]
    assert places == sorted(places)
    assert "please check" in text


def split(asked: str, *adopted: str) -> Finding:
    """A finding on one ask with these paragraphs as its carriers, one behind the other in the text."""
    starts = [sum(len(text) + 1 for text in adopted[:n]) for n in range(len(adopted))]
    carriers = tuple(
        Candidate(str(n), Part.OPERATIVE, Passage(text, Span(at, at + len(text))), 0.5)
        for n, (text, at) in enumerate(zip(adopted, starts, strict=True), 1)
    )
    ask = Ask("op-1", "1", AskKind.OPERATIVE, (Passage(asked, Span(0, len(asked))),))
    evidence = varonia.evidence(Code.NARROWED, weight=-2.0)
    return Finding(ask, Verdict.WEAKENED, (evidence,), 0.9, carriers, carriers)


def _worded(finding: Finding) -> str:
    screen = Screen()
    comparison = replace(varonia.comparison(), findings=(finding,))
    wording.show(of(comparison), page(screen))
    return screen.getvalue()


def test_without_colour_words_are_marked() -> None:
    assert "[-Calls upon-]{+Encourages+} the Government" in shown(Screen())


def test_wordings_that_share_too_little_stand_one_after_the_other_by_their_numbers() -> None:
    asked, first, second = "Deplores the drought of May", "Welcomes two new ports;", "Notes a harvest fair;"
    text = " ".join(_worded(split(asked, first, second)).split())
    assert f"asked {asked} 1 {first} 2 {second}" in text
    assert "[-" not in text


def test_words_that_the_reason_quotes_are_not_quoted_again() -> None:
    asked = "Urges the Government to reopen the ports and to publish the accounts"
    found = split(asked, "Urges it to reopen the ports in spring;")
    lost = found.ask.passages[0].quote(45, len(asked))
    kept = found.carriers[0].passage.quote(19, 38)
    gone = Evidence(Code.NARROWED, f"gone: “{lost.text}”", (lost,), (kept,), -2.0)
    text = " ".join(_worded(replace(found, evidence=(gone,))).split())
    assert "part of it gone: “to publish the accounts” adopted: “the ports in spring”" in text
    other = replace(gone, because=f"gone or in other words: “{lost.text}”")
    text = " ".join(_worded(replace(found, evidence=(other,))).split())
    assert "part of it gone or in other words: “to publish the accounts” adopted:" in text


def test_each_paragraph_of_a_joint_wording_has_its_number() -> None:
    asked = "Urges the Government to reopen the ports and to publish the accounts of the fund"
    first, second = (
        "Urges the Government to reopen the ports;",
        "Urges it to publish the accounts of the fund;",
    )
    text = " ".join(_worded(split(asked, first, second)).split())
    assert "[1] Urges the Government to reopen the ports" in text
    assert text.count("[2] ") == 1
    assert text.index("[2] ") < text.index("publish the accounts")


def test_on_a_terminal_words_are_coloured_and_not_marked() -> None:
    text = shown(Screen(terminal=True))
    assert "\x1b[9;31mCalls upon" in text
    assert "\x1b[4;32mEncourages" in text
    assert "[-" not in text


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_none_is_wanted(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    text = shown(Screen(terminal=True))
    assert "\x1b" not in text
    assert "[-Calls upon-]" in text


def test_colour_can_be_forced_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[9;31m" in shown(Screen())


def test_an_ascii_screen_gets_ascii_only() -> None:
    text = shown(Screen(encoding="ascii"))
    assert text.isascii()
    assert "~ weakened" in text
    assert '"Calls' in text
    assert "->" in text


def test_words_of_a_document_are_neither_markup_nor_commands() -> None:
    words = "Urges [bold]Varonia[/bold] \x1b[31mto act\x07\x1b]0;title\x07 :smile: [/]"
    proposed = varonia.letter((words,))
    f = varonia.comparison().findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    c = replace(varonia.comparison(), proposed=proposed, findings=(finding,))
    text = shown(Screen(), c)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[bold]Varonia[/bold]" in text
    assert ":smile:" in text


def test_the_working_shows_the_sum() -> None:
    screen = Screen()
    term = Term("acting", 0.5, 1.5)
    shown = Working(
        Tally(-2.0, (term,), 0.22),
        (("2", Tally(-9.0, (), 0.71)),),
        (Compared("Calls upon", "2", "Encourages", 0.5),),
        Tally(-2.5, (Term("verb_softened", 2.0, 3.0),), 0.97),
    )
    working.show(of(varonia.comparison()).rows[0], shown, opened(screen))
    text = screen.getvalue()
    assert "+0.75  they stand in an act that instructs, as the ask does (0.50 × 1.50)" in text
    assert "-1.25  so it is there with probability 22%" in text
    assert " 71%  carries it: Encourages" in text
    assert "+6.00  softer verb (2.00 × 3.00)" in text
    assert "-2.00  sum" in text
    assert "Verdict: weakened, confidence 87%" in text


def opened(screen: Screen) -> Page:
    return page(screen)

"""The outline gives every face the same rows, in the same order and words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import varonia
from resodiff.model import (
    Aim,
    Ask,
    AskKind,
    Code,
    Comparison,
    Diff,
    EditKind,
    Evidence,
    Finding,
    Notice,
    Origin,
    Passage,
    Severity,
    Span,
    Verdict,
)
from resodiff.outline import Flag, detail, first_words, legible, of, one_line, phrases, spoken
from resodiff.outline.rows import row as of_finding


def test_a_row_for_each_finding_in_the_order_of_the_proposal() -> None:
    assert [row.number for row in of(varonia.comparison()).rows] == ["1", "2", "3", "4"]


def test_the_reasons_of_a_weakened_ask_show_the_words() -> None:
    row = of(varonia.comparison()).rows[0]
    assert row.reason == "softer verb: “Calls upon” → “Encourages”; caveat added: “as appropriate”"
    assert (row.sign, row.plain_sign, row.carriers) == ("◐", "~", "2")


def test_of_words_that_became_others_both_are_shown() -> None:
    row = of(varonia.comparison()).rows[0]
    mine, theirs = (Passage(words, Span(0, len(words))) for words in ("rights", "interests"))
    lesser = Evidence(Code.NARROWED, "“rights” became “interests”", (mine,), (theirs,), -1.0)
    gone = replace(lesser, because="gone: “rights”")
    told = [of_finding(replace(row.finding, evidence=(e,))).reason for e in (lesser, gone)]
    assert told == ["part of it gone: “rights” → “interests”", "part of it gone: “rights”"]


def test_asks_to_the_delegation_are_in_no_count() -> None:
    totals = of(varonia.comparison()).totals
    assert (totals.asks, totals.adopted, totals.weakened, totals.dropped, totals.apart) == (3, 1, 1, 1, 1)
    assert totals.lines[0] == "3 asks: 1 adopted, 1 weakened, 1 dropped"


def test_flags_mark_what_deserves_a_second_look() -> None:
    flags = [row.flags for row in of(varonia.comparison()).rows]
    assert flags == [(), (Flag.DOUBTFUL,), (Flag.VERBATIM,), (Flag.TO_DELEGATION,)]


@pytest.mark.parametrize(
    ("likeness", "kind", "verdict", "marked"),
    [
        (0.5, AskKind.OPERATIVE, Verdict.WEAKENED, True),
        (0.7, AskKind.OPERATIVE, Verdict.WEAKENED, False),
        (0.5, AskKind.PROSE, Verdict.WEAKENED, False),
        (0.5, AskKind.OPERATIVE, Verdict.ADOPTED, False),
    ],
)
def test_a_weakened_ask_in_a_paragraph_of_other_words_is_marked_as_rewritten(
    likeness: float, kind: AskKind, verdict: Verdict, marked: bool
) -> None:
    finding, *others = varonia.comparison().findings
    carriers = tuple(replace(c, likeness=likeness) for c in finding.carriers)
    changed = replace(finding, ask=replace(finding.ask, kind=kind), verdict=verdict, carriers=carriers)
    row = of(replace(varonia.comparison(), findings=(changed, *others))).rows[0]
    assert (Flag.REWRITTEN in row.flags) == marked


def test_origins_are_counted_against_the_previous_text() -> None:
    outline = of(varonia.with_origins())
    assert outline.totals.origins == ((Origin.HELD, 1), (Origin.ERODED, 1), (Origin.ABSENT, 1))
    assert [side.role for side in outline.sides] == ["Proposed", "Adopted", "Previous"]


def test_unclaimed_paragraphs_come_with_their_words() -> None:
    outline = of(varonia.comparison())
    assert [(u.number, u.words) for u in outline.unclaimed] == [("1", varonia.ADOPTED[0])]
    assert outline.unclaimed_line.endswith(": 1")


def test_warnings_and_notices_are_told_apart_and_each_once() -> None:
    c = varonia.comparison()
    outline = of(c)
    assert outline.warnings == ("the texts may be about different things",)
    assert outline.notices == ("adopted.txt: 2 footnotes were left out",)


def test_a_warning_about_the_pair_is_not_repeated_for_its_file() -> None:
    c = varonia.comparison()
    flaw = Notice("language_unsupported", "in French", Severity.WARNING)
    r = c.adopted
    adopted = type(r)(r.document, r.kind, "fr", r.metadata, r.preambular, r.operative, r.asks, (flaw,))
    pair = Notice("language_unsupported", "adopted: in French", Severity.WARNING)
    assert of(Comparison(c.proposed, adopted, c.findings, warnings=(pair,))).warnings == (
        "adopted: in French",
    )
    assert of(Comparison(c.proposed, adopted, c.findings)).warnings == ("adopted.txt: in French",)


def test_the_detail_turns_the_ask_into_its_carriers() -> None:
    c = varonia.comparison()
    found = detail(c.findings[0])
    assert (found.diff.before, found.diff.after) == (varonia.LETTER[0], varonia.ADOPTED[1])
    assert found.total == pytest.approx(-2.0)
    assert [q.phrase for q in found.evidence] == ["softer verb", "caveat added"]


def test_wordings_that_share_little_are_shown_one_after_the_other() -> None:
    c = varonia.comparison()
    f = c.findings[1]
    found = detail(Finding(f.ask, f.verdict, f.evidence, f.confidence, (varonia.carrier(c.adopted, "1"),)))
    assert [edit.text for edit in found.diff] == [varonia.LETTER[1], varonia.ADOPTED[0]]


def test_a_quote_that_repeats_the_whole_ask_is_left_to_the_diff() -> None:
    c = varonia.comparison()
    f = c.findings[2]
    whole = varonia.evidence(Code.SAME_WORDING, f.ask.passages[0], f.carriers[0].passage)
    quote = detail(Finding(f.ask, f.verdict, (whole,), f.confidence, f.carriers)).evidence[0]
    assert (quote.ask, quote.adopted) == ((), ())


SHORT_QUOTES = [
    (
        Code.NARROWED,
        "releasing",
        "…Government of Varonia to consider releasing persons held for protest, as…",
    ),
    (Code.DEMAND_KEPT, "Encourages", "Encourages the Government of Varonia to…"),
    (Code.NARROWED, "appropriate;", "…persons held for protest, as appropriate;"),
    (Code.NARROWED, "held for protest", "held for protest"),
    (Code.VERB_SOFTENED, "Encourages", "Encourages"),
    (Code.CAVEAT_ADDED, "as appropriate", "as appropriate"),
]


@pytest.mark.parametrize(("code", "words", "shown"), SHORT_QUOTES)
def test_adopted_words_too_few_to_show_anything_come_with_those_around(
    code: Code, words: str, shown: str
) -> None:
    c = varonia.comparison()
    piece = varonia.evidence(code, None, varonia.passage(c.adopted.document, words))
    (quote,) = detail(replace(c.findings[0], evidence=(piece, *c.findings[0].evidence))).evidence[:1]
    assert quote.adopted == (shown,)


def test_words_that_the_explanation_quotes_stand_alone() -> None:
    c = varonia.comparison()
    words = varonia.passage(c.adopted.document, "releasing")
    piece = Evidence(Code.NARROWED, "only “releasing” is left", (), (words,), -1.0)
    assert detail(replace(c.findings[0], evidence=(piece,))).evidence[0].adopted == ("releasing",)


def test_a_dropped_ask_is_wholly_lost() -> None:
    assert kinds(detail(varonia.comparison().findings[1]).diff) == [EditKind.LOST]


def test_words_that_were_kept_out_are_no_loss() -> None:
    ask = varonia.letter().asks[0]
    out = Ask(ask.id, ask.number, ask.kind, ask.passages, aim=Aim.EXCLUDE)
    found = Finding(out, Verdict.ADOPTED, (varonia.evidence(Code.DEMAND_ABSENT),), 0.9)
    assert kinds(detail(found).diff) == [EditKind.SAME]
    row = of(Comparison(varonia.letter(), varonia.resolution(), (found,))).rows[0]
    assert (row.reason, row.flags) == ("because of demand_absent", (Flag.KEEP_OUT,))


def kinds(diff: Diff) -> list[EditKind]:
    return [edit.kind for edit in diff]


@pytest.mark.parametrize(
    "table", [(Code, phrases.PHRASES), (Origin, phrases.ORIGINS), (Verdict, phrases.SIGNS)]
)
def test_every_code_has_its_words(table: tuple[type, dict[object, str]]) -> None:
    names, words = table
    assert set(names) == set(words)  # type: ignore[call-overload]


@given(st.text(), st.integers(10, 100))
def test_first_words_are_a_line_within_their_limit(text: str, limit: int) -> None:
    words = first_words(text, limit)
    assert len(words) <= limit
    assert "\n" not in words
    assert one_line(text).startswith(words.removesuffix("…"))


@given(st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "L"])))
def test_nothing_in_a_text_can_steer_a_terminal(text: str) -> None:
    shown = legible(text)
    assert not set(shown) & {chr(n) for n in (*range(9), *range(11, 32), *range(127, 160), 0x202E, 0x2066)}
    shown.encode()


DATES = [("2015-10-02", "2 October 2015"), ("2015", "2015"), ("", ""), ("2015-13-02", "2015-13-02")]


@pytest.mark.parametrize(("iso", "words"), DATES)
def test_dates_are_spoken_as_the_united_nations_writes_them(iso: str, words: str) -> None:
    assert spoken(iso) == words

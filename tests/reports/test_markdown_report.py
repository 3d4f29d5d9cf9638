"""Markdown in which the words of a document stay words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import varonia
from resodiff.model import Comparison, Finding
from resodiff.outline import one_line
from resodiff.reports.markdown import escape, render

NASTY = "a|b\n# Heading\n- item\n1. one\n<script>x</script> `code` *bold* [link](x) ~~no~~ \\| &amp; $x$ <!--"


def parsed(comparison: Comparison) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(render(comparison).decode())


def asking(words: str) -> Comparison:
    proposed = varonia.letter((words,))
    f = varonia.comparison().findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    return Comparison(proposed, varonia.resolution(), (finding,))


def count(tokens: list[Token], kind: str) -> int:
    return sum(token.type == kind for token in tokens)


def test_the_table_has_a_row_for_each_finding() -> None:
    tokens = parsed(varonia.comparison())
    assert count(tokens, "tr_open") == 1 + 4
    assert count(tokens, "td_open") == 4 * 5


def test_a_baseline_adds_a_column() -> None:
    assert count(parsed(varonia.with_origins()), "td_open") == 4 * 6


def test_lost_and_gained_words_are_marked() -> None:
    shown = render(varonia.comparison()).decode()
    assert "<del>Calls upon</del><ins>Encourages</ins> the Government of Varonia" in shown


def test_hostile_words_change_nothing_of_the_structure() -> None:
    plain, nasty = parsed(asking("Urges it")), parsed(asking(NASTY))
    for kind in ("tr_open", "td_open", "heading_open", "list_item_open", "html_block", "fence", "code_block"):
        assert count(nasty, kind) == count(plain, kind)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_escaped_words_are_shown_letter_by_letter(words: str) -> None:
    inline = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parseInline(escape(words))[0]
    assert "".join(child.content for child in inline.children or []) == one_line(words)


@given(st.text("|\\`*_-+=#<>!~1.)&$[] \nab", min_size=1))
def test_no_words_break_the_table(words: str) -> None:
    tokens = parsed(asking(words))
    assert count(tokens, "td_open") == 5
    assert count(tokens, "heading_open") == 4

"""The HTML report: whole in one file, safe against the words of documents, readable without a script."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import varonia
from resodiff.model import Comparison, Finding
from resodiff.outline import of, one_line
from resodiff.reports.anchors import anchors
from resodiff.reports.html.report import render
from resodiff.reports.html.tags import Html, tag, text

NASTY = "</script><script>alert(1)</script> \"><img src=x onerror=alert(1)> & ' <!-- ]]> </style>"


def page(comparison: Comparison) -> Any:
    return html.document_fromstring(render(comparison).decode())


def asking(words: str) -> Comparison:
    proposed = varonia.letter((words,))
    f = varonia.comparison().findings[0]
    finding = Finding(proposed.asks[0], f.verdict, f.evidence, f.confidence, f.carriers)
    return Comparison(proposed, varonia.resolution(), (finding,))


# ---------------------------------------------------------------- what it tells


def test_every_finding_has_one_row_and_one_article_in_order() -> None:
    found = page(varonia.comparison())
    assert found.xpath("//article/@id") == ["ask-1", "ask-2", "ask-3", "ask-4"]
    assert found.xpath("//article/@data-verdict") == ["weakened", "dropped", "adopted", "dropped"]
    assert found.xpath("//tr[@data-verdict]/th/a/@href") == ["#ask-1", "#ask-2", "#ask-3", "#ask-4"]


def test_the_chapters_stand_in_order_and_the_contents_lead_to_them() -> None:
    found = page(varonia.comparison())
    names = found.xpath("//main/section/@id")
    assert names == ["summary", "all-asks", "ask-by-ask", "adopted-unasked", "method", "reading-notes"]
    assert found.xpath("//nav//a/@href") == [f"#{name}" for name in names]


def test_every_link_leads_to_a_place_on_the_page() -> None:
    found = page(varonia.with_origins())
    places = {f"#{each}" for each in found.xpath("//@id")}
    assert set(found.xpath("//a/@href")) <= places


def test_the_difference_is_marked_with_the_tags_made_for_it() -> None:
    found = page(varonia.comparison())
    assert "Calls upon" in found.xpath("//article[@id='ask-1']//del/text()")
    assert "Encourages" in found.xpath("//article[@id='ask-1']//ins/text()")


def test_texts_votes_hashes_warnings_and_caveats_are_told() -> None:
    shown = " ".join(page(varonia.with_origins()).text_content().split())
    for words in (
        "18 August 2030",
        "24 in favour, 8 against, 15 abstaining",
        "0" * 64,
        "the texts may be about different things",
        "They do not say what caused them.",
        "eroded: weaker than the previous text",
        "rubric 1, word lists words 1 (abc)",
    ):
        assert words in shown


# ---------------------------------------------------------------- how it is built


def test_nothing_is_loaded_from_anywhere() -> None:
    found = page(varonia.comparison())
    assert not found.xpath("//@src | //link | //iframe | //object | //embed | //form | //img")
    assert all(href.startswith("#") for href in found.xpath("//@href"))
    style = found.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_the_one_style_and_the_one_script_and_nothing_else() -> None:
    found = page(varonia.comparison())
    policy = found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    raw = render(varonia.comparison()).decode()
    for kind in ("style", "script"):
        (content,) = re.findall(f"<{kind}>(.*?)</{kind}>", raw, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not found.xpath("//@style | //@onclick | //@onload")


def test_without_a_script_all_is_shown_and_the_filter_is_not() -> None:
    found = page(varonia.comparison())
    assert found.xpath("//*[@hidden]/@id") == ["filter"]


def test_a_screen_reader_finds_language_title_headers_and_names() -> None:
    found = page(varonia.comparison())
    assert found.get("lang") == "en"
    assert found.xpath("string(//title)").startswith("What became of 3 asks")
    assert all(table.xpath("./thead//th[@scope='col']") for table in found.xpath("//table"))
    assert all(each.get("aria-label") for each in found.xpath("//*[@role='img']"))
    assert found.xpath("//a[@class='skip']/@href") == ["#summary"]


def test_the_page_knows_print_and_the_dark() -> None:
    style = page(varonia.comparison()).xpath("string(//style)")
    assert "@media print" in style
    assert "prefers-color-scheme: dark" in style


# ---------------------------------------------------------------- words of documents


def test_hostile_words_stay_words() -> None:
    plain, nasty = page(asking("Urges it")), page(asking(NASTY))
    for path in ("//script", "//img", "//article", "//style", "//*[@onerror]", "//comment()"):
        assert len(nasty.xpath(path)) == len(plain.xpath(path))
    assert NASTY in nasty.xpath("//article//td")[0].text_content()


@settings(max_examples=60, deadline=None)
@given(st.text("<>&\"'/=!-abc \n\x00\u202e", min_size=1))
def test_no_words_change_the_structure(words: str) -> None:
    plain, wild = page(asking("Urges it")), page(asking(words))
    tags = [each.tag for each in plain.xpath("//section | //article | //table | //script | //h3")]
    assert [each.tag for each in wild.xpath("//section | //article | //table | //script | //h3")] == tags


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_escaped_words_are_shown_letter_by_letter(words: str) -> None:
    shown = html.fragment_fromstring(f"<p>{text(words)}</p>")
    assert one_line(" ".join(shown.itertext())) == one_line(words)


def test_an_attribute_cannot_be_left() -> None:
    assert tag("a", "x", href='"><script>') == '<a href="&quot;&gt;&lt;script&gt;">x</a>'
    assert tag("p", Html("<b>"), "<b>", hidden=True) == "<p hidden><b>&lt;b&gt;</p>"


@pytest.mark.parametrize(
    ("numbers", "names"),
    [
        (["8", "9"], ["ask-8", "ask-9"]),
        (["31(b)", "PP4"], ["ask-31-b", "ask-PP4"]),
        (["1", "1", "…"], ["ask-1", "ask-1-again-2", "ask-x"]),
    ],
)
def test_asks_have_names_of_their_own_to_link_to(numbers: list[str], names: list[str]) -> None:
    from dataclasses import replace

    row = of(varonia.comparison()).rows[0]
    assert anchors(replace(row, number=number) for number in numbers) == names

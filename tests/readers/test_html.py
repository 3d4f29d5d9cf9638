"""Saved web pages: what is their text, and how its paragraphs come out."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.errors import EmptyInput, HostileInput, InputError
from resodiff.readers import registry
from resodiff.readers.html import reader as html
from resodiff.readers.pieces import Piece, assemble

LONG = "We write to you about the situation of human rights in Varonia and in its capital Lestra. "


def _read(markup: str, revisions: str = "final") -> tuple[Piece, ...]:
    return html.read(markup.encode(), revisions).items


def _words(markup: str) -> list[str]:
    return [piece.wording for piece in _read(markup)]


def _shown(markup: str) -> list[tuple[str, int, str]]:
    return [(piece.marker, piece.level, piece.wording) for piece in _read(markup)]


PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Open letter on Varonia | Lestra Watch</title><style>p {{}}</style>
<meta property="article:published_time" content="2031-03-04T10:00:00Z"></head>
<body class="has-sidebar"><a class="skip-link" href="#main">Skip to main content</a>
<header role="banner"><nav><ul><li><a href="/">Home</a></li><li><a href="/a">About us</a></li></ul></nav>
<h1>Open letter on Varonia</h1></header>
<div class="cookie-banner"><p>We use cookies to improve your experience on this site, accept them all.</p></div>
<div id="content" class="content-sidebar-wrap"><div class="entry">
<div class="share"><a href="#">Share on Facebook</a></div><p>Share this</p>
<p>Excellencies,</p><p>{LONG * 3}</p><p>{LONG}</p>
</div><div class="related-posts"><h3>Related posts</h3><p>Another long piece of news about a neighbour.</p></div>
<ul><li><a href="1">Older letter</a></li><li><a href="2">Newer letter</a></li><li><a href="3">All</a></li></ul></div>
<aside><p>Your gift can help to stop violations and to save lives around the world.</p></aside>
<div id="comments"><p>A comment by someone, which is no part of the text although it is long.</p></div>
<div style="display: none"><p>Hidden words that nobody has ever seen on this page of the site.</p></div>
<footer><p>© Lestra Watch, all rights reserved, write to us at our address in Lestra.</p></footer>
<script>document.write("no")</script></body></html>"""


def test_a_page_is_its_heading_and_its_text() -> None:
    assert _words(PAGE) == ["Open letter on Varonia", "Excellencies,", (LONG * 3).strip(), LONG.strip()]


def test_what_the_page_states_of_itself_are_facts() -> None:
    assert html.read(PAGE.encode()).facts == (
        ("title", "Open letter on Varonia"),
        ("language", "en"),
        ("published", "2031-03-04"),
    )


SHOWN_DATES = [
    ('<p class="dateline">Lestra, 3 May 2031</p>', "Lestra, 3 May 2031"),
    ('<span class="entry-date">May 3, 2031</span>', "May 3, 2031"),
    ('<time datetime="2031-05-03T08:00:00Z">yesterday</time>', "2031-05-03"),
    ('<div class="update">Karsk, 4 May 2031</div>', ""),
    ('<aside><time datetime="2030-01-01">an older letter</time></aside>', ""),
    (f'<p class="date">{LONG * 3} 3 May 2031</p>', ""),
    ('<p class="posted">in Letters</p><p class="posted-on">3 May 2031</p>', "3 May 2031"),
]


@pytest.mark.parametrize(("shown", "date"), SHOWN_DATES)
def test_a_page_that_states_no_date_may_show_one(shown: str, date: str) -> None:
    page = f"<html><body><h1>Open letter</h1>{shown}<main><p>{LONG * 9}</p></main></body></html>"
    assert dict(html.read(page.encode()).facts).get("published", "") == date


def test_an_element_that_holds_most_of_the_text_stays_whatever_its_name() -> None:
    assert _words(f'<div class="sidebar"><p>{LONG}</p></div><div class="share"><p>{LONG[:50]}</p></div>') == [
        LONG.strip()
    ]


def test_short_lines_around_the_text_stay_where_no_links_stand() -> None:
    markup = f"<div><p>Human Rights Council</p></div><div><p>{LONG * 9}</p></div><div><p>[Adopted.]</p></div>"
    assert _words(markup) == ["Human Rights Council", (LONG * 9).strip(), "[Adopted.]"]


def test_the_main_element_is_found_among_others() -> None:
    markup = f"<div><p>Latest: a story of our partners in Lestra.</p></div><main><p>{LONG * 3}</p></main>"
    assert _words(markup) == [(LONG * 3).strip()]


LISTS = """<ol><li><em>Condemns</em> the arrests;</li><li>Urges:<ol type="a"><li>to release;</li>
<li value="4">to repeal;<ol type="i" start="2"><li>at once.</li></ol></li></ol></li></ol>
<ul><li><p>A bullet.</p><p>More of it.</p></li><li>(a) own marker</li></ul>
<ol style="list-style-type: none"><li>3. own number</li></ol><li>no list"""


def test_lists_have_the_markers_and_levels_that_browsers_show() -> None:
    assert _shown(LISTS) == [
        ("1.", 0, "Condemns the arrests;"),
        ("2.", 0, "Urges:"),
        ("a.", 1, "to release;"),
        ("d.", 1, "to repeal;"),
        ("ii.", 2, "at once."),
        ("•", 0, "A bullet."),
        ("", 0, "More of it."),
        ("(a)", 0, "own marker"),
        ("3.", 0, "own number"),
        ("•", 0, "no list"),
    ]


@pytest.mark.parametrize(
    ("markup", "wording"),
    [
        ("see <a href=x>the report</a>, please", "see the report, please"),
        ("Lestra<sup>1</sup> and<sup>[2]</sup> more<sup><a href=#f>3,4</a></sup>", "Lestra and more"),
        (
            "Lestra<a href=#_ftn1>[1]</a>, and<a href=#fn2>2</a> more<a href=#n role=doc-noteref>x</a>",
            "Lestra, and more",
        ),
        ("the 1<sup>st</sup> of 20 km<sup>2</sup>", "the 1st of 20 km2"),
        ("a &amp; b&nbsp;&nbsp;&#8217;c&rsquo; &#146;", "a & b ’c’ ’"),
        ("self&shy;less \x00words\u200b", "selfless words"),
        ("a<b>b</b>c <font color=red>d</font>", "abc d"),
        ("Lestra[7] and", "Lestra and"),
        ("kept <ins>as</ins><del>if</del> agreed", "kept as agreed"),
    ],
)
def test_wording_is_what_people_read(markup: str, wording: str) -> None:
    assert _words(f"<p>{markup}</p>") == [wording]


def test_revisions_choose_the_deleted_words() -> None:
    assert _read("<p>kept <ins>as</ins><del>if</del></p>", "original")[0].wording == "kept if"


@pytest.mark.parametrize(
    ("markup", "lead"),
    [
        ("<p><i>Urges</i> all</p>", "Urges"),
        ("<p> <em>Also</em> <em>urges</em> all</p>", "Also urges"),
        ("<p>3. <i>Urges</i> all</p>", "Urges"),
        ("<p><i>3. Urges</i> all</p>", "Urges"),
        ("<p><span style='font-style: italic'>Urges</span> all</p>", "Urges"),
        ("<p>He <i>urges</i> all</p>", ""),
        ("<p><b>Urges</b> all</p>", ""),
    ],
)
def test_italics_at_the_start_are_the_lead(markup: str, lead: str) -> None:
    assert _read(markup)[0].lead == lead


@pytest.mark.parametrize(
    "markup", ["<p><i>Urges<br>Varonia</i></p>", "<em><div>Urges</div><div>Varonia</div></em>"]
)
def test_italics_go_on_over_breaks_and_blocks(markup: str) -> None:
    assert [(p.lead, p.wording) for p in _read(markup)] == [("Urges", "Urges"), ("Varonia", "Varonia")]


def test_line_breaks_part_paragraphs_but_not_sentences() -> None:
    markup = "<p>1. <i>Urges</i> Varonia<br>to act;<br><br>2. <i>Decides</i>:<br>(a) now<br>(b) then</p><p>A<br>B</p>"
    assert [(p.marker, p.lead, p.wording) for p in _read(markup)] == [
        ("1.", "Urges", "Urges Varonia to act;"),
        ("2.", "Decides", "Decides:"),
        ("(a)", "", "now"),
        ("(b)", "", "then"),
        ("", "", "A"),
        ("", "", "B"),
    ]


def test_tables_of_data_are_rows_and_other_tables_are_paragraphs() -> None:
    data = "<table><tr><th>State<th>Vote<tr><td><p>Varonia</p><td>No<tr><td><td>Yes</table>"
    numbered = "<table><tr><td>(c)<td>To report;<tr><td>(d)<td>To act.</table>"
    layout = "<table><tr><td><h2>Head</h2><p>Text.</p><td><ul><li>x</ul></table>"
    assert [(p.kind.value, p.marker, p.wording) for p in _read(data + numbered + layout)] == [
        ("table row", "", "State | Vote"),
        ("table row", "", "Varonia | No"),
        ("table row", "", "Yes"),
        ("list item", "(c)", "To report;"),
        ("list item", "(d)", "To act."),
        ("heading", "", "Head"),
        ("paragraph", "", "Text."),
        ("list item", "•", "x"),
    ]


def test_footnotes_have_their_numbers_as_notes_have_them() -> None:
    notes = "<p><a href=#_ftnref1 name=_ftn1>[1]</a> See it.</p><section class=footnotes><ol><li>One.</ol></section>"
    assert [
        (p.marker, p.wording)
        for p in _read(f"<p>{LONG}</p>{notes}<ol><li id=fn3>Three. <a href=#r>↩</a></ol>")[1:]
    ] == [
        ("[1]", "See it."),
        ("[1]", "One."),
        ("[3]", "Three."),
    ]


WORD = """<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head><body>
<div class=WordSection1><p class=MsoNormal><i><span>The Council</span></i>,<o:p></o:p></p>
<p><i>Recalling</i> \u201cpledges\u201d\r\nof Varonia,<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a></p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>
<![endif]><i>Urges</i> Varonia:</p>
<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span>To act;</p>
<p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:Ignore'>\xb7<i> </i></span>A bullet.</p>
</div><div style='mso-element:header' id=h1><p>A/HRC/80/L.1</p></div></body></html>"""


def test_a_word_document_saved_as_a_page_keeps_its_numbers() -> None:
    assert [(p.marker, p.level, p.lead, p.wording) for p in html.read(WORD.encode("cp1252")).items] == [
        ("", 0, "The Council", "The Council,"),
        ("", 0, "Recalling", "Recalling “pledges” of Varonia,"),
        ("1.", 0, "Urges", "Urges Varonia:"),
        ("(a)", 1, "", "To act;"),
        ("•", 0, "", "A bullet."),
    ]


def test_preformatted_lines_are_joined_as_in_a_plain_text() -> None:
    assert _words("<pre>One line of a text\nthat goes on.\n\nAnother.</pre>") == [
        "One line of a text that goes on.",
        "Another.",
    ]


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", ""),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "utf-8"),
        ("cp1250", "windows-1250"),
        ("utf-16", "utf-8"),
    ],
)
def test_declared_wrong_and_missing_encodings_are_read(encoding: str, declared: str) -> None:
    said = (
        "Vláda “slíbila” – příště" if encoding in ("cp1250", "utf-8", "utf-16") else "Lestra’s “café” – déjà"
    )
    meta = f"<meta charset='{declared}'>" if declared else ""
    data = f"<!DOCTYPE html><html><head>{meta}</head><body><p>{said}</p></body></html>".encode(encoding)
    document = registry.read(data, "a.html")
    assert (document.format, document.text) == ("html", said)


@pytest.mark.parametrize(
    "damaged", ["Lestra‚Äôs ‚Äúpledge‚ÄĚ", "Lestra&acirc;&euro;&trade;s â€œpledgeâ€\x9d"]
)
def test_broken_encodings_are_mended_even_if_spelt_out(damaged: str) -> None:
    read = html.read(f"<p>{damaged}</p>".encode())
    assert [p.wording for p in read.items] == ["Lestra’s “pledge”"]
    assert [notice.code for notice in read.notices] == ["encoding_repaired"]


# ---------------------------------------------------------------- limits and laws


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<!DOCTYPE html><p>&nbsp;</p>", "<p><script>x</script></p>", "<!-- -->"]
)
def test_a_page_without_text_is_named(markup: str) -> None:
    with pytest.raises(EmptyInput):
        html.read(markup.encode())


def test_absurd_nesting_is_hostile() -> None:
    with pytest.raises(HostileInput):
        html.read(b"<div>" * 100_000 + b"x")


def test_more_tags_than_any_page_needs_are_hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resodiff.readers.html.source.TAGS", 3)
    with pytest.raises(HostileInput):
        html.read(b"<p><b>x</b></p>")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>hello" + "<a href=#x>1</a> and" * 20_000,
        "<p>hello</p>" + "<script></script>t" * 20_000,
        "<table>" + "<tr><td>a<td>b" * 10_000,
        "<table><tr><td>x" * 600,
        "<sup>" * 2_000 + "x" * 100,
        "<ul><li>word" * 1_000,
        "<p>" + "x" * 11_000_000,
        "hello<br>" * 20_000,
    ],
    ids=[
        "links",
        "scripts",
        "rows",
        "tables in tables",
        "nested notes",
        "nested lists",
        "one word",
        "breaks",
    ],
)
def test_absurd_pages_take_bounded_time(markup: str) -> None:
    began = time.process_time()
    assert _read(markup)
    assert time.process_time() - began < 5


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "ol",
        "ul",
        "li",
        "i",
        "sup",
        "a href=#x",
        "table",
        "tr",
        "td",
        "h2",
        "br",
        "pre",
        "span class=share",
        "nav",
    ]
)
MARKUP = st.recursive(
    st.text("ab 1.()\u00ad\u00a0\x07\n‚Äú", max_size=8),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=15,
)


@given(MARKUP | st.text(max_size=80) | st.text("<>/abpdivol='# ", max_size=80))
def test_any_page_is_read_or_named_and_every_quote_is_the_text_at_its_span(markup: str) -> None:
    data = markup.encode()
    try:
        document = assemble(html.read(data), data, "a.html", "html")
    except InputError:
        return
    for block in document.blocks:
        wording = document.wording(block)
        assert document.quote(block.span).text == wording == " ".join(wording.split())
        assert wording.startswith(block.lead)
        assert not set(wording) & set("\x00\x07\u00ad\u00a0\ufdd0\ufdd1\ufdd2")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_named(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert html.read(data).items


def test_the_open_letter_in_a_page_of_its_site_gives_its_paragraphs(shared_data: Path) -> None:
    text = (shared_data / "letters" / "oral-statement-cambodia-2016.txt").read_text("utf-8")
    paragraphs = [line.strip() for line in text.splitlines() if len(line) > 200]
    body = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = PAGE.replace(f"<p>{LONG * 3}</p><p>{LONG}</p>", body)
    assert _words(page)[2:] == [" ".join(line.split()) for line in paragraphs]

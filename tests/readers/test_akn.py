"""Akoma Ntoso and AKN4UN."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.errors import DamagedInput, EmptyInput, HostileInput, InputError
from resodiff.readers import akn, registry
from resodiff.readers.pieces import Piece, assemble

RESOLUTION = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="resolution"><meta><identification source="#x"><FRBRWork>
<FRBRdate date="2031-03-25" name="adoption"/><FRBRauthor href="#ga" as="#author"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
<classification source="#l"><keyword refersTo="#agenda" value="31" showAs="Varonia"/></classification>
<analysis source="#un"><parliamentary><voting outcome="adoptedWithoutVote"/></parliamentary></analysis></meta>
<coverPage><p><docAuthority>United Nations</docAuthority></p>
<p><docNumber refersTo="#symbol">A/RES/85/275</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
<p><session value="85">Eighty-fifth session</session></p></coverPage>
<preface><p><docNumber>85/275.</docNumber>
 <docTitle refersTo="#resolutionTitle"><span class="bold">Situation in Varonia
<authorialNote marker="1"><p>A note.</p></authorialNote></span></docTitle></p></preface>
<preamble><formula name="enactingFormula"><p><span class="italic">The General Assembly</span>,</p></formula>
<container name="Recalling">
<p xml:space="preserve">   <i>Recalling</i> its resolution <ref href="#">80/1</ref>
<authorialNote marker="2"><p>Another note.</p></authorialNote>of 2026,</p></container></preamble>
<mainBody><section><num>I.</num><heading>Follow-up</heading>
<paragraph><num>1.</num><content><p><i>Urges</i> <i>strongly</i> Varonia to act;</p></content></paragraph>
<paragraph><num>2.</num><list><intro><p><i>Requests</i> the Secretary-General:</p></intro><point>
<num>(a)</num><content><p>To report;</p></content></point>
<point><num>(b)</num><list><intro><p>To assist:</p></intro><point><num>(i)</num><content>
<p>Varonia, <del>if</del><ins>as</ins> agreed;</p></content></point></list></point><wrapUp>
<p>in all cases;</p></wrapUp></list></paragraph></section>
<paragraph><num>3.</num><content><p>  </p><blockList><listIntroduction>Decides:</listIntroduction><item>
<num>(a)</num><p>To remain seized.</p></item></blockList></content></paragraph>
</mainBody><conclusions><p><event><location>62nd plenary meeting</location><eol/>
<docDate date="2031-03-25">25 March 2031</docDate></event></p></conclusions>
<attachments><attachment><doc name="annex"><mainBody><paragraph><num>1.</num><content>
<p>Terms of reference.</p></content></paragraph></mainBody></doc></attachment></attachments>
</statement></akomaNtoso>
"""


def _read(text: str, revisions: str = "final") -> tuple[Piece, ...]:
    return akn.read(text.encode(), revisions).items


def _body(inner: str) -> str:
    return f"<akomaNtoso><act><body>{inner}</body></act></akomaNtoso>"


def test_a_resolution_is_read_from_cover_to_annex() -> None:
    assert [(p.kind.value, p.level, p.marker, p.lead, p.wording) for p in _read(RESOLUTION)] == [
        ("paragraph", 0, "", "", "United Nations"),
        ("paragraph", 0, "", "", "A/RES/85/275"),
        ("paragraph", 0, "", "", "General Assembly"),
        ("paragraph", 0, "", "", "Eighty-fifth session"),
        ("paragraph", 0, "", "", "85/275. Situation in Varonia"),
        ("paragraph", 0, "", "The General Assembly", "The General Assembly,"),
        ("paragraph", 0, "", "Recalling", "Recalling its resolution 80/1 of 2026,"),
        ("heading", 0, "I.", "", "Follow-up"),
        ("list item", 0, "1.", "Urges strongly", "Urges strongly Varonia to act;"),
        ("list item", 0, "2.", "Requests", "Requests the Secretary-General:"),
        ("list item", 1, "(a)", "", "To report;"),
        ("list item", 1, "(b)", "", "To assist:"),
        ("list item", 2, "(i)", "", "Varonia, as agreed;"),
        ("paragraph", 0, "", "", "in all cases;"),
        ("list item", 0, "3.", "", "Decides:"),
        ("list item", 1, "(a)", "", "To remain seized."),
        ("paragraph", 0, "", "", "62nd plenary meeting"),
        ("paragraph", 0, "", "", "25 March 2031"),
        ("heading", 0, "", "", "Annex"),
        ("list item", 0, "1.", "", "Terms of reference."),
    ]


def test_its_metadata_are_facts() -> None:
    assert dict(akn.read(RESOLUTION.encode()).facts) == {
        "symbol": "A/RES/85/275",
        "title": "Situation in Varonia",
        "organ": "General Assembly",
        "session": "Eighty-fifth session",
        "agenda_item": "31",
        "adopted_on": "2031-03-25",
        "date": "2031-03-25",
        "language": "en",
        "vote": "without a vote",
    }


def test_the_organ_may_stand_in_the_references() -> None:
    meta = "<meta><FRBRauthor href='#hrc'/><TLCOrganization eId='hrc' showAs='Human Rights Council'/></meta>"
    stated = meta + "<FRBRalias value='A/HRC/RES/80/1'/><FRBRalias value='Situation in Varonia'/><p>x</p>"
    assert akn.read(_body(stated).encode()).facts == (
        ("symbol", "A/HRC/RES/80/1"),
        ("title", "Situation in Varonia"),
        ("organ", "Human Rights Council"),
    )


def test_revisions_choose_between_inserted_and_deleted_words() -> None:
    assert any(p.wording == "Varonia, if agreed;" for p in _read(RESOLUTION, "original"))


@pytest.mark.parametrize(
    "namespace",
    [
        "http://www.akomantoso.org/1.0",
        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
    ],
)
def test_every_version_of_the_namespace_is_read(namespace: str) -> None:
    text = f"<a:akomaNtoso xmlns:a='{namespace}'><a:p>1. Urges Varonia;</a:p></a:akomaNtoso>"
    document = registry.read(text.encode(), "a.xml")
    assert (document.format, document.blocks[0].marker, document.wording(document.blocks[0])) == (
        "akn",
        "1.",
        "Urges Varonia;",
    )


def test_words_outside_paragraphs_and_tables_are_kept() -> None:
    inner = "<x>Loose words <p>One.</p> tail</x><table><tr><td>A</td><td><p>B</p></td></tr></table>"
    assert [p.wording for p in _read(_body(inner))] == ["Loose words", "One.", "tail", "A | B"]


def test_broken_encodings_are_mended_and_noticed() -> None:
    read = akn.read(_body("<p>Lestra‚Äôs</p><p>‚Äúpledge‚ÄĚ</p>").encode())
    assert [p.wording for p in read.items] == ["Lestra’s", "“pledge”"]
    assert [notice.code for notice in read.notices] == ["encoding_repaired"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<akomaNtoso><p>cut", DamagedInput),
        ("<akomaNtoso><p> </p></akomaNtoso>", EmptyInput),
        ("<akomaNtoso>&nbsp;</akomaNtoso>", DamagedInput),
        (
            '<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/hostname">]><akomaNtoso>&a;</akomaNtoso>',
            HostileInput,
        ),
        ("<akomaNtoso>" + "<p>" * 100_000, HostileInput),
    ],
    ids=["cut", "empty", "entity", "external", "deep"],
)
def test_bad_files_are_named_at_once(text: str, error: type[InputError]) -> None:
    began = time.process_time()
    with pytest.raises(error):
        registry.read(text.encode(), "a.xml")
    assert time.process_time() - began < 2


TAGS = st.sampled_from(
    ["p", "num", "list", "point", "i", "authorialNote", "heading", "tr", "attachment", "eol", "ins"]
)
TREES = st.recursive(
    st.text("ab 1.()\u00ad\u00a0", max_size=6),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)


@given(TREES)
def test_every_quote_is_the_text_at_its_span(tree: str) -> None:
    data = _body(f"{tree}<p>end</p>").encode()
    document = assemble(akn.read(data), data, "a.xml", "akn")
    for block in document.blocks:
        wording = document.wording(block)
        assert document.quote(block.span).text == wording == " ".join(wording.split())
        assert wording.startswith(block.lead)
        assert not set(wording) & set("\u00ad\u00a0\ufdd0\ufdd1\ufdd2")


@given(TREES)
def test_no_word_outside_notes_is_lost(tree: str) -> None:
    plain = re.sub("[.()1]", "", re.sub("authorialNote|eol|num", "b", tree))
    shown = "".join(p.marker + p.wording for p in _read(_body(f"{plain}<p>.</p>")))
    assert sorted(c for c in shown if c in "ab") == sorted(_letters(plain))


def _letters(tree: str) -> str:
    return "".join(c for c in re.sub("<[^>]*>", "", tree) if c in "ab")

"""Plain text and Markdown: paragraphs, markers, wrapped lines, notes, encodings."""

from __future__ import annotations

import contextlib
import re
import textwrap
import time
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.errors import EmptyInput, InputError, UnknownFormat
from resodiff.model import BlockKind, Document
from resodiff.readers import plain, registry
from resodiff.readers.pieces import Piece, assemble

WRAPPED = """\
Open letter on Varonia

We, the undersigned organizations, write to you about the deteriorating
situation in Varonia, where self-determination and the right to informa-
tion are under threat. In April of the year 2016[1] the long-
standing law was changed; see A/HRC/31/L.[12] and others. Self-determi-
nation is not in the gift of the authorities, who want more, so that we
call on you:

   1. To condemn the attacks on journalists and to demand the release of
      all prisoners of Lestra;
   2. To urge the Government
      (a) to repeal the law, and to lift the state of emergency in all
          of the country; and
      (b) to cooperate with the Office of the High Commissioner for
          Human Rights.

- a bullet that goes on for quite a while until the margin is near and
  then continues
* another bullet

Varonia Watch
Lestra Lawyers

[1] See the report of the Office on human rights
in Varonia.
"""


def _pieces(text: str | bytes) -> tuple[Piece, ...]:
    return plain.read(text.encode() if isinstance(text, str) else text).items


def _words(text: str | bytes) -> list[str]:
    return [piece.wording for piece in _pieces(text)]


def _shown(text: str) -> list[tuple[str, int, str]]:
    return [(piece.marker, piece.level, piece.wording) for piece in _pieces(text)]


def test_wrapped_lines_become_paragraphs_with_their_markers() -> None:
    assert _shown(WRAPPED) == [
        ("", 0, "Open letter on Varonia"),
        (
            "",
            0,
            "We, the undersigned organizations, write to you about the deteriorating situation in Varonia, "
            "where self-determination and the right to information are under threat. In April of "
            "the year 2016 the long-standing law was changed; see A/HRC/31/L.[12] and others. "
            "Self-determination is not in the gift of the authorities, who want more, "
            "so that we call on you:",
        ),
        (
            "1.",
            1,
            "To condemn the attacks on journalists and to demand the release of all prisoners of Lestra;",
        ),
        ("2.", 1, "To urge the Government"),
        ("(a)", 2, "to repeal the law, and to lift the state of emergency in all of the country; and"),
        ("(b)", 2, "to cooperate with the Office of the High Commissioner for Human Rights."),
        ("-", 0, "a bullet that goes on for quite a while until the margin is near and then continues"),
        ("*", 0, "another bullet"),
        ("", 0, "Varonia Watch"),
        ("", 0, "Lestra Lawyers"),
        ("[1]", 0, "See the report of the Office on human rights in Varonia."),
    ]


@pytest.mark.parametrize(
    "row", ["abcdefg", ("i", "ii", "iii", "iv", "v", "vi", "vii")], ids=["letters", "numerals"]
)
def test_a_row_of_letters_in_running_text_is_no_list(row: Iterable[str]) -> None:
    said = " ".join(f"({mark}) opening the schools of Lestra and its villages again;" for mark in row)
    text = f"8. Urges Varonia to mend what the war has broken by {said} and no later than this."
    for width in range(60, 80):
        assert _words(textwrap.fill(text, width)) == [text.removeprefix("8. ")]


def test_lines_of_a_text_that_is_not_wrapped_stay_apart() -> None:
    long = "Reaffirming that Varonia is bound by the Charter, " * 4
    front = "Human Rights Council\nThird session\nAgenda item 4\n\n\tThe Human Rights Council,"
    text = f"{front}\n\n\t{long}\n\n\t1.\tUrges Varonia;"
    assert _words(text)[:4] == [
        "Human Rights Council",
        "Third session",
        "Agenda item 4",
        "The Human Rights Council,",
    ]


def test_tabs_give_levels_and_numbers_are_markers() -> None:
    text = "\tRecalling,\n\n\t1.\tUrges Varonia:\n\n\t\t(a)\tTo act;\n\n\t\t\t(i)\tAt once;\n\n\t2.\tDecides."
    assert [(m, level) for m, level, _ in _shown(text)] == [
        ("", 0),
        ("1.", 0),
        ("(a)", 1),
        ("(i)", 2),
        ("2.", 0),
    ]


@pytest.mark.parametrize(
    ("line", "marker", "wording"),
    [
        ("12.\tUrges Varonia", "12.", "Urges Varonia"),
        ("3) Urges Varonia", "3)", "Urges Varonia"),
        ("4.Urges Varonia", "4.", "Urges Varonia"),
        ("7\tUrges Varonia", "7", "Urges Varonia"),
        ("(ii) to act", "(ii)", "to act"),
        ("b) to act", "b)", "to act"),
        ("• to act", "•", "to act"),
        ("•to act", "•", "to act"),
        ("– to act", "–", "to act"),
        ("OP12 bis. Urges Varonia", "OP12 bis.", "Urges Varonia"),
        ("PP3 Recalling", "PP3", "Recalling"),
        ("[15]   See the annex", "[15]", "See the annex"),
        ("III. Follow-up in Varonia", "III.", "Follow-up in Varonia"),
        ("54/36. Situation in Varonia", "", "54/36. Situation in Varonia"),
        ("12.5 per cent of Varonia", "", "12.5 per cent of Varonia"),
        ("2015. A year", "", "2015. A year"),
        ("12 May 2016", "", "12 May 2016"),
        ("-based policies", "", "-based policies"),
        ("[Adopted without a vote.]", "", "[Adopted without a vote.]"),
    ],
)
def test_what_opens_a_line_is_its_marker_or_its_first_words(line: str, marker: str, wording: str) -> None:
    [piece] = _pieces(line)
    assert (piece.marker, piece.wording) == (marker, wording)


def test_a_marker_alone_on_its_line_belongs_to_what_follows() -> None:
    assert _shown("1.\n\nUrges Varonia;\n\n(a)\nTo act.") == [
        ("1.", 0, "Urges Varonia;"),
        ("(a)", 0, "To act."),
    ]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("the 32nd session[1]; and", "the 32nd session; and"),
        ("the Agreements,[2][3] ahead", "the Agreements, ahead"),
        ("a “point,”[6] and", "a “point,” and"),
        ("the session¹² and", "the session and"),
        ("10 km² of land", "10 km² of land"),
        ("see [3] in the list", "see [3] in the list"),
        ("draft A/C.3/[80]/L.[41] as [orally] revised", "draft A/C.3/[80]/L.[41] as [orally] revised"),
        ("[‚Ķ]‚ÄĚ he ‚Äúsaid‚ÄĚ", "[…]” he “said”"),
        ("inde\u00adpen\u00ad\ndent\u200b and\u00a0\u00a0free\u0007", "independent and free"),
        ("cafe\u0301 of\ufb01ce", "café office"),
    ],
)
def test_wording_is_what_people_read(text: str, wording: str) -> None:
    assert _words(text) == [wording]


def test_a_mark_apart_from_its_word_goes_if_there_is_such_a_note() -> None:
    assert (
        _words("the Agreements [2] of Lestra [9]\n\n[2] Signed in 1991.")[0] == "the Agreements of Lestra [9]"
    )


def test_rules_and_blank_notes_are_no_paragraphs() -> None:
    assert _words("One.\n\n*   *   *\n\n_______\n\n[8]\n\nTwo.") == ["One.", "Two."]


MARKDOWN = """\
---
title: "Zero draft on Varonia"
---
# Open letter
Second line of text
goes on **here** and [links](https://example.org/a_b_c) too.[^1]

Suggested language
==================

> **OP1.** *Calls upon* the Government
> to act;
>
> **2. Urges** all States to `do`;

- one
- *two* things\\*
    - nested <!-- hidden -->
1. first

| a | b |
|---|---|
| **c** | d |

[^1]: See the report.
"""


def test_markdown_loses_its_signs_and_keeps_what_they_say() -> None:
    read = plain.read(MARKDOWN.encode())
    assert read.facts == (("title", "Zero draft on Varonia"),)
    assert [(p.kind.value, p.level, p.marker, p.lead, p.wording) for p in read.items] == [
        ("heading", 0, "", "", "Open letter"),
        ("paragraph", 0, "", "", "Second line of text goes on here and links too."),
        ("heading", 0, "", "", "Suggested language"),
        ("list item", 0, "OP1.", "Calls upon", "Calls upon the Government to act;"),
        ("list item", 0, "2.", "", "Urges all States to do;"),
        ("list item", 0, "-", "", "one"),
        ("list item", 0, "-", "two", "two things*"),
        ("list item", 1, "-", "", "nested"),
        ("list item", 0, "1.", "", "first"),
        ("table row", 0, "", "", "a | b"),
        ("table row", 0, "", "", "c | d"),
        ("paragraph", 0, "[1]", "", "See the report."),
    ]


def test_stars_and_underscores_of_plain_text_stay() -> None:
    assert _words("Rates of 2 * 3 and 4 * 5 in file_name_x of snake_case") == [
        "Rates of 2 * 3 and 4 * 5 in file_name_x of snake_case"
    ]


SAID = "The Government’s “pledge” – naïve, in Lestra’s café… – was not kept; it’s déjà vu."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert assemble_text(SAID.encode(encoding)) == SAID


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011", "-\u00ad", "\u2060-\u2060"], ids=ascii)
def test_hyphens_that_differ_in_where_a_line_may_break_are_one(hyphen: str) -> None:
    shown = f"Urges\u00a0the self{hyphen}help clinics of\u202fLes\u00adtra – in 2030–2031 – to open;"
    document = registry.read(shown.encode(), "a.txt")
    assert document.text == "Urges the self-help clinics of Lestra – in 2030–2031 – to open;"
    assert document.wording(document.blocks[0]) == document.text


def test_other_encodings_are_guessed() -> None:
    polish = (
        "Wzywa rząd do natychmiastowego uwolnienia więźniów, w tym dziennikarzy; żąda, aby władze chroniły "
        "obrońców praw człowieka i zapewniły pomoc prawną każdej osobie zatrzymanej na terytorium państwa."
    )
    assert _words(polish.encode("cp1250")) == [polish]


def test_utf_8_with_a_stray_byte_stays_utf_8() -> None:
    assert _words("Lestra’s “pledge” ".encode() + b"\x96 caf\xe9") == ["Lestra’s “pledge” – café"]


def test_every_kind_of_line_end_counts() -> None:
    assert _words("One.\r\n\r\nTwo.\r\rThree.\fFour.\u2029Five.") == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
        "Five.",
    ]


def test_a_repair_is_noticed() -> None:
    [notice] = plain.read("Lestra‚Äôs ‚Äúpledge‚ÄĚ".encode()).notices
    assert (notice.code, notice.message) == (
        "encoding_repaired",
        "The encoding was broken in 3 places and has been mended.",
    )


def assemble_text(data: bytes) -> str:
    return registry.read(data, "a.txt").text


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1\\ansi Varonia}",
        b"\xffWPC\x10\x00\x00\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        bytes(range(1, 32)) * 9,
        b"<?xml version='1.0'?><record><field>A</field></record>",
    ],
    ids=["RTF", "WordPerfect", "picture", "controls", "other XML"],
)
def test_what_is_no_text_is_not_read_as_one(data: bytes) -> None:
    with pytest.raises(UnknownFormat):
        registry.read(data, "a.txt")


def program(size: int) -> bytes:
    """Bytes as a compiler lays them out: a header, small numbers in wide fields, zeros, code."""
    header = b"\x7fELF\x02\x01\x01" + bytes(9)
    fields = b"".join((n * 37 % 65_521).to_bytes(8, "little") for n in range(size))
    return header + fields + bytes(64) + bytes((n * n * 31 + 7) % 256 for n in range(size))


@pytest.mark.parametrize("mark", [b"", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00"])
@pytest.mark.parametrize("size", [40, 400, 4000])
def test_a_program_is_not_read_as_wide_characters(mark: bytes, size: int) -> None:
    with pytest.raises(UnknownFormat, match="of no known kind"):
        registry.read(mark + program(size), "letter.docx")


WIDE = [
    "Urges the Government of Varonia to act;\r\n\tRequests a report.\f" * 90,
    "敦促政府立即采取行动。" * 40,
    "تحث الحكومة على اتخاذ إجراءات فورية؛ " * 40,
    "Lestra 🕊 " * 30,
]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("text", WIDE, ids=["English", "Chinese", "Arabic", "beyond the first plane"])
def test_marked_wide_text_of_any_script_is_read(text: str, encoding: str) -> None:
    assert registry.read(text.encode(encoding), "a.txt").format == "text"


def test_an_rtf_text_says_what_mends_it() -> None:
    with pytest.raises(UnknownFormat, match="RTF text, which is not read: save it"):
        registry.read(b"{\\rtf1\\ansi Varonia}", "a.docx")


@pytest.mark.parametrize("text", ["***", " \n\n---\n", "\u00ad\u200b"])
def test_a_text_without_words_is_named(text: str) -> None:
    with pytest.raises(EmptyInput):
        plain.read(text.encode())


# ---------------------------------------------------------------- laws

LAYOUT = st.text("ab1 .;-*_#>|[]()\\\t\n\u00ad\u00a0’“‚Äú\x07\x00é", max_size=120)
UNREADABLE = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}


@given(st.binary(max_size=200) | LAYOUT.map(str.encode) | st.text(max_size=80).map(str.encode))
def test_any_bytes_are_read_and_every_quote_is_the_text_at_its_span(data: bytes) -> None:
    try:
        document = _document(data)
    except EmptyInput:
        return
    for block in document.blocks:
        wording = document.wording(block)
        assert document.quote(block.span).text == wording
        assert wording
        assert wording.startswith(block.lead)
        assert not {unicodedata.category(char) for char in wording} & UNREADABLE - {"Co"}
        assert wording == " ".join(wording.split())


WORDS = ("Urges", "Varonia", "to", "act", "without", "any", "delay", "in", "Lestra")


@given(st.lists(st.sampled_from(WORDS), min_size=40, max_size=120))
def test_wrapping_a_paragraph_changes_nothing(words: list[str]) -> None:
    text = " ".join(words)
    assert _words(textwrap.fill(text, 60)) == [text]


def _document(data: bytes) -> Document:
    return assemble(plain.read(data), data, "any", "text")


# ---------------------------------------------------------------- real texts and limits


def test_the_open_letter_has_clean_paragraphs_and_its_notes(shared_data: Path) -> None:
    document = registry.read(
        (shared_data / "letters" / "open-letter-cambodia-2016.txt").read_bytes(), "letter"
    )
    assert not re.search(r"[‚√¬≠\u00ad\u00a0]|Ä|\[\d+\]", "".join(map(document.wording, document.blocks)))
    notes = [block.marker for block in document.blocks if block.marker]
    assert notes[0] == "[1]"
    assert notes[-1] == "[15]"


def test_the_resolutions_keep_their_numbers_in_order(shared_data: Path) -> None:
    for path in sorted((shared_data / "hrc").glob("*.txt")):
        document = registry.read(path.read_bytes(), path.name)
        numbers = [int(b.marker[:-1]) for b in document.blocks if re.fullmatch(r"\d+\.", b.marker)]
        assert numbers == list(range(1, len(numbers) + 1)), path.name
        assert all(b.level == (b.marker[0] == "(") for b in document.blocks if b.kind is BlockKind.LIST_ITEM)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 500_000 + "-\nb",
        "_a " * 100_000,
        "[" * 300_000,
        "* " * 200_000,
        "x\n" * 100_000,
        "<!--" * 50_000 + "\n# x",
    ],
    ids=["one word", "signs", "brackets", "stars", "lines", "comments"],
)
def test_absurd_texts_take_bounded_time(text: str) -> None:
    began = time.process_time()
    with contextlib.suppress(InputError):
        _document(text.encode())
    assert time.process_time() - began < 5

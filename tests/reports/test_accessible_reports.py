"""Who cannot see, or sees badly, or has no mouse, reads the same reports."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from contrast import GRAPHIC, TEXT, contrast
from decided import decided
from docx import Document
from lxml import html
from tracked import W, part
from wordy import with_every_reason

import varonia
from resodiff.model import Comparison
from resodiff.reports.html.report import render as page
from resodiff.reports.palette import GROUND, INK
from resodiff.reports.word.redline import render as redline
from resodiff.reports.word.report import render as report

WHITE, BLACK, HEADER = "FFFFFF", "000000", "E4EAF1"

# ---------------------------------------------------------------- the page

STYLE = files("resodiff.reports.html").joinpath("page.css").read_text("utf-8")


def rules(style: str) -> list[tuple[str, str]]:
    """The selectors of a style sheet with their declarations, those inside @media as well."""
    return [(m[1].strip(), m[2]) for m in re.finditer(r"([^{}]+)\{([^{}]*)\}", style)]


def themes() -> dict[str, dict[str, str]]:
    """The colours by name, as the page has them in the light, in the dark and on paper."""
    found = []
    for selector, inside in rules(STYLE):
        if selector.endswith(":root"):
            colours = dict(re.findall(r"--([a-z-]+): #([0-9a-f]+)", inside))
            found.append(
                {name: c if len(c) == 6 else "".join(2 * each for each in c) for name, c in colours.items()}
            )
    light, dark, paper = found
    return {"light": light, "dark": light | dark, "paper": light | paper}


def shown(comparison: Comparison) -> Any:
    return html.document_fromstring(page(comparison).decode())


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


VERDICTS = ("adopted", "weakened", "dropped")

ON: dict[str, tuple[str, ...]] = {
    "ground": ("ink", "quiet", "title", "link", *VERDICTS),
    "sheet": ("ink", "adopted", "dropped"),
    **{f"{verdict}-ground": ("ink", "quiet", verdict) for verdict in VERDICTS},
}
"""Every ground of the page, with the inks that stand on it."""

PAIRS = [(ink, ground) for ground, inks in ON.items() for ink in inks]


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_ink_can_be_read_on_its_ground(theme: str, ink: str, ground: str) -> None:
    colours = themes()[theme]
    assert contrast(colours[ink], colours[ground]) >= TEXT


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("drawn", [*VERDICTS, "link"])
def test_bars_and_the_ring_of_the_focus_can_be_seen(theme: str, drawn: str) -> None:
    assert contrast(themes()[theme][drawn], themes()[theme]["ground"]) >= GRAPHIC


def test_the_page_has_no_colour_but_those_that_were_measured() -> None:
    inks, grounds = {ink for ink, _ in PAIRS}, set(ON)
    for selector, inside in rules(STYLE):
        if not selector.endswith(":root"):
            for name, value in re.findall(
                r"(?<![a-z-])(color|background|fill|opacity|filter): ([^;}]+)", inside
            ):
                known = grounds if name == "background" else inks
                assert value in {f"var(--{each})" for each in known}, f"{selector} {name}"


def test_the_focus_is_seen_wherever_it_is() -> None:
    (ring,) = [inside for selector, inside in rules(STYLE) if selector == ":focus-visible"]
    assert "outline: 3px solid var(--link)" in ring
    assert "outline: none" not in STYLE
    assert "outline: 0" not in STYLE


def test_on_paper_there_is_nothing_to_click_and_no_row_is_cut() -> None:
    paper = STYLE[STYLE.index("@media print") :]
    for told in (
        ".skip, .here, fieldset, nav { display: none; }",
        "table-header-group",
        "break-inside: avoid",
    ):
        assert told in paper
    assert ".wide { overflow: visible; }" in paper


@pytest.mark.parametrize("comparison", [varonia.with_origins(), decided(), with_every_reason(2)])
def test_headings_of_the_page_go_down_one_step_at_a_time(comparison: Comparison) -> None:
    found = shown(comparison)
    steps = [int(each.tag[1]) for each in found.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert steps[0] == 1
    assert steps.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(steps))


def test_verdicts_are_told_by_word_and_sign_and_not_by_colour_alone() -> None:
    found = shown(varonia.comparison())
    told = [each.text_content().split() for each in found.xpath("//span[contains(@class, 'verdict')]")]
    assert told
    assert all(sign in "✓◐✗" and word.casefold() in VERDICTS for sign, word in told)


def test_what_can_be_scrolled_can_be_reached_by_key_and_has_a_name() -> None:
    found = shown(varonia.comparison())
    scrolled = found.xpath("//*[@class='wide']")
    assert scrolled
    assert all(each.get("tabindex") == "0" and each.get("aria-label") for each in scrolled)
    assert not found.xpath("//*[@tabindex > 0]")


# ---------------------------------------------------------------- the Word files


def levels(data: bytes) -> list[int]:
    names = [p.style.name for p in opened(data).paragraphs]
    return [int(name.removeprefix("Heading ")) for name in names if name.startswith("Heading ")]


@pytest.mark.parametrize("comparison", [varonia.with_origins(), decided(), with_every_reason(2)])
def test_headings_of_the_report_go_down_one_step_at_a_time(comparison: Comparison) -> None:
    found = levels(report(comparison))
    assert found[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(found))


def test_every_table_marks_its_header_row_and_tells_what_it_is() -> None:
    for table in part(report(with_every_reason(2)), "word/document.xml").iter(f"{W}tbl"):
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        look = table.find(f"{W}tblPr/{W}tblLook")
        assert look is not None
        assert look.get(f"{W}firstRow") == "1"
        for told in ("tblCaption", "tblDescription"):
            found = table.find(f"{W}tblPr/{W}{told}")
            assert found is not None
            assert found.get(f"{W}val")


def test_no_table_stands_in_another_and_no_cell_is_merged() -> None:
    root = part(report(decided()), "word/document.xml")
    assert not [
        inner for table in root.iter(f"{W}tbl") for inner in table.iter(f"{W}tbl") if inner is not table
    ]
    assert not [*root.iter(f"{W}gridSpan"), *root.iter(f"{W}vMerge")]


@pytest.mark.parametrize("make", [report, redline])
def test_a_word_file_tells_its_title_and_the_language_of_its_words(make: Any) -> None:
    data = make(varonia.comparison())
    facts = opened(data).core_properties
    assert facts.title
    assert facts.language == "en-GB"
    default = part(data, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None
    assert default.get(f"{W}val") == "en-GB"


def test_pictures_have_words_in_their_place() -> None:
    root = part(report(varonia.comparison()), "word/document.xml")
    pictures = [each for each in root.iter() if each.tag.endswith("}docPr")]
    assert pictures
    assert all(each.get("descr") for each in pictures)


def test_the_inks_of_the_report_can_be_read_on_their_grounds() -> None:
    own = dict(inks_of_the_styles(report(varonia.comparison())))
    difference = own["ResodiffDifference"][1]
    used = {*own.values(), *((ink, WHITE) for ink in INK.values()), *((i, difference) for i in INK.values())}
    used |= {(INK[verdict], GROUND[verdict]) for verdict in INK}
    used |= {(BLACK, ground) for ground in (HEADER, *GROUND.values())}
    assert difference != WHITE
    for ink, ground in used:
        assert contrast(ink, ground) >= TEXT, (ink, ground)


def inks_of_the_styles(data: bytes) -> Iterator[tuple[str, tuple[str, str]]]:
    """The styles that the report uses, with their ink and their ground."""
    words_own = ("Heading1", "Heading2", "Title", "Subtitle", "Hyperlink", "Footer", "TOC1")
    for style in part(data, "word/styles.xml").iter(f"{W}style"):
        identity = style.get(f"{W}styleId", "")
        if identity.startswith("Resodiff") or identity in words_own:
            ink, ground = style.find(f"{W}rPr/{W}color"), style.find(f"{W}pPr/{W}shd")
            written = BLACK if ink is None else ink.get(f"{W}val", "")
            yield identity, (written, WHITE if ground is None else ground.get(f"{W}fill", ""))

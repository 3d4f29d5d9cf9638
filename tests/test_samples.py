"""The sample case: its files are what their sources say, and its expected verdicts are sound and complete."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import pytest

from resodiff import read
from resodiff.model import REASONS, Origin, Verdict, Vote

MADE = (
    "letter-coalition.docx",
    "letter-lawyers.html",
    "previous-resolution.docx",
    "tabled-draft.docx",
    "adopted-resolution.docx",
    "adopted-resolution.xml",
)
PDF = "adopted-resolution.pdf"
MARKS = re.compile(r"[\W_]+")

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rebuilt(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    names = [*MADE, *([PDF] if importlib.util.find_spec("reportlab") else [])]
    subprocess.run([sys.executable, samples / "build.py", *names, "--into", folder], check=True)
    return folder


@pytest.fixture(scope="module")
def expected(samples: Path) -> Any:
    return json.loads((samples / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rows(expected: Any) -> list[Row]:
    return [row for comparison in expected["comparisons"] for row in comparison["asks"]]


@pytest.fixture
def load(samples: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(samples))
    return import_module("making.markup").load


def squeezed(text: str) -> str:
    """Letters and digits alone, for comparing wordings across layouts."""
    return MARKS.sub("", text).lower()


def numbered(source: Any) -> dict[str, str]:
    """The whole operative paragraphs of a source by number, and its preambular ones as "PP1", …"""
    found: dict[str, str] = {}
    for line in source.lines:
        if line.kind == "0" and (line.change is None or line.change.sign == "+"):
            found[line.marker.strip(".")] = line.final
        elif line.kind in ("1", "2") and found:
            found[list(found)[-1]] += " " + line.final
        elif line.kind == "body":
            found[f"PP{len(found)}" if found else "title"] = line.final
    return found


# ---------------------------------------------------------------- the files


@pytest.mark.parametrize("name", MADE)
def test_building_again_gives_the_same_bytes(rebuilt: Path, samples: Path, name: str) -> None:
    assert (rebuilt / name).read_bytes() == (samples / name).read_bytes()


def test_setting_the_pdf_again_gives_the_same_pages(rebuilt: Path, samples: Path) -> None:
    if not (rebuilt / PDF).exists():
        pytest.skip("the PDF is made with reportlab, which is not installed")
    assert pages(rebuilt / PDF) == pages(samples / PDF)


def pages(path: Path) -> list[str]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(path)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def test_the_pdf_is_set_twice_into_the_same_bytes(samples: Path, tmp_path: Path) -> None:
    if not importlib.util.find_spec("reportlab"):
        pytest.skip("the PDF is made with reportlab, which is not installed")
    for _ in range(2):
        subprocess.run([sys.executable, samples / "build.py", PDF, "--into", tmp_path], check=True)
        (tmp_path / PDF).rename(tmp_path / f"{len(list(tmp_path.iterdir()))}.pdf")
    first, second = sorted(tmp_path.iterdir())
    assert first.read_bytes() == second.read_bytes()


def test_the_adopted_text_is_the_same_in_word_xml_and_pdf(samples: Path, load: Any) -> None:
    from docx import Document
    from lxml import etree

    word = squeezed("".join(p.text for p in Document(str(samples / "adopted-resolution.docx")).paragraphs))
    tree = etree.parse(str(samples / "adopted-resolution.xml"))
    etree.strip_elements(tree, "{*}authorialNote", with_tail=False)
    xml = squeezed(etree.tostring(tree, method="text", encoding="unicode"))
    assert len(numbered(load(samples / "sources" / "adopted-resolution.md"))) == 38
    for words in numbered(load(samples / "sources" / "adopted-resolution.md")).values():
        sentences = re.split(r"(?<=[;:,]) (?=[A-Z])", words)
        assert all(squeezed(sentence) in word for sentence in sentences)
        assert all(squeezed(sentence) in xml for sentence in sentences)
    assert squeezed("44th meeting 10 October 2024 [Adopted without a vote.]") in squeezed(
        pages(samples / PDF)[-1]
    )


def test_the_tabled_draft_has_tracked_changes_by_two_authors_and_a_comment(samples: Path) -> None:
    with zipfile.ZipFile(samples / "tabled-draft.docx") as archive:
        body = archive.read("word/document.xml").decode()
        assert len(re.findall(r"<w:comment ", archive.read("word/comments.xml").decode())) == 1
    for tag in ("ins", "del"):
        assert len(set(re.findall(rf'<w:{tag} [^>]*w:author="([^"]*)"', body))) == 2
        assert len(re.findall(rf"<w:rPr><w:{tag} [^>]*/></w:rPr></w:pPr>", body)) == 1


def test_the_web_page_is_broken_as_mac_central_european(samples: Path, load: Any) -> None:
    page = (samples / "letter-lawyers.html").read_text(encoding="utf-8")
    article = page.partition('<div class="entry-content">\n')[2].partition("</div>\n")[0]
    mended = article.encode("mac_latin2").decode("utf-8")
    assert "‚Äú" in article
    assert "¬≠" in article
    assert "“Paris Principles”" in mended
    for line in load(samples / "sources" / "letter-lawyers.md").lines:
        assert squeezed(line.final) in squeezed(re.sub(r"<[^>]*>|\u00ad", "", mended))


# ---------------------------------------------------------------- the expected verdicts


def test_the_expected_verdicts_cover_the_whole_rubric(rows: list[Row]) -> None:
    assert {row["verdict"] for row in rows} == set(Verdict)
    assert {row["origin"] for row in rows} == set(Origin)
    assert {code for row in rows for code in row["reasons"]} == set(REASONS)
    assert {row["aim"] for row in rows} == {"include", "exclude"}
    for flag in ("strengthened", "reversed", "verbatim", "to_delegation"):
        assert any(row[flag] for row in rows)


def test_one_ask_is_split_two_are_merged_and_one_is_in_the_preamble_alone(expected: Any) -> None:
    asks = expected["comparisons"][0]["asks"]
    assert any(len(row["carriers"]) == 2 for row in asks)
    assert [row["ask"] for row in asks if row["carriers"] == ["21"]] == ["9", "10"]
    demoted = [row for row in expected["comparisons"][1]["asks"] if "demoted" in row["reasons"]]
    assert [row["carriers"] for row in demoted] == [["PP6"]]


def test_every_expected_verdict_is_consistent(rows: list[Row]) -> None:
    for row in rows:
        weakened, dropped = row["verdict"] == "weakened", row["verdict"] == "dropped"
        assert bool(row["reasons"]) is weakened
        assert bool(row["carriers"]) is (not dropped and row["aim"] == "include")
        assert (row["origin"] in ("lost", "absent")) is dropped
        assert row["verdict"] == "adopted" or not row["verbatim"]
        assert dropped or not row["reversed"]
        assert row["note"]


def test_unclaimed_are_the_paragraphs_that_carry_no_ask(expected: Any, samples: Path, load: Any) -> None:
    adopted = numbered(load(samples / "sources" / "adopted-resolution.md"))
    for comparison in expected["comparisons"]:
        carriers = {number for row in comparison["asks"] for number in row["carriers"]}
        assert carriers <= set(adopted)
        assert comparison["unclaimed"] == [n for n in adopted if n.isdigit() and n not in carriers]


@pytest.mark.parametrize("place", range(3))
def test_every_expected_ask_is_in_its_source_and_verbatim_means_word_for_word(
    expected: Any, samples: Path, load: Any, place: int
) -> None:
    comparison = expected["comparisons"][place]
    source = load((samples / "sources" / comparison["proposed"]).with_suffix(".md"))
    adopted = numbered(load(samples / "sources" / "adopted-resolution.md"))
    wordings = numbered(source)
    text = " ".join(line.final for line in source.lines).replace("~", "")
    for row in comparison["asks"]:
        assert row["begins"] in text
        if wordings.get(row["ask"], "").startswith(row["begins"]) and row["carriers"]:
            same = squeezed(wordings[row["ask"]]) == squeezed(adopted[row["carriers"][0]])
            assert row["verbatim"] is same


def test_the_words_to_be_kept_out_are_in_the_previous_text_and_the_draft_alone(
    samples: Path, load: Any
) -> None:
    words = squeezed("the particular stage of legal development of Varonia")
    held = {
        name
        for name in ("previous-resolution", "tabled-draft", "adopted-resolution", "letter-lawyers")
        if words in squeezed("".join(line.final for line in load(samples / "sources" / f"{name}.md").lines))
    }
    assert held == {"previous-resolution", "tabled-draft", "letter-lawyers"}


def test_expected_readings_agree_with_the_sources(expected: Any, samples: Path, load: Any) -> None:
    for name, reading in expected["readings"].items():
        found = numbered(load((samples / "sources" / name).with_suffix(".md")))
        if "operative" in reading:
            assert [n for n in reading["operative"] if n.isdigit()] == [n for n in found if n.isdigit()]
            assert reading["preambular"] == sum(n.startswith("PP") for n in found)


# ---------------------------------------------------------------- what the readers make of the files

RESOLUTIONS = (
    ("adopted-resolution.docx", "final"),
    ("adopted-resolution.pdf", "final"),
    ("adopted-resolution.xml", "final"),
    ("previous-resolution.docx", "final"),
    ("tabled-draft.docx", "final"),
    ("tabled-draft.docx", "original"),
)


def wording(source: Any, sign: str) -> list[str]:
    """The paragraphs and sub-paragraphs as a reader should give them; `sign` is the kind of change kept."""
    return [
        "".join(run.text for run in line.runs if run.change is None or run.change.sign == sign)
        for line in source.lines
        if line.kind in ("body", "0", "1", "2") and (line.change is None or line.change.sign == sign)
    ][1:]


@pytest.mark.parametrize(("name", "revisions"), RESOLUTIONS)
def test_a_resolution_is_read_exactly(
    expected: Any, samples: Path, load: Any, name: str, revisions: Literal["final", "original"]
) -> None:
    reading = read(samples / name, revisions)
    source = load((samples / "sources" / name).with_suffix(".md"))
    said = expected["readings"][name]
    assert [p.text for p in reading.paragraphs] == wording(source, "+" if revisions == "final" else "-")
    assert (reading.kind, reading.metadata.symbol) == (said["kind"], said["symbol"])
    assert reading.metadata.adopted_on == said.get("adopted_on", "")
    vote = reading.metadata.vote
    assert (vote and as_row(vote)) == said.get("vote")
    if revisions == "final":
        assert [p.number for p in reading.operative] == said["operative"]


def as_row(vote: Vote) -> dict[str, Any]:
    return {name: getattr(vote, name) for name in ("method", "in_favour", "against", "abstaining")}


@pytest.mark.parametrize("place", range(3))
def test_the_asks_of_a_letter_or_draft_are_found(expected: Any, samples: Path, place: int) -> None:
    comparison = expected["comparisons"][place]
    found = {ask.number: ask for ask in read(samples / comparison["proposed"]).asks}
    assert list(found) == [row["ask"] for row in comparison["asks"]]
    for row in comparison["asks"]:
        ask = found[row["ask"]]
        assert row["begins"] in ask.text
        assert (ask.aim, ask.to_delegation) == (row["aim"], row["to_delegation"])

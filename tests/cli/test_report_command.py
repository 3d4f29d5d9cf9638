"""`resodiff report`, and the Word options of `resodiff compare`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from resodiff.cli import run


@pytest.fixture
def pair(samples: Path) -> list[str]:
    return [str(samples / "tabled-draft.docx"), str(samples / "adopted-resolution.docx")]


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx", ".md", ".json", ".csv"])
def test_a_report_is_written_in_the_format_of_its_suffix(
    pair: list[str], tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"report{suffix}"
    assert run(["report", *pair, "-o", str(target)]) == 0
    assert target.stat().st_size > 1000
    first = target.read_bytes()
    assert run(["compare", *pair, "-o", str(target), "--force"]) == 0
    assert target.read_bytes() == first


def test_a_redline_is_asked_for_by_its_option(pair: list[str], tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    for command in ("report", "compare"):
        assert run([command, *pair, "--redline", "-o", str(target), "--force"]) == 0
        assert "w:del " in Document(str(target)).element.xml


def test_a_template_gives_its_letterhead(pair: list[str], tmp_path: Path) -> None:
    template = Document()
    template.sections[0].header.paragraphs[0].text = "Lestra Centre for Rights"
    template.save(str(tmp_path / "letterhead.docx"))
    for option in ([], ["--redline"]):
        target = tmp_path / f"report{len(option)}.docx"
        line = ["report", *pair, *option, "--template", str(tmp_path / "letterhead.docx"), "-o", str(target)]
        assert run(line) == 0
        made = Document(io.BytesIO(target.read_bytes()))
        assert made.sections[0].header.paragraphs[0].text == "Lestra Centre for Rights"


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ([], 2, "Missing option"),
        (["-o", "report.odt"], 2, "no report ends in .odt"),
        (["-o", "report.html", "--redline"], 2, "--redline is for Word files alone"),
        (["-o", "report.md", "--template", "x.docx"], 2, "--template is for Word files alone"),
        (["-o", "{}/report.docx", "--template", "missing.docx"], 3, "missing.docx cannot be opened"),
        (["-o", "{}/report.docx", "--template", "{}/text.docx"], 3, "the template cannot be used ("),
        (["-o", "{}/text.docx"], 4, "exists: give --force"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    pair: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    code: int,
    said: str,
) -> None:
    (tmp_path / "text.docx").write_text("no Word file")
    assert run(["report", *pair, *(option.format(tmp_path) for option in options)]) == code
    assert said in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize("command", ["compare", "report"])
def test_force_replaces_no_text_that_was_compared(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    mine = tmp_path / "mine.md"
    mine.write_bytes(Path(pair[0]).read_bytes())
    assert run([command, str(mine), pair[1], "-o", str(mine), "--force"]) == 4
    assert "one of the files that were read" in capsys.readouterr().err
    assert mine.read_bytes() == Path(pair[0]).read_bytes()


def test_comparing_with_word_options_and_no_word_file_is_refused(
    pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", *pair, "--redline"]) == 2
    assert "give -o with a name that ends in .docx" in capsys.readouterr().err

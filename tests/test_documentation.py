"""The documentation speaks of everything there is, links to what exists, and shows what the program prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
from click.testing import CliRunner

from resodiff.cli.app import COMMANDS, app
from resodiff.judgement.rules import GAINS, LOSSES
from resodiff.model import Code, Origin, Verdict
from resodiff.outline.meanings import CAVEATS
from resodiff.outline.phrases import PHRASES
from resodiff.outline.rows import DOUBT
from resodiff.readers import READERS
from resodiff.reports import REPORTS

ROOT = Path(__file__).resolve().parent.parent
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
_COMMAND = re.compile(r"^(?:\$ )?resodiff ([a-z]+)((?: [^\n]*)?)$", re.MULTILINE)
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def tracked() -> list[Path]:
    """The files of the repository. Without git, as in a source archive, the tests of them are skipped."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no checkout of the repository")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def rows(text: str) -> dict[str, str]:
    """The rows of the tables on a page whose first cell is a word in code marks or bold."""
    found = re.findall(r"^\| *(?:`|\*\*)([^`*|]+)(?:`|\*\*) *\|(.+)\|$", text, re.MULTILINE)
    return {first: rest.strip() for first, rest in found}


# ---------------------------------------------------------------- everything is documented


@pytest.mark.parametrize("code", Code)
def test_every_code_is_explained_with_the_words_that_people_see(code: Code) -> None:
    assert PHRASES[code] in rows(page("docs/verdicts.md"))[code]


@pytest.mark.parametrize("rule", [*LOSSES, *GAINS], ids=lambda rule: rule.code.value)
def test_every_rule_has_a_documented_code(rule: object) -> None:
    assert rule.code in rows(page("docs/verdicts.md"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", [code for code in Code if code.is_reason])
def test_every_reason_is_in_the_readme(code: Code) -> None:
    assert code in rows(page("README.md"))


@pytest.mark.parametrize("word", [*Verdict, *Origin])
def test_every_verdict_and_origin_is_defined(word: str) -> None:
    assert word in rows(page("docs/verdicts.md"))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_is_in_the_readme(reader: object) -> None:
    assert reader.name in rows(page("README.md"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_every_report_is_in_the_readme(report: object) -> None:
    assert report.suffix in rows(page("README.md"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"resodiff {name}" in page("README.md")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_in_its_help(name: str) -> None:
    assert f"resodiff {name}" in helped(name).split("Examples:")[1]


def test_the_confidence_that_asks_for_a_check_is_the_one_that_pages_name() -> None:
    pages = [page("README.md"), page("docs/verdicts.md"), " ".join(CAVEATS)]
    assert [text[:40] for text in pages if f"Below {DOUBT:.0%}" not in text] == []


# ---------------------------------------------------------------- what is written holds


def markdown() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".md" and path.parent.name != "sources"]


def test_every_link_leads_somewhere() -> None:
    broken = [f"{path.relative_to(ROOT)}: {link}" for path in markdown() for link in broken_links(path)]
    assert not broken


def broken_links(path: Path) -> Iterator[str]:
    for link in _LINK.findall(_FENCED.sub("", path.read_text(encoding="utf-8"))):
        if "://" in link or link.startswith("mailto:"):
            continue
        name, _, anchor = unquote(link).partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            yield link


def anchors(path: Path) -> set[str]:
    """The anchors that a Markdown page has on the usual forges: headings in lower case, dashes for spaces."""
    headings = _HEADING.findall(_FENCED.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_command_that_a_page_shows_has_the_options_it_shows() -> None:
    wrong = []
    for path in markdown():
        for name, rest in _COMMAND.findall(path.read_text(encoding="utf-8")):
            known = helped(name) if name in COMMANDS else ""
            options = _OPTION.findall(rest.partition("#")[0])
            wrong += [f"{path.name}: {name} {o}" for o in options or [""] if not known or o not in known]
    assert not wrong


@cache
def helped(name: str) -> str:
    """What a command and its own commands say of themselves, wide enough that no option is broken over lines."""
    command = app.get_command(click.Context(app), name)
    assert command is not None
    inner = command.commands.values() if isinstance(command, click.Group) else ()
    return "\n".join(_help(each) for each in (command, *inner))


def _help(command: click.Command) -> str:
    return CliRunner().invoke(command, ["--help"], terminal_width=200, max_content_width=200).output


def test_pages_show_what_the_program_prints() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "refresh_examples.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_tricky_cases_quote_their_texts() -> None:
    """Each "asked" and "adopted" of the page stands in the letter or in the adopted text, word for word."""
    sides = {
        "asked": plain(page("docs/tricky-cases/letter.md")),
        "adopted": plain(page("docs/tricky-cases/adopted.md")),
    }
    quotes = re.findall(r"^(asked|adopted)  +(\S.*\n(?:  +\S.*\n)*)", page("docs/verdicts.md"), re.MULTILINE)
    assert len(quotes) > 20
    assert [words for side, words in quotes if plain(words).rstrip(";") not in sides[side]] == []


def plain(words: str) -> str:
    return " ".join(words.split())


# ---------------------------------------------------------------- the repository speaks of the project alone

_HOST = "|".join((r"pypi\.or" "g", r"pythonhosted\.or" "g", r"/simple" "/", r"index-ur" "l"))
_FOREIGN = {
    "a path of some machine": re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+|tmp/bash_jobs|Users/\w+)/"),
    "the number of an issue": re.compile(r"(?:\bissues? #?\d+\b|(?<![\w&|])#\d+\b(?![;\"'])|\bPR ?#?\d+\b)"),
    "a package registry": re.compile(_HOST),
}
_TEXTS = frozenset({"", ".md", ".py", ".toml", ".txt", ".tcss", ".json", ".tsv", ".xml", ".html", ".yml"})


@pytest.mark.parametrize("what", _FOREIGN)
def test_no_file_names(what: str) -> None:
    found = []
    for path in tracked():
        if path.suffix not in _TEXTS or path == Path(__file__).resolve():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {hit.group()}" for hit in _FOREIGN[what].finditer(text)]
    assert not found

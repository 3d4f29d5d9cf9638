"""`resodiff lexicon`, and `--lexicon` where other commands take it."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from resodiff.cli import run
from resodiff.cli.app import app
from resodiff.lexicon import load, shipped

CASES = Path(__file__).resolve().parents[2] / "docs" / "tricky-cases"
PAIR = [str(CASES / "letter.md"), str(CASES / "adopted.md")]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The shipped lists by another ladder, under which "calls upon" is clearly softer than "urges"."""
    folder = tmp_path / "our-words"
    folder.mkdir()
    (folder / "verbs.toml").write_text('extends = "gruenberg-2009"\n', encoding="utf-8")
    return folder


def compared(capfd: pytest.CaptureFixture[str], *more: str) -> dict[str, object]:
    assert run(["compare", *PAIR, "--format", "json", *more]) == 0
    found: dict[str, object] = json.loads(capfd.readouterr().out)
    return found


def second_ask(found: dict[str, object]) -> dict[str, object]:
    findings: list[dict[str, object]] = found["findings"]  # type: ignore[assignment]
    return findings[1]


def test_a_comparison_rests_on_the_lists_that_are_given(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plain, mine = compared(capfd), compared(capfd, "--lexicon", str(own))
    assert (second_ask(plain)["verdict"], second_ask(mine)["verdict"]) == ("adopted", "weakened")
    assert str(plain["lexicon"]).startswith("resodiff-en ")
    assert str(mine["lexicon"]).startswith("our-words ")
    assert load() is shipped()


def test_the_working_of_a_verdict_rests_on_them_too(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", *PAIR, "2", "--lexicon", str(own)]) == 0
    assert "softer verb" in capfd.readouterr().out


def test_a_report_rests_on_them_too(own: Path, tmp_path: Path) -> None:
    assert run(["report", *PAIR, "--lexicon", str(own), "-o", str(tmp_path / "report.json")]) == 0
    assert '"lexicon": "our-words ' in (tmp_path / "report.json").read_text("utf-8")


def test_a_text_is_read_with_the_verbs_of_the_lists(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "words").mkdir()
    words = 'extends = "shipped"\n[instructive]\nimplore = 2\n'
    (tmp_path / "words" / "verbs.toml").write_text(words, encoding="utf-8")
    text = (
        (CASES / "adopted.md")
        .read_text("utf-8")
        .replace("Calls upon the Government", "Implores the Government")
    )
    (tmp_path / "draft.md").write_text(text, encoding="utf-8")
    seen = []
    for more in ([], ["--lexicon", str(tmp_path / "words")]):
        assert run(["read", str(tmp_path / "draft.md"), "--format", "json", *more]) == 0
        seen.append({p.get("verb") for p in json.loads(capfd.readouterr().out)["operative"]})
    assert "implores" in seen[1] - seen[0]


def test_a_case_names_its_lists_for_every_command(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    case = own.parent / "case"
    assert run(["case", "new", str(case)]) == 0
    assert run(["case", "add", str(case), PAIR[0], "--adopted", PAIR[1]]) == 0
    text = (case / "case.toml").read_text("utf-8")
    (case / "case.toml").write_text('lexicon = "../our-words"\n' + text, encoding="utf-8")
    capfd.readouterr()
    assert run(["compare", str(case), "--format", "json"]) == 0
    assert second_ask(json.loads(capfd.readouterr().out))["verdict"] == "weakened"
    assert run(["case", "score", str(case), "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["letters"][0]["asks"][1]["verdict"] == "weakened"
    assert run(["compare", str(case), "--format", "json", "--lexicon", str(own.parent / "none")]) == 3


def test_the_interface_judges_by_them_in_its_own_thread(own: Path, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from resodiff.tui.loading import again
    from resodiff.tui.loading import load as opened
    from resodiff.tui.opening import Opening

    opening = Opening(tuple(PAIR), reviewer="Anna", reviews=tmp_path, lexicon=own)
    with ThreadPoolExecutor(1) as pool:
        seen = pool.submit(opened, opening, lambda _: None).result()
        once_more = pool.submit(again, seen, lambda _: None).result()
    for found in (seen, once_more):
        assert found.stages[-1].findings[1].verdict == "weakened"
        assert found.stages[-1].lexicon.startswith("our-words ")


@pytest.mark.parametrize("name", ["compare", "report", "explain", "view", "read"])
def test_every_command_that_reads_asks_takes_lists(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert any("--lexicon" in parameter.opts for parameter in command.params)


@pytest.mark.parametrize("name", ["compare", "report", "explain", "view", "read"])
def test_a_bad_list_is_one_line(name: str, own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (own / "verbs.toml").write_text('extends = "shipped"\n[instructive]\nurge = "much"\n', encoding="utf-8")
    more = {"report": ["-o", str(own / "report.json")], "explain": ["2"]}.get(name, [])
    files = PAIR[:1] if name == "read" else PAIR
    assert run([name, *files, *more, "--lexicon", str(own)]) == 3
    said = capfd.readouterr().err
    assert "verbs.toml, line 3: [instructive] urge is 'much': write a number from 0 to 10" in said
    assert said.count("\n") == 1
    assert load() is shipped()


# ---------------------------------------------------------------- resodiff lexicon


def test_lists_are_written_out_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "words")
    assert run(["lexicon", "export", folder, "verbs", "ladders"]) == 0
    assert sorted(path.name for path in (tmp_path / "words").iterdir()) == ["ladders", "verbs.toml"]
    assert run(["lexicon", "export", folder, "verbs"]) == 4
    assert "--force" in capfd.readouterr().err
    assert run(["lexicon", "export", folder, "verbs", "--force"]) == 0
    assert run(["lexicon", "export", folder, "adverbs"]) == 2


def test_check_names_the_lists_and_their_ladders(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "check"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].startswith(shipped().identity)
    assert [line.split(" (")[0] for line in lines[1:]] == [
        "ladder: Gruenberg 2009",
        "ladder: obliges or not",
        "ladder: three steps",
    ]
    assert run(["lexicon", "check", str(own)]) == 0
    assert capfd.readouterr().out.startswith("our-words ")
    assert run(["lexicon", "check", str(own / "none")]) == 3

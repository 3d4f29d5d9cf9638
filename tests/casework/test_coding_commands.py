"""`resodiff review`, and what the case's own commands show of it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from resodiff.casework.cases.compared import Library
from resodiff.casework.cases.toml import load
from resodiff.casework.coding.coding import coding
from resodiff.cli import run
from resodiff.model import Code, Verdict

Line = Callable[..., tuple[int, str, str]]


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Line:
    def runner(*arguments: object, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run([str(a) for a in arguments])
        return code, *capfd.readouterr()

    return runner


def verdicts(folder: Path, by: str) -> list[Verdict | None]:
    case = load(folder)
    asks = coding(case, Library(case).compared(case.letters[0])).asks
    return [found.verdict if (found := ask.by(by)) else None for ask in asks]


TYPED = "x\nw\n9 10\n4\n99\n2\nnot as it was\na\n3\n\na\n4\n\nd\n\nd\nnothing of it\n"
"""Anna's answers: a slip, ask 1 weakened by reason 4 (10 and paragraph 99 do not exist), and so on."""


def test_the_asks_are_coded_one_after_the_other(case_folder: Path, line: Line) -> None:
    code, out, _ = line("review", case_folder, "--by", "anna", typed=TYPED)
    assert code == 0
    assert "open: 5 of 5 asks to decide" in out
    assert "the adopted text has no paragraph 99" in out
    d = Verdict.DROPPED
    assert verdicts(case_folder, "Anna") == [Verdict.WEAKENED, Verdict.ADOPTED, Verdict.ADOPTED, d, d]
    assert "0 of 5 asks" in line("review", case_folder, "--by", "Anna")[1]


def test_a_blind_coder_sees_no_verdict(case_folder: Path, line: Line) -> None:
    line("review", case_folder, "--by", "Ben", "--ask", "1", "--verdict", "adopted", "--note", "BEN WAS HERE")
    out = line("review", case_folder, "--by", "Anna", typed="q\n")[1]
    assert "the machine" not in out
    assert "BEN" not in out
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text().replace('"blind"', '"assisted"'))
    assert "the machine: weakened; 2" in line("review", case_folder, "--by", "Anna", typed="q\n")[1]


def test_whoever_stops_finds_the_rest_later(case_folder: Path, line: Line) -> None:
    line("review", case_folder, "--by", "Anna", typed="s\nd\n\nq\n")
    assert verdicts(case_folder, "Anna")[:3] == [None, Verdict.DROPPED, None]
    assert "4 of 5" in line("review", case_folder, "--by", "Anna", typed="q\n")[1]


def test_a_decision_is_given_whole_on_the_command_line(case_folder: Path, line: Line) -> None:
    given = ("--ask", "1", "--verdict", "weakened", "--reason", "caveat_added", "--carrier", "2")
    assert line("review", case_folder, "--by", "Anna", *given)[0] == 0
    case = load(case_folder)
    held = coding(case, Library(case).compared(case.letters[0])).asks[0].by("Anna")
    assert held is not None
    assert (held.verdict, held.reasons, held.carriers) == (Verdict.WEAKENED, (Code.CAVEAT_ADDED,), ("2",))


def test_where_the_answers_end_what_was_decided_is_kept(case_folder: Path, line: Line) -> None:
    code, out, err = line("review", case_folder, "--by", "Anna", typed="d\n\na\n")
    assert (code, err.count("\n"), out.endswith("\n")) == (3, 1, True)
    assert "the answers ended before every ask was decided: what was decided is kept" in err
    assert verdicts(case_folder, "Anna")[:2] == [Verdict.DROPPED, None]


def journal(folder: Path, by: str = "anna") -> dict[str, object]:
    """The last decision in a journal."""
    path = folder / "reviews" / f"letter--adopted.{by}.review.jsonl"
    last: dict[str, object] = json.loads(path.read_text(encoding="utf-8").splitlines()[-1])
    return last


def test_a_note_stays_until_it_is_taken_away(case_folder: Path, line: Line) -> None:
    given = ("review", case_folder, "--by", "Anna", "--ask", "5", "--verdict", "dropped")
    assert line(*given, "--note", "härter – ok")[2] == "resodiff: 5 of open is dropped; note: härter – ok\n"
    assert line(*given)[2] == "resodiff: 5 of open is dropped; the note stays: härter – ok\n"
    assert journal(case_folder)["note"] == "härter – ok"
    assert line(*given, "--note", "")[2] == "resodiff: 5 of open is dropped\n"
    assert journal(case_folder)["note"] == ""


@pytest.mark.parametrize(("typed", "held"), [("", "his own"), ("-", ""), ("another", "another")])
def test_a_prompt_keeps_the_note_unless_it_is_told_otherwise(
    case_folder: Path, line: Line, typed: str, held: str
) -> None:
    line("review", case_folder, "--by", "Ben", "--ask", "1", "--verdict", "dropped", "--note", "his own")
    out = line("review", case_folder, "--by", "Ben", "--again", typed=f"d\n{typed}\nq\n")[1]
    assert "the note of before: his own" in out
    assert journal(case_folder, "ben")["note"] == held


def test_who_sees_the_machine_keeps_its_carriers_unless_others_are_named(
    case_folder: Path, line: Line
) -> None:
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text().replace('"blind"', '"assisted"'))
    given = ("review", case_folder, "--by", "Anna", "--ask", "1", "--verdict", "adopted")
    assert line(*given)[2] == "resodiff: 1 of open is adopted; in 2\n"
    assert line(*given, "--carrier", "3")[2] == "resodiff: 1 of open is adopted; in 3\n"
    assert line(*given)[2] == "resodiff: 1 of open is adopted; in 3\n"
    assert line(*given, "--carrier", "none")[2] == "resodiff: 1 of open is adopted\n"
    assert journal(case_folder)["carriers"] == []
    line("review", case_folder, "--by", "Ben", "--prompts", typed="a\n\n\nq\n")
    assert journal(case_folder, "ben")["carriers"] == ["2"]


def test_who_codes_blind_is_warned_of_an_ask_that_nothing_carries(case_folder: Path, line: Line) -> None:
    for ask in ("1", "4"):
        given = ("review", case_folder, "--by", "Anna", "--ask", ask, "--verdict", "adopted")
        code, _, err = line(*given)
        assert (code, journal(case_folder)["carriers"]) == (0, [])
        assert f"resodiff: warning: no paragraph is named that carries ask {ask}: --carrier names one" in err
        assert "warning" not in line(*given, "--carrier", "none")[2]


def test_a_prompt_asks_until_a_paragraph_is_named_or_none(case_folder: Path, line: Line) -> None:
    out = line("review", case_folder, "--by", "Anna", typed="a\n\n2 none\n2\n\na\nnone\n\nq\n")[1]
    assert "what is adopted is carried by a paragraph: name it, or type none" in out
    assert "none is beside 2: name paragraphs, or none" in out
    assert verdicts(case_folder, "Anna")[:3] == [Verdict.ADOPTED, Verdict.ADOPTED, None]
    assert journal(case_folder)["carriers"] == []


def test_words_that_were_kept_out_need_no_paragraph(case_folder: Path, line: Line) -> None:
    letter = case_folder / "letter.txt"
    kept_out = "We oppose any reference to the traditional values of Varonia."
    words = letter.read_text(encoding="utf-8")
    letter.write_text(words[: words.index("5. Encourages")] + kept_out + "\n", encoding="utf-8")
    err = line("review", case_folder, "--by", "Anna", "--ask", "5", "--verdict", "adopted")[2]
    assert err == "resodiff: 5 of open is adopted\n"


def test_a_coder_who_settles_is_warned(case_folder: Path, line: Line) -> None:
    for by, first in (("Anna", "adopted"), ("Ben", "dropped")):
        for ask in "12345":
            verdict = first if ask == "1" else "dropped"
            line("review", case_folder, "--by", by, "--ask", ask, "--verdict", verdict)
    settle = ("review", case_folder, "--adjudicate", "--by")
    given = ("--ask", "1", "--verdict", "adopted")
    assert "warning: Anna coded open: let somebody settle who did not" in line(*settle, "anna", *given)[2]
    assert "warning: Ben coded open" in line(*settle, "Ben", "--again", typed="q\n")[2]
    assert line(*settle, "Chair", *given)[2] == "resodiff: 1 of open is adopted; in 2\n"


def test_an_empty_history_says_so(case_folder: Path, line: Line) -> None:
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text().replace('"blind"', '"assisted"'))
    assert line("case", "history", case_folder)[1] == "nobody has decided anything yet\n"


def test_a_dispute_is_shown_and_settled(case_folder: Path, line: Line) -> None:
    for by, first in (("Anna", "a"), ("Ben", "d")):
        carried = "2\n" if first == "a" else ""
        line("review", case_folder, "--by", by, typed=f"{first}\n{carried}{by}'s\na\n3\n\na\n4\n\nd\n\nd\n\n")
    assert "the coders differ on 1" in line("case", "status", case_folder)[1]
    assert "Anna: adopted; 2; Anna's" in line("case", "disputes", case_folder)[1]
    out = line("review", case_folder, "--by", "Chair", "--adjudicate", typed="w\n4\n2\nsettled so\n")[1]
    assert "Ben: dropped; Ben's" in out
    assert (
        "settled by Chair: weakened; 2; caveat_added; settled so" in line("case", "disputes", case_folder)[1]
    )
    assert "settled by Chair, open 1: nothing → weakened in 2 caveat_added" in line(
        "case", "history", case_folder
    )[1].replace("\n", " ")
    agreed = line("case", "agreement", case_folder)[1]
    assert "Anna and Ben" in agreed
    assert "0.80" in agreed


def test_of_one_ask_no_range_is_told(case_folder: Path, line: Line) -> None:
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text().replace('"blind"', '"assisted"'))
    for by, verdict in (("Anna", "adopted"), ("Ben", "dropped")):
        line("review", case_folder, "--by", by, "--ask", "1", "--verdict", verdict)
    out = " ".join(line("case", "agreement", case_folder)[1].split())
    assert "Too few asks for a range." in out
    assert "[" not in out
    assert "0.00" in out
    page = case_folder.parent / "board.html"
    line("board", case_folder, "-o", page)
    assert "0.00 (too few asks for a range)" in page.read_text(encoding="utf-8")


def test_asks_to_the_delegation_are_told_apart(case_folder: Path, line: Line) -> None:
    letter = case_folder / "letter.txt"
    words = (
        letter.read_text(encoding="utf-8") + "\nWe ask your delegation to co-sponsor the text on Varonia.\n"
    )
    letter.write_text(words, encoding="utf-8")
    assert "open: 5 of 5 asks to decide" in line("review", case_folder, "--by", "Anna", typed="q\n")[1]
    for ask in "123456":
        line("review", case_folder, "--by", "Anna", "--ask", ask, "--verdict", "dropped")
    out = " ".join(line("case", "status", case_folder)[1].split())
    assert "open 2030-09-01 5 Anna 5 –" in out
    assert "open: ask 6 is to the reader's own delegation and not counted here" in out
    told = json.loads(line("case", "status", case_folder, "--format", "json")[1])["letters"][0]
    assert (told["asks"], told["to_delegation"], told["decided"]) == (6, ["6"], {"Anna": 5, "Ben": 0})


def test_nothing_is_settled_where_nobody_differs(case_folder: Path, line: Line) -> None:
    settle = ("review", case_folder, "--by", "Chair", "--adjudicate", "--verdict", "dropped", "--ask")
    for by, first in (("Anna", "adopted"), ("Ben", "dropped")):
        line("review", case_folder, "--by", by, "--ask", "1", "--verdict", first)
        for ask in "2345":
            line("review", case_folder, "--by", by, "--ask", ask, "--verdict", "adopted")
    code, _, err = line(*settle, "5")
    assert (code, err.count("\n")) == (2, 1)
    assert "the coders do not differ on ask 5, so there is nothing to settle: they differ on 1" in err
    assert not (case_folder / "adjudication").exists()
    assert [line(*settle, "1")[0] for _ in range(2)] == [0, 0]  # a settlement may be thought over


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "Carla"), "Carla is no coder of"),
        (("--by", "Anna", "--verdict", "adopted"), "give --ask NUMBER"),
        (("--by", "Anna", "--ask", "1"), "there is no verdict on ask 1"),
        (("--by", "Anna", "--ask", "1", "--verdict", "weakened"), "give --reason"),
        (("--by", "Anna", "--ask", "1", "--verdict", "adopted", "--reason", "demoted"), "leave --reason out"),
        (("--by", "Anna", "--ask", "1", "--verdict", "dropped", "--carrier", "2"), "leave --carrier out"),
        (("--by", "Anna", "--ask", "77", "--verdict", "adopted"), "there is no ask 77"),
        (("--by", "Anna", "--ask", "1", "--verdict", "adopted", "--carrier", "77"), "no paragraph 77"),
        (("--by", "Anna", "--letter", "other"), "has no letter other"),
        (("--by", "Chair", "--adjudicate"), "the blind round of open is open"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    case_folder: Path, line: Line, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = line("review", case_folder, *arguments)
    assert (code, said in err, err.count("\n")) == (2, True, 1)
    assert not (case_folder / "reviews").exists()


def test_a_status_tells_of_what_a_journal_cannot_give(case_folder: Path, line: Line) -> None:
    line("review", case_folder, "--by", "Anna", "--ask", "5", "--verdict", "dropped")
    journal = next((case_folder / "reviews").iterdir())
    journal.write_text(journal.read_text() + "{torn\n")
    letter = case_folder / "letter.txt"
    letter.write_text(
        letter.read_text().replace("the victims of the floods", "those who lost their homes in the floods")
    )
    out = " ".join(line("case", "status", case_folder)[1].split())
    assert "1 decision on asks that the letter no longer has" in out
    assert "1 line that cannot be read" in out


def test_a_report_shows_no_review_while_the_blind_round_is_open(
    case_folder: Path, line: Line, tmp_path: Path
) -> None:
    page = tmp_path / "report.md"
    line("review", case_folder, "--by", "Ben", "--ask", "1", "--verdict", "adopted", "--note", "BEN WAS HERE")
    code, _, err = line("report", case_folder, "-o", page, "--unblind")
    assert (code, "the blind round is open" in err, "BEN" in page.read_text()) == (0, True, False)
    toml = case_folder / "case.toml"
    toml.write_text(toml.read_text().replace('"blind"', '"assisted"'))
    assert line("report", case_folder, "-o", page, "--force")[0] == 0
    assert "BEN WAS HERE" in page.read_text()


@pytest.mark.parametrize("width", [80, 100])
def test_no_name_is_broken_inside_a_word(
    case_folder: Path, line: Line, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    toml, name = case_folder / "case.toml", "letter-coalition-of-lestra"
    words = toml.read_text().replace('"open"', f'"{name}"').replace('"Varonia Watch"', '"Associations Watch"')
    toml.write_text(words.replace('"blind"', '"assisted"'))
    monkeypatch.setenv("COLUMNS", str(width))
    assert f"\n{name[:24]}" in line("case", "status", case_folder)[1]
    assert name in line("case", "score", case_folder)[1]
    board = line("board", case_folder, "--by", "organisation")[1]
    assert "Associations" in board
    assert max(map(len, board.splitlines())) <= width

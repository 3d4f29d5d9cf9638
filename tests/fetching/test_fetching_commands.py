"""Symbols on the command line: through the service, and again offline from the cache."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from resodiff.cli import run
from service import PAGE, Service, sends

LETTER, DRAFT, ADOPTED = "A/HRC/90/NGO/4", "A/HRC/90/L.12", "A/HRC/RES/90/7"

Captured = Callable[[Sequence[str]], tuple[int, str, str]]


@pytest.fixture
def online(service: Service, tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """The service with the sample letter and resolution under symbols, and leave to ask it."""
    settings = tmp_path / "settings.toml"
    settings.write_text("[fetching]\ninterval = 0.001\npatience = 10\n")
    monkeypatch.setenv("RESODIFF_SETTINGS", str(settings))
    monkeypatch.setenv("RESODIFF_DOCUMENTS_URL", service.address)
    monkeypatch.setenv("RESODIFF_LIBRARY_URL", service.address)
    monkeypatch.setenv("RESODIFF_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("RESODIFF_OFFLINE")
    monkeypatch.chdir(tmp_path)
    service.on(LETTER, sends((samples / "letter-coalition.docx").read_bytes()))
    service.on(ADOPTED, sends((samples / "adopted-resolution.docx").read_bytes()), file_type="docx")
    service.on(ADOPTED, sends((samples / "adopted-resolution.pdf").read_bytes()), file_type="pdf")
    return service


@pytest.fixture
def line(capfd: pytest.CaptureFixture[str]) -> Captured:
    def runner(arguments: Sequence[str]) -> tuple[int, str, str]:
        code = run(arguments)
        sys.stdout.flush()
        return code, *capfd.readouterr()

    return runner


def test_two_symbols_are_compared_and_again_offline_from_the_cache(online: Service, line: Captured) -> None:
    command = ["compare", LETTER, ADOPTED, "--baseline", ADOPTED, "--format", "json"]
    code, out, _ = line(command)
    found = json.loads(out)
    assert (code, found["proposed"]["name"], found["adopted"]["name"]) == (0, LETTER, ADOPTED)
    assert found["findings"]
    asked = len(online.asked)
    assert asked == 2
    assert line([*command, "--offline"]) == line(command) == (0, out, line([*command, "--offline"])[2])
    assert len(online.asked) == asked


def test_the_comparison_is_that_of_the_files_themselves(
    online: Service, line: Captured, samples: Path
) -> None:
    names = ["letter-coalition.docx", "adopted-resolution.docx"]
    by_file = json.loads(line(["compare", *(str(samples / n) for n in names), "--format", "json"])[1])
    by_symbol = json.loads(line(["compare", LETTER, ADOPTED, "--format", "json"])[1])
    assert by_symbol["findings"] == by_file["findings"]


def test_offline_by_option_or_environment_asks_nobody(
    online: Service, line: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = line(["compare", LETTER, ADOPTED, "--offline"])
    assert (code, out) == (3, "")
    assert "not in the cache, and offline nothing is fetched" in err
    monkeypatch.setenv("RESODIFF_OFFLINE", "1")
    assert line(["read", ADOPTED])[0] == line(["fetch", ADOPTED])[0] == 3
    assert online.asked == []


MISTYPED = [
    ("letter-90.docx", "there is no file letter-90.docx: check the name"),
    ("A/HRC/RES/90/7.docx", "there is no file"),
    ("a/hrc/res/90/7", "write A/HRC/RES/90/7"),
    ("A/HCR/RES/90/7", "write A/HRC/RES/90/7"),
    ("A/HRC/RES/90/", "there is no file"),
    ("./A/HRC/RES/90/7", "there is no file"),
    ("A/HRC/RES/91/1", "resodiff fetch A/HRC/RES/91/1"),
]


@pytest.mark.parametrize(("path", "words"), MISTYPED)
def test_a_mistyped_path_never_becomes_a_request(
    online: Service, line: Captured, tmp_path: Path, path: str, words: str
) -> None:
    (tmp_path / "A/HRC/RES/91").mkdir(parents=True)
    code, _, err = line(["compare", path, path])
    assert (code, err.count("\n")) == (3, 1)
    assert words in err
    assert online.asked == []


def test_a_missing_symbol_is_one_line_with_a_suggestion(online: Service, line: Captured) -> None:
    code, out, err = line(["read", "A/HRC/90/7"])
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "did you mean A/HRC/RES/90/7?" in err


def test_a_fetched_text_says_where_it_came_from(online: Service) -> None:
    from resodiff.pipeline import read

    document = read(ADOPTED).document
    assert (document.name, document.fact("symbol") != "") == (ADOPTED, True)
    assert document.fact("source").startswith(online.address)
    assert document.fact("fetched_at")


# ---------------------------------------------------------------- fetch


def test_fetch_tells_what_the_symbol_means_what_came_and_where_it_is(
    online: Service, line: Captured, tmp_path: Path
) -> None:
    code, out, err = line(["fetch", "a/hrc/res/90/7"])
    assert (code, err) == (0, "")
    assert out.startswith(
        "A/HRC/RES/90/7: resolution 7, Human Rights Council, 90th session\nWord (.docx), English,"
    )
    assert "draft, its revisions and amendments among: A/HRC/90/L.…" in out
    assert Path(out.splitlines()[-1]).is_relative_to(tmp_path / "cache")
    assert "from the cache" in line(["fetch", ADOPTED])[1]


def test_fetch_as_json_has_the_entry_and_the_relatives(online: Service, line: Captured) -> None:
    found = json.loads(line(["fetch", ADOPTED, "--format", "json"])[1])
    assert (found["schema"], found["symbol"], found["kind"]) == ("resodiff.fetched/1", ADOPTED, "docx")
    assert found["explained"] == "resolution 7, Human Rights Council, 90th session"
    assert (found["was_cached"], found["metadata"]) == (False, None)
    assert [relative["symbol"] for relative in found["related"]] == ["A/HRC/90/L.…"]


@pytest.mark.parametrize(("name", "start"), [("x.pdf", b"%PDF"), ("x.docx", b"PK"), ("x", b"PK")])
def test_fetch_writes_the_type_of_the_suffix(
    online: Service, line: Captured, tmp_path: Path, name: str, start: bytes
) -> None:
    assert line(["fetch", ADOPTED, "-o", name])[0] == 0
    assert (tmp_path / name).read_bytes().startswith(start)
    assert line(["fetch", ADOPTED, "-o", name])[0] == 4
    assert line(["fetch", ADOPTED, "-o", name, "--force"])[0] == 0


def test_fetch_prints_the_text_itself_to_a_dash(
    online: Service, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["fetch", ADOPTED, "--type", "pdf", "-o", "-"]) == 0
    out = capfdbinary.readouterr().out
    assert out.startswith(b"%PDF")
    assert out.rstrip().endswith(b"%%EOF")


def test_a_symbol_that_is_none_gets_a_suggestion(online: Service, line: Captured) -> None:
    assert line(["fetch", "A/HRC/RSE/90-7"]) == (
        3,
        "",
        "resodiff: A/HRC/RSE/90-7 is no symbol of a UN document: did you mean A/HRC/RES/90/7?\n",
    )


RECORD = (
    '<record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="191"><subfield code="a">A/HRC/RES/90/7</subfield>'
    '</datafield><datafield tag="245"><subfield code="a">Situation in Varonia</subfield></datafield>'
    '<datafield tag="996"><subfield code="a">Adopted 24-8-15</subfield></datafield></record>'
)


def test_fetch_shows_what_the_library_says(online: Service, line: Captured, tmp_path: Path) -> None:
    online.answers[f'191__a:"{ADOPTED}"||'] = [sends(RECORD.encode())]
    out = line(["fetch", ADOPTED, "--metadata"])[1]
    assert "Title: Situation in Varonia\nVote: 24 in favour, 8 against, 15 abstaining\n" in out
    (tmp_path / "record.xml").write_text(RECORD)
    line(["cache", "clear"])
    told = json.loads(line(["fetch", ADOPTED, "--record", "record.xml", "--format", "json"])[1])["metadata"]
    assert told["vote"] == {"method": "recorded", "in_favour": 24, "against": 8, "abstaining": 15}


def test_a_record_on_disk_is_read_without_the_text(online: Service, line: Captured, tmp_path: Path) -> None:
    (tmp_path / "record.xml").write_text(RECORD)
    code, out, err = line(["fetch", ADOPTED, "--record", "record.xml", "--offline"])
    assert (code, err.count("\n")) == (0, 1)
    assert "Title: Situation in Varonia" in out
    assert "not in the cache" in err
    assert line(["fetch", ADOPTED, "--record", "record.xml", "--offline", "-o", "x.pdf"])[0] == 3
    assert line(["fetch", LETTER, "--record", "record.xml", "--offline"])[0] == 3


@pytest.mark.parametrize("body", [PAGE, RECORD.replace("90/7", "90/8").encode()])
def test_a_library_that_does_not_answer_is_a_notice(online: Service, line: Captured, body: bytes) -> None:
    online.answers[f'191__a:"{ADOPTED}"||'] = [sends(body)]
    code, out, err = line(["fetch", ADOPTED, "--metadata"])
    assert (code, err.count("\n")) == (0, 1)
    assert err.startswith("resodiff: notice: ")
    assert ADOPTED in out


# ---------------------------------------------------------------- cache


def test_the_cache_is_listed_verified_and_cleared(online: Service, line: Captured, tmp_path: Path) -> None:
    line(["fetch", ADOPTED])
    line(["fetch", LETTER])
    code, out, err = line(["cache", "list"])
    assert (code, [row.split()[0] for row in out.splitlines()]) == (0, [LETTER, ADOPTED])
    assert str(tmp_path / "cache") in err
    listed = json.loads(line(["cache", "list", "--format", "json"])[1])["entries"]
    assert all(Path(entry["path"]).is_file() for entry in listed)
    assert line(["cache", "verify"]) == (0, "2 texts, all as they came\n", "")
    assert line(["cache", "clear", "a/hrc/res/90/7"]) == (0, "1 of 2 texts forgotten\n", "")
    assert line(["cache", "clear"]) == (0, "1 of 1 texts forgotten\n", "")
    assert line(["cache", "list"])[1] == ""


def test_damage_in_the_cache_is_named(online: Service, line: Captured) -> None:
    line(["fetch", ADOPTED])
    for entry in json.loads(line(["cache", "list", "--format", "json"])[1])["entries"]:
        Path(entry["path"]).write_bytes(b"changed")
    code, out, err = line(["cache", "verify"])
    assert (code, out) == (3, "")
    assert f"1 in the cache are damaged ({ADOPTED})" in err

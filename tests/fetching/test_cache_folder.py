"""The cache keeps each text once, notices damage, and is shared by processes."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest

from resodiff import errors
from resodiff.fetching import Cache, Entry, FileKind, fetch
from service import DOCX, PDF, Service, sends

SYMBOL = "A/HRC/RES/90/7"
OTHER = "A/HRC/RES/90/8"


@pytest.fixture
def cache(service: Service, tmp_path: Path) -> Cache:
    """Two symbols with the same text, one with another."""
    settings = service.settings(tmp_path)
    for symbol, body in ((SYMBOL, PDF), (OTHER, PDF), ("A/HRC/RES/90/9", DOCX)):
        service.on(symbol, sends(body))
        fetch(symbol, settings=settings)
    return Cache(settings.cache)


def texts(cache: Cache) -> list[Path]:
    return [file for file in (cache.folder / "texts").rglob("*") if file.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are those of Unix")
def test_the_folder_is_open_to_its_user_alone(cache: Cache) -> None:
    assert cache.folder.stat().st_mode & 0o077 == 0


def test_the_same_content_is_kept_once(cache: Cache) -> None:
    assert len(texts(cache)) == 2
    assert {entry.symbol for entry in cache.entries()} == {SYMBOL, OTHER, "A/HRC/RES/90/9"}


def test_an_entry_tells_symbol_language_type_date_hash_and_origin(cache: Cache) -> None:
    entry = next(entry for entry in cache.entries() if entry.symbol == SYMBOL)
    record = json.loads((cache.folder / "entries" / f"{entry.key}.json").read_text())
    assert record.keys() == {"schema", *Entry.__slots__}
    assert (record["language"], record["kind"], record["size"]) == ("en", "pdf", len(PDF))
    assert record["fetched_at"].endswith("+00:00")
    assert record["address"].startswith("http://127.0.0.1:")


def test_a_changed_text_is_found_out_and_fetched_anew(service: Service, tmp_path: Path, cache: Cache) -> None:
    entry = cache.entries()[0]
    cache.path(entry).write_bytes(PDF[:100])
    assert set(cache.damaged()) == {SYMBOL, OTHER}
    found = fetch(SYMBOL, settings=service.settings(tmp_path))
    assert (found.was_cached, found.read()) == (False, PDF)
    assert cache.damaged() == []


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"symbol": 3}'])
def test_a_broken_entry_is_damage_and_no_fault(cache: Cache, broken: str) -> None:
    (cache.folder / "entries" / "0.json").write_text(broken)
    assert cache.damaged() == ["entry 0.json"]
    assert cache.clear() > 3
    assert cache.damaged() == []


def test_an_entry_that_points_out_of_the_cache_is_not_followed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    (tmp_path / "secret").write_text("secret")
    entry = Entry(SYMBOL, "en", "pdf", FileKind.PDF, "/../../secret", 6, "2031-01-01", "")
    cache.file(entry)
    assert cache.find(SYMBOL, "en", "pdf") is None
    assert cache.entries() == []


def test_clearing_a_symbol_leaves_the_others(cache: Cache) -> None:
    assert cache.clear([SYMBOL]) == 2  # asked for as auto, came as PDF
    assert {entry.symbol for entry in cache.entries()} == {OTHER, "A/HRC/RES/90/9"}
    assert len(texts(cache)) == 2
    cache.clear([OTHER])
    assert len(texts(cache)) == 1


def test_clearing_everything_leaves_no_text(cache: Cache) -> None:
    (cache.folder / "texts" / "ab").mkdir(exist_ok=True)
    (cache.folder / "texts" / "ab" / ".left.part").write_bytes(b"half")
    cache.clear()
    assert (cache.entries(), texts(cache)) == ([], [])


def test_a_cache_that_cannot_be_written_is_told(service: Service, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    service.on(SYMBOL, sends(PDF))
    with pytest.raises(errors.OutputError, match="set RESODIFF_CACHE"):
        fetch(SYMBOL, settings=service.settings(tmp_path))


def test_a_failure_in_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    entry = Entry(SYMBOL, "en", "pdf", FileKind.PDF, "a" * 64, 3, "2031-01-01", "")
    with pytest.raises(errors.OutputError, match="No space left"):
        Cache(tmp_path).add(entry, BytesIO(b"pdf"))
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_two_processes_at_once_fetch_a_text_once(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(PDF))
    script = (
        "import sys; from pathlib import Path; from resodiff.fetching import Settings, fetch\n"
        "s = Settings(sys.argv[1], sys.argv[1], (), Path(sys.argv[2]), interval=0.05)\n"
        "print(fetch('A/HRC/RES/90/7', wanted='pdf', settings=s).entry.sha256)"
    )
    command = [sys.executable, "-c", script, service.address, str(tmp_path / "cache")]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    hashes = {process.communicate(timeout=30)[0].strip() for process in processes}
    assert hashes == {Cache(tmp_path / "cache").entries()[0].sha256}
    assert len(service.asked) == 1
    assert Cache(tmp_path / "cache").damaged() == []


def test_processes_keep_the_pace_together(service: Service, tmp_path: Path) -> None:
    for number in range(4):
        service.on(f"A/HRC/RES/90/{number}", sends(PDF))
    script = (
        "import sys; from pathlib import Path; from resodiff.fetching import Settings, fetch\n"
        "s = Settings(sys.argv[1], sys.argv[1], (), Path(sys.argv[2]), interval=0.3)\n"
        "for n in sys.argv[3:]: fetch(f'A/HRC/RES/90/{n}', wanted='pdf', settings=s)"
    )
    command = [sys.executable, "-c", script, service.address, str(tmp_path / "cache")]
    processes = [subprocess.Popen([*command, *numbers]) for numbers in (("0", "1"), ("2", "3"))]
    assert [process.wait(timeout=30) for process in processes] == [0, 0]
    times = sorted(asked.at for asked in service.asked)
    assert all(after - before > 0.1 for before, after in pairwise(times))

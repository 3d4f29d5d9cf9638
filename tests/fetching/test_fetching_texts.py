"""From a symbol to a text: what is asked, what comes, what is kept, and what is refused."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from resodiff import __version__, errors
from resodiff.fetching import LANGUAGES, Cache, FileKind, fetch
from resodiff.fetching.texts import Wanted
from service import (
    DOC,
    DOCX,
    PAGE,
    PDF,
    WORDPERFECT,
    Answer,
    Service,
    Time,
    cut_at_half,
    drips,
    drips_headers,
    floods,
    sends,
    stays_silent,
    uncounted,
)

SYMBOL = "A/HRC/RES/90/7"


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and "locks" not in file.parts]


def types(service: Service) -> list[str]:
    return [asked.query["t"] for asked in service.asked]


# ---------------------------------------------------------------- the right file


def test_the_text_comes_into_the_cache_and_is_asked_for_once(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(DOCX))
    settings = service.settings(tmp_path)
    first, again = fetch(SYMBOL, settings=settings), fetch(SYMBOL, settings=settings)
    assert (first.was_cached, again.was_cached) == (False, True)
    assert first.read() == again.read() == DOCX
    assert first.entry.sha256 == hashlib.sha256(DOCX).hexdigest() == first.path.name
    assert (first.entry.kind, first.entry.size, first.entry.language) == (FileKind.DOCX, len(DOCX), "en")
    assert len(service.asked) == 1


def test_nothing_leaves_but_symbol_language_type_and_the_name_of_the_program(
    service: Service, tmp_path: Path
) -> None:
    service.on("S/RES/9231 (2035)", sends(PDF))
    fetch("s/res/9231(2035)", wanted="pdf", settings=service.settings(tmp_path))
    asked = service.asked[0]
    assert asked.path == "/access?s=S%2FRES%2F9231%20%282035%29&l=en&t=pdf"
    assert asked.headers == {
        "Host": f"127.0.0.1:{service.port}",
        "User-Agent": f"resodiff/{__version__}",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_text(service: Service, tmp_path: Path, language: str) -> None:
    for tongue in LANGUAGES:
        service.on(SYMBOL, sends(DOCX + tongue.encode()), language=tongue)
    found = fetch(SYMBOL, language, settings=service.settings(tmp_path))
    assert found.read().endswith(language.encode())
    assert service.asked[0].query["l"] == found.entry.language == language


AUTO = [
    ("native .docx", DOCX, PDF, FileKind.DOCX, ["docx"]),
    ("an old .doc", DOC, PDF, FileKind.PDF, ["docx", "pdf"]),
    ("WordPerfect", WORDPERFECT, PDF, FileKind.PDF, ["docx", "pdf"]),
    ("nothing native", PAGE, PDF, FileKind.PDF, ["docx", "pdf"]),
    ("nothing at all native", b"", PDF, FileKind.PDF, ["docx", "pdf"]),
    ("a PDF at once", PDF, PAGE, FileKind.PDF, ["docx"]),
    ("no PDF", DOC, PAGE, FileKind.DOC, ["docx", "pdf"]),
]


@pytest.mark.parametrize(
    ("native", "paper", "kind", "asked"), [a[1:] for a in AUTO], ids=[a[0] for a in AUTO]
)
def test_auto_takes_word_if_it_is_docx_and_the_pdf_otherwise(
    service: Service, tmp_path: Path, native: bytes, paper: bytes, kind: FileKind, asked: list[str]
) -> None:
    service.on(SYMBOL, sends(native), file_type="docx")
    service.on(SYMBOL, sends(paper), file_type="pdf")
    settings = service.settings(tmp_path)
    assert fetch(SYMBOL, settings=settings).entry.kind is kind
    assert fetch(SYMBOL, settings=settings).was_cached
    assert types(service) == asked


TYPES: list[tuple[Wanted, bytes, FileKind]] = [
    ("pdf", PDF, FileKind.PDF),
    ("docx", DOCX, FileKind.DOCX),
    ("doc", DOC, FileKind.DOC),
    ("doc", DOCX, FileKind.DOCX),
    ("doc", WORDPERFECT, FileKind.WORDPERFECT),
]


@pytest.mark.parametrize(("wanted", "body", "kind"), TYPES)
def test_a_type_is_given_as_wanted(
    service: Service, tmp_path: Path, wanted: Wanted, body: bytes, kind: FileKind
) -> None:
    service.on(SYMBOL, sends(body))
    assert fetch(SYMBOL, wanted=wanted, settings=service.settings(tmp_path)).entry.kind is kind


def test_the_stated_content_type_decides_nothing(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(PDF, content_type="text/html"))
    assert fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path)).entry.kind is FileKind.PDF


def test_no_name_comes_from_the_server(service: Service, tmp_path: Path) -> None:
    header = 'attachment; filename="../../../evil.sh"'
    service.on(SYMBOL, sends(DOCX, Content_Disposition=header))
    found = fetch(SYMBOL, settings=service.settings(tmp_path))
    assert found.path == tmp_path / "cache/texts" / found.entry.sha256[:2] / found.entry.sha256
    assert not [file for file in files(tmp_path) if "evil" in file.name]


def test_refresh_asks_again(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(DOCX), sends(DOCX + b"new"))
    settings = service.settings(tmp_path)
    fetch(SYMBOL, settings=settings)
    assert fetch(SYMBOL, settings=settings, refresh=True).read() == DOCX + b"new"
    assert fetch(SYMBOL, settings=settings).read() == DOCX + b"new"


def test_the_address_may_be_a_template_of_another_shape(service: Service, tmp_path: Path) -> None:
    template = f"http://127.0.0.1:{service.port}/{{language}}/{{symbol}}.{{type}}"
    service.answers["||"] = [sends(DOCX)]
    fetch(SYMBOL, "fr", settings=service.settings(tmp_path, documents_url=template))
    assert unquote(service.asked[0].path) == f"/fr/{SYMBOL}.docx"


# ---------------------------------------------------------------- what is refused


REFUSED: list[tuple[str, Answer, type[Exception], str]] = [
    (
        "a page of HTML",
        sends(PAGE),
        errors.MissingText,
        f"no {SYMBOL} in English: look for it at https://docs.un.org/",
    ),
    ("an empty answer", sends(b""), errors.MissingText, "no A/HRC"),
    ("no content", sends(b"", 204), errors.MissingText, "no A/HRC"),
    ("not found", sends(PAGE, 404), errors.MissingText, "no A/HRC"),
    ("an unknown file", sends(b"\x89PNG" + b"\0" * 4000), errors.ServiceFailure, "no document"),
    ("a refusal", sends(PAGE, 403), errors.ServiceFailure, "status 403.: it may block"),
    ("a challenge", sends(b"", 202), errors.ServiceFailure, "status 202"),
    ("too much, and says so", floods(2, [], counted=True), errors.TooLargeInput, "more than 1 MB"),
    (
        "a redirect elsewhere",
        sends(b"", 302, Location="https://evil.example/x"),
        errors.ServiceFailure,
        "evil.example",
    ),
    (
        "a redirect to a name of this machine",
        sends(b"", 302, Location="http://localhost/"),
        errors.ServiceFailure,
        "localhost",
    ),
    (
        "a redirect to a file",
        sends(b"", 302, Location="file:///etc/passwd"),
        errors.ServiceFailure,
        "file://",
    ),
    ("a redirect to nonsense", sends(b"", 302, Location="https://[x"), errors.ServiceFailure, "none"),
    (
        "redirects in circles",
        sends(b"", 302, Location="/access?s=" + SYMBOL),
        errors.ServiceFailure,
        "in circles",
    ),
]


@pytest.mark.parametrize(("answer", "error", "words"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_is_no_text_is_refused_and_never_kept(
    service: Service, tmp_path: Path, answer: Answer, error: type[Exception], words: str
) -> None:
    service.on(SYMBOL, answer)
    settings = service.settings(tmp_path)
    with pytest.raises(error, match=words):
        fetch(SYMBOL, wanted="pdf", settings=settings)
    assert Cache(settings.cache).entries() == []
    assert {file.name for file in files(settings.cache)} <= {"pace.json"}


def test_a_redirect_within_the_service_is_followed(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(b"", 302, Location="/elsewhere?s=moved&l=en&t=pdf"))
    service.on("moved", sends(PDF))
    found = fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path))
    assert found.entry.address.endswith("/elsewhere?s=moved&l=en&t=pdf")


def test_a_gigabyte_is_left_where_it_is(service: Service, tmp_path: Path) -> None:
    sent: list[int] = []
    service.on(SYMBOL, floods(1024, sent))
    with pytest.raises(errors.TooLargeInput, match="more than 1 MB"):
        fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path))
    assert sum(sent) < 32 * 2**20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="measuring memory needs a Unix")
def test_a_large_text_is_not_held_in_memory(service: Service, tmp_path: Path) -> None:
    import tracemalloc

    service.on(SYMBOL, sends(b"%PDF-1.7\n" + b"0" * (24 * 2**20) + b"%%EOF"))
    settings = service.settings(tmp_path, megabytes=64)
    tracemalloc.start()
    try:
        fetch(SYMBOL, wanted="pdf", settings=settings)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 * 2**20


def test_another_type_than_the_wanted_one_is_told(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(DOC))
    with pytest.raises(
        errors.MissingText, match=r"as Word 97–2003 \(.doc\), not as docx: ask for it with --type auto"
    ):
        fetch(SYMBOL, wanted="docx", settings=service.settings(tmp_path))


MEANT = [
    ("A/HRC/90/7", "A/HRC/RES/90/7"),
    ("A/95/141", "A/RES/95/141"),
    ("A/HRC/90/L.7/Rev.3", "A/HRC/90/L.7"),
]


@pytest.mark.parametrize(("symbol", "meant"), MEANT)
def test_a_missing_symbol_gets_a_suggestion(
    service: Service, tmp_path: Path, symbol: str, meant: str
) -> None:
    with pytest.raises(errors.MissingText, match=f"did you mean {meant}\\?"):
        fetch(symbol, settings=service.settings(tmp_path))


def test_a_mistyped_symbol_is_never_asked_for(service: Service, tmp_path: Path) -> None:
    with pytest.raises(errors.InputError, match=r"no symbol .*: did you mean A/HRC/RES/90/7\?"):
        fetch("A/HCR/RES/90/7", settings=service.settings(tmp_path))
    assert service.asked == []


def test_a_language_that_is_not_official_is_never_asked_for(service: Service, tmp_path: Path) -> None:
    with pytest.raises(errors.UsageError, match="give one of en, fr, es, ar, zh, ru"):
        fetch(SYMBOL, "de", settings=service.settings(tmp_path))
    assert service.asked == []


# ---------------------------------------------------------------- slow and broken connections


def test_a_connection_cut_at_half_is_tried_again(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, cut_at_half(PDF), sends(PDF))
    found = fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path), clock=Time().clock)
    assert found.read() == PDF


@pytest.mark.parametrize("counted", [True, False])
def test_half_a_text_is_never_kept(service: Service, tmp_path: Path, counted: bool) -> None:
    service.on(SYMBOL, cut_at_half(PDF, counted=counted))
    settings = service.settings(tmp_path, attempts=1)
    with pytest.raises(errors.ServiceFailure, match="broke off in the middle of the file: try again later"):
        fetch(SYMBOL, wanted="pdf", settings=settings)
    assert {file.name for file in files(settings.cache)} == {"pace.json"}


def test_a_whole_text_without_a_length_is_kept(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, uncounted(PDF))
    assert fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path)).read() == PDF


SLOW: list[tuple[str, Answer]] = [
    ("a slow drip", drips(PDF, 0.02)),
    ("a slow drip of headers", drips_headers(0.02)),
    ("silence", stays_silent(8)),
]


@pytest.mark.parametrize("answer", [s[1] for s in SLOW], ids=[s[0] for s in SLOW])
def test_a_server_that_takes_for_ever_is_left(service: Service, tmp_path: Path, answer: Answer) -> None:
    import time

    service.on(SYMBOL, answer)
    settings = service.settings(tmp_path, patience=0.4, silence=0.3, attempts=1)
    began = time.monotonic()
    with pytest.raises(errors.ServiceFailure, match=r"too slow|too long"):
        fetch(SYMBOL, wanted="pdf", settings=settings)
    assert time.monotonic() - began < 5


def test_a_service_that_is_not_there_is_told(service: Service, tmp_path: Path) -> None:
    settings = service.settings(tmp_path, documents_url="http://127.0.0.1:9/access")
    with pytest.raises(
        errors.ServiceFailure, match=r"127.0.0.1 cannot be reached \(Failed to .*: check the connection"
    ):
        fetch(SYMBOL, settings=settings)


# ---------------------------------------------------------------- offline


def test_offline_takes_what_is_in_the_cache_and_asks_nobody(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(PDF), file_type="pdf")
    fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path))
    offline = service.settings(tmp_path, offline=True)
    assert fetch(SYMBOL, settings=offline).read() == PDF
    with pytest.raises(errors.OfflineInput, match="A/HRC/RES/90/8 is not in the cache"):
        fetch("A/HRC/RES/90/8", settings=offline)
    with pytest.raises(errors.OfflineInput, match="not in the cache"):
        fetch(SYMBOL, "fr", settings=offline)
    assert len(service.asked) == 1

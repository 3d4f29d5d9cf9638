"""Texts inside other files: pages that a browser saved as one file, mail, packed files; and what is refused by name."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import plistlib
import tarfile
import time
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    HostileInput,
    InputError,
    TooLargeInput,
    UnknownFormat,
)
from resodiff.model import Document
from resodiff.readers import registry

ASK = "1. Urges Varonia to free Mr. Müller and all – without exception – who are held;"
PAGE = f"<html><head><title>Zero draft</title></head><body><h1>Zero draft</h1><p>{ASK}</p></body></html>"
PICTURE = b"\x89PNG" + bytes(range(256)) * 4


def _saved(page: bytes, kind: str = "text/html", start: str = "", before: str = "") -> bytes:
    """A page with a picture, as Chrome, Edge and Word save both in one file."""
    lines = [
        "From: <Saved by Blink>",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/related; {start} boundary="--B--"',
        "",
        before,
        "----B--",
        f"Content-Type: {kind}",
        "Content-ID: <page@mhtml>",
        "Content-Transfer-Encoding: binary",
        "",
    ]
    end = b"\r\n----B--\r\nContent-Type: image/png\r\n\r\nxx\r\n----B----\r\n"
    return "\r\n".join(lines).encode() + b"\r\n" + page + end


def _mail(html: str = "", text: str = "", attached: bytes = b"") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ann@example.org", "ben@example.org", "Letter"
    if text or not html:
        mail.set_content(text)
    if html and text:
        mail.add_alternative(html, subtype="html")
    elif html:
        mail.set_content(html, subtype="html")
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="pdf", filename="letter.pdf")
    return mail.as_bytes()


def _archive(
    source: bytes, charset: str = "UTF-8", form: plistlib.PlistFormat = plistlib.FMT_BINARY
) -> bytes:
    main = {
        "WebResourceData": source,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": charset,
        "WebResourceURL": "https://example.org/",
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)


LATIN = PAGE.encode("cp1252")
STRANGE = PAGE.replace("Müller", "Мюллер").encode("cp1251")
FRAME = (
    "----B--\r\nContent-Type: text/html\r\nContent-ID: <frame>\r\n\r\n<p>Urges you to buy this now;</p>\r\n"
)

WHOLE = {
    "a page in UTF-8": _saved(PAGE.encode()),
    "a page in its own charset": _saved(LATIN, 'text/html; charset="windows-1252"'),
    "a page in UTF-16": _saved(PAGE.encode("utf-16"), "text/html; charset=utf-16"),
    "XHTML": _saved(PAGE.encode(), "application/xhtml+xml"),
    "a root that is not first": _saved(PAGE.encode(), start='start="<page@mhtml>";', before=FRAME),
    "quoted-printable in mail": _mail(html=PAGE),
    "mail in two forms": _mail(html=PAGE, text="See the page."),
    "plain mail": _mail(text=f"{ASK}\n"),
    "mail with an attachment": _mail(text=f"{ASK}\n", attached=b"%PDF-1.7"),
    "mail of Apple": b"%d\n" % len(_mail(text=ASK)) + _mail(text=ASK) + b"<?xml version='1.0'?><plist/>",
    "mail from a mailbox": b"From ann@example.org Mon Sep  2 10:00:00 2024\n" + _mail(text=ASK),
    "a page from Safari": _archive(PAGE.encode()),
    "a page from Safari in its own charset": _archive(LATIN, "windows-1252"),
    "a page from Safari as XML": _archive(PAGE.encode(), form=plistlib.FMT_XML),
    "a packed page": gzip.compress(PAGE.encode()),
    "a page packed in two parts": gzip.compress(PAGE.encode()[:90]) + gzip.compress(PAGE.encode()[90:]),
    "a packed saved page": gzip.compress(_saved(PAGE.encode())),
    "a packed text": gzip.compress(ASK.encode()),
}


def _read(data: bytes) -> Document:
    return registry.read(data, "draft.txt")


def _wordings(document: Document) -> list[str]:
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


@pytest.mark.parametrize("data", WHOLE.values(), ids=WHOLE.keys())
def test_the_text_inside_is_read_whatever_the_file_is_called(data: bytes) -> None:
    words = _wordings(_read(data))
    assert ASK[3:] in words
    assert not any("buy this" in each or "Content-" in each or "See the page" in each for each in words)


def test_a_charset_that_only_the_wrapping_knows_is_believed() -> None:
    document = _read(_saved(STRANGE, "text/html; charset=windows-1251"))
    assert "Мюллер" in document.text


def test_a_page_in_a_message_is_a_page_whatever_it_begins_with() -> None:
    document = _read(_saved(f"Dear friends<br><b>{ASK}</b></html>".encode()))
    assert document.format == "html"
    assert "<b>" not in document.text


def test_what_is_attached_to_mail_is_named() -> None:
    notices = [notice.message for notice in _read(WHOLE["mail with an attachment"]).notices]
    assert notices == ["what is attached to the message is not read: letter.pdf"]


def test_a_letter_with_a_head_of_its_own_stays_plain_text() -> None:
    letter = f"From: The Lestra Advocates\nTo: All missions\nSubject: Varonia\n\nDear Ambassador,\n\n{ASK}\n"
    document = _read(letter.encode())
    assert document.format == "text"
    assert "The Lestra Advocates" in document.text


CUT = _saved(PAGE.encode())
DAMAGED = {
    "a page cut in its text": CUT[: CUT.index(b"without exception")],
    "a page cut in its head": CUT[: CUT.index(b"----B--\r\n")],
    "broken base64": b'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!"$%A\n',
    "an unknown encoding": b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: yenc\n\nabc\n",
    "Safari's page cut": _archive(PAGE.encode())[:-40],
    "Safari's page as XML cut": _archive(PAGE.encode(), form=plistlib.FMT_XML)[:-40],
    "a packed page cut": gzip.compress(PAGE.encode())[:-30],
    "a packed page with another byte": gzip.compress(PAGE.encode())[:40] + b"\0" * 40,
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_damaged_is_refused_in_one_line_with_what_mends_it(data: bytes) -> None:
    with pytest.raises(DamagedInput, match=r"^draft.txt: the .*truncated or broken") as caught:
        _read(data)
    assert "again" in caught.value.remedy


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        tar.addfile(tarfile.TarInfo("letter.txt"))
    return out.getvalue()


def _firefox() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("1700/index.rdf", "<RDF/>")
        packed.writestr("1700/index.html", PAGE)
    return out.getvalue()


REFUSED = {
    "a tar archive": (_tar(), UnknownFormat, "packed (tar)"),
    "a packed tar archive": (gzip.compress(_tar()), UnknownFormat, "packed (tar)"),
    "bzip2": (bz2.compress(PAGE.encode()), UnknownFormat, "packed (bzip2)"),
    "xz": (lzma.compress(PAGE.encode()), UnknownFormat, "packed (xz)"),
    "7-Zip": (b"7z\xbc\xaf\x27\x1c" + PICTURE, UnknownFormat, "packed (7-Zip)"),
    "RAR": (b"Rar!\x1a\x07\x00" + PICTURE, UnknownFormat, "packed (RAR)"),
    "WARC": (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", UnknownFormat, "(WARC), which is not read"),
    "HAR": (b'{\n "log": {"version": "1.2", "creator": {"name": "Firefox"}}}', UnknownFormat, "(HAR)"),
    "a page packed by Firefox": (_firefox(), UnknownFormat, "(MAFF), which is not read"),
    "a link of Windows": (b"[InternetShortcut]\r\nURL=https://x.org\r\n", UnknownFormat, "a link to a page"),
    "a link of Apple": (plistlib.dumps({"URL": "https://x.org"}), UnknownFormat, "a link to a page"),
    "a link of Linux": (b"[Desktop Entry]\nType=Link\nURL=https://x.org\n", UnknownFormat, "a link to"),
    "another property list": (plistlib.dumps({"a": 1}), UnknownFormat, "a property list"),
    "a mailbox": (2 * (WHOLE["mail from a mailbox"] + b"\n\n"), UnknownFormat, "several messages"),
    "encrypted mail": (
        b'MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n\nx\n--b--\n',
        EncryptedInput,
        "encrypted",
    ),
    "mail that only has an attachment": (_mail(attached=b"%PDF"), EmptyInput, "has no text"),
    "a picture sent as mail": (b"MIME-Version: 1.0\nContent-Type: image/png\n\nxx\n", EmptyInput, "no text"),
    "Safari's archive without a page": (_archive(b""), EmptyInput, "has no page"),
    "packed again and again": (
        gzip.compress(gzip.compress(gzip.compress(gzip.compress(PAGE.encode())))),
        HostileInput,
        "again and again",
    ),
    "a bomb": (gzip.compress(b" " * (registry.LIMIT + 2)), TooLargeInput, "larger than 64 MB"),
}


@pytest.mark.parametrize(("data", "error", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_other_forms_are_refused_by_name_and_never_read_as_raw_text(
    data: bytes, error: type[InputError], words: str
) -> None:
    with pytest.raises(error) as caught:
        _read(data)
    assert words in str(caught.value)
    assert caught.value.remedy
    assert str(caught.value).startswith("draft.txt")


def test_a_saved_page_with_many_large_pictures_is_read_in_seconds() -> None:
    picture = b"A" * 76 + b"\r\n"
    part = (
        b"\r\n----B--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + picture * 4000
    )
    begun = time.monotonic()
    document = _read(_saved(PAGE.encode()).replace(b"\r\n----B----\r\n", part * 40 + b"\r\n----B----\r\n"))
    assert ASK[3:] in _wordings(document)
    assert time.monotonic() - begun < 20


STARTS = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
    b"MIME-Version: 1.0\nContent-Type: text/html; charset=",
    b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n",
    b"bplist00",
    b'<?xml version="1.0"?><plist><dict>',
    b"\x1f\x8b\x08\x00",
)


@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_named_error(start: bytes, rest: bytes) -> None:
    with contextlib.suppress(InputError):
        assert _read(start + rest).text


def test_parts_within_parts_within_parts_end_in_an_error_and_not_in_a_crash() -> None:
    deep = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(1500)
    )
    with pytest.raises(InputError):
        _read(b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n" + deep)

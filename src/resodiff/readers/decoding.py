"""Bytes become text, whatever encoding they are in and whatever they say of it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
"""Bytes that are looked at where an encoding must be guessed."""

_HIGH = re.compile(r"([\s\S]?)([^\x00-\x7f])(?=([\s\S]?))")
_LONE_LETTERS = frozenset("àáâèéêóôùúæøåöÀÁÈÉÓØÅÖªº")
_OPENING = frozenset("“‘„‚«‹¿¡")
_LAYOUT = frozenset("\t\n\v\f\r\x85")
_UNWRITTEN = 0.02
"""Share of characters that nobody writes, above which bytes are no text of wide characters."""
_BAD_SHARE = 0.1
"""Share of implausible characters above which neither Windows nor Mac can be meant."""


def head(data: bytes) -> str:
    """The start of a text in lower case; UTF-16 without a mark is seen through by leaving out its zeros."""
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    start = (
        data[:4096].decode("utf-16", "replace")
        if marked
        else data[:4096].replace(b"\0", b"").decode("latin-1")
    )
    return start.lstrip("\ufeffï»¿ \t\r\n\x00").lower()


def decode(data: bytes, declared: str = "") -> str:
    """The text in `data`.

    A mark at the start decides; else UTF-8 if the bytes are valid, since other encodings hardly ever are;
    else `declared`, Windows or Mac, whichever gives plausible words; else what charset-normalizer finds.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    try:
        return data.decode("utf-8") if not _wide(data) else data.decode(_wide(data), "replace")
    except UnicodeDecodeError:
        return _mostly_utf_8(data) or _single_byte(data, declared)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    head = data[:4096]
    zeros = head.count(0)
    if zeros * 5 < len(head) * 2:
        return ""
    return "utf-16-le" if head[1::2].count(0) > zeros // 2 else "utf-16-be"


def is_wide_text(data: bytes) -> bool:
    """Whether `data` is text of two or four bytes a character, with a mark at its start or without.

    Programs and pictures are as full of zeros as such text, or may begin like its mark, but their pairs of bytes
    make controls and characters of no script.
    """
    head = data[:4096]
    marked = next((name for mark, name in _MARKS if head.startswith(mark) and mark != codecs.BOM_UTF8), "")
    encoding = marked or _wide(head)
    if not encoding:
        return False
    text = head[: len(head) // 4 * 4].decode(encoding, "replace").lstrip("\ufeff")
    unwritten = sum(
        unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") for char in text if char not in _LAYOUT
    )
    unwritten += text.count("\ufffd")
    return unwritten <= len(text) * _UNWRITTEN


def _mostly_utf_8(data: bytes) -> str:
    """UTF-8 with a few bytes of cp1252 pasted in or cut at the end; "" if it is no such text."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(re.findall("[\udc80-\udcff]", text))
    if strays >= len(re.findall("[\x80-\ud7ff\ue000-\U0010ffff]", text)):
        return ""
    return text.translate(_stray_bytes())


@cache
def _stray_bytes() -> dict[int, str]:
    return {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def _single_byte(data: bytes, declared: str) -> str:
    names = [name for name in (_known(declared), "cp1252", "mac_roman") if name]
    texts = [data[:_SAMPLE].decode(name, "replace") for name in names]
    shares = [_implausible(text) for text in texts]
    best = min(range(len(names)), key=shares.__getitem__)
    if shares[best] <= _BAD_SHARE:
        return data.decode(names[best], "replace")
    return data.decode(_guessed(data) or names[best], "replace")


def _known(declared: str) -> str:
    """The declared encoding as browsers take it: Latin-1 always means cp1252."""
    try:
        name = codecs.lookup(declared.strip()).name
        b"".decode(name)
    except (LookupError, ValueError):
        return ""
    return "cp1252" if name in ("iso8859-1", "ascii") else "" if name.startswith("utf") else name


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else ""


def _implausible(text: str) -> float:
    """The share of characters beyond ASCII that no word or sentence would have where they stand."""
    found = [_odd(*match.groups()) for match in _HIGH.finditer(text)]
    return sum(found) / len(found) if found else 0.0


def _odd(before: str, char: str, after: str) -> bool:
    if char == "\ufffd" or "\x80" <= char <= "\x9f":
        return True
    if not char.isalpha():
        return (before.isalpha() and after.isalpha() and char not in "’–—·\xad‑") or (
            char in _OPENING and before.isalpha()
        )
    foreign = not before.isascii() and before.isalpha() and not after.isascii() and after.isalpha()
    alone = not before.isalpha() and not after.isalpha() and char not in _LONE_LETTERS
    return foreign or alone or (char.isupper() and before.islower())

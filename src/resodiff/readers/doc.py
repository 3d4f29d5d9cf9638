"""Word 97–2003 files (.doc): turned into the newer format by `msdoc2docx`, then read as such.

That library is pure Python and keeps tracked changes, automatic numbers, tables and styles; the names of
those who tracked the changes are lost. Older files (Word 6 and 95) need a program on the machine, and a file
that the library calls broken gets a second chance there.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from resodiff.errors import DamagedInput, EncryptedInput, InputError, UnknownFormat
from resodiff.model import Notice, Severity
from resodiff.readers.pieces import Pieces

_STREAMS = (
    ("EncryptedPackage", "a Word, Excel or PowerPoint file locked with a password", "save it without one"),
    ("Workbook", "an Excel workbook", "save the text as a .docx"),
    ("PowerPoint Document", "a PowerPoint presentation", "save the text as a .docx"),
    ("__substg1.0_", "an Outlook message", "save its text or its attachment alone"),
    ("VisioDocument", "a Visio drawing", "save it as a .pdf"),
    ("HwpSummaryInformation", "a Hangul document", "save it as a .docx"),
    ("MatOST", "a Microsoft Works document", "save it as a .docx"),
)
_WORD = "WordDocument"
_SECTOR = 512
_OLD_FORMATS = range(100, 106)
"""The version (nFib) that Word 6 and Word 95 write; Word 97 writes 193 ([MS-DOC] 2.5.1)."""

_IDENT = (b"\xdc\xa5", b"\xec\xa5")
_INVENTED = re.compile(r" by (?:Author \d+|Unknown|, | and |\d+ others?)+(?=\))")
_AGAIN = "download it again, or open it in Word and save it as .docx"


def read(data: bytes, revisions: str) -> Pieces:
    """The pieces of a .doc file. `revisions` is "final" or "original". Raises an `InputError`."""
    if _WORD.encode("utf-16-le") not in data:
        raise _not_word(data)
    if _is_older(data):
        from resodiff.readers.doc_programs import read as read_through_program

        return read_through_program(data, revisions)
    try:
        converted = _converted(data)
    except DamagedInput as error:
        return _second_chance(data, revisions, error)
    return _read_newer(converted, revisions)


def _not_word(data: bytes) -> InputError:
    for stream, what, remedy in _STREAMS:
        if stream.encode("utf-16-le") in data:
            kind = EncryptedInput if stream == "EncryptedPackage" else UnknownFormat
            return kind(f"this is {what}", remedy)
    return DamagedInput("the .doc file is truncated, or no Word document", _AGAIN)


def _is_older(data: bytes) -> bool:
    """Whether a sector of the file begins like the text of Word 6 or 95."""
    starts = (data[at : at + 4] for at in range(_SECTOR, len(data), _SECTOR))
    return any(each[:2] in _IDENT and int.from_bytes(each[2:], "little") in _OLD_FORMATS for each in starts)


def _converted(data: bytes) -> bytes:
    """The same document as a .docx file."""
    from doc2docx import convert  # type: ignore[import-untyped]
    from doc2docx.errors import EncryptedDocumentError  # type: ignore[import-untyped]

    with tempfile.TemporaryDirectory(prefix="resodiff-") as folder:
        source, target = Path(folder, "text.doc"), Path(folder, "text.docx")
        source.write_bytes(data)
        try:
            convert(source, target)
        except EncryptedDocumentError:
            remedy = "open it in Word and save it without one"
            raise EncryptedInput("the .doc file is locked with a password", remedy) from None
        except Exception as error:  # whatever a broken file makes the library stumble over
            raise DamagedInput(f"the .doc file is broken ({_reason(error)})", _AGAIN) from None
        return target.read_bytes()


def _second_chance(data: bytes, revisions: str, error: DamagedInput) -> Pieces:
    """What another program makes of a broken file, with a warning; where none does, the error itself."""
    from resodiff.readers.doc_programs import read as read_through_program

    try:
        found = read_through_program(data, revisions)
    except InputError:
        raise error from None
    message = f"{error.problem}; another program read it, and words may be missing"
    return replace(found, notices=(Notice("broken_file", message, Severity.WARNING), *found.notices))


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _read_newer(data: bytes, revisions: str) -> Pieces:
    from resodiff.readers.docx.reader import read as read_docx

    found = read_docx(data, revisions)
    return replace(found, notices=tuple(_anonymous(each) for each in found.notices))


def _anonymous(notice: Notice) -> Notice:
    """A notice without the names that the conversion invents ("Author 1")."""
    return replace(notice, message=_INVENTED.sub("", notice.message))

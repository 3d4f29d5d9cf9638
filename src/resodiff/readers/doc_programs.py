"""Programs of the machine that read .doc files: LibreOffice, antiword, catdoc.

They are asked where no library helps: for Word 6 and Word 95, and for a file that ours calls broken.
LibreOffice keeps numbers and tracked changes; the others give the text of the final wording alone.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from resodiff.errors import DamagedInput, MissingConverter
from resodiff.model import BlockKind, Notice, Severity
from resodiff.readers.characters import clean
from resodiff.readers.docx.markers import split
from resodiff.readers.pieces import Piece, Pieces

SECONDS = 60
"""How long a program may take; LibreOffice needs some ten on its first start."""

_LIBRE_OFFICE = ("soffice", "libreoffice")
_PRINTERS = {"antiword": ("-w", "0", "-m", "UTF-8.txt"), "catdoc": ("-w", "-d", "utf-8")}


def read(data: bytes, revisions: str) -> Pieces:
    """The pieces of a .doc file of any age.

    Raises `MissingConverter` where no program is found, `DamagedInput` where it cannot read the file.
    """
    with tempfile.TemporaryDirectory(prefix="resodiff-") as name:
        folder = Path(name)
        (folder / "text.doc").write_bytes(data)
        return _reading()(folder, revisions)


def _reading() -> Callable[[Path, str], Pieces]:
    """How the best program that is installed reads."""
    office = next((found for found in map(shutil.which, _LIBRE_OFFICE) if found), None)
    if office is not None:
        return lambda folder, revisions: _through_office(office, folder, revisions)
    for name, options in _PRINTERS.items():
        program = shutil.which(name)
        if program is not None:
            return lambda folder, revisions: _printed([program, *options], folder, revisions)
    raise MissingConverter(
        "no program here reads this Word document (Word 95 or older)",
        "install LibreOffice or antiword, or save it as .docx",
    )


def _through_office(program: str, folder: Path, revisions: str) -> Pieces:
    from resodiff.readers.docx.reader import read as read_docx

    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    order = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder)]
    _run([*order, str(folder / "text.doc")])
    target = folder / "text.docx"
    if not target.is_file():
        raise DamagedInput("LibreOffice cannot read this Word document", "save it as .docx from Word")
    return read_docx(target.read_bytes(), revisions)


def _printed(order: list[str], folder: Path, revisions: str) -> Pieces:
    printed = _run([*order, str(folder / "text.doc")]).decode("utf-8", errors="replace")
    items = tuple(piece for line in printed.splitlines() if (piece := _piece(line)) is not None)
    if not items:
        name = Path(order[0]).stem
        raise DamagedInput(f"{name} finds no text in this Word document", "save it as .docx from Word")
    return Pieces(items, (), _doubt(revisions))


def _doubt(revisions: str) -> tuple[Notice, ...]:
    if revisions == "final":
        return ()
    message = (
        "the original wording of a Word 95 document cannot be read without LibreOffice; this is the final one"
    )
    return (Notice("revisions_unread", message, Severity.WARNING),)


def _piece(line: str) -> Piece | None:
    marker, start = split(line)
    wording = clean(line[start:])
    kind = BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
    return Piece(wording, marker, kind) if wording else None


def _run(order: list[str]) -> bytes:
    try:
        done = subprocess.run(
            order, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        remedy = "save it as .docx from Word"
        raise DamagedInput(
            f"{Path(order[0]).stem} took more than {SECONDS} seconds on this file", remedy
        ) from None
    except OSError as error:
        remedy = "reinstall it, or save the document as .docx"
        raise MissingConverter(f"{Path(order[0]).stem} does not start ({error.strerror})", remedy) from None
    return done.stdout

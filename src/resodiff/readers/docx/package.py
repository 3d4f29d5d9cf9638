"""The zip file around a Word document: opened within bounds, refused by name where it is something else."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from resodiff.errors import DamagedInput, EncryptedInput, HostileInput, InputError, UnknownFormat
from resodiff.readers.docx.names import Element, transitional
from resodiff.readers.safe_xml import parse

ENTRIES = 10_000
"""Most files in one package; a Word file with hundreds of pictures has some hundreds."""

TOTAL = 1024 * 1024 * 1024
"""Most bytes that all files of a package may claim to unpack to."""

PART = 64 * 1024 * 1024
"""Most bytes of one part that is read; 50 pages take about two million."""

RATIO = 250
"""How many times its packed size a part above `SMALL` may have: Word's XML has 10 to 60."""

SMALL = 4 * 1024 * 1024

_AGAIN = "download or save it again"
_PAGE = "unpack it and give the page inside (index.html)"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    LookupError,
    OverflowError,
)
_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook", "save the text as a .docx"),
    ("xl/workbook.bin", "an Excel workbook", "save the text as a .docx"),
    ("ppt/presentation.xml", "a PowerPoint presentation", "save the text as a .docx or .pdf"),
    ("visio/document.xml", "a Visio drawing", "save it as a .pdf"),
    ("index/document.iwa", "an Apple Pages file", "export it as a .docx"),
    ("meta-inf/manifest.mf", "a Java archive", "give the document itself"),
    ("androidmanifest.xml", "an Android package", "give the document itself"),
)
_MIMETYPES = (
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text", "save it as .docx"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", "save its text as .docx"),
    (b"application/epub+zip", "an e-book (EPUB)", "save its text as .docx or .html"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """An open Word file. `names` maps a part's name in lower case to its entry; `main` names the document."""

    archive: zipfile.ZipFile
    names: dict[str, zipfile.ZipInfo]
    main: str

    def part(self, name: str) -> Element | None:
        """The XML of a part, or None where there is none. Raises an `InputError` when it is broken."""
        entry = self.names.get(name.lower())
        return None if entry is None else _tree(self.archive, entry)

    def related(self, kind: str) -> Element | None:
        """The part that the document refers to as `kind` ("styles", "numbering", "comments")."""
        target = _targets(self.archive, self.names, self.main).get(kind, f"word/{kind}.xml")
        return self.part(target)


def open_package(data: bytes) -> Package:
    """The Word package in `data`.

    Raises `DamagedInput` for a broken zip file, `EncryptedInput` for one with a password, `HostileInput` for
    a zip bomb, `UnknownFormat` for a package of another kind.
    """
    if data.count(b"PK\x01\x02") > ENTRIES:
        raise HostileInput(
            f"the zip file has more than {ENTRIES} entries", "save the document anew from Word"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        raise DamagedInput("the zip file of the document is truncated or broken", _AGAIN) from None
    names = {_canonical(entry.filename): entry for entry in archive.infolist()}
    if sum(entry.file_size for entry in names.values()) > TOTAL:
        raise HostileInput("the zip file unpacks to more than a gigabyte", "save the document anew from Word")
    return Package(archive, names, _main(archive, names))


def _canonical(name: str) -> str:
    return normpath(name.replace("\\", "/").lstrip("/")).lower()


def _main(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> str:
    stated = _targets(archive, names, "").get("officeDocument", "")
    for name in (stated, "word/document.xml", "word/document2.xml"):
        if name in names and name.startswith("word/"):
            return name
    if stated in names and not any(other in names for other, _, _ in _OTHERS):
        return stated
    raise _not_word(archive, names)


def _not_word(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> InputError:
    if "mimetype" in names:
        mimetype = _bytes(archive, names["mimetype"])
        for start, what, remedy in _MIMETYPES:
            if mimetype.startswith(start):
                return UnknownFormat(f"this is {what}, which is not read", remedy)
    for name, what, remedy in _OTHERS:
        if name in names:
            return UnknownFormat(f"this is {what}, no Word file", remedy)
    if any(name.startswith("word/") for name in names) or "[content_types].xml" in names:
        return DamagedInput("the Word file has lost its text (word/document.xml)", _AGAIN)
    if any(name.endswith("/index.rdf") for name in names):
        return UnknownFormat("this is a web page packed by Firefox (MAFF), which is not read", _PAGE)
    return UnknownFormat("this is a zip file and no Word file", "unpack it and give the document inside")


def _targets(archive: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], source: str) -> dict[str, str]:
    """The parts that `source` refers to, by the last word of the relationship's type; "" is the package."""
    folder, _, file = source.rpartition("/")
    entry = names.get(normpath(join(folder, "_rels", f"{file}.rels")))
    if entry is None:
        return {}
    found: dict[str, str] = {}
    for each in _tree(archive, entry):
        kind = each.get("Type", "").rpartition("/")[2]
        if each.get("TargetMode") != "External":
            found.setdefault(kind, _resolved(source, each.get("Target", "")))
    return found


def _resolved(source: str, target: str) -> str:
    base = "" if target.startswith("/") else dirname(source)
    return normpath(join(base, target.lstrip("/"))).lower()


def _tree(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Element:
    return parse(transitional(_bytes(archive, entry)), f"{entry.filename!r} in the Word file")


def _bytes(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    _refuse_bomb(entry)
    if entry.flag_bits & 0x1:
        raise EncryptedInput(
            "the zip file is locked with a password", "unpack it and give the document inside"
        )
    try:
        with archive.open(entry) as stream:
            return stream.read(PART + 1)
    except (*_BROKEN, RuntimeError):
        raise DamagedInput(f"{entry.filename!r} in the Word file is truncated or broken", _AGAIN) from None


def _refuse_bomb(entry: zipfile.ZipInfo) -> None:
    packed = max(entry.compress_size, 1)
    if entry.file_size > PART or (entry.file_size > SMALL and entry.file_size > RATIO * packed):
        size = entry.file_size // 2**20
        raise HostileInput(
            f"{entry.filename!r} in the Word file unpacks to {size} MB", "save it anew from Word"
        )

"""The file that a report is written into: an organization's own template, or a plain A4 page."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from resodiff.errors import DamagedInput, InputError, UnknownFormat
from resodiff.reports.word.markup import W

_DOTX = b"wordprocessingml.template.main+xml"
_DOCX = b"wordprocessingml.document.main+xml"
_TYPES = "[Content_Types].xml"
_SECTION = f"{{{W}}}sectPr"
_COPY = "stylesWithEffects"
"""Word 2010's second copy of the styles: it would lack those of the report, which Word takes for damage."""

_LEFTOVERS = ("thumbnail", "extended-properties", "customXml", _COPY)
_MACROS = re.compile(rb"\.macroEnabled", re.IGNORECASE)


def opened(template: bytes | None) -> Any:
    """A python-docx document: the template without its text, or the plain page.

    Headers, footers, styles, margins and paper of the template stay: its first section is kept. Raises an
    `InputError` for a file that is no Word document.
    """
    from docx import Document

    if template is None:
        return _plain(Document())
    from resodiff.readers.docx.package import open_package

    try:
        open_package(template)
        document = Document(io.BytesIO(_as_document(template)))
        _empty(document)
        _drop(document.part, (_COPY,))
    except InputError as problem:
        raise type(problem)(f"the template cannot be used ({problem.problem})", problem.remedy) from None
    except Exception as problem:  # python-docx meets broken packages with whatever its parts raise
        raise DamagedInput(f"the template cannot be used ({problem})", "save it anew from Word") from None
    return document


def _as_document(data: bytes) -> bytes:
    """A .dotx as a .docx: only the stated type of its main part differs."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        types = old.read(_TYPES)
        if _MACROS.search(types):
            raise UnknownFormat("the template has macros", "save it as a .docx or .dotx without them")
        if _DOTX not in types:
            return data
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, types.replace(_DOTX, _DOCX) if name == _TYPES else old.read(name))
    return made.getvalue()


def _empty(document: Any) -> None:
    """Take out the text and the comments on it; the first section stays, which has the letterhead."""
    body = document.element.body
    sections = list(body.iter(_SECTION))
    for child in list(body):
        body.remove(child)
    if sections:
        body.append(sections[0])
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/comments"):
            remarks = relation.target_part.element
            for remark in list(remarks):
                remarks.remove(remark)


def _plain(document: Any) -> Any:
    """A4 with margins of 2 cm, and without the picture and the leftovers of python-docx's own template."""
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    section.header_distance = section.footer_distance = Cm(1)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.08
    _forget(document)
    return document


def _forget(document: Any) -> None:
    """What python-docx's template says of the machine it was made on, and its age, which Word shows in the title."""
    for part in (document.part.package, document.part):
        _drop(part, _LEFTOVERS)
    for setting in document.settings.element.iter(f"{{{W}}}compatSetting"):
        if setting.get(f"{{{W}}}name") == "compatibilityMode":
            setting.set(f"{{{W}}}val", "15")


def _drop(part: Any, kinds: tuple[str, ...]) -> None:
    """Leave out the parts of these kinds, named by the last word of their relation."""
    for key in [key for key, each in part.rels.items() if each.reltype.rpartition("/")[2] in kinds]:
        part.rels.pop(key)

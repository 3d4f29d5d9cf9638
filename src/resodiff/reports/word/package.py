"""The zip file of a Word document, made the same for the same content."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

FIRST = ("[Content_Types].xml", "_rels/.rels")
"""What readers look for before anything else."""


def settled(data: bytes, moment: datetime) -> bytes:
    """The package with its entries in a fixed order, all of one moment."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=_place):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return made.getvalue()


def _place(name: str) -> tuple[int, str]:
    return (FIRST.index(name) if name in FIRST else len(FIRST), name)

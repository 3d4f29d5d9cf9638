"""Make docs/images/report.png: two pages of the Word report on the sample case, side by side.

`python scripts/report_picture.py` needs LibreOffice on the machine, and pillow, which comes with the
development extras. The fonts of the picture are those of the machine: Carlito stands in for Calibri.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

from resodiff import compare, read
from resodiff.reports.word.report import render

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "report.png"
TEXTS = ("letter-coalition.docx", "adopted-resolution.docx", "previous-resolution.docx")
PAGES = (1, 4)
"""The summary, and a page of asks."""

SCALE, GAP, COLOURS = 1.25, 16, 128


def main() -> None:
    """Write the picture."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        sys.exit("LibreOffice is not installed: install it to draw the pages")
    proposed, adopted, previous = (read(ROOT / "samples" / name) for name in TEXTS)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.docx"
        report.write_bytes(render(compare(proposed, adopted, previous)))
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(report)]
        subprocess.run(command, check=True, capture_output=True)
        picture = side_by_side(report.with_suffix(".pdf"))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        PICTURE, optimize=True
    )


def side_by_side(file: Path) -> Image.Image:
    """The chosen pages of a PDF on a grey ground."""
    document = PdfDocument(file)
    pages = [document[number - 1].render(scale=SCALE).to_pil() for number in PAGES]
    document.close()
    width = sum(page.width + GAP for page in pages) + GAP
    sheet = Image.new("RGB", (width, pages[0].height + 2 * GAP), "#d5dae1")
    at = GAP
    for page in pages:
        sheet.paste(page, (at, GAP))
        at += page.width + GAP
    return sheet


if __name__ == "__main__":
    main()

"""Make the files of the sample case from `sources/`: `python samples/build.py [--into FOLDER]`.

Run again it writes the same bytes. The PDF needs reportlab, which is a library for developers only.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from making import akn, markup, web, word

HERE = Path(__file__).resolve().parent

FILES: dict[str, tuple[str, Callable[[markup.Source], bytes]]] = {
    "letter-coalition.docx": ("letter-coalition.md", word.letter),
    "letter-lawyers.html": ("letter-lawyers.md", web.render),
    "previous-resolution.docx": (
        "previous-resolution.md",
        lambda source: word.document(source, automatic=False),
    ),
    "tabled-draft.docx": ("tabled-draft.md", lambda source: word.document(source, automatic=True)),
    "adopted-resolution.docx": (
        "adopted-resolution.md",
        lambda source: word.document(source, automatic=False),
    ),
    "adopted-resolution.xml": ("adopted-resolution.md", akn.render),
    "adopted-resolution.pdf": ("adopted-resolution.md", lambda source: _pdf(source)),
}
"""Each file, its source, and what makes it."""


def _pdf(source: markup.Source) -> bytes:
    from making import pages

    return pages.render(source)


def make(name: str) -> bytes:
    """The bytes of one file of `FILES`."""
    source, render = FILES[name]
    return render(markup.load(HERE / "sources" / source))


def main() -> None:
    """Write all files, or those that were named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="FILE", help="only these files")
    parser.add_argument("--into", type=Path, default=HERE, help="the folder to write to")
    given = parser.parse_args()
    if unknown := [name for name in given.names if name not in FILES]:
        parser.error(f"{unknown[0]} is none of {', '.join(FILES)}")
    for name in given.names or FILES:
        (given.into / name).write_bytes(make(name))


if __name__ == "__main__":
    main()

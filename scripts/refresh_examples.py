"""Put into the documentation what the program prints today, or check that it is there.

    python scripts/refresh_examples.py [--check]

Two things in README.md and docs/*.md come from the program:

  a block ```console whose first line is "$ resodiff …": what follows is what the command prints, 100 columns wide. A
  block that ends in a line "…" shows the beginning alone;
  a line "→ ask 7  …" in docs/verdicts.md: what became of that ask of docs/tricky-cases/letter.md.

With --check nothing is written: exit code 1 where the words differ. Figures may differ, since weights are learned anew.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import resodiff
from resodiff.outline import Row, of

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "docs" / "tricky-cases"
WIDTH = "100"

_BLOCK = re.compile(r"^```console\n\$ (resodiff [^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FATE = re.compile(r"^→ ask (\S+)  .*$", re.MULTILINE)
_FIGURE = re.compile(r"[+-]?\d+(?:\.\d+)?%?|\s+")


def pages() -> list[Path]:
    """The Markdown files that may show what the program prints."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def printed(command: str) -> str:
    """What a command line prints on standard output, run from the root of the repository."""
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def fates() -> dict[str, str]:
    """For each ask of the tricky cases, the line that says what became of it."""
    letter, adopted = (resodiff.read(CASES / name) for name in ("letter.md", "adopted.md"))
    return {row.number: _fate(row) for row in of(resodiff.compare(letter, adopted)).rows}


def _fate(row: Row) -> str:
    flags = "".join(f", {flag.value}" for flag in row.flags)
    place = f", now in {row.carriers}" if row.carriers else ""
    return f"→ ask {row.number}  {row.sign} {row.verdict}{flags}{place}: {row.reason}"


def refreshed(text: str, known: dict[str, str]) -> str:
    """A page with what the program prints today."""
    text = _BLOCK.sub(lambda found: _block(found.group(1), found.group(2)), text)
    return _FATE.sub(lambda found: known[found.group(1)], text)


def _block(command: str, shown: str) -> str:
    lines = printed(command).splitlines()
    if shown.rstrip().endswith("\n…"):
        lines = [*lines[: shown.rstrip().count("\n")], "…"]
    return "\n".join([f"```console\n$ {command}", *lines, "```"])


def same(one: str, other: str) -> bool:
    """Whether two pages differ in figures and spaces at most."""
    return _FIGURE.sub(" ", one).split() == _FIGURE.sub(" ", other).split()


def main() -> None:
    """Write or check every page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    known = fates()
    stale = []
    for page in pages():
        old = page.read_text(encoding="utf-8")
        new = refreshed(old, known)
        if not check:
            page.write_text(new, encoding="utf-8")
        elif not same(old, new):
            stale.append(page.name)
    if stale:
        sys.exit(f"not what the program prints: {', '.join(stale)}; run python scripts/refresh_examples.py")


if __name__ == "__main__":
    main()

"""Count in how many paragraphs of a corpus of resolutions each word stem stands.

    python scripts/word_frequencies.py CORPUS... > src/resodiff/lexicon/data/frequency.tsv

CORPUS is JSON lines, one resolution a line, or JSON files of one resolution: {"preambular": [{"text"}],
"operative": [{"text"}]}, with sub-paragraphs as further entries or nested. What is written are figures only:
the number of paragraphs, then a line a stem with its count, for stems found in five paragraphs or more.
"""

from __future__ import annotations

import collections
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from resodiff.lexicon.stems import stem


def texts(node: Any) -> Iterator[str]:
    """Every paragraph text below a node of the corpus."""
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def resolutions(path: Path) -> Iterator[Any]:
    """The resolutions of one file."""
    if path.suffix == ".jsonl":
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())
    else:
        yield json.loads(path.read_text(encoding="utf-8"))


def main(names: list[str]) -> None:
    """Print the table for the named files."""
    counts: collections.Counter[str] = collections.Counter()
    paragraphs = 0
    for name in names:
        for resolution in resolutions(Path(name)):
            for text in texts([resolution.get("preambular"), resolution.get("operative")]):
                paragraphs += 1
                counts.update({stem(w) for w in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())})
    print(f"#\t{paragraphs}")
    for word, count in sorted(counts.items()):
        if count >= 5:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Writing the word lists that come with resodiff into a folder, to be changed there."""

from __future__ import annotations

from pathlib import Path

from resodiff.errors import OutputError
from resodiff.lexicon.folders import FREQUENCY, LADDERS, LISTS, SHIPPED

NAMES = (*LISTS, "frequency", LADDERS)
"""What can be written."""


def export(folder: Path, names: tuple[str, ...] = (), *, force: bool = False) -> tuple[Path, ...]:
    """Write the lists of these names (as "verbs" or "ladders"), or all, and give their paths.

    Files that are there stay as they are unless `force`. Raises `OutputError`.
    """
    pairs = [(folder / source.relative_to(SHIPPED), source) for source in _sources(names or NAMES)]
    there = [path.name for path, _ in pairs if path.exists()]
    if there and not force:
        raise OutputError(f"{folder} has {', '.join(there)} already", "give --force to replace what is there")
    try:
        for path, source in pairs:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read_bytes())
    except OSError as problem:
        raise OutputError(
            f"{folder} cannot be written ({problem.strerror})", "choose another folder"
        ) from None
    return tuple(path for path, _ in pairs)


def _sources(names: tuple[str, ...]) -> list[Path]:
    found: list[Path] = []
    for name in names:
        if name == LADDERS:
            found += sorted((SHIPPED / LADDERS).glob("*.toml"))
        else:
            found.append(SHIPPED / (FREQUENCY if name == "frequency" else f"{name}.toml"))
    return found

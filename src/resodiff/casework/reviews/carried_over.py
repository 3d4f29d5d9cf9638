"""Decisions made on an earlier adopted text, carried over to the present one where the wording still stands.

The wording of every adopted text that is coded is kept in `texts/`, in a file named for its content, which is
written once and never changed: any number of people may do so at once.

    {"schema": "resodiff.text/1", "name": "adopted.docx", "text": "<hash>", "paragraphs": [["1", "…"], …]}
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from resodiff.casework.reviews.review import Decision
from resodiff.errors import OutputError
from resodiff.model import Reading
from resodiff.text import plain

SCHEMA = "resodiff.text/1"

NAMED = 4
"""Paragraphs that are named where it is said why a decision is outdated."""

Paragraphs = Mapping[str, str]
"""The wording of whole paragraphs by their numbers, in the form in which wordings are compared."""


class Standing(StrEnum):
    """Whether a decision holds for the text as it is now."""

    CURRENT = "current"
    CARRIED = "carried over"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Stand:
    """How a decision stands on the present text.

    `carriers` are its paragraphs under their present numbers, `why` says in words for what it is outdated, and `on` is
    the hash of the adopted text on which it was made.
    """

    standing: Standing
    carriers: tuple[str, ...]
    why: str = ""
    on: str = ""


def paragraphs(adopted: Reading) -> Paragraphs:
    """The whole paragraphs of a text: each with its sub-paragraphs."""
    found: dict[str, list[str]] = {}
    for paragraph in adopted.paragraphs:
        found.setdefault(paragraph.top, []).append(paragraph.text)
    return {top: plain("\n".join(parts)) for top, parts in found.items()}


def keep(folder: Path, digest: str, adopted: Reading) -> None:
    """Keep the wording of a text that is being coded. Raises `OutputError`."""
    path = folder / f"{digest[:16]}.json"
    if path.exists():
        return
    record = {
        "schema": SCHEMA,
        "name": adopted.document.name,
        "text": digest,
        "paragraphs": list(paragraphs(adopted).items()),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _put(path, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    except OSError as problem:
        raise OutputError(f"{path} cannot be written ({problem.strerror})", "check the folder") from None


def kept(folder: Path, digest: str) -> Paragraphs | None:
    """The wording of an earlier text, None where it was not kept or cannot be read."""
    try:
        record = json.loads((folder / f"{digest[:16]}.json").read_text(encoding="utf-8"))
        if record["text"] == digest:
            return {str(number): str(words) for number, words in record["paragraphs"]}
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def carry(decision: Decision, machine: Iterable[str], before: Paragraphs, now: Paragraphs) -> Stand:
    """How a decision made on `before` stands on `now`, and the numbers of its carriers now.

    A decision that named carriers holds when every one of them still stands in the same words, whatever its
    number. One that nothing carries the ask holds when no paragraph is new. `machine` are the machine's
    carriers, which hold where the person left them.
    """
    chosen = tuple(machine) if decision.carriers is None else decision.carriers
    if not chosen:
        new = [number for number, words in now.items() if words not in before.values()]
        return Stand(Standing.OUTDATED, (), _new(new)) if new else Stand(Standing.CARRIED, ())
    places = {words: number for number, words in reversed(tuple(now.items()))}
    if decision.carriers is None:
        new = [number for number in chosen if now.get(_top(number)) not in before.values()]
        return Stand(Standing.OUTDATED, chosen, _new(new)) if new else Stand(Standing.CARRIED, chosen)
    moved = {number: _moved(number, before, now, places) for number in chosen}
    if gone := [number for number, place in moved.items() if place is None]:
        words = f"the words of {_called(gone)} no longer stand"
        return Stand(Standing.OUTDATED, chosen, words)
    return Stand(Standing.CARRIED, tuple(number for number in moved.values() if number is not None))


def _new(numbers: Sequence[str]) -> str:
    return f"{_called(numbers)} {'is' if len(numbers) == 1 else 'are'} new or in other words since"


def _called(numbers: Sequence[str]) -> str:
    """ "paragraph 12", "paragraphs 12, 14 and 3 more"."""
    some = list(numbers[:NAMED])
    more = len(numbers) - len(some)
    *most, last = (*some, f"{more} more") if more else some
    told = f"{', '.join(most)} and {last}" if most else last
    return f"paragraph{'s' * (len(numbers) > 1)} {told}"


def _moved(number: str, before: Paragraphs, now: Paragraphs, places: Mapping[str, str]) -> str | None:
    """The number that a paragraph has now, None where its wording is gone."""
    top = _top(number)
    words = before.get(top)
    if words is None:
        return None
    if now.get(top) == words:
        return number
    place = places.get(words)
    return None if place is None else place + number[len(top) :]


def _top(number: str) -> str:
    return number.partition("(")[0]


def _put(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".text.", suffix=".part", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        draft.chmod(0o644)
        draft.replace(path)
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()

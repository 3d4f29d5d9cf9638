"""The records of a review's journal: from steps to plain values, and back by replaying them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from resodiff.casework.reviews.review import Correction, Decision, Review, Step
from resodiff.errors import InputError
from resodiff.model import Code, Reading, Verdict

Record = dict[str, Any]

ROLES = ("proposed", "adopted", "baseline")

VERSION = 1
"""The number in the schema that this version reads."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Which texts a review is of: (role, name, hash of the words) of each. The names do not count."""

    sides: tuple[tuple[str, str, str], ...]

    def of(self, role: str) -> tuple[str, str]:
        """The name and the hash of the text in that role."""
        return next((name, digest) for side, name, digest in self.sides if side == role)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self._hashes() == other._hashes()

    def __hash__(self) -> int:
        return hash(self._hashes())

    def _hashes(self) -> tuple[tuple[str, str], ...]:
        """The proposed and the adopted text: a previous resolution that is added changes no verdict."""
        return tuple((role, digest) for role, _, digest in self.sides if role != "baseline")


def texts_of(proposed: Reading, adopted: Reading, baseline: Reading | None = None) -> Texts:
    """The texts that are compared."""
    readings = (proposed, adopted, baseline)
    return Texts(
        tuple((role, r.document.name, _digest(r)) for role, r in zip(ROLES, readings, strict=True) if r)
    )


def marks_of(reading: Reading) -> frozenset[str]:
    """By what a journal knows a text: its name, and the hash of its words."""
    return frozenset({reading.document.name, _digest(reading)})


def _digest(reading: Reading) -> str:
    return hashlib.sha256(reading.document.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Tolerant:
    """What could be read of a journal. `broken` counts torn and strange lines; `ends_whole` that none is open."""

    review: Review
    texts: Texts | None = None
    broken: int = 0
    ends_whole: bool = True


def replay(lines: Sequence[bytes], by: str, name: str) -> Tolerant:
    """The review that the lines of a journal add up to. Raises `InputError` for a later schema."""
    *_, found = stages(lines, by, name)
    return replace(found, ends_whole=not lines or lines[-1].endswith(b"\n"))


def stages(lines: Iterable[bytes], by: str, name: str) -> Iterator[Tolerant]:
    """The review before the first line of a journal, and after each. Raises `InputError` for a later schema."""
    found = Tolerant(Review(by))
    yield found
    for line in lines:
        if line.strip():
            found = _with(found, line, name)
            yield found


def _with(found: Tolerant, line: bytes, name: str) -> Tolerant:
    try:
        record = json.loads(line)
        done = record["do"]
        if done == "open":
            return _opened(found, record, name)
        return replace(found, review=_done(found.review, done, record))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return replace(found, broken=found.broken + 1)


def _opened(found: Tolerant, record: Record, name: str) -> Tolerant:
    schema, _, version = record["schema"].partition("/")
    if schema != "resodiff.review":
        raise ValueError(schema)
    if int(version) > VERSION:
        raise InputError(f"{name} was written by a later resodiff", "install that one")
    sides = tuple((role, record[role]["name"], record[role]["text"]) for role in ROLES if record.get(role))
    texts = Texts(sides)
    review = found.review if found.texts in (None, texts) else found.review.on_other_texts()
    return replace(found, review=replace(review, by=record["by"]), texts=texts)


def _done(review: Review, done: str, record: Record) -> Review:
    if done == "undo":
        return review.undone()
    if done == "redo":
        return review.redone()
    return review.after(_step(done, record))


def _step(done: str, record: Record) -> Step:
    if done == "correct":
        return Correction(
            _text(record["asks"]), _text(record["what"]), record.get("by", ""), record.get("at", "")
        )
    if done != "decide":
        raise ValueError(done)
    return Decision(
        ask_id=_text(record["ask"]),
        wording=_text(record["wording"]),
        verdict=Verdict(record["verdict"]) if record.get("verdict") else None,
        carriers=_numbers(record.get("carriers")),
        note=_text(record.get("note", "")),
        checked=bool(record.get("checked", False)),
        by=_text(record.get("by", "")),
        at=_text(record.get("at", "")),
        reasons=_codes(record.get("reasons")),
        reversed=bool(record.get("reversed", False)),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _numbers(value: object) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(_text(number) for number in value)


def _codes(value: object) -> tuple[Code, ...] | None:
    numbers = _numbers(value)
    return None if numbers is None else tuple(Code(code) for code in numbers)


def of_step(step: Step) -> Record:
    """A step as plain values."""
    if isinstance(step, Correction):
        return {"do": "correct", "what": step.what, "asks": step.asks, "by": step.by, "at": step.at}
    more: Record = {} if step.reasons is None else {"reasons": [code.value for code in step.reasons]}
    more |= {"reversed": True} if step.reversed else {}
    return {
        "do": "decide",
        "ask": step.ask_id,
        "wording": step.wording,
        "verdict": step.verdict.value if step.verdict else None,
        "carriers": None if step.carriers is None else list(step.carriers),
        "note": step.note,
        "checked": step.checked,
        **more,
        "by": step.by,
        "at": step.at,
    }

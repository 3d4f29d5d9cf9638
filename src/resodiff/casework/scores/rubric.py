"""The file that says how verdicts become points."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from resodiff.errors import DamagedInput, InputError, MissingInput
from resodiff.model import REASONS, Origin, Verdict

SCHEMA = "resodiff.score/1"

OWN = Path(__file__).with_name("score.toml")

_CREDIT = (*(origin.value for origin in Origin), "unknown", "prevented", "unthreatened")

_PARTS: Mapping[str, tuple[str, ...]] = {
    "verdict": tuple(v.value for v in Verdict),
    "reason": tuple(code.value for code in REASONS),
    "bounds": ("least",),
    "flag": ("reversed",),
    "credit": _CREDIT,
}
"""The tables of the file, and the numbers that each must have."""

_LADDER = ("name", "adopted", "weakened", "reasons")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Other points for the range. `adopted` and `weakened` of None stay; `reasons` multiplies what reasons take off."""

    name: str
    adopted: float | None = None
    weakened: float | None = None
    reasons: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Rubric:
    """Points per verdict, what reasons take off, and which part of the points was gained.

    Each is itself alone and no other, so that what it gives can be remembered.
    """

    name: str
    verdict: Mapping[str, float]
    reason: Mapping[str, float]
    bounds: Mapping[str, float]
    flag: Mapping[str, float]
    credit: Mapping[str, float]
    ladders: tuple[Ladder, ...] = ()

    def under(self, ladder: Ladder) -> Rubric:
        """The same rubric on another ladder. What a weakened ask keeps at least is never above its points."""
        stated = {"adopted": ladder.adopted, "weakened": ladder.weakened}
        verdict = {**self.verdict, **{key: value for key, value in stated.items() if value is not None}}
        reason = {code: taken * ladder.reasons for code, taken in self.reason.items()}
        least = min(self.bounds["least"], verdict["weakened"])
        return replace(self, name=ladder.name, verdict=verdict, reason=reason, bounds={"least": least})


def load(file: str | Path | None = None) -> Rubric:
    """The rubric in a file, or the one that comes with resodiff. Raises an `InputError`."""
    path = Path(file) if file else OWN
    table = _table(path)
    known = {"schema", "name", "ladder", *_PARTS}
    for name in table:
        if name not in known:
            raise InputError(
                f"{path} has {name!r}, which means nothing", f"it may have {', '.join(sorted(known))}"
            )
    if table.get("schema") != SCHEMA:
        raise InputError(f"{path} is no score file", f'begin it with schema = "{SCHEMA}"')
    parts = {part: _numbers(table.get(part), names, f"[{part}] of {path}") for part, names in _PARTS.items()}
    ladders = tuple(_ladder(item, path) for item in table.get("ladder", []))
    return Rubric(str(table.get("name") or path.stem), **parts, ladders=ladders)


def _table(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text)
    except OSError as problem:
        why = problem.strerror
        raise MissingInput(f"the score file {path} cannot be opened ({why})", "check the name") from None
    except UnicodeDecodeError:
        raise DamagedInput(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as problem:
        from resodiff.lexicon.broken_toml import damaged

        raise damaged(path, text, problem) from None


def _numbers(table: object, names: tuple[str, ...], where: str) -> dict[str, float]:
    """Every number of a table: none may be missing, and none may be there that nobody reads."""
    given = table if isinstance(table, dict) else {}
    for name in (*names, *given):
        if name not in names:
            raise InputError(f"{where} has {name!r}, which means nothing", f"it has {', '.join(names)}")
        value = given.get(name)
        most = 1 if name in _CREDIT else 1000  # more than all of its points cannot have been gained
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
            raise InputError(f"{where} has no good {name}", f"it is a number from 0 to {most}")
    return {name: float(given[name]) for name in names}


def _ladder(item: object, path: Path) -> Ladder:
    where = f"a ladder of {path}"
    if not isinstance(item, dict) or not isinstance(item.get("name"), str):
        raise InputError(f"{where} has no name", 'write name = "…"')
    for key, value in item.items():
        good = key == "name" or (
            isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        )
        if key not in _LADDER or not good:
            raise InputError(f"{where} has no good {key}", f"it may have {', '.join(_LADDER)}")
    return Ladder(**item)

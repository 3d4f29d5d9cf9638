"""The asks file as text: blocks of a header line, details and words. No document is needed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resodiff.errors import InputError

DETAILS = ("number", "kind", "part", "verb", "addressee", "delegation", "aim", "heading")
"""The details a block may have, in the order in which they are written."""

_HEADER = re.compile(r"ask(?:\s+(\S.*?))?\s*", re.IGNORECASE)
_DETAIL = re.compile(r"\s*([a-z]+)\s*:\s?(.*?)\s*")
_CHOICES = {
    "kind": ("operative", "prose"),
    "part": ("operative", "preambular"),
    "delegation": ("yes", "no"),
    "aim": ("include", "keep out"),
}


@dataclass(frozen=True, slots=True)
class AskBlock:
    """One block: `key` is what stands after "ask", `line` where the block begins, counted from 1."""

    key: str
    details: dict[str, str]
    words: tuple[str, ...]
    line: int


def blocks(text: str) -> tuple[AskBlock, ...]:
    """The blocks of an asks file. Raises an InputError that names the line that is wrong."""
    groups: list[list[tuple[int, str]]] = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        if line.startswith("#"):
            continue
        if _HEADER.fullmatch(line):
            groups.append([(number, line)])
        elif groups:
            groups[-1].append((number, line))
        elif line.strip():
            raise _wrong(number, "words before the first ask", 'begin a block with a line "ask"')
    return tuple(_block(group) for group in groups)


def block_text(key: str, details: dict[str, str], words: str) -> str:
    """A block as it stands in the file. `words` may have several lines."""
    named = [f"{name}: {_one_line(details[name])}" for name in DETAILS if details.get(name)]
    return "\n".join(
        [f"ask {_one_line(key)}", *named, "", *(_escaped(line) for line in words.splitlines()), ""]
    )


def _block(lines: list[tuple[int, str]]) -> AskBlock:
    number, header = lines[0]
    key = _HEADER.fullmatch(header)
    details: dict[str, str] = {}
    at = 1
    while at < len(lines) and (found := _DETAIL.fullmatch(lines[at][1])):
        _check(lines[at][0], found.group(1), found.group(2))
        details[found.group(1)] = found.group(2)
        at += 1
    words = tuple(_words(lines[at:]))
    if not words:
        raise _wrong(number, "an ask without words", "write its words below it, or delete the line")
    return AskBlock((key.group(1) or "") if key else "", details, words, number)


def _check(number: int, name: str, value: str) -> None:
    if name not in DETAILS:
        known = ", ".join(DETAILS)
        raise _wrong(
            number, f'unknown detail "{name}"', f"use one of {known}, or leave a blank line before the words"
        )
    choices = _CHOICES.get(name)
    if choices and value.lower() not in choices:
        raise _wrong(number, f'"{value}" is no {name}', f"write {' or '.join(choices)}")


def _words(lines: list[tuple[int, str]]) -> Iterator[str]:
    for _, line in lines:
        words = line.strip().removeprefix("\\") if line.strip().startswith("\\") else line.strip()
        if words:
            yield words


def _escaped(line: str) -> str:
    """A line of words that could be taken for a header or a comment, marked as words."""
    special = line.lstrip().startswith(("#", "\\")) or _HEADER.fullmatch(line.strip())
    return "\\" + line if special else line


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _wrong(line: int, problem: str, remedy: str) -> InputError:
    return InputError(f"line {line} of the asks file: {problem}", remedy)

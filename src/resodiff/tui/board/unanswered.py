"""The paragraphs of an adopted text that carry nobody's ask, read from the case itself."""

from __future__ import annotations

from pathlib import Path

from resodiff.outline import Unclaimed, one_line


def unanswered(folder: Path, offline: bool) -> tuple[Unclaimed, ...]:
    """The whole operative paragraphs that carry no ask of any letter, by the verdicts that hold.

    Raises an `InputError`.
    """
    from resodiff.casework.cases.compared import Library
    from resodiff.casework.cases.toml import load
    from resodiff.casework.coding.coding import coding

    case = load(folder)
    library = Library(case, offline)
    codings = [coding(case, library.compared(letter)) for letter in case.letters]
    answering = {c.partition("(")[0] for one in codings for ask in one.asks for c in ask.held.carriers}
    words: dict[str, list[str]] = {}
    for paragraph in library.adopted.operative:
        if paragraph.top not in answering:
            words.setdefault(paragraph.top, []).append(paragraph.text)
    return tuple(Unclaimed(one_line(top), one_line("\n".join(parts))) for top, parts in words.items())

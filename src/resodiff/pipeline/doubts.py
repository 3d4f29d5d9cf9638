"""Signs that two texts do not belong together: they are compared all the same, with a warning first."""

from __future__ import annotations

from collections.abc import Iterator

from resodiff.model import Kind, Notice, Reading, Severity
from resodiff.pipeline.subject import KINSHIP, kinship, names_only_in

LANGUAGE = "language_unsupported"


def doubts(proposed: Reading, adopted: Reading) -> tuple[Notice, ...]:
    """Warnings about the pair: sides swapped or the adopted text older, another subject, another language."""
    found = (*_language(proposed, "proposed"), *_language(adopted, "adopted"))
    return (*_order(proposed, adopted), *_subject(proposed, adopted), *found)


def _warning(code: str, message: str) -> Notice:
    return Notice(code, message, Severity.WARNING)


# ---------------------------------------------------------------- which came first


def date_of(reading: Reading) -> str:
    """The day of a text as ISO 8601, or "": a resolution's adoption, any other text's own date."""
    told = reading.metadata
    return told.adopted_on or told.dated


def _order(proposed: Reading, adopted: Reading) -> Iterator[Notice]:
    first, second = date_of(proposed), date_of(adopted)
    older = bool(first and second and second < first)
    if adopted.kind is Kind.LETTER and proposed.kind is not Kind.LETTER:
        yield _warning("sides_swapped", "the adopted text is a letter: the two sides seem to be swapped")
    elif proposed.kind is Kind.RESOLUTION and adopted.kind is Kind.DRAFT and older:
        message = (
            f"a draft of {second} cannot follow a resolution of {first}: the two sides seem to be swapped"
        )
        yield _warning("sides_swapped", message)
    elif older:
        message = f"the adopted text is of {second}, before the proposed text of {first}"
        yield _warning("adopted_is_older", message)


# ---------------------------------------------------------------- what it is about


def _subject(proposed: Reading, adopted: Reading) -> Iterator[Notice]:
    names = names_only_in(adopted, proposed) or names_only_in(proposed, adopted)
    kin = kinship(proposed, adopted)
    if names:
        message = f"{' '.join(names)} is in one title and nowhere in the other text: is it another subject?"
        yield _warning("other_subject", message)
    elif kin is not None and kin < KINSHIP:
        message = "the two texts share hardly any of their rarer words: are they about the same subject?"
        yield _warning("other_subject", message)


# ---------------------------------------------------------------- in which language


def _language(reading: Reading, side: str) -> Iterator[Notice]:
    for flaw in reading.notices:
        if flaw.code == LANGUAGE:
            yield _warning(LANGUAGE, f"{side}: {flaw.message}")

"""A document becomes a reading: its kind, its language, its paragraphs and its asks."""

from __future__ import annotations

from importlib import import_module

from resodiff.extraction import letter
from resodiff.extraction.kind import kind_of
from resodiff.extraction.language import language_of
from resodiff.model import Ask, Document, Kind, Metadata, Notice, Reading, Severity

_NAMES = {
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "it": "Italian",
    "nl": "Dutch",
    "ar": "Arabic",
    "zh": "Chinese",
    "ru": "Russian",
}


def understand(document: Document) -> Reading:
    """What `document` says and proposes. Total: any document gives a reading, with notices where in doubt."""
    if kind_of(document) is Kind.LETTER:
        return _read_letter(document)
    return _read_resolution(document)


def _read_letter(document: Document) -> Reading:
    asks = letter.asks(document)
    language = language_of(document.text)
    notices = (*document.notices, *_language_notices(language), *_no_asks(asks))
    return Reading(document, Kind.LETTER, language, _metadata(document), asks=asks, notices=notices)


def _read_resolution(document: Document) -> Reading:
    language = language_of(document.text)
    parts = import_module("resodiff.extraction.resolution").paragraphs(document)
    asks = import_module("resodiff.extraction.draft_asks").asks_of(parts.operative, document)
    notices = (*document.notices, *_language_notices(language), *parts.notices)
    if not parts.operative:
        notices = (
            *notices,
            Notice("no_operative_paragraphs", "no operative paragraphs were found in this text"),
        )
    return Reading(
        document,
        kind_of(document),
        language,
        _metadata(document),
        parts.preambular,
        parts.operative,
        tuple(asks),
        notices,
    )


def _metadata(document: Document) -> Metadata:
    try:
        found: Metadata = import_module("resodiff.extraction.metadata").metadata(document)
    except ModuleNotFoundError:
        return Metadata()
    return found


def _language_notices(language: str) -> tuple[Notice, ...]:
    if language in ("en", "und"):
        return ()
    message = f"this text is in {_NAMES[language]}; verdicts are made for English texts only and will mislead"
    return (Notice("language_unsupported", message, Severity.WARNING),)


def _no_asks(asks: tuple[Ask, ...]) -> tuple[Notice, ...]:
    if asks:
        return ()
    return (Notice("no_asks", "no asks were found in this letter; list them in an asks file"),)

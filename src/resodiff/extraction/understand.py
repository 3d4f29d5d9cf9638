"""A document becomes a reading: its kind, its language, its paragraphs and its asks."""

from __future__ import annotations

from resodiff.extraction.draft_asks import asks_of
from resodiff.extraction.kind import kind_of
from resodiff.extraction.language import LANGUAGES, language_of
from resodiff.extraction.letter import asks as letter
from resodiff.extraction.letter.facts import letter_metadata
from resodiff.extraction.metadata import metadata
from resodiff.extraction.resolution import paragraphs
from resodiff.model import Ask, Document, Kind, Notice, Paragraph, Reading, Severity


def understand(document: Document) -> Reading:
    """What `document` says and proposes. Total: any document gives a reading, with notices where in doubt."""
    kind = kind_of(document)
    return _read_letter(document) if kind is Kind.LETTER else _read_resolution(document, kind)


def _read_letter(document: Document) -> Reading:
    asks = letter.asks(document)
    language = language_of(document.text)
    notices = (*document.notices, *_language_notices(language), *_without_asks(asks))
    return Reading(document, Kind.LETTER, language, letter_metadata(document), asks=asks, notices=notices)


def _read_resolution(document: Document, kind: Kind) -> Reading:
    parts = paragraphs(document)
    language = language_of(document.text)
    notices = (
        *document.notices,
        *_language_notices(language),
        *parts.notices,
        *_without_paragraphs(parts.operative),
    )
    return Reading(
        document,
        kind,
        language,
        metadata(document),
        parts.preambular,
        parts.operative,
        asks_of(parts.operative, document),
        notices,
    )


def _language_notices(language: str) -> tuple[Notice, ...]:
    if language in ("en", "und"):
        return ()
    message = (
        f"this text is in {LANGUAGES[language]}; verdicts are for English texts only, and will mislead here"
    )
    return (Notice("language_unsupported", message, Severity.WARNING),)


def _without_asks(asks: tuple[Ask, ...]) -> tuple[Notice, ...]:
    if asks:
        return ()
    return (Notice("no_asks", "no asks were found in this letter; write them into an asks file"),)


def _without_paragraphs(operative: tuple[Paragraph, ...]) -> tuple[Notice, ...]:
    if operative:
        return ()
    return (Notice("no_operative_paragraphs", "no operative paragraphs were found in this text"),)

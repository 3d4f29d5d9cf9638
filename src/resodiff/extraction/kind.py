"""What a text is: a letter, a draft or an adopted resolution. Found from its words, never from its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resodiff.model import Document, Kind

_ENACTING = re.compile(
    r"The (?:[A-Z][\w’'-]*|of|and|the|on|for|to)(?: (?:[A-Z][\w’'-]*|of|and|the|on|for|to)){0,11},"
)
"""The line that names the body as the subject of all that follows: "The Human Rights Council,"."""

_ADOPTED = re.compile(
    r"\bresolution adopted by\b|\[?\s*adopted (?:without a vote|by a recorded vote|by consensus)"
    r"|\bas adopted\b|\bresolutions? adopted on\b",
    re.IGNORECASE,
)
_ADOPTED_SYMBOL = re.compile(r"\b(?:A/(?:HRC/)?RES|S/RES|E/RES|A/HRC/(?:DEC|PRST)|S/PRST)/\S*\d")
_DRAFT = re.compile(
    r"\b(?:zero|first|revised|final|\d(?:st|nd|rd|th)) draft\b|\bdraft (?:resolution|decision|text)\b", re.I
)
_DRAFT_SYMBOL = re.compile(r"\b[A-Z]+(?:/[\w.()-]+)+/L\.\d+")
_BRACKETED = re.compile(r"\[[A-Za-z][^\[\]]{6,}\]")
_SALUTATION = re.compile(
    r"(?:Dear|To whom|Your )?\s*\b(?:Excellenc(?:y|ies)|Dear (?:Sir|Madam|Mr|Ms|Mrs|Dr|Minister|Ambassador"
    r"|Permanent|President|Colleague|Friend|Member|Delegate)\w*|To whom it may concern)\b"
    r"|(?:Re|Subject|Cc|To|From)\s*:|(?:Mr|Madam|Mme)\.? (?:Vice-)?(?:President|Chair\w*),"
    r"|(?:joint |open |oral |written )+(?:letter|statement)\b",
    re.IGNORECASE,
)
_VOICE = re.compile(r"\b(?:We|Our|I)\b(?![.’'])")
_DEMAND = re.compile(
    r"\b(?:We|I|we)\b[^.;]{0,80}\b(?:urge|call (?:up)?on|ask|request|propose|suggest|recommend|write|writing)\b"
)
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_OPERATIVE = re.compile(
    r"(?:(?:Strongly|Also|Further|Firmly|Deeply|Again) )?(?:[A-Z]?[a-z]{2,}s)(?: (?:again|also|further|with|its|note"
    r"|on|upon|that|the|all|to|of|States|Member)\b|,| [A-Z])"
)


def kind_of(document: Document) -> Kind:
    """The kind of `document`: a letter is any text of advocacy, a draft any proposed text of a resolution."""
    lines = [document.wording(block).strip() for block in document.blocks]
    enacting = next((i for i, line in enumerate(lines) if _ENACTING.fullmatch(line)), None)
    head = lines[:12] if enacting is None else lines[:enacting]
    if _speaks_as_letter(head) or (enacting is None and not _is_formal(document, lines)):
        return Kind.LETTER
    return _adopted_or_draft(document, head, lines)


def _speaks_as_letter(head: Sequence[str]) -> bool:
    voiced = sum(bool(_VOICE.search(line)) for line in head if len(line.split()) > 5)
    return voiced >= 2 or any(_SALUTATION.match(line) or _DEMAND.search(line) for line in head)


def _is_formal(document: Document, lines: Sequence[str]) -> bool:
    """Whether a text without an enacting line is a resolution all the same: its beginning may be cut off."""
    numbered = [
        line
        for line, block in zip(lines, document.blocks, strict=True)
        if _NUMBER.fullmatch(block.marker) and _OPERATIVE.match(line)
    ]
    return len(numbered) >= 2 and not any(_VOICE.match(line) for line in lines)


def _adopted_or_draft(document: Document, head: Sequence[str], lines: Sequence[str]) -> Kind:
    symbol = document.fact("symbol")
    opening = " ".join([symbol, *head])
    if _DRAFT_SYMBOL.search(symbol):
        return Kind.DRAFT
    if _ADOPTED.search(opening) or _ADOPTED_SYMBOL.search(symbol) or _has_symbol_line(head):
        return Kind.RESOLUTION
    if _DRAFT.search(opening) or _DRAFT_SYMBOL.search(opening):
        return Kind.DRAFT
    adopted = any(_ADOPTED.match(line) for line in lines[-12:])
    return Kind.RESOLUTION if adopted and not _BRACKETED.search(opening) else Kind.DRAFT


def _has_symbol_line(head: Sequence[str]) -> bool:
    return any(_ADOPTED_SYMBOL.match(line) and len(line.split()) <= 4 for line in head)

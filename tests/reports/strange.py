"""Texts that try what a file can hold, put wherever a document or a person has a say."""

from __future__ import annotations

from dataclasses import replace

import varonia
from resodiff.model import Code, Comparison, Evidence, Kind, Notice, Reading, Reviewed, Severity, Verdict

TEXTS = {
    "control characters": "Urges\x00\x07\x0b\x1b[31m the Government\x7f\x85 of Varonia\ufffe\uffff",
    "lone surrogates": "Urges \ud800 the Government \udfff",
    "right to left": "\u202eurges\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 Varonia\u200f",
    "beyond the first plane": "Urges \U0001f54a\ufe0f \U0001f469\u200d\U0001f469\u200d\U0001f467 \U00020000",
    "line ends": "Urges\r\nthe\rGovernment\u2028of\u2029Varonia\x0b\x0c\n\n\n",
    "white space": "  \t Urges\u00a0\u2003Varonia \t ",
    "markup": "</w:t></w:r> <si> & &#0; ]]> <!-- Urges -->",
    "escapes of Excel": "_x0041_ _x000D_ _xD800_ Urges",
    "formula": "=HYPERLINK(\"https://varonia.example\",\"Urges\")",
    "a long word": "Urges" * 8_000,
    "a long ask": "Urges the Government of Varonia; " * 1_300,
    "a long ask of pairs": "\U0001f54a" * 20_000,
    "many lines": "Urges;\n" * 400,
}  # fmt: skip


def saying(words: str) -> Comparison:
    """A comparison with an ask, a paragraph, a title, names, reasons, doubts and a review of these words."""
    c = varonia.with_origins()
    proposed, adopted = (
        _named(varonia.letter((words,)), words),
        _named(varonia.resolution((words, words)), words),
    )
    carrier = varonia.carrier(adopted, "1")
    quotes = (proposed.asks[0].passages[0],), (carrier.passage,)
    evidence = tuple(Evidence(code, words, *quotes, -1) for code in (Code.VERB_SOFTENED, Code.NARROWED))
    review = Reviewed(Verdict.DROPPED, (words,), words, words, words)
    ask = replace(proposed.asks[0], number=words, heading=words, verb=words, addressee=words)
    finding = replace(c.findings[0], ask=ask, evidence=evidence, carriers=(carrier,), reviews=(review,))
    doubts = (Notice("odd", words, Severity.WARNING), Notice("odd", words))
    return replace(c, proposed=proposed, adopted=adopted, findings=(finding,), warnings=doubts)


def draft(words: str) -> Comparison:
    """The same as a draft, whose paragraphs a redline turns into others."""
    c = saying(words)
    return replace(c, proposed=replace(varonia.resolution((words, "Urges Varonia;")), kind=Kind.DRAFT))


def _named(reading: Reading, words: str) -> Reading:
    metadata = replace(reading.metadata, symbol=words, title=words, organ=words, session=words)
    document = replace(reading.document, name=words)
    return replace(reading, metadata=metadata, document=document, notices=(Notice("odd", words),))

"""In which language a text is."""

from __future__ import annotations

import pytest
from letters import document

from resodiff.extraction import understand
from resodiff.extraction.language import language_of
from resodiff.model import Severity

TEXTS = [
    (
        "en",
        "We call upon the Government of Varonia to release all of those who are held in Karsk for their words.",
    ),
    (
        "fr",
        "Nous appelons le Gouvernement de la Varonie à libérer les personnes qui sont détenues dans la prison.",
    ),
    (
        "es",
        "Pedimos al Gobierno de Varonia que libere a todas las personas que se encuentran en la cárcel de Karsk.",
    ),
    (
        "pt",
        "Pedimos ao Governo da Varónia que liberte todas as pessoas que se encontram presas na cadeia de Karsk.",
    ),
    (
        "de",
        "Wir rufen die Regierung auf, alle Menschen freizulassen, die in dem Gefängnis und auf den Inseln sind.",
    ),
    (
        "it",
        "Chiediamo al Governo della Varonia di liberare le persone che sono detenute nel carcere di Karsk.",
    ),
    (
        "nl",
        "Wij roepen de regering van Varonia op om alle mensen die in het gevang van Karsk zitten vrij te laten.",
    ),
    ("ru", "Мы призываем правительство Варонии освободить всех задержанных."),
    ("ar", "ندعو حكومة فارونيا إلى الإفراج عن جميع المحتجزين"),
    ("zh", "我们呼吁瓦罗尼亚政府释放所有被拘留者。"),
    ("und", "Lestra Karsk Vell"),
    ("und", ""),
]


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=lambda value: value[:12])
def test_the_language_shows_in_frequent_words(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", [text for code, text in TEXTS if code in ("fr", "es")])
def test_a_text_in_another_language_is_read_with_a_warning(text: str) -> None:
    notices = understand(document(text)).notices
    warning = next(n for n in notices if n.code == "language_unsupported")
    assert warning.severity is Severity.WARNING
    assert "English" in warning.message


def test_an_english_text_has_no_such_warning() -> None:
    assert all(n.code != "language_unsupported" for n in understand(document(TEXTS[0][1])).notices)

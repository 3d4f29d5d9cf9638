"""The repair of encodings that were misread, and the texts it must leave alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff.readers.mojibake import MISREADINGS, repair

TRUE_TEXTS = {
    "Czech": (
        "Žádáme vládu, aby „neprodleně“ propustila vězněné novináře; příliš žluťoučký "
        "kůň úpěl ďábelské ódy. ĎÁBEL, PLÁŇ – Ňadra…"
    ),
    "Slovak": (
        "Výbor žiada štáty, aby chránili obhajcov ľudských práv – najmä ženy. STĹPY, "
        "VŔBA, ôsmy ĽUD… Mäkčeň »tu«."
    ),
    "Latvian": (
        "Aicina valdību nekavējoties atbrīvot žurnālistus; Ķekavas ‚Ķelle’ un “Ņemt”, "
        "Ģimene – Ļaudis, āķis, ŪDENS."
    ),
    "Lithuanian": (
        "Ragina Vyriausybę nedelsiant paleisti žmogaus teisių gynėjus, „ĄŽUOLAS“ – ėjo į "
        "mišką, ūkis ŠĮ kartą…"
    ),
    "French": (
        "L’État « réaffirme » qu’à Lestra où les élèves naïfs fêtèrent Noël, l’œuvre fut "
        "achevée… ÇA, LÀ-BAS, ÂGE – « À l’Élysée »."
    ),
    "Spanish": (
        "Exhorta al Gobierno a que ponga fin a la detención arbitraria; ¿cuándo? ¡Ya! "
        "«Mañana» está «así»… AÑO, SEÑORÍA, pingüino n.º 5."
    ),
    "Portuguese": (
        "Insta o Governo a não impor restrições; “AMANHÃ” – MANHÃ… IRMÃ» e ÓRGÃO, "
        "coração à luz, TAMANHÃO, É, ÀS 5ª."
    ),
    "Romanian": (
        "Îndeamnă Guvernul să elibereze imediat apărătorii drepturilor omului; „Ăștia” "
        "și CÂȘTIGĂ, CĂŞTI, Ăştia, ţară, MOCĂŞ."
    ),
    "Polish": (
        "Wzywa rząd do natychmiastowego uwolnienia więźniów; „Łódź” – końcówka, taniec, "
        "źdźbło, ŻÓŁĆ, koń…, pięćdziesiąt, dzień”."
    ),
    "Hungarian": (
        "Felszólítja a kormányt, hogy haladéktalanul engedje szabadon őket; „árvíztűrő "
        "tükörfúrógép” – ŐSZ, ŰR, jövő…"
    ),
    "German": (
        "Fordert die Regierung auf, „Äußerungen“ nicht zu ahnden; das „Ä“, das ‚Ö‘, »Ü« "
        "und GRÖSSE, Straße – ÄÖÜ… § 5, 20 °C."
    ),
    "Turkish": (
        "Hükûmeti derhal serbest bırakmaya çağırır; “Çağrı” – İSTANBUL, ığdır, ŞİŞLİ, "
        "kâğıt, lâzım… ÖĞRETMEN’e"
    ),
    "Finnish": (
        "Kehottaa hallitusta vapauttamaan heidät; ”TÄNÄÄN” – SÄÄ”, YÖ…, Äänestys, ETELÄ– ja »pöllö«."
    ),
    "Norwegian": ("Oppfordrer regjeringen; «Å» – byen Å… “Å”, PÅ–, Å\u00a0være, blåbær, ØY, så»."),
    "English": (
        "The “naïve” café—founded 1999–2004—costs £5 or €6… © 2016, 20 °C, § 4, ±3 ½, "
        "Ms. Vaal’s «note» • item №7 √2 ≈ 1.4 ∂x ¬p ƒ(x)"
    ),
}
BROKEN = re.compile("[ÃÂ‚¬≠√]|â€|Ä[úĚô]")

TYPOGRAPHY = st.text("ab ,.“”‘’–—…•€™\u00a0\u00ad§«»", max_size=30)
"""Texts with the typography of letters, in which every sequence can be told for certain."""


@pytest.mark.parametrize("language", TRUE_TEXTS)
def test_a_true_text_stays_as_it_is(language: str) -> None:
    assert repair(TRUE_TEXTS[language]) == (TRUE_TEXTS[language], 0)


@pytest.mark.parametrize("misreading", MISREADINGS)
@pytest.mark.parametrize("language", ["English", "French", "Spanish", "German", "Portuguese"])
def test_typography_and_letters_misread_come_back(language: str, misreading: str) -> None:
    text = re.sub("[№√≈∂¬ƒ]", "", TRUE_TEXTS[language])
    mended, places = repair(_misread(text, misreading))
    assert mended == text
    assert places > 5


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the Government‚Äôs ‚Äúpledge‚ÄĚ", "the Government’s “pledge”"),
        ("‚Äúfurther [‚Ķ]‚ÄĚ", "“further […]”"),
        ("donâ€™t", "don’t"),
        ("donÃ¢â‚¬â„¢t", "don’t"),
        ("the â€œpledgeâ€ of Varonia", "the “pledge” of Varonia"),
        ("the â€œpledgeâ€\ufffd of Varonia", "the “pledge” of Varonia"),
        ("Varoniaâ€™s pledge.Â  It", "Varonia’s pledge.  It"),
        ("SITUAÃ‡ÃƒO", "SITUAÇÃO"),
        ("Å“uvre", "œuvre"),
        ("l√©gal", "légal"),
        ("in¬≠dependent", "in\u00addependent"),
        ("ï‚· item", "\uf0b7 item"),
    ],
)
def test_known_damage_is_mended(broken: str, whole: str) -> None:
    assert repair(broken)[0] == whole


def test_a_low_quote_before_a_latvian_letter_is_no_damage_of_its_own() -> None:
    assert repair("Viņš rakstīja ‚Ķ’ uz sienas") == ("Viņš rakstīja ‚Ķ’ uz sienas", 0)


def test_damage_in_one_place_leaves_true_letters_in_another() -> None:
    assert repair("Lestra‚Äôs café “Ąžuolas”")[0] == "Lestra’s café “Ąžuolas”"


def test_neighbouring_sequences_count_as_one_place() -> None:
    assert repair("[1]¬†¬†¬† See ‚Äúit")[1] == 2


@given(TYPOGRAPHY, st.sampled_from(MISREADINGS))
def test_a_misreading_of_typography_is_undone(text: str, misreading: str) -> None:
    assert repair(_misread(text, misreading))[0] == text


@given(st.text("ab ÃÂƒâ€™œ‚ÄúÄĚĶ¬≠√©Ăłń ”A\x80\x99", max_size=40) | st.text(max_size=40))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = repair(text)[0]
    assert repair(once) == (once, 0)


def test_a_text_that_never_settles_is_left_alone() -> None:
    endless = "Ã" + "ƒ" * 50
    assert repair(endless) == (endless, 0)


def test_the_open_letter_comes_out_whole(shared_data: Path) -> None:
    text = (shared_data / "letters" / "open-letter-cambodia-2016.txt").read_text("utf-8")
    mended, places = repair(text)
    assert places == 59
    assert not BROKEN.search(mended)


def _misread(text: str, misreading: str) -> str:
    """As browsers do it: a byte without a meaning becomes a C1 control."""
    decoded = (bytes([byte]).decode(misreading, "ignore") or chr(byte) for byte in text.encode())
    return "".join(decoded)

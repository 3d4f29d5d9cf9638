"""Characters of symbol fonts as characters that every program shows.

Word writes Symbol and Wingdings as codes of a private area (U+F020 to U+F0FF), where a code means nothing
without its font. Symbol's letters are those of the Adobe Symbol encoding; of Wingdings only what stands in
running text is kept: bullets, boxes, ticks, arrows.
"""

from __future__ import annotations

_GREEK_FROM = "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyzJVjv"
_GREEK_TO = "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζϑςϕϖ"
_SYMBOL: dict[int, str] = {
    **{ord(key): sign for key, sign in zip(_GREEK_FROM, _GREEK_TO, strict=True)},
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xDB: "⇔",
    0xDE: "⇒",
}
_WINGDINGS: dict[int, str] = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def symbol(code: str, font: str) -> str:
    """The character of a `w:sym`: `code` is hexadecimal; "" where nothing is known of it."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return _known(point, font) if 0xF000 <= point <= 0xF0FF or point < 0x100 else _plain(point)


def without_private(text: str) -> str:
    """Text with the codes of the private area as bullets or signs; unknown ones are left out."""
    if text.isascii() or not any("\ue000" <= sign <= "\uf8ff" for sign in text):
        return text
    return "".join(_known(ord(sign), "") if "\ue000" <= sign <= "\uf8ff" else sign for sign in text)


def _known(point: int, font: str) -> str:
    place = point & 0xFF
    name = font.lower()
    if "wingdings" in name:
        return _WINGDINGS.get(place, "")
    if "symbol" in name:
        return _SYMBOL.get(place) or (chr(place) if 0x20 <= place < 0x7F else "")
    if point < 0x100:
        return chr(point) if point >= 0x20 else ""
    return _WINGDINGS.get(place) or _SYMBOL.get(place, "") if place >= 0x80 else ""


def _plain(point: int) -> str:
    usable = point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF and not 0xE000 <= point <= 0xF8FF
    return chr(point) if usable else ""

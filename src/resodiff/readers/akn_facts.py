"""What the metadata of an Akoma Ntoso document states of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resodiff.readers.characters import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

_SYMBOL = re.compile(r"[AES](?:/[\w.\-]+)+(?: \(\d{4}\))?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGES = {
    "ara": "ar",
    "chi": "zh",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "spa": "es",
    "zho": "zh",
}
"""ISO 639-2 codes of the official languages of the United Nations, as AKN has them, in two letters."""


def facts(root: _Element) -> tuple[tuple[str, str], ...]:
    """Pairs such as ("symbol", "A/RES/79/275"), each name once, in the document's own words."""
    adopted = _adopted_on(root)
    stated = (
        ("symbol", _symbol(root)),
        ("title", _title(root)),
        ("organ", _organ(root)),
        ("session", _first_text(_all(root, "session"))),
        ("agenda_item", _agenda_item(root)),
        ("adopted_on", adopted),
        ("date", adopted),
        ("language", _language(root)),
        ("vote", _vote(root)),
    )
    return tuple((name, value) for name, value in stated if value)


def _all(root: _Element, name: str) -> list[_Element]:
    return list(root.iter("{*}" + name))


def _words(element: _Element) -> str:
    found = element.xpath(".//text()[not(ancestor::*[local-name()='authorialNote'])]")
    return clean("".join(map(str, found))) if isinstance(found, list) else ""


def _first_text(elements: list[_Element]) -> str:
    return next((words for words in map(_words, elements) if words), "")


def _refers(element: _Element, name: str) -> bool:
    return element.get("refersTo", "").lstrip("#").lower() == name.lower()


def _symbol(root: _Element) -> str:
    shown = [_words(e) for e in _all(root, "docNumber")]
    stated = [e.get("value", "") for name in ("FRBRalias", "FRBRnumber") for e in _all(root, name)]
    return next((words for words in [*shown, *stated] if _SYMBOL.fullmatch(words)), "")


def _title(root: _Element) -> str:
    titles = _all(root, "docTitle")
    named = [e for e in titles if _refers(e, "resolutionTitle")]
    preface = [e for e in titles if any(str(a.tag).endswith("}preface") for a in e.iterancestors())]
    shown = _first_text(named or preface or titles)
    aliases = [e.get("value", "") for e in _all(root, "FRBRalias") + _all(root, "FRBRtitle")]
    return shown or next((clean(a) for a in aliases if a and not _SYMBOL.fullmatch(a)), "")


def _organ(root: _Element) -> str:
    authorities = _all(root, "docAuthority")
    issuing = [e for e in authorities if _refers(e, "issuingBody")]
    shown = _first_text(issuing or [e for e in authorities if _words(e) != "United Nations"])
    if shown:
        return shown
    names = {e.get("eId", ""): e.get("showAs", "") for e in _all(root, "TLCOrganization")}
    authors = [e.get("href", "").lstrip("#") for e in _all(root, "FRBRauthor")]
    return next((clean(names[a]) for a in authors if names.get(a)), "")


def _agenda_item(root: _Element) -> str:
    keywords = [e.get("value", "") for e in _all(root, "keyword") if _refers(e, "agenda")]
    return next((clean(value) for value in keywords if value), "")


def _adopted_on(root: _Element) -> str:
    named = [e for e in _all(root, "FRBRdate") if "adopt" in e.get("name", "").lower()]
    steps = [e for e in _all(root, "step") if e.get("outcome", "").lower() == "adopted"]
    shown = [e for e in _all(root, "docDate") if _refers(e, "adoptionDate")]
    days = (_DAY.match(e.get("date", "")) for e in [*named, *steps, *shown])
    return next((day[0] for day in days if day), "")


def _language(root: _Element) -> str:
    code = next((e.get("language", "").lower() for e in _all(root, "FRBRlanguage")), "")
    return _LANGUAGES.get(code, code)


def _vote(root: _Element) -> str:
    outcome = next((e.get("outcome", "") for e in _all(root, "voting")), "")
    return "without a vote" if outcome.lstrip("#").lower() == "adoptedwithoutvote" else ""

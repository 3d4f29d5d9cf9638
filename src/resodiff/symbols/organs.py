"""What the parts of a symbol stand for: organs, committees, treaty bodies and series."""

from __future__ import annotations

COUNCIL = "Human Rights Council"
ASSEMBLY = "General Assembly"
SECURITY = "Security Council"
ECOSOC = "Economic and Social Council"

COMMITTEES = {
    "1": "First Committee",
    "2": "Second Committee",
    "3": "Third Committee",
    "4": "Fourth Committee",
    "5": "Fifth Committee",
    "6": "Sixth Committee",
}
"""Main Committees: rules of procedure of the General Assembly, rule 98."""

TREATY_BODIES = {
    "CAT": "Committee against Torture",
    "CCPR": "Human Rights Committee",
    "CED": "Committee on Enforced Disappearances",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CERD": "Committee on the Elimination of Racial Discrimination",
    "CMW": "Committee on Migrant Workers",
    "CRC": "Committee on the Rights of the Child",
    "CRPD": "Committee on the Rights of Persons with Disabilities",
    "E/C.12": "Committee on Economic, Social and Cultural Rights",
}

COMMISSIONS = {"4": "Commission on Human Rights", "6": "Commission on the Status of Women"}
"""Functional commissions of the Economic and Social Council by the number in their symbol."""

_STARTS = {"A/HRC/": COUNCIL, "A/": ASSEMBLY, "S/": SECURITY, "E/": ECOSOC}


def is_draft(symbol: str) -> bool:
    """Whether a symbol names a tabled draft (L-document)."""
    return "/L." in symbol


def is_adopted(symbol: str) -> bool:
    """Whether a symbol names an adopted resolution, decision or statement."""
    return any(f"/{series}/" in symbol for series in ("RES", "DEC", "PRST"))


def organ_of(symbol: str) -> str:
    """The principal organ, or the Human Rights Council, whose symbol it is; "" for any other."""
    return next((organ for start, organ in _STARTS.items() if symbol.startswith(start)), "")

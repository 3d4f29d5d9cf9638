"""The one hardened XML parser: no DTD, no entities, no network, bounded depth and size.

lxml alone still fills attributes from an internal DTD (`<!ATTLIST` defaults) and expands entities inside
attribute values, so every declaration is refused before the parser sees it.
"""

from __future__ import annotations

import re

from lxml import etree

from resodiff.errors import DamagedInput, HostileInput

SIZE = 64 * 1024 * 1024
"""Bytes of the largest XML that is parsed."""

TAGS = 4_000_000
"""Most `<` in one file: a tree takes some 100 bytes a tag, whatever the size of the file."""

DEPTH = 200
"""Deepest nesting: callers may walk the tree by recursion. libxml2 itself stops at 256."""

_DECLARATION = re.compile(rb"<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION|DOCTYPE[^<>]*\[)")
_UTF_7 = re.compile(rb"^[^>]{0,200}encoding\s*=\s*[\"']\s*utf-?7", re.IGNORECASE)
_EBCDIC = b"\x4c\x6f\xa7\x94"
_too_deep = etree.XPath("boolean(" + "/*" * (DEPTH + 1) + ")")


def parse(data: bytes, name: str = "the file") -> etree._Element:
    """The root element of `data`; comments and processing instructions are left out.

    `name` is what errors call the source. Raises `HostileInput` for declarations of a DTD and for what is
    too large or too deep, `DamagedInput` for what is not well-formed.
    """
    _refuse_hostile(data, name)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise _named(error, name) from None
    except ValueError as error:
        raise DamagedInput(f"{name} is not well-formed XML", str(error)) from None
    if _too_deep(root):
        raise HostileInput(
            f"{name} nests its elements more than {DEPTH} deep", "save it anew from its editor"
        )
    return root


def _refuse_hostile(data: bytes, name: str) -> None:
    if len(data) > SIZE or data.count(b"<") > TAGS:
        raise HostileInput(f"{name} holds more XML than any text needs", "save the text alone")
    if data.startswith(_EBCDIC) or _UTF_7.match(data):
        raise HostileInput(f"{name} is in an encoding that hides its tags", "save it as UTF-8")
    plain = data.replace(b"\x00", b"") if b"\x00" in data[:4] else data
    if _DECLARATION.search(plain):
        raise HostileInput(
            f"{name} declares entities or a DTD of its own", "remove the <!DOCTYPE [...]> part"
        )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _named(error: etree.XMLSyntaxError, name: str) -> DamagedInput | HostileInput:
    reason = error.msg or "no elements"
    if "Excessive depth" in reason or "too long" in reason or "exceeded" in reason:
        return HostileInput(
            f"{name} would exhaust the machine", "its XML is too deep or a text in it too long"
        )
    return DamagedInput(f"{name} is not well-formed XML ({reason})", "save or download it again")

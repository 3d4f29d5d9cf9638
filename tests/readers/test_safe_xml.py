"""The hardened XML parser."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from resodiff.errors import DamagedInput, HostileInput, InputError
from resodiff.readers import safe_xml

LAUGHS = "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(10))
BOMB = f'<!DOCTYPE l [<!ENTITY a "ha">{LAUGHS}]><l>&k;</l>'


def test_well_formed_xml_is_parsed() -> None:
    root = safe_xml.parse(b"<a><b>Varonia</b></a>")
    assert root.findtext("b") == "Varonia"


def test_comments_and_instructions_are_left_out() -> None:
    root = safe_xml.parse(b"<?xml version='1.0'?><a><!-- no --><?do it?><b/></a>")
    assert [child.tag for child in root] == ["b"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_declared_and_marked_encodings_are_honoured(encoding: str) -> None:
    declared = {"cp1252": "windows-1252", "utf-8-sig": "utf-8"}.get(encoding, "utf-16")
    data = f"<?xml version='1.0' encoding='{declared}'?><a>é’</a>".encode(encoding)
    assert safe_xml.parse(data).text == "é’"


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.invalid/x"> %x;]><a/>',
        '<!DOCTYPE a [<!ATTLIST b c CDATA "long">]><a><b/></a>',
        "<?xml version='1.0' encoding='UTF-7'?><a/>",
        "<a>" * 300 + "</a>" * 300,
        "<a>" * 100_000,
        "<a>" * 220 + "</a>" * 220,
        "<a>" + "x" * 11_000_000 + "</a>",
    ],
    ids=["bomb", "file", "network", "defaults", "utf-7", "deep", "deeper", "deep for a walker", "long text"],
)
def test_hostile_xml_is_refused_at_once(text: str) -> None:
    began = time.process_time()
    with pytest.raises(HostileInput):
        safe_xml.parse(text.encode())
    assert time.process_time() - began < 2


def test_a_bomb_in_utf_16_is_refused() -> None:
    with pytest.raises(HostileInput):
        safe_xml.parse(BOMB.encode("utf-16"))


def test_more_tags_than_any_text_needs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "TAGS", 5)
    with pytest.raises(HostileInput):
        safe_xml.parse(b"<a><b/><b/><b/><b/></a>")


@pytest.mark.parametrize("data", [b"<a><b></a>", b"", b"no xml", b"<a>&nbsp;</a>", b"<a>\x00</a>", b"<a"])
def test_broken_xml_is_damaged_and_named(data: bytes) -> None:
    with pytest.raises(DamagedInput, match=r"^document\.xml"):
        safe_xml.parse(data, "document.xml")


def test_a_plain_doctype_does_no_harm() -> None:
    assert safe_xml.parse(b'<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a>x</a>').text == "x"


@given(st.binary(max_size=300) | st.text("<>/ab&;'= [!-", max_size=100).map(str.encode))
def test_any_bytes_give_a_tree_or_a_named_error(data: bytes) -> None:
    try:
        root = safe_xml.parse(data)
    except InputError:
        return
    assert isinstance(root, etree._Element)

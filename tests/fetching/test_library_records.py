"""What a MARCXML record says: from the library when it answers, from a file when there is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff import errors
from resodiff.fetching import fetch_record
from resodiff.model import Vote
from resodiff.pipeline.fetched import record_in, record_of
from service import PAGE, Service, sends

SYMBOL = "A/HRC/RES/90/7"


def field(tag: str, **codes: str) -> str:
    inside = "".join(f'<subfield code="{code}">{words}</subfield>' for code, words in codes.items())
    return f'<datafield tag="{tag}" ind1=" " ind2=" ">{inside}</datafield>'


def record(*fields: str, symbol: str = SYMBOL) -> str:
    return f"<record><leader>0</leader>{field('191', a=symbol, b='A/HRC/')}{''.join(fields)}</record>"


def marc(*records: str) -> bytes:
    opening = '<?xml version="1.0"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">'
    return f"{opening}{''.join(records)}</collection>".encode()


FULL = marc(
    record(symbol="A/HRC/RES/90/6"),
    record(
        field("245", a="Situation of human rights in Varonia :", b="resolution /"),
        field("269", a="2030-10-02"),
        field("650", a="ARCHIVES"),
        field("650", a="PEACEFUL ASSEMBLY"),
        field("650", a="ARCHIVES"),
        field("991", a="A/HRC/90/1", b="4", c="Situations that need attention."),
        field("992", a="20301002"),
        field("993", a="A/HRC/90/L.12"),
        field("996", a="Adopted 24-8-15, 40th meeting", b="24", c="8", d="15"),
    ),
)


def test_a_record_on_disk_is_read(tmp_path: Path) -> None:
    file = tmp_path / "record.xml"
    file.write_bytes(FULL)
    found = record_in(str(file), SYMBOL)
    assert (found.symbol, found.title) == (SYMBOL, "Situation of human rights in Varonia : resolution")
    assert (found.date, found.adopted_on) == ("2030-10-02", "2030-10-02")
    assert (found.agenda_item, found.agenda_title) == ("4", "Situations that need attention")
    assert found.subjects == ("ARCHIVES", "PEACEFUL ASSEMBLY")
    assert (found.related, found.vote) == (("A/HRC/90/L.12",), Vote("recorded", 24, 8, 15))


VOTES = [
    ({"a": "Adopted without vote, 83rd plenary meeting"}, Vote("without a vote")),
    ({"a": "Adopted unanimously, 4535th meeting"}, Vote("without a vote")),
    ({"a": "Adopted 122-55-1, 77th plenary meeting"}, Vote("recorded", 122, 55, 1)),
    ({"b": "24", "c": "8"}, Vote("recorded", 24, 8, None)),
    ({"a": "Adopted, 28th meeting"}, None),
]


@pytest.mark.parametrize(("codes", "vote"), VOTES)
def test_a_vote_is_counted_or_told_in_words(tmp_path: Path, codes: dict[str, str], vote: Vote | None) -> None:
    file = tmp_path / "record.xml"
    file.write_bytes(marc(record(field("996", **codes))))
    assert record_in(str(file), SYMBOL).vote == vote


BAD = [
    (marc(record(symbol="A/HRC/RES/90/99")), "has no MARCXML record of"),
    (b"<record>", "not well-formed"),
    (b"words", "not well-formed"),
    (b"", "not well-formed"),
    (b'<!DOCTYPE x [<!ENTITY a "b">]><record>&a;</record>', "declares entities"),
]


@pytest.mark.parametrize(("data", "words"), BAD)
def test_a_bad_record_is_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    file = tmp_path / "record.xml"
    file.write_bytes(data)
    with pytest.raises(errors.InputError, match=words):
        record_in(str(file), SYMBOL)


def test_a_record_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingInput, match="cannot be opened"):
        record_in(str(tmp_path / "none.xml"), SYMBOL)


def test_the_library_is_asked_once_for_a_record(service: Service, tmp_path: Path) -> None:
    service.answers[f'191__a:"{SYMBOL}"||'] = [sends(FULL, content_type="text/xml")]
    settings = service.settings(tmp_path)
    for _ in range(2):
        found = record_of(fetch_record(SYMBOL, settings))
        assert found
        assert found.vote == Vote("recorded", 24, 8, 15)
    assert len(service.asked) == 1


@pytest.mark.parametrize("body", [PAGE, b"", b"%PDF-1.7"])
def test_a_library_that_asks_for_a_browser_is_a_failure_of_the_service(
    service: Service, tmp_path: Path, body: bytes
) -> None:
    service.answers[f'191__a:"{SYMBOL}"||'] = [sends(body)]
    with pytest.raises(errors.ServiceFailure, match="no record: it is not needed"):
        fetch_record(SYMBOL, service.settings(tmp_path))

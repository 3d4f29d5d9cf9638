"""One request a second over all processes, pauses that are asked for, and attempts that come to an end."""

from __future__ import annotations

from email.utils import formatdate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resodiff import errors
from resodiff.fetching import fetch
from resodiff.fetching.pace import LONGEST_PAUSE, Pace
from resodiff.fetching.retry_after import seconds_to_wait
from service import BEGAN, PDF, Answer, Service, Time, sends

SYMBOL = "A/HRC/RES/90/7"


def test_the_first_request_goes_at_once_and_the_next_ones_a_second_apart(tmp_path: Path) -> None:
    time = Time()
    for _ in range(3):
        Pace(tmp_path, 1.0, time.clock).wait(60)  # a new one each time, as in another process
    assert time.slept == [1.0, 1.0]


def test_a_pause_holds_for_everybody(tmp_path: Path) -> None:
    time = Time()
    Pace(tmp_path, 1.0, time.clock).pause(30)
    Pace(tmp_path, 1.0, time.clock).wait(60)
    assert time.slept == [30.0]


def test_a_pause_beyond_patience_is_told_and_not_waited_for(tmp_path: Path) -> None:
    time = Time()
    pace = Pace(tmp_path, 1.0, time.clock)
    pace.pause(300)
    with pytest.raises(errors.ServiceFailure, match="300 seconds are left"):
        pace.wait(60)
    assert time.slept == []


def test_no_pause_is_longer_than_an_hour(tmp_path: Path) -> None:
    time = Time()
    pace = Pace(tmp_path, 1.0, time.clock)
    pace.pause(10 * 365 * 86400)
    pace.wait(2 * LONGEST_PAUSE)
    assert time.slept == [LONGEST_PAUSE]


@pytest.mark.parametrize(
    "noted", [b"", b"nonsense", b"[]", b'{"last": "x", "resume": 0}', b'{"last": 9e12, "resume": 9e12}']
)
def test_a_note_that_cannot_be_true_is_forgotten(tmp_path: Path, noted: bytes) -> None:
    (tmp_path / "pace.json").write_bytes(noted)
    time = Time()
    Pace(tmp_path, 1.0, time.clock).wait(60)
    assert time.slept == []


HEADERS = [
    ("7", 7.0),
    (" 0 ", 0.0),
    ("99999999999999", 999999999.0),
    (formatdate(BEGAN + 90, usegmt=True), 90.0),
    (formatdate(BEGAN - 90, usegmt=True), 0.0),
    ("", None),
    ("soon", None),
    ("-3", None),
    ("٣", None),
]


@pytest.mark.parametrize(("header", "seconds"), HEADERS)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert seconds_to_wait(header, BEGAN) == seconds


@given(st.text(max_size=60))
def test_any_retry_after_is_understood_or_passed_over(header: str) -> None:
    found = seconds_to_wait(header, BEGAN)
    assert found is None or found >= 0


# ---------------------------------------------------------------- attempts


def busy(status: int, retry_after: str = "") -> Answer:
    return sends(b"busy", status, "text/plain", **({"Retry_After": retry_after} if retry_after else {}))


ATTEMPTS = [
    ("429 with seconds", [busy(429, retry_after="7")], [7.0]),
    ("429 with a date", [busy(429, retry_after=formatdate(BEGAN + 42, usegmt=True))], [42.0]),
    ("429 alone", [busy(429)], [1.0]),
    ("503 twice", [busy(503), busy(503)], [1.0, 2.0]),
    ("three failures", [busy(500), busy(502), busy(504)], [1.0, 2.0, 4.0]),
]


@pytest.mark.parametrize(("answers", "slept"), [a[1:] for a in ATTEMPTS], ids=[a[0] for a in ATTEMPTS])
def test_a_busy_service_is_left_alone_and_asked_again(
    service: Service, tmp_path: Path, answers: list[Answer], slept: list[float]
) -> None:
    service.on(SYMBOL, *answers, sends(PDF))
    time = Time()
    settings = service.settings(tmp_path, patience=60)
    found = fetch(SYMBOL, wanted="pdf", settings=settings, clock=time.clock)
    assert found.read() == PDF
    assert (time.slept, len(service.asked)) == (slept, len(answers) + 1)


def test_attempts_come_to_an_end(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, busy(503))
    time = Time()
    with pytest.raises(errors.ServiceFailure, match=r"is busy \(status 503\): try again later"):
        fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path, patience=60), clock=time.clock)
    assert len(service.asked) == 4


def test_a_long_pause_is_told_and_remembered(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, busy(429, retry_after="900"))
    time = Time()
    settings = service.settings(tmp_path, patience=60)
    with pytest.raises(errors.ServiceFailure, match="try again in 900 seconds"):
        fetch(SYMBOL, wanted="pdf", settings=settings, clock=time.clock)
    with pytest.raises(errors.ServiceFailure, match="900 seconds are left"):
        fetch(SYMBOL, wanted="pdf", settings=settings, clock=time.clock)
    assert (len(service.asked), time.slept) == (1, [])


def test_every_request_waits_its_turn_redirects_too(service: Service, tmp_path: Path) -> None:
    service.on(SYMBOL, sends(b"", 302, Location="/moved?s=moved"))
    service.on("moved", sends(PDF))
    time = Time()
    fetch(SYMBOL, wanted="pdf", settings=service.settings(tmp_path, interval=1.0), clock=time.clock)
    assert time.slept == [1.0]

"""A download that is checked as it comes in, and tried again where that can help."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

import urllib3
from urllib3 import exceptions

from resodiff.errors import ServiceFailure, TooLargeInput
from resodiff.fetching.addresses import check_address, host_of, next_address
from resodiff.fetching.connection import Watch, request
from resodiff.fetching.kinds import HEAD, TAIL, FileKind, kind_of, seems_whole
from resodiff.fetching.pace import Clock, Pace
from resodiff.fetching.retry_after import seconds_to_wait
from resodiff.fetching.settings import Settings

REDIRECTS = 5
"""Most redirects that are followed."""

IN_MEMORY = 2**20
"""Bytes of a download that are held in memory; the rest goes to a nameless file of the system."""

_CHUNK = 2**16
_OBJECT = re.compile(r"^(?:\w+\([^)]*\)|<[^>]*>): ")
_MOVED = (301, 302, 303, 307, 308)
_BUSY = (408, 429, 500, 502, 503, 504)
_MISSING = (204, 404, 410)


@dataclass(frozen=True, slots=True)
class Download:
    """What came, whole: its kind by its first bytes, its hash, and where it came from."""

    kind: FileKind
    sha256: str
    size: int
    address: str
    content: IO[bytes]


class HiccupError(Exception):
    """A failure that may pass. `wait` is what the service asks for, in seconds, if it says."""

    def __init__(self, problem: str, wait: float | None = None) -> None:
        super().__init__(problem)
        self.wait = wait


@contextmanager
def download(address: str, settings: Settings, clock: Clock | None = None) -> Iterator[Download]:
    """The file at `address`, its content open as long as the context lasts.

    What no document can be (a page of HTML) is told by its kind, and not read on. Raises `ServiceFailure`, or
    `TooLargeInput`.
    """
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as content:
        yield _patiently(address, settings, content, clock or Clock())


def _patiently(address: str, settings: Settings, content: IO[bytes], clock: Clock) -> Download:
    check_address(address, settings)
    pace = Pace(settings.cache, settings.interval, clock)
    end = clock.now() + settings.patience
    failure = HiccupError("")
    for attempt in range(settings.attempts):
        try:
            pace.wait(end - clock.now())
            return _follow(address, settings, content, pace, end)
        except HiccupError as problem:
            failure = problem
            wait = 2.0**attempt if problem.wait is None else problem.wait
            pace.pause(wait)
            if clock.now() + wait > end:
                break
    raise _given_up(address, failure)


def _given_up(address: str, failure: HiccupError) -> ServiceFailure:
    when = f"in {failure.wait:.0f} seconds" if failure.wait else "later"
    return ServiceFailure(f"{host_of(address)} {failure}", f"try again {when}")


def _follow(address: str, settings: Settings, content: IO[bytes], pace: Pace, end: float) -> Download:
    """The file at an address or where its redirects lead; each of them is a request that waits its turn."""
    for _ in range(REDIRECTS):
        watch, left = Watch(), max(end - pace.clock.now(), 0.01)
        with _named(address, watch), request(address, watch, settings.silence, left) as answer:
            location = answer.headers.get("Location", "")
            if answer.status not in _MOVED or not location:
                return _taken(answer, address, settings.limit, content, pace.clock)
        address = next_address(address, location, settings)
        pace.wait(end - pace.clock.now())
    raise ServiceFailure(f"{host_of(address)} redirects in circles", "try again later")


def _taken(
    answer: urllib3.BaseHTTPResponse, address: str, limit: int, content: IO[bytes], clock: Clock
) -> Download:
    host = host_of(address)
    if answer.status in _BUSY:
        wait = seconds_to_wait(answer.headers.get("Retry-After", ""), clock.now())
        raise HiccupError(f"is busy (status {answer.status})", wait)
    if answer.status in _MISSING:
        return Download(FileKind.EMPTY, "", 0, address, content)
    if answer.status != 200:
        raise ServiceFailure(
            f"{host} refuses the request (status {answer.status})",
            "it may block this network: try again in an hour",
        )
    length = answer.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > limit:
        raise _too_large(host, limit)
    return _body(answer, address, limit, content)


def _body(answer: urllib3.BaseHTTPResponse, address: str, limit: int, content: IO[bytes]) -> Download:
    content.seek(0)
    content.truncate()  # what an attempt before this one left
    digest, size, kind = hashlib.sha256(), 0, None
    for chunk in _chunks(answer):
        size += len(chunk)
        if size > limit:
            raise _too_large(host_of(address), limit)
        digest.update(chunk)
        content.write(chunk)
        if kind is None and size >= HEAD:
            kind = _kind(content)
            if kind in (FileKind.PAGE, FileKind.UNKNOWN):
                break
    kind = kind or _kind(content)
    counted = "Content-Length" in answer.headers or "chunked" in answer.headers.get("Transfer-Encoding", "")
    if not counted and not seems_whole(kind, _tail(content, size)):
        raise HiccupError("broke off in the middle of the file")
    content.seek(0)
    return Download(kind, digest.hexdigest(), size, address, content)


def _chunks(answer: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    """The body as it arrives. `read1` gives what there is; `read` would wait for a full chunk."""
    while chunk := answer.read1(_CHUNK):
        yield chunk


def _kind(content: IO[bytes]) -> FileKind:
    content.seek(0)
    kind = kind_of(content.read(HEAD))
    content.seek(0, 2)
    return kind


def _tail(content: IO[bytes], size: int) -> bytes:
    content.seek(max(size - TAIL, 0))
    return content.read()


def _too_large(host: str, limit: int) -> TooLargeInput:
    return TooLargeInput(
        f"{host} sends more than {limit / 2**20:.0f} MB", "raise megabytes in the settings if that is right"
    )


@contextmanager
def _named(address: str, watch: Watch) -> Iterator[None]:
    """Tell failures that may pass from those that stay, each in words."""
    host = host_of(address)
    try:
        yield
        if watch.is_over:
            raise exceptions.HTTPError
    except (exceptions.HTTPError, HiccupError, OSError) as problem:
        if watch.is_over:
            raise ServiceFailure(
                f"{host} was too slow to send the whole text",
                "try again later, or raise patience in the settings",
            ) from None
        raise _in_words(host, problem) from None


def _in_words(host: str, problem: Exception) -> ServiceFailure | HiccupError:
    if isinstance(problem, HiccupError):
        return problem
    if isinstance(problem, exceptions.SSLError):
        return ServiceFailure(
            f"{host} shows no certificate this machine trusts ({_reason(problem)})",
            "check the date, the network, and SSL_CERT_FILE if you set it",
        )
    if isinstance(problem, exceptions.ProxyError):
        return ServiceFailure(f"the proxy fails ({_reason(problem)})", "check HTTPS_PROXY")
    if isinstance(problem, exceptions.NewConnectionError):
        return ServiceFailure(
            f"{host} cannot be reached ({_reason(problem)})",
            "check the connection; --offline reads what is in the cache",
        )
    if isinstance(problem, exceptions.TimeoutError):
        return HiccupError("takes too long to answer")
    if any(isinstance(part, exceptions.IncompleteRead) for part in (problem, *problem.args)):
        return HiccupError("broke off in the middle of the file")
    return HiccupError(f"broke off ({_reason(problem)})")


def _reason(problem: BaseException) -> str:
    """The innermost words, without the objects urllib3 prints before them."""
    inner = problem.args[-1] if problem.args else ""
    words = _reason(inner) if isinstance(inner, BaseException) else str(inner)
    return _OBJECT.sub("", words) or type(problem).__name__

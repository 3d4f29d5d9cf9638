"""A document service on this machine that behaves, and misbehaves, as the real one is described."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from resodiff.fetching import Settings
from resodiff.fetching.pace import Clock

PDF = b"%PDF-1.7\n" + b"1 0 obj <<>> endobj\n" * 400 + b"%%EOF\n"
DOCX = b"PK\x03\x04" + b"\0" * 3000 + b"PK\x05\x06" + b"\0" * 18
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2040
WORDPERFECT = b"\xffWPC" + b"\0" * 2000
PAGE = b"<!DOCTYPE html>\n<html><head><title>Not here</title></head><body>Sorry</body></html>"

Answer = Callable[["Handler"], None]


BEGAN = 2_000_000_000.0


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self, now: float = BEGAN) -> None:
        self.now = now
        self.slept: list[float] = []

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@dataclass
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    at: float

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}


@dataclass
class Service:
    """The answers in store by what is asked, and what was asked."""

    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    answers: dict[str, list[Answer]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/access"

    def on(self, symbol: str, *answers: Answer, file_type: str = "", language: str = "") -> None:
        """What is answered for a symbol, one answer after the other; the last one stays."""
        self.answers[f"{symbol}|{language}|{file_type}"] = list(answers)

    def answer(self, asked: Asked) -> Answer:
        query = asked.query
        for language in (query.get("l", ""), ""):
            for file_type in (query.get("t", ""), ""):
                queue = self.answers.get(f"{query.get('s', query.get('p', ''))}|{language}|{file_type}")
                if queue:
                    return queue.pop(0) if len(queue) > 1 else queue[0]
        return sends(PAGE, content_type="text/html")

    def settings(self, folder: Path, **changes: object) -> Settings:
        base = Settings(
            self.address,
            self.address,
            (),
            folder / "cache",
            interval=0.001,
            silence=5,
            patience=20,
            megabytes=1,
        )
        return replace(base, **changes)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    service: Service

    def do_GET(self) -> None:
        asked = Asked(self.path, dict(self.headers), time.monotonic())
        self.service.asked.append(asked)
        with suppress(BrokenPipeError, ConnectionResetError):  # the other side had enough
            self.service.answer(asked)(self)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


def sends(
    body: bytes,
    status: int = 200,
    content_type: str = "application/octet-stream",
    **headers: str,
) -> Answer:
    def answer(to: Handler) -> None:
        to.send_response(status)
        to.send_header("Content-Type", content_type)
        to.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        to.wfile.write(body)

    return answer


def uncounted(body: bytes) -> Answer:
    """A body that ends when the connection does."""

    def answer(to: Handler) -> None:
        to.send_response(200)
        to.end_headers()
        to.wfile.write(body)

    return answer


def cut_at_half(body: bytes, *, counted: bool = True) -> Answer:
    def answer(to: Handler) -> None:
        to.send_response(200)
        if counted:
            to.send_header("Content-Length", str(len(body)))
        to.end_headers()
        to.wfile.write(body[: len(body) // 2])

    return answer


def drips(body: bytes, seconds: float) -> Answer:
    """A byte now and then: never silent for long, never done."""

    def answer(to: Handler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", str(len(body)))
        to.end_headers()
        for byte in body:
            to.wfile.write(bytes([byte]))
            to.wfile.flush()
            time.sleep(seconds)

    return answer


def drips_headers(seconds: float) -> Answer:
    def answer(to: Handler) -> None:
        to.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(1000):
            to.wfile.write(b"x")
            to.wfile.flush()
            time.sleep(seconds)

    return answer


def stays_silent(seconds: float) -> Answer:
    def answer(to: Handler) -> None:
        time.sleep(seconds)

    return answer


def floods(megabytes: int, sent: list[int], *, counted: bool = False) -> Answer:
    """A PDF of that size, made as it goes; `sent` gets the bytes that were taken."""

    def answer(to: Handler) -> None:
        to.send_response(200)
        if counted:
            to.send_header("Content-Length", str(megabytes * 2**20))
        to.end_headers()
        to.wfile.write(b"%PDF-1.7\n")
        for _ in range(megabytes * 16):
            to.wfile.write(b"0" * 2**16)
            sent.append(2**16)

    return answer


@contextmanager
def running() -> Iterator[Service]:
    service = Service()
    handler = type("Bound", (Handler,), {"service": service})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    service.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

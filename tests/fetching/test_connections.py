"""Proxies and certificates are those the machine sets."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from resodiff import errors
from resodiff.fetching import Settings, fetch
from resodiff.fetching.connection import _proxy
from service import PDF, Handler, Service, sends

SYMBOL = "A/HRC/RES/90/7"
UN = "https://documents.un.org/api/symbol/access"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


PROXIES = [
    ({}, UN, ""),
    ({"HTTPS_PROXY": "http://proxy.example:3128"}, UN, "http://proxy.example:3128"),
    ({"HTTPS_PROXY": "proxy.example:3128"}, UN, "http://proxy.example:3128"),
    ({"ALL_PROXY": "http://proxy.example:3128"}, UN, "http://proxy.example:3128"),
    ({"HTTPS_PROXY": "http://proxy.example:3128", "NO_PROXY": "un.org"}, UN, ""),
    ({"HTTP_PROXY": "http://proxy.example:3128"}, UN, ""),
    ({"ALL_PROXY": "http://proxy.example:3128"}, "http://127.0.0.1:8000/x", ""),
]


@pytest.mark.parametrize(("variables", "address", "proxy"), PROXIES)
def test_the_proxy_is_the_one_the_environment_sets(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], address: str, proxy: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert _proxy(address) == proxy


def test_a_request_goes_through_the_proxy_and_its_refusal_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing_proxy() as (port, heard):
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:secret@127.0.0.1:{port}")
        with pytest.raises(errors.ServiceFailure, match=r"the proxy fails .*: check HTTPS_PROXY"):
            fetch(SYMBOL, settings=Settings(cache=tmp_path))
    assert heard[0].startswith("CONNECT documents.un.org:443 HTTP/1.")
    assert "proxy-authorization: basic bwu6c2vjcmv0" in heard[0].lower()


@contextmanager
def refusing_proxy() -> Iterator[tuple[int, list[str]]]:
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            connection, _ = listening.accept()
            with connection:
                heard.append(connection.recv(4096).decode())
                connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield listening.getsockname()[1], heard
        thread.join(5)


def test_a_proxy_of_an_unknown_kind_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    with pytest.raises(errors.ServiceFailure, match=r"not supported \(socks5\): set HTTPS_PROXY"):
        fetch(SYMBOL, settings=Settings(cache=tmp_path))


# ---------------------------------------------------------------- certificates


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine that nobody has signed, with its key."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl makes the certificate, and is not on this machine")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    command = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=here -keyout {file} -out {file}.crt"
    extension = ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([program, *command.split(), *extension], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


@pytest.fixture
def secure(certificate: Path) -> Iterator[Service]:
    service = Service()
    server = Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"service": service}))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    service.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield service
    server.shutdown()
    server.server_close()
    thread.join()


class Quiet(ThreadingHTTPServer):
    """A handshake that the other side breaks off is no news."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        pass


def settings(service: Service, folder: Path) -> Settings:
    address = f"https://127.0.0.1:{service.port}/access"
    return service.settings(folder, documents_url=address, library_url=address)


def test_a_certificate_the_machine_trusts_is_good(
    secure: Service, certificate: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", f"{certificate}.crt")
    secure.on(SYMBOL, sends(PDF))
    assert fetch(SYMBOL, settings=settings(secure, tmp_path)).read() == PDF


@pytest.mark.parametrize("named", [True, False])
def test_a_certificate_nobody_vouches_for_is_refused(
    secure: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    (tmp_path / "none").mkdir()
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    if named:
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    with pytest.raises(errors.ServiceFailure, match="shows no certificate this machine trusts"):
        fetch(SYMBOL, settings=settings(secure, tmp_path))
    assert secure.asked == []

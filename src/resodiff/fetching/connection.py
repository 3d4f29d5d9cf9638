"""One request over one connection, with the machine's own proxies and certificates, and an end to it.

Timeouts of a socket count the silence between bytes; a server that sends a byte now and then defeats them.
So a watch follows the socket and closes it when the time for the whole request is over.
"""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from threading import Timer
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from resodiff.errors import ServiceFailure
from resodiff.fetching.settings import is_loopback

AGENT = f"resodiff/{version('resodiff')}"
"""What services are told of who asks."""

HEADERS = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}


class Watch:
    """Ends a connection when its time is over."""

    def __init__(self) -> None:
        self.is_over = False
        self._socket: socket.socket | None = None

    def follow(self, connected: socket.socket | None) -> None:
        """Take charge of a socket that has just been connected."""
        self._socket = connected
        if self.is_over:
            self.end()

    def end(self) -> None:
        """Wake whoever waits for this socket: it receives nothing more."""
        self.is_over = True
        if self._socket is not None:
            with suppress(OSError):  # past the TLS layer, which another thread may be reading from
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


@contextmanager
def request(address: str, watch: Watch, silence: float, seconds: float) -> Iterator[urllib3.BaseHTTPResponse]:
    """The answer to a GET, its body still to be read while `watch` looks on. Redirects are not followed.

    `silence` is the most seconds between two bytes, `seconds` the most for everything. Raises what urllib3
    raises.
    """
    timer = Timer(seconds, watch.end)
    timer.daemon = True
    timer.start()
    manager = _manager(address, watch)
    try:
        answer = manager.request(
            "GET",
            address,
            headers=HEADERS,
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
            timeout=urllib3.Timeout(connect=min(silence, seconds), read=min(silence, seconds)),
        )
        try:
            yield answer
        finally:
            answer.close()
    finally:
        timer.cancel()
        manager.clear()


def _manager(address: str, watch: Watch) -> urllib3.PoolManager:
    proxy = _proxy(address)
    trusted = _certificates() if address.startswith("https:") else None
    manager = _through(proxy, trusted) if proxy else urllib3.PoolManager(ssl_context=trusted)
    manager.pool_classes_by_scheme = _watched_by(watch)
    return manager


def _watched_by(watch: Watch) -> dict[str, type[HTTPConnectionPool]]:
    """urllib3's pools with connections that tell the watch of their socket."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            watch.follow(self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            watch.follow(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _proxy(address: str) -> str:
    """The proxy that the environment or the system sets for an address; never for this machine itself."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not proxy or is_loopback(host) or proxy_bypass(parts.netloc):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def _through(proxy: str, trusted: ssl.SSLContext | None) -> urllib3.PoolManager:
    parts = urlsplit(proxy)
    if parts.scheme not in ("http", "https"):
        raise ServiceFailure(
            f"the proxy set on this machine is of a kind not supported ({parts.scheme})",
            "set HTTPS_PROXY to an http:// or https:// proxy",
        )
    user = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else None
    headers = urllib3.make_headers(proxy_basic_auth=user) if user else None
    return urllib3.ProxyManager(proxy, proxy_headers=headers, ssl_context=trusted)


def _certificates() -> ssl.SSLContext:
    """The certificates the system trusts, or those that SSL_CERT_FILE or SSL_CERT_DIR name."""
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return ssl.create_default_context()
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

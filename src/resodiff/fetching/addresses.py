"""The addresses that are asked, and which ones may be."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from resodiff.errors import ServiceFailure
from resodiff.fetching.settings import Settings


def text_address(settings: Settings, symbol: str, language: str, file_type: str) -> str:
    """Where the document service gives a text. A base with "{symbol}" in it is a template of its own."""
    parts = {"symbol": symbol, "language": language, "type": file_type}
    return _filled(settings.documents_url, parts, "s={symbol}&l={language}&t={type}")


def record_address(settings: Settings, symbol: str) -> str:
    """Where the UN Digital Library gives the MARCXML record of a symbol (field 191, subfield a)."""
    return _filled(settings.library_url, {"symbol": symbol}, "p=191__a:%22{symbol}%22&of=xm&rg=1")


def public_address(symbol: str, language: str = "en") -> str:
    """Where people read a text in a browser."""
    return f"https://docs.un.org/{language}/{quote(symbol, safe='/()')}"


def _filled(base: str, parts: dict[str, str], query: str) -> str:
    joined = base if "{symbol}" in base else f"{base}{'&' if '?' in base else '?'}{query}"
    for name, value in parts.items():
        joined = joined.replace("{" + name + "}", quote(value, safe=""))
    return joined


def host_of(address: str) -> str:
    """The host of an address, for people."""
    return urlsplit(address).hostname or address


def check_address(address: str, settings: Settings) -> None:
    """Raise `ServiceFailure` unless an address is one of the base addresses' or a configured host's.

    Other hosts must be reached by https at its own port; a base address may have a port, and be plain http
    on this machine, because the user set it so.
    """
    parts = urlsplit(address)
    bases = {urlsplit(base)[:2] for base in (settings.documents_url, settings.library_url)}
    configured = parts.scheme == "https" and parts.netloc.lower() in settings.hosts
    if (parts.scheme, parts.netloc) not in bases and not configured:
        raise ServiceFailure(
            f"the service points to {parts.scheme}://{parts.netloc}, which is not among the hosts in use",
            "if it has moved, add that host to the settings (docs/what-leaves-the-machine.md)",
        )


def next_address(address: str, location: str, settings: Settings) -> str:
    """Where a redirect leads, checked."""
    try:
        there = urljoin(address, location)
        check_address(there, settings)
    except ValueError:
        raise ServiceFailure(
            f"{host_of(address)} points to an address that is none", "try again later"
        ) from None
    return there

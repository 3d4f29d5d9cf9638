"""A page as Safari saves it (.webarchive): a property list with the page, its pictures and its frames."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from xml.parsers.expat import ExpatError

from resodiff.errors import DamagedInput, EmptyInput, TooLargeInput, UnknownFormat
from resodiff.readers.wrapped.content import Content, in_utf_8

_BROKEN = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    MemoryError,
    RecursionError,
    ExpatError,
)
_AGAIN = "save the page again, as .html or PDF"


def opened(data: bytes, limit: int) -> Content:
    """The page itself, without its frames. Raises an `InputError` for another property list or a damaged one."""
    try:
        found = plistlib.loads(data)
    except _BROKEN:
        raise DamagedInput("the web archive is truncated or broken", _AGAIN) from None
    page = found.get("WebMainResource") if isinstance(found, Mapping) else None
    if not isinstance(page, Mapping):
        raise _no_page(found)
    source = page.get("WebResourceData")
    if not isinstance(source, bytes) or not source.strip():
        raise EmptyInput("the web archive has no page", _AGAIN)
    if len(source) > limit:
        raise TooLargeInput(f"the page is larger than {limit // 2**20} MB", "save its text alone")
    charset = page.get("WebResourceTextEncodingName")
    kind = str(page.get("WebResourceMIMEType", ""))
    named = charset if isinstance(charset, str) and kind.startswith(("text/", "application/xhtml")) else ""
    return Content(in_utf_8(source, named), is_page="html" in kind)


def _no_page(found: object) -> UnknownFormat:
    if isinstance(found, Mapping) and "URL" in found:
        return UnknownFormat(
            "this is a link to a page and not the page", "open it and save the page as .html or PDF"
        )
    return UnknownFormat("this is a property list and no saved page", "give the document itself")

"""A message: a page that a browser or Word saved as one file (.mhtml, .mht), or mail (.eml).

The page is the root of its `multipart/related` (RFC 2387, RFC 2557); mail is read as its page, or its plain text
where it has none. Nothing else in it is read, and nothing that it refers to is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import errors, message_from_bytes, policy
from email.message import Message
from itertools import pairwise

from resodiff.errors import DamagedInput, EmptyInput, EncryptedInput, InputError, UnknownFormat
from resodiff.model import Notice, Severity
from resodiff.readers.wrapped.content import Content, in_utf_8
from resodiff.readers.wrapped.headers import bare

_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)
_AGAIN = "save or download it again"
_LOCKED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = (*_PAGES, "text/plain", "text/markdown")
_ENCODINGS = frozenset({"", "7bit", "8bit", "binary", "quoted-printable", "base64"})
_ANOTHER = re.compile(rb"\n\r?\nFrom [^\r\n]{3,200} \d{4}\r?\n[!-9;-~]{1,80}:")
_SHOWN = 3
"""Attachments that are named."""


def opened(data: bytes, _limit: int) -> Content:
    """The page or the text of a message. Raises an `InputError` for one that is damaged, locked, or has neither."""
    if data.startswith(b"From ") and _ANOTHER.search(data):
        raise UnknownFormat("this is a mailbox of several messages", "save the one that is meant as .eml")
    try:
        return _content(message_from_bytes(bare(data), policy=policy.compat32))
    except _BROKEN:
        raise _damaged() from None


def _content(message: Message) -> Content:
    if message.get_content_type() in _LOCKED:
        raise EncryptedInput("the message is encrypted", "open it and save its text alone")
    attached = [name for part in _parts(message) if (name := _attachment(part))]
    path = _root(message)
    if not path:
        raise _without_text(message, attached)
    source = _source(path)
    kind, charset = path[-1].get_content_type(), path[-1].get_content_charset("")
    return Content(in_utf_8(source, charset), kind in _PAGES, tuple(_notices(attached)))


def _root(part: Message) -> tuple[Message, ...]:
    """The way from a part to the text in it, () where there is none."""
    if not part.is_multipart():
        return (part,) if part.get_content_type() in _TEXTS and not _attachment(part) else ()
    if part.get_content_maintype() == "message":
        return ()
    ways = [(part, *way) for child in _in_order(part) if (way := _root(child))]
    pages = [way for way in ways if way[-1].get_content_type() in _PAGES]
    prefers_pages = part.get_content_subtype() in ("alternative", "related")
    return next(iter(pages if pages and prefers_pages else ways), ())


def _in_order(part: Message) -> list[Message]:
    """The children of a part, first the one that it names as its root."""
    children = _children(part)
    start = part.get_param("start")
    return sorted(children, key=lambda child: not start or child.get("Content-ID", "").strip() != start)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _parts(message: Message) -> Iterator[Message]:
    """The parts that may be attachments: not the pictures of a page, and not what is in another message."""
    if message.get_content_maintype() == "message" or message.get_content_subtype() == "related":
        return
    for child in _children(message):
        yield child
        yield from _parts(child)


def _attachment(part: Message) -> str:
    """What an attached part is called, "" where it is none."""
    is_message = part.get_content_maintype() == "message"
    if part.get_content_disposition() != "attachment" and not is_message:
        return ""
    return " ".join((part.get_filename() or "").split()) or ("a message" if is_message else "a file")


def _source(path: tuple[Message, ...]) -> bytes:
    """The bytes of the text at the end of the way, decoded. Raises `DamagedInput` where they are not whole."""
    part = path[-1]
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() not in _ENCODINGS:
        raise _damaged()
    payload = part.get_payload(decode=True)
    lost = (errors.InvalidBase64LengthDefect, errors.InvalidBase64CharactersDefect)
    if not isinstance(payload, bytes) or any(isinstance(defect, lost) for defect in part.defects):
        raise _damaged()
    if not payload.strip():
        raise EmptyInput("the message has no text", _AGAIN)
    if _is_cut(path) and b"</html" not in payload[-1000:].replace(b"\0", b"").lower():
        raise _damaged()
    return payload


def _is_cut(path: tuple[Message, ...]) -> bool:
    """Whether the message ends in its text, before the line that would end it."""
    return any(
        any(isinstance(defect, errors.CloseBoundaryNotFoundDefect) for defect in outer.defects)
        and _children(outer)[-1] is inner
        for outer, inner in pairwise(path)
    )


def _without_text(message: Message, attached: list[str]) -> InputError:
    if any(part.defects for part in message.walk()):
        return _damaged()
    if attached:
        return EmptyInput(
            f"the message has no text of its own, only {_named(attached)}", "save what is attached"
        )
    return EmptyInput("the message has no text", _AGAIN)


def _notices(attached: list[str]) -> Iterator[Notice]:
    if attached:
        words = f"what is attached to the message is not read: {_named(attached)}"
        yield Notice("attachments", words, Severity.WARNING)


def _named(attached: list[str]) -> str:
    more = len(attached) - _SHOWN
    return ", ".join(attached[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _damaged() -> DamagedInput:
    return DamagedInput("the saved page or message is truncated or broken", _AGAIN)

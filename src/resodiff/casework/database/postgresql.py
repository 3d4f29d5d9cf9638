"""The address of a PostgreSQL server, and what its driver says when something is wrong, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resodiff.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import URL

LIKE = "postgresql://user@host/name"
"""What an address looks like."""

_KNOWN = frozenset({"application_name", "unix_sock"})
"""What may stand behind the question mark: parameters of the driver's `connect` that are words."""

_MENDS = {
    "28000": "check the user in the address",
    "28P01": "check the user and the password in the address",
    "3D000": "make that database on the server, or name another",
    "42501": "ask whoever keeps the server for the right to make tables there",
    "53300": "try again when others have finished",
    "57P03": "try again in a moment",
}
"""What mends an error, by its SQLSTATE (PostgreSQL's documentation, appendix A)."""

_ELSE = "check the address, or give another"


def address(where: str) -> URL:
    """The parts of an address, with the driver. Raises `UsageError` for one that no server can have."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(where).set(drivername="postgresql+pg8000")
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise UsageError("the database has no good address", LIKE) from None
    if not url.username:
        raise UsageError("the address of the database names no user", LIKE)
    if url.port is not None and not 0 < url.port < 65536:
        raise UsageError(f"the address of the database has the port {url.port}", "give one from 1 to 65535")
    if strange := sorted(set(url.query) - _KNOWN):
        raise UsageError(
            f"the address of the database has {strange[0]}, which means nothing here",
            f"leave ?{strange[0]}=… out",
        )
    return url


def shown(url: URL) -> str:
    """The address as a person wrote it, without its password."""
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def in_words(problem: BaseException) -> tuple[str, str]:
    """What is wrong with the database, and what mends it, from what the driver raised."""
    told = problem.args[0] if problem.args else ""
    if isinstance(told, dict):  # the server's own fields: C is its code, M its message
        return str(told.get("M", "no reason given")), _MENDS.get(str(told.get("C")), _ELSE)
    if "create a connection" in str(told):
        return _unanswered(problem.__cause__), "check the address, and that the server runs"
    if str(told) == "network error":
        return "what answers there is no PostgreSQL server, or the connection broke", _ELSE
    return " ".join(str(problem).split())[:200], _ELSE


def _unanswered(cause: BaseException | None) -> str:
    # told by its name, since only the room of fetching may import what reaches a network
    if type(cause).__name__ == "gaierror":
        return "there is no computer of that name"
    if isinstance(cause, ConnectionRefusedError):
        return "no server answers there"
    why = getattr(cause, "strerror", None)
    return f"no server answers there, {why}" if why else "no server answers there"

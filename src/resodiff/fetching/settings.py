"""Where the services are, where the cache is, and how patient fetching is.

Defaults are overruled by the `[fetching]` table of `settings.toml` in the user's configuration folder, and
that by the environment.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from resodiff.errors import InputError, UsageError

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ar": "Arabic",
    "zh": "Chinese",
    "ru": "Russian",
}
"""The official languages of the United Nations, by the letters the document service knows them by."""

SECOND = 1.0
"""Least seconds between two requests to a service that is not on this machine."""

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_TRUE_UNLESS = ("", "0", "no", "false", "off")
_VARIABLES = {
    "documents_url": "RESODIFF_DOCUMENTS_URL",
    "library_url": "RESODIFF_LIBRARY_URL",
    "cache": "RESODIFF_CACHE",
    "offline": "RESODIFF_OFFLINE",
}


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("resodiff", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """How texts are fetched.

    `hosts` are those to which a request or a redirect may go besides the base addresses' own. `interval` is
    the seconds between two requests, `silence` the seconds without a byte after which a connection is given
    up, `patience` the seconds that one text may take in all, `megabytes` the size of the largest text.
    """

    documents_url: str = "https://documents.un.org/api/symbol/access"
    library_url: str = "https://digitallibrary.un.org/search"
    hosts: tuple[str, ...] = ("documents.un.org", "docs.un.org", "digitallibrary.un.org")
    cache: Path = field(default_factory=_cache_folder)
    offline: bool = False
    interval: float = SECOND
    attempts: int = 4
    silence: float = 20.0
    patience: float = 180.0
    megabytes: float = 64.0

    @property
    def limit(self) -> int:
        """Bytes of the largest text that is taken."""
        return int(self.megabytes * 2**20)


def is_loopback(host: str | None) -> bool:
    """Whether a host is this machine itself."""
    return host in _LOOPBACK


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in force. Raises `UsageError` for a value that cannot be meant."""
    variables = os.environ if environment is None else environment
    stated = _from_file(variables) | _from_variables(variables)
    settings = _typed(stated)
    for address in (settings.documents_url, settings.library_url):
        check_base(address)
    return _fit(settings, stated)


def check_base(address: str) -> None:
    """Raise `UsageError` unless an address is https, or plain http on this machine."""
    try:
        parts = urlsplit(address)
        plain = parts.scheme == "http" and is_loopback(parts.hostname)
        good = parts.hostname and (parts.scheme == "https" or plain) and not parts.username
    except ValueError:
        good = False
    if not good:
        raise UsageError(f"{address} is no address to fetch texts from", "give one that begins with https://")


def _fit(settings: Settings, stated: Mapping[str, Any]) -> Settings:
    """Moved services bring their own hosts, and no service but one of this machine is asked faster."""
    moved = "documents_url" in stated or "library_url" in stated
    hosts = settings.hosts if "hosts" in stated or not moved else ()
    ours = all(is_loopback(urlsplit(a).hostname) for a in (settings.documents_url, settings.library_url))
    return replace(settings, hosts=hosts, interval=max(0.0 if ours else SECOND, settings.interval))


def _from_file(variables: Mapping[str, str]) -> dict[str, Any]:
    given = variables.get("RESODIFF_SETTINGS")
    file = Path(given) if given else _settings_file()
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        if given:
            raise InputError(f"there is no settings file {file}", "check RESODIFF_SETTINGS") from None
        return {}
    except (OSError, ValueError) as problem:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise UsageError(f"the settings in {file} cannot be read ({problem})", "mend the file") from None
    table = found.get("fetching", {})
    if not isinstance(table, dict):
        raise UsageError(f"fetching in {file} is no table", "write [fetching] on a line of its own")
    return table


def _settings_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path("resodiff", appauthor=False) / "settings.toml"


def _from_variables(variables: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {n: variables[v] for n, v in _VARIABLES.items() if variables.get(v)}
    if "offline" in found:
        found["offline"] = found["offline"].strip().lower() not in _TRUE_UNLESS
    return found


def _typed(stated: Mapping[str, Any]) -> Settings:
    known = {f.name for f in fields(Settings)}
    for name, value in stated.items():
        if name not in known:
            raise UsageError(f"there is no setting {name}", f"known are {', '.join(sorted(known))}")
        if not _fits(name, value):
            raise UsageError(
                f"{value!r} is no value for the setting {name}", "see docs/what-leaves-the-machine.md"
            )
    values = dict(stated)
    if "cache" in values:
        values["cache"] = Path(values["cache"]).expanduser()
    if "hosts" in values:
        values["hosts"] = tuple(values["hosts"])
    return Settings(**values)


def _fits(name: str, value: object) -> bool:
    if name == "offline":
        return isinstance(value, bool)
    if name == "hosts":
        return isinstance(value, list) and all(isinstance(host, str) for host in value)
    if name == "attempts":
        return type(value) is int and 1 <= value <= 10
    if name in ("interval", "silence", "patience", "megabytes"):
        return type(value) in (int, float) and 0 < float(str(value)) < 1e5
    return isinstance(value, str) and bool(value)

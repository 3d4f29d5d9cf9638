"""From a symbol to a text in the cache: looked up there first, asked for only if it must be."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from resodiff.errors import InputError, MissingText, OfflineInput, ServiceFailure, UsageError
from resodiff.fetching.addresses import host_of, public_address, record_address, text_address
from resodiff.fetching.cache import Cache, Entry, key_of
from resodiff.fetching.kinds import FileKind
from resodiff.fetching.settings import LANGUAGES, Settings, load_settings
from resodiff.symbols import parse, suggest
from resodiff.symbols.corrections import easily_confused

if TYPE_CHECKING:
    from resodiff.fetching.download import Download
    from resodiff.fetching.pace import Clock

Wanted = Literal["auto", "docx", "pdf", "doc"]
"""The type of file: "doc" is the native file whatever it is, "auto" native Word if .docx, else PDF."""

_RECORD = "record"
_ENOUGH: dict[str, tuple[str, ...]] = {"auto": ("auto", "docx"), "doc": ("doc", "docx")}
_OFFLINE: dict[str, tuple[str, ...]] = {"auto": ("auto", "docx", "pdf", "doc")}
"""Which ways of asking before also answer one way of asking now; offline, any text is better than none."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A text in the cache, and whether it was there already."""

    entry: Entry
    path: Path
    was_cached: bool

    def read(self) -> bytes:
        """Its bytes. Raises `OfflineInput` when another process cleared the cache meanwhile."""
        try:
            return self.path.read_bytes()
        except OSError:
            raise OfflineInput(f"{self.entry.symbol} has gone from the cache", "fetch it again") from None


def fetch(
    symbol: str,
    language: str = "en",
    wanted: Wanted = "auto",
    settings: Settings | None = None,
    *,
    refresh: bool = False,
    clock: Clock | None = None,
) -> Fetched:
    """The text of a symbol, from the cache or from the document service; `refresh` asks the service anyway.

    Raises `InputError` for what is no symbol, `UsageError` for a language that is not official,
    `MissingText`, `OfflineInput` or `ServiceFailure`.
    """
    if language not in LANGUAGES:
        raise UsageError(
            f"there is no text in the language {language}", f"give one of {', '.join(LANGUAGES)}"
        )
    asking = _Asking(normal(symbol), language, settings or load_settings(), clock)
    return asking.text(wanted, refresh)


def fetch_record(symbol: str, settings: Settings | None = None, *, clock: Clock | None = None) -> Fetched:
    """The MARCXML record of a symbol, from the cache or from the UN Digital Library. Raises as `fetch` does."""
    return _Asking(normal(symbol), "en", settings or load_settings(), clock).record()


def normal(symbol: str) -> str:
    """The normal form of a symbol; raises `InputError` with a suggestion for what is none."""
    found = parse(symbol)
    if found is None:
        meant = suggest(symbol)
        remedy = (
            f"did you mean {meant}?" if meant else "symbols look like A/HRC/RES/30/23 or A/HRC/36/L.21/Rev.1"
        )
        raise InputError(f"{symbol} is no symbol of a UN document", remedy)
    return found.text


@dataclass(frozen=True, slots=True)
class _Asking:
    """One symbol in one language."""

    symbol: str
    language: str
    settings: Settings
    clock: Clock | None = None

    @property
    def cache(self) -> Cache:
        return Cache(self.settings.cache)

    def text(self, wanted: Wanted, refresh: bool) -> Fetched:
        if self.settings.offline:
            return self._found(_OFFLINE.get(wanted, (wanted,))) or self._refuse()
        enough = _ENOUGH.get(wanted, (wanted,))
        if not refresh and (found := self._found(enough)):
            return found
        with self.cache.lock(key_of(self.symbol, self.language, ""), 2 * self.settings.patience):
            if not refresh and (found := self._found(enough)):
                return found  # another process fetched it while we waited
            return self._native_or_pdf() if wanted == "auto" else self._exactly(wanted)

    def record(self) -> Fetched:
        if found := self._found((_RECORD,)):
            return found
        if self.settings.offline:
            self._refuse()
        with self.cache.lock(key_of(self.symbol, self.language, _RECORD), 2 * self.settings.patience):
            with self._download(record_address(self.settings, self.symbol)) as came:
                if came.kind is FileKind.MARCXML:
                    return self._kept(came, _RECORD)
            raise ServiceFailure(
                f"{host_of(came.address)} gives {came.kind.words} and no record",
                "it is not needed: go on without",
            )

    def _found(self, asked: tuple[str, ...]) -> Fetched | None:
        entries = (self.cache.find(self.symbol, self.language, way) for way in asked)
        entry = next((e for e in entries if e), None)
        return Fetched(entry, self.cache.path(entry), True) if entry else None

    def _refuse(self) -> Fetched:
        raise OfflineInput(
            f"{self.symbol} is not in the cache, and offline nothing is fetched",
            "fetch it once without --offline and RESODIFF_OFFLINE",
        )

    def _native_or_pdf(self) -> Fetched:
        with self._asked("docx") as native:
            if native.kind in (FileKind.DOCX, FileKind.PDF):
                return self._kept(native, "auto", native.kind.value)
            old = self._kept(native, "doc") if native.kind.is_text else None
        with self._asked("pdf") as paper:
            if paper.kind is FileKind.PDF:
                return self._kept(paper, "auto", "pdf")
        if old is None:
            raise self._missing(paper, "pdf")
        self.cache.file(replace(old.entry, wanted="auto"))
        return old

    def _exactly(self, wanted: Wanted) -> Fetched:
        with self._asked(wanted) as came:
            if came.kind.is_text if wanted == "doc" else came.kind.value == wanted:
                return self._kept(came, wanted)
        raise self._missing(came, wanted)

    def _asked(self, file_type: str) -> AbstractContextManager[Download]:
        return self._download(text_address(self.settings, self.symbol, self.language, file_type))

    def _download(self, address: str) -> AbstractContextManager[Download]:
        from resodiff.fetching.download import download

        return download(address, self.settings, self.clock)

    def _kept(self, came: Download, *ways: str) -> Fetched:
        """Put what came into the cache, under each way of asking that it answers."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        entries = [
            Entry(self.symbol, self.language, way, came.kind, came.sha256, came.size, now, came.address)
            for way in ways
        ]
        self.cache.add(entries[0], came.content)
        for entry in entries[1:]:
            self.cache.file(entry)
        return Fetched(entries[0], self.cache.path(entries[0]), False)

    def _missing(self, came: Download, wanted: str) -> InputError:
        if came.kind is FileKind.UNKNOWN:
            return ServiceFailure(
                f"{host_of(came.address)} sends what is no document for {self.symbol}", "try again later"
            )
        if came.kind.is_text:
            return MissingText(
                f"{self.symbol} is there as {came.kind.words}, not as {wanted}", "ask for it with --type auto"
            )
        tongue = LANGUAGES[self.language]
        return MissingText(f"the UN's document service has no {self.symbol} in {tongue}", self._advice())

    def _advice(self) -> str:
        other = easily_confused(self.symbol)
        meant = f"; did you mean {other}?" if other else ""
        tongue = "" if self.language == "en" else ", or in English,"
        return f"look for it{tongue} at {public_address(self.symbol)}{meant}"

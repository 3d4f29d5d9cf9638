"""Official texts by their symbol: asked for politely, checked, and kept in a cache.

Nothing but a symbol, a language and a file type leaves the machine, and only from this room.
"""

from resodiff.fetching.cache import Cache, Entry
from resodiff.fetching.kinds import FileKind
from resodiff.fetching.records import LibraryRecord, library_record
from resodiff.fetching.settings import LANGUAGES, Settings, load_settings
from resodiff.fetching.texts import Fetched, Wanted, fetch, fetch_record

__all__ = [
    "LANGUAGES",
    "Cache",
    "Entry",
    "Fetched",
    "FileKind",
    "LibraryRecord",
    "Settings",
    "Wanted",
    "fetch",
    "fetch_record",
    "library_record",
    "load_settings",
]

"""The errors a user can meet, one tree.

    ResodiffError
    ├── UsageError            exit 2   the command line is wrong
    ├── InputError            exit 3   an input cannot be read
    │   ├── MissingInput               no such file
    │   ├── EmptyInput                 nothing in it
    │   ├── UnknownFormat              not a kind of file we read
    │   ├── DamagedInput               truncated or broken inside its format
    │   ├── EncryptedInput             needs a password
    │   ├── ScannedInput               pictures of pages, no text
    │   ├── HostileInput               entity bombs, zip bombs, absurd nesting
    │   ├── TooLargeInput              above the size limit
    │   ├── MissingConverter           a program that must be installed first
    │   ├── MissingText                the UN has no text of that symbol, or not so
    │   ├── OfflineInput               not in the cache, and no connection may be opened
    │   └── ServiceFailure             a service did not answer as it should
    └── OutputError           exit 4   an output cannot be written

Every error says in one line what is wrong and what mends it. Flaws in a *readable* document are no
errors: they travel as `model.Notice`.
"""

from __future__ import annotations

__all__ = [
    "DamagedInput",
    "EmptyInput",
    "EncryptedInput",
    "HostileInput",
    "InputError",
    "MissingConverter",
    "MissingInput",
    "MissingText",
    "OfflineInput",
    "OutputError",
    "ResodiffError",
    "ScannedInput",
    "ServiceFailure",
    "TooLargeInput",
    "UnknownFormat",
    "UsageError",
]


class ResodiffError(Exception):
    """What is wrong and what mends it; `exit_code` is what the command line returns."""

    exit_code = 1

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        line = f"{self.problem}: {self.remedy}" if self.remedy else self.problem
        return " ".join(line.split())


class UsageError(ResodiffError):
    """The command line is wrong."""

    exit_code = 2


class InputError(ResodiffError):
    """An input cannot be read."""

    exit_code = 3


class MissingInput(InputError):
    """The named file does not exist or may not be opened."""


class EmptyInput(InputError):
    """The file has no content."""


class UnknownFormat(InputError):
    """The content is no kind of file that resodiff reads."""


class DamagedInput(InputError):
    """The file is truncated or broken."""


class EncryptedInput(InputError):
    """The file needs a password."""


class ScannedInput(InputError):
    """The file has pictures of pages and no text."""


class HostileInput(InputError):
    """The file would exhaust the machine."""


class TooLargeInput(InputError):
    """The file is above the size limit."""


class MissingConverter(InputError):
    """Reading this format needs a program that is not installed."""


class MissingText(InputError):
    """The document service has no text of that symbol, language or type."""


class OfflineInput(InputError):
    """The text is not in the cache, and no connection may be opened."""


class ServiceFailure(InputError):
    """A service cannot be reached, is busy, or sends what it should not."""


class OutputError(ResodiffError):
    """An output cannot be written."""

    exit_code = 4

"""The formats in which a comparison can be written. A new one is a module and a line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from resodiff.errors import UsageError
from resodiff.model import Comparison
from resodiff.outline import CaseTold


@dataclass(frozen=True, slots=True)
class Report:
    """A format: `name` for `--format`, `suffix` for files, `module` has its `render`.

    The module is imported on use, because some formats bring a heavy library of their own. What is not
    `printable` goes to files alone; what `tells` says what case it is on.
    """

    name: str
    suffix: str
    module: str
    printable: bool = True
    tells: bool = False

    def render(self, comparison: Comparison, case: CaseTold | None = None) -> bytes:
        """The whole file. The same comparison gives the same bytes. What is for people tells of its `case` as well."""
        render = import_module(f"resodiff.reports.{self.module}").render
        made: bytes = render(comparison, case=case) if self.tells else render(comparison)
        return made


REPORTS: tuple[Report, ...] = (
    Report("json", ".json", "json"),
    Report("markdown", ".md", "markdown", tells=True),
    Report("csv", ".csv", "csv"),
    Report("html", ".html", "html.report", tells=True),
    Report("docx", ".docx", "word.report", printable=False, tells=True),
    Report("xlsx", ".xlsx", "xlsx.report", printable=False),
)


def named(name: str) -> Report:
    """The report of that name; raises `UsageError`."""
    found = next((r for r in REPORTS if r.name == name), None)
    if found is None:
        raise UsageError(f"no report is called {name!r}", f"take one of {', '.join(r.name for r in REPORTS)}")
    return found


def for_file(path: str) -> Report:
    """The report for the suffix of `path`; raises `UsageError` that names the known ones."""
    suffix = PurePath(path).suffix.lower()
    found = next((r for r in REPORTS if r.suffix == suffix), None)
    if found is None:
        known = ", ".join(r.suffix for r in REPORTS)
        problem = f"no report ends in {suffix}" if suffix else f"{path} has no suffix to tell the format"
        raise UsageError(problem, f"name a file that ends in one of {known}")
    return found

"""resodiff tells human-rights advocates what became of their words.

The door for programmers::

    import resodiff

    result = resodiff.compare(resodiff.read("letter.pdf"), resodiff.read("adopted.docx"))
    for finding in result.findings:
        print(finding.ask.number, finding.verdict, [c.number for c in finding.carriers])

Everything here is loaded on first use, so that `import resodiff` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resodiff.errors import InputError, OutputError, ResodiffError
    from resodiff.model import (
        Ask,
        Comparison,
        Document,
        Evidence,
        Finding,
        Notice,
        Paragraph,
        Passage,
        Reading,
        Span,
        Verdict,
    )
    from resodiff.pipeline import compare, read

__version__ = "0.1.0"

__all__ = [
    "Ask",
    "Comparison",
    "Document",
    "Evidence",
    "Finding",
    "InputError",
    "Notice",
    "OutputError",
    "Paragraph",
    "Passage",
    "Reading",
    "ResodiffError",
    "Span",
    "Verdict",
    "__version__",
    "compare",
    "read",
]

_ROOMS = {"compare": "pipeline", "read": "pipeline"} | dict.fromkeys(
    ("InputError", "OutputError", "ResodiffError"), "errors"
)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'resodiff' has no attribute {name!r}")
    return getattr(import_module(f"resodiff.{_ROOMS.get(name, 'model')}"), name)


def __dir__() -> list[str]:
    return __all__

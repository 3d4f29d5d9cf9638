"""The schemas of ECMA-376 as openxml-audit has them: what they find wrong with a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from openxml_audit.errors import FileFormat
from openxml_audit.schema import SchemaValidator
from openxml_audit.validator import OpenXmlValidator

_ALIKE = re.compile(r"/(?:theme|styles|settings|fontTable|webSettings|numbering)\b")


class _EachPartOnce(SchemaValidator):  # type: ignore[misc]
    """Passes over a part that was in order before, byte for byte: theme and styles are the same in most files.

    Parts that others refer to are read each time, as the numbers of comments are known by that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._in_order: set[tuple[object, ...]] = set()

    def validate_part(self, part: Any, context: Any) -> Any:
        key = part.uri, part.content_type, part.raw_content
        if key not in self._in_order or not _ALIKE.search(str(part.uri)):
            super().validate_part(part, context)
            if not context.errors:
                self._in_order.add(key)
        return context.errors


_SCHEMAS = _EachPartOnce()


def flaws(file: Path) -> list[str]:
    """What is wrong with a file of Word or Excel.

    Each file has a validator of its own: one knows files by their places in memory, of which a later one may have that
    of an earlier one.
    """
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    validator._schema_validator = _SCHEMAS
    return [str(flaw.description) for flaw in validator.validate(file).errors]

"""Characters that no XML file may hold (XML 1.0, fifth edition, production 2)."""

from __future__ import annotations

import re

_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def speakable(text: str) -> str:
    """`text` without them, and otherwise as it is: a redline gives wordings back exactly."""
    return _UNSPEAKABLE.sub("", text.replace("\r", " "))

"""The program after it has compared two texts and opened a database: what every process of `processes` begins with."""

import tempfile
from pathlib import Path

import resodiff
import working  # noqa: F401
from resodiff.casework.database.store import Store

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "programme" / "associations-57"

LETTER, ADOPTED = (resodiff.read(SAMPLES / f"{name}-associations.md") for name in ("letter", "resolution"))

resodiff.compare(LETTER, ADOPTED)

with tempfile.TemporaryDirectory() as folder:
    Store(f"{folder}/board.sqlite").engine.dispose()

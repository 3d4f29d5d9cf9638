"""Fixtures that every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real texts beside the checkout, which is not part of the repository."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real texts are not beside this checkout (../shared/data)")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample case, written for this repository."""
    return ROOT / "samples"

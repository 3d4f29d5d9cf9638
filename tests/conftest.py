"""Fixtures that every test may use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import short_waits

settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")  # how long a test takes says nothing where others work as well

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def no_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reaches a service or the user's own settings and cache; those of fetching have a server here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESODIFF_OFFLINE", "1")
        patch.setenv("RESODIFF_CACHE", str(tmp_path_factory.mktemp("cache")))
        empty = tmp_path_factory.mktemp("settings") / "settings.toml"
        empty.touch()
        patch.setenv("RESODIFF_SETTINGS", str(empty))
        yield


@pytest.fixture(scope="session", autouse=True)
def no_long_waits() -> Iterator[None]:
    """Tests of the interface wait no longer than they must; where there are none, Textual is not loaded."""
    with pytest.MonkeyPatch.context() as patch:
        if "textual.pilot" in sys.modules:
            short_waits.take_place(patch)
        yield


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

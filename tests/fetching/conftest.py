"""The service that the tests of fetching ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from service import Service, running


@pytest.fixture
def service() -> Iterator[Service]:
    with running() as found:
        yield found

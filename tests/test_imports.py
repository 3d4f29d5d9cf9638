"""What must not be loaded before it is needed: start-up is felt at every call."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "lxml",
    "rich",
    "textual",
    "pypdfium2",
    "rapidfuzz",
    "numpy",
    "diff_match_patch",
    "charset_normalizer",
    "docx",
    "xlsxwriter",
    "urllib3",
    "filelock",
)

CALLS = [
    "from resodiff.cli import run; run(['--help'])",
    "from resodiff.cli import run; run(['compare', '--help'])",
    "from resodiff.cli import run; run(['read', '--help'])",
    "from resodiff.cli import run; run(['report', '--help'])",
    "from resodiff.cli import run; run(['explain', '--help'])",
    "from resodiff.cli import run; run(['fetch', '--help'])",
    "from resodiff.cli import run; run(['cache', 'list'])",
    "import resodiff, resodiff.model, resodiff.errors",
    "import resodiff; resodiff.compare; resodiff.Verdict",
]


@pytest.mark.parametrize("call", CALLS)
def test_nothing_heavy_is_loaded(call: str) -> None:
    script = f"import sys; {call}; print('loaded:', *(m for m in {HEAVY} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_the_door_opens_on_every_name_it_promises() -> None:
    import resodiff

    assert all(getattr(resodiff, name) is not None for name in resodiff.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        resodiff.nonsense  # noqa: B018

"""What must not be loaded before it is needed: start-up is felt at every call."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from resodiff.cli import run

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
    "sqlalchemy",
    "tomlkit",
)

CASE_COMMANDS = ("new", "add", "status", "check", "agreement", "disputes", "history", "score")

CALLS = [
    "from resodiff.cli import run; run(['--help'])",
    "from resodiff.cli import run; run(['compare', '--help'])",
    "from resodiff.cli import run; run(['read', '--help'])",
    "from resodiff.cli import run; run(['report', '--help'])",
    "from resodiff.cli import run; run(['explain', '--help'])",
    "from resodiff.cli import run; run(['fetch', '--help'])",
    "from resodiff.cli import run; run(['cache', 'list'])",
    "from resodiff.cli import run; run(['view', '--help'])",
    "from resodiff.cli import run; run(['board', '--help'])",
    "from resodiff.cli import run; run(['review', '--help'])",
    "from resodiff.cli import run; run(['case', '--help'])",
    *(f"from resodiff.cli import run; run(['case', '{name}', '--help'])" for name in CASE_COMMANDS),
    "import resodiff, resodiff.model, resodiff.errors",
    "import resodiff; resodiff.compare; resodiff.Verdict",
]


READ = ("lxml", "rapidfuzz")
"""What texts are read and compared with."""

NEEDED = [
    (["board", "CASES"], ("rich", "sqlalchemy")),
    (["board", "CASES", "--format", "json"], ("sqlalchemy",)),
    (["board", "CASES", "--table", "codings", "--format", "csv"], ("sqlalchemy",)),
    (["board", "CASES", "--view", "-o", "board.html"], ()),
    (["case", "status", "CASES/varonia-57"], ("rich", *READ)),
    (["case", "score", "CASES/varonia-57"], ("rich", *READ)),
    (["case", "disputes", "CASES/varonia-57"], ("rich", *READ)),
    (["review", "CASES/varonia-57", "--by", "Nobody"], ()),
]
"""What a call needs of all that is heavy: it loads nothing else. The board reads no text that it has read before."""


@pytest.mark.parametrize("call", CALLS)
def test_nothing_heavy_is_loaded(call: str) -> None:
    assert loaded(call) == set()


@pytest.mark.parametrize(("arguments", "needed"), NEEDED, ids=[" ".join(a) for a, _ in NEEDED])
def test_a_call_loads_what_it_needs(
    arguments: list[str], needed: tuple[str, ...], samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cases = samples / "programme"
    database = tmp_path_factory.getbasetemp() / "imports.sqlite"
    if arguments[0] == "board" and not database.exists():
        run(["board", str(cases), "--database", str(database)])
    words = [a.replace("CASES", str(cases)) for a in arguments]
    words += ["--database", str(database)] if arguments[0] == "board" else []
    assert loaded(f"from resodiff.cli import run; run({words})") <= set(needed)


def loaded(call: str) -> set[str]:
    """What is heavy and loaded after a call, in a process of its own."""
    told = f"print('\\nloaded:', *(m for m in {HEAVY} if m in sys.modules))"
    script = f"import sys\ntry:\n    {call}\nexcept SystemExit:\n    pass\n{told}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_the_door_opens_on_every_name_it_promises() -> None:
    import resodiff

    assert all(getattr(resodiff, name) is not None for name in resodiff.__all__)
    assert dir(resodiff) == sorted(resodiff.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        resodiff.nonsense  # noqa: B018

"""The nouns are in five families, and everybody takes them from one door."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from resodiff import model

FAMILIES = ("place", "matter", "outcome", "comparison", "wording")

MODULES = [import_module(f"resodiff.model.{family}") for family in FAMILIES]


def test_each_module_of_the_folder_is_a_family() -> None:
    folder = Path(str(model.__file__)).parent
    assert {path.stem for path in folder.glob("*.py")} == {*FAMILIES, "__init__"}


def test_the_door_gives_every_noun_and_no_other_name() -> None:
    assert sorted(model.__all__) == sorted(name for module in MODULES for name in nouns(module))


@pytest.mark.parametrize("module", MODULES, ids=FAMILIES)
def test_the_door_gives_the_noun_itself(module: ModuleType) -> None:
    assert all(getattr(model, name) is getattr(module, name) for name in nouns(module))


def test_the_nouns_need_nothing_but_the_standard_library() -> None:
    script = "import sys, resodiff.model; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({source()!r}); {script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert loaded - {"resodiff", "__main__", "__mp_main__"} <= sys.stdlib_module_names


def source() -> str:
    """The folder that has the package."""
    return str(Path(str(model.__file__)).parents[2])


def nouns(module: ModuleType) -> list[str]:
    """The public names that a module makes itself."""
    names = [name for name in vars(module) if not name.startswith("_")]
    return [
        name
        for name in names
        if name.isupper() or getattr(vars(module)[name], "__module__", None) == module.__name__
    ]

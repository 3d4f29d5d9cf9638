"""A lexicon is loaded from its folder, and named with a hash."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from resodiff.lexicon import load


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the word lists, to be changed."""
    folder = tmp_path / "house-style"
    shutil.copytree(Path(str(files("resodiff.lexicon") / "data")), folder)
    return folder


def test_the_lexicon_is_read_once_and_names_itself() -> None:
    assert load() is load()
    assert load().identity.startswith("resodiff-en ")


def test_a_lexicon_of_ones_own_is_named_after_its_folder(own: Path) -> None:
    mine = load(own)
    assert mine.identity.split() == ["house-style", load().identity.split()[1]]


def test_a_changed_list_changes_the_hash_and_the_ladder(own: Path) -> None:
    verbs = own / "verbs.toml"
    verbs.write_text(verbs.read_text("utf-8").replace("\nurge = 4\n", "\nurge = 2\n"), "utf-8")
    mine = load(own)
    assert mine.identity.split()[1] != load().identity.split()[1]
    assert mine.verbs.verbs["urge"].force == 2

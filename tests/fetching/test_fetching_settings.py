"""Settings come from the file and the environment; what cannot be meant is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from resodiff import errors
from resodiff.fetching import load_settings
from resodiff.fetching.addresses import check_address, text_address


def loaded(tmp_path: Path, text: str = "", **variables: str) -> object:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    return load_settings({"RESODIFF_SETTINGS": str(file), **variables})


def test_by_default_the_un_is_asked_once_a_second_over_https(tmp_path: Path) -> None:
    settings = load_settings({"RESODIFF_SETTINGS": str(_empty(tmp_path))})
    assert settings.interval >= 1
    address = text_address(settings, "A/HRC/RES/90/7", "en", "pdf")
    assert address == "https://documents.un.org/api/symbol/access?s=A%2FHRC%2FRES%2F90%2F7&l=en&t=pdf"
    assert not settings.offline


def _empty(tmp_path: Path) -> Path:
    file = tmp_path / "empty.toml"
    file.touch()
    return file


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[fetching]\ndocuments_url = "https://one.example/a"\ncache = "/one"\npatience = 9\n')
    settings = load_settings(
        {"RESODIFF_SETTINGS": str(file), "RESODIFF_DOCUMENTS_URL": "https://two.example/b"}
    )
    assert (settings.documents_url, settings.cache, settings.patience) == (
        "https://two.example/b",
        Path("/one"),
        9,
    )


OFFLINE = [
    ("1", True),
    ("yes", True),
    ("TRUE", True),
    ("0", False),
    ("no", False),
    ("off", False),
    ("", False),
]


@pytest.mark.parametrize(("value", "offline"), OFFLINE)
def test_offline_is_switched_by_the_environment(tmp_path: Path, value: str, offline: bool) -> None:
    settings = load_settings({"RESODIFF_SETTINGS": str(_empty(tmp_path)), "RESODIFF_OFFLINE": value})
    assert settings.offline is offline


def test_offline_is_switched_by_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[fetching]\noffline = true\n[another]\nroom = 1\n")
    assert load_settings({"RESODIFF_SETTINGS": str(file)}).offline


WRONG = [
    ("not toml", "cannot be read"),
    ("fetching = 1", "is no table"),
    ("[fetching]\nofline = true", "no setting ofline: known are attempts, cache"),
    ("[fetching]\nattempts = 0", "0 is no value for the setting attempts"),
    ('[fetching]\npatience = "long"', "no value for the setting patience"),
    ('[fetching]\nhosts = "un.org"', "no value for the setting hosts"),
    ('[fetching]\noffline = "yes"', "no value for the setting offline"),
    ('[fetching]\ndocuments_url = "http://un.example/"', "no address"),
    ('[fetching]\ndocuments_url = "ftp://un.example/"', "no address"),
    ('[fetching]\ndocuments_url = "https://me:pass@un.example/"', "no address"),
    ('[fetching]\nlibrary_url = "https://["', "no address"),
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_a_setting_that_cannot_be_meant_is_told(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(errors.UsageError, match=words):
        loaded(tmp_path, text)


def test_a_settings_file_that_is_named_and_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(errors.InputError, match="there is no settings file"):
        load_settings({"RESODIFF_SETTINGS": str(tmp_path / "none.toml")})


def test_no_setting_makes_it_ask_a_service_faster_than_once_a_second(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[fetching]\ninterval = 0.01\n")
    assert load_settings({"RESODIFF_SETTINGS": str(file)}).interval == 1
    ours = "http://127.0.0.1:9/x"
    local = {"RESODIFF_DOCUMENTS_URL": ours, "RESODIFF_LIBRARY_URL": ours}
    assert load_settings({"RESODIFF_SETTINGS": str(file), **local}).interval == 0.01


ADDRESSES = [
    ("https://documents.un.org/x", True),
    ("https://docs.un.org/x", True),
    ("http://documents.un.org/x", False),
    ("https://documents.un.org:8443/x", False),
    ("https://documents.un.org@evil.example/x", False),
    ("https://evil.example/documents.un.org", False),
    ("https://documents.un.org.evil.example/", False),
    ("http://127.0.0.1/", False),
    ("file:///x", False),
]


@pytest.mark.parametrize(("address", "good"), ADDRESSES)
def test_only_the_configured_hosts_are_asked(tmp_path: Path, address: str, good: bool) -> None:
    settings = load_settings({"RESODIFF_SETTINGS": str(_empty(tmp_path))})
    if good:
        check_address(address, settings)
    else:
        with pytest.raises(errors.ServiceFailure, match="not among the hosts"):
            check_address(address, settings)


def test_a_service_that_moved_brings_its_own_host_alone(tmp_path: Path) -> None:
    moved = {"RESODIFF_DOCUMENTS_URL": "https://new.example/get"}
    settings = load_settings({"RESODIFF_SETTINGS": str(_empty(tmp_path)), **moved})
    check_address("https://new.example/other", settings)
    with pytest.raises(errors.ServiceFailure):
        check_address("https://documents.un.org/x", settings)

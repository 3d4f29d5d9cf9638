"""The file of near words has one place for each stem, and its lists keep apart what must not be taken for the other."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache

import pytest

from resodiff.lexicon.folders import SHIPPED
from resodiff.lexicon.stems import stem

Stems = tuple[str, ...]


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    table = tomllib.loads((SHIPPED / "near.toml").read_text(encoding="utf-8"))
    assert list(table) == ["groups"]
    return tuple(tuple(group) for group in table["groups"])


@cache
def places() -> dict[Stems, int]:
    return {stems(term): place for place, group in enumerate(groups()) for term in group}


def stems(term: str) -> Stems:
    return tuple(stem(word) for word in term.replace(",", "").replace("-", " ").split())


def test_the_lists_cover_the_field() -> None:
    assert 300 <= len(groups()) <= 500


def test_every_term_is_lower_case_words_with_single_spaces() -> None:
    terms = [term for group in groups() for term in group]
    assert [term for term in terms if not term or term != " ".join(term.lower().split())] == []


def test_every_list_has_two_stems_at_least() -> None:
    assert [group for group in groups() if len({stems(term) for term in group}) < 2] == []


def test_no_stem_stands_twice_whether_in_one_list_or_in_two() -> None:
    counted = Counter(stems(term) for group in groups() for term in group)
    assert [term for term, times in counted.items() if times > 1] == []


def test_synonyms_are_never_parted_by_near_words() -> None:
    table = tomllib.loads((SHIPPED / "synonyms.toml").read_text(encoding="utf-8"))
    parted = [
        terms for terms in table["terms"] if len({places().get(stems(term)) for term in terms} - {None}) > 1
    ]
    assert parted == []


NEAR = [
    ("jailed", "detained"),
    ("free", "release"),
    ("journalists", "media workers"),
    ("look into", "investigations"),
    ("bring to justice", "accountability"),
    ("scrap", "repealed"),
    ("decree", "legislation"),
    ("security forces", "law enforcement officials"),
    ("let in", "access"),
    ("money", "resources"),
    ("at once", "without delay"),
    ("unfettered", "unhindered"),
    ("activists", "human rights defenders"),
    ("deportations", "refoulement"),
    ("beatings", "attacks"),
    ("roll over", "extend"),
]


@pytest.mark.parametrize(("plain", "formal"), NEAR)
def test_plain_words_stand_with_those_of_resolutions(plain: str, formal: str) -> None:
    assert places()[stems(plain)] == places()[stems(formal)]


APART = [
    ("arrest", "release"),
    ("start", "stop"),
    ("adopt", "repeal"),
    ("strengthen", "restrict"),
    ("register", "dissolve"),
    ("allow", "ban"),
    ("impunity", "accountability"),
    ("accountability", "amnesty"),
    ("death penalty", "killing"),
    ("refugee", "migrant"),
    ("police", "army"),
    ("protest", "freedom of association"),
    ("criminalize", "decriminalize"),
    ("expel", "repatriate"),
    ("publish", "submit"),
    ("perpetrator", "victim"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_must_not_be_taken_for_the_other_stands_apart(one: str, other: str) -> None:
    assert places()[stems(one)] != places()[stems(other)]

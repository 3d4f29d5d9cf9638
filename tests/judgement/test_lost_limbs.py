"""A limb of the sentence that is gone is quoted from its verb, the heaviest first, and no more than four of them."""

from __future__ import annotations

import pytest
from judged import case

from resodiff.judgement.rules import narrowed

DYKES = (
    "Urges the Government of Varonia to repair the dykes of Lestra and the locks of Mirn, {}and "
    "welcomes the opening of the northern canal to all boats;"
)
BARE = DYKES.format("")


QUOTED = [
    (
        "an act",
        DYKES.format(
            "encourages the harbour envoy to consult widely with the pilots before the spring tides, "
        ),
        BARE,
        ["encourages the harbour envoy to consult widely with the pilots before the spring tides"],
    ),
    (
        "an action with its means",
        DYKES.format("to train young ferrymen in rescue and first aid, "),
        BARE,
        ["train young ferrymen in rescue and first aid"],
    ),
    (
        "not the tail of what is kept before a clause",
        DYKES.format("to seek the advice of the guilds while also ensuring that fishers obtain licences, "),
        DYKES.format("to seek the advice of the guilds, "),
        ["ensuring that fishers obtain licences"],
    ),
    (
        "a thing whose verb is kept for another",
        DYKES.format("to feed the millers and the orphans of Quell, "),
        DYKES.format("to feed the millers, "),
        ["orphans of Quell"],
    ),
]


@pytest.mark.parametrize(("what", "asked", "adopted", "quotes"), QUOTED)
def test_what_is_gone_is_quoted_by_its_limb(what: str, asked: str, adopted: str, quotes: list[str]) -> None:
    found = narrowed.weigh(case(asked, adopted))
    assert found is not None, what
    assert [q.text for q in found.ask] == quotes


def test_an_item_that_is_gone_with_its_caveat_is_quoted_from_its_verb() -> None:
    asked = (
        "Urges Varonia:\n(a) To repair the dykes of Lestra;\n(b) To suspend from duty, pending the trials, the wardens "
        "of the public granary who allegedly sold the seed;\n(c) To feed the river people;"
    )
    found = narrowed.weigh(
        case(asked, "Urges Varonia to repair the dykes of Lestra and to feed the river people;")
    )
    assert found is not None
    assert [q.text for q in found.ask] == [
        "suspend from duty, pending the trials, the wardens of the public granary who allegedly sold the seed"
    ]


def test_what_comes_first_is_what_loses_most() -> None:
    asked = DYKES.format(
        "to feed the millers and the weavers, encourages the envoy to map the shoals and reefs of the delta, "
    )
    found = narrowed.weigh(case(asked, DYKES.format("to feed the millers, ")))
    assert found is not None
    assert found.because.startswith("gone: “encourages the envoy to map the shoals and reefs of the delta”")


def test_of_many_parts_the_heaviest_four_are_told() -> None:
    row = "the tanners of Oster, the coopers of Quell, the smiths of Orlo, the potters of Tarn and the dyers of Brill"
    asked = DYKES.format(f"to pay the bakers of Mirn, {row}, ")
    found = narrowed.weigh(case(asked, DYKES.format("to pay the bakers of Mirn, ")))
    assert found is not None
    assert len(found.ask) <= 4

"""A limb of an ask that the nearest paragraph lacks, has under a softer verb, or has in the preamble only, may stand
in another operative paragraph as firmly: that one is a carrier too, and nothing of the limb is lost."""

from __future__ import annotations

import pytest
from judged import LEXICON, became, became_in_letter, passage, wording

from resodiff.judgement.deciding import open_case
from resodiff.judgement.ground.case import Carrier
from resodiff.judgement.ground.setting import setting
from resodiff.judgement.losses.limbs_apart import limbs_apart
from resodiff.model import Ask, AskKind, Candidate, Code, Match, Part

MANY = tuple(
    f"{verb} {what};"
    for verb in ("Welcomes", "Recalls", "Notes", "Supports")
    for what in (
        f"the {verb.lower()[:3]}ade of lanterns in Mirn and its {verb.lower()} of candles",
        f"a bazaar of {verb.lower()}lets that painters held beside the {verb.lower()} theatre",
        f"how {verb.lower()}ters catalogue meteors with telescopes of {verb.lower()} glass",
    )
)
"""A text of as many paragraphs as resolutions have: in a short one every word stands in a good part of it."""


def apart(asked: str, carrier: str, *others: str) -> list[str]:
    """Which of the other paragraphs of a text carry a limb of an ask beside its carrier."""
    texts = (carrier, *others, *MANY)
    paragraphs = [
        Candidate(str(n), Part.OPERATIVE, passage(text, 9000 * n), 1.0) for n, text in enumerate(texts)
    ]
    around = setting(paragraphs, {}, LEXICON)
    ask = Ask("op-1", "1", AskKind.OPERATIVE, (passage(asked),))
    case = open_case(
        Match(ask, ()), wording(asked), (Carrier(paragraphs[0], wording(carrier)),), LEXICON, around=around
    )
    return [c.wording.text for c in limbs_apart(case, around, ())]


PAY = (
    "Calls for every effort to pay the millers of the northern valley, and urges all States to respect and protect the "
    "full enjoyment by widows and orphans of their grazing rights, and to heed the advice of the ferry council;"
)
WIDOWS = (
    "Also deplores the flooding of orchards, calls for every effort to pay the millers of the northern valley, and "
    "urges all States to respect and protect the full enjoyment by widows and daughters of their grazing rights, and "
    "to heed the advice of the ferry council;"
)
ORPHANS = {
    "Urges all States to respect and protect the full enjoyment by orphans of all their grazing rights;": True,
    "Demands that all States respect and protect the full enjoyment by orphans of their grazing rights at once;": True,
    "Calls upon all States to respect, protect and secure the full enjoyment of grazing rights by orphans;": True,
    "Notes that States respect and protect the full enjoyment by orphans of their grazing rights;": False,
    "Urges all States to open a school for orphans, and to mend the bridges of the northern valley;": False,
    "Urges the Secretary-General to respect and protect the full enjoyment by orphans of their grazing rights;": False,
}


@pytest.mark.parametrize(("other", "carries"), ORPHANS.items())
def test_a_paragraph_with_the_lost_word_and_what_governs_it_is_a_carrier(other: str, carries: bool) -> None:
    assert apart(PAY, WIDOWS, other) == [other] * carries


ACCOUNT = "Urges Varonia to explain the seizure of the fishing fleets, and to build shelters for shipwrecked sailors;"
SHELTERS = {
    "Invites the Government of Varonia to build shelters for shipwrecked sailors;": False,
    "Strongly urges the Government of Varonia to build shelters for shipwrecked sailors along the coast;": True,
    "Strongly urges the authorities of Kell to build shelters for shipwrecked sailors along the coast;": False,
    "Strongly urges Varonia to honour those who build shelters, and not to tax the ships of retired sailors;": False,
}


@pytest.mark.parametrize(("other", "carries"), SHELTERS.items())
def test_so_is_one_that_asks_those_asked_for_a_whole_limb(other: str, carries: bool) -> None:
    near = "Urges Varonia to explain the seizure of the fishing fleets off Lestra;"
    assert apart(ACCOUNT, near, other) == [other] * carries


def test_what_an_operative_paragraph_asks_for_as_firmly_is_not_only_in_the_preamble() -> None:
    asked = (
        "Urge States to respect the right of pilots to have licences renewed by a harbour board, "
        "and to repaint buoys."
    )
    preamble = (
        "Emphasizing the right of pilots to have licences renewed by a harbour board, and the need to respect it and "
        "to repaint the buoys,"
    )
    above = (
        "Urges all States to respect the right of pilots to have their licences renewed by a harbour board;"
    )
    alone = became_in_letter(asked, *MANY, preamble=(preamble,))
    beside = became_in_letter(asked, *MANY, above, preamble=(preamble,))
    assert Code.DEMOTED in [e.code for e in alone.evidence]
    assert not {Code.DEMOTED, Code.VERB_SOFTENED} & {e.code for e in beside.evidence}
    assert beside.carriers[0].number == "16"


def test_a_limb_that_points_back_is_not_known_by_its_words() -> None:
    asked = (
        "Condemns all attacks on beekeepers, candlemakers and ropemakers, and calls upon States to investigate such "
        "attacks promptly and impartially;"
    )
    near = (
        "Condemns all attacks on beekeepers, candlemakers and ropemakers, and reminds States of their duty;"
    )
    other = "Calls upon States to investigate attacks on divers promptly and impartially;"
    assert apart(asked, near, other) == []


def test_nor_is_a_step_of_follow_up() -> None:
    asked = (
        "Requests the High Commissioner to assess the salt trade of Mirn, and to submit a comprehensive report with "
        "findings to be followed by an interactive dialogue;"
    )
    near = "Requests the High Commissioner to assess the salt trade of Mirn with the support of experts;"
    other = (
        "Requests the High Commissioner to watch the locks of Lestra and to submit a comprehensive report with "
        "findings to be followed by an interactive dialogue;"
    )
    assert apart(asked, near, other) == []


def test_a_loss_that_such_a_paragraph_makes_good_is_none() -> None:
    other = next(text for text, carries in ORPHANS.items() if carries)
    alone, beside = became(PAY, *MANY, WIDOWS), became(PAY, *MANY, WIDOWS, other)
    assert any("orphans" in quote.text for e in alone.evidence for quote in e.ask)
    assert not any(quote.text == "orphans" for e in beside.evidence for quote in e.ask)

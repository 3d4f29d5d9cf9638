"""Acts in lists: what opens within one item ends with it, and the verb before the list governs the next."""

from __future__ import annotations

from resodiff.demands import acts
from resodiff.lexicon import load

LEXICON = load()
LIST = (
    "Calls upon the Government of Varonia:\n"
    "(a) To protect the fishermen of Lestra, while stressing that ports need rest;\n"
    "(b) To reopen the harbour school{};\n"
    "(c) To publish the accounts of the fund"
)


def of(text: str) -> list[tuple[str, str]]:
    """The verb of each act, and the first words behind it."""
    return [(a.verb.words if a.verb else "", text[a.after : a.end].strip()[:20]) for a in acts(text, LEXICON)]


def test_the_verb_before_the_list_holds_again_in_the_next_item() -> None:
    assert of(LIST.format("")) == [
        ("calls upon", "the Government of Va"),
        ("stressing", "that ports need rest"),
        ("calls upon", "To reopen the harbou"),
    ]


def test_a_resumed_act_keeps_whom_it_addresses_and_what_it_asks() -> None:
    text = LIST.format("")
    first, _, resumed = acts(text, LEXICON)
    assert resumed.addressee == first.addressee
    assert [text[d.action_at :].split()[0] for d in resumed.demands] == ["reopen", "publish"]


def test_an_act_in_the_last_item_is_followed_by_none() -> None:
    assert [verb for verb, _ in of(LIST.format("") + ", and notes the report of the bank")][-1] == "notes"


def test_a_participle_in_an_operative_paragraph_tells_how() -> None:
    text = LIST.format(", by training its teachers and encouraging its pupils to stay")
    assert "encouraging" not in [verb for verb, _ in of(text)]


def test_a_participle_in_a_preambular_paragraph_is_an_act() -> None:
    text = "Welcoming the visit of the Independent Expert, and encouraging the Government to invite others"
    assert [verb for verb, _ in of(text)] == ["welcoming", "encouraging"]

"""Correcting the asks of a reading in a text file."""

from __future__ import annotations

import pytest
from letters import EMAIL, document

from resodiff.errors import EmptyInput, InputError
from resodiff.extraction import understand
from resodiff.extraction.asks_file import apply, write
from resodiff.model import Aim, AskKind, Reading, Severity

LETTER = """
Dear Ambassador,
We urge Varonia to close Karsk prison and to free the judges. We thank the families.
The Council should renew the mandate.
Much remains to be done in Lestra, where “nobody” is safe.
"""
RESOLUTION = """
The Human Rights Council,
Recalling its resolution 51/49,
1. Condemns the killings at the Customs Bridge;
2. Urges Varonia to close Karsk prison and to free the judges;
3. Decides to remain seized of the matter.
"""


def letter() -> Reading:
    return understand(document(LETTER))


def texts(reading: Reading) -> list[str]:
    return [ask.text for ask in reading.asks]


@pytest.mark.parametrize("text", [LETTER, RESOLUTION, EMAIL, "Dear friends,\nNothing to ask."])
def test_unchanged_it_gives_the_same_reading(text: str) -> None:
    reading = understand(document(text))
    assert apply(reading, write(reading)) == reading


def test_the_file_says_how_to_edit_it_and_shows_every_ask() -> None:
    written = write(letter())
    assert written.startswith("# The asks of letter.txt.")
    assert "ask 1\nkind: prose\nverb: urges\naddressee: Varonia\n\nWe urge Varonia" in written


def test_a_block_that_is_gone_drops_its_ask() -> None:
    reading = apply(letter(), "ask 2\n\nThe Council should renew the mandate.\n")
    assert texts(reading) == ["The Council should renew the mandate."]
    assert [(ask.id, ask.number) for ask in reading.asks] == [("ask-1", "1")]


def test_a_new_block_adds_an_ask_where_the_letter_has_its_words() -> None:
    added = (
        write(letter()) + '\nask\naddressee: everyone\n\nmuch  remains to be DONE in Lestra, where "nobody"\n'
    )
    reading = apply(letter(), added)
    assert reading.asks[2].text == "Much remains to be done in Lestra, where “nobody”"
    assert reading.asks[2].addressee == "everyone"
    thanks = apply(letter(), write(letter()) + "\nask\n\nWe thank the families.\n")
    assert texts(thanks)[1] == "We thank the families."


def test_words_that_are_nowhere_are_kept_with_a_notice() -> None:
    reading = apply(letter(), write(letter()) + "\nask\n\nWe call upon Ostland to pay.\n")
    added = reading.asks[-1]
    assert (added.text, added.verb, added.addressee) == (
        "We call upon Ostland to pay.",
        "calls upon",
        "Ostland",
    )
    assert len(added.place) == 0
    assert [n.code for n in reading.notices] == ["ask_without_place"]


def test_an_ask_is_split_by_a_line_between_its_halves() -> None:
    written = write(letter()).replace("prison and to free", "prison\nask\n\nand to free")
    reading = apply(letter(), written)
    assert texts(reading)[:2] == ["We urge Varonia to close Karsk prison", "and to free the judges."]
    assert [ask.number for ask in reading.asks] == ["1", "2", "3"]
    assert all(len(ask.place) for ask in reading.asks)


def test_two_asks_are_joined_by_deleting_the_line_between_them() -> None:
    reading = apply(
        letter(),
        write(letter()).replace("ask 2\nkind: prose\nverb: renews the mandate\naddressee: the Council\n", ""),
    )
    assert len(reading.asks) == 1
    assert len(reading.asks[0].passages) == 2


def test_words_wrapped_by_an_editor_stay_one_passage() -> None:
    reading = apply(
        letter(), write(letter()).replace("Karsk prison", "Karsk\nprison").replace("renew the", "renew\nthe")
    )
    assert reading == letter()


def test_details_are_taken_from_the_block() -> None:
    block = "ask 1\nkind: operative\nverb: demands\naddressee: the junta\ndelegation: yes\naim: keep out\n\n"
    ask = apply(letter(), block + letter().asks[0].text).asks[0]
    assert (ask.kind, ask.verb, ask.addressee) == (AskKind.OPERATIVE, "demands", "the junta")
    assert (ask.to_delegation, ask.aim) == (True, Aim.EXCLUDE)


def test_a_detail_that_is_deleted_is_gone() -> None:
    ask = apply(letter(), "ask 1\n\n" + letter().asks[0].text).asks[0]
    assert (ask.verb, ask.addressee) == ("", "")


def test_asks_of_a_resolution_keep_their_numbers() -> None:
    reading = understand(document(RESOLUTION))
    written = write(reading).replace("ask 1\n", "# ask 1\n", 1)
    kept = apply(reading, "ask 3" + written.split("ask 3", 1)[1] + "\nask\n\nCalls upon Varonia to pay;\n")
    assert [(ask.id, ask.number) for ask in kept.asks] == [("op-3", "3"), ("op-4", "4")]
    assert kept.asks[1].kind is AskKind.OPERATIVE
    assert kept.asks[1].verb == "calls upon"


@pytest.mark.parametrize("text", ["", "\ufeff", " \n\t\r\n"])
def test_an_empty_file_is_an_accident(text: str) -> None:
    with pytest.raises(EmptyInput, match="the asks file is empty: write it anew"):
        apply(letter(), text)


def test_a_file_of_notes_alone_drops_every_ask_and_says_so() -> None:
    emptied = apply(letter(), "# nothing of this is ours\n")
    assert emptied.asks == ()
    assert [(n.code, n.severity) for n in emptied.notices][-1:] == [("no_asks", Severity.WARNING)]


def test_a_split_paragraph_of_a_resolution_gives_two_asks_of_one_number() -> None:
    reading = understand(document(RESOLUTION))
    split = apply(reading, write(reading).replace("prison and", "prison\nask 2\n\nand"))
    assert [ask.id for ask in split.asks] == ["op-1", "op-2", "op-2-2", "op-3"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("We urge Varonia to act.\n", 1, "before the first ask"),
        ("# note\nask 1\n\nask 2\n\nwords\n", 2, "without words"),
        ("ask 1\nverv: urges\n\nwords\n", 2, "verv"),
        ("ask 1\nverb: urges\naim: out\n\nwords\n", 3, "out"),
        ("ask 1\ndelegation: maybe\n\nwords\n", 2, "maybe"),
        ("ask 1\nkind: letter\n\nwords\n", 2, "letter"),
    ],
)
def test_a_wrong_line_is_named(text: str, line: int, said: str) -> None:
    with pytest.raises(InputError, match=rf"^line {line} of the asks file: .*{said}") as caught:
        apply(letter(), text)
    assert "\n" not in str(caught.value)

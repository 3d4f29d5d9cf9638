"""Letters that go through a draft paragraph by paragraph: labels, edits, wording, refusals, tables."""

from __future__ import annotations

import pytest
from letters import document

from resodiff.extraction import understand
from resodiff.extraction.letter.labels import is_labelled, label_end
from resodiff.model import Aim, Ask, AskKind
from resodiff.readers.registry import read


def asks(text: str) -> tuple[Ask, ...]:
    return understand(document(text)).asks


def of_file(text: str, name: str = "letter.txt") -> tuple[Ask, ...]:
    return understand(read(text.encode(), name)).asks


LABELS = [
    "OP7:",
    "OP 7 -",
    "PP3 bis (new):",
    "New OP:",
    "New OP after 8 (detention):",
    "OP13 new:",
    "OP10 (c) (impunity):",
    "OP10 (k) and (l):",
    "OP10 and OP11:",
    "Operative paragraph 10 (c):",
    "Operative paragraph 8 bis:",
    "Operative paragraph 14, subparagraph (c):",
    "Preambular paragraph 4.",
    "Para. 12:",
    "Title:",
]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_ends_where_the_words_begin(label: str) -> None:
    line = f"{label} Delete the last word."
    assert is_labelled(line)
    assert line[label_end(line) :] == "Delete the last word."


@pytest.mark.parametrize(
    "line", ["Para. 15 should end.", "OP9 is weak.", "Operations: two.", "New opinions:"]
)
def test_a_paragraph_that_is_only_spoken_of_is_no_label(line: str) -> None:
    assert not is_labelled(line)


def test_a_label_of_which_the_reader_took_a_part_for_a_marker() -> None:
    assert "(b): restore it"[label_end("(b): restore it", "OP5") :] == "restore it"
    assert is_labelled("restore it", "OP5:")
    assert not is_labelled("restore it", "5.")


EDITS = [
    ("replace “in line with national law” by “in line with international law”.", Aim.INCLUDE),
    ("delete.", Aim.EXCLUDE),
    ("After “journalists” insert “and lawyers”.", Aim.INCLUDE),
    ("“encourages” should be “urges”.", Aim.INCLUDE),
    ("“Takes note” → “Welcomes”", Aim.INCLUDE),
    ("keep as is. It took years to win it.", Aim.INCLUDE),
    ("the deadline is far away; we would put “within six months”.", Aim.INCLUDE),
    ("it would be better to say “all”.", Aim.INCLUDE),
    ("two years instead of one.", Aim.INCLUDE),
    ("needs a deadline: by June.", Aim.INCLUDE),
    ("still missing: women prisoners.", Aim.INCLUDE),
    ("not acceptable; delete “in the framework of its Constitution”.", Aim.EXCLUDE),
    ("a red line. Cannot stay.", Aim.EXCLUDE),
    ("should go.", Aim.EXCLUDE),
]


@pytest.mark.parametrize(("comment", "aim"), EDITS, ids=lambda value: str(value)[:40])
def test_what_is_to_be_done_with_a_paragraph(comment: str, aim: Aim) -> None:
    found = of_file(
        f"Dear colleague,\n\nOur comments on the draft.\n\nOP7: {comment}\n\nBest regards,\nInes\n"
    )
    assert [(ask.text[:4], ask.aim) for ask in found] == [("OP7:", aim)]


COMMENTS = [
    "We welcome this paragraph.",
    "No change needed.",
    "OK",
    "What is meant by this?",
    "It is the old text.",
]


@pytest.mark.parametrize("comment", COMMENTS)
def test_a_comment_that_wants_no_change_is_no_ask(comment: str) -> None:
    assert of_file(f"Dear colleague,\n\nOP7: {comment}\n\nBest regards,\nInes\n") == ()


def test_words_that_an_edit_still_quotes_belong_to_it() -> None:
    found = of_file("""Dear colleague,

OP7: strengthen. "Notes" is not enough for what was done; "condemns" is the word.
OP8: "deplores" is fine.

Ines
""")
    assert [ask.text for ask in found] == [
        'OP7: strengthen. "Notes" is not enough for what was done; "condemns" is the word.'
    ]


def test_wording_behind_long_labels_and_topics() -> None:
    found = of_file("""Lestra Press Union

Dear colleagues,

OP1 (attacks). We propose the following:

Operative paragraph 1: Condemns unequivocally all attacks on reporters in Varonia;

OP4 (titles). "Urges" was not enough. We suggest:

Operative paragraph 4: Demands that officials cease to threaten the press;

New OP after 4 (lawsuits):

Operative paragraph 4 bis: Calls upon States to adopt laws against abusive lawsuits;

OP10 (c) (impunity):

Operative paragraph 10 (c): To appoint a prosecutor for crimes against reporters;

OP18 (report). To replace the request that has been fulfilled:

Operative paragraph 18: Requests the High Commissioner to report in June.
""")
    assert [(ask.verb, ask.kind) for ask in found] == [
        ("condemns", AskKind.OPERATIVE),
        ("demands", AskKind.OPERATIVE),
        ("calls upon", AskKind.OPERATIVE),
        ("", AskKind.PROSE),
        ("requests", AskKind.OPERATIVE),
    ]
    assert found[3].text == "To appoint a prosecutor for crimes against reporters;"


REFUSALS = [
    "We can live without OP6.",
    "We could also do without the second half of PP4.",
    "OP9 is not acceptable to us.",
    "The words “as appropriate” have no place in this text.",
    "There is no need for a reference to national circumstances.",
    "We cannot accept the amendment in L.41.",
]


@pytest.mark.parametrize("sentence", REFUSALS)
def test_words_that_are_not_wanted(sentence: str) -> None:
    (ask,) = asks(f"Dear colleague,\nThank you for the draft. {sentence}\nInes")
    assert (ask.text, ask.aim) == (sentence, Aim.EXCLUDE)


@pytest.mark.parametrize(
    "sentence",
    [
        "We can live without water for three days.",
        "The situation in Karsk is not acceptable to anybody.",
        "Such men have no place in a government.",
        "We do not want to repeat the words of others.",
    ],
)
def test_what_has_no_words_of_a_text_refuses_none(sentence: str) -> None:
    assert asks(f"Dear colleague,\n{sentence}\nInes") == ()


# ---------------------------------------------------------------- tables


def test_a_table_of_amendments() -> None:
    found = of_file(
        """# Comments on the draft

| Para | Current text | Proposed text | Reason |
|---|---|---|---|
| PP3 | Noting the reforms | delete | They never came |
| OP1 | Encourages Varonia to open Karsk | Demands that Varonia open Karsk prison | It is closed |
| OP2 | Takes note of the report | No change | |
| OP4 | | Requests the High Commissioner to report in June | New |
""",
        "comments.md",
    )
    assert [(ask.text, ask.kind, ask.aim) for ask in found] == [
        ("PP3\ndelete", AskKind.PROSE, Aim.EXCLUDE),
        ("Demands that Varonia open Karsk prison", AskKind.OPERATIVE, Aim.INCLUDE),
        ("Requests the High Commissioner to report in June", AskKind.OPERATIVE, Aim.INCLUDE),
    ]


def test_a_table_of_recommendations_says_to_whom_they_go() -> None:
    found = of_file(
        """# Submission on Varonia

| No. | Recommendation | Addressee |
|---|---|---|
| 1 | Extend the mandate for two years | The Council |
| 2 | Release the Lestra Eleven | The Government |
""",
        "submission.md",
    )
    assert [(ask.text, ask.addressee) for ask in found] == [
        ("Extend the mandate for two years", "the Council"),
        ("Release the Lestra Eleven", "the Government"),
    ]


def test_a_table_of_facts_asks_nothing() -> None:
    assert (
        of_file(
            "# Prisons of Varonia\n\n| Prison | Held | Since |\n|---|---|---|\n| Karsk | 117 | 2029 |\n",
            "facts.md",
        )
        == ()
    )


WRITTEN_IN = [
    (
        "OP1: add at the end: “and stresses that keepers on remote islands matter”;",
        "stresses that keepers on remote islands matter",
    ),
    (
        "OP2: insert after “journalists”: “, including harbour radio presenters”",
        "including harbour radio presenters",
    ),
    (
        "OP4: replace the paragraph by: Calls upon Varonia to close the salt mines;",
        "Calls upon Varonia to close the salt mines;",
    ),
    (
        "OP5 should read: “Requests a visit to the salt mines of Odrin;”",
        "Requests a visit to the salt mines of Odrin;",
    ),
    (
        "After OP6 (e), add a new sub-paragraph: *(f) Supporting small harbours through grants;*",
        "Supporting small harbours through grants;",
    ),
    (
        "A further new paragraph: *Urges all States to stop arms transfers to Varonia;*",
        "Urges all States to stop arms transfers to Varonia;",
    ),
    (
        "Proposed wording: Demands that the curfew in Lestra be lifted;",
        "Demands that the curfew in Lestra be lifted;",
    ),
    (
        'We suggest adding at the end of OP10: "and to compensate the families of the drowned".',
        "to compensate the families of the drowned",
    ),
    (
        "OP11: add “and the unions of the harbour workers” after “civil society”.",
        "the unions of the harbour workers",
    ),
]


@pytest.mark.parametrize(("line", "words"), WRITTEN_IN, ids=lambda value: str(value)[:30])
def test_what_is_to_be_written_in_is_the_ask_and_not_the_instruction(line: str, words: str) -> None:
    found = of_file(f"Dear colleague,\n\nOur comments on the draft.\n\n{line}\n\nBest regards,\nInes\n")
    assert [ask.text for ask in found] == [words]


@pytest.mark.parametrize(
    "line",
    [
        "OP12: delete the words “as far as possible and appropriate”.",
        "OP13: replace “encourages all the authorities” by “urges all the authorities”.",
        "OP14: add a reference to the lighthouse keepers: they have been forgotten for years.",
    ],
)
def test_an_instruction_without_new_wording_behind_it_stays_whole(line: str) -> None:
    found = of_file(f"Dear colleague,\n\nOur comments on the draft.\n\n{line}\n\nBest regards,\nInes\n")
    assert [ask.verb for ask in found] == [""]


@pytest.mark.parametrize(
    "line",
    [
        "We write because the arrests alarm us, and ask for a text that does justice to what goes on there.",
        "We are writing to ask for a resolution worthy of the victims.",
        "We propose the changes below.",
        "Contact: the representatives of the undersigned organisations in Geneva.",
        "The resolution must first of all say what is happening.",
        "We hope that you will give this letter favourable consideration.",
        "Could your delegation let us know the date of the informal consultations?",
        "Please do not send us only condolences.",
    ],
)
def test_what_only_leads_in_or_is_courtesy_asks_nothing(line: str) -> None:
    assert asks(f"Excellency,\n{line}\nYours sincerely,\nInes\n") == ()


def test_a_title_above_the_greeting_asks_nothing() -> None:
    title = "Varonia at the sixtieth session: the mandate must go on"
    assert of_file(f"To: All missions\n\n{title}\n\nYour Excellency,\n\nWe thank you.\n") == ()


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("We would ask Lowland to resist any weakening of the paragraph on prisons.", True),
        ("We hope that Lowland will once again lead the negotiations.", True),
        ("We ask that you convey this letter to your capital.", True),
        ("We ask that your mission share these concerns with the core group.", True),
        ("We call on Lowland to stop selling arms to the Third Regiment.", False),
    ],
)
def test_what_the_readers_own_state_is_asked_to_do_with_a_text_is_its_delegations(
    line: str, own: bool
) -> None:
    head = "Ms Elena Marsh\nPermanent Representative of Lowland to the United Nations Office at Geneva\n"
    assert [
        ask.to_delegation for ask in asks(f"{head}Your Excellency,\n{line}\nYours faithfully,\nInes\n")
    ] == [own]

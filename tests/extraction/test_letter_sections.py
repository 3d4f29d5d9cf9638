"""Asks in letters of many layouts: announced sections, numbered headings, items that take two sentences."""

from __future__ import annotations

import pytest
from letters import document

from resodiff.extraction import understand
from resodiff.extraction.letter.layout import Role, lines
from resodiff.model import Aim, Ask, AskKind
from resodiff.readers.registry import read


def asks(text: str) -> tuple[Ask, ...]:
    return understand(document(text)).asks


def texts(text: str) -> list[str]:
    return [ask.text for ask in asks(text)]


# ---------------------------------------------------------------- announced sections

ANNOUNCEMENTS = [
    "We therefore ask that the resolution contain the following elements.",
    "In our view the draft would gain from the following.",
    "We submit to you the following points for the resolution.",
    "The Council should adopt a text with the elements set out below.",
    "We recommend that the resolution:",
]


@pytest.mark.parametrize("announcement", ANNOUNCEMENTS)
def test_what_is_announced_stands_under_headings_of_its_own(announcement: str) -> None:
    found = asks(f"""
Dear Ambassador,
Karsk prison is full. {announcement}
A. The mandate
1. Renew the mandate of the Special Rapporteur on Varonia for two years.
B. Prisoners
2. Demand the release of the Lestra Eleven, and urge the courts to quash their sentences.
We thank you for your attention.
""")
    assert [ask.text.split()[0] for ask in found] == ["Renew", "Demand"]
    assert [ask.verb for ask in found] == ["renews the mandate", "demands"]
    assert found[1].heading == "B. Prisoners"
    assert not any(ask.to_delegation for ask in found)


@pytest.mark.parametrize(
    "heading", ["Our proposals", "What we seek", "The way forward", "What needs to change"]
)
def test_headings_that_ask_in_other_words(heading: str) -> None:
    found = asks(
        f"Dear Ambassadors,\nThe year was hard.\n{heading}\n1. Urge Varonia to open Karsk prison.\n2. Set a date."
    )
    assert [ask.text.split()[0] for ask in found] == ["Urge", "Set"]
    assert found[0].verb == "urges"


def test_items_that_open_as_paragraphs_do_need_no_heading_that_asks() -> None:
    found = asks("""
Dear Ambassadors,
Detention
1. Urge Varonia to open Karsk prison.
2. Condemn the trial of the Lestra Eleven.
3. Ask the courts to sit in public.
What we did
1. Urge to run was strong.
2. Names were taken.
""")
    assert [(ask.verb, ask.kind) for ask in found] == [
        ("urges", AskKind.OPERATIVE),
        ("condemns", AskKind.OPERATIVE),
        ("asks", AskKind.OPERATIVE),
    ]


def test_sections_below_recommendations_ask_and_sections_beside_them_do_not() -> None:
    assert texts("""
Excellencies,
# Recommendations
# On civic space
• Repeal of the Law on Quiet;
• An end to the trials of journalists, and the release of those convicted;
• Four newspapers were closed in May.
# Background
• Release on bail for nine students;
""") == [
        "Repeal of the Law on Quiet;",
        "An end to the trials of journalists, and the release of those convicted;",
    ]  # fmt: skip


def test_a_title_that_calls_for_something_makes_no_asks_of_the_lists_in_the_letter() -> None:
    assert texts("""
# Varonia: 34 groups call for the renewal of the inquiry
Dear Excellency,
Since the coup:
• Parliament has been dissolved;
• Support for the inquiry has grown;
We urge the Council to renew the inquiry.
""") == ["We urge the Council to renew the inquiry."]


def test_a_colon_before_headings_announces_and_the_announcement_is_no_ask() -> None:
    found = asks("""
Excellencies,
We call on the Government of Varonia to:
On detention
• release all who are held without charge;
On the press
• license the radio stations again.
""")
    assert [ask.text.split()[0] for ask in found] == ["release", "license"]
    assert {ask.addressee for ask in found} == {"the Government of Varonia"}


# ---------------------------------------------------------------- lines


def roles(text: str) -> dict[str, Role]:
    return {line.text: line.role for line in lines(document(text))}


def test_a_number_before_a_line_that_stands_alone_makes_it_a_heading() -> None:
    found = roles("""
1. A year of silence
The courts have not sat since May.
2. Mandates and reporting
The Council should renew the mandate.
1. The police
2. The army
1. Release them
They have waited long.
""")
    assert found["A year of silence"] is Role.HEADING
    assert found["Mandates and reporting"] is Role.HEADING
    assert found["The police"] is Role.ITEM
    assert found["Release them"] is Role.ITEM


def test_a_heading_after_proposed_paragraphs_is_none_of_them() -> None:
    assert [ask.verb for ask in asks("""
Excellencies,
We recommend operative paragraphs along these lines:
OP A. Decides to extend the mandate;
OP B. Requests the High Commissioner to report.
ONE MORE POINT
Nothing more was said.
""")] == ["decides", "requests"]  # fmt: skip


def test_a_paragraph_that_a_wrapped_line_has_parted_is_put_together() -> None:
    whole = "We urge Varonia to let the inquiry of the\nCouncil work in Lestra."
    assert texts(f"Dear Sir,\n{whole}") == [whole]
    assert len(texts("Dear Sir,\nThe text should:\n• condemn the killings; and\n• name the dead.")) == 2


def test_labelled_paragraphs_are_proposed_though_reasons_stand_between_them() -> None:
    found = asks("""
Excellencies,
OP1: Condemns the shooting of demonstrators in Lestra;
Rationale: the last text spoke of events. States should know better.
OP2: Calls upon the Government of Varonia:
(a) To release those detained;
(b) To pay their families;
Reason: nothing was paid.
""")
    assert [(ask.verb, ask.kind) for ask in found] == [
        ("condemns", AskKind.OPERATIVE),
        ("calls upon", AskKind.OPERATIVE),
    ]
    assert found[1].text.splitlines()[1:] == ["(a) To release those detained;", "(b) To pay their families;"]


def test_lines_that_say_themselves_that_they_are_asks() -> None:
    found = asks("""
Madam Chair,
The year was hard.
Recommendation 1: Request the High Commissioner to report on Varonia.
Recommendation 2: A reference to the Lestra Eleven in the preamble.
Recommendation of 2029: close Karsk prison.
""")
    assert [(ask.text.split()[0], ask.verb) for ask in found] == [("Request", "requests"), ("A", "")]


@pytest.mark.parametrize("marker", ["3.1", "→", "✓"])
def test_markers_that_a_reader_left_among_the_words(marker: str) -> None:
    page = f"Dear Sir,\n\nWe call on Varonia to:\n\n{marker} let aid in\n\n{marker} open its archives\n"
    found = understand(read(page.encode(), "letter.txt")).asks
    assert [ask.passages[-1].text for ask in found] == ["let aid in", "open its archives"]


# ---------------------------------------------------------------- boundaries


def test_reasons_behind_an_item_are_no_part_of_it() -> None:
    found = texts("""
Excellencies,
# Recommendations
1. Renew the mandate of the Special Rapporteur. It is the only one that looks at Varonia.
2. Name the Lestra Eleven. The text should list them all. They are in Karsk.
""")
    assert found == [
        "Renew the mandate of the Special Rapporteur.",
        "Name the Lestra Eleven. The text should list them all.",
    ]


def test_an_item_in_two_sentences_is_one_demand_and_a_paragraph_in_two_is_two() -> None:
    demands = "The Council should renew the mandate. It should also ask for a report."
    assert texts(f"Dear Sir,\nThe prison is full.\n• {demands}\n• All is quiet in Port Amrel.") == [demands]
    assert len(texts(f"Dear Sir,\n{demands}")) == 2


def test_words_that_lead_to_a_demand_or_remark_on_it_are_left_out() -> None:
    assert texts(
        "Dear Sir,\nWe would ask for one thing more: the resolution should name the dead. "
        "Please keep out of the text any reference to national security; it is used against us."
    ) == [
        "the resolution should name the dead.",
        "Please keep out of the text any reference to national security",
    ]


# ---------------------------------------------------------------- it and they


def test_it_stands_for_the_text_from_item_to_item() -> None:
    found = asks("""
Dear Sir,
A. Scrutiny
• The resolution should extend the inquiry.
• It should call on Varonia to let the inquiry in.
• The Government should be urged to free Ada Brenn.
• It should condemn the killings.
""")
    assert [ask.verb for ask in found] == ["extends", "calls upon", "", "condemns"]
    assert found[1].addressee == "Varonia"


def test_they_are_those_with_whom_the_sentence_before_began() -> None:
    found = asks("Mr President,\nStates cannot look away. They should use the tools they have.")
    assert [(ask.text, ask.addressee) for ask in found] == [
        ("They should use the tools they have.", "States")
    ]


def test_the_hand_that_holds_the_pen_is_not_the_one_who_is_asked() -> None:
    found = asks(
        "Dear Sir,\nWe urge you to include a paragraph on the Lestra Eleven. We urge you to oppose all amendments."
    )
    assert [(ask.to_delegation, ask.aim) for ask in found] == [(False, Aim.INCLUDE), (True, Aim.EXCLUDE)]


def test_a_page_saved_from_the_web_gives_its_asks_and_nothing_of_its_frame() -> None:
    page = """Skip to content
Home / Advocacy / Letters

Varonia: 34 organisations call for the renewal of the inquiry

3 March 2031

Dear Excellency,

The courts obey the Ministry. Against this backdrop, the resolution should, at a minimum:

- Extend the mandate of the inquiry for two years;
- Set out benchmarks for progress, including:
   - the release of all prisoners;
   - the return of Parliament.

Donors have to pay what they promised.

Sincerely,

1. Northlight Institute
2. Support Varonia Now

Read more: Varonia must open its prisons
Sign up for our newsletter
"""
    found = understand(read(page.encode(), "letter.txt")).asks
    assert [ask.text.split()[0] for ask in found] == ["Extend", "Set", "Donors"]
    assert found[1].text.count("\n") == 2

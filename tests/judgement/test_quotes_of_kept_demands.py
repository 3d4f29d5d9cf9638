"""Of a carrier with many items, the evidence that a demand was kept quotes those that hold words of the ask."""

from __future__ import annotations

from judged import became

from resodiff.model import Code

ITEMS = (
    "Calls upon the mayors of Varonia:\n"
    "(a) To plant juniper on the hills above Lestra;\n"
    "(b) To repair the locks of the tidal mills and to train the lock-keepers there;\n"
    "(c) To publish the accounts of the railway company;\n"
    "(d) To invite sculptors to the plum festival;"
)


def test_only_the_words_before_a_list_and_the_items_that_hold_the_ask_are_quoted() -> None:
    asked = (
        "Calls upon the mayors of Varonia to repair the locks of the tidal mills and to train lock-keepers;"
    )
    (evidence,) = (e for e in became(asked, ITEMS).evidence if e.code is Code.DEMAND_KEPT)
    assert [quoted.text.partition(" To ")[0] for quoted in evidence.adopted] == [
        "Calls upon the mayors of Varonia:",
        "(b)",
    ]


def test_of_a_carrier_without_a_list_all_is_quoted() -> None:
    asked = "Requests the mayors of Varonia to repair the locks of the tidal mills and train lock-keepers;"
    carrier = (
        "Also requests the mayors of Varonia to mend the locks of tidal mills, and to train lock-keepers;"
    )
    kept = [e for e in became(asked, carrier).evidence if e.code is Code.DEMAND_KEPT]
    assert all(quoted.text == carrier for e in kept for quoted in e.adopted)

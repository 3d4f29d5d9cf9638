"""The people behind the verdicts: on what the verdicts rest, how far coders agree, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.outline import first_words
from resodiff.outline.board import count, key
from resodiff.outline.board_people import AgreementRow, DisputeRow, Said
from resodiff.outline.phrases import SIGNS
from resodiff.reports.html.board_groups import grouping
from resodiff.reports.html.board_seen import Seen, table, verdict
from resodiff.reports.html.tags import Html, tag, wide

NOBODY = "Nobody has coded these cases yet: every verdict is the program’s."


def coders(seen: Seen, agreed: Sequence[AgreementRow], disputed: Sequence[DisputeRow]) -> Iterator[Html]:
    """What the verdicts rest on, the agreement, and the disputes."""
    yield from grouping(seen, "basis")
    if not agreed:
        yield tag("p", NOBODY)
    else:
        yield tag("h3", "Agreement")
        yield _agreement(agreed)
    if disputed:
        yield tag("h3", _heading(seen, disputed))
        yield _disputes(seen, disputed)


def _heading(seen: Seen, disputed: Sequence[DisputeRow]) -> str:
    """How many asks are disputed, of those that count; asks to the delegation count nowhere, and are told apart."""
    counted = {key(entry) for entry in seen.board.entries if not entry.ask.to_delegation}
    among = sum(row.ask.key in counted for row in disputed)
    apart = f", and {len(disputed) - among} to the delegation" if among < len(disputed) else ""
    return f"Disputed: {among} of {count(len(counted), 'ask')}{apart}"


def _agreement(rows: Sequence[AgreementRow]) -> Html:
    columns = ("Who", "Asks", "Percent", "Cohen’s kappa", "Krippendorff’s alpha", "Ordinal alpha")
    lines = [
        tag(
            "tr",
            tag("th", row.parties, scope="row"),
            tag("td", f"{row.units:,}", class_="number"),
            *(tag("td", figure) for figure in (row.percent, row.kappa, row.alpha, row.ordinal)),
        )
        for row in rows
    ]
    note = tag(
        "p",
        "1 is full agreement; kappa and alpha are 0 where people agree no more than chance would. In brackets the "
        "95% interval.",
        class_="small",
    )
    return tag("div", wide(table(columns, lines, "agreement"), "Agreement"), note)


def _disputes(seen: Seen, rows: Sequence[DisputeRow]) -> Html:
    lines = [
        tag(
            "tr",
            tag("th", seen.link(row.ask, f"{row.ask.case}: {row.ask.letter} {row.ask.number}"), scope="row"),
            tag("td", first_words(row.ask.words, 120)),
            tag("td", tag("ul", *(tag("li", *_said(said)) for said in row.said))),
            tag("td", *_settled(row)),
        )
        for row in rows
    ]
    return wide(table(("Ask", "Words", "What coders say", "Settled"), lines, "disputes"), "Disputed asks")


def _settled(row: DisputeRow) -> Iterator[Html | str]:
    """The settlement; where those who settled differ, each, and which holds."""
    if row.contested:
        yield tag("ul", *(tag("li", *_said(said)) for said in row.contested))
        yield row.settlement[-1]
    elif row.settled:
        yield from _said(row.settled)
    else:
        yield "not settled"


def _said(said: Said) -> Iterator[Html | str]:
    yield f"{said.by}: "
    yield verdict(said.verdict.value, SIGNS[said.verdict])
    if said.beside:
        yield tag("span", said.beside, class_="flags")

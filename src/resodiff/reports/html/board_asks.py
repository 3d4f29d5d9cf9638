"""Every ask of the board with its working, letter by letter, and the choice of which to show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.casework.scores.sensitivity import Range
from resodiff.model import Verdict
from resodiff.outline.board import FIGURES, NOTHING, AskRow, count, ends, key
from resodiff.outline.board_letters import LetterRow
from resodiff.outline.phrases import SIGNS
from resodiff.reports.html.board_seen import Seen, table, verdict
from resodiff.reports.html.tags import Html, tag, wide

_COLUMNS = ("Ask", "Words", "Verdict", "Met", "Gained", "Of", "Working")


def asks(seen: Seen, letters: Sequence[LetterRow]) -> Iterator[Html]:
    """The choice, and a letter after the other: closed, because the summaries above are what is read first."""
    yield tag(
        "p",
        "Each letter opens to its asks, with the points of each and how they come about. What is open is printed.",
    )
    yield _choice(letters)
    yield from (_letter(seen, letter) for letter in letters)


def _choice(letters: Sequence[LetterRow]) -> Html:
    """Which asks to show; hidden until the script that serves it has started."""
    boxes = (
        tag("label", tag("input", type="checkbox", value=v.value, checked=True), f" {v.value}")
        for v in Verdict
    )
    lists = (
        _list("country", sorted({letter.country for letter in letters} - {""})),
        _list("session", list(dict.fromkeys(letter.session for letter in letters if letter.session))),
    )
    keys = (
        tag("button", "Open all", type="button", data_open="yes"),
        tag("button", "Close all", type="button", data_open="no"),
    )
    status = tag("span", id="shown", role="status")
    return tag("fieldset", tag("legend", "Show"), *boxes, *lists, *keys, status, id="filter", hidden=True)


def _list(name: str, values: Sequence[str]) -> Html:
    options = (tag("option", value, value=value) for value in values)
    chosen = tag("select", tag("option", "all"), *options, data_by=name)
    return tag("label", f"{name.capitalize()} ", chosen)


def _letter(seen: Seen, letter: LetterRow) -> Html:
    told = letter.outcome
    line = f"{count(told.asks, 'ask')}: {told.words}; met {told.told('met')}, gained {told.told('gained')}"
    about = "; ".join(filter(None, (letter.dated, letter.session, letter.country, *letter.organisations)))
    return tag(
        "details",
        tag("summary", tag("strong", letter.named), " ", tag("span", line, class_="flags")),
        tag("p", about, class_="small") if about else "",
        wide(table(_COLUMNS, [_ask(seen, ask) for ask in letter.asks], "asks"), letter.named),
        *_totals(letter),
        class_="letter",
        data_country=letter.country,
        data_session=letter.session,
    )


def _ask(seen: Seen, ask: AskRow) -> Html:
    beside = (ask.reasons, f"now in {ask.carriers}" if ask.carriers else "", ask.origin)
    return tag(
        "tr",
        tag("th", ask.number, scope="row"),
        tag("td", ask.words),
        tag(
            "td",
            verdict(ask.verdict.value, SIGNS[ask.verdict]),
            tag("span", "; ".join(filter(None, (ask.basis, *beside))), class_="flags"),
        ),
        *(tag("td", _points(number), class_="number") for number in (ask.met, ask.gained)),
        tag("td", NOTHING if ask.possible is None else f"{ask.possible:g}", class_="number"),
        tag("td", ask.working, class_="small"),
        id=seen.names[key(ask.entry)],
        data_verdict=ask.verdict.value,
    )


def _points(number: float | None) -> str:
    return NOTHING if number is None else f"{number:.2f}".replace("-", "−")


def _totals(letter: LetterRow) -> Iterator[Html]:
    for figure in FIGURES:
        found: Range | None = getattr(letter.outcome, figure)
        if found is not None:
            told = f": {letter.outcome.points(figure)} = {ends(found, letter.outcome.mark(figure))}"
            yield tag("p", tag("strong", figure.capitalize()), told, class_="small")

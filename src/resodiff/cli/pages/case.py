"""A case on the terminal: its state, its files, its trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from resodiff.cli.outputs import as_json
from resodiff.cli.pages.plain_tables import add, put, table
from resodiff.cli.pages.scores import reopened_in
from resodiff.cli.terminal import Page, page
from resodiff.outline.board import count as counted
from resodiff.outline.legible import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from resodiff.casework.cases.case import Case
    from resodiff.casework.cases.files import CaseFile
    from resodiff.casework.coding.coding import AskCoding, LetterCoding
    from resodiff.casework.coding.found import Unused
    from resodiff.casework.coding.trail import Change
    from resodiff.casework.reviews.review import Decision

# ---------------------------------------------------------------- status


def show_status(case: Case, codings: Sequence[LetterCoding]) -> None:
    """What the case is, its letters, and how far each coder is."""
    screen = page()
    screen.say(one_line(case.title), "bold")
    about = (case.body, f"session {case.session}" if case.session else "", case.country, case.theme)
    line = one_line(", ".join(part for part in about if part))
    if line:
        screen.say(line)
    screen.say(f"{case.coding.value} coding by {', '.join(case.coders) or 'anybody'}")
    screen.put()
    made = table(
        screen, "Letter", "Dated", "Asks", "Coder", "Decided", "To decide", "Outdated", numbers=("Asks",)
    )
    for one in codings:
        for n, cells in enumerate(_progress(one)):
            first = (one.letter.name, one.letter.dated or "–", len(one.counted)) if n == 0 else ("", "", "")
            add(made, screen, (*first, *cells))
    put(made, screen)
    for one in codings:
        _say_more(one, screen)


def _say_more(one: LetterCoding, screen: Page) -> None:
    """Of one letter: what is not counted, whether the round is open, disputes, and flaws of its journals."""
    if apart := _to_delegation(one):
        which = f"ask {apart[0]} is" if len(apart) == 1 else f"asks {_few(apart)} are"
        screen.say(f"{one.letter.name}: {which} to the reader's own delegation and not counted here")
    if one.sealed:
        screen.say(f"{one.letter.name}: the blind round is open")
    for told in _disputes(one):
        screen.say(one_line(f"{one.letter.name}: {told}"))
    for point, asks in _differing(one).items():
        screen.say(f"{one.letter.name}: one verdict, but other {point} on {', '.join(asks)}")
    if contested := [a.finding.ask.number for a in one.asks if a.is_contested]:
        screen.say(f"{one.letter.name}: settled in two ways, {', '.join(contested)}")
    if carried := [f"{coder} {n}" for coder in one.coders if (n := len(_carried(one, coder)))]:
        told = f"{one.letter.name}: decided on an earlier text, carried over: {', '.join(carried)}"
        screen.say(one_line(told))
    for journal in one.journals:
        for count, what in (
            (journal.strangers, "decision{} on asks that the letter no longer has"),
            (journal.broken, "line{} that cannot be read"),
        ):
            if count:
                screen.say(one_line(f"{journal.path.name}: {count} {what.format('s' * (count > 1))}"))


def _disputes(one: LetterCoding) -> Iterator[str]:
    """On what the coders differ, what of it is settled and what is not, and what must be decided again."""
    if one.disputed:
        yield f"the coders differ on {_numbers(one.disputed)}"
    if settled := _settled(one):
        yield f"settled: {_numbers(settled)}"
    if open_ := [a for a in one.to_settle if not a.holding.to_settle]:
        yield f"not settled yet: {_numbers(open_)}"
    if again := [a for a in one.to_settle if a.holding.to_settle]:
        yield f"settled on an earlier text, to be settled again: {_numbers(again)}"
    if own := [a for a in one.asks if a.is_settled_by_coder]:
        yield f"settled by one who coded it: {_numbers(own)}"
    if line := reopened_in(one):
        yield line


def _settled(one: LetterCoding) -> list[AskCoding]:
    return [] if one.sealed else [a for a in one.asks if a.settled is not None]


def _numbers(asks: Iterable[AskCoding]) -> str:
    return ", ".join(_of(asks))


def _of(asks: Iterable[AskCoding]) -> list[str]:
    return [a.finding.ask.number for a in asks]


def _differing(one: LetterCoding) -> dict[str, list[str]]:
    """On which asks the coders name other reasons or paragraphs, though they agree on the verdict."""
    from resodiff.casework.agreement.differing import differing

    found: dict[str, list[str]] = {}
    for ask in one.counted:
        for point in differing(ask):
            found.setdefault(point.value, []).append(ask.finding.ask.number)
    return found


def _progress(one: LetterCoding) -> list[tuple[object, ...]]:
    rows = [
        (coder, _decided(one, coder), _few(missing), _outdated(one, coder))
        for coder, missing in one.missing.items()
    ]
    return [*rows] or [("nobody yet", 0, "–", "–")]


def _decided(one: LetterCoding, coder: str) -> int:
    return sum(a.by(coder) is not None for a in one.counted)


def _to_delegation(one: LetterCoding) -> list[str]:
    return [a.finding.ask.number for a in one.asks if a.finding.ask.to_delegation]


def _few(numbers: Sequence[str]) -> str:
    return ", ".join(numbers[:8]) + (f" and {len(numbers) - 8} more" if len(numbers) > 8 else "") or "–"


def _outdated(one: LetterCoding, coder: str) -> str:
    return _few([a.finding.ask.number for a in one.asks if any(c.by == coder for c in a.outdated)])


def _carried(one: LetterCoding, coder: str) -> list[str]:
    """The numbers of the asks that a coder decided on an earlier adopted text whose words still stand."""
    from resodiff.casework.reviews.carried_over import Standing

    by = ((a, c) for a in one.counted for c in a.coded if c.by == coder)
    return [a.finding.ask.number for a, c in by if c.standing is Standing.CARRIED]


def status_json(case: Case, codings: Sequence[LetterCoding], unused: Sequence[Unused]) -> str:
    """`resodiff.case-status/1`; `unused` are files in its folders of journals that count for nothing."""
    letters = [
        {
            "name": one.letter.name,
            "asks": len(one.asks),
            "to_delegation": _to_delegation(one),
            "decided": {coder: _decided(one, coder) for coder in one.coders},
            "sealed": one.sealed,
            "missing": {coder: list(numbers) for coder, numbers in one.missing.items()},
            "carried_over": {coder: _carried(one, coder) for coder in one.coders},
            "outdated": {
                c: [a.finding.ask.number for a in one.asks if any(o.by == c for o in a.outdated)]
                for c in one.coders
            },
            "disputed": _of(one.disputed),
            "settled": _of(_settled(one)),
            "to_settle": _of(one.to_settle),
            "settled_by_coder": _of(a for a in one.asks if a.is_settled_by_coder),
            "reopened": _of(one.reopened),
            "contested": [a.finding.ask.number for a in one.asks if a.is_contested],
            "differing": _differing(one),
        }
        for one in codings
    ]
    lying = [{"file": f"{one.path.parent.name}/{one.path.name}", "why": one.why} for one in unused]
    told = {"title": case.title, "letters": letters, "unused": lying}
    return as_json({"schema": "resodiff.case-status/1", **told})


# ---------------------------------------------------------------- files


def show_files(found: Sequence[CaseFile]) -> None:
    """How each file stands."""
    screen = page()
    for file in found:
        now = f" to {file.now}" if file.now else ""
        screen.say(one_line(f"{file.standing.value}{now}: {file.name}"))


def show_outdated(folder: Path, codings: Sequence[LetterCoding]) -> None:
    """How many decisions and settlements hold no more for the texts as they are; nothing where nobody decided."""
    counts = [
        (noun, _said(codings, old), _said(codings, stands, old))
        for noun, stands, old in (
            ("decision", "coded", "outdated"),
            ("settlement", "settlements", "outdated_settlements"),
        )
    ]
    lost = sum(journal.strangers for one in codings for journal in one.journals)
    told = [f"{old} of {counted(all_, noun)}" for noun, old, all_ in counts if old]
    screen = page()
    if told:
        lists = f"resodiff case status {folder} lists what to decide again"
        screen.say(one_line(f"outdated by what changed: {', '.join(told)}; {lists}"), "bold")
    elif any(all_ for _, _, all_ in counts):
        screen.say("no decision is outdated by what changed")
    if lost:
        screen.say(f"{counted(lost, 'decision')} on asks that the letter no longer has")


def _said(codings: Sequence[LetterCoding], *kinds: str) -> int:
    return sum(len(getattr(a, kind)) for one in codings for a in one.asks for kind in kinds)


# ---------------------------------------------------------------- the trail


def show_trail(one: LetterCoding, changes: Sequence[Change]) -> None:
    """Every change of one letter's coding, a line each."""
    screen = page()
    numbers = {a.finding.ask.id: a.finding.ask.number for a in one.asks}
    for change in changes:
        who = f"{'settled by ' * change.settled}{change.by}"
        number = numbers.get(change.ask_id, change.ask_id)
        words = (
            f"{change.at} {who}, {one.letter.name} {number}: {_view(change.before)} → {_view(change.after)}"
        )
        screen.say(one_line(words))


def _view(decision: Decision | None) -> str:
    if decision is None:
        return "nothing"
    parts = (
        decision.verdict.value if decision.verdict else "as the machine",
        f"in {', '.join(decision.carriers)}" if decision.carriers else "",
        " ".join(decision.reasons or ()),
    )
    return " ".join(part for part in parts if part)

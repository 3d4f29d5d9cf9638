"""What the coders of many cases say together: how far they agree, and on which asks they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from resodiff.casework.agreement.reliability import MACHINE, SETTLED, Agreement, overall, unit
from resodiff.casework.board.board import Board, Entry
from resodiff.casework.coding.holding import Basis, settlement
from resodiff.casework.database.rows import CodingRow
from resodiff.casework.reviews.carried_over import Standing
from resodiff.model import Verdict

Key = tuple[str, str, str]
"""Case, letter and ask."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """An ask on which coders give different verdicts; `settled` is what was decided then.

    `contested` has every settlement where those who settled differ: then `settled` is the one that claims least.
    """

    entry: Entry
    said: tuple[CodingRow, ...]
    settled: CodingRow | None
    contested: tuple[CodingRow, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """A row as the rule of what holds takes it."""

    by: str
    at: str
    verdict: Verdict
    row: CodingRow


def disputes(board: Board) -> tuple[Dispute, ...]:
    """The asks on which coders differ, settled or not, in the order of the board."""
    said, settled = _said(board), _said(board, settled=True)
    every = ((entry, said.get(_key(entry), [])) for entry in board.entries)
    return tuple(
        _dispute(entry, rows, settled.get(_key(entry), []))
        for entry, rows in every
        if len({row.verdict for row in rows}) > 1
    )


def _dispute(entry: Entry, rows: Sequence[CodingRow], settled: Sequence[CodingRow]) -> Dispute:
    found = settlement(_Said(row.coder, row.at, Verdict(row.verdict), row) for row in settled)
    contested = len({row.verdict for row in settled}) > 1
    return Dispute(entry, tuple(rows), found.row if found else None, tuple(settled) if contested else ())


def agreements(board: Board) -> tuple[Agreement, ...]:
    """How far coders agree with each other, and people with the machine, over all cases.

    Asks to the reader's own delegation do not count. Coders who share no ask are not compared.
    """
    entries = [entry for entry in board.entries if not entry.ask.to_delegation]
    said = _said(board)
    coders = tuple(dict.fromkeys(row.coder for rows in said.values() for row in rows))
    views = {coder: _own(coder, said) for coder in coders} | {MACHINE: _machine, SETTLED: _held}
    found = []
    for parties in _parties(coders):
        verdicts = ([v for p in parties if (v := views[p](entry)) is not None] for entry in entries)
        if units := [unit(some) for some in verdicts if len(some) > 1]:
            found.append(overall(parties, units))
    return tuple(found)


View = Callable[[Entry], Verdict | None]
"""What a party says of an ask; None where it says nothing."""


def _parties(coders: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(coders) > 2:
        yield coders
    yield from combinations(coders, 2)
    yield from ((coder, MACHINE) for coder in coders)
    if coders:
        yield (SETTLED, MACHINE)


def _own(coder: str, said: Mapping[Key, list[CodingRow]]) -> View:
    own = {key: Verdict(row.verdict) for key, rows in said.items() for row in rows if row.coder == coder}
    return lambda entry: own.get(_key(entry))


def _machine(entry: Entry) -> Verdict:
    return Verdict(entry.ask.machine_verdict)


def _held(entry: Entry) -> Verdict | None:
    return Verdict(entry.ask.verdict) if entry.ask.basis in (Basis.ADJUDICATED, Basis.AGREED) else None


def _key(row: Entry | CodingRow) -> Key:
    one = row.ask if isinstance(row, Entry) else row
    return one.case, one.letter, one.ask


def _said(board: Board, *, settled: bool = False) -> Mapping[Key, list[CodingRow]]:
    """What each coder says of each ask as it now stands, or each of those who settle."""
    found: defaultdict[Key, list[CodingRow]] = defaultdict(list)
    for row in board.codings:
        if bool(row.settled) is settled and row.standing != Standing.OUTDATED:
            found[_key(row)].append(row)
    return found

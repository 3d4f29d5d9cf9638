"""What the coders of many cases say together: how far they agree, and on which asks they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from resodiff.casework.agreement.reliability import MACHINE, SETTLED, Agreement, comparable, overall, unit
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
    `earlier` are settlements of an earlier text, where the ask is open again.
    """

    entry: Entry
    said: tuple[CodingRow, ...]
    settled: CodingRow | None
    contested: tuple[CodingRow, ...] = ()
    earlier: tuple[CodingRow, ...] = ()

    @property
    def is_settled_by_coder(self) -> bool:
        """Whether whoever settled it had coded it."""
        return self.settled is not None and any(row.coder == self.settled.coder for row in self.said)


@dataclass(frozen=True, slots=True)
class _Said:
    """A row as the rule of what holds takes it; on which text it was said it does not tell."""

    by: str
    at: str
    verdict: Verdict
    standing: str
    row: CodingRow
    on: str = ""


def disputes(board: Board) -> tuple[Dispute, ...]:
    """The asks on which coders differ, settled or not, in the order of the board; of those that are open again also
    where they differ only with what they said of an earlier text."""
    said, settled = _said(board), _said(board, settled=True)
    found = (
        _dispute(entry, said.get(_key(entry), ()), settled.get(_key(entry), ())) for entry in board.entries
    )
    return tuple(one for one in found if len({row.verdict for row in one.said}) > 1)


def _dispute(entry: Entry, rows: Sequence[CodingRow], every: Sequence[CodingRow]) -> Dispute:
    if entry.ask.basis == Basis.REOPENED:
        return Dispute(entry, tuple(rows), None, earlier=tuple(every))
    settled = [row for row in every if _stands(row)]
    found = settlement(_Said(row.coder, row.at, Verdict(row.verdict), row.standing, row) for row in settled)
    contested = len({row.verdict for row in settled}) > 1
    coded = tuple(row for row in rows if _stands(row))
    return Dispute(entry, coded, found.row if found else None, tuple(settled) if contested else ())


def agreements(board: Board) -> tuple[Agreement, ...]:
    """How far coders agree with each other, and people with the machine, over all cases.

    Asks to the reader's own delegation do not count. Coders who share no ask are not compared.
    """
    entries = [entry for entry in board.entries if not entry.ask.to_delegation]
    said = _said(board)
    coders = tuple(dict.fromkeys(row.coder for rows in said.values() for row in rows))
    found = []
    for parties in _parties(coders):
        verdicts = (_verdicts(parties, entry, said.get(_key(entry), ())) for entry in entries)
        if units := [unit(some) for some in verdicts if len(some) > 1]:
            found.append(overall(parties, units))
    return tuple(found)


def _verdicts(parties: Sequence[str], entry: Entry, rows: Sequence[CodingRow]) -> list[Verdict]:
    """What the parties say of an ask, as far as they do."""
    own = [row for row in rows if row.coder in parties]
    if parties[-1] not in (MACHINE, SETTLED):
        return [Verdict(row.verdict) for row in comparable(own)]
    first = (
        _held(entry) if SETTLED in parties else next((Verdict(r.verdict) for r in own if _stands(r)), None)
    )
    return [] if first is None else [first, Verdict(entry.ask.machine_verdict)]


def _parties(coders: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(coders) > 2:
        yield coders
    yield from combinations(coders, 2)
    yield from ((coder, MACHINE) for coder in coders)
    if coders:
        yield (SETTLED, MACHINE)


def _held(entry: Entry) -> Verdict | None:
    return Verdict(entry.ask.verdict) if entry.ask.basis in (Basis.ADJUDICATED, Basis.AGREED) else None


def _key(row: Entry | CodingRow) -> Key:
    one = row.ask if isinstance(row, Entry) else row
    return one.case, one.letter, one.ask


def _said(board: Board, *, settled: bool = False) -> Mapping[Key, list[CodingRow]]:
    """What each coder says of each ask, or each of those who settle, of whatever text."""
    found: defaultdict[Key, list[CodingRow]] = defaultdict(list)
    for row in board.codings:
        if bool(row.settled) is settled:
            found[_key(row)].append(row)
    return found


def _stands(row: CodingRow) -> bool:
    return row.standing != Standing.OUTDATED

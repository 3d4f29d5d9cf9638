"""A list of which each line is made when it is first seen: twenty thousand asks cost no more than twenty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from textual.content import Content

from resodiff.tui.widgets.ledger import Ledger


class _Made(Sequence[Content]):
    """Lines that are made on demand."""

    def __init__(self, count: int, make: Callable[[int], Content]) -> None:
        self._count, self._make = count, make
        self._known: dict[int, Content] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Content: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Content]: ...
    def __getitem__(self, place: int | slice) -> Content | Sequence[Content]:
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(self._count))]
        if not 0 <= place < self._count:
            raise IndexError(place)
        if place not in self._known:
            self._known[place] = self._make(place)
        return self._known[place]


class Roll(Ledger):
    """One line a row."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def line(self, place: int) -> Content:
        """One row, for `room`."""
        raise NotImplementedError

    def fill(self) -> None:
        """Other rows, or another width; the cursor stays where it can."""
        self._made_for = self.room
        self._starts = range(self.count())
        self.write(_Made(self.count(), self.line))
        self.put_cursor(self.cursor)

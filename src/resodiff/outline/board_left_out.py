"""The cases that are not on the board, in the words of every face."""

from __future__ import annotations

from resodiff.casework.board.board import Board
from resodiff.outline.legible import one_line


def left_out_count(board: Board) -> str:
    """ "2 of 3 cases are left out"; "" where none is."""
    number = len(board.left_out)
    if not number:
        return ""
    verb = "is" if number == 1 else "are"
    return f"{number:,} of {number + len(board.cases):,} cases {verb} left out"


def left_out_lines(board: Board) -> tuple[str, ...]:
    """Each case that is left out, and why: "Varonia 2024 (varonia-57): its blind round is open"."""
    return tuple(one_line(str(one)) for one in board.left_out)


def left_out_line(board: Board) -> str:
    """All of it on one line; "" where no case is left out."""
    told = left_out_count(board)
    return f"{told}: {'; '.join(left_out_lines(board))}" if told else ""

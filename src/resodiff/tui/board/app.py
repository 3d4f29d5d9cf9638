"""`resodiff board --view`."""

from __future__ import annotations

from resodiff.tui.app import Interface, refuse_without_terminal
from resodiff.tui.board.desk import BoardDesk, BoardOpening
from resodiff.tui.board.screen import BoardScreen


class BoardApp(Interface):
    """The board, and the comparisons behind it."""

    TITLE = "resodiff board"

    def __init__(self, opening: BoardOpening) -> None:
        super().__init__(opening.theme)
        self.opening = opening

    def on_mount(self) -> None:
        """The board."""
        self.push_screen(BoardScreen(BoardDesk(self.opening), self.palette))


def view_board(opening: BoardOpening) -> None:
    """Run the interface until the user leaves it. Raises `UsageError` where there is no terminal."""
    refuse_without_terminal()
    BoardApp(opening).run()

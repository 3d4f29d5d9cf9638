"""The keys of the board and of what opens from it, on one page."""

from __future__ import annotations

from resodiff.tui.keys import Groups, Key

TABS = (
    Key("1", "panel('groups')", "1", "groups with their scores"),
    Key("2", "panel('courses')", "2", "asks that came again over the years"),
    Key("3", "panel('shared')", "3", "asks that several letters share, and who asked first"),
    Key("4", "panel('texts')", "4", "adopted text that answers nobody"),
    Key("5", "panel('disputes')", "5", "where coders differ, and how far they agree"),
    Key("less_than_sign,comma", "grouping(-1)", "<", "grouped by the one before"),
    Key("greater_than_sign,full_stop", "grouping(1)", ">", "grouped by the next one", "Group by"),
)

_READ = Key("", "", "Enter", "what stands behind the line", "Open")

MOVING = (
    Key("", "", "↑ ↓  j k", "the line before, the next one"),
    _READ,
    Key("tab", "app.focus_next", "Tab", "from the table to the groupings and back"),
    Key("escape", "back", "Esc", "clear the search, then back to where you came from"),
)

FINDING = (
    Key("slash", "search", "/", "search as you type; Enter keeps, Esc gives up", "Search"),
    Key("s", "sort", "s", "sort by the next column", "Sort"),
    Key("S", "turn", "S", "the other way round"),
)

ELSEWHERE = (
    Key("T", "app.theme", "T", "the next theme"),
    Key("question_mark,f1", "help", "?", "this page", "Help"),
    Key("ctrl+p", "app.command_palette", "^p", "all commands by name", "All"),
    Key("q", "app.quit", "q", "quit", "Quit"),
)

OF_ASK = (
    Key("right_square_bracket", "step(1)", "]", "the next ask of the list", "Next"),
    Key("left_square_bracket", "step(-1)", "[", "the one before", "Before"),
    Key("enter", "compare", "Enter", "the comparison itself, to be read", "Comparison"),
    Key("escape", "back", "Esc", "back to the list", "Back"),
    Key("", "", "↑ ↓  j k", "scroll"),
)

BOARD: Groups = (("Board", TABS), ("Moving", MOVING), ("Finding", FINDING), ("Elsewhere", ELSEWHERE))

LIST: Groups = (("Moving", MOVING), ("Finding", FINDING), ("Elsewhere", ELSEWHERE))
"""The keys of a list that opened from the board."""

ASK: Groups = (("Ask", OF_ASK), ("Elsewhere", ELSEWHERE))
"""The keys of the working of an ask."""

BOARD_FOOT = ("?", "/", "s", ">", "Enter", "q", "^p")
LIST_FOOT = ("?", "/", "s", "Enter", "q", "^p")
ASK_FOOT = ("?", "]", "[", "Enter", "Esc", "q", "^p")

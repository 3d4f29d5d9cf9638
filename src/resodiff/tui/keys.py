"""Every key of the main screen, on one page: the bindings, the footer and the help are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as Textual names them, `shown` as people read them, `foot` for the footer ("" keeps it out)."""

    keys: str
    action: str
    shown: str
    help: str
    foot: str = ""

    @property
    def binding(self) -> Binding:
        """The binding of the main screen."""
        return Binding(self.keys, self.action, self.foot or self.help, bool(self.foot), self.shown)


MOVING = (
    Key("tab", "app.focus_next", "Tab", "to the panel and back to the list"),
    Key("", "", "↑ ↓  j k", "the ask before, the next one"),
    Key("", "", "Enter", "read the ask; in a panel, go where the line points"),
    Key("l", "list", "l", "hide the list, or show it again"),
    Key("shift+down,J", "scroll(3)", "J", "scroll the panel down from the list"),
    Key("shift+up,K", "scroll(-3)", "K", "scroll the panel up from the list"),
)

FINDING = (
    Key("slash", "search", "/", "search as you type; Enter keeps, Esc gives up", "Search"),
    Key("f", "filter", "f", "filter by verdict, reason, origin, please check", "Filter"),
    Key("u", "unreviewed", "u", "only what nobody reviewed yet"),
    Key("escape", "clear", "Esc", "clear search and filter, back to the list"),
)

PANELS = (
    Key("1", "panel('wording')", "1", "wording"),
    Key("2", "panel('evidence')", "2", "evidence"),
    Key("3", "panel('text')", "3", "adopted text"),
    Key("4", "panel('scores')", "4", "scores"),
    Key("5", "panel('review')", "5", "review"),
    Key("6", "panel('stages')", "6", "stages of one text"),
    Key("i", "inline", "i", "wording side by side, or in one", "Inline"),
    Key(
        "right_square_bracket",
        "candidate(1)",
        "]",
        "the next paragraph considered, with its likeness",
        "Others",
    ),
    Key("left_square_bracket", "candidate(-1)", "[", "the one before"),
    Key("s", "source", "s", "the text before and after in the source"),
    Key("t", "text", "t", "to the paragraph that carries the ask, then to the next one"),
    Key("less_than_sign,comma", "stage(-1)", "<", "the stage before"),
    Key("greater_than_sign,full_stop", "stage(1)", ">", "the next stage"),
)

REVIEWING = (
    Key("a", "decide('adopted')", "a", "adopted"),
    Key("w", "decide('weakened')", "w", "weakened"),
    Key("d", "decide('dropped')", "d", "dropped", "Verdict"),
    Key("m", "check", "m", "mark as checked, or take the mark off"),
    Key("n", "note", "n", "write a note", "Note"),
    Key("c", "carriers", "c", "choose the paragraphs that carry it"),
    Key("e", "put_right", "e", "put the ask right: split, join, reword, remove, add"),
    Key("x", "unsay", "x", "clear what you said of this ask"),
    Key("z,ctrl+z", "undo", "z", "undo", "Undo"),
    Key("Z,ctrl+y", "redo", "Z", "redo"),
)

ELSEWHERE = (
    Key("E", "export", "E", "export a report"),
    Key("y", "copy", "y", "copy the finding"),
    Key("Y", "copy_paragraph", "Y", "copy the adopted paragraph"),
    Key("r", "reload", "r", "read the files again"),
    Key("o", "open", "o", "open other files"),
    Key("T", "app.theme", "T", "the next theme"),
    Key("question_mark,f1", "help", "?", "this page", "Help"),
    Key("ctrl+p", "app.command_palette", "^p", "all commands by name", "Commands"),
    Key("q", "quit", "q", "quit", "Quit"),
)

GROUPS = (
    ("Moving", MOVING),
    ("Finding", FINDING),
    ("Panels", PANELS),
    ("Review", REVIEWING),
    ("Elsewhere", ELSEWHERE),
)


FOOTER = ("?", "/", "f", "i", "]", "d", "n", "z", "^p", "q")
"""The keys in the footer, in the order of their use."""


def bindings() -> list[Binding]:
    """The bindings of the main screen; those of the footer first, in its order."""
    keys = [key for _, group in GROUPS for key in group if key.keys]
    keys.sort(key=lambda key: FOOTER.index(key.shown) if key.foot else len(FOOTER))
    return [_shown_as(key) for key in keys]


def _shown_as(key: Key) -> Binding:
    """The three keys of verdicts are one in the footer."""
    if key.shown == "d":
        return Binding(key.keys, key.action, key.foot, True, "a w d")
    return key.binding

"""Every key of the main screen, on one page: the bindings, the last line and the help are made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as Textual names them, `shown` as people read them, `foot` for the last line ("" keeps it out)."""

    keys: str
    action: str
    shown: str
    help: str
    foot: str = ""

    @property
    def foot_keys(self) -> str:
        """How the last line shows it: the three keys of verdicts are one there."""
        return "a w d" if self.action == "decide('dropped')" else self.shown

    @property
    def binding(self) -> Binding:
        """The binding of a screen."""
        return Binding(self.keys, self.action, self.foot or self.help, False, self.shown)


Groups = Sequence[tuple[str, Sequence[Key]]]
"""Keys under the titles of the help."""

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
    Key("w", "judge('weakened')", "w", "weakened; asks for the reasons"),
    Key("d", "decide('dropped')", "d", "dropped", "Verdict"),
    Key("v", "judge", "v", "verdict, reasons, paragraphs and note at once"),
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

GROUPS: Groups = (
    ("Moving", MOVING),
    ("Finding", FINDING),
    ("Panels", PANELS),
    ("Review", REVIEWING),
    ("Elsewhere", ELSEWHERE),
)


FOOTER = ("?", "/", "f", "i", "]", "a w d", "n", "z", "q", "^p")
"""The keys in the last line, in the order of their use."""

SEARCHING = (
    Key("", "", "Enter", "keep the words", "keeps"),
    Key("", "", "Esc", "give them up", "gives up"),
)
"""What the last line says while words are searched for."""


def bindings(groups: Groups = GROUPS) -> list[Binding]:
    """The bindings of a screen."""
    return [key.binding for _, group in groups for key in group if key.keys]


def foot(groups: Groups = GROUPS, order: Sequence[str] = FOOTER) -> list[Key]:
    """The keys of the last line."""
    shown = {key.foot_keys: key for _, group in groups for key in group if key.foot}
    return [replace(shown[name], shown=name) for name in order]

"""How verdicts and fates of words look: by sign and word first, by colour after that.

A style names variables of the theme. Where a screen has no colours, words carry marks, as on the command
line: [-lost-], {+gained+}, and <moved>.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from resodiff.model import Verdict
from resodiff.outline.phrases import PLAIN_SIGNS, SIGNS
from resodiff.tui.drawing.pieces import Fate

VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.ADOPTED: "bold $adopted", Verdict.WEAKENED: "bold $weakened", Verdict.DROPPED: "bold $dropped"}
)

FATES: Mapping[Fate, str] = MappingProxyType(
    {
        Fate.SAME: "",
        Fate.LOST: "strike $lost",
        Fate.GAINED: "underline $gained",
        Fate.MOVED_AWAY: "italic strike $moved",
        Fate.MOVED_HERE: "italic underline $moved",
    }
)

MARKS: Mapping[Fate, tuple[str, str]] = MappingProxyType(
    {
        Fate.SAME: ("", ""),
        Fate.LOST: ("[-", "-]"),
        Fate.GAINED: ("{+", "+}"),
        Fate.MOVED_AWAY: ("<-", "->"),
        Fate.MOVED_HERE: ("<+", "+>"),
    }
)

QUOTED = "bold on $quoted"
CHOSEN = "bold reverse"
DIM = "$dim"


@dataclass(frozen=True, slots=True)
class Palette:
    """What the screen can show: `coloured`, and `plain` where it knows no more than ASCII signs."""

    coloured: bool = True
    plain: bool = False

    def sign(self, verdict: Verdict) -> str:
        """The sign of a verdict."""
        return (PLAIN_SIGNS if self.plain else SIGNS)[verdict]

    def verdict(self, verdict: Verdict) -> tuple[str, str]:
        """The sign and the word of a verdict with their style."""
        return f"{self.sign(verdict)} {verdict.value}", VERDICTS[verdict]

    def bar(self, cells: int) -> str:
        """A bar of that many cells."""
        return ("#" if self.plain else "█") * cells


def palette() -> Palette:
    """What this terminal can show, by the conventions of its environment."""
    terminal = os.environ.get("TERM", "")
    encoding = (getattr(sys.__stdout__, "encoding", None) or "utf-8").lower()
    # NO_COLOR counts when it is set and not empty (no-color.org)
    coloured = not os.environ.get("NO_COLOR") and terminal not in ("dumb", "vt100", "vt220")
    return Palette(coloured, terminal in ("linux", "dumb") or not encoding.startswith("utf"))


def has_few_colours() -> bool:
    """Whether the terminal has 16 colours at most, so that the theme must be made of those."""
    if os.environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return False
    terminal = os.environ.get("TERM", "")
    return sys.platform != "win32" and not any(
        name in terminal for name in ("256", "direct", "kitty", "alacritty", "ghostty", "wezterm", "foot")
    )

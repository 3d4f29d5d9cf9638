"""The themes: dark, light, high contrast, and one of the 16 colours that any terminal has.

Each gives the same variables of our own; the styles name those alone. Contrast of words on their ground is
at least 4.5 to 1 (WCAG 2 AA), in high contrast 7 to 1.
"""

from __future__ import annotations

from textual.theme import Theme


def _own(**colours: str) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in colours.items()}


DARK = Theme(
    "resodiff-dark",
    primary="#5aa9e6",
    secondary="#7f9cb5",
    accent="#e6b35a",
    warning="#e6b35a",
    error="#ff7a70",
    success="#6fcf8b",
    foreground="#e4e6ea",
    background="#14171c",
    surface="#1a1e25",
    panel="#232933",
    dark=True,
    variables=_own(
        adopted="#6fcf8b",
        weakened="#e9b949",
        dropped="#ff8a80",
        lost="#ff9a90",
        gained="#7ddf9a",
        moved="#8ab8ff",
        quoted="#313d1c",
        checked="#8ab8ff",
        doubt="#e9b949",
        dim="#9aa4b2",
        cursor="#203a53",
        cursor_dim="#28313d",
    ),
)

LIGHT = Theme(
    "resodiff-light",
    primary="#0b5a9d",
    secondary="#4a6377",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#b3261e",
    success="#14682f",
    foreground="#1b1e23",
    background="#fbfbfa",
    surface="#f3f3f1",
    panel="#e6e8ea",
    dark=False,
    variables=_own(
        adopted="#14682f",
        weakened="#7a5200",
        dropped="#b3261e",
        lost="#b3261e",
        gained="#14682f",
        moved="#1a4f9c",
        quoted="#ffe9a8",
        checked="#1a4f9c",
        doubt="#7a5200",
        dim="#565d66",
        cursor="#cfe2f5",
        cursor_dim="#dfe4e8",
    ),
)

CONTRAST = Theme(
    "resodiff-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff9d96",
    success="#5cff8d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables=_own(
        adopted="#5cff8d",
        weakened="#ffff00",
        dropped="#ffb8b2",
        lost="#ffb8b2",
        gained="#5cff8d",
        moved="#9fd0ff",
        quoted="#002a66",
        checked="#9fd0ff",
        doubt="#ffff00",
        dim="#e0e0e0",
        cursor="#0000c0",
        cursor_dim="#303030",
    ),
)

ANSI = Theme(
    "resodiff-16",
    ansi=True,
    primary="ansi_cyan",
    secondary="ansi_cyan",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables=_own(
        adopted="ansi_green",
        weakened="ansi_yellow",
        dropped="ansi_red",
        lost="ansi_red",
        gained="ansi_green",
        moved="ansi_cyan",
        quoted="ansi_default",
        checked="ansi_cyan",
        doubt="ansi_yellow",
        dim="ansi_default",
        cursor="ansi_default",
        cursor_dim="ansi_default",
        ansi_background="ansi_black",
        ansi_foreground="ansi_white",
        border_blurred="ansi_default",
    ),
)

THEMES = (DARK, LIGHT, CONTRAST, ANSI)

NAMES = {"dark": DARK.name, "light": LIGHT.name, "contrast": CONTRAST.name, "16": ANSI.name}
"""What a user may call them."""

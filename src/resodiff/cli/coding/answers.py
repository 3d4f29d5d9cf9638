"""What a person types at a question on the terminal."""

from __future__ import annotations

import click

from resodiff.errors import DamagedInput, EmptyInput


def answer(question: str) -> str:
    """One line, without the white space at its ends.

    Raises `EmptyInput` where the answers end, as those of a pipe do, and `DamagedInput` where they are no text.
    """
    try:
        return input(f"{question}: ").strip()
    except UnicodeDecodeError:
        raise DamagedInput("the answers are not UTF-8 text", "save them as UTF-8") from None
    except (EOFError, RuntimeError):  # the latter where there is no standard input at all
        click.echo()  # the question stands on a line of its own
        raise EmptyInput(
            "the answers ended before every ask was decided",
            "what was decided is kept, and the same command goes on with the rest",
        ) from None

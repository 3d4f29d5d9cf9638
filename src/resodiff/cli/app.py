"""The `resodiff` command and the table of its subcommands, each loaded only when it is called."""

from __future__ import annotations

import os
from importlib import import_module

import click

from resodiff import __version__

COMMANDS: dict[str, str] = {
    "compare": "Say what became of every ask.",
    "report": "Write a report to send: Word, HTML, Excel and more.",
    "view": "See it and check it, in the terminal.",
    "read": "Show what was understood of one file.",
    "explain": "Show the working of one verdict.",
    "case": "Keep a case: its letters, texts, coders and files.",
    "review": "Code the asks of a case, or settle what coders dispute.",
    "board": "Show scores and patterns across cases.",
    "lexicon": "Write out the word lists, or check your own.",
    "fetch": "Get an official text by its symbol.",
    "cache": "Tend the texts that were fetched.",
    "completion": "Print the completion script of a shell.",
}
"""Every subcommand, with its line in `--help`; the module of that name in `commands` has the function `command`."""


class Lazy(click.Group):
    """A group that knows its commands by name and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"resodiff.cli.commands.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table in `--help`, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command and its arguments, a case folder among them given way to the files it stands for."""
        name, command, rest = super().resolve_command(ctx, args)
        if name and command and any(os.path.isfile(os.path.join(a, "case.toml")) for a in rest):  # noqa: PTH113, PTH118
            from resodiff.cli.arguments.case_in_place import expanded

            rest = expanded(name, command, rest)
        return name, command, rest

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. A reader that left early is told apart here, before click makes it a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderLeftError from None


class ReaderLeftError(Exception):
    """Whoever read standard output closed it."""


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  resodiff compare letter.pdf adopted.docx
  resodiff compare letter.pdf adopted.docx --details
  resodiff report letter.pdf adopted.docx -o report.docx
  resodiff read letter.pdf
  resodiff explain letter.pdf adopted.docx 4
""",
)
@click.version_option(__version__, "-V", "--version", prog_name="resodiff", message="%(prog)s %(version)s")
def app() -> None:
    """Tells what became of your words in a UN resolution: adopted, weakened or dropped, with the evidence."""

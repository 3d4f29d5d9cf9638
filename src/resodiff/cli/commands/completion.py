"""`resodiff completion`."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  resodiff completion bash >> ~/.bashrc
  resodiff completion zsh >> ~/.zshrc
  resodiff completion fish > ~/.config/fish/completions/resodiff.fish
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes resodiff's commands and options in SHELL."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"no completion for {shell}", ctx)
    click.echo(made(ctx.find_root().command, {}, "resodiff", "_RESODIFF_COMPLETE").source())

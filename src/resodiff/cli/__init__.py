"""The command line: arguments in, exit code out. It decides nothing about texts."""

from resodiff.cli.running import main, run

__all__ = ["main", "run"]

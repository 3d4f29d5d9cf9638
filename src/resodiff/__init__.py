"""resodiff tells human-rights advocates what became of their words."""

__version__ = "0.1.0"

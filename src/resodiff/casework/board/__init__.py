"""The board: what many cases say together, kept in step with their folders."""

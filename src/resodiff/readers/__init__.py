"""Bytes become a Document. One file a format; the table in `registry` lists them in the order they are asked.

`read(data, name)` finds the format from the content, never from the name.
"""

from resodiff.readers.registry import READERS, read

__all__ = ["READERS", "read"]

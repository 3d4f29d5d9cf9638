"""The story in a few lines: a file is read, two readings are compared."""

from resodiff.pipeline.comparing import compare
from resodiff.pipeline.reading import read
from resodiff.pipeline.working import working_of

__all__ = ["compare", "read", "working_of"]

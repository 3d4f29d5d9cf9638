"""Two wordings as a run of edits, word by word, for showing. The diff never votes on a verdict."""

from resodiff.diff.hunks import words

__all__ = ["words"]

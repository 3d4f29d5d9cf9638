"""Every message between the parts of the interface, on one page."""

from __future__ import annotations

from textual.message import Message

from resodiff.errors import ResodiffError
from resodiff.tui.loading import Opened


class Saying(Message):
    """The work in the background has begun a step."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Loaded(Message):
    """A case is ready. `fresh` tells a new one from the same with other asks or changed files."""

    def __init__(self, case: Opened, fresh: bool) -> None:
        super().__init__()
        self.case = case
        self.fresh = fresh


class Failed(Message):
    """A file cannot be read, or a comparison cannot be made."""

    def __init__(self, problem: ResodiffError) -> None:
        super().__init__()
        self.problem = problem


class FilesChanged(Message):
    """A file of the case changed on the disk and is quiet again."""


class AskChosen(Message):
    """Another ask has been chosen: what follows it is to be drawn."""


class AskWanted(Message):
    """The chosen ask is to be read: from a list of asks to its wording."""


class SearchChanged(Message):
    """The words that are searched for."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class SearchDone(Message):
    """The search line is left; `kept` says whether its words stay."""

    def __init__(self, kept: bool) -> None:
        super().__init__()
        self.kept = kept


class EvidenceChosen(Message):
    """A piece of evidence is to be seen in the wording, by its place in the finding."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place


class GroupingChosen(Message):
    """The board is to be grouped by something else."""

    def __init__(self, by: str) -> None:
        super().__init__()
        self.by = by


class AgreementTold(Message):
    """How far the coders of the board agree, in words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

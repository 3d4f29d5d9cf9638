"""The comparisons of a case: each letter with the adopted text, and what its stages say of words to be kept out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from resodiff.casework.cases.case import Case, Letter
from resodiff.casework.cases.files import refuse_missing
from resodiff.casework.reviews.records import Texts, texts_of
from resodiff.errors import InputError, MissingInput, UsageError
from resodiff.lexicon import using
from resodiff.model import Aim, Comparison, Reading, Verdict
from resodiff.pipeline.ladders import Other, ladder_names, others


@dataclass(frozen=True, slots=True)
class LetterComparison:
    """What became of one letter. `threatened` are the ids of asks to keep words out that stood in an earlier text.

    `ladders` are the other ladders of verbs under which it was judged as well, `others` what they see differently, by
    the ask's id.
    """

    letter: Letter
    comparison: Comparison
    threatened: frozenset[str] = frozenset()
    ladders: tuple[str, ...] = ()
    others: Mapping[str, tuple[Other, ...]] = field(default_factory=dict)

    @property
    def texts(self) -> Texts:
        """What a review of it is of."""
        c = self.comparison
        return texts_of(c.proposed, c.adopted, c.baseline)


@dataclass
class Library:
    """The texts of a case, each read once, by the word lists of the case.

    With `ladders` letters are judged under the other ladders of verbs as well, which scores tell of.
    """

    case: Case
    offline: bool = False
    told: Callable[[str], None] = lambda _name: None
    ladders: bool = False
    _read: dict[str, Reading] = field(default_factory=dict)

    def reading(self, name: str) -> Reading:
        """One text by its name in the case. Raises an `InputError`."""
        from resodiff.pipeline import read

        if name not in self._read:
            refuse_missing(self.case, name)
            self.told(name)
            with using(self.case.words):
                self._read[name] = read(self.case.source(name), offline=self.offline)
        return self._read[name]

    def compared(self, letter: Letter) -> LetterComparison:
        """What became of one letter. Raises an `InputError`; without an adopted text there is nothing to compare."""
        from resodiff.pipeline import compare

        proposed, adopted = self.proposed(letter), self.adopted
        baseline = self.reading(self.case.baseline) if self.case.baseline else None
        with using(self.case.words):
            return self.of(letter, compare(proposed, adopted, baseline))

    def of(self, letter: Letter, comparison: Comparison) -> LetterComparison:
        """A comparison of one letter that is made already, by the word lists in use. Raises an `InputError`."""
        _check_priorities(letter, comparison)
        threatened = frozenset(self._threatened(comparison))
        if not self.ladders:
            return LetterComparison(letter, comparison, threatened)
        return LetterComparison(letter, comparison, threatened, ladder_names(), others(comparison))

    def proposed(self, letter: Letter) -> Reading:
        """A letter, with its asks as the case's asks file has them."""
        reading = self.reading(letter.file)
        if not letter.asks:
            return reading
        from resodiff.extraction.asks_file import apply

        refuse_missing(self.case, letter.asks)
        return apply(reading, _text(self.case.folder / letter.asks))

    @property
    def adopted(self) -> Reading:
        """The adopted text."""
        if not self.case.adopted:
            where = self.case.folder
            raise InputError(f"{where} has no adopted text", f"resodiff case add {where} --adopted FILE")
        return self.reading(self.case.adopted)

    def _threatened(self, comparison: Comparison) -> Iterator[str]:
        """Asks to keep words out whose words stood in the previous resolution or in a stage."""
        from resodiff.pipeline import compare

        asks = tuple(f.ask for f in comparison.findings if f.ask.aim is Aim.EXCLUDE)
        if not asks:
            return
        earlier = [name for name in (self.case.baseline, *self.case.stages) if name]
        shut_out = replace(comparison.proposed, asks=asks)
        for name in earlier:
            for finding in compare(shut_out, self.reading(name)).findings:
                if finding.verdict is not Verdict.ADOPTED:
                    yield finding.ask.id


def _check_priorities(letter: Letter, comparison: Comparison) -> None:
    """A weight for an ask that is not there would change a score without anybody seeing it."""
    asks = [finding.ask for finding in comparison.findings]
    known = {name for ask in asks for name in (ask.number, ask.id)}
    for name in letter.priorities:
        if name not in known:
            numbers = ", ".join(ask.number for ask in asks)
            raise InputError(f"a priority is for ask {name} of {letter.name}", f"its asks are {numbers}")


def letter_named(case: Case, name: str) -> Letter:
    """The letter of that name; the only one where none is named. Raises `UsageError` or `InputError`."""
    known = ", ".join(letter.name for letter in case.letters)
    if not case.letters:
        raise InputError(f"{case.folder} has no letter", f"resodiff case add {case.folder} FILE")
    if not name and len(case.letters) > 1:
        raise UsageError(f"{case.folder} has several letters", f"give --letter with one of {known}")
    wanted = name.casefold()
    found = next((one for one in case.letters if not name or one.name.casefold() == wanted), None)
    if found is None:
        raise UsageError(f"{case.folder} has no letter {name}", f"it has {known}")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    except OSError as problem:
        raise MissingInput(f"{path} cannot be opened ({problem.strerror})", "check the name") from None

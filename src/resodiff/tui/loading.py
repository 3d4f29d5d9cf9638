"""Files become a case: read, put right by the review, compared. It runs in a worker and tells its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import InputError, MissingInput, UsageError
from resodiff.lexicon import using
from resodiff.tui.opening import Opening

if TYPE_CHECKING:
    from resodiff.casework.coding.journals import Coded
    from resodiff.casework.reviews.file import ReviewFile, Texts
    from resodiff.model import Comparison, Finding, Reading

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything the interface shows. `stages` are comparisons of the proposed text with each later one.

    `previous` are the findings of the same asks in the baseline, by the ask's id: they show what stood there
    before. `put_right` is the proposed text with the corrections of its asks. `journal` is None where no
    review can be kept; `earlier` are those of the stages before the last, to be read. `said` is what the coders
    said of the asks that they dispute, by the ask's id, where disputes are settled. `flaws` are lines for the user.
    """

    opening: Opening
    stages: tuple[Comparison, ...]
    previous: dict[str, Finding] = field(default_factory=dict)
    journal: ReviewFile | None = None
    flaws: tuple[str, ...] = ()
    put_right: Reading | None = None
    earlier: tuple[ReviewFile | None, ...] = ()
    said: dict[str, tuple[Coded, ...]] = field(default_factory=dict)

    @property
    def proposed(self) -> Reading:
        """The text that proposes, its asks put right: all of them, also those that are not compared."""
        return self.put_right or self.stages[-1].proposed


Loader = Callable[[Opening, Say], Opened]


def load(opening: Opening, say: Say) -> Opened:
    """Read and compare everything. Raises `InputError` or `UsageError`."""
    with using(opening.lexicon):
        return _loaded(opening, say)


def _loaded(opening: Opening, say: Say) -> Opened:
    from resodiff.pipeline import compare, read

    readings = [_read(read, file, opening, say) for file in opening.files]
    baseline = _read(read, opening.baseline, opening, say) if opening.baseline else None
    if opening.asks:
        readings[0] = _with_asks(readings[0], opening.asks)
    journal, flaws = _journal(opening, readings, baseline)
    readings[0], more = _put_right(readings[0], journal)
    stages = []
    for later in readings[1:]:
        say(f"comparing with {later.document.name}")
        stages.append(compare(readings[0], later, baseline, preamble=opening.preamble))
    previous = _previous(opening, readings[0], baseline, say)
    earlier, said = tuple(_earlier(opening, readings, journal)), _said(opening, stages[-1])
    return Opened(opening, tuple(stages), previous, journal, (*flaws, *more), readings[0], earlier, said)


def again(case: Opened, say: Say) -> Opened:
    """The case with its asks as the review has them now. The texts are not read again, nor compared for less."""
    with using(case.opening.lexicon):
        return _again(case, say)


def _again(case: Opened, say: Say) -> Opened:
    from resodiff.pipeline import compare

    first = case.stages[-1]
    whole = _whole_asks(case, say)
    proposed, flaws = _put_right(whole, case.journal)
    say("comparing again")
    preamble = case.opening.preamble
    stages = tuple(compare(proposed, c.adopted, c.baseline, preamble=preamble) for c in case.stages)
    return replace(
        case,
        stages=stages,
        previous=_previous(case.opening, proposed, first.baseline, say),
        flaws=flaws or case.flaws,
        put_right=proposed,
    )


def _whole_asks(case: Opened, say: Say) -> Reading:
    """The proposed text with its asks as they were before any correction."""
    from resodiff.pipeline import read

    reading = _read(read, case.opening.files[0], case.opening, say)
    return _with_asks(reading, case.opening.asks) if case.opening.asks else reading


def _read(read: Callable[..., Reading], file: str, opening: Opening, say: Say) -> Reading:
    say(f"reading {Path(file).name}")
    return read(file, opening.revisions, offline=opening.offline)


def _with_asks(reading: Reading, file: str) -> Reading:
    from resodiff.extraction.asks_file import apply

    try:
        return apply(reading, Path(file).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError(f"{file} is not UTF-8 text", "save it as UTF-8") from None
    except OSError as problem:
        raise MissingInput(f"{file} cannot be opened ({problem.strerror})", "check the name") from None


def _journal(
    opening: Opening, readings: list[Reading], baseline: Reading | None
) -> tuple[ReviewFile | None, tuple[str, ...]]:
    """The review of the proposed text in the last stage. A review that cannot be read costs no comparison."""
    from resodiff.casework.cases.case import is_case
    from resodiff.casework.reviews.file import ReviewFile, texts_of

    if opening.read_only:
        return None, ()
    try:
        texts = texts_of(readings[0], readings[-1], baseline)
        path = _place(opening, texts)
        journal = ReviewFile(path, opening.by, texts)
    except (InputError, UsageError) as problem:
        return None, (f"no review: {problem}",)
    flaws = []
    if journal.moved_on and (opening.reviews is None or not is_case(opening.reviews.resolve().parent)):
        flaws.append("the texts changed since the review: its verdicts hold, check them again")
    if journal.broken:
        flaws.append(f"{journal.broken} broken lines in {path.name} were passed over")
    return journal, tuple(flaws)


def _place(opening: Opening, texts: Texts) -> Path:
    """Where the review lies. In a case it goes on with the letter's, whatever its adopted text was called then."""
    from resodiff.casework.cases.case import is_case
    from resodiff.casework.coding.journals import journal_path
    from resodiff.casework.reviews.file import place

    if opening.reviews is not None and is_case(opening.reviews.resolve().parent):
        return journal_path(opening.reviews, texts, opening.by)
    return place(*opening.pair, opening.by, opening.reviews)


def _earlier(
    opening: Opening, readings: list[Reading], last: ReviewFile | None
) -> Iterator[ReviewFile | None]:
    """The reviews of the stages before the last; None where there is none of a stage, or none that is its own."""
    from resodiff.casework.reviews.file import ReviewFile, place, texts_of

    taken = {last.path} if last else set()
    for file, reading in zip(opening.files[1:-1], readings[1:-1], strict=True):
        found = None
        with suppress(InputError, UsageError):  # a review that is only shown stops nobody
            path = place(*opening.pair_with(file), opening.by, opening.reviews)
            if path not in taken and path.exists():
                taken.add(path)
                found = ReviewFile(path, opening.by, texts_of(readings[0], reading))
        yield found


def _said(opening: Opening, last: Comparison) -> dict[str, tuple[Coded, ...]]:
    """What the coders of the case said of the asks on which they differ, by the ask's id."""
    if opening.disputes is None:
        return {}
    from resodiff.casework.cases.compared import LetterComparison, letter_named
    from resodiff.casework.cases.toml import load as load_case
    from resodiff.casework.coding.coding import coding

    folder, name = opening.disputes
    case = load_case(folder)
    found = coding(case, LetterComparison(letter_named(case, name), last))
    open_ = (ask for ask in found.asks if ask in found.disputed or ask in found.to_settle)
    return {ask.finding.ask.id: (*ask.coded, *ask.outdated, *ask.outdated_settlements) for ask in open_}


def _put_right(reading: Reading, journal: ReviewFile | None) -> tuple[Reading, tuple[str, ...]]:
    from resodiff.casework.asks.corrections import corrected

    if journal is None or not journal.review.corrections:
        return reading, ()
    try:
        return corrected(reading, [c.asks for c in journal.review.corrections]), ()
    except InputError as problem:
        return reading, (f"the corrections of the asks could not be applied: {problem}",)


def _previous(opening: Opening, proposed: Reading, baseline: Reading | None, say: Say) -> dict[str, Finding]:
    from resodiff.pipeline import compare

    if baseline is None:
        return {}
    say("comparing with the previous text")
    return {f.ask.id: f for f in compare(proposed, baseline, preamble=opening.preamble).findings}

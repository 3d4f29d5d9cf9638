"""The journals of a case: who decided what about the asks of one letter, and how it stands on the present texts.

A journal belongs to the letter on which it was begun, known by its name or its words (`found`). On which adopted
text does not count: a draft becomes an adopted text, and a Word file a PDF, and the decisions are carried over where
they can be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resodiff.casework.cases.case import TEXTS, Case, is_case
from resodiff.casework.cases.compared import LetterComparison
from resodiff.casework.coding.found import Found, of_letter
from resodiff.casework.reviews.carried_over import Standing, keep
from resodiff.casework.reviews.file import ReviewFile, place
from resodiff.casework.reviews.records import Texts, replay
from resodiff.casework.reviews.review import Decision, Review, as_reasons, as_reversed
from resodiff.casework.reviews.standings import MadeOn, Standings, made_on
from resodiff.errors import OutputError
from resodiff.model import Code, Reading, Verdict


@dataclass(frozen=True, slots=True)
class Coded:
    """What one person says of one ask, whole: where the person left the machine's view, that stands here.

    `on` is the adopted text on which it was said, by the hash of its words; `why` says for what it is outdated.
    """

    by: str
    ask_id: str
    verdict: Verdict
    carriers: tuple[str, ...]
    reasons: tuple[Code, ...]
    standing: Standing
    note: str = ""
    at: str = ""
    reversed: bool = False
    on: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Journal:
    """One person's journal of one letter. `strangers` are decisions on asks that the letter no longer has."""

    by: str
    path: Path
    coded: tuple[Coded, ...]
    strangers: int = 0
    broken: int = 0


def journals(case: Case, compared: LetterComparison, *, settled: bool = False) -> tuple[Journal, ...]:
    """The journals of one letter in the order of names; with `settled` those of the adjudication."""
    folder = case.adjudication if settled else case.reviews
    standings = Standings(case.texts, compared.comparison)
    found = of_letter(folder, frozenset(compared.texts.of("proposed")))
    return tuple(_journal(one, _copies(one, found), compared, standings) for one in found)


def decide(
    case: Case, compared: LetterComparison, by: str, decision: Decision, *, settled: bool = False
) -> None:
    """Write one decision down, signed and dated, on the disk when this returns. Raises `OutputError`."""
    folder = case.adjudication if settled else case.reviews
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder} cannot be made ({problem.strerror})", "check the folder") from None
    keep(case.texts, compared.texts.of("adopted")[1], compared.comparison.adopted)
    ReviewFile(journal_path(folder, compared.texts, by), by, compared.texts).take(decision)


def keep_beside(journals: Path | None, texts: Texts, adopted: Reading) -> None:
    """Keep the wording of the adopted text on which somebody decides, where a folder of journals is a case's: when that
    text changes, decisions are carried over by it. Raises `OutputError`."""
    if journals is not None and is_case(journals.resolve().parent):
        keep(journals.resolve().parent / TEXTS, texts.of("adopted")[1], adopted)


def own(case: Case, compared: LetterComparison, by: str, *, settled: bool = False) -> Mapping[str, Decision]:
    """What a person said last of each ask, by the ask's id: notes alone and decisions on earlier texts as well."""
    folder = case.adjudication if settled else case.reviews
    asks, said = [f.ask for f in compared.comparison.findings], dict[str, Decision]()
    for path in [f.path for f in _own(folder, compared.texts, by)]:
        for ask_id, decision in ReviewFile(path, by, compared.texts).review.matched(asks).items():
            said[ask_id] = max(decision, said.get(ask_id, decision), key=lambda one: one.at)
    return said


# ---------------------------------------------------------------- which journals


def journal_path(folder: Path, texts: Texts, by: str) -> Path:
    """Where a person's decisions on a letter go, in the folder of a case: on with the journal that is there.

    Of several the one begun on the present adopted text. Raises `UsageError` for a name without letters or digits.
    """
    adopted = frozenset(texts.of("adopted"))
    for found in sorted(_own(folder, texts, by), key=lambda f: not f.adopted & adopted):
        return found.path
    return place(Path(texts.of("proposed")[0]), Path(texts.of("adopted")[0]), by, folder)


def _own(folder: Path, texts: Texts, by: str) -> list[Found]:
    """A person's journals of a letter: one, or several where copies went on apart."""
    return [found for found in of_letter(folder, frozenset(texts.of("proposed"))) if found.by == by]


# ---------------------------------------------------------------- what they say


_Copies = Sequence[tuple[MadeOn, Review]]
"""What a person's other journals of a letter know, and what holds in them."""


def _copies(one: Found, found: Sequence[Found]) -> _Copies:
    others = [other for other in found if other.by == one.by and other.path != one.path]
    return [(made_on(o.lines), replay(o.lines, o.by, o.path.name).review) for o in others]


def _is_taken_back(decision: Decision, copies: _Copies) -> bool:
    """Whether the person moved on from it in another journal, a copy of this one that went on apart."""
    key = (decision.ask_id, decision.wording, decision.at)
    return any(
        key in made and all((d.ask_id, d.wording, d.at) != key for d in review.latest)
        for made, review in copies
    )


def _journal(found: Found, copies: _Copies, compared: LetterComparison, standings: Standings) -> Journal:
    read = replay(found.lines, found.by, found.path.name)
    review = read.review if read.texts == compared.texts else read.review.on_other_texts()
    findings = {f.ask.id: f for f in compared.comparison.findings}
    asks = [f.ask for f in findings.values()]
    made, coded = made_on(found.lines), []
    for ask_id, decision in review.matched(asks).items():
        if not (decides(decision) or decision.is_bare_check) or _is_taken_back(decision, copies):
            continue
        stand = standings.of(decision, made, ask_id)
        finding = findings[ask_id]
        verdict = decision.verdict or finding.verdict
        said = (verdict, stand.carriers, as_reasons(finding, decision), stand.standing)
        more = (decision.note, decision.at, as_reversed(finding, decision))
        coded.append(Coded(found.by, ask_id, *said, *more, on=stand.on, why=stand.why))
    return Journal(found.by, found.path, tuple(coded), len(review.unmatched(asks)), read.broken)


def decides(decision: Decision) -> bool:
    """Whether it is a view of the ask: a note alone is none."""
    return decision.checked or decision.verdict is not None or decision.carriers is not None

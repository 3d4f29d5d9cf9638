"""The journals of a case: who decided what about the asks of one letter, and how it stands on the present texts.

A journal belongs to the letter on which it was begun, known by its name or its words. On which adopted text does not
count: a draft becomes an adopted text, and a Word file a PDF, and the decisions are carried over where they can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resodiff.casework.cases.case import TEXTS, Case, is_case
from resodiff.casework.cases.compared import LetterComparison
from resodiff.casework.reviews.carried_over import Standing, keep
from resodiff.casework.reviews.file import SUFFIX, ReviewFile, lines_of, place
from resodiff.casework.reviews.records import Texts, replay
from resodiff.casework.reviews.review import Decision, as_reasons, as_reversed
from resodiff.casework.reviews.standings import Standings, made_on, records
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


@dataclass(frozen=True, slots=True)
class _Found:
    """A journal as it lies on the disk: its lines, and the names and hashes of the texts it was begun on."""

    path: Path
    lines: tuple[bytes, ...]
    by: str
    proposed: frozenset[str]
    adopted: frozenset[str]


def journals(case: Case, compared: LetterComparison, *, settled: bool = False) -> tuple[Journal, ...]:
    """The journals of one letter in the order of names; with `settled` those of the adjudication."""
    folder = case.adjudication if settled else case.reviews
    standings = Standings(case.texts, compared.comparison)
    return tuple(_journal(found, compared, standings) for found in _of(folder, compared.texts))


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
    review = ReviewFile(journal_path(folder, compared.texts, by), by, compared.texts).review
    return review.matched(f.ask for f in compared.comparison.findings)


def strangers(case: Case, compared: Sequence[LetterComparison]) -> tuple[Path, ...]:
    """Journals in the folder that belong to no letter of the case."""
    known = {found.path for one in compared for found in _of(case.reviews, one.texts)}
    return tuple(path for path in _files(case.reviews) if path not in known)


def signers(folder: Path) -> tuple[str, ...]:
    """The names that signed the journals in a folder, of whatever letter."""
    return tuple(dict.fromkeys(found.by for path in _files(folder) if (found := _open(path))))


# ---------------------------------------------------------------- which journals


def _of(folder: Path, texts: Texts) -> list[_Found]:
    """The journals of one letter: begun on its text or its name, with whatever adopted text."""
    letter = frozenset(texts.of("proposed"))
    found = (_open(path) for path in _files(folder))
    return [f for f in found if f and f.proposed & letter]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []


def journal_path(folder: Path, texts: Texts, by: str) -> Path:
    """Where a person's decisions on a letter go, in the folder of a case: on with the journal that is there.

    Of several the one begun on the present adopted text. Raises `UsageError` for a name without letters or digits.
    """
    own = [found for found in _of(folder, texts) if found.by == by]
    adopted = frozenset(texts.of("adopted"))
    for found in sorted(own, key=lambda f: not f.adopted & adopted):
        return found.path
    return place(Path(texts.of("proposed")[0]), Path(texts.of("adopted")[0]), by, folder)


def _open(path: Path) -> _Found | None:
    """A journal's lines and what it was begun on; None where it was never begun."""
    lines = tuple(lines_of(path))
    openings = [record for record in records(lines) if record.get("do") == "open"]
    if not openings:
        return None
    sides = [frozenset(_marks(openings, role)) for role in ("proposed", "adopted")]
    return _Found(path, lines, str(openings[0].get("by", "")), *sides)


def _marks(openings: Iterable[Mapping[str, object]], role: str) -> Iterator[str]:
    for record in openings:
        side = record.get(role)
        if isinstance(side, dict):
            yield from (str(side.get(key)) for key in ("name", "text") if side.get(key))


# ---------------------------------------------------------------- what they say


def _journal(found: _Found, compared: LetterComparison, standings: Standings) -> Journal:
    read = replay(found.lines, found.by, found.path.name)
    review = read.review if read.texts == compared.texts else read.review.on_other_texts()
    findings = {f.ask.id: f for f in compared.comparison.findings}
    asks = [f.ask for f in findings.values()]
    made, coded = made_on(found.lines), []
    for ask_id, decision in review.matched(asks).items():
        if not decides(decision):
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

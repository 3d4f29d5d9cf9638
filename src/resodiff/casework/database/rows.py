"""A case as rows of tables: the same in SQLite, in PostgreSQL, and in a file for R or pandas.

The fields of these values are the columns of the tables. Lists stand as one text, parted by "; ".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resodiff.casework.asks.mechanisms import mechanisms
from resodiff.casework.asks.threads import signature
from resodiff.casework.cases.about import about
from resodiff.casework.cases.case import Case
from resodiff.casework.coding.coding import AskCoding, LetterCoding
from resodiff.casework.coding.journals import Coded
from resodiff.model import Code, Finding

JOINT = "; "


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case. Of the adopted text's whole operative paragraphs, `answering` carry an ask of any letter.

    Body, session, year and country are those of the adopted text where `case.toml` is silent. `lexicon` names the word
    lists that the machine judged by, `ladders` the other ladders of verbs that it tried.
    """

    case: str
    fingerprint: str
    title: str
    body: str
    session: str
    year: int | None
    theme: str
    country: str
    adopted: str
    paragraphs: int
    answering: int
    lexicon: str = ""
    ladders: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter; `place` is its place in the case."""

    case: str
    letter: str
    dated: str
    place: int


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """One organisation that signed a letter."""

    case: str
    letter: str
    organisation: str


@dataclass(frozen=True, slots=True)
class AskRow:
    """One ask with the verdict that holds (`basis` says on what it rests) and the machine's own.

    `signature` are the words by which it is known again in other letters, `thread` what it is known by there.
    `because` has a line for each of the machine's reasons: its code, ": ", and what it found in this ask.
    """

    case: str
    letter: str
    ask: str
    number: str
    place: int
    text: str
    addressee: str
    mechanism: str
    keeps_out: bool
    to_delegation: bool
    priority: float
    verdict: str
    basis: str
    reasons: str
    carriers: str
    origin: str | None
    threatened: bool
    is_reversed: bool
    machine_verdict: str
    confidence: float
    signature: str
    thread: str
    because: str = ""
    machine_reversed: bool = False

    def found(self, code: Code) -> str:
        """What the machine found in this ask for that reason, "" where it found nothing."""
        lines = (line.partition(": ") for line in self.because.split("\n"))
        return "; ".join(words for name, _, words in lines if name == code)


@dataclass(frozen=True, slots=True)
class CodingRow:
    """What one person said of one ask; `settled` where it is an adjudication."""

    case: str
    letter: str
    ask: str
    coder: str
    settled: bool
    verdict: str
    reasons: str
    carriers: str
    note: str
    at: str
    standing: str
    is_reversed: bool = False


@dataclass(frozen=True, slots=True)
class LadderRow:
    """What the machine says of one ask under another ladder of verbs, where that is something else."""

    case: str
    letter: str
    ask: str
    ladder: str
    verdict: str
    reasons: str
    origin: str | None
    is_reversed: bool


Row = CaseRow | LetterRow | SignatoryRow | AskRow | CodingRow | LadderRow

KINDS: tuple[type[Row], ...] = (CaseRow, LetterRow, SignatoryRow, AskRow, CodingRow, LadderRow)
"""Every kind of row, each after those that it refers to."""


def rows(case: Case, codings: Sequence[LetterCoding], fingerprint: str) -> tuple[Row, ...]:
    """All rows of a case."""
    return (
        _case(case, codings, fingerprint),
        *_letters(case),
        *(row for one in codings for row in _asks(case, one)),
        *(row for one in codings for row in _codings(case, one)),
        *(row for one in codings for row in _ladders(case, one)),
    )


def _case(case: Case, codings: Sequence[LetterCoding], fingerprint: str) -> CaseRow:
    adopted = codings[0].compared.comparison.adopted
    told = about(case, adopted)
    wholes = {p.top for p in adopted.operative}
    answering = {c.partition("(")[0] for one in codings for ask in one.asks for c in ask.held.carriers}
    return CaseRow(
        case.key,
        fingerprint,
        case.title,
        told.body,
        told.session,
        told.year,
        case.theme,
        told.country,
        adopted.metadata.symbol or adopted.document.name,
        len(wholes),
        len(wholes & answering),
        codings[0].compared.comparison.lexicon,
        JOINT.join(codings[0].compared.ladders),
    )


def _letters(case: Case) -> Iterator[Row]:
    for place, letter in enumerate(case.letters):
        yield LetterRow(case.key, letter.name, letter.dated, place)
    for letter in case.letters:
        yield from (SignatoryRow(case.key, letter.name, name) for name in letter.organisations)


def _asks(case: Case, one: LetterCoding) -> Iterator[AskRow]:
    from resodiff.casework.scores.scoring import facts

    for place, (coded, fact) in enumerate(zip(one.asks, facts(one), strict=True)):
        finding, held = coded.finding, coded.held
        yield AskRow(
            case=case.key,
            letter=one.letter.name,
            ask=finding.ask.id,
            number=finding.ask.number,
            place=place,
            text=finding.ask.text,
            addressee=finding.ask.addressee,
            mechanism=JOINT.join(mechanisms(finding.ask.text)),
            keeps_out=fact.keeps_out,
            to_delegation=fact.to_delegation,
            priority=fact.priority,
            verdict=held.verdict.value,
            basis=held.basis.value,
            reasons=JOINT.join(held.reasons),
            carriers=JOINT.join(held.carriers),
            origin=held.origin.value if held.origin else None,
            threatened=fact.threatened,
            is_reversed=fact.is_reversed,
            machine_verdict=finding.verdict.value,
            confidence=finding.confidence,
            signature=signature(finding.ask.text),
            thread="",
            because="\n".join(_because(finding)),
            machine_reversed=finding.reversed,
        )


def _because(finding: Finding) -> Iterator[str]:
    for evidence in finding.evidence:
        if evidence.code.is_reason:
            yield f"{evidence.code}: {' '.join(evidence.because.split())}"


def _ladders(case: Case, one: LetterCoding) -> Iterator[LadderRow]:
    for ask, some in one.compared.others.items():
        for other in some:
            told = other.origin.value if other.origin else None
            words = (other.ladder, other.verdict.value, JOINT.join(other.reasons), told)
            yield LadderRow(case.key, one.letter.name, ask, *words, other.is_reversed)


def _codings(case: Case, one: LetterCoding) -> Iterator[CodingRow]:
    """Every coding, with the adjudications; none of a blind round that is open."""
    if one.sealed:
        return
    known: dict[str, AskCoding] = {a.finding.ask.id: a for a in one.asks}
    said: list[tuple[bool, Coded]] = [(False, c) for a in one.asks for c in (*a.coded, *a.outdated)]
    said += [(True, c) for j in one.settlements for c in j.coded]
    for settled, coded in said:
        if coded.ask_id in known:
            yield CodingRow(
                case.key,
                one.letter.name,
                coded.ask_id,
                coded.by,
                settled,
                coded.verdict.value,
                JOINT.join(coded.reasons),
                JOINT.join(coded.carriers),
                coded.note,
                coded.at,
                coded.standing.value,
                coded.reversed,
            )

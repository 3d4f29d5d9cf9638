"""What the reports for people, Word and HTML, tell alike: chapters, facts of the texts, lines about an ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from resodiff import __version__
from resodiff.model import Aim, Candidate, Code, Comparison, Diff, Edit, EditKind, Reviewed, Verdict
from resodiff.outline import Detail, Flag, Headline, Outline, Quote, Row, Side, detail, first_words, one_line
from resodiff.outline.people import who_settled
from resodiff.outline.phrases import ORIGINS, PHRASES


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: the name to link to, and its heading."""

    name: str
    title: str


SUMMARY = Chapter("summary", "Summary in a minute")
TABLE = Chapter("all-asks", "All asks")
ASKS = Chapter("ask-by-ask", "Ask by ask")
UNCLAIMED = Chapter("adopted-unasked", "Adopted, and asked by nobody here")
METHOD = Chapter("method", "Method and caveats")
NOTICES = Chapter("reading-notes", "Notes on the reading of the files")

NO_CAUSE = "These are correspondences between two texts. They do not say what caused them."
UNCLAIMED_LEAD = "Operative paragraphs of the adopted text that carry none of the asks above."
ORIGINS_LEAD = "Against the previous text, so that nobody takes credit for language that was there before:"
TOO_DIFFERENT = "The two wordings share too little to be compared word by word."
WORDS_SHOWN = 700
"""Characters of an adopted paragraph that carries no ask."""

NEW_SHOWN = 120
"""Characters of a wholly new line in a difference."""

QUOTE_SHOWN = 200
"""Characters of a quote that shows a reason."""


def chapters(o: Outline) -> Iterator[Chapter]:
    """The chapters that this comparison has, in order."""
    yield SUMMARY
    if o.rows:
        yield from (TABLE, ASKS)
    if o.unclaimed:
        yield UNCLAIMED
    yield METHOD
    if o.notices:
        yield NOTICES


def subtitle(o: Outline) -> str:
    """Which text was looked for in which."""
    return f"{called(o.proposed)} in {called(o.adopted)}: adopted, weakened or dropped"


def signed(o: Outline) -> str:
    """Who signed the letter, as the case has it; "" where there is none or it names nobody."""
    return o.case.signed if o.case else ""


def scores(o: Outline) -> tuple[str, ...]:
    """The scores of the case with their ranges and notes, a line each."""
    return o.case.scores if o.case else ()


def called(side: Side) -> str:
    """The symbol of a text, or the name of its file."""
    return side.symbol or side.name


def facts(o: Outline) -> Iterator[tuple[str, list[str]]]:
    """What is known of each text, a line a fact; "" where one is silent. A fact of no text has no line."""
    sides = o.sides
    lines = (
        ("Title", [first_words(s.title, 120) for s in sides]),
        ("Symbol", [s.symbol for s in sides]),
        ("Kind", [", ".join(filter(None, (s.kind, s.date))) for s in sides]),
        ("Body", [", ".join(filter(None, (s.organ, s.session))) for s in sides]),
        ("Vote", [s.vote for s in sides]),
        ("File", [s.name for s in sides]),
        ("SHA-256", [s.sha256 for s in sides]),
    )
    return ((name, values) for name, values in lines if any(values))


def counts(o: Outline) -> tuple[tuple[Verdict, int], ...]:
    """How many asks have each verdict that holds, for a chart."""
    t = o.totals
    return ((Verdict.ADOPTED, t.adopted), (Verdict.WEAKENED, t.weakened), (Verdict.DROPPED, t.dropped))


def programs(o: Outline) -> dict[Verdict, int]:
    """The same by the program alone, where people decided on any ask; else {}."""
    return dict(zip(Verdict, o.totals.people.program, strict=True)) if o.totals.people else {}


PROGRAM_ALONE = "The program alone"
"""The name of that column."""


def headline_title(headline: Headline) -> str:
    """The verdict of a headline and how many asks have it."""
    return f"{headline.verdict.value.capitalize()} ({len(headline.rows) + len(headline.rest)})"


def headline_line(row: Row) -> str:
    """What is said of one ask in the summary, after its number."""
    origin = [row.origin.value] if row.origin else []
    doubt = [flag.value for flag in (Flag.REWRITTEN, Flag.DOUBTFUL) if flag in row.flags]
    return "; ".join((f", “{row.gist(70)}”: {row.brief}", *origin, *doubt, *row.said))


def rest_lead(headline: Headline) -> str:
    """What is said before the numbers of the asks that the summary leaves to the table; "" for none."""
    if not headline.rest:
        return ""
    return f"{'Also ' if headline.rows else ''}{'ask' if len(headline.rest) == 1 else 'asks'} "


def beside(row: Row) -> str:
    """What belongs to the verdict of an ask, in a line."""
    told = [flag.value for flag in row.flags]
    told += [f"now in {row.carriers}"] if row.carriers else []
    told += [f"read also {row.also_read}"] if row.also_read else []
    told += [ORIGINS[row.origin]] if row.origin else []
    told += [row.view.decided] if row.view.is_peoples else [f"confidence {row.confidence:.0%}"]
    return " · ".join(told)


def confidence(row: Row) -> str:
    """How sure the program is, and what else to read where it is in doubt."""
    also = f" Please check; read also {row.also_read}." if row.also_read else ""
    return f"Confidence {row.confidence:.0%}.{also}"


def aside(row: Row) -> str:
    """What the program says of an ask that people decided, for a line after theirs; "" where they did not."""
    if not row.view.is_peoples:
        return ""
    if row.is_the_programs:
        return f"The program says the same, with confidence {row.confidence:.0%}."
    own = row.programs
    told = [own.verdict.value, *(["reversed"] if row.finding.reversed else [])]
    told += [f"now in {own.carriers}"] if own.carriers else []
    return f"The program’s own view: {', '.join(told)}, confidence {row.confidence:.0%}."


def only_programs(row: Row) -> tuple[Quote, ...]:
    """The program's evidence that does not speak for what people decided: it stands below theirs, under its name."""
    if not row.view.is_peoples:
        return ()
    told = [e for e in row.finding.evidence if e not in row.view.evidence]
    return detail(replace(row.programs.view, evidence=tuple(told))).evidence


def reviewed(row: Row) -> list[str]:
    """What people made of the ask, a line each: who, when, their verdict beside the program's, and the note."""
    return [_reviewed(review, row) for review in row.finding.reviews]


def _reviewed(review: Reviewed, row: Row) -> str:
    program = row.finding.verdict
    verdict = review.verdict.value + (", reversed" if review.reversed else "")
    verdict += "" if review.verdict is program else f" (the program: {program.value})"
    verdict += "".join(f", {PHRASES[code]}" for code in review.reasons)
    carriers = f", carried by {one_line(', '.join(review.carriers))}" if review.carriers else ""
    note = f". {one_line(review.note)}" if review.note.strip() else ""
    who = who_settled(row.finding, review) if review.settles else one_line(review.by)
    said = f"{who} on {one_line(review.at)[:10]}{standing(review)}"
    if review.is_note:
        return f"Note by {said}: {one_line(review.note)}"
    return f"{'Settled' if review.settles else 'Reviewed'} by {said}: {verdict}{carriers}{note}"


def standing(review: Reviewed) -> str:
    """What is said of a review of an earlier text, and for what it is outdated; "" of one of the present text."""
    if review.standing == "current":
        return ""
    told = "outdated" + (f": {review.why}" if review.why else "")
    return f" (of an earlier text, {told if review.standing == 'outdated' else review.standing})"


def nothing(row: Row) -> str:
    """What stands in place of an adopted wording where there is none."""
    kept_out = row.finding.ask.aim is Aim.EXCLUDE
    if row.verdict is not Verdict.DROPPED and not kept_out:
        return "No single paragraph is named."
    return "The adopted text does not have it." if kept_out else "No adopted paragraph carries this ask."


def nearest(row: Row, found: Detail) -> Candidate | None:
    """The paragraph nearest to an ask that none carries, so that the reader can see that it does not."""
    if row.view.carriers or row.verdict is not Verdict.DROPPED or row.finding.ask.aim is Aim.EXCLUDE:
        return None
    return found.nearest[0] if found.nearest else None


def nearest_lead(row: Row, candidate: Candidate) -> str:
    """What is said before the words of the nearest paragraph."""
    number = one_line(candidate.number)
    if row.finding.reversed and row.view.reversed:
        return f"The paragraph that says the contrary is {number}: "
    absent = any(e.code is Code.DEMAND_ABSENT for e in row.finding.evidence)
    return (
        f"None comes near; the most alike is {number}: " if absent else f"The nearest paragraph is {number}: "
    )


def difference(row: Row, found: Detail) -> Diff | str | None:
    """What lies between an ask and its carriers: a diff, why there is none to show, or None where none is."""
    kinds = {edit.kind for edit in found.diff if edit.text.strip()}
    if not row.view.carriers or kinds <= {EditKind.SAME}:
        return None
    return found.diff if EditKind.SAME in kinds else TOO_DIFFERENT


def lines(diff: Diff) -> list[list[Edit]]:
    """A diff line by line. A long line that is wholly new is cut: it stands in full beside the ask."""
    found: list[list[Edit]] = [[]]
    for edit in diff:
        first, *rest = edit.text.split("\n")
        found[-1].append(Edit(edit.kind, first))
        found.extend([Edit(edit.kind, piece)] for piece in rest)
    return [_cut([edit for edit in line if edit.text]) for line in found]


def _cut(line: list[Edit]) -> list[Edit]:
    words = "".join(edit.text for edit in line)
    new = all(edit.kind is EditKind.GAINED for edit in line if edit.text.strip())
    if not new or len(words) <= NEW_SHOWN:
        return line
    return [Edit(EditKind.GAINED, first_words(words, NEW_SHOWN)), Edit(EditKind.SAME, " (in full above)")]


def unquoted(words: tuple[str, ...], quote: Quote) -> str:
    """The quoted words that the explanation does not hold already, or ""."""
    new = (each for each in words if each.casefold() not in quote.because.casefold())
    told = [first_words(each, QUOTE_SHOWN) for each in new]
    return f"“{'” … “'.join(told)}”" if told else ""


def sentence(text: str) -> str:
    """`text` with a capital at its start."""
    return text[:1].upper() + text[1:]


def made_by(comparison: Comparison) -> str:
    """The versions of the program and of what it judged by."""
    lists = f", word lists {comparison.lexicon}" if comparison.lexicon else ""
    return f"Made by resodiff {__version__} with rubric {comparison.rubric}{lists}."

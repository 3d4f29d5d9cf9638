"""Signs that two texts do not belong together: they are compared all the same, with a warning first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resodiff.model import Aim, Finding, Kind, Notice, Origin, Reading, Severity, Verdict
from resodiff.pipeline.order import in_wrong_order
from resodiff.pipeline.subject import agree_in_title, are_strangers, names_only_in

LANGUAGE = "language_unsupported"

_MANY_NAMES = 4
"""Names in a title that a message can show; a title with more is one of capitals throughout."""

_VOID = "; gained, held, eroded and lost mean nothing"

_FEW_HELD = 5
"""One ask in so many that a baseline must have, unless its title says that it is about the same."""

_ENOUGH_ASKS = 8
"""Asks of a proposal from which on it means something that hardly one was found. Of the true pairs of a letter
none lost more than 14 asks in 17, of those of two resolutions none more than 4 in 9."""


def doubts(
    proposed: Reading, adopted: Reading, findings: Sequence[Finding] = (), baseline: Reading | None = None
) -> tuple[Notice, ...]:
    """Warnings about the pair: sides swapped or the adopted text older, one text twice, another subject, another
    language; what became of the asks tells of another subject too. Then those about the `baseline`.
    """
    languages = (*_language(proposed, "proposed"), *_language(adopted, "adopted"))
    subject = () if languages else tuple(_subject(proposed, adopted, findings))
    found = (*_twice(proposed, adopted), *_order(proposed, adopted), *subject, *languages)
    if baseline is None:
        return found
    about = tuple(_baseline(proposed, adopted, baseline, pair_is_strange=bool(subject)))
    return (*found, *(about or _of_another_subject(adopted, baseline, findings)))


def _warning(code: str, message: str) -> Notice:
    return Notice(code, message, Severity.WARNING)


# ---------------------------------------------------------------- which came first


def _order(proposed: Reading, adopted: Reading) -> Iterator[Notice]:
    wrong = in_wrong_order(proposed, adopted)
    if adopted.kind is Kind.LETTER and proposed.kind is not Kind.LETTER:
        yield _warning("sides_swapped", "the adopted text is a letter: the two sides seem to be swapped")
    elif wrong and proposed.kind is Kind.RESOLUTION and adopted.kind is Kind.DRAFT:
        message = f"a draft of {wrong[1]} cannot follow a resolution of {wrong[0]}: the two sides seem to be swapped"
        yield _warning("sides_swapped", message)
    elif wrong:
        message = f"the adopted text is of {wrong[1]}, before the proposed text of {wrong[0]}"
        yield _warning("adopted_is_older", message)


def _twice(proposed: Reading, adopted: Reading) -> Iterator[Notice]:
    if is_same(proposed, adopted):
        yield _warning("same_text", "both sides are the same text: is one of them the wrong file?")


def is_same(one: Reading, other: Reading) -> bool:
    """Whether two files hold one text: the same words, or an adopted text of the same symbol in one language.

    Not whether they are one file: the original and the final wording of its tracked changes may be compared.
    """
    if one.document.text == other.document.text:
        return True
    adopted = one.kind is other.kind is Kind.RESOLUTION and one.language == other.language
    return adopted and bool(one.metadata.symbol) and one.metadata.symbol == other.metadata.symbol


# ---------------------------------------------------------------- what it is about


def _subject(proposed: Reading, adopted: Reading, findings: Sequence[Finding]) -> Iterator[Notice]:
    if sign := _strangeness(proposed, adopted):
        yield _warning("other_subject", f"{sign}: are they about the same subject?")
    elif _hardly_found(proposed, adopted, findings):
        message = "hardly an ask is found in the adopted text: are the two about the same subject?"
        yield _warning("other_subject", message)


def _strangeness(one: Reading, other: Reading) -> str:
    """What tells that two texts are about different subjects, or ""."""
    names = names_only_in(other, one) or names_only_in(one, other)
    if 0 < len(names) <= _MANY_NAMES:
        return f"{' '.join(names)} is in the title of one text and nowhere in the other"
    return "the two texts share hardly any of their rarer words" if are_strangers(one, other) else ""


def _hardly_found(proposed: Reading, adopted: Reading, findings: Sequence[Finding]) -> bool:
    wanted = [f for f in findings if f.ask.aim is Aim.INCLUDE]
    found = sum(f.verdict is not Verdict.DROPPED for f in wanted)
    least = 0 if Kind.LETTER in (proposed.kind, adopted.kind) else len(wanted) // 10
    return len(wanted) >= _ENOUGH_ASKS and found <= least and not agree_in_title(proposed, adopted)


# ---------------------------------------------------------------- in which language


def _language(reading: Reading, side: str) -> Iterator[Notice]:
    for flaw in reading.notices:
        if flaw.code == LANGUAGE:
            yield _warning(LANGUAGE, f"{side}: {flaw.message}")


# ---------------------------------------------------------------- the previous text


def _baseline(
    proposed: Reading, adopted: Reading, baseline: Reading, *, pair_is_strange: bool
) -> Iterator[Notice]:
    """A baseline that is none: nothing can be gained or held against it."""
    for side, text in (("adopted", adopted), ("proposed", proposed)):
        if is_same(baseline, text):
            yield _warning(f"baseline_is_{side}", f"the baseline is the {side} text itself{_VOID}")
            return
    if baseline.kind is Kind.LETTER:
        yield _warning("baseline_is_letter", f"the baseline is a letter, not an earlier text{_VOID}")
    if wrong := in_wrong_order(baseline, adopted):
        message = f"the baseline is of {wrong[0]}, after the adopted text of {wrong[1]}{_VOID}"
        yield _warning("baseline_is_later", message)
    languages = tuple(_language(baseline, "baseline"))
    yield from languages
    supported = not any(_language(adopted, ""))
    if supported and not languages and not pair_is_strange and (sign := _strangeness(adopted, baseline)):
        message = f"baseline and adopted text: {sign}"
        yield _warning("baseline_other_subject", f"{message}: are they about the same subject?")


def _of_another_subject(adopted: Reading, baseline: Reading, findings: Sequence[Finding]) -> Iterator[Notice]:
    """A baseline of a kindred subject: it has hardly an ask of a text of which much was adopted."""
    kept = [f for f in findings if f.ask.aim is Aim.INCLUDE and f.verdict is not Verdict.DROPPED]
    before = sum(f.origin in (Origin.HELD, Origin.ERODED) for f in kept)
    hardly = len(kept) >= _ENOUGH_ASKS and before * _FEW_HELD <= len(kept)
    if hardly and Kind.LETTER not in (adopted.kind, baseline.kind) and not agree_in_title(adopted, baseline):
        message = "the baseline has hardly an ask, and another title than the adopted text"
        yield _warning("baseline_other_subject", f"{message}: are they about the same subject?")

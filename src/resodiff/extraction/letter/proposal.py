"""Proposed paragraphs of a resolution inside a letter: after a lead-in, or a run that shows itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from resodiff.extraction.letter.actors import called_upon
from resodiff.extraction.letter.demand import Demand
from resodiff.extraction.letter.duty import third_person
from resodiff.extraction.letter.findings import Found, Taken
from resodiff.extraction.letter.labels import is_labelled, label_end
from resodiff.extraction.letter.layout import Line, Role
from resodiff.extraction.letter.patterns import Hinted
from resodiff.extraction.letter.reasons import without_reasons
from resodiff.lexicon import Family, Lexicon, load
from resodiff.lexicon.verbs import VerbUse
from resodiff.model import Aim, AskKind, Part, Passage, Span

_LEAD_IN = re.compile(
    r"\b(?:resolution|draft|text|language|wording|decision|operative|paragraphs?|outcome|elements|council"
    r"|assembly"
    r"|committee|OPs?)\b",
    re.IGNORECASE,
)
_TEXT_SPEAKS = Hinted(
    "",
    r"\b(?:resolution|draft|text|outcome|OPs?|operative\s+(?:part|paragraphs?))\b[^.;:]{0,80}?\b(?:should"
    r"|must|to|would|shall|could|needs?\s+to|ought\s+to|elements|following)\b[^.;]{0,60}:?\s*$"
    r"|\b(?:elements|language|paragraphs|points)\b[^.;]{0,80}:\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r":\s*$|\b(?:that|which|to|should|must|following|language|below|wording|paragraphs?|text)\W*$",
    re.IGNORECASE,
)
_ENACTING = re.compile(r"The [A-Z][\w’' -]{3,80},")
_CONTINUES = re.compile(r"(?:;|,)(?:\s+(?:and|or))?\s*$")
_RECALLS = Hinted(
    "",
    r"\b(?:stat(?:es?|ed)|says?|said|reads?|provid(?:es?|ed)|stipulates?|decided|requested|called|urged|adopted|recalled"
    r"|noted|affirmed|condemned|expressed|in which|whereby)\b",
    re.IGNORECASE,
)
_PROPOSES = Hinted(
    "",
    r"\b(?:should|must|would|to adopt|adopt a|propos\w+|suggest\w*|recommend\w*|(?:we|I)\b[^.;]{0,60}"
    r"\b(?:urge|call|ask|request)"
    r"|to be adopted|following)\b",
    re.IGNORECASE,
)
_OWN_ACT = re.compile(r"(?:decides|resolves|agrees|undertakes|determines)\b")
"""What a body does itself: the words behind it name nobody who is asked."""
_NOT = re.compile(r"\W*(?:not|refrain)\b", re.IGNORECASE)
_VERBAL = re.compile(r"(?:\w+ly\s)?[A-Z]?[a-z]+s\b")
_QUOTES = "“”\"„«»‘’' "


def read_proposal(lines: Sequence[Line], at: int) -> Taken | None:
    """The proposed paragraphs whose lead-in, or first paragraph, is line `at`; None if none begin here."""
    lead = lines[at].text.strip()
    if _is_enacting(lines[at]):
        first = _first_paragraph(lines, at)
        return _collect(lines, first) if first < len(lines) and _begins(lines, first, "") else None
    if _is_quotation(lines, at):
        return None
    if opening_of(lines[at]) and not _is_chapeau(lines[at]):
        shown = _run(lines, at) >= 2 or _is_labelled(lines[at])
        return _collect(lines, at) if shown else None
    if _preambular(lines[at]) and _is_labelled(lines[at]):
        return _collect(lines, at)
    if not _LEAD_IN.search(lead) or not (_OPENS.search(lead) or lines[at].role is Role.HEADING):
        return None
    first = _first_paragraph(lines, at + 1)
    return _collect(lines, first) if first < len(lines) and _begins(lines, first, lead) else None


def read_bare_run(lines: Sequence[Line], at: int) -> Taken | None:
    """Items in a row that each open with the bare verb of a paragraph ("Urge States to …"), whatever stands above."""
    run = at
    while run < len(lines) and lines[run].shape == lines[at].shape and _instructs(lines[run]):
        run += 1
    return _collect(lines, at) if run - at >= _LEAST_RUN else None


_LEAST_RUN = 2


def _instructs(line: Line) -> bool:
    use = _base(line) if line.role is Role.ITEM else None
    return use is not None and use.verb.family in (Family.INSTRUCTIVE, Family.DISAPPROVING)


def _is_labelled(line: Line) -> bool:
    """Whether a line says itself which paragraph it is ("OP7: …"), in its words or as its marker."""
    return is_labelled(line.text, line.block.marker)


def _is_quotation(lines: Sequence[Line], at: int) -> bool:
    """Whether the paragraphs at line `at` are those of an earlier text, which the letter recalls."""
    lead = at
    while lead > 0 and opening_of(lines[lead]):
        lead -= 1
    words = lines[lead].text[lines[lead].sentences[-1].start :] if lines[lead].sentences else ""
    return bool(_RECALLS.search(words) and not _PROPOSES.search(words))


def _is_chapeau(line: Line) -> bool:
    return line.text.rstrip().endswith(":") and line.role is Role.HEADING


def _begins(lines: Sequence[Line], at: int, lead: str) -> bool:
    """Whether line `at` is the first proposed paragraph after a lead-in."""
    line = lines[at]
    if _preambular(line) or opening_of(line):
        return True
    return line.role is Role.ITEM and bool(_TEXT_SPEAKS.search(lead)) and _base(line) is not None


def _first_paragraph(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and _is_enacting(lines[at]):
        at += 1
    return at


def _is_enacting(line: Line) -> bool:
    return bool(_ENACTING.fullmatch(line.text.strip(_QUOTES)))


def _run(lines: Sequence[Line], at: int) -> int:
    """How many paragraphs in a row open with an operative verb and close as paragraphs of a resolution do."""
    count = 0
    while at + count < len(lines) and opening_of(lines[at + count]):
        if not re.search(r"[;.,]\W*$|;\s+and\s*$", lines[at + count].text):
            break
        count += 1
    return count


# ---------------------------------------------------------------- verbs


def _start(line: Line) -> int:
    """Where the wording begins, after quotes and labels such as "OP7:"."""
    start = len(line.text) - len(line.text.lstrip(_QUOTES))
    start = label_end(line.text, line.block.marker, start)
    return start + len(line.text[start:]) - len(line.text[start:].lstrip(_QUOTES))


_QUOTED_VERB = re.compile(r"[”\"»’]\s")
"""A verb that is only quoted, as in "“Encourages” should be “urges”", opens no paragraph."""


def _verb(line: Line) -> VerbUse | None:
    use = _opening_verb(line.text[_start(line) :][:160], load())
    return None if use and _QUOTED_VERB.match(line.text, _start(line) + use.end) else use


@lru_cache(maxsize=1024)
def _opening_verb(words: str, lexicon: Lexicon) -> VerbUse | None:
    """Kept, because a line is asked several times: as itself, as the one before and as the one after."""
    return lexicon.opening_verb(words)


def opening_of(line: Line) -> VerbUse | None:
    """The verb of a line that opens as an operative paragraph does, in the third person present."""
    use = _verb(line)
    return use if use and use.form == "present" and use.start == 0 else None


def _base(line: Line) -> VerbUse | None:
    use = _verb(line)
    return use if use and use.form == "base" and use.start == 0 else None


def _preambular(line: Line) -> VerbUse | None:
    use = _verb(line)
    formal = use and use.form in ("gerund", "participle") and line.text.rstrip(_QUOTES).endswith(",")
    return use if formal else None


# ---------------------------------------------------------------- collecting


def _collect(lines: Sequence[Line], at: int) -> Taken:
    found: list[Found] = []
    heads: list[Line] = []
    heading, start = "", at
    while at < len(lines):
        if _is_heading_inside(lines, at):
            heading, at = lines[at].text.strip(" :"), at + 1
        elif _belongs(lines[at], lines[at - 1], heads):
            end = _end_of_paragraph(lines, at)
            found.append(_paragraph(lines[at:end], heading))
            heads.append(lines[at])
            at = end
        else:
            break
    return Taken(tuple(found), start, at)


def _is_heading_inside(lines: Sequence[Line], at: int) -> bool:
    following = lines[at + 1] if at + 1 < len(lines) else None
    quiet = lines[at].role is Role.HEADING and not opening_of(lines[at]) and not _preambular(lines[at])
    return bool(quiet and following and opening_of(following))


def _belongs(line: Line, before: Line, heads: Sequence[Line]) -> bool:
    """Whether a line goes on with the proposed paragraphs whose first lines are `heads`."""
    if opening_of(line) or _preambular(line):
        return not _is_narrative(line) and not _is_apart(line, heads)
    if not heads:
        return _base(line) is not None
    if line.role is Role.ITEM:
        return any(line.shape == head.shape for head in heads)
    return line.role is Role.PROSE and bool(_CONTINUES.search(before.text)) and _verbal(line)


def _is_narrative(line: Line) -> bool:
    """A paragraph of several sentences that only happens to open with a word like "Calls"."""
    return line.role is Role.PROSE and len(line.sentences) > 3


def _is_apart(line: Line, heads: Sequence[Line]) -> bool:
    """A heading that only looks like a paragraph ("3. Mandates and reporting"): set otherwise than those before."""
    alike = not heads or any(line.shape == head.shape for head in heads)
    return line.role is Role.HEADING and (line.text.isupper() or not alike)


def _verbal(line: Line) -> bool:
    return bool(_VERBAL.match(line.text[_start(line) :]))


def _end_of_paragraph(lines: Sequence[Line], at: int) -> int:
    """The index after the paragraph's own sub-paragraphs."""
    end = at + 1
    while end < len(lines) and is_under(lines[end], lines[at]) and not opening_of(lines[end]):
        end += 1
    return end


def is_under(line: Line, above: Line) -> bool:
    """Whether a line is a sub-paragraph of the paragraph above it."""
    if line.role is not Role.ITEM:
        return False
    if line.block.level != above.block.level:
        return line.block.level > above.block.level
    return line.shape != above.shape and bool(re.match(r"\(?[a-z]{1,4}[).]|[–◦▪-]", line.block.marker))


def _paragraph(lines: Sequence[Line], heading: str) -> Found:
    head, *subs = lines
    preambular = _preambular(head)
    use = opening_of(head) or preambular or _base(head)
    passages = (_own_words(head, bool(subs)), *(sub.with_marker for sub in subs))
    if use is None:
        aim = Aim.EXCLUDE if _NOT.match(head.text) else Aim.INCLUDE
        return Found(
            Demand(_unlisted_verb(head), aim=aim), passages, AskKind.OPERATIVE, Part.OPERATIVE, heading
        )
    verb = third_person(use.words) if use.form == "base" else use.words
    rest = head.text[_start(head) + use.end :]
    says_that = use.verb.family is not Family.INSTRUCTIVE and rest.startswith(" that ")
    who = "" if says_that or _OWN_ACT.match(verb) else called_upon(rest or " ".join(s.text for s in subs))
    demand = Demand(verb, who)
    part = Part.PREAMBULAR if preambular else Part.OPERATIVE
    return Found(demand, passages, AskKind.OPERATIVE, part, heading)


def _own_words(head: Line, has_subs: bool) -> Passage:
    """The wording of a paragraph; what is only to be put into words ("condemn …") may have its reasons behind it."""
    words = _words(head)
    if has_subs or opening_of(head) or _base(head) is None:
        return words
    return words.quote(0, min(len(words.text), without_reasons(head).span.end - words.span.start))


def _unlisted_verb(line: Line) -> str:
    """The first word of a paragraph whose verb the lexicon does not have ("Makes an appeal")."""
    found = _VERBAL.match(line.text[_start(line) :])
    return found.group().lower() if found else ""


def _words(line: Line) -> Passage:
    """The wording without its label, and without quotes that enclose all of it."""
    end = len(line.text.rstrip())
    start = _start(line)
    inner = line.text[start:end].rstrip('”"» ')
    balanced = line.text[:start].strip() == "" or inner.count("“") > inner.count("”")
    return line.passage(Span(start, max(start, end if balanced else start + len(inner))))

"""Comparisons made by hand for the tests of every face: an invented State, Varonia, and invented texts."""

from __future__ import annotations

from resodiff.model import (
    Ask,
    AskKind,
    Block,
    Candidate,
    Code,
    Comparison,
    Document,
    Evidence,
    Finding,
    Kind,
    Metadata,
    Notice,
    Origin,
    Paragraph,
    Part,
    Passage,
    Reading,
    Severity,
    Span,
    Verdict,
    Vote,
)

LETTER = (
    "Calls upon the Government of Varonia to release immediately all persons held for peaceful protest;",
    "Urges the Government of Varonia to invite the mandate holder to Lestra before 1 June 2031;",
    "Requests the High Commissioner to report on Varonia at the next session;",
    "We ask your delegation to co-sponsor the text on Varonia.",
)
ADOPTED = (
    "Takes note of the report on Varonia;",
    "Encourages the Government of Varonia to consider releasing persons held for protest, as appropriate;",
    "Requests the High Commissioner to report on Varonia at the next session;",
)
PREAMBLE = ("Recalling its earlier resolutions on Varonia,", "Noting the visit to Lestra,")


def document(name: str, *lines: str, page: int | None = None) -> Document:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line)), page=page))
        at += len(line) + 1
    return Document(name, "0" * 64, "text", "\n".join(lines), tuple(blocks))


def passage(of: Document, words: str) -> Passage:
    start = of.text.index(words)
    return of.quote(Span(start, start + len(words)))


def letter(asks: tuple[str, ...] = LETTER) -> Reading:
    source = document("letter.txt", *asks, page=1)
    numbered = tuple(
        Ask(
            f"ask-{place}",
            str(place),
            AskKind.PROSE,
            (source.quote(source.blocks[place - 1].span),),
            verb=(words.split() or [""])[0].lower(),
            to_delegation="your delegation" in words,
        )
        for place, words in enumerate(asks, 1)
    )
    metadata = Metadata(title="Open letter on Varonia", dated="2030-08-18")
    return Reading(source, Kind.LETTER, "en", metadata, asks=numbered)


def resolution(operative: tuple[str, ...] = ADOPTED) -> Reading:
    source = document("adopted.txt", *PREAMBLE, *operative, page=2)
    paragraphs = [
        Paragraph(f"PP{n}", Part.PREAMBULAR, passage(source, words), (words.split() or [""])[0].lower())
        for n, words in enumerate(PREAMBLE, 1)
    ] + [
        Paragraph(
            str(n),
            Part.OPERATIVE,
            source.quote(source.blocks[n + 1].span),
            (words.split() or [""])[0].lower(),
        )
        for n, words in enumerate(operative, 1)
    ]
    metadata = Metadata(
        "A/HRC/RES/90/7",
        "Situation of human rights in Varonia",
        "Human Rights Council",
        "Ninetieth session",
        "4",
        "2030-10-02",
        vote=Vote("recorded", 24, 8, 15),
    )
    notice = Notice("footnotes", "2 footnotes were left out")
    return Reading(
        source,
        Kind.RESOLUTION,
        "en",
        metadata,
        tuple(paragraphs[:2]),
        tuple(paragraphs[2:]),
        notices=(notice,),
    )


def carrier(adopted: Reading, number: str, likeness: float = 0.5) -> Candidate:
    found = next(p for p in adopted.paragraphs if p.number == number)
    return Candidate(number, found.part, found.passage, likeness)


def evidence(
    code: Code, ask: Passage | None = None, adopted: Passage | None = None, weight: float = 1.0
) -> Evidence:
    return Evidence(
        code, f"because of {code.value}", (ask,) if ask else (), (adopted,) if adopted else (), weight
    )


def comparison() -> Comparison:
    """One ask weakened, one dropped, one adopted to the letter, one to the delegation."""
    proposed, adopted = letter(), resolution()
    one, two, three, four = proposed.asks
    verb = evidence(
        Code.VERB_SOFTENED,
        passage(proposed.document, "Calls upon"),
        passage(adopted.document, "Encourages"),
        -1.2,
    )
    caveat = evidence(Code.CAVEAT_ADDED, None, passage(adopted.document, "as appropriate"), -0.8)
    findings = (
        Finding(one, Verdict.WEAKENED, (verb, caveat), 0.87, (carrier(adopted, "2", 0.71),)),
        Finding(two, Verdict.DROPPED, (evidence(Code.TOPIC_ONLY, weight=-2),), 0.55),
        Finding(
            three,
            Verdict.ADOPTED,
            (evidence(Code.SAME_WORDING, weight=3),),
            0.99,
            (carrier(adopted, "3", 1),),
            verbatim=True,
        ),
        Finding(four, Verdict.DROPPED, (evidence(Code.DEMAND_ABSENT, weight=-3),), 0.9),
    )
    warning = Notice("other_subject", "the texts may be about different things", Severity.WARNING)
    return Comparison(proposed, adopted, findings, ("1",), warnings=(warning,), lexicon="words 1 (abc)")


def with_origins() -> Comparison:
    """The same against a previous resolution."""
    c = comparison()
    found = tuple(
        Finding(f.ask, f.verdict, f.evidence, f.confidence, f.carriers, verbatim=f.verbatim, origin=origin)
        for f, origin in zip(
            c.findings, (Origin.ERODED, Origin.ABSENT, Origin.HELD, Origin.ABSENT), strict=True
        )
    )
    return Comparison(
        c.proposed, c.adopted, found, c.unclaimed, resolution(), c.warnings, c.lexicon, c.rubric
    )

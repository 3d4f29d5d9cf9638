"""A resolution as Akoma Ntoso in the manner of AKN4UN: `<akomaNtoso><statement name="resolution">`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from making.markup import Line, Run, Source

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def render(source: Source) -> bytes:
    """The XML file of a resolution."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<akomaNtoso xmlns="{NAMESPACE}">',
        '<statement name="resolution">',
        *_meta(source.head),
        *_cover(source.head),
        *_preamble(source),
        *_main(source),
        *_conclusions(source),
        "</statement>",
        "</akomaNtoso>",
    ]
    return "\n".join(parts).encode() + b"\n"


def _meta(head: dict[str, str]) -> Iterator[str]:
    number = head["number"].strip(".").replace("/", "-")
    work = f"/akn/un/statement/deliberation/unhrc/{head['adopted']}/{number}"
    yield '<meta>\n<identification source="#un">'
    for level, uri, name, date in (
        ("Work", work, "adoption", head["adopted"]),
        ("Expression", f"{work}/eng@", "publication", head["day"]),
        ("Manifestation", f"{work}/eng@.xml", "publication", head["day"]),
    ):
        country = '<FRBRcountry value="un"/>' if level == "Work" else ""
        language = '<FRBRlanguage language="eng"/>' if level == "Expression" else ""
        yield (
            f'<FRBR{level}><FRBRthis value="{uri}/!main"/><FRBRuri value="{uri}"/>'
            f'<FRBRdate date="{date}" name="{name}"/><FRBRauthor href="#hrc"/>'
            f"{country}{language}</FRBR{level}>"
        )
    yield '</identification>\n<references source="#un">'
    yield '<TLCOrganization eId="un" href="/akn/ontology/organization/un" showAs="United Nations"/>'
    organ = quoteattr(head["organ"])
    yield f'<TLCOrganization eId="hrc" href="/akn/ontology/organization/un/hrc" showAs={organ}/>'
    yield "</references>\n</meta>"


def _cover(head: dict[str, str]) -> Iterator[str]:
    yield '<coverPage eId="coverPage">'
    yield "<p><docAuthority>United Nations</docAuthority></p>"
    yield f'<p><docNumber refersTo="#symbol">{escape(head["symbol"])}</docNumber></p>'
    yield "<p><docAuthority>General Assembly</docAuthority></p>"
    yield f"<p>Distr.: {escape(head['distribution'])}</p>"
    yield f'<p><docDate date="{head["day"]}">{escape(head["date"])}</docDate></p>'
    yield f"<p><docAuthority>{escape(head['organ'])}</docAuthority></p>"
    yield f"<p><session>{escape(head['session'])}</session></p>"
    for name in ("sitting", "item", "item title"):
        yield f'<p><inline name="{name}">{escape(head[name])}</inline></p>'
    yield "</coverPage>\n<preface>"
    yield f"<p><docType>{escape(head['action'])}</docType></p>"
    number, title = escape(head["number"]), escape(head["title"])
    yield f"<p><docNumber>{number}</docNumber> <docTitle>{title}</docTitle></p>"
    yield "</preface>"


def _preamble(source: Source) -> Iterator[str]:
    first, *recitals = [line for line in source.lines if line.kind == "body"]
    yield '<preamble>\n<formula name="enactingFormula">'
    yield f"{_p(first, source)}\n</formula>"
    for place, line in enumerate(recitals, 1):
        name = quoteattr(next(run.text for run in line.runs if run.italic))
        yield f'<container name={name} eId="container_{place}">\n{_p(line, source)}\n</container>'
    yield "</preamble>"


def _main(source: Source) -> Iterator[str]:
    yield "<mainBody>"
    matter = [line for line in source.lines if line.kind in ("heading", "0", "1", "2")]
    inside = False
    for line, below in _tree(matter, "0"):
        if line.kind != "heading":
            yield from _numbered(line, below, "paragraph", "para", source)
            continue
        yield ("</section>\n" if inside else "") + f"<section>\n<heading>{escape(line.final)}</heading>"
        inside = True
    yield ("</section>\n" if inside else "") + "</mainBody>"


def _tree(lines: Iterable[Line], level: str) -> Iterator[tuple[Line, list[Line]]]:
    """Each line of `level` (or above) with the deeper ones that follow it."""
    rows: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if line.kind == "heading" or line.kind <= level:
            rows.append((line, []))
        else:
            rows[-1][1].append(line)
    return iter(rows)


def _numbered(line: Line, below: list[Line], tag: str, at: str, source: Source) -> Iterator[str]:
    here = f"{at}_{line.marker.strip('().')}"
    yield f'<{tag} eId="{here}">\n<num>{line.marker}</num>'
    if not below:
        yield f"<content>{_p(line, source)}</content>"
    else:
        yield f'<list eId="{here}__list">\n<intro>{_p(line, source)}</intro>'
        for point, deeper in _tree(below, below[0].kind):
            yield from _numbered(point, deeper, "point", f"{here}__list__point", source)
        yield "</list>"
    yield f"</{tag}>"


def _conclusions(source: Source) -> Iterator[str]:
    yield "<conclusions>"
    yield from (_p(line, source) for line in source.lines if line.kind == "back")
    yield "</conclusions>"


def _p(line: Line, source: Source) -> str:
    return f"<p>{_inline(line.runs, source)}</p>"


def _inline(runs: Iterable[Run], source: Source) -> str:
    words = ""
    for italic, group in groupby(runs, key=lambda run: run.italic):
        inner = "".join(_note(run, source) if run.note else escape(run.text) for run in group)
        words += f"<i>{inner}</i>" if italic else inner
    return words


def _note(run: Run, source: Source) -> str:
    said = _inline(source.notes[run.note], source)
    return f'<authorialNote marker="{run.note}" placement="bottom"><p>{said}</p></authorialNote>'

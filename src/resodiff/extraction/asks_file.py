"""The asks of a reading as a plain text file that a person corrects, and the reading with the corrections.

The file is a list of blocks. A block is a line "ask" with the ask's number, details such as
"addressee: …", a blank line, and the words. Unchanged, the file gives back exactly the same asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from resodiff.errors import EmptyInput
from resodiff.extraction.asks_file_blocks import AskBlock, block_text, blocks
from resodiff.extraction.asks_file_places import Places, has_place
from resodiff.extraction.letter.wording import read_wording
from resodiff.model import Aim, Ask, AskKind, Kind, Notice, Part, Passage, Reading, Severity
from resodiff.text import plain

_HEADER = """\
# The asks of {name}. Correct them here and give this file back to resodiff.
#
# Drop an ask:    delete its block, from the line "ask" to the next one.
# Add an ask:     write a line "ask", a blank line, and its words.
# Split an ask:   write a line "ask" and a blank line between the two halves.
# Join two asks:  delete the line "ask" between them, and the details below it.
# Details stand right below the line "ask":
#   verb: calls upon
#   addressee: the Government of …
#   delegation: yes        asked of the reader's own delegation; counts in no score
#   aim: keep out          asks for words to be kept out of the text
#   kind: operative        a proposed paragraph; or prose, a demand in the letter's own words
#   part: preambular       belongs to the preamble
#   number: 4              a paragraph's own number; the asks of a letter are numbered by their order
#   heading: …             the heading it stands under
# Words that stand in the document keep their place in it. Lines that begin with "#" are notes.
"""

# ---------------------------------------------------------------- writing


def write(reading: Reading) -> str:
    """The asks of `reading` as a text to edit."""
    keys = _keys(reading.asks)
    parts = (block_text(key, _details(ask), ask.text) for key, ask in zip(keys, reading.asks, strict=True))
    return "\n".join([_HEADER.format(name=" ".join(reading.document.name.split())), *parts])


def _keys(asks: Iterable[Ask]) -> list[str]:
    """What stands after "ask": the number, or the id where a number names several asks or none."""
    asks = tuple(asks)
    counts = Counter(" ".join(ask.number.split()) for ask in asks)
    ids = {ask.id for ask in asks}
    return [
        n if counts[n] == 1 and n and n not in ids else a.id
        for a in asks
        for n in [" ".join(a.number.split())]
    ]


def _details(ask: Ask) -> dict[str, str]:
    return {
        "kind": str(ask.kind),
        "part": "preambular" if ask.part is Part.PREAMBULAR else "",
        "verb": ask.verb,
        "addressee": ask.addressee,
        "delegation": "yes" if ask.to_delegation else "",
        "aim": "keep out" if ask.aim is Aim.EXCLUDE else "",
        "heading": ask.heading,
    }


# ---------------------------------------------------------------- reading back


def apply(reading: Reading, text: str) -> Reading:
    """`reading` with the asks that `text` lists. Raises an InputError that names the line that is wrong.

    Asks whose words are nowhere in the document are kept, without a place, and a notice says so. A text without
    even a note is refused: it is a file that was never written, while one of notes alone has had its asks deleted.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise EmptyInput("the asks file is empty", "write it anew with resodiff read FILE --write-asks ASKS")
    known = dict(zip(_keys(reading.asks), reading.asks, strict=True))
    places = Places(reading.document)
    kept: list[Ask] = []
    new: list[Ask] = []
    for block in blocks(text):
        original = known.pop(block.key, None) or _original_by_id(known, block.key)
        if original is not None:
            kept.append(_corrected(block, original, places))
        else:
            added = _added(block, reading, places)
            (new if _is_placed(added) else kept).append(added)
    asks = _in_reading_order(kept, new)
    numbered = _numbered(asks, reading.kind) if asks != list(reading.asks) else asks
    return replace(reading, asks=tuple(numbered), notices=_notices(reading, numbered))


def _original_by_id(known: dict[str, Ask], key: str) -> Ask | None:
    found = next((name for name, ask in known.items() if ask.id == key), None)
    return known.pop(found) if found else None


def _corrected(block: AskBlock, original: Ask, places: Places) -> Ask:
    same = plain("\n".join(block.words)) == plain(original.text)
    passages = original.passages if same else places.passages(block.words, original.place.start)
    return _with_details(replace(original, passages=passages), block.details, original)


def _added(block: AskBlock, reading: Reading, places: Places) -> Ask:
    """An ask that was not there: what its details do not say is read from its words."""
    kind = AskKind.PROSE if reading.kind is Kind.LETTER else AskKind.OPERATIVE
    understood = read_wording("\n".join(block.words), kind)
    passages = places.passages(block.words)
    ask = Ask(
        id="",
        number=block.details.get("number", block.key),
        kind=understood.kind,
        passages=passages,
        verb=understood.demand.verb,
        addressee=understood.demand.addressee,
        to_delegation=understood.demand.to_delegation,
        aim=understood.demand.aim,
    )
    return _said(ask, block.details)


def _with_details(ask: Ask, details: dict[str, str], original: Ask) -> Ask:
    """`ask` with the details of its block: what the block leaves out is as if it had been deleted."""
    bare = replace(
        ask, verb="", addressee="", to_delegation=False, aim=Aim.INCLUDE, heading="", part=Part.OPERATIVE
    )
    same = {
        name: value for name, value in _details(original).items() if details.get(name, "") == _plainly(value)
    }
    return _said(_said(bare, details), {name: value for name, value in same.items() if value})


def _plainly(value: str) -> str:
    return " ".join(value.split())


def _said(ask: Ask, details: dict[str, str]) -> Ask:
    """`ask` with every detail that is given, and the rest as it was."""
    return replace(
        ask,
        number=details.get("number", ask.number),
        kind=AskKind(details["kind"].lower()) if "kind" in details else ask.kind,
        part=Part(details["part"].lower()) if "part" in details else ask.part,
        verb=details.get("verb", ask.verb),
        addressee=details.get("addressee", ask.addressee),
        to_delegation=details["delegation"].lower() == "yes"
        if "delegation" in details
        else ask.to_delegation,
        aim=_aim(details["aim"]) if "aim" in details else ask.aim,
        heading=details.get("heading", ask.heading),
    )


def _aim(value: str) -> Aim:
    return Aim.EXCLUDE if value.lower() == "keep out" else Aim.INCLUDE


# ---------------------------------------------------------------- order, numbers, notices


def _in_reading_order(kept: list[Ask], new: list[Ask]) -> list[Ask]:
    """The asks in the file's order, but those that are new stand where the document has their words."""
    ordered = list(kept)
    for ask in new:
        later = (
            i for i, other in enumerate(ordered) if _is_placed(other) and other.place.start > ask.place.start
        )
        ordered.insert(next(later, len(ordered)), ask)
    return ordered


def _is_placed(ask: Ask) -> bool:
    return all(has_place(passage) for passage in ask.passages)


def _numbered(asks: list[Ask], kind: Kind) -> list[Ask]:
    """Numbers by place in a letter; in a draft each keeps its own, and those that are new count on."""
    seen: Counter[str] = Counter()
    last = max((int(ask.number) for ask in asks if ask.number.isdecimal()), default=0)
    numbered = []
    for ask in _places(asks, kind):
        last += not ask.number
        number = ask.number or str(last)
        identity = _id(ask, number, kind)
        seen[identity] += 1
        again = f"-{seen[identity]}" if seen[identity] > 1 else ""
        numbered.append(replace(ask, number=number, id=identity + again))
    return numbered


def _places(asks: list[Ask], kind: Kind) -> list[Ask]:
    """The asks of a letter with their places for numbers; those of a draft as they are."""
    if kind is not Kind.LETTER:
        return asks
    counts: Counter[Part] = Counter()
    placed = []
    for ask in asks:
        counts[ask.part] += 1
        number = f"PP{counts[ask.part]}" if ask.part is Part.PREAMBULAR else str(counts[ask.part])
        placed.append(replace(ask, number=number))
    return placed


def _id(ask: Ask, number: str, kind: Kind) -> str:
    if ask.part is Part.PREAMBULAR:
        return f"pp-{number.removeprefix('PP')}"
    return f"ask-{number}" if kind is Kind.LETTER else f"op-{number}"


def _notices(reading: Reading, asks: list[Ask]) -> tuple[Notice, ...]:
    settled = ("no_asks", "ask_without_place") if asks else ("ask_without_place",)
    kept = [n for n in reading.notices if n.code not in settled]
    if reading.asks and not asks:
        kept.append(Notice("no_asks", "the asks file lists no ask: nothing is judged", Severity.WARNING))
    for ask in asks:
        lost: Passage | None = next((p for p in ask.passages if not has_place(p)), None)
        if lost is not None:
            message = (
                f"ask {ask.number} has words that are not in {reading.document.name}: {_opening(lost.text)}"
            )
            kept.append(Notice("ask_without_place", message, Severity.NOTICE))
    return tuple(kept)


def _opening(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "…"

"""Where an item of a list ends and the reasons for it begin: "Renew the mandate. It is the only one that …"."""

from __future__ import annotations

from itertools import takewhile

from resodiff.extraction.letter.demand import demand_in
from resodiff.extraction.letter.imperative import is_imperative
from resodiff.extraction.letter.layout import Line
from resodiff.extraction.letter.things import is_wished
from resodiff.model import Passage, Span


def without_reasons(item: Line) -> Passage:
    """The words of `item` up to its last sentence that asks; all of them where none is seen to."""
    asking = [place for place in item.sentences if _asks(item.text[place.start : place.end])]
    if not asking and item.sentences and is_wished(item.text):
        asking = list(takewhile(lambda place: is_wished(item.text[place.start : place.end]), item.sentences))
    if not asking or item.text.rstrip().endswith(":"):
        return item.whole
    return item.passage(Span(item.inner.start, asking[-1].end))


def _asks(sentence: str) -> bool:
    return is_imperative(sentence, known=True) or demand_in(sentence, "the Council") is not None

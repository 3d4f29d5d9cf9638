"""Whom "it" and "they" stand for, from one sentence, item or paragraph of a letter to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.extraction.letter_actors import opening_actor
from resodiff.extraction.letter_demand import Demand, speaks_through
from resodiff.extraction.letter_duty import operative_verb

_SAYS = re.compile(
    r"^\W*(?:[^,;:.]{1,60},\s)?[Ii]t\s(?:should|must|ought\sto|needs\sto|has\sto|could|might|would\sbe\swell\sto)\s"
    r"(?:(?:also|therefore|further|furthermore|likewise|then|in\sturn|moreover)\s)*(?P<act>[a-z].*)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Antecedents:
    """`last` was spoken of last; `body` is the text or the body that last was to say something."""

    last: str = ""
    body: str = ""

    def of(self, sentence: str) -> str:
        """Whom "it" stands for in `sentence`: only a text or a body calls, urges or requests."""
        says = _SAYS.match(sentence)
        return self.body if says and self.body and operative_verb(says.group("act")) else self.last

    def after(self, demand: Demand) -> Antecedents:
        """The antecedents once `demand` was spoken."""
        who = demand.subject
        return Antecedents(who or self.last, who if who and speaks_through(who) else self.body)

    def heard(self, sentence: str) -> Antecedents:
        """The antecedents after a sentence that asks nothing: whom it begins with is spoken of."""
        who = opening_actor(sentence)
        return Antecedents(who or self.last, who if who and speaks_through(who) else self.body)

    def apart(self) -> Antecedents:
        """The antecedents after words that ask nothing: only the text that is written about stays in mind."""
        return Antecedents("", self.body)

"""Whom "it" and "they" stand for, from one sentence, item or paragraph of a letter to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resodiff.extraction.letter.actors import opening_actor
from resodiff.extraction.letter.demand import Demand, speaks_through
from resodiff.extraction.letter.duty import operative_verb
from resodiff.extraction.letter.patterns import Hinted

_SAYS = re.compile(
    r"^\W*(?:[^,;:.]{1,60},\s)?[Ii]t\s(?:should|must|ought\sto|needs\sto|has\sto|could|might|would\sbe\swell\sto)\s"
    r"(?:(?:also|therefore|further|furthermore|likewise|then|in\sturn|moreover)\s)*(?P<act>[a-z].*)",
    re.DOTALL,
)


_TOO = (
    r"(?:\s(?:clearly|plainly|too|as\swell|again|at\slast|loud\sand\sclear|out\sloud|explicitly"
    r"|in\s[^,;:.]{3,40}|without\s[^,;:.]{3,40}))*\W*$"
)
_SAYS_SO = Hinted(
    "say so|say th|say it|say as|be said|reflect th|reflect it|mention th|mention it|include th|"
    "include it|recognise th|recognise it|recognize th|recognize it|acknowledge th|acknowledge it|"
    "state th|state it|address th|address it|recall th|recall it|record th|record it|name th|name it|"
    "cover th|cover it|condemn th|condemn it|be reflected|be mentioned|be included|be recogni|"
    "be acknowledged|be stated|be recalled|be recorded|in the text|in the resolution|in the preamble|"
    "into the|part of|insertion|inclusion|instatement|deletion|retention|restoration|removal|addition",
    r"^(?:And\s|So\s)?(?:(?:Please|Kindly|(?:The|This|Your)\s(?:\w+\s)?(?:text|resolution|draft|Council|paragraph)\s(?:should|must|needs\sto|ought\sto"
    r"|could|might)|(?:We|I)\s(?:ask|urge|want|expect|call\s(?:up)?on|would\slike|hope)\s[^,;:.]{2,60}?\sto|It\s(?:should|must|needs\sto)"
    r"|Let\s(?:the|this)\s(?:text|resolution))\s(?:also\s|now\s|finally\s|please\s)?(?:say\s(?:so|this|that|it|as\smuch)"
    r"|(?:reflect|mention|include|recogni[sz]e|acknowledge|state|address|recall|record|name|cover|condemn)\s(?:this|that|it|them|these))"
    r"|(?:We|I)\s(?:\w+ly\s|also\s|therefore\s|would\s)*(?:recommend|suggest|propose|request|urge|welcome|ask\sfor|call\sfor|appreciate)"
    r"\s(?:its|their|this|that)\s(?:re)?(?:-?insertion|inclusion|-?instatement|deletion|retention|restoration|storation|removal|addition|tention)"
    r"|(?:This|That|It|These|They)\s(?:should|must|needs?\sto|has\sto|have\sto|deserves?\sto|ought\sto)\s(?:also\s)?(?:be\s(?:said|reflected|mentioned|included"
    r"|recogni[sz]ed|acknowledged|stated|recalled|recorded|in\sthe\s(?:text|resolution|preamble)|part\sof\sthe\s(?:text|resolution))"
    r"|(?:go|figure|appear|stand|feature)\sin(?:to)?\sthe\s(?:text|resolution|preamble)))" + _TOO,
)
"""A demand that asks to say what the sentence before it says: "Families have a right to know. Please say so."."""
_GOES_ON = Hinted(
    "this|that|these|those",
    r"^(?:This|That|These|Those)\s(?:should|must|needs?\sto|ought\sto|has\sto|have\sto)\s(?:also\s|not\s)?"
    r"(?:be\s(?:for|at|with|in|by|on|from|until|done|led|given|made|accompanied|followed|renewable|free|public|annual|open|independent)"
    r"|include|cover|come|last|run|take\s(?:place|effect)|happen|extend|involve|begin|start|apply)\b",
)
"""What is added to the demand before it: "Renew the mandate. This should be for two years."."""


def refers_back(sentence: str, *, asked: bool) -> bool:
    """Whether a sentence is one ask with the sentence before it. `asked`: that one asks by itself."""
    return bool(_GOES_ON.match(sentence) if asked else _SAYS_SO.match(sentence))


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

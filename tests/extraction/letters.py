"""Letters for the tests, written as plain lines: "# " is a heading, "• ", "– ", "1. " or "(a) " a list item."""

from __future__ import annotations

import re

from resodiff.model import BlockKind, Document
from resodiff.readers.pieces import Piece, Pieces, assemble

_ITEM = re.compile(r"(?P<marker>[•–]|\d+\.|\([a-z]+\)|OP\d+[.:])\s+")
_INNER = re.compile(r"–|\(")


def document(text: str) -> Document:
    """The document that a reader makes of `text`: a block for every line that is not blank."""
    pieces = tuple(_piece(line.strip()) for line in text.splitlines() if line.strip())
    return assemble(Pieces(pieces), text.encode(), "letter.txt", "text")


def _piece(line: str) -> Piece:
    if line.startswith("# "):
        return Piece(line[2:], kind=BlockKind.HEADING)
    item = _ITEM.match(line)
    if item is None:
        return Piece(line)
    level = 1 if _INNER.match(line) else 0
    return Piece(line[item.end() :], item.group("marker"), BlockKind.LIST_ITEM, level)


EMAIL = """
Subject: Renew the mandate on Varonia and call on the Government to free detained writers
12 March 2031
Dear Ambassador,
On behalf of the Northlight Institute and 14 partner organisations, we are writing to urge your delegation \
to support a strong resolution on Varonia.
The situation keeps getting worse. In January, the Committee against Torture called on Varonia to close the \
Karsk prison. Ms. A. Dell, a teacher, told us that “the Government must let us speak”. The High Commissioner \
has repeatedly urged the authorities to end secret detention. States should never have accepted the promises \
made in 2029.
We urge your delegation to:
• co-sponsor the draft resolution tabled by the core group;
• oppose any amendment that would weaken operative paragraph 7, including amendments L.41 and L.42;
• ensure that the resolution:
– renews the mandate of the Special Rapporteur for one year; and
– requests the High Commissioner to present a report at the sixtieth session.
We also call on the Government of Varonia to:
• immediately and unconditionally release all persons detained for their writing;
• repeal articles 12 and 14 of the Law on Quiet, and refrain from passing laws of the same kind;
Should you need further information, please do not hesitate to contact us. We would welcome the opportunity \
to meet with you.
Thank you for your attention to this matter.
Yours sincerely,
Ada Brenn
Director, Northlight Institute
"""

BRIEFING = """
# VARONIA: TWO YEARS AFTER THE BRIDGE
# Summary
This paper describes the right to peaceful assembly in Varonia. A report of the Ombudsman, which called on \
Parliament to amend the Assembly Act, remains unanswered.
# Background
The Assembly Act of 2029 requires organisers to ask for permission. The police were asked to use restraint, \
and answered with live ammunition. Those who gathered:
• were fined;
• were beaten.
# Recommendations
To the Human Rights Council:
• Renew the mandate of the Special Rapporteur on Varonia for a further two years
• Request the Office of the High Commissioner to preserve evidence of crimes committed since 2029
To the Government of Varonia:
1. Amend the Assembly Act of 2029 so that assemblies need notification only;
2. Ensure that officials who used unlawful force are brought to justice, in particular:
(a) the commander of the Third Regiment;
(b) all officers who fired on the crowd;
3. Pay compensation to the families of those killed.
To States members of the Human Rights Council
Raise the cases of those detained in bilateral meetings.
Offer humanitarian visas to activists at risk.
# About the authors
The Lestra Centre for Assembly Rights is a non-governmental organisation. Support our work.
Notes
States should consult our earlier report.
"""

STATEMENT = """
Oral statement, interactive dialogue on Varonia
Madam High Commissioner,
Lestra Watch thanks you for your report. We share your concern that the courts punish those who speak.
As of today, 117 people remain in prison for a placard. We therefore call for their immediate and \
unconditional release, and urge Varonia to let independent doctors visit them.
The report recommends that Varonia abolish military trials of civilians. We fully endorse this recommendation.
We encourage you to set out benchmarks in your next report. It is essential that this Council renew the \
mandate. The text must not contain language that excuses abuses by reference to national circumstances.
What should States do next?
I thank you.
"""

COMMENTS = """
Dear colleague,
Thanks for sharing the draft. A few comments from our side.
OP4: please keep “all” before “persons detained”.
OP7: delete “as appropriate” and the reference to national law.
We suggest the following wording: “Requests the High Commissioner to report to the Council every six months;”
We would be grateful if your delegation could also resist attempts to remove the words “and girls” from OP3.
Please let me know if you have questions.
Best regards,
Ines
"""

PROPOSAL = """
Your Excellency,
We attach the words that our members would like to see in the resolution.
The Human Rights Council,
Recalling its resolution 51/49,
Deeply concerned at the killing of Tamsin Orlo,
OP1. Strongly condemns the killing of Tamsin Orlo;
OP2. Demands that the authorities of Varonia:
(a) release all journalists;
(b) close Karsk prison;
OP3. Makes an appeal to all States to grant visas;
OP4. Decides to remain seized of the matter.
Our members stand ready to explain each paragraph.
"""

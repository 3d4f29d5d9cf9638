"""The one order and wording that every face shows: terminal, interface and reports.

`of` turns a comparison into an `Outline` of frozen rows; `detail` turns one finding into its wording and its
working, on demand, because a diff of every ask costs more than the table that shows none.
"""

from resodiff.outline.case_told import CaseTold, case_told
from resodiff.outline.dates import spoken
from resodiff.outline.details import Detail, Quote, considered, detail, readable
from resodiff.outline.headlines import Headline, headlines
from resodiff.outline.legible import first_words, legible, one_line
from resodiff.outline.overview import Outline, Side, Totals, flaws, of, totals
from resodiff.outline.people import held, telling
from resodiff.outline.phrases import PHRASES, Flag
from resodiff.outline.rows import DOUBT, Row, Unclaimed
from resodiff.outline.signs import SIGN_WORDS
from resodiff.outline.views import View

__all__ = [
    "DOUBT",
    "PHRASES",
    "SIGN_WORDS",
    "CaseTold",
    "Detail",
    "Flag",
    "Headline",
    "Outline",
    "Quote",
    "Row",
    "Side",
    "Totals",
    "Unclaimed",
    "View",
    "case_told",
    "considered",
    "detail",
    "first_words",
    "flaws",
    "headlines",
    "held",
    "legible",
    "of",
    "one_line",
    "readable",
    "spoken",
    "telling",
    "totals",
]

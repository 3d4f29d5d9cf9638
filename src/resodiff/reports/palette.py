"""The colours of the verdicts on paper: dark on light of one colour, above 4.5 to 1 as WCAG AA asks."""

from __future__ import annotations

from resodiff.model import Verdict

INK = {Verdict.ADOPTED: "1B6E3C", Verdict.WEAKENED: "8A5A00", Verdict.DROPPED: "A3232B"}
GROUND = {Verdict.ADOPTED: "E3F1E8", Verdict.WEAKENED: "FBF0DA", Verdict.DROPPED: "F9E4E5"}

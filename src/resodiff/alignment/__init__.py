"""Asks meet the adopted paragraphs most likely to carry them. Likeness finds candidates; it does not decide."""

from resodiff.alignment.claims import claims
from resodiff.alignment.matching import align
from resodiff.alignment.wholes import wholes

__all__ = ["align", "claims", "wholes"]

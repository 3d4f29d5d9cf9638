"""What a document says: its kind and language, its paragraphs, and what it asks for."""

from resodiff.extraction.understand import understand

__all__ = ["understand"]

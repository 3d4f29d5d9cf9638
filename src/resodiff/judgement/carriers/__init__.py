"""Which paragraphs carry an ask, and whether any does."""

"""Word files: the report, and the redline with tracked changes. python-docx carries what it can, lxml the rest."""

"""Which losses matter, and what was lost: names, figures, follow-up; and what only time has overtaken."""

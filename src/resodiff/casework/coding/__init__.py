"""What all coders of a case say together, what of it holds, and how it came about."""

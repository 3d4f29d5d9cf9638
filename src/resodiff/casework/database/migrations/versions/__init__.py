"""The changes to the tables, one a file, in the order of their numbers."""

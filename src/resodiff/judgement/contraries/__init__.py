"""For what and against what a wording stands."""

"""A case: its folder with `case.toml`, its files and coders, and the comparisons of its letters."""

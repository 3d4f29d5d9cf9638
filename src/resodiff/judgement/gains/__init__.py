"""What the carriers have beyond the ask, and whether more is asked by it."""

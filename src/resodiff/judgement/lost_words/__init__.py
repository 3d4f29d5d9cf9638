"""What became of the words of an ask that no carrier has: in stretches, and where they would stand."""

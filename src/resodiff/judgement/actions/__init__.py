"""What is to be done, and whether it is still the same deed."""

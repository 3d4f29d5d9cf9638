"""When something is due, and whether it is due as before."""

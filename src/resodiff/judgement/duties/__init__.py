"""Who is to act, before and after."""

"""What is given on the command line, and what becomes of it: files, reviews, a case in their place."""

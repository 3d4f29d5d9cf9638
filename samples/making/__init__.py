"""How the files of the sample case are made from their sources."""

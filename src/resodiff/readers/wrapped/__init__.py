"""Texts inside other files: a page saved as one file, a message, a packed file."""

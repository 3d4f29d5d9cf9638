"""How a letter or statement is read: each module one way in which letters ask."""

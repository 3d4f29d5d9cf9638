"""How a person decides on the asks of a case: by answers to questions, or whole on the command line."""

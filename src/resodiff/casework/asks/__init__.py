"""The asks of a text: put right by people, known again elsewhere, followed through the stages of the text."""

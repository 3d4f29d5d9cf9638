"""The Textual interface. It shows a comparison through `outline`, keeps reviews, and computes no verdict.

`opening` says what to open, `loading` reads and compares it off the event loop, `desk` is the state without
a screen, `app` and `screens` put widgets around it. Only this folder imports Textual.
"""

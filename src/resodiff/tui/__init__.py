"""The Textual interface. It shows a comparison through `outline`, keeps reviews, and computes no verdict.

`opening` says what to open, `loading` reads and compares it off the event loop, `desk` is the state without
a screen, `app` and `screens` put widgets around it. Only this folder imports Textual.
"""

import os

# Textual holds back what changed until its next frame. At its 60 frames a second a key waits up to 33 ms for
# two of them, the cursor's and the panel's; it reads this once, when it is imported.
os.environ.setdefault("TEXTUAL_FPS", "120")

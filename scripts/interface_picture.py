"""The picture of the interface in the documentation, made from the samples: docs/images/tui.svg.

    python scripts/interface_picture.py [FILE.svg]

Nothing is saved beside the samples: the review in the picture is made in a folder that goes away again.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from resodiff.tui.app import ResodiffApp
from resodiff.tui.opening import Opening
from resodiff.tui.screens.main import MainScreen

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SIZE = (120, 32)
KEYS = ("down", "down", "m", "down")
"""To the ask whose verb stayed and whose action did not, one ask checked on the way."""

_WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Write the picture."""
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/images/tui.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(asyncio.run(picture()), encoding="utf-8")
    print(place)


async def picture() -> str:
    """The main screen as SVG, with the fonts of whoever looks at it: it fetches nothing."""
    files = (str(SAMPLES / "letter-coalition.docx"), str(SAMPLES / "adopted-resolution.docx"))
    with tempfile.TemporaryDirectory() as reviews:
        opening = Opening(
            files,
            baseline=str(SAMPLES / "previous-resolution.docx"),
            reviewer="Anna",
            reviews=Path(reviews),
            theme="dark",
        )
        app = ResodiffApp(opening)
        async with app.run_test(size=SIZE) as pilot:
            while not (isinstance(app.screen, MainScreen) and app.screen.desk):
                await pilot.pause(0.05)
            await pilot.pause(0.2)
            await pilot.press(*KEYS)
            await pilot.pause(0.2)
            return _WEB_FONT.sub("", app.export_screenshot(title="resodiff view"))


if __name__ == "__main__":
    main()

"""The last line: the keys that are used most, which the mouse can press too."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from resodiff.tui.keys import Key


class KeysLine(Static):
    """One text. Textual's own footer mounts a widget a key whenever the focus moves, which is felt at every `/`."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(_line(keys), id="keys", markup=False)
        self._keys = keys

    def say(self, keys: Sequence[Key]) -> None:
        """Other keys."""
        self._keys = keys
        self.update(_line(keys), layout=False)

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does."""
        at = 0
        for key in self._keys:
            at += len(_key(key))
            if event.x < at:
                if key.action:
                    await self.screen.run_action(key.action)
                return


def _line(keys: Sequence[Key]) -> Content:
    return Content.assemble(*map(_key, keys))


def _key(key: Key) -> Content:
    return Content.assemble(" ", (key.shown, "bold $accent"), f" {key.foot}")

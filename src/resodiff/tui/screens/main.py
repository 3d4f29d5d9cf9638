"""The main screen: the list of asks, the totals, and one panel beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from resodiff.tui import messages
from resodiff.tui.desk import Desk
from resodiff.tui.drawing.ask_line import TITLES
from resodiff.tui.drawing.palette import Palette
from resodiff.tui.filters import Filter
from resodiff.tui.keys import GROUPS, SEARCHING, Key, bindings, foot
from resodiff.tui.loading import Loader
from resodiff.tui.memory import set_aside
from resodiff.tui.opening import Opening
from resodiff.tui.panels import PANELS, panel
from resodiff.tui.screens.handing_over import HandingOver
from resodiff.tui.screens.reviewing import Reviewing
from resodiff.tui.screens.working import Working
from resodiff.tui.widgets.asks_list import AsksList
from resodiff.tui.widgets.keys_line import KeysLine
from resodiff.tui.widgets.panel_tabs import PanelTabs
from resodiff.tui.widgets.search_line import SearchLine
from resodiff.tui.widgets.totals_bar import TotalsBar

if TYPE_CHECKING:
    from resodiff.tui.widgets.wording_panel import WordingPanel

FOLLOWING = ("wording", "evidence", "text", "review")
"""Panels that show the chosen ask; the others show all asks."""


class MainScreen(Reviewing, HandingOver, Working, Screen[None]):
    """Draws at once and loads after that. Its parts tell it what happened by messages."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = "#asks"
    groups_of_keys = GROUPS

    def __init__(self, opening: Opening, palette: Palette, load: Loader) -> None:
        super().__init__()
        self.load = load
        self.opening = opening
        self.palette = palette
        self.desk: Desk | None = None
        self.shown = "wording"

    def compose(self) -> ComposeResult:
        """The frame; panels come when they are first looked at."""
        yield Static(id="top", markup=False)
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield SearchLine()
                yield Static(TITLES, id="list-head", markup=False)
                yield AsksList(self.palette)
                yield TotalsBar(self.palette)
            with Vertical(id="right"):
                yield PanelTabs()
                with Vertical(id="panels"):
                    yield Static("", id="message", markup=False)
        yield KeysLine(self._foot())

    def _foot(self) -> list[Key]:
        """The keys of the last line; whoever came from the board quits to it."""
        back = self.opening.read_only
        return [replace(key, foot="Back") if back and key.action == "quit" else key for key in foot()]

    def on_mount(self) -> None:
        """Draw first, load then."""
        self._say_top(self._names())
        self.query_one(SearchLine).display = False
        self.call_after_refresh(self.begin_loading, self.opening, True)

    # ------------------------------------------------------------ loading

    def on_saying(self, message: messages.Saying) -> None:
        """A step of the work begins."""
        if self.desk is None:
            self._message(f"{message.words} …")
        else:
            self._say_top(f"{message.words} …")

    async def on_loaded(self, message: messages.Loaded) -> None:
        """A case is ready."""
        old, self.desk = self.desk, Desk(message.case)
        if old is not None and not message.fresh:
            self.desk.filter = old.filter
            self.desk.choose(old.chosen)
        else:
            self.desk.choose(self.opening.ask)
        self.opening = message.case.opening
        self.watch_files(self.opening)
        for line in (*self.desk.outline.warnings, *message.case.flaws, *self.desk.told):
            self.notify(line, severity="warning", markup=False)
        self._message("")
        await self._show_panel(self.shown)
        self.redraw()
        set_aside()

    def on_failed(self, message: messages.Failed) -> None:
        """A message where nothing is shown yet; what was shown before stays."""
        if self.desk is None:
            self._message(f"{message.problem}\n\no opens other files, r tries again, q quits.")
        else:
            self.notify(str(message.problem), severity="error", markup=False)
            self.redraw()

    def on_files_changed(self) -> None:
        """Read the files again."""
        self.notify("A file changed on the disk.")
        self.begin_loading(self.opening, False)

    def _message(self, words: str) -> None:
        place = self.query_one("#message", Static)
        place.display = bool(words)
        place.update(words)

    # ------------------------------------------------------------ drawing

    def redraw(self, everything: bool = True) -> None:
        """Show the desk: all of it, or what follows the chosen ask alone."""
        desk = self.desk
        if desk is None:
            return
        if everything:
            self.query_one(AsksList).show(desk)
            self.query_one(TotalsBar).show(desk)
            self._say_top(self._names())
            self._say_tabs()
        if everything or self.shown in FOLLOWING:
            self._draw_panel()

    def _draw_panel(self) -> None:
        found = self._panel(self.shown)
        if found is not None and self.desk is not None:
            found.show(self.desk)

    def _panel(self, name: str) -> Any:
        try:
            return self.query_one(f"#{name}.panel", Widget)
        except NoMatches:
            return None

    def _names(self) -> str:
        if self.desk is None:
            return " · ".join(Path(file).name for file in self.opening.files)
        sides = self.desk.outline.sides
        stage = f"stage {self.desk.stage + 1} of {len(self.desk.case.stages)}: "
        settling = "settling disputes: " if self.opening.disputes else ""
        return (
            settling
            + (stage if len(self.desk.case.stages) > 1 else "")
            + " → ".join(side.symbol or side.name for side in sides[:2])
            + _whose_view(self.opening)
        )

    def _say_top(self, words: str) -> None:
        self.query_one("#top", Static).update(
            Content.assemble((" resodiff ", "bold reverse"), f" {words}"), layout=False
        )

    def _say_tabs(self) -> None:
        count = len(self.desk.case.stages) if self.desk else 1
        self.query_one(PanelTabs).show(PANELS if count > 1 else PANELS[:-1], self.shown)

    def on_resize(self) -> None:
        """Another size: what was measured is measured again."""
        self.call_after_refresh(self.redraw)

    # ------------------------------------------------------------ panels

    async def action_panel(self, name: str) -> None:
        """Open a panel."""
        if self.desk is None or (name == "stages" and len(self.desk.case.stages) < 2):
            return
        await self._show_panel(name)
        self._say_tabs()
        self.call_after_refresh(self._draw_panel)

    async def _show_panel(self, name: str) -> None:
        holder = self.query_one("#panels", Vertical)
        had_focus = self._panel(self.shown) is not None and self._panel(self.shown).has_focus
        if self._panel(name) is None:
            await holder.mount(panel(name, self.palette))
        for child in holder.query(".panel"):
            child.display = child.id == name
        self.shown = name
        if had_focus:
            self._panel(name).focus()

    @property
    def _wording(self) -> WordingPanel | None:
        found: WordingPanel | None = self._panel("wording")
        return found

    async def action_inline(self) -> None:
        """Side by side, or in one."""
        await self._on_wording(lambda wording, _: setattr(wording, "inline", not wording.inline))

    async def action_source(self) -> None:
        """With the text around it in the source, or without."""
        await self._on_wording(lambda wording, _: setattr(wording, "with_source", not wording.with_source))

    async def action_candidate(self, by: int) -> None:
        """Another paragraph that was considered."""
        await self._on_wording(lambda wording, desk: wording.step(by, desk))

    async def _on_wording(self, change: Any) -> None:
        if self.desk is None:
            return
        await self._show_panel("wording")
        change(self._wording, self.desk)
        self._say_tabs()
        self._draw_panel()

    async def action_text(self) -> None:
        """To the adopted paragraph that carries the ask."""
        if self.desk is None:
            return
        if self.shown != "text":
            await self.action_panel("text")
        elif not self._panel("text").step(self.desk):
            self.notify("No paragraph carries this ask.")

    def action_scroll(self, by: int) -> None:
        """Scroll the panel while the cursor stays in the list."""
        found = self._panel(self.shown)
        if found is not None:
            found.scroll_relative(y=by, animate=False)

    def action_list(self) -> None:
        """Hide the list, or show it."""
        left = self.query_one("#left")
        left.display = not left.display
        target = self.query_one(AsksList) if left.display else self._panel(self.shown)
        if target is not None:
            target.focus()

    # ------------------------------------------------------------ what the parts tell

    def on_ask_chosen(self) -> None:
        """Another ask."""
        self.redraw(everything=False)

    async def on_ask_wanted(self) -> None:
        """To the wording of the ask."""
        if self.desk is None:
            return
        await self._show_panel("wording")
        self._say_tabs()
        self.query_one(AsksList).follow(self.desk)
        self._draw_panel()
        self._wording_focus()

    def _wording_focus(self) -> None:
        if self._wording is not None:
            self._wording.focus()

    async def on_evidence_chosen(self, message: messages.EvidenceChosen) -> None:
        """To the words of a piece of evidence."""
        await self._on_wording(lambda wording, _: wording.point(message.place))
        self._wording_focus()

    # ------------------------------------------------------------ finding

    def action_search(self) -> None:
        """Open the search line."""
        line = self.query_one(SearchLine)
        line.display = True
        line.focus()
        self.query_one(KeysLine).say(SEARCHING)

    def on_search_changed(self, message: messages.SearchChanged) -> None:
        """A letter more."""
        self._filter(words=message.words)

    def on_search_done(self, message: messages.SearchDone) -> None:
        """Back to the list."""
        line = self.query_one(SearchLine)
        if not message.kept:
            line.value = ""
        line.display = bool(line.value)
        self.query_one(KeysLine).say(self._foot())
        self.query_one(AsksList).focus()

    def action_filter(self) -> None:
        """Ask what to list."""
        from resodiff.tui.screens import filtering
        from resodiff.tui.screens.choosing import Choosing

        if self.desk is not None:
            lines = filtering.choices(self.desk, self.palette)
            self.app.push_screen(Choosing("List which asks? Nothing ticked lists all", lines), self._filtered)

    def _filtered(self, wanted: tuple[Any, ...] | None) -> None:
        from resodiff.tui.screens import filtering

        if wanted is not None and self.desk is not None:
            self.desk.filter = filtering.chosen(self.desk.filter, wanted)
            self.redraw()

    def action_unreviewed(self) -> None:
        """Only what nobody settled, or all."""
        if self.desk is not None:
            self._filter(unreviewed=not self.desk.filter.unreviewed)

    def action_clear(self) -> None:
        """No filter, no search, the cursor in the list."""
        line = self.query_one(SearchLine)
        line.value, line.display = "", False
        if self.desk is not None and not self.desk.filter.is_open:
            self.desk.filter = Filter()
            self.redraw()
        self.query_one("#left").display = True
        self.query_one(AsksList).focus()

    def _filter(self, **changes: Any) -> None:
        if self.desk is not None:
            self.desk.filter = replace(self.desk.filter, **changes)
            self.redraw()

    # ------------------------------------------------------------ elsewhere

    def action_stage(self, by: int) -> None:
        """Another stage of the text."""
        if self.desk is None or len(self.desk.case.stages) < 2:
            return
        self.desk.stage = min(max(self.desk.stage + by, 0), len(self.desk.case.stages) - 1)
        self.redraw()

    def action_reload(self) -> None:
        """Read the files again."""
        self.begin_loading(self.opening, self.desk is None)

    def action_help(self) -> None:
        """The help."""
        from resodiff.tui.screens.help import Help

        self.app.push_screen(Help(self.palette))

    def action_open(self) -> None:
        """Pick other files."""
        from resodiff.tui.screens.picker import Picker

        folder = self.opening.pair[0].resolve().parent
        self.app.push_screen(Picker(self.opening, folder), self._opened)

    def _opened(self, opening: Opening | None) -> None:
        if opening is not None:
            self.opening, self.desk = opening, None
            self._say_top(self._names())
            self.begin_loading(opening, True)

    async def action_quit(self) -> None:
        """Leave: the program, or for the screen that this one was opened from. Everything is saved already."""
        if self.app.screen_stack.index(self) > 1:
            self.dismiss(None)
        else:
            self.app.exit()


def _whose_view(opening: Opening) -> str:
    """Whose verdicts the list of a case has: what holds for all is told by its reports and the board."""
    if opening.of_case is None or opening.disputes:
        return ""
    return " · the program’s view" + ("" if opening.read_only else " and yours")

"""What leaves the interface: reports and words for the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resodiff.errors import OutputError, ResodiffError
from resodiff.lexicon import using
from resodiff.tui.copying import carriers_text, finding_text
from resodiff.tui.desk import Desk

if TYPE_CHECKING:
    from textual.screen import Screen

    from resodiff.reports import Report

    _Base = Screen[None]
else:
    _Base = object


class HandingOver(_Base):
    """Actions that write a report or copy words."""

    desk: Desk | None

    def action_copy(self) -> None:
        """The finding, as words."""
        row = self.desk.row if self.desk else None
        if self.desk is not None and row is not None:
            self._copy(finding_text(row, self.desk.decision(row.id)), f"Ask {row.number} is copied.")

    def action_copy_paragraph(self) -> None:
        """The adopted paragraphs that carry it."""
        row = self.desk.row if self.desk else None
        if self.desk is not None and row is not None:
            words = carriers_text(self.desk.shown(row))
            self._copy(words, "The adopted paragraph is copied." if words else "No paragraph carries it.")

    def _copy(self, words: str, told: str) -> None:
        if words:
            self.app.copy_to_clipboard(words)
        self.notify(told, markup=False)

    def action_export(self) -> None:
        """Ask for the format."""
        from resodiff.reports import REPORTS
        from resodiff.tui.screens.picking_one import PickingOne

        if self.desk is not None:
            lines = [(report.suffix, f"{report.name} ({report.suffix})") for report in REPORTS]
            stages = len(self.desk.case.stages) > 1
            which = (
                "Export which report of the first text against the last?"
                if stages
                else "Export which report?"
            )
            self.app.push_screen(PickingOne(which, lines), self._name_file)

    def _name_file(self, suffix: str | None) -> None:
        from resodiff.tui.screens.naming import Naming

        if suffix is not None and self.desk is not None:
            proposed = Path(self.desk.case.opening.files[0])
            stages = len(self.desk.case.stages) > 1
            ending = "first-against-last" if stages else "report"
            name = str(proposed.with_name(f"{proposed.stem}-{ending}{suffix}"))
            between = "Nothing of the stages between is in it. " * stages
            hint = f"{between}A file that is there is not replaced; write ! before the name to replace it."
            self.app.push_screen(Naming("Write which file?", name, hint), self._write)

    def _write(self, name: str | None) -> None:
        from resodiff.reports import for_file, write

        if name is None or self.desk is None:
            return
        force, path = name.startswith("!"), name.removeprefix("!").strip()
        try:
            report, last = for_file(path), self.desk.case.stages[-1]
            write(Path(path).expanduser(), rendered(self.desk, report), force, last.sources)
        except OutputError as problem:
            self.notify(
                str(problem).replace("give --force", "write ! before the name"),
                severity="error",
                markup=False,
            )
        except ResodiffError as problem:
            self.notify(str(problem), severity="error", markup=False)
        else:
            self.notify(f"Written: {path}", markup=False)


def rendered(desk: Desk, report: Report) -> bytes:
    """The report of the first text against the last: on its case, where it is of one. Raises a `ResodiffError`."""
    from resodiff.casework.coding.shown import stands_of, with_decisions
    from resodiff.casework.reviews.review import Review
    from resodiff.reports import on_case

    opening, last, journal = desk.case.opening, desk.case.stages[-1], desk.case.journal
    if opening.of_case is not None:
        with using(opening.lexicon):
            return on_case.render(last, report, *opening.of_case, offline=opening.offline)
    stands = stands_of(journal.path, last) if journal and desk.is_of_case else None
    review = journal.review if journal else Review(opening.by)
    return report.render(with_decisions(last, review, settles=opening.disputes is not None, stands=stands))

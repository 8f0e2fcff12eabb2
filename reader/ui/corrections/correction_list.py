"""What can be done with corrections in their list: go to them, remove them, take them elsewhere."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.errors import UserError
from reader.language.corrections.correction import Correction
from reader.study.corrections import SavedCorrection
from reader.study.known_words import KnownWords
from reader.ui.article.open_article import Reading
from reader.ui.article_view.view import ArticleView
from reader.ui.base.wording import tr
from reader.ui.commands.undo import Undoing
from reader.ui.corrections.stored_corrections import OwnCorrections

if TYPE_CHECKING:
    from reader.ui.corrections.corrections_dialog import CorrectionsDialog

FILES = "JSON (*.json)"


class CorrectionList(QObject):
    """Open the list and do what it asks for; `open_file` opens another article."""

    def __init__(
        self,
        window: QWidget,
        view: ArticleView,
        own: OwnCorrections,
        known: KnownWords,
        undoing: Undoing,
        open_file: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._own = own
        self._known = known
        self._undoing = undoing
        self._open_file = open_file
        self._reading: Reading | None = None
        self._wanted: Correction | None = None
        self._dialog: CorrectionsDialog | None = None
        own.changed.connect(self._fill)
        undoing.changed.connect(self._follow_undo)

    def read(self, reading: Reading) -> None:
        """Begin with an article, at the correction that it was opened for."""
        self._reading = reading
        self._fill()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.origin.path == str(reading.path):
            QTimer.singleShot(0, self, lambda: self._show_place(wanted))

    def open(self) -> None:
        """Show the list."""
        from reader.ui.corrections.corrections_dialog import CorrectionsDialog

        if self._dialog is None:
            dialog = self._dialog = CorrectionsDialog(self._window)
            dialog.goRequested.connect(self._go)
            dialog.removeRequested.connect(self._own.remove)
            dialog.undoRequested.connect(self._undoing.undo)
            dialog.exportRequested.connect(self._export)
            dialog.importRequested.connect(self._import)
            dialog.finished.connect(self._closed)
            self._fill()
            self._follow_undo()
        self._dialog.show()
        self._dialog.activateWindow()

    def _closed(self) -> None:
        self._dialog = None

    def _fill(self) -> None:
        if self._dialog is None:
            return
        from reader.ui.corrections.corrections_dialog import Listed

        here = self._reading.corrections() if self._reading else {}
        listed = []
        for kept in self._own.kept:
            path = kept.correction.origin.path
            lost = kept.correction in here and here[kept.correction] is None
            elsewhere = kept.correction not in here and bool(path) and Path(path).exists()
            can_be_shown = bool(here.get(kept.correction)) or elsewhere
            listed.append(Listed(kept, lost, can_be_shown))
        self._dialog.show_corrections(listed)

    def _follow_undo(self) -> None:
        if self._dialog is not None:
            self._dialog.undo.setEnabled(self._undoing.possible)

    def _go(self, kept: SavedCorrection) -> None:
        here = self._reading.corrections() if self._reading else {}
        if kept.correction in here:
            self._show_place(kept.correction)
        else:
            self._wanted = kept.correction
            self._open_file(Path(kept.correction.origin.path))

    def _show_place(self, correction: Correction) -> None:
        place = self._reading.corrections().get(correction) if self._reading else None
        if place is not None:
            self._view.show_place(*place)

    def _export(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from reader.export.corrections import corrections_bytes
        from reader.files import write_file

        assert self._dialog is not None
        suggested = str(Path.home() / "tifa-corrections.json")
        name, _ = QFileDialog.getSaveFileName(
            self._dialog, tr("Export corrections"), suggested, FILES
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".json")
        try:
            write_file(path, corrections_bytes(self._own.kept, ()))
        except UserError as error:
            self._dialog.tell(error.said(tr))
        else:
            count = len(self._own.kept)
            told = tr("Exported %Ln correction(s) to {file}", count).format(file=path.name)
            self._dialog.tell(told)

    def _import(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        assert self._dialog is not None
        name, _ = QFileDialog.getOpenFileName(
            self._dialog, tr("Import corrections"), str(Path.home()), FILES
        )
        if name:
            try:
                self._take_in(Path(name))
            except UserError as error:
                self._dialog.tell(error.said(tr))

    def _take_in(self, path: Path) -> None:
        """Take in a file of corrections and known words, as `tifa import` does."""
        from reader.article.bounded_input import read_file
        from reader.export.corrections import parse_corrections

        assert self._dialog is not None
        found = parse_corrections(read_file(path), path.name, datetime.now(UTC))
        told = [tr("%Ln correction(s) added", self._own.take_in(found.corrections))]
        if known := self._known.restore(found.known):
            told.append(tr("%Ln word(s) marked as known", known))
        if found.bad:
            told.append(tr("Not taken: {bad}").format(bad="; ".join(found.bad)))
        self._dialog.tell("\n".join(told))

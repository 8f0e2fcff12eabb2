"""What can be done with corrections in their list: jump to them, remove, export and import them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.errors import UserError
from reader.language.corrections.correction import Correction
from reader.study.corrections import SavedCorrection
from reader.study.known_words import KnownWords
from reader.ui.article.room import ArticleRoom
from reader.ui.base.wording import tr
from reader.ui.commands.host import Host
from reader.ui.corrections.stored_corrections import StoredCorrections

if TYPE_CHECKING:
    from reader.ui.corrections.corrections_dialog import CorrectionsDialog

FILES = "JSON (*.json)"


class CorrectionList(QObject):
    """Open the list and do what it requests."""

    def __init__(
        self,
        host: Host,
        article: ArticleRoom,
        stored: StoredCorrections,
        known: KnownWords,
    ) -> None:
        super().__init__(host.window)
        self._window = host.window
        self._articles = article.articles
        self._open_article = article.open_article
        self._view = article.view
        self._stored = stored
        self._known = known
        self._undo_stack = host.undo_stack
        self._wanted: Correction | None = None
        self._dialog: CorrectionsDialog | None = None
        stored.changed.connect(self._fill)
        self._undo_stack.changed.connect(self._follow_undo)
        self._open_article.opened.connect(self._opened)

    def open(self) -> None:
        """Show the list."""
        from reader.ui.corrections.corrections_dialog import CorrectionsDialog

        if self._dialog is None:
            dialog = self._dialog = CorrectionsDialog(self._window)
            dialog.jumpRequested.connect(self._jump)
            dialog.removeRequested.connect(self._stored.remove)
            dialog.undoRequested.connect(self._undo_stack.undo)
            dialog.exportRequested.connect(self._export)
            dialog.importRequested.connect(self._import)
            dialog.finished.connect(self._closed)
            self._fill()
            self._follow_undo()
        self._dialog.show()
        self._dialog.activateWindow()

    def _opened(self) -> None:
        """Show the corrections of the article, and the one that it was opened for."""
        self._fill()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.origin.path == str(self._open_article.path):
            QTimer.singleShot(0, self, lambda: self._show_place(wanted))

    def _closed(self) -> None:
        self._dialog = None

    def _fill(self) -> None:
        if self._dialog is None:
            return
        from reader.ui.corrections.corrections_dialog import Listed

        here = self._open_article.corrections()
        listed = []
        for kept in self._stored.kept:
            path = kept.correction.origin.path
            lost = kept.correction in here and here[kept.correction] is None
            elsewhere = kept.correction not in here and bool(path) and Path(path).exists()
            can_be_shown = bool(here.get(kept.correction)) or elsewhere
            listed.append(Listed(kept, lost, can_be_shown))
        self._dialog.show_corrections(listed)

    def _follow_undo(self) -> None:
        if self._dialog is not None:
            self._dialog.undo.setEnabled(self._undo_stack.possible)

    def _jump(self, kept: SavedCorrection) -> None:
        here = self._open_article.corrections()
        if kept.correction in here:
            self._show_place(kept.correction)
        else:
            self._wanted = kept.correction
            self._articles.open(Path(kept.correction.origin.path))

    def _show_place(self, correction: Correction) -> None:
        place = self._open_article.corrections().get(correction)
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
            write_file(path, corrections_bytes(self._stored.kept, ()))
        except UserError as error:
            self._dialog.report(error.said(tr))
        else:
            count = len(self._stored.kept)
            exported = tr("Exported %Ln correction(s) to {file}", count).format(file=path.name)
            self._dialog.report(exported)

    def _import(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        assert self._dialog is not None
        name, _ = QFileDialog.getOpenFileName(
            self._dialog, tr("Import corrections"), str(Path.home()), FILES
        )
        if name:
            try:
                self._read(Path(name))
            except UserError as error:
                self._dialog.report(error.said(tr))

    def _read(self, path: Path) -> None:
        """Add a file of corrections and known words, as `tifa import` does."""
        from reader.article.bounded_input import read_file
        from reader.export.corrections import parse_corrections

        assert self._dialog is not None
        found = parse_corrections(read_file(path), path.name, datetime.now(UTC))
        added = [tr("%Ln correction(s) added", self._stored.add_all(found.corrections))]
        if known := self._known.restore(found.known):
            added.append(tr("%Ln word(s) marked as known", known))
        if found.bad:
            added.append(tr("Not added: {bad}").format(bad="; ".join(found.bad)))
        self._dialog.report("\n".join(added))

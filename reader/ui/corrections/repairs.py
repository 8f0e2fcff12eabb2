"""Mending the words that a file gives: whether it is done, and whether it is shown."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader.annotate import Annotator
from reader.ui.article.open_article import Reading
from reader.ui.article_view.view import ArticleView
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import MEND, SHOW_MENDED, Settings


class Mending(QObject):
    """Follow the two settings; `changed` when the article is to be cut anew."""

    changed = Signal()

    def __init__(
        self, settings: Settings, annotator: Annotator, view: ArticleView, action: QAction
    ) -> None:
        super().__init__(view)
        self._settings = settings
        self._annotator = annotator
        self._view = view
        self._action = action
        self._reading: Reading | None = None
        annotator.repair = settings.get(MEND)
        action.setChecked(settings.get(SHOW_MENDED))
        settings.changed.connect(self._follow)

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._reading = reading
        reading.shows_repairs = self._settings.get(SHOW_MENDED)

    def toggle(self) -> None:
        """Show what was mended, or not, as the action now says."""
        self._settings.set(SHOW_MENDED, self._action.isChecked())

    def _follow(self, field: Field[Any]) -> None:
        if field is MEND:
            self._annotator.repair = self._settings.get(MEND)
            self.changed.emit()
        elif field is SHOW_MENDED:
            self._action.setChecked(self._settings.get(SHOW_MENDED))
            if self._reading is not None:
                self.read(self._reading)
                self._view.marks_changed()

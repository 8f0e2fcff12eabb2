"""Repairs of the word boundaries that a file gives: whether they are made, and whether marked."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.annotate import Annotator
from reader.ui.article.open_article import OpenArticle
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import REPAIR, SHOW_REPAIRED, Settings


class Repairs(QObject):
    """Apply the two settings to the annotator, the open article and the action."""

    def __init__(
        self,
        settings: Settings,
        annotator: Annotator,
        open_article: OpenArticle,
        action: QAction,
    ) -> None:
        super().__init__(open_article)
        self._settings = settings
        self._annotator = annotator
        self._open_article = open_article
        self._action = action
        annotator.repair = settings.get(REPAIR)
        action.setChecked(settings.get(SHOW_REPAIRED))
        settings.changed.connect(self._setting_changed)

    def toggle(self) -> None:
        """Mark what was repaired, or not, as the action now says."""
        self._settings.set(SHOW_REPAIRED, self._action.isChecked())

    def _setting_changed(self, field: Field[Any]) -> None:
        if field is REPAIR:
            self._annotator.repair = self._settings.get(REPAIR)
            self._open_article.annotate_again()
        elif field is SHOW_REPAIRED:
            self._action.setChecked(self._settings.get(SHOW_REPAIRED))

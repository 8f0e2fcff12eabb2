"""Escape pressed in the article, heard by what is put away by it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.ui.article_view.view import ArticleView


class Escaping(QObject):
    """Call `leave` at Escape in the article; it tells whether there was anything to leave.

    Who asked last is asked first, and nobody after one who left.
    """

    def __init__(self, view: ArticleView, leave: Callable[[], bool]) -> None:
        super().__init__(view)
        self._leave = leave
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the key from the article where something was left."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._leave()
        ):
            return True
        return super().eventFilter(watched, event)


def leave_at_escape(widget: QWidget, view: ArticleView, leave: Callable[[], object]) -> None:
    """Leave what is shown beside an article at Escape in it, once nothing is selected there."""

    def leaves() -> bool:
        is_left = widget.isVisible() and view.selection() is None
        if is_left:
            leave()
        return is_left

    Escaping(view, leaves)

"""Escape pressed in the article: what it closes, and in which order."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.ui.article_view.view import ArticleView

Closer = Callable[[], bool]
"""Closes something, and returns whether there was anything to close."""


class EscapeFilter(QObject):
    """At Escape in the article, call closers in their order until one has closed something."""

    def __init__(self, view: ArticleView, *closers: Closer) -> None:
        super().__init__(view)
        self._closers = closers
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the key where something was closed, so that the article does not."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and any(close() for close in self._closers)
        ):
            return True
        return super().eventFilter(watched, event)


def closer(widget: QWidget, view: ArticleView, close: Callable[[], object]) -> Closer:
    """Return what closes a widget beside an article, if shown and nothing is selected there."""

    def closes() -> bool:
        is_closed = widget.isVisible() and view.selection() is None
        if is_closed:
            close()
        return is_closed

    return closes

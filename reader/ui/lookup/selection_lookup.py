"""Looking up what is selected, once the reader has done selecting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.ui.article_view.view import ArticleView

SETTLED = 180
"""After how many milliseconds of no change a selection is what the reader wants."""


class Selecting(QObject):
    """Tell `look_up` of each selection within a paragraph: its number, `[start, end)`."""

    def __init__(self, view: ArticleView, look_up: Callable[[int, int, int], object]) -> None:
        super().__init__(view)
        self._view = view
        self._look_up = look_up
        self._timer = QTimer(self, interval=SETTLED, singleShot=True)
        self._timer.timeout.connect(self._settled)
        view.selectionChanged.connect(self._timer.start)

    def _settled(self) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._timer.start()
            return
        selection = self._view.selection()
        if selection is not None and selection.stretch is not None:
            self._look_up(*selection.stretch)

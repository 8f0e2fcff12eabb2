"""The small card at the pointer: shown after a moment over a word, hidden with the pointer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from reader.ui.article_view.view import ArticleView
from reader.ui.lookup.hover_card import HoverCard
from reader.ui.lookup.lookup import Lookup

DELAY = 350
"""After how many milliseconds over a word its card is shown."""


class Hover(QObject):
    """Show the card of the word under the pointer while `wanted`; Enter pins it in the panel."""

    def __init__(
        self,
        view: ArticleView,
        card: HoverCard,
        lookup: Lookup,
        wanted: Callable[[], bool],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._card = card
        self._lookup = lookup
        self._wanted = wanted
        self._place: tuple[int, int] | None = None
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.show)
        view.hovered.connect(self._hovered)
        view.activated.connect(self.leave)
        view.selectionChanged.connect(self.leave)
        view.verticalScrollBar().valueChanged.connect(self._card.hide)
        view.zoomChanged.connect(self.leave)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pin the card by Enter; any other key hides it."""
        if event.type() == QEvent.Type.KeyPress and self._card.isVisible():
            place = self._place
            self.leave()
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
                self._view.set_caret(*place)
                self._lookup.place(*place)
                return True
        return super().eventFilter(watched, event)

    def _hovered(self, paragraph: int, offset: int) -> None:
        self.leave()
        if paragraph >= 0 and self._wanted():
            self._place = paragraph, offset
            self._timer.start()

    def leave(self) -> None:
        """Hide the card, or show none."""
        self._timer.stop()
        self._place = None
        self._card.hide()

    def show(self) -> None:
        """Show the card of the word under the pointer, unless the panel shows it already."""
        window = self._view.window()
        if self._place is None or QGuiApplication.mouseButtons() or not window.isActiveWindow():
            return
        card = self._lookup.card_at(*self._place)
        if card is None or card.place is None or card == self._lookup.card:
            return
        paragraph, offset = self._place
        start, end = self._view.word_at(paragraph, offset)
        word = self._view.stretch_rect(paragraph, start, end)
        corner = self._view.viewport().mapTo(window, QPoint(0, 0))
        self._card.show_card(card, word.translated(corner))

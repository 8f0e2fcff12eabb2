"""The mouse: clicks, selection, and scrolling while selecting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from reader.ui.article_view.interaction.caret import Caret
from reader.ui.article_view.interaction.viewport import Viewport
from reader.ui.article_view.layout.geometry import Span

_AUTOSCROLL = 30  # ms


class Pointer(QObject):
    """Distinguish clicks from drags, and select by characters or, double-clicked, by words."""

    clicked = Signal(int, int)
    selectedWithCtrl = Signal()  # noqa: N815
    """A selection with Ctrl held has ended."""
    clickedBeside = Signal(QPointF)  # noqa: N815

    def __init__(
        self,
        parent: QObject,
        viewport: Viewport,
        caret: Caret,
        scroll_by: Callable[[int], int],
    ) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._geometry = viewport.geometry
        self._caret = caret
        self._scroll_by = scroll_by
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._dragging = self._by_words = self._with_ctrl = False
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_AUTOSCROLL)
        self._autoscroll.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Start a click or a selection, or extend the present selection with Shift."""
        self._at = event.position()
        self._with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pressed, self._dragging, self._by_words = self._at, True, False
            self._extend()
            return
        self._pressed, self._dragging, self._by_words = self._at, False, False
        self._caret.select(None)

    def double_click(self, event: QMouseEvent) -> None:
        """Select a word, and extend the selection by words from now on."""
        place = self._geometry.character_at(event.position().x(), event.position().y())
        if place is not None:
            self._pressed = self._at = event.position()
            self._dragging = self._by_words = True
            self._caret.anchor_at(self._caret.word_at(place))

    def move(self, event: QMouseEvent) -> None:
        """Select up to the pointer, once it is far enough from where the button was pressed."""
        self._at = event.position()
        if self._pressed is None:
            return
        if not self._dragging:
            away = (self._at - self._pressed).manhattanLength()
            if away < QGuiApplication.styleHints().startDragDistance():
                return
            gap = self._geometry.gap_at(self._pressed.x(), self._pressed.y())
            if gap is None:
                return
            self._dragging = True
            self._caret.anchor_at(Span(gap.paragraph, gap.offset, gap.offset))
        self._extend()
        outside = not 0 <= self._at.y() < self._viewport.height
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()

    def release(self, event: QMouseEvent) -> None:
        """End a click or a selection."""
        self._autoscroll.stop()
        pressed, dragged = self._pressed, self._dragging
        self._pressed, self._dragging = None, False
        if dragged and self._with_ctrl:
            self.selectedWithCtrl.emit()
        if pressed is None or dragged:
            return
        place = self._geometry.character_at(event.position().x(), event.position().y())
        if place is not None:
            self.clicked.emit(*place)
        else:
            self.clickedBeside.emit(event.position())

    def _extend(self) -> None:
        bottom = self._viewport.height - 1
        y = min(max(self._at.y(), 0.0), float(bottom))
        gap = self._geometry.gap_at(self._at.x(), y)
        if gap is None:
            return
        if self._by_words:
            self._caret.extend(self._caret.word_at(gap))
        else:
            self._caret.extend(Span(gap.paragraph, gap.offset, gap.offset))

    def _scroll_on(self) -> None:
        y, bottom = self._at.y(), self._viewport.height
        beyond = y if y < 0 else max(y - bottom + 1, 0)
        if not beyond or not self._scroll_by(round(beyond / 3) or (1 if y > 0 else -1)):
            self._autoscroll.stop()
            return
        self._extend()

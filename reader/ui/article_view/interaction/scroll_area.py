"""A scroll area over a text laid out lazily: what stays in view is moved, the bar follows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from reader.ui.article_view.interaction.idle_work import IdleWork
from reader.ui.article_view.interaction.smooth_scroll import Glide
from reader.ui.article_view.interaction.viewport import Frame
from reader.ui.article_view.selection import Place

_LEAST_ZOOM, _MOST_ZOOM, _ZOOM_STEP = 0.6, 3.0, 1.1
_LINES_PER_SYSTEM_LINE = 2 / 3  # lines with pinyin are high


class TextScrollArea(QAbstractScrollArea):
    """Move a frame over its text, and keep its place when its size or its zoom changes."""

    zoomChanged = Signal(float)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewport(QWidget())  # to wrap Qt's own, PySide makes the types of all widgets
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._frame = Frame()
        self._following = False
        self._glide = Glide(self, self.scroll_by)
        self._idle = IdleWork(self, self._frame)
        self._idle.heightsChanged.connect(self._follow_position)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)

    def place(self) -> Place:
        """Give the place of the first line in view, or of the one gone to."""
        return self._frame.place()

    def go_to(self, paragraph: int, offset: int, *, centre: bool = False) -> None:
        """Scroll a place's line to the top, or to the middle."""
        self._glide.stop()
        self._frame.go_to(self._frame.clip(paragraph, offset), centre=centre)
        self._laid_out()

    def scroll_by(self, pixels: int) -> int:
        """Scroll over the text and tell how far it went."""
        moved = self._frame.move_by(pixels)
        if not moved:
            return 0
        device_pixels = moved * self.devicePixelRatioF()
        if abs(moved) < self._frame.height and device_pixels == round(device_pixels):
            self.viewport().scroll(0, -moved)
        else:
            self.viewport().update()
        self._follow_position()
        self._idle.restart()
        return moved

    def scroll_into_view(self, place: Place) -> None:
        """Scroll as little as needed to show a place's line, or to the middle if it is far."""
        if not len(self._frame.galley):
            return
        way = self._frame.way_to(place)
        if abs(way) > 2 * self._frame.height:
            self.go_to(*place, centre=True)
        elif way:
            self._glide.stop()
            self.scroll_by(way)

    def scroll_page(self, direction: int) -> None:
        """Scroll by a page: 1 down, -1 up."""
        self._glide.stop()
        self.scroll_by(self._frame.page(direction))

    def zoom(self) -> float:
        """Give the size of the text; 1 is 21 pixels."""
        return self._frame.zoom

    def set_zoom(self, zoom: float) -> None:
        """Change the size of the text, within reason."""
        zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)
        if zoom == self._frame.zoom:
            return
        with self._frame.kept():
            self._frame.zoom = zoom
            self._frame.relayout()
        self._laid_out()
        self.zoomChanged.emit(zoom)

    def _laid_out(self) -> None:
        """Paint everything, and follow with the rest."""
        self._follow_position()
        self._idle.restart()
        self.viewport().update()

    def _follow_position(self) -> None:
        """Have the bar show where the frame is; it leads only when it is moved itself."""
        bar, frame = self.verticalScrollBar(), self._frame
        line = frame.galley.style.body.height
        self._following = True
        bar.setRange(0, max(0, frame.position.end - frame.height))
        bar.setPageStep(max(frame.height - line, 1))
        bar.setSingleStep(line)
        bar.setValue(frame.position.y)
        self._following = False

    def _bar_moved(self, value: int) -> None:
        if self._following:
            return
        self._glide.stop()
        way = value - self._frame.position.y
        if abs(way) <= 4 * self._frame.height:
            self.scroll_by(way)
        else:
            self._frame.jump(value)
            self._laid_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Do nothing: the base class would paint everything anew."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in a window of another size."""
        size = self.viewport().size()
        self._frame.resize(size.width(), size.height())
        self._laid_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels or by the wheel's notches; with Ctrl, zoom."""
        pixels, angle = event.pixelDelta().y(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if angle:
                self.set_zoom(self.zoom() * _ZOOM_STEP ** (angle / 120))
        elif pixels:
            self.scroll_by(-pixels)
        elif angle:
            lines = QApplication.wheelScrollLines() * _LINES_PER_SYSTEM_LINE
            line = self._frame.galley.style.body.height
            self._glide.push(round(-angle / 120 * lines * line))
        event.accept()

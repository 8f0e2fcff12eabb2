"""A scroll area over a text that is laid out lazily."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from reader.ui.article_view.interaction.idle_work import IdleWork
from reader.ui.article_view.interaction.smooth_scroll import SmoothScroll
from reader.ui.article_view.interaction.viewport import Viewport
from reader.ui.article_view.selection import TextPosition

_LEAST_ZOOM, _MOST_ZOOM, _ZOOM_STEP = 0.6, 3.0, 1.1
_LINES_PER_SYSTEM_LINE = 2 / 3  # lines with pinyin are higher than others


class TextScrollArea(QAbstractScrollArea):
    """Scroll a text, and keep the place when the size or the zoom changes."""

    zoomChanged = Signal(float)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # wrapping Qt's own viewport makes PySide create the types of all widgets
        self.setViewport(QWidget())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.text_viewport = Viewport()
        self._updating_bar = False
        self._smooth_scroll = SmoothScroll(self, self.scroll_by)
        self._idle = IdleWork(self, self.text_viewport)
        self._idle.heightsChanged.connect(self._update_bar)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)

    def place(self) -> TextPosition:
        """Return the place of the first line in view, or of the line last jumped to."""
        return self.text_viewport.place()

    def jump_to(self, paragraph: int, offset: int, *, centre: bool = False) -> None:
        """Scroll a place's line to the top, or to the middle."""
        self._smooth_scroll.stop()
        self.text_viewport.jump_to(self.text_viewport.clip(paragraph, offset), centre=centre)
        self._layout_changed()

    def scroll_by(self, pixels: int) -> int:
        """Scroll and return the pixels scrolled, less than asked for at either end."""
        moved = self.text_viewport.move_by(pixels)
        if not moved:
            return 0
        device_pixels = moved * self.devicePixelRatioF()
        if abs(moved) < self.text_viewport.height and device_pixels == round(device_pixels):
            self.viewport().scroll(0, -moved)
        else:
            self.viewport().update()
        self._update_bar()
        self._idle.restart()
        return moved

    def scroll_into_view(self, place: TextPosition) -> None:
        """Scroll as little as needed to show a place's line, or to the middle if it is far."""
        if not len(self.text_viewport.layout):
            return
        distance = self.text_viewport.distance_to(place)
        if abs(distance) > 2 * self.text_viewport.height:
            self.jump_to(*place, centre=True)
        elif distance:
            self._smooth_scroll.stop()
            self.scroll_by(distance)

    def scroll_page(self, direction: int) -> None:
        """Scroll by a page: 1 down, -1 up."""
        self._smooth_scroll.stop()
        self.scroll_by(self.text_viewport.page(direction))

    def zoom(self) -> float:
        """Return the size of the text as a factor of 21 pixels."""
        return self.text_viewport.zoom

    def set_zoom(self, zoom: float) -> None:
        """Change the size of the text, within 0.6 and 3.0 times 21 pixels."""
        zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)
        if zoom == self.text_viewport.zoom:
            return
        with self.text_viewport.keep_place():
            self.text_viewport.zoom = zoom
            self.text_viewport.relayout()
        self._layout_changed()
        self.zoomChanged.emit(zoom)

    def _layout_changed(self) -> None:
        """Repaint everything, update the scroll bar and restart the idle work."""
        self._update_bar()
        self._idle.restart()
        self.viewport().update()

    def _update_bar(self) -> None:
        """Show the viewport's place on the scroll bar, without scrolling."""
        bar, viewport = self.verticalScrollBar(), self.text_viewport
        line = viewport.layout.style.body.height
        self._updating_bar = True
        bar.setRange(0, max(0, viewport.scroll_position.end - viewport.height))
        bar.setPageStep(max(viewport.height - line, 1))
        bar.setSingleStep(line)
        bar.setValue(viewport.scroll_position.y)
        self._updating_bar = False

    def _bar_moved(self, value: int) -> None:
        if self._updating_bar:
            return
        self._smooth_scroll.stop()
        distance = value - self.text_viewport.scroll_position.y
        if abs(distance) <= 4 * self.text_viewport.height:
            self.scroll_by(distance)
        else:
            self.text_viewport.jump_to_y(value)
            self._layout_changed()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Do nothing: the base class would repaint everything."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in a window of another size."""
        size = self.viewport().size()
        self.text_viewport.resize(size.width(), size.height())
        self._layout_changed()

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
            line = self.text_viewport.layout.style.body.height
            self._smooth_scroll.push(round(-angle / 120 * lines * line))
        event.accept()

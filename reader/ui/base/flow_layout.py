"""A layout that sets widgets like words: side by side on one baseline, then on the next line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Set widgets in lines of the available width; `gap` and `leading` are in pixels."""

    def __init__(self, gap: int, leading: int) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._leading = leading
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Add a widget's item."""
        self._items.append(item)

    def count(self) -> int:
        """Count the widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a widget's item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return a widget's item, None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Delete all widgets."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Return that the layout needs no more space than its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets in lines within `rect`."""
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of all widgets in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _set(self, room: QRect, *, move: bool) -> int:
        """Return the height of all lines, setting the widgets if `move`."""
        y = room.top()
        line: list[tuple[QLayoutItem, QSize]] = []
        width = 0
        for item in self._shown():
            size = item.sizeHint()
            if item.hasHeightForWidth() and size.width() > room.width():
                size = QSize(room.width(), item.heightForWidth(room.width()))
            if line and width + self._gap + size.width() > room.width():
                y += self._set_line(line, room.left(), y, move=move) + self._leading
                line, width = [], 0
            width += size.width() + (self._gap if line else 0)
            line.append((item, size))
        if line:
            y += self._set_line(line, room.left(), y, move=move)
        return y - room.top()

    def _set_line(
        self, line: list[tuple[QLayoutItem, QSize]], x: int, y: int, *, move: bool
    ) -> int:
        ascents = [_ascent(item.widget(), size) for item, size in line]
        base = max(ascents)
        height = 0
        for (item, size), ascent in zip(line, ascents, strict=True):
            if move:
                item.setGeometry(QRect(QPoint(x, y + base - ascent), size))
            x += size.width() + self._gap
            height = max(height, base - ascent + size.height())
        return height


def _ascent(widget: QWidget | None, size: QSize) -> int:
    """Return the pixels from a widget's top to the baseline of its first line."""
    if widget is None:
        return 0
    metrics = widget.fontMetrics()
    lines = max(round(size.height() / metrics.lineSpacing()), 1)
    return (size.height() - lines * metrics.lineSpacing()) // 2 + metrics.ascent()

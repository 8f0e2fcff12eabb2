"""A layout that sets widgets like words: side by side on one baseline, then on a further line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Set widgets in lines as wide as there is room; `gap` parts neighbours, `leading` lines."""

    def __init__(self, gap: int, leading: int) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._leading = leading
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a further widget."""
        self._items.append(item)

    def count(self) -> int:
        """Count the widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give a widget's item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of a widget, None where there is none."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Do away with all widgets."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow layout is a high one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines in a width."""
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        """Give the size of all in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Give the size of the largest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _set(self, room: QRect, *, move: bool) -> int:
        """Go through the lines; give the height of all."""
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
    """Give the pixels from a widget's top to the baseline of its first line."""
    if widget is None:
        return 0
    metrics = widget.fontMetrics()
    lines = max(round(size.height() / metrics.lineSpacing()), 1)
    return (size.height() - lines * metrics.lineSpacing()) // 2 + metrics.ascent()

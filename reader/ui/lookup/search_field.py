"""The search field: hanzi, pinyin or English, with results as you type."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.base.sizes import scaled
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.commands.keys import Keys, shown
from reader.ui.lists.row_list import ListRow, PlainRowModel, RowList

WIDTH = 330


class SearchField(QLineEdit):
    """Look a word up; the results hang below the field while it has the focus."""

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self, window: QWidget, find: Callable[[str], Sequence[ListRow]], keys: Keys
    ) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setAccessibleName(tr("Look up hanzi, pinyin or English"))
        self.setMinimumWidth(scaled(WIDTH) // 2)
        self.setMaximumWidth(scaled(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setClearButtonEnabled(True)
        self._keys = keys
        keys.changed.connect(self._show_keys)
        self._show_keys()
        self._window = window
        self._find = find
        self._asked = QTimer(self, interval=30, singleShot=True)
        self._asked.timeout.connect(self._fill)
        self.textEdited.connect(lambda _text: self._asked.start())

        self.results = QFrame(window)
        self.results.setObjectName("searchResults")
        self._rows = PlainRowModel()
        self.list = RowList("searchResultsList", tr("Search results"), self._rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.empty_text = tr("Neither the dictionary nor the glossary has this.")
        self.list.chosen.connect(self._choose)
        box = QVBoxLayout(self.results)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.list)
        self.results.hide()
        window.installEventFilter(self)

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        self.list.set_theme(theme, text_families)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the results, choose one, or close them."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.rows.rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + step) % len(self.list.rows.rows)
            self.list.setCurrentIndex(self.list.rows.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._asked.isActive():
                self._asked.stop()
                self._fill()
            row_here = self.list.current_row()
            if row_here is not None:
                self._choose(row_here)
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the results."""
        super().focusOutEvent(event)
        self.results.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the results of what is still in the field."""
        super().focusInEvent(event)
        if self.text():
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the results under the field when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.results.isVisible():
            self._place()
        return False

    def _fill(self) -> None:
        query = self.text().strip()
        if not query:
            self.results.hide()
            return
        self._rows.set_rows(self._find(query))
        self.list.setCurrentIndex(self.list.rows.index(0))
        self._place()
        self.results.show()
        self.results.raise_()

    def _place(self) -> None:
        corner = self.mapTo(self._window, QPoint(0, self.height() + 4))
        rows = min(7, max(1, len(self.list.rows.rows)))
        height = rows * max(56, self.list.sizeHintForRow(0)) + 2
        self.results.setGeometry(corner.x(), corner.y(), self.width(), height)

    def _choose(self, row: ListRow) -> None:
        self._close()
        self.chosen.emit(str(row.key))

    def _close(self) -> None:
        self.results.hide()
        self.left.emit()

    def _show_keys(self) -> None:
        keys = self._keys.of("search")[:1]
        texts = (tr("Look up 汉字, pinyin or English"), *map(shown, keys))
        self.setPlaceholderText("   ".join(texts))

"""The list of an article's headings, shown over its beginning."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.article.outline import Heading
from reader.ui.base.labels import plain_tip
from reader.ui.base.sizes import scaled
from reader.ui.base.wording import tr

WIDTH = 480
ROW = 32
FONT = 16
MARGIN = 8
SHARE = 0.8
"""How much of the article's height the list has at most."""


class HeadingList(QListWidget):
    """List headings; Enter or a click chooses one, Escape or the focus's leaving closes it."""

    chosen = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose or close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class OutlinePopup(QFrame):
    """Show headings over a part of the window; `chosen` carries the one that was."""

    chosen = Signal(object)

    def __init__(
        self,
        window: QWidget,
        over: QWidget,
        headings: Sequence[Heading],
        texts: Sequence[str],
        families: Sequence[str],
    ) -> None:
        super().__init__(window)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._headings = headings
        self._over = over
        self.list = HeadingList()
        self.list.setObjectName("outlineList")
        self.list.setAccessibleName(tr("Contents"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        font = QFont(list(families) or self.font().families())
        font.setPixelSize(scaled(FONT))
        for heading, text in zip(headings, texts, strict=True):
            item = QListWidgetItem("\N{IDEOGRAPHIC SPACE}" * heading.level + text)
            item.setToolTip(plain_tip(text))
            item.setSizeHint(QSize(scaled(WIDTH), scaled(ROW)))
            item.setFont(_weighted(font, bold=heading.level == 0))
            self.list.addItem(item)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 6, 1, 6)
        box.addWidget(self.list)
        self.list.chosen.connect(self._choose)
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self.list.left.connect(self._leave)

    def open_at(self, number: int) -> None:
        """Show the list with a heading chosen."""
        room = self._over.size()
        corner = self._over.mapTo(self.window(), QPoint(MARGIN, MARGIN))
        height = min(len(self._headings) * scaled(ROW) + 14, int(room.height() * SHARE))
        width = min(scaled(WIDTH), room.width() - 2 * MARGIN)
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.show()
        self.raise_()
        self.list.setCurrentRow(number)
        self.list.scrollToItem(self.list.item(number), QListWidget.ScrollHint.PositionAtCenter)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, number: int) -> None:
        heading = self._headings[number]
        self._leave()
        self.chosen.emit(heading)

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self._over.setFocus()
            self.close()


def _weighted(font: QFont, *, bold: bool) -> QFont:
    weighted = QFont(font)
    if bold:
        weighted.setWeight(QFont.Weight.DemiBold)
    return weighted

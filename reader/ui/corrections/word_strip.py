"""A few characters in a row, with marks at the word boundaries, to be set by mouse or keys."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

PIXELS = 24
CELL = 32
HEIGHT = 48
INSET = 10


class WordStrip(QWidget):
    """Show characters split into words; `changed` when they are split elsewhere.

    A click between two characters splits or joins them; so does Space where ← and → lead.
    """

    changed = Signal()

    def __init__(self, words: Sequence[str], theme: Theme, families: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("wordStrip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._font = QFont(list(families))
        self._font.setPixelSize(PIXELS)
        self._text = "".join(words)
        self._split = [False] * len(self._text)
        at = 0
        for word in words[:-1]:
            at += len(word)
            self._split[at] = True
        self._at = self._split.index(True) if True in self._split else 1
        self._describe()

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words that the characters are split into."""
        edges = [0, *(at for at, split in enumerate(self._split) if split), len(self._text)]
        return tuple(self._text[start:end] for start, end in pairwise(edges))

    def sizeHint(self) -> QSize:
        """Return the room that the characters need."""
        return QSize(len(self._text) * CELL, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: nothing is left out."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from gap to gap, and split or join the characters beside it."""
        last = len(self._text) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._move_to(max(self._at - 1, 1))
            case Qt.Key.Key_Right:
                self._move_to(min(self._at + 1, last))
            case Qt.Key.Key_Space:
                self._toggle()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Split or join at the gap that is nearest to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            nearest = round(event.position().x() / CELL)
            self._move_to(min(max(nearest, 1), len(self._text) - 1))
            self._toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the characters, a line at each word boundary, a dotted one where one could be."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(self._theme["ink"])
        for at, character in enumerate(self._text):
            cell = QRectF(at * CELL, 0, CELL, HEIGHT)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, character)
        for at in range(1, len(self._text)):
            if self.hasFocus() and at == self._at:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme["cinnabar_tint"])
                painter.drawRoundedRect(QRectF(at * CELL - 5, 4, 10, HEIGHT - 8), 4, 4)
            if self._split[at]:
                painter.setPen(QPen(self._theme["cinnabar"], 2))
            else:
                painter.setPen(QPen(self._theme["muted"], 1, Qt.PenStyle.DotLine))
            painter.drawLine(at * CELL, INSET, at * CELL, HEIGHT - INSET)
        painter.end()

    def _move_to(self, gap: int) -> None:
        self._at = gap
        self.update()

    def _toggle(self) -> None:
        self._split[self._at] = not self._split[self._at]
        self._describe()
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        self.setAccessibleName(tr("Words: {words}").format(words=" | ".join(self.words)))

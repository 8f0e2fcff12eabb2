"""A drop-down list with an arrow in the colours of the theme."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """Offer a list of which one item is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, which the style sheet has no colour for."""
        super().paintEvent(event)
        right, middle = self.width() - 14, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QGuiApplication.palette().placeholderText(), 1.5))
        painter.drawPolyline(
            [QPointF(right + x, middle + y) for x, y in ((-4, -2), (0, 2), (4, -2))]
        )

"""Rectangles filled with a colour."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, box: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle, as `fillRect` does, for which PySide first makes all of Qt's gradients."""
    painter.setBackground(colour)
    painter.eraseRect(box)

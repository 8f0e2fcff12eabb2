"""A filled rectangle covers the pixels that Qt's own fill does."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.article_view.layout.filling import fill

COLOUR = QColor("#b3261e")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(
    "box",
    [QRect(3, 4, 20, 2), QRectF(3, 4, 20, 1), QRectF(2.4, 3.6, 17.3, 1.5), QRectF(0, 9, 5, 0)],
)
def test_a_rectangle_is_filled_as_by_qt(qapp: object, box: QRect | QRectF, ratio: float) -> None:
    images = [QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2)]
    for image in images:
        image.fill(0)
        image.setDevicePixelRatio(ratio)
    painter = QPainter(images[0])
    fill(painter, box, COLOUR)
    painter.end()
    painter = QPainter(images[1])
    painter.fillRect(box, COLOUR)
    painter.end()
    assert images[0] == images[1]

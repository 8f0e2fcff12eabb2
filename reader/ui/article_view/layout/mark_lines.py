"""The lines under words, one style for each kind of mark."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.layout.filling import fill

_COLOURS = {
    MarkKind.PHRASE: "cinnabar_line",
    MarkKind.OFFICIALESE: "hairline",
    MarkKind.SAVED: "jade",
    MarkKind.NEW: "new_line",
    MarkKind.REPAIRED: "muted",
}

_DASHES = {MarkKind.NEW: [2, 4], MarkKind.REPAIRED: [2, 2]}
"""The lengths of a dash and of the gap after it, in widths of the line."""


def draw_marks(
    painter: QPainter,
    kind: MarkKind,
    lines: Sequence[QLineF],
    pixels: float,
    colours: Mapping[str, QColor],
    *,
    highlighted: bool = False,
) -> None:
    """Draw the lines of one kind under text of `pixels`; `highlighted` ones thicker."""
    ratio = painter.device().devicePixelRatio()
    thin = max(round(ratio * pixels / 21), 1) / ratio
    colour = colours["cinnabar" if highlighted else _COLOURS[kind]]
    if kind is MarkKind.SAVED:
        pen = QPen(colour, 2.0 * pixels / 21)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(pen)
        painter.drawLines(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    elif kind in _DASHES:
        pen = QPen(colour, thin)
        pen.setDashPattern(_DASHES[kind])
        painter.setPen(pen)
        painter.drawLines(lines)
    else:
        for line in lines:
            height = 2 * thin if highlighted else thin
            fill(painter, QRectF(line.x1(), line.y1(), line.length(), height), colour)

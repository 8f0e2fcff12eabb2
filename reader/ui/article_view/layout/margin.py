"""The signs beside unfolded sentences, and beside those that can be unfolded."""

from bisect import bisect_right
from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.article_view.layout.filling import fill
from reader.ui.article_view.layout.geometry import PlacedLine, Span
from reader.ui.article_view.layout.style import LineStyle
from reader.ui.article_view.layout.text_layout import TextLayout

_AWAY = 20.0  # from the column to the middle of the sign, in pixels
_SIGN = 0.17  # half of the sign's longer side, in em
_NUMBER_GAP = 0.2  # em


class MarginPainter:
    """Paint beside a line, with the painter's origin at the line's top left corner."""

    def __init__(self, layout: TextLayout, colours: Mapping[str, QColor]) -> None:
        self._layout = layout
        self._colours = colours

    def paint(
        self, painter: QPainter, placed: PlacedLine, highlighted: Collection[Span | None]
    ) -> None:
        """Paint the sign of a sentence that is highlighted or unfolded.

        Beside an unfolded one, also a rule along its lines and the numbers of its list.
        """
        paragraph, line = placed.paragraph, placed.line
        style = self._layout.line_style(paragraph)
        begins = self._layout.folds.is_start(paragraph, line.start)
        if begins or any(
            span and span.paragraph == paragraph and line.start <= span.start < line.end
            for span in highlighted
        ):
            self._sign(painter, style, unfolded=begins)
        clauses = self._layout.composition(paragraph).clauses
        k = bisect_right(clauses, line.start, key=lambda clause: clause.start) - 1
        if k < 0 or line.start >= clauses[k].end:
            return
        goes_on = line.end < clauses[k].end or (
            k + 1 < len(clauses)
            and clauses[k + 1].start == line.end
            and not self._layout.folds.is_start(paragraph, line.end)
        )
        self._rule(painter, placed, style, begins=begins, goes_on=goes_on)
        number = clauses[k].number
        if number is not None and clauses[k].start == line.start:
            self._number(painter, line.indent, style, str(number))

    def _sign(self, painter: QPainter, style: LineStyle, *, unfolded: bool) -> None:
        size = _SIGN * style.pixels
        x = -min(_AWAY, self._layout.style.left / 2)
        y = style.baseline - 0.36 * style.pixels
        far, near = size, size / 2
        points = [(-near, -far), (near, 0.0), (-near, far)]
        if unfolded:
            points = [(-far, -near), (0.0, near), (far, -near)]
        pen = QPen(self._colours["muted"], max(style.pixels / 16, 1.0))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in points])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _rule(
        self,
        painter: QPainter,
        placed: PlacedLine,
        style: LineStyle,
        *,
        begins: bool,
        goes_on: bool,
    ) -> None:
        top = style.text_top if begins else 0.0
        bottom = placed.height if goes_on else style.underline
        fill(painter, QRectF(0.0, top, 1.0, bottom - top), self._colours["structure_line"])

    def _number(self, painter: QPainter, indent: float, style: LineStyle, number: str) -> None:
        painter.setFont(self._layout.ruby_face.font(0.6 * style.pixels))
        painter.setPen(self._colours["muted"])
        width = painter.fontMetrics().horizontalAdvance(number)
        x = indent - _NUMBER_GAP * style.pixels - width
        painter.drawText(QPointF(x, style.baseline - 0.1 * style.pixels), number)

"""The lines in the viewport, and conversion between places in the text and pixels."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader.ui.article_view.layout.composition import TextLine
from reader.ui.article_view.layout.scroll_position import ScrollPosition
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition


class Span(NamedTuple):
    """Hold the code points `[start, end)` of a paragraph."""

    paragraph: int
    start: int
    end: int


class PlacedLine(NamedTuple):
    """Hold a line in view: its paragraph, its top in the viewport and its height."""

    paragraph: int
    line: TextLine
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """Return the first pixel row below it."""
        return self.top + self.height


class Geometry:
    """Convert places in the text to pixels in the viewport, and back."""

    def __init__(self, layout: TextLayout, position: ScrollPosition) -> None:
        self._layout = layout
        self._position = position

    def lines(self, top: int, bottom: int) -> Iterator[PlacedLine]:
        """Yield the lines in the viewport's pixel rows `[top, bottom)`."""
        for i, y in self._position.visible(bottom):
            if y + self._layout.heights[i] <= top:
                continue
            composition = self._layout.composition(i)
            height = composition.style.height
            first_top = y + self._layout.space_above(i)
            for k in range(max((top - first_top) // height, 0), len(composition.lines)):
                line_top = first_top + k * height
                if line_top >= bottom:
                    return
                yield PlacedLine(i, composition.lines[k], line_top, height)

    def character_at(self, x: float, y: float) -> TextPosition | None:
        """Return the place of the character under a point, None for none."""
        for placed in self.lines(int(y), int(y) + 1):
            if placed.top <= y < placed.bottom:
                offset = placed.line.at(x - self._layout.style.left)
                return None if offset is None else TextPosition(placed.paragraph, offset)
        return None

    def gap_at(self, x: float, y: float) -> TextPosition | None:
        """Return the place between two characters that is nearest to a point."""
        nearest = None
        for placed in self.lines(int(y) - 200, int(y) + 1):
            if placed.top <= y:
                nearest = placed
        if nearest is None:
            nearest = next(self.lines(int(y), int(y) + 1000), None)
        if nearest is None:
            return None
        return TextPosition(nearest.paragraph, nearest.line.gap_at(x - self._layout.style.left))

    def sentence_at(self, place: TextPosition | None) -> Span | None:
        """Return the sentence at a place if it is unfolded or long enough to be."""
        if place is None:
            return None
        paragraph, offset = place
        found = self._layout.folds.sentences(paragraph, offset, offset + 1)
        return next((Span(paragraph, *bounds) for bounds in found), None)

    def sentence_beside(self, x: float, y: float) -> Span | None:
        """Return the sentence, unfolded or long enough to be, beside a point in the left margin.

        That is the first that starts in the line there, else the one that continues in it.
        """
        if x >= self._layout.style.left:
            return None
        for paragraph, line, top, height in self.lines(int(y), int(y) + 1):
            if top <= y < top + height:
                found = list(self._layout.folds.sentences(paragraph, line.start, line.end))
                found.sort(key=lambda bounds: bounds[0] < line.start)
                return Span(paragraph, *found[0]) if found else None
        return None

    def paragraph_top(self, paragraph: int) -> int:
        """Return the top of a paragraph, which need not be in view."""
        return self._layout.heights.before(paragraph) - self._position.y

    def line_top(self, place: TextPosition) -> int:
        """Return the top of a place's line, which need not be in view."""
        layout = self._layout
        composition = layout.composition(place.paragraph)
        top = self.paragraph_top(place.paragraph)
        line = composition.line_at(place.offset)
        return top + layout.space_above(place.paragraph) + line * composition.style.height

    def stretch_rect(self, span: Span) -> QRectF:
        """Return the rectangle of a stretch's part in its first line, pinyin included."""
        composition = self._layout.composition(span.paragraph)
        line = composition.lines[composition.line_at(span.start)]
        left, right = composition.extent(line, span.start, span.end) or (0.0, 0.0)
        top = self.line_top(TextPosition(span.paragraph, span.start))
        return QRectF(self._layout.style.left + left, top, right - left, composition.style.height)

    def character_rect(self, place: TextPosition) -> QRectF:
        """Return the rectangle of a character, from the top of the text to its underline."""
        composition = self._layout.composition(place.paragraph)
        style = composition.style
        line = composition.lines[composition.line_at(place.offset)]
        extent = composition.extent(line, place.offset, place.offset + 1)
        left, right = extent or (line.x(place.offset), line.x(place.offset))
        top = self.line_top(place) + style.text_top
        height = style.underline - style.text_top
        return QRectF(self._layout.style.left + left, top, right - left, height)

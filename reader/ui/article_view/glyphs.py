"""Dressing a line: its glyph runs and the lines under them, made once and painted often."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.ui.article_view.composing import Attire, Composition, Line, Rule
from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.metrics import Face
from reader.ui.article_view.style import LineStyle

_INSET = 0.075
_SAVED_DROP = 0.19


class Wardrobe:
    """Make the attire of the lines of one style."""

    def __init__(self, style: LineStyle, face: Face, ruby_face: Face) -> None:
        self._style = style
        self._face = face
        self._ruby_face = ruby_face
        self._raw = face.raw(style.pixels)
        self._ruby_raw = ruby_face.raw(style.ruby_pixels or 1.0)

    def attire(self, composition: Composition, line: Line, marks: Sequence[Mark]) -> Attire:
        """Make all that is painted of a line of a paragraph with these marks."""
        text, text_fallback = self._text(composition, line)
        ruby, ruby_fallback = self._ruby(composition, line)
        style = self._style
        inset = _INSET * style.pixels
        phrases: list[Rule] = []
        saved: list[QLineF] = []
        highlights: list[QRectF] = []
        for mark in marks:
            extent = composition.extent(line, mark.start, mark.end)
            if extent is None:
                continue
            left, right = extent
            left += inset if mark.start >= line.start else 0.0
            right -= inset if mark.end <= line.end else 0.0
            if mark.kind is MarkKind.PHRASE:
                phrases.append(Rule(left, right, mark.start, mark.end))
            elif mark.kind is MarkKind.SAVED:
                y = style.underline + round(_SAVED_DROP * style.pixels)
                saved.append(QLineF(left, y, right, y))
            else:
                height = style.underline - style.text_top
                highlights.append(QRectF(left, style.text_top, right - left, height))
        return Attire(text, ruby, text_fallback, ruby_fallback, phrases, saved, highlights)

    def _text(
        self, composition: Composition, line: Line
    ) -> tuple[QGlyphRun, tuple[tuple[float, str], ...]]:
        glyph_of = self._face.glyphs
        pixels, y = self._style.pixels, float(self._style.baseline)
        bounds, text, edges = composition.bounds, composition.text, line.edges
        white = composition.white
        glyphs: list[int] = []
        places: list[QPointF] = []
        fallback: list[tuple[float, str]] = []
        for k in range(composition.token_at(line.start), len(bounds) - 1):
            start, end = max(bounds[k], line.start), min(bounds[k + 1], line.end)
            if start >= line.end:
                break
            x = edges[start - line.start]
            if white and start == bounds[k]:
                x += white[k] * pixels
            if k in composition.fallback:
                fallback.append((x, text[start:end]))
                continue
            glyphs.append(glyph_of[text[start]])
            places.append(QPointF(x, y))
            for at in range(start + 1, end):
                glyphs.append(glyph_of[text[at]])
                places.append(QPointF(edges[at - line.start], y))
        return _run(self._raw, glyphs, places), tuple(fallback)

    def _ruby(
        self, composition: Composition, line: Line
    ) -> tuple[QGlyphRun, tuple[tuple[float, str], ...]]:
        pixels, y = self._style.ruby_pixels, float(self._style.ruby_baseline)
        bounds, edges = composition.bounds, line.edges
        glyphs: list[int] = []
        places: list[QPointF] = []
        fallback: list[tuple[float, str]] = []
        rubies = composition.rubies
        for k in range(composition.token_at(line.start), len(rubies)):
            start, end = bounds[k], bounds[k + 1]
            if start >= line.end:
                break
            ruby = rubies[k]
            if not ruby or start < line.start or end > line.end:
                continue
            word = self._ruby_face.word(ruby)
            white = composition.white[k] * self._style.pixels
            middle = (edges[start - line.start] + white + edges[end - line.start]) / 2
            left = middle - word.width * pixels / 2
            if word.glyphs:
                glyphs += word.glyphs
                places += [QPointF(left + place * pixels, y) for place in word.places]
            else:
                fallback.append((left, ruby))
        return _run(self._ruby_raw, glyphs, places), tuple(fallback)


def _run(font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run

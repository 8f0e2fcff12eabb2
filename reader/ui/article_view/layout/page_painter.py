"""The painter of the lines in view."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen, QRegion

from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.layout.composition import LineGraphics, RubyGlyphs
from reader.ui.article_view.layout.filling import fill
from reader.ui.article_view.layout.geometry import Geometry, PlacedLine, Span
from reader.ui.article_view.layout.margin import MarginPainter
from reader.ui.article_view.layout.mark_lines import draw_marks
from reader.ui.article_view.layout.style import LineStyle
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.selection import Selection

_ROUND = 3.0
_LARGE = 64  # device pixels; Qt 6.11 draws no glyphs of this size or larger
_ORIGIN = QPointF()

Colours = Mapping[str, QColor]


@dataclass(slots=True)
class HighlightState:
    """Hold the highlights: the word at the caret, the one under the pointer, and their set phrases.

    The margin shows that their sentences can be unfolded. `flashed` is highlighted for a moment
    after a jump, by `strength`, 0 to 1. `found` are the search hits by paragraph, `found_now` is
    the current one. `spoken` is being read aloud.
    """

    word: Span | None = None
    word_phrase: Span | None = None
    word_sentence: Span | None = None
    hover: Span | None = None
    hover_phrase: Span | None = None
    hover_sentence: Span | None = None
    flashed: Span | None = None
    strength: float = 0.0
    selection: Selection | None = None
    found: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    found_now: Span | None = None
    spoken: Span | None = None
    focused: bool = False


class PagePainter:
    """Paint lines in one set of colours."""

    def __init__(self, layout: TextLayout, geometry: Geometry, colours: Colours) -> None:
        self._layout = layout
        self._geometry = geometry
        self._colours = colours
        self._margin = MarginPainter(layout, colours)
        self._faint = QColor(colours["cinnabar_tint"])
        self._faint.setAlphaF(0.6)

    def paint(self, painter: QPainter, region: QRegion, highlights: HighlightState) -> None:
        """Paint a region of the viewport."""
        box = region.boundingRect()
        fill(painter, box, self._colours["page"])
        if not len(self._layout):
            return
        left = self._layout.style.left
        for placed in self._geometry.lines(box.top(), box.bottom() + 1):
            if region.intersects(QRect(box.left(), placed.top, box.width(), placed.height)):
                painter.translate(left, placed.top)
                self._line(painter, placed, highlights)
                painter.translate(-left, -placed.top)
        self._byline(painter, box)

    def _byline(self, painter: QPainter, box: QRect) -> None:
        layout = self._layout
        style = layout.style
        if not layout.byline or not layout.is_title(0):
            return
        bottom = layout.heights[0] - style.title_gap
        top = self._geometry.paragraph_top(0) + bottom - style.byline
        if top > box.bottom() or top + style.byline < box.top():
            return
        painter.setFont(layout.ruby_face.font(layout.byline_pixels))
        painter.setPen(self._colours["muted"])
        room = QRectF(style.left, top, style.measure, style.byline)
        text = painter.fontMetrics().elidedText(
            layout.byline, Qt.TextElideMode.ElideRight, int(style.measure)
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _line(self, painter: QPainter, placed: PlacedLine, highlights: HighlightState) -> None:
        layout = self._layout
        style = layout.line_style(placed.paragraph)
        graphics = layout.graphics(placed.paragraph, placed.line)
        self._margin.paint(painter, placed, (highlights.word_sentence, highlights.hover_sentence))
        painter.setPen(Qt.PenStyle.NoPen)
        for span, colour in self._tints(placed.paragraph, highlights):
            self._tint(painter, placed, style, span, colour)
        self._selected(painter, placed, highlights)
        self._text(painter, graphics, style)
        if layout.mode is PinyinMode.HOVER:
            for word in {highlights.word, highlights.hover}:
                if word and word.paragraph == placed.paragraph:
                    self._ruby(painter, layout.ruby(word.paragraph, placed.line, word.start), style)
        self._underlines(painter, graphics, style, placed, highlights)
        if highlights.focused and highlights.word and highlights.word.paragraph == placed.paragraph:
            self._outline(painter, placed, style, highlights.word)

    def _tints(self, paragraph: int, highlights: HighlightState) -> Iterator[tuple[Span, QColor]]:
        tint = self._colours["cinnabar_tint"]
        for phrase, word in (
            (highlights.word_phrase, highlights.word),
            (highlights.hover_phrase, highlights.hover),
        ):
            if phrase and phrase.paragraph == paragraph:
                yield phrase, self._faint
            if word and word.paragraph == paragraph:
                plain = word is highlights.hover and not phrase
                yield word, self._colours["hover"] if plain else tint
        for start, end in highlights.found.get(paragraph, ()):
            span = Span(paragraph, start, end)
            yield span, self._colours["found_now" if span == highlights.found_now else "found"]
        if highlights.spoken and highlights.spoken.paragraph == paragraph:
            yield highlights.spoken, self._colours["found"]
        if highlights.flashed and highlights.flashed.paragraph == paragraph:
            colour = QColor(tint)
            colour.setAlphaF(highlights.strength)
            yield highlights.flashed, colour

    def _tint(
        self, painter: QPainter, placed: PlacedLine, style: LineStyle, span: Span, colour: QColor
    ) -> None:
        if (room := self._extent(placed, span)) is None:
            return
        box = QRectF(room[0], style.text_top, room[1] - room[0], style.underline - style.text_top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _extent(self, placed: PlacedLine, span: Span) -> tuple[float, float] | None:
        composition = self._layout.composition(placed.paragraph)
        return composition.extent(placed.line, span.start, span.end)

    def _selected(self, painter: QPainter, placed: PlacedLine, highlights: HighlightState) -> None:
        if highlights.selection is None:
            return
        length = self._layout.length(placed.paragraph)
        span = highlights.selection.within(placed.paragraph, length)
        line = placed.line
        if span is None or span[0] > line.end or span[1] < line.start:
            return
        left, right = line.x(span[0]), line.x(span[1])
        if span[0] <= line.start:
            left = line.indent - _ROUND
        if line.end == length and highlights.selection.end.paragraph > placed.paragraph:
            right += placed.height * 0.15
        if right > left:
            box = QRectF(left, 0, right - left, placed.height)
            fill(painter, box, self._colours["selection"])

    def _text(self, painter: QPainter, graphics: LineGraphics, style: LineStyle) -> None:
        painter.setPen(self._colours["ink"])
        _draw(painter, graphics.text)
        painter.setPen(self._colours["structure"])
        for run in graphics.structure:
            _draw(painter, run)
        layout = self._layout
        if graphics.text_fallback:
            face = layout.bold_face if style is layout.style.title else layout.face
            painter.setFont(face.font(style.pixels))
            for x, text in graphics.text_fallback:
                painter.drawText(QPointF(x, style.baseline), text)
        self._ruby(painter, graphics.ruby, style)

    def _ruby(self, painter: QPainter, ruby: RubyGlyphs, style: LineStyle) -> None:
        pinyin = self._colours["pinyin"]
        for tone, run in ruby.runs:
            painter.setPen(self._colours.get(f"tone_{tone}", pinyin))
            _draw(painter, run)
        if ruby.fallback:
            painter.setPen(pinyin)
            painter.setFont(self._layout.ruby_face.font(style.ruby_pixels))
            for x, text in ruby.fallback:
                painter.drawText(QPointF(x, style.ruby_baseline), text)

    def _underlines(
        self,
        painter: QPainter,
        graphics: LineGraphics,
        style: LineStyle,
        placed: PlacedLine,
        highlights: HighlightState,
    ) -> None:
        for rule in graphics.phrases:
            highlighted = self._is_highlighted(rule.start, rule.end, placed.paragraph, highlights)
            kind = MarkKind.OFFICIALESE if rule.quiet else MarkKind.PHRASE
            line = QLineF(rule.left, style.underline, rule.right, style.underline)
            draw_marks(painter, kind, [line], style.pixels, self._colours, highlighted=highlighted)
        shows_new = self._layout.underlines_new_words and self._layout.mode is not PinyinMode.NEW
        for kind, lines in (
            (MarkKind.NEW, graphics.new if shows_new else []),
            (MarkKind.REPAIRED, graphics.repaired),
            (MarkKind.SAVED, graphics.saved),
        ):
            if lines:
                draw_marks(painter, kind, lines, style.pixels, self._colours)

    def _is_highlighted(
        self, start: int, end: int, paragraph: int, highlights: HighlightState
    ) -> bool:
        span = Span(paragraph, start, end)
        return span in (highlights.word_phrase, highlights.hover_phrase)

    def _outline(self, painter: QPainter, placed: PlacedLine, style: LineStyle, word: Span) -> None:
        if (room := self._extent(placed, word)) is None:
            return
        top = style.text_top
        box = QRectF(room[0] - 1, top - 1, room[1] - room[0] + 2, style.underline - top + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours["cinnabar"], 1.5))
        painter.drawRoundedRect(box, _ROUND + 1, _ROUND + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw(painter: QPainter, run: QGlyphRun) -> None:
    """Draw glyphs in the pen's colour; as outlines where they are too large for Qt."""
    font = run.rawFont()
    if font.pixelSize() * painter.device().devicePixelRatio() < _LARGE:
        painter.drawGlyphRun(_ORIGIN, run)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.fillPath(font.pathForGlyph(glyph).translated(place), painter.pen().color())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

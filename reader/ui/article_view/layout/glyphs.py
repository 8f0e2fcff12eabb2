"""The glyph runs and underlines of a line, made once and painted often."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.language.clauses.unfolding import Clause
from reader.ui.article_view.document import Mark, MarkKind
from reader.ui.article_view.layout.composition import (
    Composition,
    LineGraphics,
    RubyGlyphs,
    TextLine,
    Underline,
)
from reader.ui.article_view.layout.metrics import Face
from reader.ui.article_view.layout.style import LineStyle

_INSET = 0.075
_SAVED_DROP = 0.19


class LineGraphicsBuilder:
    """Make the graphics of the lines of one style."""

    def __init__(self, style: LineStyle, face: Face, head_face: Face, ruby_face: Face) -> None:
        self._style = style
        self._face = face
        self._head_face = head_face
        self._raw = face.raw(style.pixels)
        self._ruby_face = ruby_face
        self._ruby_raw = ruby_face.raw(style.ruby_pixels or 1.0)

    def graphics(
        self, composition: Composition, line: TextLine, marks: Sequence[Mark]
    ) -> LineGraphics:
        """Make what is painted of a line of a paragraph with these marks."""
        text, structure, text_fallback = self._text(composition, line)
        words = range(composition.token_at(line.start), len(composition.rubies))
        ruby = self.ruby(composition, line, words if composition.spaces else ())
        style = self._style
        inset = _INSET * style.pixels
        phrases: list[Underline] = []
        saved: list[QLineF] = []
        repaired: list[QLineF] = []
        new: list[QLineF] = []
        under = {MarkKind.SAVED: saved, MarkKind.REPAIRED: repaired, MarkKind.NEW: new}
        for mark in marks:
            extent = composition.extent(line, mark.start, mark.end)
            if extent is None:
                continue
            left, right = extent
            left += inset if mark.start >= line.start else 0.0
            right -= inset if mark.end <= line.end else 0.0
            if mark.kind in (MarkKind.PHRASE, MarkKind.OFFICIALESE):
                quiet = mark.kind is MarkKind.OFFICIALESE
                phrases.append(Underline(left, right, mark.start, mark.end, quiet))
            else:
                y = saved_line(style)
                if mark.kind is MarkKind.NEW:  # keeps the dots of neighbours apart
                    left, right = left + inset, right - inset
                under[mark.kind].append(QLineF(left, y, right, y))
        return LineGraphics(text, structure, text_fallback, ruby, phrases, saved, repaired, new)

    def _text(
        self, composition: Composition, line: TextLine
    ) -> tuple[QGlyphRun, tuple[QGlyphRun, ...], tuple[tuple[float, str], ...]]:
        pixels = self._style.pixels
        bounds, text, edges = composition.bounds, composition.text, line.edges
        space = composition.spaces
        marks, heads = _structure(composition.clauses, line)
        plain: list[tuple[int, float]] = []
        marked: list[tuple[int, float]] = []
        headed: list[tuple[int, float]] = []
        fallback: list[tuple[float, str]] = []
        for k in range(composition.token_at(line.start), len(bounds) - 1):
            start, end = max(bounds[k], line.start), min(bounds[k + 1], line.end)
            if start >= line.end:
                break
            x = edges[start - line.start]
            if space and start == bounds[k]:
                x += space[k] * pixels
            if k in composition.fallback:
                fallback.append((x, text[start:end]))
                continue
            for at in range(start, end):
                run = headed if at in heads else marked if at in marks else plain
                run.append((at, x if at == start else edges[at - line.start]))
        structure = []
        if marked:
            structure.append(self._cells(text, marked, self._face, self._raw))
        if headed:
            bold = self._head_face.raw(pixels)
            structure.append(self._cells(text, headed, self._head_face, bold))
        ink = self._cells(text, plain, self._face, self._raw)
        return ink, tuple(structure), tuple(fallback)

    def _cells(
        self, text: str, cells: Sequence[tuple[int, float]], face: Face, raw: QRawFont
    ) -> QGlyphRun:
        glyph_of, y = face.glyphs, float(self._style.baseline)
        glyphs = [glyph_of[text[at]] for at, _ in cells]
        return _run(raw, glyphs, [QPointF(x, y) for _, x in cells])

    def ruby(self, composition: Composition, line: TextLine, words: Iterable[int]) -> RubyGlyphs:
        """Make the rubies of these words, by number, as far as they are in a line."""
        pixels, y = self._style.ruby_pixels, float(self._style.ruby_baseline)
        glyphs: dict[str, list[int]] = {}
        places: dict[str, list[QPointF]] = {}
        fallback: list[tuple[float, str]] = []
        for k in words:
            start, end = composition.bounds[k], composition.bounds[k + 1]
            if start >= line.end:
                break
            text, tones = composition.rubies[k]
            if not text or (extent := composition.extent(line, start, end)) is None:
                continue
            if start < line.start or end > line.end:
                continue
            word = self._ruby_face.shape(text)
            left = sum(extent) / 2 - word.width * pixels / 2
            if not word.glyphs:
                fallback.append((left, text))
            for tone, glyph, place in zip(
                tones or "0" * len(text), word.glyphs, word.places, strict=False
            ):
                glyphs.setdefault(tone, []).append(glyph)
                places.setdefault(tone, []).append(QPointF(left + place * pixels, y))
        runs = tuple((tone, _run(self._ruby_raw, glyphs[tone], places[tone])) for tone in glyphs)
        return RubyGlyphs(runs, tuple(fallback))


def _structure(clauses: Sequence[Clause], line: TextLine) -> tuple[set[int], set[int]]:
    """Return the offsets of marks and of heads in the clauses that a line belongs to."""
    marks: set[int] = set()
    heads: set[int] = set()
    for clause in clauses:
        if clause.start < line.end and line.start < clause.end:
            for start, end in clause.marks:
                marks.update(range(start, end))
            if clause.head is not None:
                heads.update(range(*clause.head))
    return marks, heads


def saved_line(style: LineStyle) -> int:
    """Return the y of the dots under a saved word, within the line, in pixels from its top."""
    return min(style.underline + round(_SAVED_DROP * style.pixels), style.height - 1)


def _run(font: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run

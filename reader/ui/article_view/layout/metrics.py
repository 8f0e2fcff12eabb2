"""Fonts and the widths of their characters."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from reader.ui.article_view.offsets import to_utf16

_T = TypeVar("_T")

_BASE = 100
_PROBE = "的"
_REMEMBERED = 20_000


class SideBearings(NamedTuple):
    """Hold the empty width on either side of a character, in em."""

    left: float
    right: float


class ShapedText(NamedTuple):
    """Hold the glyphs of a short text, their left edges and the width of the whole, in em.

    Without glyphs the font lacks one of them, and Qt must draw the text.
    """

    glyphs: tuple[int, ...]
    places: tuple[float, ...]
    width: float


class Face:
    """Measure the characters of one font, once each, in em; a size is only a factor.

    A raw font has no fallback: `missing` collects the characters met so far that it cannot draw.
    """

    def __init__(self, families: Sequence[str], *, bold: bool = False, probe: str = _PROBE) -> None:
        self._font, self._raw = _first_capable(families, bold, probe)
        self.missing: set[str] = set()
        self.advances = _Measured[float](self._measure_character)
        self.glyphs = _Measured[int](self._measure_character)
        self._bearings: dict[str, SideBearings] = {}
        self._shaped: dict[str, ShapedText] = {}
        self._fallback_widths: dict[str, tuple[float, ...]] = {}

    def raw(self, pixels: float) -> QRawFont:
        """Return the font for glyph runs in a size."""
        raw = QRawFont(self._raw)
        raw.setPixelSize(pixels)
        return raw

    def font(self, pixels: float) -> QFont:
        """Return the font with fallback in a size, rounded to a pixel."""
        font = QFont(self._font)
        font.setPixelSize(max(1, round(pixels)))
        return font

    def bearings(self, character: str) -> SideBearings:
        """Return the side bearings of a character."""
        bearings = self._bearings.get(character)
        if bearings is None:
            glyph = self.glyphs[character]
            box = self._raw.boundingRect(glyph)
            advance = self.advances[character]
            bearings = SideBearings(
                max(box.left() / _BASE, 0.0), max(advance - box.right() / _BASE, 0.0)
            )
            self._bearings[character] = bearings
        return bearings

    def shape(self, text: str) -> ShapedText:
        """Return the glyphs of a short text that is drawn as a whole."""
        shaped = self._shaped.get(text)
        if shaped is None:
            if len(self._shaped) >= _REMEMBERED:
                self._shaped.clear()
            shaped = self._shaped[text] = self._measure(text)
        return shaped

    def _measure(self, text: str) -> ShapedText:
        glyphs = tuple(self.glyphs[character] for character in text)
        if not all(glyphs):
            return ShapedText((), (), sum(self.fallback_widths(text)))
        places = []
        x = 0.0
        for character in text:
            places.append(x)
            x += self.advances[character]
        return ShapedText(glyphs, tuple(places), x)

    def fallback_widths(self, text: str) -> tuple[float, ...]:
        """Return the width in em of each code point of a text that needs other fonts."""
        widths = self._fallback_widths.get(text)
        if widths is None:
            if len(self._fallback_widths) >= _REMEMBERED:
                self._fallback_widths.clear()
            layout = QTextLayout(text, self._font)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(1e6)
            layout.endLayout()
            edges = [
                line.cursorToX(to_utf16(text, at))[0] / _BASE  # type: ignore[index]
                for at in range(len(text) + 1)
            ]
            widths = tuple(abs(b - a) for a, b in pairwise(edges))
            self._fallback_widths[text] = widths
        return widths

    def _measure_character(self, character: str) -> None:
        indexes = self._raw.glyphIndexesForString(character)
        glyph = indexes[0] if len(indexes) == 1 else 0
        if not glyph:
            self.missing.add(character)
        self.glyphs[character] = glyph
        advance = self._raw.advancesForGlyphIndexes([glyph])[0].x() / _BASE
        self.advances[character] = advance


class _Measured(dict[str, _T]):
    """Hold a value for each character, measured when it is first read."""

    def __init__(self, measure: Callable[[str], None]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, character: str) -> _T:
        self._measure(character)
        return self[character]


def _chinese_families() -> Iterator[str]:
    yield from QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def _first_capable(families: Sequence[str], bold: bool, probe: str) -> tuple[QFont, QRawFont]:
    """Return the first installed family that has `probe`, with the others as fallback."""
    installed = filter(QFontDatabase.hasFamily, families)
    for family in chain(installed, _chinese_families()):
        font = QFont()
        font.setFamilies([family, *families])
        font.setPixelSize(_BASE)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if bold:
            font.setWeight(QFont.Weight.Bold)
        raw = QRawFont.fromFont(font)
        if all(raw.glyphIndexesForString(probe)):
            return font, raw
    font = QFont()
    font.setPixelSize(_BASE)
    return font, QRawFont.fromFont(font)

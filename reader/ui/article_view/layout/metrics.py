"""Fonts, and how wide their characters are."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from reader.ui.article_view.offsets import to_utf16

_BASE = 100
_PROBE = "的"
_REMEMBERED = 20_000


class SideBearings(NamedTuple):
    """Hold how much of a character's width is empty on either side, in em."""

    left: float
    right: float


class ShapedText(NamedTuple):
    """Hold a short text ready to be placed: glyphs, where they stand and the width, in em.

    No glyphs means that the font lacks one of them, and that the text must be drawn by Qt.
    """

    glyphs: tuple[int, ...]
    places: tuple[float, ...]
    width: float


class Face:
    """Measure the characters of one font, once each, in em; sizes are only a factor.

    A raw font has no fallback: `lacking` collects the characters met so far that it cannot draw.
    """

    def __init__(self, families: Sequence[str], *, bold: bool = False, probe: str = _PROBE) -> None:
        self._font, self._raw = _first_capable(families, bold, probe)
        self.missing: set[str] = set()
        self.advances = _Advances(self)
        self.glyphs = _Glyphs(self)
        self._bearings: dict[str, SideBearings] = {}
        self._words: dict[str, ShapedText] = {}
        self._fallback_widths: dict[str, tuple[float, ...]] = {}

    @property
    def family(self) -> str:
        """Give the family that was found."""
        return self._raw.familyName()

    def raw(self, pixels: float) -> QRawFont:
        """Give the font for glyph runs of a size."""
        raw = QRawFont(self._raw)
        raw.setPixelSize(pixels)
        return raw

    def font(self, pixels: float) -> QFont:
        """Give the font with fallback of a size."""
        font = QFont(self._font)
        font.setPixelSize(max(1, round(pixels)))
        return font

    def bearings(self, character: str) -> SideBearings:
        """Measure the empty sides of a character."""
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
        """Measure a short text that is drawn as a whole."""
        shape = self._words.get(text)
        if shape is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            shape = self._words[text] = self._measure(text)
        return shape

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
        """Measure each code point of a text that needs other fonts, or shaping, as Qt lays it."""
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

    def learn(self, character: str) -> None:
        """Measure a character not met before."""
        indexes = self._raw.glyphIndexesForString(character)
        glyph = indexes[0] if len(indexes) == 1 else 0
        if not glyph:
            self.missing.add(character)
        self.glyphs.update({character: glyph})
        advance = self._raw.advancesForGlyphIndexes([glyph])[0].x() / _BASE
        self.advances.update({character: advance})


class _Advances(dict[str, float]):
    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        self._face.learn(character)
        return self[character]


class _Glyphs(dict[str, int]):
    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> int:
        self._face.learn(character)
        return self[character]


def _chinese_families() -> Iterator[str]:
    yield from QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def _first_capable(families: Sequence[str], bold: bool, probe: str) -> tuple[QFont, QRawFont]:
    """Take the first installed family that has the probe, with the others behind it."""
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

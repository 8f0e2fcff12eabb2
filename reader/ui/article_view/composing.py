"""A paragraph set in lines: which characters stand in which, and where."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QGlyphRun

from reader.language.characters import OPENERS
from reader.language.token import Token
from reader.ui.article_view.lines import break_lines
from reader.ui.article_view.metrics import Face
from reader.ui.article_view.quotes import with_curved_quotes
from reader.ui.article_view.ruby import room_for_ruby
from reader.ui.article_view.spacing import adjust
from reader.ui.article_view.style import OVERHANG, RUBY_GAP, LineStyle

Notation = Callable[[Token], str]


class Rule(NamedTuple):
    """Hold the part of a phrase's underline that stands in one line, and whose it is."""

    left: float
    right: float
    start: int
    end: int


class Attire(NamedTuple):
    """Hold all that is painted of one line, in pixels from the line's top left corner."""

    text: QGlyphRun
    ruby: QGlyphRun
    text_fallback: tuple[tuple[float, str], ...]
    ruby_fallback: tuple[tuple[float, str], ...]
    phrases: list[Rule]
    saved: list[QLineF]
    highlights: list[QRectF]


class Line:
    """Hold the code points `[start, end)` of a paragraph as one line.

    `edges` are the left edges of its characters' cells, in pixels from the column's left edge, and
    the right edge of the last. `attire` is made when the line is painted first.
    """

    __slots__ = ("attire", "edges", "end", "start")

    def __init__(self, start: int, end: int, edges: list[float]) -> None:
        self.start = start
        self.end = end
        self.edges = edges
        self.attire: Attire | None = None

    def x(self, offset: int) -> float:
        """Give the left edge of a character, or the nearest edge of the line."""
        return self.edges[min(max(offset - self.start, 0), self.end - self.start)]

    def at(self, x: float) -> int | None:
        """Find the character whose cell covers a place."""
        if not self.edges[0] <= x < self.edges[-1]:
            return None
        return self.start + bisect_right(self.edges, x) - 1

    def gap_at(self, x: float) -> int:
        """Find the offset between two characters that is nearest to a place."""
        k = min(max(bisect_right(self.edges, x) - 1, 0), len(self.edges) - 1)
        if k < len(self.edges) - 1 and x > (self.edges[k] + self.edges[k + 1]) / 2:
            k += 1
        return self.start + k


class Composition:
    """Hold one paragraph as it is set.

    `text` is what is drawn, `bounds` are the bounds of its tokens, `extra` what each token is wider
    than its characters (em), `ems` the length of the whole in one line (em).
    """

    __slots__ = ("bounds", "ems", "extra", "fallback", "lines", "rubies", "style", "text", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        shown: str,
        style: LineStyle,
        measure: float,
        face: Face,
        ruby_face: Face,
        notation: Notation,
    ) -> None:
        self.tokens = tokens
        self.style = style
        self.text = text = with_curved_quotes(shown)
        self.bounds = bounds = [0, *(token.end for token in tokens)]
        if bounds[-1] != len(text):
            raise ValueError(f"tokens end at {bounds[-1]}, the text at {len(text)}")
        advances = face.advances
        widths = [advances[character] for character in text]
        adjust(text, widths, face.blank)
        self.fallback: set[int] = set()
        if not face.lacking.isdisjoint(text):
            self._fall_back(widths, face)
        self.rubies: list[str] = []
        self.extra: list[float] = []
        if ratio := style.ruby_ratio:
            self.rubies = [notation(token) for token in tokens]
            self._widen(widths, [ratio * ruby_face.word(ruby).width for ruby in self.rubies])
        self.ems = sum(widths)
        self.lines = self._break(widths, measure / style.pixels, face)

    def _fall_back(self, widths: list[float], face: Face) -> None:
        for k, (start, end) in enumerate(pairwise(self.bounds)):
            word = self.text[start:end]
            if not face.lacking.isdisjoint(word):
                self.fallback.add(k)
                widths[start:end] = face.fallback_widths(word)

    def _widen(self, widths: list[float], rubies: list[float]) -> None:
        bounds = self.bounds
        words = [
            widths[start] if end - start == 1 else sum(widths[start:end])
            for start, end in pairwise(bounds)
        ]
        self.extra = extra = room_for_ruby(words, rubies, RUBY_GAP)
        for k, room in enumerate(extra):
            if room:
                start, end = bounds[k], bounds[k + 1]
                each = room / (end - start)
                for at in range(start, end):
                    widths[at] += each

    def _break(self, widths: list[float], measure: float, face: Face) -> list[Line]:
        pixels = self.style.pixels
        ends = break_lines(self.text, widths, self.bounds, measure, OVERHANG)
        lines = []
        start = 0
        for end in ends:
            flush = -self._lead(start, face) * pixels
            cells = [width * pixels for width in widths[start:end]]
            lines.append(Line(start, end, list(accumulate(cells, initial=flush))))
            start = end
        return lines or [Line(0, 0, [0.0])]

    def _lead(self, offset: int, face: Face) -> float:
        """Measure the white before the ink of a line's first character that is set off flush."""
        lead = self.lead(self.token_at(offset))
        character = self.text[offset]
        if character in OPENERS and character >= "\u2010":
            lead += face.blank(character).left
        return lead

    def lead(self, k: int) -> float:
        """Give the white before each character of a widened token, in em."""
        if not self.extra or not self.extra[k]:
            return 0.0
        return self.extra[k] / (self.bounds[k + 1] - self.bounds[k]) / 2

    def token_at(self, offset: int) -> int:
        """Find the token that a character belongs to; the last one for the end of the text."""
        return min(max(bisect_right(self.bounds, offset) - 1, 0), max(len(self.bounds) - 2, 0))

    def line_at(self, offset: int) -> int:
        """Find the line that a character stands in."""
        low = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return max(low, 0)

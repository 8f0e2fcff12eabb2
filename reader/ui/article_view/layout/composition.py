"""A paragraph set in lines: the characters of each line and their positions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QLineF
from PySide6.QtGui import QGlyphRun

from reader.language.characters import CLOSERS, OPENERS
from reader.language.clauses.unfolding import Clause
from reader.language.token import Token
from reader.ui.article_view.layout.indents import Block, blocks
from reader.ui.article_view.layout.line_breaks import break_lines
from reader.ui.article_view.layout.metrics import Face
from reader.ui.article_view.layout.quotes import with_curved_quotes
from reader.ui.article_view.layout.spacing import adjust
from reader.ui.article_view.layout.style import OVERHANG, RUBY_GAP, TRACKING, LineStyle
from reader.ui.article_view.ruby import Ruby, space_before, tracking


class Underline(NamedTuple):
    """Hold the part of a set phrase's underline in one line, `[left, right)` in pixels.

    `start` and `end` are the phrase's code points; `quiet` underlines are hairlines.
    """

    left: float
    right: float
    start: int
    end: int
    quiet: bool


class RubyGlyphs(NamedTuple):
    """Hold the rubies of a line: glyphs by tone, and left edges of texts that Qt must draw."""

    runs: tuple[tuple[str, QGlyphRun], ...] = ()
    fallback: tuple[tuple[float, str], ...] = ()


class LineGraphics(NamedTuple):
    """Hold what is painted of one line, in pixels from the line's top left corner."""

    text: QGlyphRun
    structure: tuple[QGlyphRun, ...]
    text_fallback: tuple[tuple[float, str], ...]
    ruby: RubyGlyphs
    phrases: list[Underline]
    saved: list[QLineF]
    repaired: list[QLineF]
    new: list[QLineF]


class TextLine:
    """Hold the code points `[start, end)` of a paragraph as one line.

    `edges` are the left edges of its characters' cells, in pixels from the column's left edge, and
    the right edge of the last; `indent` is where the line itself begins. `graphics` is None until
    the line is first painted.
    """

    __slots__ = ("edges", "end", "graphics", "indent", "start")

    def __init__(self, start: int, end: int, edges: list[float], indent: float = 0.0) -> None:
        self.start = start
        self.end = end
        self.edges = edges
        self.indent = indent
        self.graphics: LineGraphics | None = None

    def x(self, offset: int) -> float:
        """Return the left edge of a character, or the nearest edge of the line."""
        return self.edges[min(max(offset - self.start, 0), self.end - self.start)]

    def at(self, x: float) -> int | None:
        """Return the offset of the character whose cell covers `x`, None for none."""
        if not self.edges[0] <= x < self.edges[-1]:
            return None
        return self.start + bisect_right(self.edges, x) - 1

    def gap_at(self, x: float) -> int:
        """Return the offset between two characters that is nearest to `x`."""
        k = min(max(bisect_right(self.edges, x) - 1, 0), len(self.edges) - 1)
        if k < len(self.edges) - 1 and x > (self.edges[k] + self.edges[k + 1]) / 2:
            k += 1
        return self.start + k


class Composition:
    """Hold one paragraph set in lines.

    `text` is what is drawn, `bounds` are the bounds of its tokens, `spaces` are those before each
    that keep the rubies apart (em), `ems` the length of the whole in one line (em). Without
    `room` for rubies, the words are set as if there were none. `clauses` are the lines of the
    unfolded sentences.

    Raises:
        ValueError: The tokens do not end where the text ends.

    """

    __slots__ = (
        *("bounds", "clauses", "ems", "fallback", "lines", "rubies", "style", "text", "tokens"),
        "spaces",
    )

    def __init__(
        self,
        tokens: Sequence[Token],
        shown: str,
        style: LineStyle,
        measure: float,
        face: Face,
        ruby_face: Face,
        rubies: Sequence[Ruby],
        clauses: Sequence[Clause] = (),
        *,
        room: bool,
    ) -> None:
        self.tokens = tokens
        self.style = style
        self.clauses = clauses
        self.text = text = with_curved_quotes(shown)
        self.bounds = bounds = [0, *(token.end for token in tokens)]
        if bounds[-1] != len(text):
            raise ValueError(f"tokens end at {bounds[-1]}, the text at {len(text)}")
        advances = face.advances
        widths = [advances[character] for character in text]
        adjust(text, widths, face.bearings)
        self.fallback: set[int] = set()
        if not face.missing.isdisjoint(text):
            self._fall_back(widths, face)
        self.rubies = rubies
        self.spaces: list[float] = []
        if room:
            ratio = style.ruby_ratio
            self._widen(widths, [ratio * ruby_face.shape(ruby.text).width for ruby in rubies])
        self.ems = sum(widths)
        measure /= style.pixels
        self.lines = [
            line
            for block in blocks(
                text, clauses, measure, partial(self._before, widths, face), style.indent
            )
            for line in self._break(block, widths, measure, face)
        ] or [TextLine(0, 0, [0.0])]

    def _fall_back(self, widths: list[float], face: Face) -> None:
        for k, (start, end) in enumerate(pairwise(self.bounds)):
            word = self.text[start:end]
            if not face.missing.isdisjoint(word):
                self.fallback.add(k)
                widths[start:end] = face.fallback_widths(word)

    def _widen(self, widths: list[float], rubies: list[float]) -> None:
        bounds = self.bounds
        text = self.text
        words = []
        for k, (start, end) in enumerate(pairwise(bounds)):
            width = widths[start] if end - start == 1 else sum(widths[start:end])
            if k not in self.fallback and (
                apart := tracking(width, rubies[k], end - start, TRACKING)
            ):
                for at in range(start, end - 1):
                    widths[at] += apart
                width += apart * (end - start - 1)
            words.append(width)
        clinging = [text[start] in CLOSERS for start in bounds[:-1]]
        self.spaces = space_before(words, rubies, clinging, RUBY_GAP)
        for start, space in zip(bounds, self.spaces, strict=False):
            if space:
                widths[start] += space

    def _break(
        self, block: Block, widths: list[float], measure: float, face: Face
    ) -> Iterator[TextLine]:
        pixels = self.style.pixels
        start, stop, indent, hang = block
        inner = self.bounds[bisect_right(self.bounds, start) : bisect_left(self.bounds, stop)]
        ends = break_lines(
            self.text[start:stop],
            widths[start:stop],
            [0, *(bound - start for bound in inner), stop - start],
            measure - hang,
            OVERHANG,
            indent - hang,
        )
        for end in (block.start + end for end in ends):
            flush = (indent - self._lead(start, face)) * pixels
            cells = [width * pixels for width in widths[start:end]]
            yield TextLine(start, end, list(accumulate(cells, initial=flush)), indent * pixels)
            start, indent = end, hang

    def _before(self, widths: list[float], face: Face, start: int, end: int) -> float:
        """Return the distance from a line's start at one offset to another offset in it, in em."""
        return sum(widths[start:end]) + self.space_before(end) - self._lead(start, face)

    def _lead(self, offset: int, face: Face) -> float:
        """Return the space, in em, removed before a line's first character to set it flush."""
        lead = self.space_before(offset)
        character = self.text[offset]
        if character in OPENERS and character >= "\u2010":
            lead += face.bearings(character).left
        return lead

    def space_before(self, offset: int) -> float:
        """Return the space before a character in its cell, in em."""
        if not self.spaces:
            return 0.0
        k = self.token_at(offset)
        return self.spaces[k] if offset == self.bounds[k] else 0.0

    def extent(self, line: TextLine, start: int, end: int) -> tuple[float, float] | None:
        """Return the left and right edge of a stretch in a line, without the space before it.

        Pixels from the column's left edge; None where nothing of it is in this line.
        """
        start, end = max(start, line.start), min(end, line.end)
        if start >= end:
            return None
        left = line.x(start) + self.space_before(start) * self.style.pixels
        return left, line.x(end)

    def token_at(self, offset: int) -> int:
        """Return the number of a character's token; the last one for the end of the text."""
        return min(max(bisect_right(self.bounds, offset) - 1, 0), max(len(self.bounds) - 2, 0))

    def line_at(self, offset: int) -> int:
        """Return the number of a character's line."""
        low = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return max(low, 0)

"""Movement through the text by words, lines, sentences and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from reader.ui.article_view.interaction.sentences import sentence_starts
from reader.ui.article_view.layout.composition import Composition, TextLine
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition


class Unit(StrEnum):
    """Name what the caret moves by; the two ends are jumped to."""

    WORD = "word"
    LINE = "line"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    LINE_END = "line end"
    DOCUMENT_END = "document end"


def is_word(text: str) -> bool:
    """Return whether a token is a word and not punctuation or white space."""
    return any(map(str.isalnum, text))


def word_starts(composition: Composition, line: TextLine | None = None) -> list[int]:
    """List the starts of the words of a paragraph, or of one of its lines."""
    low, high = (line.start, line.end) if line else (0, len(composition.text))
    return [
        start
        for start, end in pairwise(composition.bounds)
        if low <= start < high and is_word(composition.text[start:end])
    ]


class Movement:
    """Find the place that a step leads to, None where there is no further one."""

    def __init__(self, layout: TextLayout) -> None:
        self._layout = layout

    def step(
        self, unit: Unit, place: TextPosition, x: float, *, forward: bool
    ) -> TextPosition | None:
        """Step by any unit; lines stay as near to `x` (pixels in the column) as possible."""
        match unit:
            case Unit.WORD:
                return self.word(place, forward=forward)
            case Unit.LINE:
                return self.line(place, x, forward=forward)
            case Unit.SENTENCE:
                return self.sentence(place, forward=forward)
            case Unit.PARAGRAPH:
                return self.paragraph(place, forward=forward)
            case Unit.LINE_END:
                return self.line_end(place, forward=forward)
            case Unit.DOCUMENT_END:
                return self.document_end(forward=forward)

    def middle(self, place: TextPosition) -> float:
        """Return the middle of the word at a place, in pixels from the column's left edge."""
        composition = self._layout.composition(place.paragraph)
        line = composition.lines[composition.line_at(place.offset)]
        start, end = self.word_at(place)
        return (line.x(start) + line.x(end)) / 2

    def word_at(self, place: TextPosition) -> tuple[int, int]:
        """Return the bounds of the token at a place."""
        composition = self._layout.composition(place.paragraph)
        k = composition.token_at(place.offset)
        if k + 1 >= len(composition.bounds):
            return 0, 0
        return composition.bounds[k], composition.bounds[k + 1]

    def word(self, place: TextPosition, *, forward: bool) -> TextPosition | None:
        """Step to the next or the previous word."""
        starts = word_starts(self._layout.composition(place.paragraph))
        offset = self.word_at(place)[0]
        k = bisect_right(starts, offset) if forward else bisect_left(starts, offset) - 1
        if 0 <= k < len(starts):
            return TextPosition(place.paragraph, starts[k])
        for i in self._paragraphs(place.paragraph, forward):
            if starts := word_starts(self._layout.composition(i)):
                return TextPosition(i, starts[0 if forward else -1])
        return None

    def first(self, place: TextPosition) -> TextPosition | None:
        """Return the first word at or after a place."""
        composition = self._layout.composition(place.paragraph)
        start, end = self.word_at(place)
        if is_word(composition.text[start:end]):
            return TextPosition(place.paragraph, start)
        return self.word(place, forward=True)

    def sentence(self, place: TextPosition, *, forward: bool) -> TextPosition | None:
        """Step to the next sentence; backward to this one's start, then to the previous one."""
        starts = self._sentences(place.paragraph)
        here = TextPosition(place.paragraph, self.word_at(place)[0])
        k = bisect_right(starts, here) if forward else bisect_left(starts, here) - 1
        if 0 <= k < len(starts):
            return starts[k]
        if forward:
            return self.paragraph(place, forward=True)
        previous = self.word(TextPosition(place.paragraph, 0), forward=False)
        return self._sentences(previous.paragraph)[-1] if previous else None

    def _sentences(self, paragraph: int) -> list[TextPosition]:
        text = self._layout.composition(paragraph).text
        firsts = (self.first(TextPosition(paragraph, start)) for start in sentence_starts(text))
        return [first for first in firsts if first and first.paragraph == paragraph]

    def paragraph(self, place: TextPosition, *, forward: bool) -> TextPosition | None:
        """Step to the next paragraph; backward to this one's start, then to the previous one."""
        if not forward:
            starts = word_starts(self._layout.composition(place.paragraph))
            if starts and self.word_at(place)[0] > starts[0]:
                return TextPosition(place.paragraph, starts[0])
        for i in self._paragraphs(place.paragraph, forward):
            if starts := word_starts(self._layout.composition(i)):
                return TextPosition(i, starts[0])
        return None

    def line(self, place: TextPosition, x: float, *, forward: bool) -> TextPosition | None:
        """Step to the word of the next or the previous line that is nearest to `x`."""
        i = place.paragraph
        composition = self._layout.composition(i)
        k = composition.line_at(place.offset) + (1 if forward else -1)
        while True:
            while 0 <= k < len(composition.lines):
                line = composition.lines[k]
                if starts := word_starts(composition, line):
                    return TextPosition(
                        i, min(starts, key=lambda start: self._away(i, line, start, x))
                    )
                k += 1 if forward else -1
            i += 1 if forward else -1
            if not 0 <= i < len(self._layout):
                return None
            composition = self._layout.composition(i)
            k = 0 if forward else len(composition.lines) - 1

    def _away(self, i: int, line: TextLine, start: int, x: float) -> float:
        left, right = line.x(start), line.x(self.word_at(TextPosition(i, start))[1])
        return max(left - x, x - right, 0.0)

    def line_end(self, place: TextPosition, *, forward: bool) -> TextPosition | None:
        """Jump to the first or the last word of the line."""
        composition = self._layout.composition(place.paragraph)
        line = composition.lines[composition.line_at(place.offset)]
        starts = word_starts(composition, line)
        return TextPosition(place.paragraph, starts[-1 if forward else 0]) if starts else None

    def document_end(self, *, forward: bool) -> TextPosition | None:
        """Jump to the first or the last word of the text."""
        if not len(self._layout):
            return None
        last = len(self._layout) - 1
        if forward:
            end = TextPosition(last, self._layout.length(last))
            starts = word_starts(self._layout.composition(last))
            return TextPosition(last, starts[-1]) if starts else self.word(end, forward=False)
        return self.first(TextPosition(0, 0))

    def _paragraphs(self, start: int, forward: bool) -> Iterator[int]:
        return iter(range(start + 1, len(self._layout)) if forward else range(start - 1, -1, -1))

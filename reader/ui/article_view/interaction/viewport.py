"""What part of the text the viewport frames, kept through every change of the layout."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.ui.article_view.layout.geometry import Geometry, Span
from reader.ui.article_view.layout.scroll_position import ScrollPosition
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition


class _Pin(NamedTuple):
    """Hold a place and where its line stands, in heights of a line from the viewport's top."""

    place: TextPosition
    lines: float
    centre: bool


class Viewport:
    """Hold the text in type, the viewport's size and its place in the text.

    The first line in view, or the one gone to, is pinned from the first change of the layout until
    the reader scrolls, so that many changes in a row don't wander through the text.
    """

    def __init__(self) -> None:
        self.layout = TextLayout()
        self.scroll_position = ScrollPosition(self.layout)
        self.geometry = Geometry(self.layout, self.scroll_position)
        self.width = self.height = 0
        self.zoom = 1.0
        self._pin: _Pin | None = None

    @contextmanager
    def keep_place(self, place: TextPosition | None = None) -> Iterator[None]:
        """Keep the place through what is done inside; if `place` leaves the view, keep that one."""
        pin = self._pin or self._first_line()
        own = self._pinned(place) if place is not None else None
        yield
        self._pin = pin
        self._restore(pin)
        if own is not None and not self.is_in_view(own.place):
            self._pin = own
            self._restore(own)

    def _pinned(self, place: TextPosition) -> _Pin:
        height = self.layout.line_style(place.paragraph).height
        return _Pin(place, self.geometry.line_top(place) / height, False)

    def move_to_start(self) -> None:
        """Stand at the beginning."""
        self._pin = None
        self.scroll_position.paragraph = self.scroll_position.hidden = 0

    def relayout(self) -> None:
        """Lay everything out anew."""
        self.layout.relayout(self.width, self.zoom)

    def resize(self, width: int, height: int) -> None:
        """Take another size, laying out anew if the width is another."""
        with self.keep_place():
            self.height = height
            if width != self.width:
                self.width = width
                self.relayout()

    def place(self) -> TextPosition:
        """Give the place of the first line in view, or of the one gone to."""
        if self._pin is not None and not self._pin.centre:
            return self._pin.place
        return self._first_line().place

    def _first_line(self) -> _Pin:
        for placed in self.geometry.lines(0, self.height):
            if placed.top >= -placed.height / 2:
                place = TextPosition(placed.paragraph, placed.line.start)
                return _Pin(place, placed.top / placed.height, False)
        return _Pin(TextPosition(self.scroll_position.paragraph, 0), 0.0, False)

    def _restore(self, pin: _Pin) -> None:
        layout = self.layout
        if not len(layout):
            self.scroll_position.settle(self.height)
            return
        paragraph, offset = pin.place
        composition = layout.composition(paragraph)
        height = composition.style.height
        row = layout.above(paragraph) + composition.line_at(offset) * height
        at_top = pin.place == (0, 0) and not pin.centre and pin.lines >= 0
        if at_top:
            target = row
        elif pin.centre:
            target = (self.height - height) // 2
        else:
            target = round(pin.lines * height)
        self.scroll_position.put(paragraph, row - target, self.height)

    def jump_to(self, place: TextPosition, *, centre: bool = False) -> None:
        """Put a place's line at the top or in the middle."""
        self._pin = _Pin(place, 0.0, centre)
        self._restore(self._pin)

    def move_by(self, pixels: int) -> int:
        """Scroll and tell how far it went."""
        self._pin = None
        return self.scroll_position.move_by(pixels, self.height)

    def jump(self, y: int) -> None:
        """Scroll to a distance from the beginning."""
        self._pin = None
        self.scroll_position.jump(y, self.height)

    def clip(self, paragraph: int, offset: int) -> TextPosition:
        """Give the nearest place that there is."""
        if not len(self.layout):
            return TextPosition(0, 0)
        paragraph = min(max(paragraph, 0), len(self.layout) - 1)
        return TextPosition(
            paragraph, min(max(offset, 0), max(self.layout.length(paragraph) - 1, 0))
        )

    def is_in_view(self, place: TextPosition) -> bool:
        """Tell whether any of a place's line can be seen."""
        top = self.geometry.line_top(place)
        return -self.layout.line_style(place.paragraph).height < top < self.height

    def rows(self, span: Span) -> tuple[int, int] | None:
        """Give the rows `[top, bottom)` of the lines in view that a stretch stands in."""
        tops = [
            (placed.top, placed.bottom)
            for placed in self.geometry.lines(0, self.height)
            if placed.paragraph == span.paragraph
            and placed.line.start < span.end
            and span.start < placed.line.end
        ]
        return (tops[0][0], tops[-1][1]) if tops else None

    def distance_to(self, place: TextPosition) -> int:
        """Give the pixels to scroll until a place's whole line can be seen."""
        top = self.geometry.line_top(place)
        bottom = top + self.layout.line_style(place.paragraph).height
        if top >= 0 and bottom > self.height:
            return min(bottom - self.height, top)
        return min(top, 0)

    def page(self, direction: int) -> int:
        """Give the pixels to scroll by a page, such that no line is skipped or cut."""
        whole = self.height - self.layout.style.body.height
        lines = list(self.geometry.lines(0, self.height))
        if direction > 0:
            cut = [line.top for line in lines if line.bottom > self.height]
            return cut[0] if cut and cut[0] > 0 else max(whole, 1)
        first = next((line.top for line in lines if line.top >= 0), 0)
        return -max(self.height - first if first < self.height / 2 else whole, 1)

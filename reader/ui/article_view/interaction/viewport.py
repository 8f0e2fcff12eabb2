"""The part of the text that is in view, kept through every change of the layout."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.ui.article_view.layout.geometry import Geometry, Span
from reader.ui.article_view.layout.scroll_position import ScrollPosition
from reader.ui.article_view.layout.text_layout import TextLayout
from reader.ui.article_view.selection import TextPosition


class _Pin(NamedTuple):
    """Hold a place and the top of its line, in line heights from the viewport's top."""

    place: TextPosition
    lines: float
    centre: bool


class Viewport:
    """Hold the laid-out text, the viewport's size in pixels and its place in the text.

    The first line in view, or the line last jumped to, is pinned from the first change of the
    layout until the user scrolls, so that many changes in a row don't drift through the text.
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
        """Keep what is in view through a change; if `place` leaves the view by it, keep that."""
        pin = self._pin or self._first_line()
        kept = self._pinned(place) if place is not None else None
        yield
        self._pin = pin
        self._restore(pin)
        if kept is not None and not self.is_in_view(kept.place):
            self._pin = kept
            self._restore(kept)

    def _pinned(self, place: TextPosition) -> _Pin:
        height = self.layout.line_style(place.paragraph).height
        return _Pin(place, self.geometry.line_top(place) / height, False)

    def move_to_start(self) -> None:
        """Show the start of the text."""
        self._pin = None
        self.scroll_position.paragraph = self.scroll_position.hidden = 0

    def relayout(self) -> None:
        """Lay everything out again."""
        self.layout.relayout(self.width, self.zoom)

    def resize(self, width: int, height: int) -> None:
        """Change the size, laying out again if the width changes."""
        with self.keep_place():
            self.height = height
            if width != self.width:
                self.width = width
                self.relayout()

    def place(self) -> TextPosition:
        """Return the place of the first line in view, or of the line last jumped to."""
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
        row = layout.space_above(paragraph) + composition.line_at(offset) * height
        at_top = pin.place == (0, 0) and not pin.centre and pin.lines >= 0
        if at_top:
            target = row
        elif pin.centre:
            target = (self.height - height) // 2
        else:
            target = round(pin.lines * height)
        self.scroll_position.put(paragraph, row - target, self.height)

    def jump_to(self, place: TextPosition, *, centre: bool = False) -> None:
        """Scroll a place's line to the top, or to the middle."""
        self._pin = _Pin(place, 0.0, centre)
        self._restore(self._pin)

    def move_by(self, pixels: int) -> int:
        """Scroll and return the pixels scrolled, less than asked for at either end."""
        self._pin = None
        return self.scroll_position.move_by(pixels, self.height)

    def jump_to_y(self, y: int) -> None:
        """Scroll to a distance from the start, in pixels."""
        self._pin = None
        self.scroll_position.jump_to_y(y, self.height)

    def clip(self, paragraph: int, offset: int) -> TextPosition:
        """Return the nearest existing place."""
        if not len(self.layout):
            return TextPosition(0, 0)
        paragraph = min(max(paragraph, 0), len(self.layout) - 1)
        return TextPosition(
            paragraph, min(max(offset, 0), max(self.layout.length(paragraph) - 1, 0))
        )

    def is_in_view(self, place: TextPosition) -> bool:
        """Return whether any part of a place's line is in view."""
        top = self.geometry.line_top(place)
        return -self.layout.line_style(place.paragraph).height < top < self.height

    def rows(self, span: Span) -> tuple[int, int] | None:
        """Return the pixel rows `[top, bottom)` of a stretch's lines in view, None for none."""
        tops = [
            (placed.top, placed.bottom)
            for placed in self.geometry.lines(0, self.height)
            if placed.paragraph == span.paragraph
            and placed.line.start < span.end
            and span.start < placed.line.end
        ]
        return (tops[0][0], tops[-1][1]) if tops else None

    def distance_to(self, place: TextPosition) -> int:
        """Return the pixels to scroll until a place's whole line is in view."""
        top = self.geometry.line_top(place)
        bottom = top + self.layout.line_style(place.paragraph).height
        if top >= 0 and bottom > self.height:
            return min(bottom - self.height, top)
        return min(top, 0)

    def page(self, direction: int) -> int:
        """Return the pixels to scroll by a page (1 down, -1 up) that skips or splits no line."""
        whole = self.height - self.layout.style.body.height
        lines = list(self.geometry.lines(0, self.height))
        if direction > 0:
            split = [line.top for line in lines if line.bottom > self.height]
            return split[0] if split and split[0] > 0 else max(whole, 1)
        first = next((line.top for line in lines if line.top >= 0), 0)
        return -max(self.height - first if first < self.height / 2 else whole, 1)

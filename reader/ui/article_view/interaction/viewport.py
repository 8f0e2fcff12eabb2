"""What part of the text the viewport frames, kept through every change of the layout."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.ui.article_view.layout.geometry import Ground, Span
from reader.ui.article_view.layout.scroll_position import Position
from reader.ui.article_view.layout.text_layout import Galley
from reader.ui.article_view.selection import Place


class _Pin(NamedTuple):
    """Hold a place and where its line stands, in heights of a line from the viewport's top."""

    place: Place
    lines: float
    centre: bool


class Frame:
    """Hold the text in type, the viewport's size and its place in the text.

    The first line in view, or the one gone to, is pinned from the first change of the layout until
    the reader scrolls, so that many changes in a row don't wander through the text.
    """

    def __init__(self) -> None:
        self.galley = Galley()
        self.position = Position(self.galley)
        self.ground = Ground(self.galley, self.position)
        self.width = self.height = 0
        self.zoom = 1.0
        self._pin: _Pin | None = None

    @contextmanager
    def kept(self, place: Place | None = None) -> Iterator[None]:
        """Keep the place through what is done inside; if `place` leaves the view, keep that one."""
        pin = self._pin or self._first_line()
        own = self._pinned(place) if place is not None else None
        yield
        self._pin = pin
        self._restore(pin)
        if own is not None and not self.is_in_view(own.place):
            self._pin = own
            self._restore(own)

    def _pinned(self, place: Place) -> _Pin:
        height = self.galley.line_style(place.paragraph).height
        return _Pin(place, self.ground.line_top(place) / height, False)

    def begin(self) -> None:
        """Stand at the beginning."""
        self._pin = None
        self.position.paragraph = self.position.hidden = 0

    def relayout(self) -> None:
        """Lay everything out anew."""
        self.galley.relayout(self.width, self.zoom)

    def resize(self, width: int, height: int) -> None:
        """Take another size, laying out anew if the width is another."""
        with self.kept():
            self.height = height
            if width != self.width:
                self.width = width
                self.relayout()

    def place(self) -> Place:
        """Give the place of the first line in view, or of the one gone to."""
        if self._pin is not None and not self._pin.centre:
            return self._pin.place
        return self._first_line().place

    def _first_line(self) -> _Pin:
        for placed in self.ground.lines(0, self.height):
            if placed.top >= -placed.height / 2:
                place = Place(placed.paragraph, placed.line.start)
                return _Pin(place, placed.top / placed.height, False)
        return _Pin(Place(self.position.paragraph, 0), 0.0, False)

    def _restore(self, pin: _Pin) -> None:
        galley = self.galley
        if not len(galley):
            self.position.settle(self.height)
            return
        paragraph, offset = pin.place
        composition = galley.composition(paragraph)
        height = composition.style.height
        row = galley.above(paragraph) + composition.line_at(offset) * height
        at_top = pin.place == (0, 0) and not pin.centre and pin.lines >= 0
        if at_top:
            target = row
        elif pin.centre:
            target = (self.height - height) // 2
        else:
            target = round(pin.lines * height)
        self.position.put(paragraph, row - target, self.height)

    def go_to(self, place: Place, *, centre: bool = False) -> None:
        """Put a place's line at the top or in the middle."""
        self._pin = _Pin(place, 0.0, centre)
        self._restore(self._pin)

    def move_by(self, pixels: int) -> int:
        """Scroll and tell how far it went."""
        self._pin = None
        return self.position.move_by(pixels, self.height)

    def jump(self, y: int) -> None:
        """Scroll to a distance from the beginning."""
        self._pin = None
        self.position.jump(y, self.height)

    def clip(self, paragraph: int, offset: int) -> Place:
        """Give the nearest place that there is."""
        if not len(self.galley):
            return Place(0, 0)
        paragraph = min(max(paragraph, 0), len(self.galley) - 1)
        return Place(paragraph, min(max(offset, 0), max(self.galley.length(paragraph) - 1, 0)))

    def is_in_view(self, place: Place) -> bool:
        """Tell whether any of a place's line can be seen."""
        top = self.ground.line_top(place)
        return -self.galley.line_style(place.paragraph).height < top < self.height

    def rows(self, span: Span) -> tuple[int, int] | None:
        """Give the rows `[top, bottom)` of the lines in view that a stretch stands in."""
        tops = [
            (placed.top, placed.bottom)
            for placed in self.ground.lines(0, self.height)
            if placed.paragraph == span.paragraph
            and placed.line.start < span.end
            and span.start < placed.line.end
        ]
        return (tops[0][0], tops[-1][1]) if tops else None

    def way_to(self, place: Place) -> int:
        """Give the pixels to scroll until a place's whole line can be seen."""
        top = self.ground.line_top(place)
        bottom = top + self.galley.line_style(place.paragraph).height
        if top >= 0 and bottom > self.height:
            return min(bottom - self.height, top)
        return min(top, 0)

    def page(self, direction: int) -> int:
        """Give the pixels to scroll by a page, such that no line is skipped or cut."""
        whole = self.height - self.galley.style.body.height
        lines = list(self.ground.lines(0, self.height))
        if direction > 0:
            cut = [line.top for line in lines if line.bottom > self.height]
            return cut[0] if cut and cut[0] > 0 else max(whole, 1)
        first = next((line.top for line in lines if line.top >= 0), 0)
        return -max(self.height - first if first < self.height / 2 else whole, 1)

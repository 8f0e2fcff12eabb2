"""Work between frames: graphics of the next screens, exact heights."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.article_view.interaction.viewport import Viewport

_PAUSE = 8  # ms without scrolling before the work starts: less than between two frames
_BETWEEN = 6  # ms between two slices
_SLICE = 0.004  # s
_FAR = 20_000  # characters on either side whose heights are made exact


class IdleWork(QObject):
    """Work in short slices, starting again whenever the place or the layout changes.

    Beyond some tens of pages the heights stay estimates: exact ones would need the whole text to
    be annotated, and the difference is invisible on a scroll bar.
    """

    heightsChanged = Signal()  # noqa: N815

    def __init__(self, area: QWidget, viewport: Viewport) -> None:
        super().__init__(area)
        self._area = area  # referenced so that it is not deleted during a slice
        self._viewport = viewport
        self._layout = viewport.layout
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)

    def restart(self) -> None:
        """Start again when nothing has happened for a moment."""
        self._steps = self._all()
        self._timer.start(_PAUSE)

    def _work(self) -> None:
        total = self._layout.heights.total
        until = perf_counter() + _SLICE
        done = False
        while not done and perf_counter() < until:
            done = next(self._steps, self) is self
        if done:
            self._timer.stop()
        else:
            self._timer.start(_BETWEEN)
        if self._layout.heights.total != total:
            self.heightsChanged.emit()

    def _all(self) -> Iterator[None]:
        yield from self._next_screens()
        layout = self._layout
        for i in layout.paragraphs_around(self._viewport.scroll_position.paragraph, _FAR):
            if not layout.is_exact(i):
                layout.compose(i, keep=False)
                yield

    def _next_screens(self) -> Iterator[None]:
        height = self._viewport.height
        for placed in self._viewport.geometry.lines(height, 2 * height):
            self._layout.graphics(placed.paragraph, placed.line)
            yield
        i, above = self._viewport.scroll_position.paragraph, self._viewport.scroll_position.hidden
        while above < height and i > 0:
            i -= 1
            composition = self._layout.composition(i)
            above += self._layout.heights[i]
            for line in composition.lines:
                self._layout.graphics(i, line)
                yield

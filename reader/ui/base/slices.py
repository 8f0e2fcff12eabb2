"""Work that would keep the window waiting, done in slices of a few milliseconds."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE = 0.004
"""For how many seconds the work goes on before the reader's wishes are heard again."""


class Slices(QObject):
    """Go through an iterator's steps whenever nothing else is to be done, one job at a time.

    `heard` is called after each slice, with whether that was the last.
    """

    def __init__(self, parent: QObject, heard: Callable[[bool], object]) -> None:
        super().__init__(parent)
        self._heard = heard
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def at_work(self) -> bool:
        """Tell whether there is work left."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Leave what is at hand and begin something else, its first slice at once."""
        self._steps = steps
        self._timer.start()
        self._work()

    def stop(self) -> None:
        """Leave what is at hand."""
        self._steps = iter(())
        self._timer.stop()

    def _work(self) -> None:
        steps = self._steps
        until = perf_counter() + SLICE
        done = False
        while not done and perf_counter() < until:
            done = next(steps, self) is self
        if done:
            self._timer.stop()
        self._heard(done)

"""Long work on the UI thread, in slices of a few milliseconds."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE = 0.004
"""The length of a slice, in seconds, before input is processed again."""


class Slices(QObject):
    """Run an iterator's steps while the event loop is idle, one job at a time.

    `on_slice` is called after each slice with whether that was the last.
    """

    def __init__(self, parent: QObject, on_slice: Callable[[bool], object]) -> None:
        super().__init__(parent)
        self._on_slice = on_slice
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def at_work(self) -> bool:
        """Return whether there is work left."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Replace the present job, and run the first slice at once."""
        self._steps = steps
        self._timer.start()
        self._work()

    def stop(self) -> None:
        """Drop the present job."""
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
        self._on_slice(done)

"""Scrolling by a wheel's notch, spread over several frames."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FRAME = 12  # ms
_SHARE = 0.4


class SmoothScroll(QObject):
    """Move by many pixels in decreasing steps, the first at once."""

    def __init__(self, parent: QObject, move: Callable[[int], int]) -> None:
        super().__init__(parent)
        self._move = move
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._step)

    def push(self, pixels: int) -> None:
        """Add pixels to what is left to move; a push in the other direction replaces it."""
        if self._left * pixels < 0:
            self._left = 0
        self._left += pixels
        self._step()
        if self._left:
            self._timer.start()

    def stop(self) -> None:
        """Stop moving."""
        self._left = 0
        self._timer.stop()

    def _step(self) -> None:
        step = round(self._left * _SHARE) or self._left
        self._left -= step
        if not step or not self._move(step):
            self._left = 0
        if not self._left:
            self._timer.stop()

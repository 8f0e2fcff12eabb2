"""Undo: what was done last is taken back first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Undoing(QObject):
    """Hold how to take back what was done; `changed` when there is more or less of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ways: list[Callable[[], bool]] = []

    @property
    def possible(self) -> bool:
        """Tell whether there is anything to take back."""
        return bool(self._ways)

    def done(self, undo: Callable[[], bool]) -> None:
        """Take in how to take back what was just done; `undo` tells whether it succeeded."""
        self._ways.append(undo)
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was done last; if that fails, it stays the last."""
        if self._ways and self._ways[-1]():
            self._ways.pop()
            self.changed.emit()

"""Failures to save, reported once until saving succeeds again."""

from PySide6.QtCore import QObject, Signal


class SaveFailures(QObject):
    """Signal the first failure in a row, `began`, and the success after it, `ended`."""

    began = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_failing = False

    def failed(self, why: str) -> None:
        """Record a failure and its reason."""
        if not self._is_failing:
            self._is_failing = True
            self.began.emit(why)

    def saved(self) -> None:
        """Record a success."""
        if self._is_failing:
            self._is_failing = False
            self.ended.emit()

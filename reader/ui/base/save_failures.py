"""That something cannot be kept is said once, until it is kept again."""

from PySide6.QtCore import QObject, Signal


class SaveFailures(QObject):
    """Tell of the first failure in a row, `began`, and of the success after it, `ended`."""

    began = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lasts = False

    def failed(self, why: str) -> None:
        """Take note that it was not kept."""
        if not self._lasts:
            self._lasts = True
            self.began.emit(why)

    def saved(self) -> None:
        """Take note that it was kept."""
        if self._lasts:
            self._lasts = False
            self.ended.emit()

"""The day's backup of a large file of study data, made while the window is in use."""

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from reader.errors import UserError
from reader.study.backups import back_up_file
from reader.study.database import user_errors
from reader.study.store import Study
from reader.ui.base.wording import tr

AFTER_START = 1_000
"""After how many milliseconds it is begun: when the window is painted."""


class DailyBackup(QObject):
    """Make the backup that is due in another thread; `failed` says in words why it was not made."""

    failed = Signal(str)
    _failed = Signal(object)

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._study = study
        self._failed.connect(lambda error: self.failed.emit(error.said(tr)))
        if study.is_backup_due:
            QTimer.singleShot(AFTER_START, self, self._begin)

    def close(self) -> None:
        """Wait for the backup that is being made."""
        QThreadPool.globalInstance().waitForDone()

    def _begin(self) -> None:
        self._study.is_backup_due = False
        path = self._study.path
        QThreadPool.globalInstance().start(lambda: self._make(path))

    def _make(self, path: Path) -> None:
        try:
            with user_errors(path):
                back_up_file(path)
        except UserError as error:
            self._failed.emit(error)

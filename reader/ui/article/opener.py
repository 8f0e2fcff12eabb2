"""Opening articles: files off the UI thread, one at a time, the last request wins."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from reader.article.load import read_article
from reader.article.model import Article
from reader.errors import UserError

AT_ONCE = 1 << 20
"""A file up to so many bytes is read in some milliseconds, which is not worth a thread."""


class ArticleOpener(QObject):
    """Read files; `opened` and `failed` carry the path, and stale results are dropped."""

    opened = Signal(object, object)
    failed = Signal(object, object)
    _done = Signal(int, object, object)

    def __init__(self, pool: QThreadPool) -> None:
        super().__init__()
        self._pool = pool
        self._job = 0
        self._done.connect(self._arrived)

    def open(self, path: Path, encoding: str | None = None) -> bool:
        """Read a file; return whether it is read already."""
        self._job += 1
        job = self._job

        def read() -> None:
            self._done.emit(job, path, _read(path, encoding))

        if _size(path) <= AT_ONCE:
            read()
            return True
        self._pool.start(_Job(read))
        return False

    def close(self) -> None:
        """Wait for the file that is being read, and drop it."""
        self._job += 1
        self._pool.waitForDone()

    def _arrived(self, job: int, path: Path, result: Article | UserError) -> None:
        if job != self._job:
            return
        if isinstance(result, UserError):
            self.failed.emit(path, result)
        else:
            self.opened.emit(path, result)


class _Job(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self.run = run  # type: ignore[method-assign]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read(path: Path, encoding: str | None) -> Article | UserError:
    try:
        return read_article(path, encoding=encoding)
    except UserError as error:
        return error

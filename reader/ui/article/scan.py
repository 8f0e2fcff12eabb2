"""What goes on behind the reading: set phrases are looked for, nearest the eye first."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.article.open_article import Reading
from reader.ui.article_view.view import ArticleView

SLICE = 0.004
"""For how many seconds set phrases are looked for before the reader's wishes are heard again."""

TELLING = 400
"""After how many milliseconds it is told what was found meanwhile in a long text."""

PAUSE = 10
"""How many milliseconds pass between two steps of loading what is not needed yet."""


class Scanning(QObject):
    """Look for the set phrases of the article being read.

    `before` is gone through first, in steps of a few milliseconds, and `after` when all is found.
    `told` carries the share of the article that has been looked through, 0 to 1.
    """

    told = Signal(float)

    def __init__(
        self, view: ArticleView, before: Iterator[object], after: Iterator[object]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._before = before
        self._after = after
        self._reading: Reading | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._telling = QTimer(self, interval=TELLING, singleShot=True)
        self._telling.timeout.connect(self._tell)
        self._preparing = QTimer(self, interval=PAUSE)
        self._preparing.timeout.connect(self._prepare)
        view.firstPainted.connect(self.start)

    @property
    def at_work(self) -> bool:
        """Tell whether set phrases are being looked for."""
        return self._timer.isActive()

    def read(self, reading: Reading) -> None:
        """Turn to an article, and begin with it once it has been painted."""
        self.stop()
        self._reading = reading

    def start(self) -> None:
        """Begin, or go on where it was stopped."""
        self._preparing.stop()
        self._timer.start()

    def stop(self) -> None:
        """Leave off until it is started again."""
        for timer in (self._timer, self._telling, self._preparing):
            timer.stop()

    def toggle(self) -> None:
        """Leave off, or go on."""
        if self.at_work:
            self.stop()
        else:
            self.start()
        self._tell()

    def _step(self) -> None:
        if next(self._before, self) is not self:
            return
        if self._reading is None or self._reading.scan(SLICE, self._view.place().paragraph):
            self.stop()
            self._preparing.start()
            self._tell()
        elif not self._telling.isActive():
            self._telling.start()

    def _tell(self) -> None:
        self.told.emit(self._reading.scanned if self._reading else 1.0)

    def _prepare(self) -> None:
        if next(self._after, self) is self:
            self._preparing.stop()

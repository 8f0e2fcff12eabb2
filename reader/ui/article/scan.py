"""The background scan of the open article for set phrases, nearest the place in view first."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.view import ArticleView

SLICE = 0.004
"""For how many seconds set phrases are looked for before events are handled again."""

REPORTING = 400
"""After how many milliseconds it is signalled what was found meanwhile in a long text."""

PAUSE = 10
"""How many milliseconds pass between two steps of loading what is not needed yet."""


class BackgroundScan(QObject):
    """Look for the set phrases of the open article, from its first paint on.

    `after` are steps of a few milliseconds that are gone through when all is found. `progressed`
    carries the share of the article that has been looked through, 0 to 1.
    """

    progressed = Signal(float)

    def __init__(
        self, open_article: OpenArticle, view: ArticleView, after: Iterator[object]
    ) -> None:
        super().__init__(view)
        self._open_article = open_article
        self._view = view
        self._before: Iterator[object] = iter(())
        self._after = after
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._reporting = QTimer(self, interval=REPORTING, singleShot=True)
        self._reporting.timeout.connect(self._report)
        self._preparing = QTimer(self, interval=PAUSE)
        self._preparing.timeout.connect(self._step_after)
        open_article.leaving.connect(self.stop)
        view.firstPainted.connect(self.start)
        open_article.changed.connect(self.start)

    @property
    def at_work(self) -> bool:
        """Return whether set phrases are being looked for."""
        return self._timer.isActive()

    def prepare(self, steps: Iterator[object]) -> None:
        """Go through steps of a few milliseconds first, before any set phrase is looked for."""
        self._before = steps

    def start(self) -> None:
        """Start, or continue where it was stopped."""
        self._preparing.stop()
        self._timer.start()

    def stop(self) -> None:
        """Stop until it is started again."""
        for timer in (self._timer, self._reporting, self._preparing):
            timer.stop()

    def toggle(self) -> None:
        """Stop, or continue."""
        if self.at_work:
            self.stop()
        else:
            self.start()
        self._report()

    def _step(self) -> None:
        if next(self._before, self) is not self:
            return
        if self._open_article.scan(SLICE, self._view.place().paragraph):
            self.stop()
            self._preparing.start()
            self._report()
        elif not self._reporting.isActive():
            self._reporting.start()

    def _report(self) -> None:
        if self._open_article.scanned == 1:
            self._view.byline_changed()
        self.progressed.emit(self._open_article.scanned)

    def _step_after(self) -> None:
        if next(self._after, self) is self:
            self._preparing.stop()

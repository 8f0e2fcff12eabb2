"""Jumps from one marked word to the next: the saved ones, the new ones."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from reader.glossary.matching.occurrences import Place
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.view import ArticleView
from reader.ui.base.slices import Slices
from reader.ui.base.wording import to_translate, tr

NO_FURTHER = {
    MarkKind.SAVED: to_translate("No further saved word"),
    MarkKind.NEW: to_translate("No further new word"),
}
NO_EARLIER = {
    MarkKind.SAVED: to_translate("No earlier saved word"),
    MarkKind.NEW: to_translate("No earlier new word"),
}


class MarkNavigation(QObject):
    """Jump to the next or the previous place that is marked in one way.

    `reached` carries its paragraph and its bounds; `report` shows a sentence to the user.
    """

    reached = Signal(int, int, int)

    def __init__(
        self, open_article: OpenArticle, view: ArticleView, report: Callable[[str], None]
    ) -> None:
        super().__init__(view)
        self._open_article = open_article
        self._view = view
        self._report = report
        self._slices = Slices(self, lambda _done: None)
        open_article.leaving.connect(self._slices.stop)

    def step(self, kind: MarkKind, *, forward: bool) -> None:
        """Jump on from the caret; say so where there is no further place."""
        self._slices.begin(self._search(kind, forward))

    def _search(self, kind: MarkKind, forward: bool) -> Iterator[None]:
        paragraph, offset = self._view.caret()
        count = self._open_article.paragraph_count()
        last = min(paragraph, count - 1)
        for number in range(paragraph, count) if forward else range(last, -1, -1):
            places = sorted(self._open_article.places_of(kind, number))
            if number == paragraph:
                places = [p for p in places if (p.start > offset if forward else p.start < offset)]
            if places:
                self._jump(places[0 if forward else -1])
                return
            yield
        self._report(tr((NO_FURTHER if forward else NO_EARLIER)[kind]))

    def _jump(self, place: Place) -> None:
        self._view.show_place(*place)
        self.reached.emit(*place)

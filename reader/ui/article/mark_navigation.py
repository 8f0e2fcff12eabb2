"""Walking from one marked word to the next: the saved ones, the new ones."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from reader.glossary.matching.occurrences import Place
from reader.ui.article.open_article import Reading
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


class Walking(QObject):
    """Go to the next or the previous place that is marked in one way; `show` shows its card."""

    def __init__(
        self,
        view: ArticleView,
        show: Callable[[int, int, int], object],
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._show = show
        self._tell = tell
        self._reading: Reading | None = None
        self._slices = Slices(self, lambda _done: None)

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._slices.stop()
        self._reading = reading

    def step(self, kind: MarkKind, *, forward: bool) -> None:
        """Go on from the caret; say so where there is no further place."""
        if self._reading is not None:
            self._slices.begin(self._walk(self._reading, kind, forward))

    def _walk(self, reading: Reading, kind: MarkKind, forward: bool) -> Iterator[None]:
        paragraph, offset = self._view.caret()
        count = reading.paragraph_count()
        for number in range(paragraph, count) if forward else range(paragraph, -1, -1):
            places = sorted(reading.places_of(kind, number))
            if number == paragraph:
                places = [p for p in places if (p.start > offset if forward else p.start < offset)]
            if places:
                self._go(places[0 if forward else -1])
                return
            yield
        self._tell(tr((NO_FURTHER if forward else NO_EARLIER)[kind]))

    def _go(self, place: Place) -> None:
        self._view.show_place(*place)
        self._show(*place)

"""The outline of a long article: looked for in the background, offered where there is one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.view import ArticleView
from reader.ui.base.slices import Slices
from reader.ui.base.theme import Theme

if TYPE_CHECKING:
    from reader.article.outline import Heading


class Outline(QObject):
    """Find the headings of the article; the action is there only where there are some."""

    found = Signal()

    def __init__(
        self, window: QWidget, open_article: OpenArticle, view: ArticleView, action: QAction
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_article = open_article
        self._view = view
        self._action = action
        self._families: Sequence[str] = ()
        self._slices = Slices(self, lambda _done: None)
        self.headings: list[Heading] = []
        self._offer()
        open_article.opened.connect(self._reset)
        view.firstPainted.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def set_theme(self, _theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the faces for Chinese text."""
        self._families = text_families

    def open(self) -> None:
        """Show the headings, at the one above the place that is in view."""
        from reader.ui.article.outline_popup import OutlinePopup

        if not self.headings:
            return
        texts = [self._open_article.in_script(heading.text) for heading in self.headings]
        popup = OutlinePopup(self._window, self._view, self.headings, texts, self._families)
        popup.chosen.connect(self._go)
        popup.open_at(self._number_here())

    def _reset(self) -> None:
        self._slices.stop()
        self.headings = []
        self._offer()

    def _begin(self) -> None:
        texts = [paragraph.text for paragraph in self._open_article.article.paragraphs]
        start = 1 if self._open_article.has_title else 0
        self._slices.begin(self._find(texts, start))

    def _find(self, texts: Sequence[str], start: int) -> Iterator[None]:
        from reader.article.outline import outline

        yield from map(self._set, outline(texts, start))

    def _set(self, headings: "list[Heading] | None") -> None:
        if headings is not None:
            self.headings = headings
            self._offer()

    def _offer(self) -> None:
        self._action.setEnabled(bool(self.headings))
        self._action.setVisible(bool(self.headings))
        self.found.emit()

    def _number_here(self) -> int:
        paragraph = self._view.caret_in_view().paragraph
        above = [n for n, heading in enumerate(self.headings) if heading.paragraph <= paragraph]
        return above[-1] if above else 0

    def _go(self, heading: "Heading") -> None:
        self._view.jump_to(heading.paragraph, 0)
        self._view.show_place(heading.paragraph, 0, len(heading.text))
        self._view.setFocus()

"""The count of words in the article that are new to the learner, made in the background."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.study.new_words import ArticleWord, NewWords, count
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.base.slices import Slices
from reader.ui.lists.row_list import ListRow
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import LEVEL, NEW_LINES, PINYIN, STANDARD, Settings

LISTED = 2_000
"""How many new words are listed at most."""


class NewWordCounter(QObject):
    """Count the new words of the article whenever the level, the known words or the text change.

    `counted` carries the rows of the first new words and how many there are.
    """

    counted = Signal(list, int)

    def __init__(
        self,
        open_article: OpenArticle,
        view: ArticleView,
        settings: Settings,
        new_words: NewWords,
        row: Callable[[ArticleWord], ListRow],
    ) -> None:
        super().__init__(view)
        self._open_article = open_article
        self._view = view
        self._settings = settings
        self._new_words = new_words
        self._row = row
        self._slices = Slices(self, lambda _done: None)
        settings.changed.connect(self._setting_changed)
        open_article.leaving.connect(self._slices.stop)
        open_article.opened.connect(lambda: self.counted.emit([], 0))
        self._apply_level()

    def begin(self) -> None:
        """Count again, if all of the article has been looked through."""
        if self._open_article.paragraph_count() and self._open_article.scanned == 1:
            self._slices.begin(self._count())

    def words_changed(self) -> None:
        """Show at once which words are new now, and count them."""
        if self._settings.get(PINYIN) is PinyinMode.NEW:
            self._view.rubies_changed()
        else:
            self._view.marks_changed()
        self.begin()

    def _count(self) -> Iterator[None]:
        if not self._new_words.has_basis:
            self._open_article.set_tally(None)
            self.counted.emit([], 0)
            return
        new: list[ArticleWord] = []
        for tally in count(self._open_article.met, self._new_words):
            if tally is not None:
                new = tally.new
                self._open_article.set_tally(tally)
            yield
        rows = []
        for word in new[:LISTED]:
            rows.append(self._row(word))
            yield
        self.counted.emit(rows, len(new))

    def _setting_changed(self, field: Field[Any]) -> None:
        if field in (LEVEL, STANDARD, NEW_LINES):
            self._apply_level()
            self.words_changed()

    def _apply_level(self) -> None:
        self._new_words.level = self._settings.get(LEVEL)
        self._new_words.standard = self._settings.get(STANDARD)
        self._view.underline_new_words(self._settings.get(NEW_LINES) and self._new_words.level > 0)

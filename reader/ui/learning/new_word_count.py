"""What of the article is new to the learner, counted behind the reading and shown at once."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.study.new_words import ArticleWord, NewWords, count
from reader.ui.article.open_article import Reading
from reader.ui.article_view.ruby import PinyinMode
from reader.ui.article_view.view import ArticleView
from reader.ui.base.slices import Slices
from reader.ui.lists.row_list import Row
from reader.ui.settings.fields import Field
from reader.ui.settings.settings import LEVEL, NEW_LINES, PINYIN, STANDARD, Settings

LISTED = 2_000
"""How many new words are listed at most: nobody goes through more of them."""


class Surveying(QObject):
    """Count the new words of the article whenever the level, the known words or the text change.

    `counted` carries the rows of the first new words and how many there are.
    """

    counted = Signal(list, int)

    def __init__(
        self,
        view: ArticleView,
        settings: Settings,
        new_words: NewWords,
        row: Callable[[ArticleWord], Row],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._settings = settings
        self._new_words = new_words
        self._row = row
        self._reading: Reading | None = None
        self._slices = Slices(self, lambda _done: None)
        settings.changed.connect(self._setting_changed)
        self._take_level()

    def read(self, reading: Reading) -> None:
        """Begin with an article."""
        self._slices.stop()
        self._reading = reading
        self.counted.emit([], 0)

    def begin(self) -> None:
        """Count anew what has been looked through, if that is all."""
        if self._reading is not None and self._reading.scanned == 1:
            self._slices.begin(self._survey(self._reading))

    def words_changed(self) -> None:
        """Show at once which words are new now, and count them."""
        if self._settings.get(PINYIN) is PinyinMode.NEW:
            self._view.rubies_changed()
        else:
            self._view.marks_changed()
        self.begin()

    def _survey(self, reading: Reading) -> Iterator[None]:
        if not self._new_words.has_basis:
            reading.tally = None
            self._view.byline_changed()
            self.counted.emit([], 0)
            return
        for tally in count(reading.met, self._new_words):
            reading.tally = tally or reading.tally
            yield
        self._view.byline_changed()
        new = reading.tally.new if reading.tally else []
        rows = []
        for word in new[:LISTED]:
            rows.append(self._row(word))
            yield
        self.counted.emit(rows, len(new))

    def _setting_changed(self, field: Field[Any]) -> None:
        if field in (LEVEL, STANDARD, NEW_LINES):
            self._take_level()
            self.words_changed()

    def _take_level(self) -> None:
        self._new_words.level = self._settings.get(LEVEL)
        self._new_words.standard = self._settings.get(STANDARD)
        self._view.underline_new_words(self._settings.get(NEW_LINES) and self._new_words.level > 0)

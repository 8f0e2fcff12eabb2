"""Speech: a word, a sentence, or the article from the caret on, read aloud."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.errors import UserError
from reader.glossary.matching.occurrences import Place
from reader.language.sentences import sentence_at
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.offsets import from_utf16
from reader.ui.article_view.view import ArticleView
from reader.ui.base.wording import tr

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

PATIENCE = 1000
"""How many milliseconds an engine that was stopped is given to report that it is silent."""


class Speech(QObject):
    """Read stretches aloud one after the other, each highlighted as it is heard; Escape stops.

    `voice` makes the engine when it is first needed; `report` shows a sentence to the user.
    """

    def __init__(
        self,
        open_article: OpenArticle,
        view: ArticleView,
        voice: Callable[[QObject], "QTextToSpeech"],
        report: Callable[[str], object],
    ) -> None:
        super().__init__(view)
        self._open_article = open_article
        self._view = view
        self.voice = voice
        self._report = report
        self._speech: QTextToSpeech | None = None
        self._stretches: Iterator[Place] = iter(())
        self._now: Place | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._next)
        open_article.leaving.connect(self.stop)

    @property
    def now(self) -> Place | None:
        """Return the stretch that is being read aloud."""
        return self._now

    def word(self) -> None:
        """Read the caret's word, or what is selected of its paragraph; stop if anything is read."""
        selection = self._view.selection()
        if selection is None or selection.stretch is None:
            paragraph, offset = self._view.caret()
            place = Place(paragraph, *self._view.word_at(paragraph, offset))
        else:
            place = Place(*selection.stretch)
        self.say(iter((place,)))

    def sentence(self) -> None:
        """Read the caret's sentence, or stop."""
        paragraph, offset = self._view.caret()
        text = self._view.paragraph_text(paragraph)
        self.say(iter((Place(paragraph, *sentence_at(text, offset)),)))

    def article(self) -> None:
        """Read the article from the caret's sentence on, or stop."""
        self.say(self._sentences(*self._view.caret()))

    def stop(self) -> None:
        """Be silent."""
        self._stretches = iter(())
        if self._now is None or self._speech is None:
            return
        self._now = None
        self._view.set_spoken(None)
        self._speech.stop()

    def escape(self) -> bool:
        """Be silent; return whether anything was read."""
        speaks = self._now is not None
        self.stop()
        return speaks

    def say(self, stretches: Iterator[Place]) -> None:
        """Read stretches aloud one after the other; stop if anything is read already."""
        if self._now is not None:
            self.stop()
            return
        try:
            self._speech = self._speech or self._made()
        except UserError as error:
            self._report(error.said(tr))
            return
        self._stretches = stretches
        if self._speech.state().name == "Ready":
            self._next()
        else:
            self._patience.start()

    def _made(self) -> "QTextToSpeech":
        """Return an engine; one with thousands of voices takes more than a second to be made."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            speech = self.voice(self)
        finally:
            QGuiApplication.restoreOverrideCursor()
        speech.stateChanged.connect(self._state_changed)
        speech.errorOccurred.connect(self._failed)
        speech.sayingWord.connect(self._saying)
        return speech

    def _next(self) -> None:
        self._patience.stop()
        if self._speech is None:
            return
        self._now = next((place for place in self._stretches if self._text(place)), None)
        self._view.set_spoken(self._now)
        if self._now is not None:
            self._speech.say(self._text(self._now))

    def _state_changed(self, state: "QTextToSpeech.State") -> None:
        if state.name == "Ready":
            self._next()

    def _failed(self, _reason: object, trouble: str) -> None:
        """Report why, and drop this engine: it does not recover."""
        self.stop()
        if self._speech is not None:
            self._speech.deleteLater()
            self._speech = None
        self._report(tr("Reading aloud failed: {trouble}").format(trouble=trouble))

    def _saying(self, _word: str, _id: int, start: int, length: int) -> None:
        """Highlight the word that an engine reports it is at; not all report it."""
        if self._now is None or not length:
            return
        text = self._text(self._now)
        first, last = from_utf16(text, start), from_utf16(text, start + length)
        paragraph, begin, _ = self._now
        self._view.set_spoken(Place(paragraph, begin + first, begin + last))

    def _text(self, place: Place) -> str:
        return self._view.paragraph_text(place.paragraph)[place.start : place.end]

    def _sentences(self, paragraph: int, offset: int) -> Iterator[Place]:
        for number in range(paragraph, self._open_article.paragraph_count()):
            text = self._view.paragraph_text(number)
            while offset < len(text):
                start, end = sentence_at(text, offset)
                yield Place(number, start, end)
                offset = end
            offset = 0

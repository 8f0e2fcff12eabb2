"""The room of the open article: the view with its bars, opened, navigated and read aloud."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from reader.annotate import Annotator
from reader.article.model import Article
from reader.study.new_words import NewWords
from reader.study.store import Study
from reader.ui.article.find_bar import FindBar
from reader.ui.article.finder import Finder
from reader.ui.article.mark_navigation import MarkNavigation
from reader.ui.article.notice import Notice
from reader.ui.article.open_article import OpenArticle, key_of
from reader.ui.article.outline import Outline
from reader.ui.article.recent_articles import RecentArticles
from reader.ui.article.scan import BackgroundScan
from reader.ui.article.speech import Speech
from reader.ui.article.voice import mandarin_voice
from reader.ui.article_view.document import MarkKind
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import Theme, chosen_theme
from reader.ui.base.wording import tr
from reader.ui.commands.actions import Handler
from reader.ui.commands.host import Host
from reader.ui.settings.settings import THEME

SETTLED = 2000
"""After how many milliseconds of no scrolling the place is stored."""


class ArticleRoom(QObject):
    """Open articles in a view, find and navigate in them; `moved` when another place is in view.

    `is_saved` says of a headword and its pinyin whether the user saved it.
    """

    moved = Signal()

    def __init__(
        self,
        host: Host,
        annotator: Annotator,
        study: Study,
        is_saved: Callable[[str, str], bool],
        new_words: NewWords,
    ) -> None:
        super().__init__(host.window)
        settings = host.settings
        self._window = host.window
        self._study = study
        self._report = host.report
        self.view = ArticleView(chosen_theme(settings.get(THEME)).colours)
        self.open_article = OpenArticle(
            self.view, annotator, is_saved, host.pronunciation.rubies, new_words, settings
        )
        self.articles = RecentArticles(study, QThreadPool.globalInstance())
        self.articles.setParent(self)
        self.notice = Notice(self.view, host.undo_stack.undo)
        self.find_bar = FindBar(Finder(annotator, self.open_article), self.open_article, self.view)
        self.outline = Outline(host.window, self.open_article, self.view, host.actions["outline"])
        self.marks = MarkNavigation(self.open_article, self.view, host.report)
        self.speech = Speech(self.open_article, self.view, mandarin_voice, self.report_trouble)
        self.scan = BackgroundScan(self.open_article, self.view, annotator.prepare())
        self._settled = QTimer(self, interval=SETTLED, singleShot=True)
        self._settled.timeout.connect(self.remember_place)
        self.articles.arrived.connect(self.show)
        self.articles.opening.connect(self._wait_for)
        self.articles.trouble.connect(self.report_trouble)
        self.articles.place_failures.began.connect(self.report_unsaved)
        self.articles.place_failures.ended.connect(self.withdraw_unsaved)
        self.view.caretMoved.connect(self.notice.dismiss_offer)
        self.view.verticalScrollBar().valueChanged.connect(self._moved)
        self.open_article.opened.connect(self._moved)
        self.view.firstPainted.connect(self.remember_place, Qt.ConnectionType.QueuedConnection)

    @property
    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of this room do."""
        return {
            "open": self._ask,
            "paste": self.articles.paste,
            "select_all": self.view.select_all,
            "outline": self.outline.open,
            "find": self.find_bar.open,
            "find_next": lambda: self.find_bar.step(forward=True),
            "find_previous": lambda: self.find_bar.step(forward=False),
            "next_new": lambda: self.marks.step(MarkKind.NEW, forward=True),
            "previous_new": lambda: self.marks.step(MarkKind.NEW, forward=False),
            "next_saved": lambda: self.marks.step(MarkKind.SAVED, forward=True),
            "previous_saved": lambda: self.marks.step(MarkKind.SAVED, forward=False),
            "read_word": self.speech.word,
            "read_sentence": self.speech.sentence,
            "read_article": self.speech.article,
            "unfold": self._unfold,
            "unfold_paragraph": self._unfold_paragraph,
        }

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        for part in (self.notice, self.find_bar, self.outline):
            part.set_theme(theme, text_families)

    def show(self, article: Article, path: Path | None = None) -> None:
        """Show an article where the user left it, or from its beginning."""
        self.notice.hide()
        self.remember_place()
        place = self.articles.place(key_of(article, path))
        at = (place.paragraph, place.offset) if place is not None else ()
        self.open_article.open(article, path, at)
        self.view.setFocus()

    def remember_place(self) -> None:
        """Store where the user is in the article."""
        self.articles.remember(self.open_article, *self.view.place())

    def report_trouble(self, sentence: str) -> None:
        """Show what went wrong, and go on with the article that is open."""
        self.scan.start()
        self._report("")
        self.notice.report(sentence)

    def report_unsaved(self, sentence: str) -> None:
        """Show that the study could not store something, until it can."""
        self._report("")
        self.notice.report_unsaved(sentence, self._study)

    def withdraw_unsaved(self) -> None:
        """Hide that the study could not store something, as it can again."""
        self.notice.withdraw(self._study)

    def close(self) -> None:
        """Stop all work and store the place."""
        self.scan.stop()
        self.speech.stop()
        self._settled.stop()
        self.articles.close()
        self.remember_place()

    def _ask(self) -> None:
        path = self.open_article.path
        self.articles.ask(self._window, path.parent if path else Path.home())

    def _moved(self) -> None:
        self._settled.start()
        self.moved.emit()

    def _wait_for(self, name: str) -> None:
        self.scan.stop()
        self._report(tr("Opening {name}…").format(name=name))

    def _unfold(self) -> None:
        if not self.view.toggle_unfolded():
            self._report(tr("This sentence has only one part."))

    def _unfold_paragraph(self) -> None:
        if not self.view.toggle_paragraph():
            self._report(tr("This paragraph has no long sentence."))

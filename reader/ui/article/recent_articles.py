"""Articles opened and pasted, those read lately, and where the user stopped in them."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.article.load import read_text
from reader.errors import UserError
from reader.study.store import Study
from reader.study.words import PlaceRecord
from reader.ui.article.open_article import OpenArticle
from reader.ui.article.opener import ArticleOpener
from reader.ui.base.dropped_files import first_file
from reader.ui.base.labels import caption, plain_tip
from reader.ui.base.save_failures import SaveFailures
from reader.ui.base.wording import tr

ENCODINGS = ("UTF-8", "GB18030", "Big5", "UTF-16")
RECENT = 12


class RecentArticles(QObject):
    """Load articles: `arrived` carries one and its path or None, `trouble` what failed."""

    arrived = Signal(object, object)
    opening = Signal(str)
    trouble = Signal(str)

    def __init__(self, study: Study, pool: QThreadPool) -> None:
        super().__init__()
        self.place_failures = SaveFailures(self)
        self._study = study
        self._opener = ArticleOpener(pool)
        self._opener.opened.connect(lambda path, article: self.arrived.emit(article, path))
        self._opener.failed.connect(self._failed)

    def open(self, path: Path, encoding: str | None = None) -> None:
        """Open a file, in the encoding that it seems to have unless one is named."""
        if not self._opener.open(path.absolute(), encoding):
            self.opening.emit(path.name)

    def ask(self, parent: QWidget, folder: Path) -> None:
        """Let the user choose a file to open."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            parent, tr("Open an article"), str(folder), tr("Text (*.txt);;All files (*)")
        )
        if name:
            self.open(Path(name))

    def paste(self) -> None:
        """Load the clipboard's text as an article, or open the file that was copied."""
        clipboard = QGuiApplication.clipboard()
        if path := first_file(clipboard.mimeData()):
            self.open(path)
            return
        text = clipboard.text()
        if not text.strip():
            self.trouble.emit(
                tr("The clipboard holds no text. Copy an article, then paste it here.")
            )
            return
        try:
            article = read_text(text)
        except UserError as error:
            self.trouble.emit(error.said(tr))
        else:
            self.arrived.emit(article, None)

    def close(self) -> None:
        """Wait for a file that is still being read, and drop it."""
        self._opener.close()

    def last(self) -> Path | None:
        """Return the article that was read last, if it is still there."""
        paths = (Path(place.path) for place in self._study.recent(1) if place.path)
        return next((path for path in paths if path.is_file()), None)

    def place(self, key: str) -> PlaceRecord | None:
        """Return where the user stopped in the article of a key."""
        return self._study.place(key)

    def remember(self, open_article: OpenArticle, paragraph: int, offset: int) -> None:
        """Store where the user is in an article, if it is a file."""
        if open_article.path is None or self._study.is_read_only:
            return
        now = datetime.now(UTC)
        key, title = open_article.key, open_article.article.title
        path = str(open_article.path)
        try:
            self._study.remember_place(PlaceRecord(key, title, path, paragraph, offset, now))
        except UserError as error:
            self.place_failures.failed(error.said(tr))
        else:
            self.place_failures.saved()

    def fill_recent(self, menu: QMenu) -> None:
        """Fill a menu with the articles read lately."""
        menu.clear()
        menu.setToolTipsVisible(True)
        for place in self._study.recent(RECENT):
            if place.path:
                action = menu.addAction(caption(place.title or Path(place.path).name))
                action.setToolTip(plain_tip(place.path))
                action.triggered.connect(
                    lambda _checked=False, path=place.path: self.open(Path(path))
                )
        if menu.isEmpty():
            menu.addAction(tr("Articles you open are listed here")).setEnabled(False)

    def fill_encodings(self, menu: QMenu, open_article: OpenArticle) -> None:
        """Fill a menu with the encodings in which the open file can be read again."""
        menu.clear()
        for name in ENCODINGS:
            action = menu.addAction(name)
            action.setCheckable(True)
            if open_article.path is None:
                action.setEnabled(False)
                continue
            action.setChecked(name.casefold() == open_article.article.encoding.casefold())
            action.triggered.connect(
                lambda _checked=False, path=open_article.path, name=name: self.open(path, name)
            )

    def _failed(self, path: Path, error: UserError) -> None:
        if not path.exists():
            with suppress(UserError):  # it stays in the list
                self._study.forget(str(path))
        self.trouble.emit(error.said(tr))

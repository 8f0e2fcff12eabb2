"""The glossary panel: an article's set phrases and new words, the saved words and the known."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr
from reader.ui.lists.row_list import ListRow, PlainRowModel, RowList, RowModel
from reader.ui.lists.stored_rows import StoredRowModel


class Page(NamedTuple):
    """Hold the parts of one page."""

    title: str
    widget: QWidget
    filter: QLineEdit
    button: QPushButton
    list: RowList


class GlossaryPanel(QWidget):
    """Show four pages of rows, each with a filter and a button."""

    phraseChosen = Signal(object)  # noqa: N815
    wordChosen = Signal(object)  # noqa: N815
    starred = Signal(object)
    """A row of set phrases or of new words is to be saved, or removed from the saved words."""

    allKnownRequested = Signal()  # noqa: N815
    knownChosen = Signal(object)  # noqa: N815
    knownRemoved = Signal(object)  # noqa: N815
    saveAllRequested = Signal()  # noqa: N815
    savedChosen = Signal(object)  # noqa: N815
    savedRemoved = Signal(object)  # noqa: N815
    exportRequested = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("glossaryPanel")
        self.tabs = QTabBar()
        self.tabs.setObjectName("glossaryTabs")
        self.tabs.setAccessibleName(tr("Glossary pages"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._phrases, self._new_words = PlainRowModel(), PlainRowModel()
        self.saved_rows, self.known_rows = StoredRowModel(), StoredRowModel()
        self.article = _page(
            self._phrases,
            tr("Phrases"),
            "glossaryInArticle",
            tr("Filter phrases"),
            tr("Save all"),
        )
        self.new = _page(
            self._new_words, tr("New"), "glossaryNew", tr("Filter new words"), tr("All known")
        )
        self.saved = _page(
            self.saved_rows,
            tr("Saved"),
            "glossarySaved",
            tr("Filter saved words"),
            tr("Export CSV…"),
        )
        self.known = _page(
            self.known_rows, tr("Known"), "glossaryKnown", tr("Filter known words"), tr("Not known")
        )
        self._pages = (self.article, self.new, self.saved, self.known)
        self.pages = QStackedWidget()
        for page in self._pages:
            self.tabs.addTab(page.title)
            self.pages.addWidget(page.widget)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)

        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 12, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(self.pages, 1)

        self.article.list.chosen.connect(lambda row: self.phraseChosen.emit(row.key))
        self.article.button.clicked.connect(self.saveAllRequested)
        self.new.list.chosen.connect(lambda row: self.wordChosen.emit(row.key))
        self.new.button.clicked.connect(self.allKnownRequested)
        for page in (self.article, self.new):
            page.list.starred.connect(self.starred)
        self.known.list.chosen.connect(lambda row: self.knownChosen.emit(row.key))
        for signal in (self.known.list.starred, self.known.list.removed):
            signal.connect(lambda row: self.knownRemoved.emit(row.key))
        self.known.button.clicked.connect(self._remove_known)
        self.known.list.empty_text = tr(
            "No word is marked as known yet. Click a word and press K: it has no pinyin any more "
            "where only new words have it."
        )
        self.saved.list.chosen.connect(lambda row: self.savedChosen.emit(row.key))
        for signal in (self.saved.list.starred, self.saved.list.removed):
            signal.connect(lambda row: self.savedRemoved.emit(row.key))
        self.saved.button.clicked.connect(self.exportRequested)
        self.saved.list.empty_text = tr(
            "Nothing saved yet. Click a word and press S: it is kept here with its sentence."
        )

        for page, stored in ((self.saved, self.saved_rows), (self.known, self.known_rows)):
            stored.total_changed.connect(partial(self._count_stored, page, stored))

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Apply the colours, and the faces for Chinese text."""
        for page in self._pages:
            page.list.set_theme(theme, text_families)
        self.article.button.setIcon(theme.icon("plus", "muted"))
        self.saved.button.setIcon(theme.icon("export", "muted"))

    def show_phrases(self, rows: Sequence[ListRow], *, complete: bool) -> None:
        """Show the article's set phrases; `complete` when all of the article has been read."""
        self.article.list.empty_text = (
            tr("No set phrase of the glossary is in this article.")
            if complete
            else tr("Looking for set phrases…")
        )
        self._phrases.set_rows(rows)
        self._count(self.article, len(rows))

    def show_new(self, rows: Sequence[ListRow], count: int, *, level_known: bool) -> None:
        """Show the first of an article's new words, of which there are `count`.

        `level_known` when anything is known of the learner.
        """
        self.new.list.empty_text = (
            tr("No new word in this article.")
            if level_known
            else tr("Choose your level (View ▸ My level): the words above it are listed here.")
        )
        self._new_words.set_rows(rows)
        self._count(self.new, count)

    def show_page(self, page: Page) -> None:
        """Show a page and set the focus to its list."""
        self.tabs.setCurrentIndex(self.pages.indexOf(page.widget))
        page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def row_at_keys(self) -> ListRow | None:
        """Return the row of a list that has the focus, None where it is elsewhere."""
        rows = self.current_page().list
        return rows.current_row() if rows.hasFocus() else None

    def current_page(self) -> Page:
        """Return the page that is shown."""
        return self._pages[self.tabs.currentIndex()]

    def _remove_known(self) -> None:
        if (row := self.known.list.current_row()) is not None:
            self.knownRemoved.emit(row.key)

    def _count_stored(self, page: Page, rows: StoredRowModel) -> None:
        self._count(page, rows.total)

    def _count(self, page: Page, count: int) -> None:
        title = f"{page.title} {count}" if count else page.title
        self.tabs.setTabText(self._pages.index(page), title)
        page.button.setEnabled(bool(count))


def _page(model: RowModel, title: str, name: str, placeholder: str, button: str) -> Page:
    rows = RowList(f"{name}List", title, model)
    page = Page(title, QWidget(), QLineEdit(), QPushButton(button), rows)
    page.widget.setObjectName(name)
    page.filter.setObjectName(f"{name}Filter")
    page.filter.setPlaceholderText(placeholder)
    page.filter.setAccessibleName(placeholder)
    page.filter.setClearButtonEnabled(True)
    page.button.setProperty("role", "quiet")
    page.filter.textChanged.connect(model.set_filter)
    top = QHBoxLayout()
    top.setContentsMargins(20, 10, 12, 10)
    top.addWidget(page.filter, 1)
    top.addWidget(page.button)
    column = QVBoxLayout(page.widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(page.list, 1)
    return page

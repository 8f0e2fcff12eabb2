"""The glossary panel: the set phrases of this article, and what the learner has saved."""

from collections.abc import Sequence
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

from reader.ui.phrase_list import Row, RowList
from reader.ui.theme import Theme
from reader.ui.wording import tr


class Page(NamedTuple):
    """Hold the parts of one page."""

    widget: QWidget
    filter: QLineEdit
    button: QPushButton
    list: RowList


class GlossaryPanel(QWidget):
    """Show two pages of rows, each with a filter and one button for the whole page."""

    phraseChosen = Signal(object)  # noqa: N815
    phraseStarred = Signal(object)  # noqa: N815
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
        self.article = _page(
            "glossaryInArticle", tr("Filter phrases"), tr("Save all"), tr("Set phrases")
        )
        self.saved = _page(
            "glossarySaved", tr("Filter saved words"), tr("Export CSV…"), tr("Saved words")
        )
        self.pages = QStackedWidget()
        for title, page in ((tr("In this article"), self.article), (tr("Saved"), self.saved)):
            self.tabs.addTab(title)
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
        self.article.list.starred.connect(lambda row: self.phraseStarred.emit(row.key))
        self.article.button.clicked.connect(self.saveAllRequested)
        self.saved.list.chosen.connect(lambda row: self.savedChosen.emit(row.key))
        for signal in (self.saved.list.starred, self.saved.list.removed):
            signal.connect(lambda row: self.savedRemoved.emit(row.key))
        self.saved.button.clicked.connect(self.exportRequested)
        self.saved.list.empty_text = tr(
            "Nothing saved yet. Click a word and press S: it is kept here with its sentence."
        )

    def set_theme(self, theme: Theme, text_families: Sequence[str]) -> None:
        """Take the colours, and the faces for Chinese text."""
        for page in (self.article, self.saved):
            page.list.set_theme(theme, text_families)
        self.article.button.setIcon(theme.icon("plus", "muted"))
        self.saved.button.setIcon(theme.icon("export", "muted"))

    def show_phrases(self, rows: Sequence[Row], *, complete: bool) -> None:
        """Show the article's set phrases; `complete` when all of the article has been read."""
        self.article.list.empty_text = (
            tr("No set phrase of the glossary stands in this article.")
            if complete
            else tr("Looking for set phrases…")
        )
        self._show(0, tr("In this article"), self.article, rows)

    def show_saved(self, rows: Sequence[Row]) -> None:
        """Show the saved words."""
        self._show(1, tr("Saved"), self.saved, rows)

    def show_page(self, page: Page) -> None:
        """Turn to a page and put the keys into its list."""
        self.tabs.setCurrentIndex(self.pages.indexOf(page.widget))
        if not page.list.currentIndex().isValid():
            page.list.setCurrentIndex(page.list.rows.index(0))
        page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_page(self) -> Page:
        """Return the page that is shown."""
        return self.article if self.tabs.currentIndex() == 0 else self.saved

    def _show(self, tab: int, title: str, page: Page, rows: Sequence[Row]) -> None:
        self.tabs.setTabText(tab, f"{title} {len(rows)}" if rows else title)
        page.button.setEnabled(bool(rows))
        page.list.rows.set_rows(rows)


def _page(name: str, placeholder: str, button: str, describe: str) -> Page:
    page = Page(QWidget(), QLineEdit(), QPushButton(button), RowList(f"{name}List", describe))
    page.widget.setObjectName(name)
    page.filter.setObjectName(f"{name}Filter")
    page.filter.setPlaceholderText(placeholder)
    page.filter.setAccessibleName(placeholder)
    page.filter.setClearButtonEnabled(True)
    page.button.setProperty("role", "quiet")
    page.filter.textChanged.connect(page.list.rows.set_filter)
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

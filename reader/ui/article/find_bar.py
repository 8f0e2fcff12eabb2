"""The bar above the article with which a text is found in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from reader.glossary.matching.occurrences import Place
from reader.ui.article.finder import MANY, Finder
from reader.ui.article.open_article import OpenArticle
from reader.ui.article_view.view import ArticleView
from reader.ui.base.labels import PlainLabel, plain_tip
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr

LONGEST = 40
"""How many selected characters are looked for when the bar opens."""

PAUSE = 15
"""After how many milliseconds without a further key what was typed is looked for."""


class FindField(QLineEdit):
    """Edit the query; Enter and Shift+Enter step, Escape closes."""

    stepped = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the places, or close the bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Find hanzi or pinyin in the article, with all places marked and counted."""

    def __init__(self, finder: Finder, open_article: OpenArticle, view: ArticleView) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.finder = finder
        self._view = view
        self._origin = (0, 0)
        self._revealed: Place | None = None
        self.field = FindField()
        self.field.setObjectName("findField")
        self.field.setAccessibleName(tr("Find hanzi or pinyin in this article"))
        self.field.setPlaceholderText(tr("Find 汉字 or pinyin in this article"))
        self.field.setMaximumWidth(320)
        self.field.setClearButtonEnabled(True)
        self.count = PlainLabel()
        self.count.setObjectName("findCount")
        self.count.setProperty("role", "muted")
        self.previous = _button(tr("Previous place"), tr("Previous place (Shift+Enter)"))
        self.next = _button(tr("Next place"), tr("Next place (Enter)"))
        self.close_button = _button(tr("Close"), tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(8)
        row.addWidget(self.count)
        row.addStretch(0)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.close_button)
        self._asked = QTimer(self, interval=PAUSE, singleShot=True)
        self._asked.timeout.connect(self._find)
        self.field.textChanged.connect(lambda _text: self._asked.start())
        self.field.stepped.connect(lambda forward: self.step(forward=forward))
        self.field.left.connect(self.leave)
        self.previous.clicked.connect(lambda: self.step(forward=False))
        self.next.clicked.connect(lambda: self.step(forward=True))
        self.close_button.clicked.connect(self.leave)
        finder.changed.connect(self._show_places)
        open_article.opened.connect(self._start_over)
        open_article.changed.connect(self._find_again)
        self.hide()

    @property
    def complete(self) -> bool:
        """Return whether what is asked for has been looked for in all of the article."""
        return not self._asked.isActive() and self.finder.complete

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self.previous.setIcon(theme.icon("up", "muted"))
        self.next.setIcon(theme.icon("down", "muted"))
        self.close_button.setIcon(theme.icon("close", "muted"))

    def open(self) -> None:
        """Show the bar with what is selected, else what was asked for last, to be typed over."""
        self._origin = self._view.caret_in_view()
        selection, selected = self._view.selection(), self._view.selected_text()
        if selection and "\n" not in selected and len(selected) <= LONGEST:
            self._origin = selection.start
            self.field.setText(selected)
        if not self.isVisible():
            self.show()
            self._asked.start()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Hide the bar and the marks, and put the caret on the place found last."""
        self._asked.stop()
        current = self.finder.current
        self.hide()
        self.finder.stop()
        if current is not None:
            self._view.set_caret(current.paragraph, current.start)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, *, forward: bool) -> None:
        """Jump to the next or the previous place."""
        if not self.isVisible():
            self.open()
            return
        if self._asked.isActive():
            self._asked.stop()
            self._find()
            return
        if (place := self.finder.step(self._origin, forward=forward)) is not None:
            self._origin = place[:2]

    def _start_over(self) -> None:
        """Find what is asked for in the article that was opened, from its beginning."""
        self._origin = (0, 0)
        if self.isVisible():
            self._asked.start()

    def _find_again(self) -> None:
        """Find what is asked for again, as words or readings have changed."""
        if self.isVisible():
            if (current := self.finder.current) is not None:
                self._origin = current[:2]
            self._asked.start()

    def _find(self) -> None:
        self._revealed = None
        self.finder.find(self.field.text(), self._origin)

    def _show_places(self) -> None:
        finder = self.finder
        current = finder.current
        if current is not None and current != self._revealed:
            self._view.reveal(current.paragraph, current.start)
        self._revealed = current
        self._view.set_found(finder.hits, current)
        for button in (self.previous, self.next):
            button.setEnabled(bool(finder.count))
        self.count.setText(self._count_text())

    def _count_text(self) -> str:
        finder = self.finder
        if not self.field.text().strip():
            return ""
        if not finder.complete:
            return f"{finder.count:,}…"
        if not finder.count:
            return tr("Not found")
        more = "+" if finder.count >= MANY else ""
        return tr("{number} of {count}").format(
            number=f"{finder.number:,}", count=f"{finder.count:,}{more}"
        )


def _button(name: str, tip: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(tip))
    return button

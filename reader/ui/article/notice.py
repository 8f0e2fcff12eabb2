"""A strip over the article's foot that says what went wrong or what can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.ui.article_view.view import ArticleView
from reader.ui.base.labels import PlainLabel
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr


class Notice(QWidget):
    """Show one sentence until it is closed, by its button or Escape in the article.

    `undo` undoes what was done last.
    """

    def __init__(self, view: ArticleView, undo: Callable[[], object]) -> None:
        super().__init__()
        self._view = view
        self._undo = undo
        self._store: object = None
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.message = PlainLabel()
        self.message.setObjectName("noticeMessage")
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(
            self.message.textInteractionFlags().TextSelectableByMouse
        )
        self.action = QPushButton(tr("Undo"))
        self.action.setObjectName("noticeAction")
        self.action.hide()
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addWidget(self.message, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.action.clicked.connect(self._act)
        self.hide()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def report(self, message: str) -> None:
        """Show what went wrong."""
        self._show(message, done=False)

    def offer_undo(self, message: str) -> None:
        """Show what was done, with a button that undoes it."""
        self._show(message, done=True)

    def report_unsaved(self, message: str, store: object) -> None:
        """Show what could not be stored, until `withdraw` is called for the same store."""
        self.report(message)
        self._store = store

    def withdraw(self, store: object) -> None:
        """Hide that something could not be stored, as the store works again."""
        if self._store is store:
            self.hide()

    def dismiss_offer(self) -> None:
        """Hide an offer to undo, as the user goes on."""
        if not self.action.isHidden():
            self.hide()

    def leave(self) -> None:
        """Close it and set the focus to the article."""
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, message: str, *, done: bool) -> None:
        self._store = None
        self.message.setText(message)
        self.action.setVisible(done)
        self.setProperty("role", "done" if done else "trouble")
        self.style().polish(self)
        self.show()
        self.raise_()

    def _act(self) -> None:
        self.leave()
        self._undo()

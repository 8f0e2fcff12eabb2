"""A strip over the article's foot that says in words what went wrong or what can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.article.escape import leave_at_escape
from reader.ui.article_view.view import ArticleView
from reader.ui.base.theme import Theme
from reader.ui.base.wording import tr


class Notice(QWidget):
    """Show one sentence until it is closed, by its button or Escape in the article.

    `undo` takes back what was done last.
    """

    def __init__(self, view: ArticleView, undo: Callable[[], object]) -> None:
        super().__init__()
        self._view = view
        self._undo = undo
        self._keeper: object = None
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.message = QLabel()
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
        self.close_button.clicked.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addWidget(self.message, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.action.clicked.connect(self._act)
        leave_at_escape(self, view, self._leave)
        self.hide()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Take the colours."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def tell(self, message: str) -> None:
        """Say what went wrong."""
        self._show(message, done=False)

    def offer_undo(self, message: str) -> None:
        """Say what was done, with a button that takes it back."""
        self._show(message, done=True)

    def tell_unkept(self, message: str, keeper: object) -> None:
        """Say what could not be kept, until its keeper has `kept` something."""
        self.tell(message)
        self._keeper = keeper

    def kept(self, keeper: object) -> None:
        """Take back that a keeper can keep nothing."""
        if self._keeper is keeper:
            self.hide()

    def let_go(self) -> None:
        """Put away what was only to be undone, as the reader goes on."""
        if not self.action.isHidden():
            self.hide()

    def _show(self, message: str, *, done: bool) -> None:
        self._keeper = None
        self.message.setText(message)
        self.action.setVisible(done)
        self.setProperty("role", "done" if done else "trouble")
        self.style().polish(self)
        self.show()
        self.raise_()

    def _act(self) -> None:
        self._leave()
        self._undo()

    def _leave(self) -> None:
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

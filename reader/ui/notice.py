"""A strip over the article's foot that says in words what went wrong or what can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.theme import Theme
from reader.ui.wording import tr


class Notice(QWidget):
    """Show one sentence, with at most one thing to do about it, until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.message = QLabel()
        self.message.setObjectName("noticeMessage")
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(
            self.message.textInteractionFlags().TextSelectableByMouse
        )
        self.action = QPushButton()
        self.action.setObjectName("noticeAction")
        self.action.hide()
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addWidget(self.message, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._run: Callable[[], object] | None = None
        self.action.clicked.connect(self._act)
        self.hide()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Take the colours."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def tell(self, message: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a message, and a button for `run` where there is one."""
        self.message.setText(message)
        self.action.setText(action)
        self.action.setVisible(run is not None)
        self._run = run
        self.setProperty("role", "done" if run else "trouble")
        self.style().polish(self)
        self.show()
        self.raise_()

    def let_go(self) -> None:
        """Put away what was only to be undone, as the reader goes on."""
        if self._run is not None:
            self.hide()

    def _act(self) -> None:
        run, self._run = self._run, None
        self.hide()
        if run is not None:
            run()

"""The five things to try first, in a strip under the article, until it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from reader.ui.article_view.view import ArticleView
from reader.ui.base.flow_layout import FlowLayout
from reader.ui.base.labels import PlainLabel, RichLabel, escape
from reader.ui.base.theme import Theme
from reader.ui.base.wording import to_translate, tr
from reader.ui.commands.keys import Keys, shown

STEPS = (
    ("", to_translate("Click a word to look it up")),
    ("save", to_translate("{keys} saves it with its sentence")),
    ("next_phrase", to_translate("{keys} goes to the next phrase")),
    ("search", to_translate("{keys} looks anything up")),
    ("unfold", to_translate("{keys} unfolds a sentence")),
)
"""The actions to try, and what is said of their keys; one needs no key."""


class FirstSteps(QFrame):
    """Say what to try; the button or Escape in the article closes it."""

    def __init__(self, view: ArticleView, keys: Keys) -> None:
        super().__init__()
        self.setObjectName("firstSteps")
        self.setAccessibleName(tr("Five things to try"))
        self._view = view
        self._keys = keys
        self._steps = [RichLabel() for _ in STEPS]
        flow = FlowLayout(20, 4)
        for step in self._steps:
            flow.addWidget(step)
        title = PlainLabel(tr("Five things to try"))
        title.setProperty("role", "muted")
        self.done = QPushButton()
        self.done.setObjectName("firstStepsDone")
        self.done.setProperty("role", "quiet")
        self.done.setAccessibleName(tr("Close the hint"))
        self.done.setToolTip(tr("Close the hint (Esc)"))
        self.done.clicked.connect(self.leave)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(title)
        column.addLayout(flow)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.addLayout(column, 1)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        keys.changed.connect(self._fill)
        self._fill()
        self.hide()

    def set_theme(self, theme: Theme, _families: Sequence[str]) -> None:
        """Apply the colours."""
        self.done.setIcon(theme.icon("close", "muted"))

    def leave(self) -> None:
        """Close the hint and set the focus to the article."""
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        for label, (action, text) in zip(self._steps, STEPS, strict=True):
            keys = self._keys.of(action) if action else ()
            key = f"<b>{escape(shown(keys[0]))}</b>" if keys else ""
            label.setText(tr(text).format(keys=key))
            label.setVisible(bool(key) or not action)

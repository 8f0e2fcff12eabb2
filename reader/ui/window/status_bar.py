"""The status bar: the place in the article, what just happened, and the keys to begin with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStatusBar

from reader.ui.base.labels import PlainLabel
from reader.ui.base.wording import to_translate, tr
from reader.ui.commands.keys import Keys, shown

HINTS = (
    ("next_phrase", to_translate("{keys} phrase")),
    ("save", to_translate("{keys} save")),
    ("search", to_translate("{keys} look up")),
    ("shortcuts", to_translate("{keys} keys")),
)
"""Actions to begin with, and the texts that show their keys."""


class StatusBar(QStatusBar):
    """Show a few quiet sentences at the window's foot."""

    scanToggled = Signal()  # noqa: N815

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._position = PlainLabel()
        self._message = PlainLabel()
        self.scan = QPushButton()
        self.scan.setObjectName("scanProgress")
        self.scan.setProperty("role", "quiet")
        self.scan.hide()
        self.scan.clicked.connect(self.scanToggled)
        self._encoding = PlainLabel()
        self._hints = PlainLabel()
        self._encoding.setToolTip(tr("How the file is encoded (Article ▸ Text encoding)"))
        self.addWidget(self._position)
        self.addWidget(self._message, 1)
        self.addPermanentWidget(self.scan)
        self.addPermanentWidget(self._encoding)
        self.addPermanentWidget(self._hints)
        self._keys = keys
        keys.changed.connect(self._show_hints)
        self._show_hints()

    @property
    def message(self) -> str:
        """Return what was reported last."""
        return self._message.text()

    def report(self, sentence: str) -> None:
        """Show what just happened; it stays until something else does."""
        self._message.setText(sentence)

    def show_scan(self, share: float, *, at_work: bool) -> None:
        """Show how much of a long article has been scanned; a click stops or continues that."""
        text = (
            tr("Looking for set phrases: {percent} % – stop")
            if at_work
            else tr("Set phrases looked for in {percent} % – go on")
        )
        self.scan.setText(text.format(percent=int(share * 100)))
        self.scan.setVisible(share < 1)

    def show_position(self, paragraph: int, of: int) -> None:
        """Show which paragraph is in view; both count from 1."""
        self._position.setText(
            tr("Paragraph {number} of {count}").format(number=paragraph, count=of)
        )

    def show_encoding(self, name: str) -> None:
        """Show in which encoding the article was read."""
        self._encoding.setText(name)

    def _show_hints(self) -> None:
        hints = [
            tr(hint).format(keys=shown(keys[0]))
            for action, hint in HINTS
            if (keys := self._keys.of(action))
        ]
        self._hints.setText("   ".join((tr("← → word"), *hints)))

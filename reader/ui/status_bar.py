"""The status bar: where the reader is, what just happened, and the keys to begin with."""

from PySide6.QtWidgets import QLabel, QStatusBar

from reader.ui.wording import to_translate, tr

HINT = to_translate("← → word   P phrase   S save   Ctrl K look up   ? keys")


class StatusBar(QStatusBar):
    """Say a few quiet things at the window's foot."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._position = QLabel()
        self._message = QLabel()
        self._encoding = QLabel()
        self._encoding.setToolTip(tr("How the file is encoded (Article ▸ Text encoding)"))
        self.addWidget(self._position)
        self.addWidget(self._message, 1)
        self.addPermanentWidget(self._encoding)
        self.addPermanentWidget(QLabel(tr(HINT)))

    def tell(self, sentence: str) -> None:
        """Say what just happened; it stays until something else does."""
        self._message.setText(sentence)

    def show_position(self, paragraph: int, of: int) -> None:
        """Say in which paragraph the reader is; both count from 1."""
        self._position.setText(
            tr("Paragraph {number} of {count}").format(number=paragraph, count=of)
        )

    def show_encoding(self, name: str) -> None:
        """Say in which encoding the article was read."""
        self._encoding.setText(name)

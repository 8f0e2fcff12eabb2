"""Message boxes, which show the text of others as it is, never as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox


class PlainMessageBox(QMessageBox):
    """Show a text, more about it and its details as they are."""

    def __init__(
        self, icon: QMessageBox.Icon, text: str, informative: str = "", details: str = ""
    ) -> None:
        super().__init__(icon, "Tifa Reader", "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if informative:
            self.setInformativeText("…")  # only now there is a label for it
            for label in self.findChildren(QLabel):
                label.setTextFormat(Qt.TextFormat.PlainText)
            self.setInformativeText(informative)
        if details:
            self.setDetailedText(details)

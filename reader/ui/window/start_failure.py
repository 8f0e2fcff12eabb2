"""Why the window can't open, in a message box: for a start from an icon, without a terminal."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from reader.errors import UserError
from reader.ui.base.wording import tr

UNSEEN = ("offscreen", "minimal")
"""The platforms of Qt on which nobody sees a box, nor could close it."""


def show_why(error: UserError) -> None:
    """Show what is wrong, where, and what to do, until it is closed, where there is a screen."""
    if QGuiApplication.instance() is None or QGuiApplication.platformName() in UNSEEN:
        return
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        "Tifa Reader",
        tr("Tifa Reader cannot start."),
        QMessageBox.StandardButton.Close,
    )
    parts = (error.what.said(tr), error.where, error.remedy.said(tr))
    box.setInformativeText("\n\n".join(filter(None, parts)))
    box.exec()

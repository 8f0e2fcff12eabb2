"""Why the window can't open, in a message box: for a start from an icon, without a terminal."""

from PySide6.QtGui import QGuiApplication

from reader.errors import UserError
from reader.ui.base.message_box import PlainMessageBox
from reader.ui.base.wording import tr

UNSEEN = ("offscreen", "minimal")
"""The platforms of Qt on which nobody sees a box, nor could close it."""


def show_why(error: UserError) -> None:
    """Show what is wrong, where, and what to do, until it is closed, where there is a screen."""
    if QGuiApplication.instance() is None or QGuiApplication.platformName() in UNSEEN:
        return
    parts = (error.what.said(tr), error.where, error.remedy.said(tr))
    why = "\n\n".join(filter(None, parts))
    box = PlainMessageBox(PlainMessageBox.Icon.Critical, tr("Tifa Reader cannot start."), why)
    box.addButton(PlainMessageBox.StandardButton.Close)
    box.exec()

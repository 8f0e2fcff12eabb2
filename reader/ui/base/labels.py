"""Labels, tips and captions, which show the text of others as it is, never as markup.

Qt takes what looks like HTML for rich text where it is not told otherwise, and reads the files that
are named in it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """Show text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class RichLabel(QLabel):
    """Show markup that is written in the code; what comes from elsewhere is escaped in it."""

    def __init__(self, html: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(html)


def plain_tip(text: str) -> str:
    """Return what has Qt show a text as it is in a tool tip."""
    if "<" not in text and "&" not in text:
        return text
    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>"


def escape(text: str) -> str:
    """Return markup that shows a text as it is; `html` would load all of HTML's names for it."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;")


def caption(text: str) -> str:
    """Return what has Qt show a text as it is in a menu or on a button: no & marks a key."""
    return text.replace("&", "&&")
